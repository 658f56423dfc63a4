import { canSeeFiguresOf } from "../../../staff/access";
import { sayDate, sayRange } from "../../../texts/dates";
import { fullName } from "../../../texts/names";
import { button, card, privateLine, text } from "../../../turn/card-elements";
import type { RosterClientEntry, StaffEntry, TurnContext } from "../../../turn/context";
import type { Asked, Question } from "../../../turn/feature";
import type { CardElement, Reply } from "../../../turn/reply";

import { instantsOf } from "../../journal/model";
import { markRow } from "./confirm";
import { appointmentLine, sayClock, whenSaid, whomAndWhere } from "./lines";
import { type AppointmentRow, findUnconfirmed, listAppointments } from "./store";
import { appointmentTexts } from "./texts";

/** «mitä mulla on tänään», «ohjelma ensi viikolla», «milloin tapaan Liisan». */

const PAGE = 10;
/** Each has its four buttons: more would push the day itself off a phone. */
const MOST_UNCONFIRMED = 3;

/** `questions`: everything that can be asked, known only once all features are there. */
export const createAgenda =
  (questions: () => ReadonlyMap<string, Question>): Question["answer"] =>
  async (context, asked) => {
    if (asked.client) return nextOfClient(context, asked.client);
    const texts = appointmentTexts[context.actor.language];
    const whose = colleagueOf(context, asked);
    if (whose === "refused") return [{ type: "text", text: texts.othersAgenda }];
    return agendaOf(context, asked, whose, questions().has("today"));
  };

function colleagueOf(context: TurnContext, { staff }: Asked): StaffEntry | "refused" | null {
  if (staff === null || staff === context.actor.staffId) return null;
  const colleague = context.roster.staff().find(({ id }) => id === staff);
  return colleague && canSeeFiguresOf(context.actor, colleague) ? colleague : "refused";
}

async function agendaOf(
  context: TurnContext,
  asked: Asked,
  colleague: StaffEntry | null,
  hasToday: boolean,
): Promise<Reply[]> {
  const { language, timeZone, memberships } = context.actor;
  const texts = appointmentTexts[language];
  const today = context.now.toPlainDate();
  const from = asked.from ?? asked.to ?? today.toString();
  const to = asked.to !== null && asked.to >= from ? asked.to : from;
  const range = sayRange(from, to, today, language);
  const staffIds = [colleague?.id ?? context.actor.staffId];
  const projectIds = memberships.map(({ projectId }) => projectId);
  const reachesToday = from <= today.toString() && to >= today.toString();
  const [page, waiting] = await Promise.all([
    listAppointments(context.db, {
      ...{ staffIds, projectIds, states: ["agreed", "kept", "missed"] },
      ...instantsOf(from, to, timeZone),
      ...{ offset: asked.offset, limit: PAGE },
    }),
    colleague || asked.offset > 0
      ? []
      : findUnconfirmed(context.db, {
          ...{ staffIds, projectIds, timeZone, limit: MOST_UNCONFIRMED },
          now: new Date(context.now.epochMilliseconds),
        }),
  ]);
  const unconfirmed = waiting.filter((one) => canBeShown(context, one));
  const listed = page.appointments.filter(
    (one) => canBeShown(context, one) && !unconfirmed.some(({ id }) => id === one.id),
  );
  for (const { clientId } of [...unconfirmed, ...listed]) if (clientId) context.reads.add(clientId);
  const rest = reachesToday && !colleague && hasToday ? [button(texts.restOfToday, "ask", { question: "today" })] : [];
  const who = colleague ? `${colleague.name}, ` : "";
  if (listed.length === 0 && unconfirmed.length === 0 && rest.length === 0)
    return [{ type: "text", text: capitalised(`${who}${lowered(texts.nothing(range), who)}`) }];
  const last = asked.offset + page.appointments.length;
  const title = listed.length > 0 ? texts.agenda(range, page.total) : page.total > 0 ? null : texts.nothing(range);
  return [
    {
      type: "card",
      preview: texts.preview,
      card: card(
        [
          ...unconfirmed.flatMap((one) => [
            text(texts.unconfirmed, { small: true, color: "Attention" }),
            text(appointmentLine(context, one), { bold: true, spacing: "None" }),
            markRow(context, one),
          ]),
          title === null
            ? null
            : text(capitalised(`${who}${lowered(title, who)}`), {
                bold: true,
                ...(unconfirmed.length > 0 ? { spacing: "Large" as const } : {}),
              }),
          ...byDay(context, listed, from !== to),
        ],
        [
          ...(last < page.total
            ? [
                button(texts.more, "ask", {
                  question: "agenda",
                  ...{ staff: colleague?.id ?? null, from, to, offset: last },
                }),
              ]
            : []),
          ...rest,
        ],
      ),
    },
  ];
}

/** Lines of time, whom and place; of several days under the name of each. */
function byDay(context: TurnContext, appointments: AppointmentRow[], showsDays: boolean): CardElement[] {
  const { language } = context.actor;
  let shown = "";
  return appointments.flatMap((one) => {
    const when = whenSaid(context, one);
    const isNewDay = showsDays && when.date !== shown;
    shown = when.date;
    const state = one.state === "agreed" ? null : appointmentTexts[language].states[one.state];
    const line = [sayClock(when, language), whomAndWhere(context, one), state].filter(Boolean).join(" · ");
    return [
      ...(isNewDay ? [text(sayDate(when.date, context.now.toPlainDate(), language), { bold: true, small: true })] : []),
      text(line, { spacing: isNewDay ? "None" : "Small" }),
    ];
  });
}

/** A client's coming appointments, whoever of the team has them. */
async function nextOfClient(context: TurnContext, client: RosterClientEntry): Promise<Reply[]> {
  const texts = appointmentTexts[context.actor.language];
  const today = context.now.toPlainDate().toString();
  const { appointments } = await listAppointments(context.db, {
    projectIds: [client.projectId],
    clientIds: [client.id],
    states: ["agreed"],
    start: instantsOf(today, today, context.actor.timeZone).start,
    limit: 5,
  });
  if (appointments.length === 0) return [privateLine(texts.nothingWith(fullName(client)), texts.preview)];
  return [
    {
      type: "card",
      preview: texts.preview,
      card: card([
        text(texts.nextOf(fullName(client)), { bold: true }),
        ...appointments.map((one) => text(lineOfClient(context, one), { spacing: "Small" })),
      ]),
    },
  ];
}

/** «to 26.11. klo 10 · K-Rauta», with the colleague's name where it is not one's own. */
export function lineOfClient(context: TurnContext, meeting: AppointmentRow): string {
  const own = meeting.staffId === context.actor.staffId;
  const staff = own ? undefined : context.roster.staff().find(({ id }) => id === meeting.staffId);
  const client = meeting.clientId ? context.roster.client(meeting.clientId) : undefined;
  const line = appointmentLine(context, meeting);
  const unnamed = client ? line.replace(` · ${fullName(client)}`, "") : line;
  return [unnamed, staff?.name].filter(Boolean).join(" · ");
}

function canBeShown(context: TurnContext, { clientId }: AppointmentRow): boolean {
  return clientId === null || context.roster.client(clientId) !== undefined;
}

function capitalised(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}

function lowered(words: string, after: string): string {
  return after === "" ? words : words.charAt(0).toLowerCase() + words.slice(1);
}
