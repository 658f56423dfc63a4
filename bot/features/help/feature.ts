import { isManagerSomewhere } from "../../staff/actor";
import { markWelcomed, setLanguage } from "../../staff/store";
import { bendName } from "../../texts/bend-name";
import { fullName } from "../../texts/names";
import { defineTexts } from "../../texts/texts";
import { card, text } from "../../turn/card-elements";
import type { TurnContext } from "../../turn/context";
import type { Feature, NameForm, Question } from "../../turn/feature";
import type { Reply } from "../../turn/reply";
import type { Case } from "../../understanding/inflect";
import { helpTexts } from "./texts";
import { helpWords } from "./words";

/** What one can say, by role, from what the features brought; the first welcome; the language. */
export function createHelp(questions: () => ReadonlyMap<string, Question>): Feature {
  return {
    name: "help",
    words: helpWords,
    questions: {
      help: {
        about: "anything",
        example: defineTexts({ fi: () => "ohje", en: () => "help" }),
        answer: (context) => showHelp(context, questions()),
      },
    },
    onInstalled: welcome,
    commands: {
      speak_english: (context) => speak(context, "en"),
      speak_finnish: (context) => speak(context, "fi"),
    },
  };
}

async function showHelp(context: TurnContext, questions: ReadonlyMap<string, Question>): Promise<Reply[]> {
  const { language } = context.actor;
  const texts = helpTexts[language];
  const name = exampleName(context);
  const asks = [...questions.values()].filter(
    (question) => !question.managersOnly || isManagerSomewhere(context.actor),
  );
  const examples = texts.logExamples({ nominative: name("nominative"), allative: name("allative") });
  const lines = (items: string[]) => items.map((item) => text(`«${item}»`, { spacing: "None" }));
  return [
    {
      type: "card",
      preview: texts.preview,
      card: card([
        text(texts.title, { bold: true, large: true }),
        text(texts.logging, { bold: true, spacing: "Medium" }),
        ...lines(examples),
        text(texts.fixing, { small: true, subtle: true }),
        text(texts.questions, { bold: true, spacing: "Medium" }),
        ...lines(asks.flatMap((question) => question.example?.[language](name) ?? [])),
        text(texts.settings, { bold: true, spacing: "Medium" }),
        ...lines(texts.settingExamples),
      ]),
    },
  ];
}

const CASES: Record<NameForm, Case> = {
  nominative: "nom",
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
