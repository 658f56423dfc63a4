import { sayDate, sayDay, sayRange } from "../../../texts/dates";
import { fullName } from "../../../texts/names";
import { defineTexts } from "../../../texts/texts";
import { card, privateLine, text } from "../../../turn/card-elements";
import type { RosterClientEntry, TurnContext } from "../../../turn/context";
import type { Asked, Example, Question } from "../../../turn/feature";
import type { Reply } from "../../../turn/reply";
import { isExpected } from "./agreed-days";
import { countOfClient, sayCount } from "./count-of-client";
import type { Reason } from "./model";
import { sayReason } from "./say";
import { latestMarks, listAgreedPeriods, listWorkshopPeriods, type StoredMark } from "./store";
import { attendanceTexts } from "./texts";

/** How many names or days a card lists: more would not fit a phone. */
const MOST = 25;
const MOST_ABSENCES = 5;

export const attendanceQuestions: Record<string, Question> = {
  was_present: {
    about: "client",
    example: defineTexts<Example>({
      fi: (say) => `oliko ${say("nominative")} eilen paikalla`,
      en: (say) => `was ${say("nominative")} there yesterday`,
    }),
    answer: wasPresent,
  },
  attendance_of: {
    about: "client",
    example: defineTexts<Example>({
      fi: (say) => `montako päivää ${say("nominative")} on ollut poissa marraskuussa`,
      en: (say) => `how many days has ${say("nominative")} been absent in November`,
    }),
    answer: attendanceOf,
  },
  clients_away: {
    about: "anything",
    example: defineTexts<Example>({ fi: () => "ketkä on tänään poissa", en: () => "who is absent today" }),
    answer: (context, asked) => whoIs(context, asked, "away"),
  },
  clients_there: {
    about: "anything",
    example: defineTexts<Example>({ fi: () => "ketkä on tänään pajalla", en: () => "who is at the workshop today" }),
    answer: (context, asked) => whoIs(context, asked, "there"),
  },
};

/** «oliko Väinö eilen paikalla»: in words, with the reason and who marked it. Of more days than one: the count. */
async function wasPresent(context: TurnContext, asked: Asked): Promise<Reply[]> {
  const today = context.now.toPlainDate();
  const day = asked.from ?? today.toString();
  if (asked.to !== null && asked.to !== day) return attendanceOf(context, asked);
  const texts = attendanceTexts[context.actor.language];
  const client = asked.client!;
  const range = { from: day, to: day };
  const [[mark], periods] = await Promise.all([
    latestMarks(context.db, [client.id], range),
    listAgreedPeriods(context.db, [client.id], range),
  ]);
  const name = fullName(client);
  const said = sayDay(day, today, context.actor.language);
  if (!mark) {
    const line = isExpected(periods, client.id, day) ? texts.notMarked(name, said) : texts.notExpected(name, said);
    return [privateLine(line, texts.preview)];
  }
  const who = context.roster.staff().find(({ id }) => id === mark.authorId)?.name ?? texts.someone;
  return [privateLine(`${sentence(context, mark, name, said)} ${texts.markedBy(who)}`, texts.preview)];
}

function sentence(context: TurnContext, mark: StoredMark, name: string, day: string): string {
  const texts = attendanceTexts[context.actor.language];
  const today = context.now.toPlainDate().toString();
  const why = [sayReason(texts, mark.reason), mark.note].filter(Boolean).join(": ");
  if (mark.day === today) return mark.presence === "present" ? texts.isPresent(name) : texts.isAbsent(name, why);
  if (mark.day > today) return texts.willBeAbsent(name, day, why);
  return mark.presence === "present" ? texts.wasPresent(name, day) : texts.wasAbsent(name, day, why);
}

