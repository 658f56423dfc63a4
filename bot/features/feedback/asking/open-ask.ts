import { randomUUID } from "node:crypto";
import { z } from "zod";
import { isSurveyLanguage, SURVEY_LANGUAGES, type SurveyLanguage, say } from "../../../../surveys/catalogue/languages";
import type { Metadata } from "../../../../surveys/catalogue/metadata";
import { titlesOf } from "../../../../surveys/catalogue/store";
import { localDay, sayDate } from "../../../texts/dates";
import { nameAndCode } from "../../../texts/names";
import { button, card, privateLine, text } from "../../../turn/card-elements";
import type { TurnContext } from "../../../turn/context";
import type { ActionHandler, CommandHandler } from "../../../turn/feature";
import { inPlace, type Reply } from "../../../turn/reply";
import { turnTexts } from "../../../turn/texts";
import { questionnairesOf } from "../offered";
import type { Reach } from "../reach";
import { openRounds } from "../rounds/open-rounds";
import { feedbackTexts } from "../texts";
import { meantBy, STAKEHOLDERS, WISHED_WAYS, wishedBy } from "../which";
import { ASK_INPUTS, type AskForm, askCard, type TypedAsk } from "./ask-card";
import { likelyForClient, likelyForEmployer, offeredTo } from "./choose";
import { askedBefore, loadClient, loadEmployer } from "./store";

/** «palautekysely Liisalle», «lähetä työnantajakysely K-Raudalle», «lähetä sidosryhmäkysely»: whom the order is about, and the card for it. */

const MOST_CANDIDATES = 6;

export function sendSurvey(reach: Reach): CommandHandler {
  return async (context, { clients, unknownNames, command }) => {
    const { act } = context.turn;
    const order = act.type === "text" || act.type === "edited" ? act.text : "";
    const meant = meantBy(order);
    const wish: Wish = { purpose: meant.purpose, ...wishedBy(order) };
    const [mention, ...others] = clients;
    const employers = (command?.employers ?? []).filter((id) => context.roster.employer(id));
    // «palautekysely Matille ja Hannulle»: one after the other, each by a tap.
    const named = [mention, ...others].flatMap((one) => one?.candidates ?? []);
    if (mention && employers.length === 0) return pickClient(context, reach, named, wish);
    if (employers.length > 0) {
      const purpose = meant.purpose === "start" ? "two_weeks" : meant.purpose === "end" ? "assessment" : meant.purpose;
      const fitting = mention ? await context.roster.rank(mention.candidates) : [];
      return pickEmployer(context, reach, employers, { ...wish, purpose }, fitting[0]?.id);
    }
    const [unknown] = unknownNames;
    if (unknown) return pickNear(context, reach, unknown.near, unknown.mention, wish);
    const texts = feedbackTexts[context.actor.language];
    const many = meant.audiences.filter((one) => one === "event" || one === "staff" || STAKEHOLDERS.includes(one));
    if (many.length > 0) return openRounds(context, reach, many);
    const isManager = context.actor.memberships.some(({ role }) => role === "manager");
    if (meant.audiences.length > 0 || meant.purpose || !isManager) return [{ type: "text", text: texts.forWhom }];
    return [
      {
        type: "card",
        preview: texts.preview,
        card: card(
          [text(texts.whichRound)],
          [
            button(texts.roundStakeholders, "feedback.rounds", { of: "stakeholders" }),
            button(texts.roundEvent, "feedback.rounds", { of: "event" }),
          ],
        ),
      },
    ];
  };
}

const opened = z.object({
  client: z.uuid().optional(),
  employer: z.uuid().optional(),
  purpose: z.string().max(40).nullish(),
  language: z.enum(SURVEY_LANGUAGES).nullish(),
  way: z.enum(WISHED_WAYS).nullish(),
  questionnaire: z.string().max(ASK_INPUTS.questionnaire).optional(),
  nonce: z.uuid().optional(),
  placement: z.uuid().nullish(),
});

/** The same by a tap: a person chosen, or something that is due. */
export function openAsk(reach: Reach): ActionHandler {
  return async (context, data) => {
    const read = opened.safeParse(data);
    const { client, employer, purpose = null, language = null, way = null, ...known } = read.success ? read.data : {};
    const wish: Wish = { purpose, language, way };
    if (client && context.roster.client(client)) return inPlace([await forClient(context, reach, client, wish, known)]);
    if (employer && context.roster.employer(employer))
      return inPlace([await forEmployer(context, reach, employer, wish, known)]);
    return [{ type: "text", text: turnTexts[context.actor.language].unknownButton }];
  };
}

async function pickClient(context: TurnContext, reach: Reach, candidates: string[], wish: Wish): Promise<Reply[]> {
  const fitting = (await context.roster.rank(candidates)).slice(0, MOST_CANDIDATES);
  const [client, another] = fitting;
  const texts = feedbackTexts[context.actor.language];
  if (!client) return [{ type: "text", text: texts.forWhom }];
  if (!another) return [await forClient(context, reach, client.id, wish)];
  for (const one of fitting) context.reads.add(one.id);
  return [
    {
      type: "card",
      preview: texts.preview,
      card: card([
        text(texts.whichClient, { bold: true }),
        {
          type: "ActionSet",
          actions: fitting.map((one) => button(nameAndCode(one), "feedback.open", { client: one.id, ...wish })),
        },
      ]),
    },
  ];
}

