import { canSeeFiguresOf } from "../../staff/access";
import { isManagerSomewhere } from "../../staff/actor";
import { monthOf, sayMinutes, sayRange, weekOf } from "../../texts/dates";
import { fullName } from "../../texts/names";
import { defineTexts } from "../../texts/texts";
import { privateLine } from "../../turn/card-elements";
import type { StaffEntry, TurnContext } from "../../turn/context";
import type { Asked, Example, Question } from "../../turn/feature";
import type { Reply } from "../../turn/reply";

import { instantsOf } from "./model";
import { type Counted, countEntries, countReached, sumMinutes } from "./store";
import { figureTexts } from "./texts";

/** How many contacts, calls, entries, hours: one's own, a colleague's (managers), or the team's (managers). */

/** What each counting question counts. The names are those of words.ts. */
const COUNTS = {
  contacts_count: { kinds: ["client_contact", "employer_contact", "network_contact"] },
  calls_count: { channels: ["phone"] },
  meetings_count: { channels: ["face_to_face", "video"] },
  messages_count: { channels: ["message", "email"] },
  employer_contacts_count: { kinds: ["employer_contact"] },
  network_contacts_count: { kinds: ["network_contact"] },
  observations_count: { kinds: ["observation"] },
  entries_count: {},
} satisfies Record<string, Pick<Counted, "kinds" | "channels">>;
export type CountName = keyof typeof COUNTS;

const COUNT_NAMES = Object.keys(COUNTS) as CountName[];

export const figureQuestions: Record<string, Question> = {
  ...Object.fromEntries(
    COUNT_NAMES.map((name): [string, Question] => [
      name,
      { about: "either", answer: (context, asked) => howMany(context, asked, name) },
    ]),
  ),
  contacts_count: {
    about: "either",
    example: defineTexts<Example>({
      fi: () => "montako kontaktia tein viime viikolla",
      en: () => "how many contacts did I make last week",
    }),
    answer: (context, asked) => howMany(context, asked, "contacts_count"),
  },
  calls_count: {
    about: "either",
    example: defineTexts<Example>({
      fi: (say) => `montako kertaa olen soittanut ${say("allative")}`,
      en: (say) => `how many times have I called ${say("nominative")}`,
    }),
    answer: (context, asked) => howMany(context, asked, "calls_count"),
  },
  reached_count: { about: "anything", answer: howManyReached },
  hours_count: {
    about: "either",
    example: defineTexts<Example>({
      fi: () => "paljonko tunteja mulla on tässä kuussa",
      en: () => "how many hours do I have this month",
    }),
    answer: howLong,
  },
};

/** Whose figures a question is about. */
export type Whose =
  | { type: "own" | "team"; staff: StaffEntry[] }
  | { type: "colleague"; staff: [StaffEntry] }
  | { type: "refused" };

/** A manager who names nobody is told of the team; a coach of oneself. */
export function whoseFigures(context: TurnContext, asked: Asked): Whose {
  const { actor, roster } = context;
  const named = roster.staff().find((one) => one.id === asked.staff);
  if (named && named.id !== actor.staffId)
    return canSeeFiguresOf(actor, named) ? { type: "colleague", staff: [named] } : { type: "refused" };
  const self: StaffEntry = { id: actor.staffId, name: actor.displayName, projectIds: [] };
  if (named || !isManagerSomewhere(actor)) return { type: "own", staff: [self] };
  return { type: "team", staff: roster.staff().filter((one) => canSeeFiguresOf(actor, one)) };
}

async function howMany(context: TurnContext, asked: Asked, name: CountName): Promise<Reply[]> {
  const texts = figureTexts[context.actor.language];
  const whose = whoseFigures(context, asked);
  if (whose.type === "refused") return [{ type: "text", text: texts.othersFigures }];
  const { span, range } = spanOf(context, asked, weekOf(context.now.toPlainDate()));
  const rows = await countEntries(context.db, { ...COUNTS[name], ...scopeOf(context, asked, whose), ...span });
  const sum = (of: typeof rows) => of.reduce((total, row) => total + row.count, 0);
  const reached = rows.filter((row) => !row.isAttempt);
  const attempts = sum(rows) - sum(reached);
  const total = texts.counted[name](sum(reached));
  const lines = [
    `${headOf(context, asked, whose, range)}${total}${attempts > 0 ? texts.attempts(attempts) : "."}`,
    ...(whose.type === "team" && asked.client === null
      ? whose.staff.map((one) => `${one.name}: ${sum(reached.filter((row) => row.authorId === one.id))}`)
      : []),
    ...(name === "contacts_count" ? byKind(context, reached) : []),
  ];
  return [say(context, asked, lines)];
}

