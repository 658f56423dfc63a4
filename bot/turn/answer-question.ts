import { z } from "zod";
import { isManagerSomewhere } from "../staff/actor";
import { recordAudit } from "../staff/audit";
import type { Mention, UnknownName } from "../understanding/understanding";
import { button, card, privateLine, text } from "./card-elements";
import type { RosterClientEntry, TurnContext } from "./context";
import type { Asked, Question, Register } from "./feature";
import type { Reply } from "./reply";
import { inPlace } from "./reply";
import { turnTexts } from "./texts";

/** A question as it was said: the person it is about may still be several, or nobody. */
export interface SaidQuestion extends Omit<Asked, "client"> {
  clients: Mention[];
  unknownNames: UnknownName[];
}

/** How many names are offered at most. */
const MOST_CANDIDATES = 6;

/** Settles whom a question is about, checks who may ask it, lets its feature answer, and audits what was read. */
export async function answerQuestion(context: TurnContext, register: Register, said: SaidQuestion): Promise<Reply[]> {
  const texts = turnTexts[context.actor.language];
  const question = register.questions.get(said.question);
  if (!question) return [{ type: "text", text: texts.notYet }];
  if (question.about === "anything") return answer(context, question, { ...said, client: null });
  if (question.about === "either" && said.clients.length === 0 && said.unknownNames.length === 0)
    return answer(context, question, { ...said, client: null });
  if (said.clients.length > 1) return [{ type: "text", text: texts.oneAtATime }];
  const [mention] = said.clients;
  if (mention) {
    const fitting = await context.roster.rank(mention.candidates);
    return fitting.length === 1
      ? answer(context, question, { ...said, client: fitting[0]! })
      : [await pickClient(context, said, fitting)];
  }
  const [unknown] = said.unknownNames;
  if (!unknown) return [{ type: "text", text: `${texts.whichClient} ${texts.whichClientHint}` }];
  const near = unknown.near.flatMap((id) => context.roster.client(id) ?? []);
  return near.length > 0
    ? [await pickClient(context, said, near)]
    : [privateLine(texts.nobodyFound(unknown.mention), texts.preview)];
}

/** Days that a note can speak of. */
const day = z.iso.date().refine((date) => date >= "1990" && date < "2200");
const askedByButton = z.object({
  question: z.string(),
  client: z.uuid().nullish(),
  staff: z.uuid().nullish(),
  from: day.nullish(),
  to: day.nullish(),
  offset: z.number().int().min(0).max(1_000_000).default(0),
});

/** The same question by a button: a person chosen, or the next page. The card may be forged: everything is checked again. */
export async function askByButton(
  context: TurnContext,
  register: Register,
  data: Record<string, unknown>,
): Promise<Reply[]> {
  const texts = turnTexts[context.actor.language];
  if (data.client === "nobody") return [{ type: "text", text: texts.nobodyChosen }];
  const read = askedByButton.safeParse(data);
  const question = read.success ? register.questions.get(read.data.question) : undefined;
  if (!read.success || !question) return [{ type: "text", text: texts.unknownButton }];
  const { client: clientId, staff = null, from = null, to = null, offset } = read.data;
  const client = clientId ? context.roster.client(clientId) : undefined;
  if ((question.about === "client" || clientId) && !client) {
    await recordAudit(context.db, {
      actorId: context.actor.staffId,
      command: `question.${read.data.question}`,
      outcome: "refused",
      subject: "Client",
      subjectIds: clientId ? [clientId] : [],
    });
    return [{ type: "text", text: texts.unknownButton }];
  }
  const replies = await answer(context, question, {
    question: read.data.question,
    client: client ?? null,
    staff,
    from,
    to,
    offset,
    employers: [],
    values: {},
  });
  return inPlace(replies);
}

async function answer(context: TurnContext, question: Question, asked: Asked): Promise<Reply[]> {
  const command = `question.${asked.question}`;
  if (question.managersOnly && !isManagerSomewhere(context.actor)) {
    await recordAudit(context.db, { actorId: context.actor.staffId, command, outcome: "refused" });
    return [{ type: "text", text: turnTexts[context.actor.language].managersOnly }];
  }
  if (asked.client) context.reads.add(asked.client.id);
  const replies = await question.answer(context, {
    question: asked.question,
    client: asked.client,
    staff: asked.staff,
    from: asked.from,
    to: asked.to,
    offset: asked.offset,
    employers: asked.employers,
    values: asked.values,
  });
  if (context.reads.size > 0)
    await recordAudit(context.db, {
      actorId: context.actor.staffId,
      projectId: asked.client?.projectId ?? null,
      command,
      subject: "Client",
      subjectIds: [...context.reads],
    });
  return replies;
}

/** «Ketä tarkoitat?» with a button for each who may be meant and may be seen. */
async function pickClient(context: TurnContext, said: SaidQuestion, fitting: RosterClientEntry[]): Promise<Reply> {
  const texts = turnTexts[context.actor.language];
  const candidates = fitting.slice(0, MOST_CANDIDATES);
  await recordAudit(context.db, {
    actorId: context.actor.staffId,
    command: `question.${said.question}.pick`,
    subject: "Client",
    subjectIds: candidates.map((client) => client.id),
  });
  const data = { question: said.question, staff: said.staff, from: said.from, to: said.to, offset: 0 };
  const label = (client: RosterClientEntry) => `${client.givenName} ${client.familyName} · ${client.caseCode}`;
  return {
    type: "card",
    preview: texts.preview,
    card: card(
      [
        text(texts.whichClient, { bold: true }),
        {
          type: "ActionSet",
          actions: candidates.map((client) => button(label(client), "ask", { ...data, client: client.id })),
        },
      ],
      [button(texts.nobody, "ask", { question: said.question, client: "nobody" })],
    ),
  };
}