async function pickNear(
  context: TurnContext,
  reach: Reach,
  near: string[],
  mention: string,
  wish: Wish,
): Promise<Reply[]> {
  if (near.length > 0) return pickClient(context, reach, near, wish);
  const texts = turnTexts[context.actor.language];
  return [privateLine(texts.nobodyFound(mention), texts.preview)];
}

async function pickEmployer(
  context: TurnContext,
  reach: Reach,
  employers: string[],
  wish: Wish,
  client?: string,
): Promise<Reply[]> {
  const [only, another] = employers;
  if (!another) return [await forEmployer(context, reach, only!, wish, { client })];
  const texts = feedbackTexts[context.actor.language];
  return [
    {
      type: "card",
      preview: texts.preview,
      card: card([
        text(texts.whichEmployer, { bold: true }),
        {
          type: "ActionSet",
          actions: employers
            .slice(0, MOST_CANDIDATES)
            .map((id) => button(context.roster.employer(id)!.name, "feedback.open", { employer: id, ...wish })),
        },
      ]),
    },
  ];
}

/** What the order said beside whom it is about. */
interface Wish {
  purpose: string | null;
  language: SurveyLanguage | null;
  way: (typeof WISHED_WAYS)[number] | null;
}

/** What is known when a card is opened by a tap: which questionnaire is meant, of which agreement, and as which asking. */
interface Known {
  questionnaire?: string;
  nonce?: string;
  placement?: string | null;
  client?: string;
}

/** A card is answered within days; what was asked longer ago is no news. */
const BEFORE_DAYS = 60;

async function forClient(
  context: TurnContext,
  reach: Reach,
  id: string,
  wish: Wish,
  { questionnaire, nonce = randomUUID() }: Known = {},
): Promise<Reply> {
  context.reads.add(id);
  const today = context.now.toPlainDate();
  const client = await loadClient(context.db, id);
  const offered = offeredTo("client", await questionnairesOf(context.db, reach, client.projectId), []);
  const wanted = wish.purpose ?? likelyForClient(client, today);
  const { person, language } = client;
  return askCard(context, reach, {
    nonce,
    whom: { client: id },
    name: person.name,
    offered,
    people: [person],
    placements: [],
    before: await sayBefore(context, { clientId: id }),
    wishedWay: wish.way,
    typed: {
      ...typedOf(offered, wanted, questionnaire),
      language: wish.language ?? (isSurveyLanguage(language) ? language : "fi"),
      email: person.email ?? "",
      phone: person.phone ?? "",
    },
  });
}

async function forEmployer(context: TurnContext, reach: Reach, id: string, wish: Wish, known: Known): Promise<Reply> {
  const today = context.now.toPlainDate();
  const employer = await loadEmployer(context.db, id, today.toString());
  // «only own»: whoever may not see a client is not told that the client is there.
  const placements = employer.placements.filter(({ clientId }) => context.roster.client(clientId));
  const first =
    placements.find(({ agreementId, clientId }) => agreementId === known.placement || clientId === known.client) ??
    placements[0];
  const offered = offeredTo("employer", await questionnairesOf(context.db, reach, employer.projectId), placements);
  const wanted = wish.purpose ?? likelyForEmployer({ placements: first ? [first] : [] }, today);
  for (const { clientId } of placements) context.reads.add(clientId);
  const person = employer.people.find(({ email }) => email) ?? employer.people[0];
  const form: AskForm = {
    nonce: known.nonce ?? randomUUID(),
    whom: { employer: id },
    name: employer.name,
    offered,
    people: employer.people,
    placements,
    before: await sayBefore(context, { employerId: id }),
    wishedWay: wish.way,
    typed: {
      ...typedOf(offered, wanted, known.questionnaire),
      language: wish.language ?? "fi",
      person: person?.id ?? "",
      placement: first?.agreementId ?? "",
      email: person?.email ?? "",
      phone: person?.phone ?? "",
    },
  };
  return askCard(context, reach, form);
}

function typedOf(offered: AskForm["offered"], purpose: string, key: string | undefined): TypedAsk {
  const chosen =
    offered.find((one) => one.key === key) ??
    offered.find(({ meta }) => meta.purpose === (purpose as Metadata["purpose"])) ??
    offered[0];
  return { questionnaire: chosen?.key ?? "", language: "fi", person: "", placement: "", email: "", phone: "" };
}

async function sayBefore(
  context: TurnContext,
  whom: { clientId: string } | { employerId: string },
): Promise<string | null> {
  const { actor, now } = context;
  const since = new Date(now.subtract({ days: BEFORE_DAYS }).epochMilliseconds);
  const seen = (await askedBefore(context.db, whom, since)).filter(
    ({ clientId }) => clientId === null || context.roster.client(clientId),
  );
  const [last] = seen;
  if (!last || last.state === "withdrawn") return null;
  const titles = await titlesOf(context.db, [last.questionnaireId]);
  const title = say(titles.get(last.questionnaireId)!, actor.language);
  const day = sayDate(localDay(last.askedAt, actor.timeZone), now.toPlainDate(), actor.language);
  return feedbackTexts[actor.language].before(title, day, last.state);
}