async function howManyReached(context: TurnContext, asked: Asked): Promise<Reply[]> {
  const texts = figureTexts[context.actor.language];
  const whose = whoseFigures(context, asked);
  if (whose.type === "refused") return [{ type: "text", text: texts.othersFigures }];
  const { span, range } = spanOf(context, asked, weekOf(context.now.toPlainDate()));
  const count = await countReached(context.db, { ...scopeOf(context, asked, whose), ...span });
  return [{ type: "text", text: `${headOf(context, asked, whose, range)}${texts.reached(count)}` }];
}

function byKind(context: TurnContext, rows: { kind: string; count: number }[]): string[] {
  const texts = figureTexts[context.actor.language];
  const kinds = ["client_contact", "employer_contact", "network_contact"] as const;
  return kinds.flatMap((kind) => {
    const count = rows.filter((row) => row.kind === kind).reduce((total, row) => total + row.count, 0);
    return count > 0 ? [`${texts.ofKind[kind]}: ${count}`] : [];
  });
}

async function howLong(context: TurnContext, asked: Asked): Promise<Reply[]> {
  const texts = figureTexts[context.actor.language];
  const whose = whoseFigures(context, asked);
  if (whose.type === "refused") return [{ type: "text", text: texts.othersFigures }];
  const { span, range } = spanOf(context, asked, monthOf(context.now.toPlainDate()));
  const rows = await sumMinutes(context.db, { ...scopeOf(context, asked, whose), ...span });
  const minutes = rows.reduce((total, row) => total + row.minutes, 0);
  const entries = rows.reduce((total, row) => total + row.entries, 0);
  const head = headOf(context, asked, whose, range);
  if (entries === 0) return [say(context, asked, [`${head}${texts.noTime}`])];
  const of = (id: string) => rows.find((row) => row.authorId === id)?.minutes ?? 0;
  return [
    say(context, asked, [
      `${head}${texts.time(sayMinutes(minutes), entries)}`,
      ...(whose.type === "team" && asked.client === null
        ? whose.staff.map((one) => `${one.name}: ${of(one.id) > 0 ? sayMinutes(of(one.id)) : "0"}`)
        : []),
    ]),
  ];
}

function scopeOf(context: TurnContext, asked: Asked, whose: Exclude<Whose, { type: "refused" }>): Counted {
  return {
    authorIds: whose.staff.map((one) => one.id),
    projectIds: context.actor.memberships.map(({ projectId }) => projectId),
    ...(asked.client ? { clientId: asked.client.id } : {}),
  };
}

/** The days that were said; else `usual`, and of one client all time. */
function spanOf(
  context: TurnContext,
  asked: Asked,
  usual: { from: string; to: string },
): { span: { start?: Date; end?: Date }; range: string } {
  const texts = figureTexts[context.actor.language];
  if (asked.client && !asked.from) return { span: {}, range: texts.allTime };
  const from = asked.from ?? usual.from;
  const to = asked.to ?? asked.from ?? usual.to;
  return {
    span: instantsOf(from, to, context.actor.timeZone),
    range: sayRange(from, to, context.now.toPlainDate(), context.actor.language),
  };
}

/** «Matti Virtanen, viime viikolla, Pekka Ohjaaja: » */
function headOf(context: TurnContext, asked: Asked, whose: Exclude<Whose, { type: "refused" }>, range: string): string {
  const texts = figureTexts[context.actor.language];
  const who = whose.type === "colleague" ? whose.staff[0].name : whose.type === "team" ? texts.team : texts.you;
  return `${[asked.client ? fullName(asked.client) : null, who, range].filter(Boolean).join(", ")}: `;
}

/** A line that names a client goes as a card, whose words no notification shows. */
function say(context: TurnContext, asked: Asked, lines: string[]): Reply {
  const words = lines.join("\n\n");
  return asked.client ? privateLine(words, figureTexts[context.actor.language].preview) : { type: "text", text: words };
}
