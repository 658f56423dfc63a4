import { sayDate, sayRange } from "../../texts/dates";
import { fullName } from "../../texts/names";
import { card, text } from "../../turn/card-elements";
import type { RosterClientEntry, TurnContext } from "../../turn/context";
import type { Question } from "../../turn/feature";
import type { Reply } from "../../turn/reply";
import { startedBetween } from "./store";
import { clientTexts } from "./texts";

/** Clients of one kind: who are on a break, who have no coach, who are new. Everyone whom the actor may see. */

/** More lines would not fit a phone. */
const MOST_LINES = 25;

/** «ketkä ovat tauolla» */
export const listPaused: Question["answer"] = async (context) => {
  const paused = context.roster.clients().filter(({ status }) => status === "paused");
  const texts = clientTexts[context.actor.language];
  return [listClients(context, texts.paused(paused.length), byName(paused), ({ coachName }) => coachName)];
};

/** «kenellä ei ole valmentajaa»: of those who are still with us. */
export const listWithoutCoach: Question["answer"] = async (context) => {
  const alone = context.roster.clients().filter(({ coachId, status }) => coachId === null && status !== "ended");
  const texts = clientTexts[context.actor.language];
  return [
    listClients(context, texts.withoutCoach(alone.length), byName(alone), ({ status }) =>
      status === "active" ? null : texts.statuses[status],
    ),
  ];
};

/** «montako uutta asiakasta tässä kuussa»: those whose first start ever lies in the days; this month's unless others were said. */
export const listNew: Question["answer"] = async (context, asked) => {
  const { language, memberships } = context.actor;
  const today = context.now.toPlainDate();
  const month = today.with({ day: 1 });
  const from = asked.from ?? (asked.to === null ? month.toString() : null);
  const to = asked.to ?? (asked.from === null ? month.add({ months: 1 }).subtract({ days: 1 }) : today).toString();
  const rows = await startedBetween(
    context.db,
    memberships.map(({ projectId }) => projectId),
    { from: from ?? to, to },
  );
  const startedOn = new Map(rows.map((row) => [row.id, row.startedOn]));
  const seen = rows.flatMap(({ id }) => context.roster.client(id) ?? []);
  const texts = clientTexts[language];
  const range = sayRange(from ?? to, to, today, language);
  return [
    listClients(context, texts.started(seen.length, range), seen, ({ id }) =>
      sayDate(startedOn.get(id)!, today, language),
    ),
  ];
};

/** `more`: what is said of each after the name and code. The listed are noted as read. */
export function listClients(
  context: TurnContext,
  title: string,
  listed: RosterClientEntry[],
  more: (client: RosterClientEntry) => string | null,
): Reply {
  const texts = clientTexts[context.actor.language];
  const shown = listed.slice(0, MOST_LINES);
  for (const { id } of shown) context.reads.add(id);
  return {
    type: "card",
    preview: texts.preview,
    card: card([
      text(title, { bold: true }),
      ...shown.map((client) =>
        text([fullName(client), client.caseCode, more(client)].filter(Boolean).join(" · "), { spacing: "None" }),
      ),
      listed.length > MOST_LINES ? text(texts.andMore(listed.length - MOST_LINES), { subtle: true }) : null,
    ]),
  };
}

export function byName(clients: RosterClientEntry[]): RosterClientEntry[] {
  const name = ({ familyName, givenName }: RosterClientEntry) => `${familyName} ${givenName}`;
  return [...clients].sort((a, b) => name(a).localeCompare(name(b), "fi"));
}