/** «Matin läsnäolot»: days present ÷ days agreed, absences by reason, and the latest of them. */
async function attendanceOf(context: TurnContext, asked: Asked): Promise<Reply[]> {
  const texts = attendanceTexts[context.actor.language];
  const { language } = context.actor;
  const today = context.now.toPlainDate();
  const client = asked.client!;
  const counted = await countOfClient(context, client, asked);
  const heading = text(fullName(client), { bold: true, large: true });
  if (!counted) return [{ type: "card", preview: texts.preview, card: card([heading, text(texts.noAgreementsYet)]) }];
  const { count, marks, from, to } = counted;
  const range = asked.from ? sayRange(from, to, today, language) : texts.sinceStart(sayDate(from, today, language));
  const absences = marks.filter(({ presence }) => presence === "absent").reverse();
  const line = (mark: StoredMark) =>
    `${sayDate(mark.day, today, language)} ${[sayReason(texts, mark.reason), mark.note].filter(Boolean).join(": ")}`;
  return [
    {
      type: "card",
      preview: texts.preview,
      card: card([
        heading,
        text(range, { subtle: true, spacing: "None" }),
        text(count.agreed + count.extra > 0 ? sayCount(texts, count) : texts.noAgreements(range)),
        absences.length > 0 ? text(texts.absences, { bold: true, spacing: "Medium" }) : null,
        ...absences.slice(0, MOST_ABSENCES).map((mark) => text(line(mark), { spacing: "None" })),
        absences.length > MOST_ABSENCES
          ? text(texts.andMore(absences.length - MOST_ABSENCES), { subtle: true, spacing: "None" })
          : null,
      ]),
    },
  ];
}

/** «ketkä on tänään poissa», «ketkä on pajalla tänään»: of everyone in sight; of several days, how many days each was away. */
async function whoIs(context: TurnContext, asked: Asked, which: "away" | "there"): Promise<Reply[]> {
  const texts = attendanceTexts[context.actor.language];
  const today = context.now.toPlainDate();
  const from = asked.from ?? today.toString();
  const to = asked.to ?? from;
  const said = sayRange(from, to, today, context.actor.language);
  const clients = new Map(context.roster.clients().map((client) => [client.id, client]));
  const marks = await latestMarks(context.db, [...clients.keys()], { from, to });
  const wanted = marks.filter(({ presence }) => presence === (which === "away" ? "absent" : "present"));
  const byClient = new Map<string, StoredMark[]>();
  for (const mark of wanted) byClient.set(mark.clientId, [...(byClient.get(mark.clientId) ?? []), mark]);
  const isDay = from === to;
  const lines = inOrder(context, [...byClient.keys()]).map((client) => {
    context.reads.add(client.id);
    const own = byClient.get(client.id)!;
    const reasons = [...new Set(own.map((mark) => mark.reason))].map((reason) =>
      sayReason(texts, reason as Reason | null),
    );
    const days = isDay ? null : texts.days(own.length);
    const why = which === "away" ? reasons.join(", ") : null;
    return [fullName(client), [days, why].filter(Boolean).join(", ")].filter(Boolean).join(" · ");
  });
  const unmarked = isDay && to <= today.toString() ? await unmarkedOn(context, from, marks) : [];
  for (const client of unmarked) context.reads.add(client.id);
  const nobody = which === "away" ? texts.nobodyAway(said) : texts.nobodyThere(said);
  const heading = which === "away" ? texts.away(said) : texts.there(said);
  return [
    {
      type: "card",
      preview: texts.preview,
      card: card([
        text(lines.length > 0 ? heading : nobody, { bold: lines.length > 0 }),
        ...lines.slice(0, MOST).map((line) => text(line, { spacing: "None" })),
        lines.length > MOST ? text(texts.andMore(lines.length - MOST), { subtle: true }) : null,
        unmarked.length > 0
          ? text(`${texts.notMarkedYet}: ${unmarked.slice(0, MOST).map(fullName).join(", ")}`, {
              small: true,
              subtle: true,
            })
          : null,
      ]),
    },
  ];
}

/** Who should have been at the workshop by agreement on a day, and has no mark: of those at employers nobody calls the roll. */
async function unmarkedOn(context: TurnContext, day: string, marks: StoredMark[]): Promise<RosterClientEntry[]> {
  const projects = context.actor.memberships.map(({ projectId }) => projectId);
  const periods = await listWorkshopPeriods(context.db, projects, day);
  const marked = new Set(marks.map(({ clientId }) => clientId));
  const ids = [...new Set(periods.map(({ clientId }) => clientId))].filter((id) => !marked.has(id));
  return inOrder(context, ids);
}

/** Own clients first, then by name. */
function inOrder(context: TurnContext, ids: string[]): RosterClientEntry[] {
  const own = (client: RosterClientEntry) => (client.coachId === context.actor.staffId ? 0 : 1);
  return ids
    .flatMap((id) => context.roster.client(id) ?? [])
    .sort(
      (a, b) =>
        own(a) - own(b) || `${a.familyName} ${a.givenName}`.localeCompare(`${b.familyName} ${b.givenName}`, "fi"),
    );
}
