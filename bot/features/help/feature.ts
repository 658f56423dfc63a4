import type { Case } from "../../../surveys/finnish/inflect";
import { isManagerSomewhere } from "../../staff/actor";
import { markWelcomed, setLanguage } from "../../staff/store";
import { bendName } from "../../texts/bend-name";
import { fullName } from "../../texts/names";
import { defineTexts } from "../../texts/texts";
import { card, tapLine, text } from "../../turn/card-elements";
import type { TurnContext } from "../../turn/context";
import { type Feature, HELP_TOPICS, type HelpTopic, type NameForm } from "../../turn/feature";
import type { CardElement, Reply } from "../../turn/reply";
import { helpTexts } from "./texts";
import { helpWords } from "./words";

/** What one can say, by role, from what the features brought; the first welcome; the language. */
export function createHelp(features: () => readonly Feature[]): Feature {
  return {
    name: "help",
    words: helpWords,
    questions: {
      help: {
        about: "anything",
        example: defineTexts({ fi: () => "ohje", en: () => "help" }),
        answer: (context) => showHelp(context, features()),
      },
    },
    actions: { "help.topic": (context, data) => showTopic(context, features(), data.topic) },
    onInstalled: welcome,
    commands: {
      speak_english: (context) => speak(context, "en"),
      speak_finnish: (context) => speak(context, "fi"),
    },
  };
}

/** How to log, and a button for each heading: everything at once would not fit a phone. */
async function showHelp(context: TurnContext, features: readonly Feature[]): Promise<Reply[]> {
  const texts = helpTexts[context.actor.language];
  const name = exampleName(context);
  const examples = texts.logExamples({ nominative: name("nominative"), allative: name("allative") });
  return [
    {
      type: "card",
      preview: texts.preview,
      card: card([
        text(texts.title, { bold: true, large: true }),
        text(texts.logging, { bold: true, spacing: "Medium" }),
        ...quoted(examples),
        text(texts.fixing, { small: true, subtle: true }),
        text(texts.questions, { bold: true, spacing: "Medium" }),
        ...quoted(texts.questionExamples(name(context.actor.language === "fi" ? "adessive" : "nominative"))),
        text(texts.settings, { bold: true, spacing: "Medium" }),
        ...quoted(texts.settingExamples),
        text(texts.more, { bold: true, spacing: "Medium" }),
        ...topicsFor(context, features).map((topic) => tapLine(texts.topics[topic], "help.topic", { topic })),
      ]),
    },
  ];
}

function topicsFor(context: TurnContext, features: readonly Feature[]): HelpTopic[] {
  return HELP_TOPICS.filter((topic) => examplesOf(context, features, topic).length > 0);
}

async function showTopic(context: TurnContext, features: readonly Feature[], asked: unknown): Promise<Reply[]> {
  const texts = helpTexts[context.actor.language];
  const topic = HELP_TOPICS.find((one) => one === asked);
  if (!topic) return showHelp(context, features);
  const examples = examplesOf(context, features, topic);
  return [
    {
      type: "card",
      preview: texts.preview,
      card: card([text(texts.topics[topic], { bold: true, large: true }), ...quoted(examples)]),
    },
  ];
}

/** What to tell and order, then what to ask, under one heading; managers' questions to managers. */
function examplesOf(context: TurnContext, features: readonly Feature[], topic: HelpTopic): string[] {
  const { language } = context.actor;
  const name = exampleName(context);
  const own = features.filter((feature) => feature.help?.topic === topic);
  const questions = own
    .flatMap((feature) => Object.values(feature.questions ?? {}))
    .filter((question) => !question.managersOnly || isManagerSomewhere(context.actor));
  const isManager = isManagerSomewhere(context.actor);
  return [
    ...own.flatMap((feature) => feature.help?.say ?? []),
    ...own.flatMap((feature) => (isManager ? (feature.help?.managersSay ?? []) : [])),
    ...questions.flatMap((question) => question.example ?? []),
  ].map((example) => example[language](name));
}

function quoted(items: string[]): CardElement[] {
  return items.map((item) => text(`«${item}»`, { spacing: "None" }));
}

const CASES: Record<NameForm, Case> = {
  nominative: "nom",
  genitive: "gen",
  adessive: "ade",
  elative: "ela",
  illative: "ill",
  allative: "all",
};

/** Examples speak of one of the person's own clients, full name, so that they work when pasted. */
function exampleName(context: TurnContext): (form: NameForm) => string {
  const clients = context.roster.clients().filter((client) => client.status === "active");
  const client = clients.find((one) => one.coachId === context.actor.staffId) ?? clients[0];
  if (!client) return (form) => bendName(helpTexts[context.actor.language].someone, CASES[form]);
  context.reads.add(client.id);
  return (form) => bendName(fullName(client), CASES[form]);
}

async function speak(context: TurnContext, language: "fi" | "en"): Promise<Reply[]> {
  await setLanguage(context.db, context.actor.staffId, language);
  return [{ type: "text", text: language === "fi" ? helpTexts.fi.finnish : helpTexts.en.english }];
}

/** Welcomed once, however often the channel tells of the installation. */
async function welcome(context: TurnContext): Promise<Reply[]> {
  if (!(await markWelcomed(context.db, context.actor.staffId))) return [];
  const texts = helpTexts[context.actor.language];
  return [{ type: "text", text: `${texts.welcome(context.actor.displayName.split(" ")[0]!)}\n\n${texts.welcomeMore}` }];
}
