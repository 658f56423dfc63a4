import type { TurnContext } from "../../turn/context";
import type { EntryReading, Mention, Understanding, UnknownName } from "../../understanding/understanding";
import { readingOf } from "./corrections";
import type { ClientSlot, Fact, JournalPayload } from "./model";

/** From what was understood to what the draft says: fills in today, ranks the candidates, and asks where nobody was named. */
export async function payloadOf(
  context: TurnContext,
  text: string,
  understanding: Understanding,
): Promise<JournalPayload> {
  const facts = await Promise.all(
    understanding.entries.map((entry, _, all) =>
      factOf(context, entry, inside(understanding, entry), all.length > 1 ? partOf(text, entry) : null, text),
    ),
  );
  return { text, facts, parts: [], isPrivate: false };
}

/** The unknown and the doubtful names that stand in an entry's part of the message. */
function inside({ unknownNames, suggested, entries }: Understanding, entry: EntryReading): Doubtful {
  const isInside = ({ span }: { span: readonly [number, number] }) =>
    entries.length === 1 || (span[0] >= entry.span[0] && span[1] <= entry.span[1]);
  return { unknownNames: unknownNames.filter(isInside), suggested: suggested.filter(isInside) };
}
type Doubtful = Pick<Understanding, "unknownNames" | "suggested">;

async function factOf(
  context: TurnContext,
  entry: EntryReading,
  { unknownNames, suggested }: Doubtful,
  text: string | null,
  whole: string,
): Promise<Fact> {
  const date = entry.date ?? context.now.toPlainDate().toString();
  const named = await Promise.all(entry.clients.map((mention) => slotOf(context, mention)));
  const unknown = unknownNames.map(unknownSlot);
  const slots = [...named, ...unknown];
  return {
    kind: entry.kind,
    channel: entry.channel,
    clients: slots.length === 0 && needsClient(entry) ? [await slotToAsk(context, suggested[0])] : slots,
    employer: entry.employer,
    date,
    dateEnd: endOf(context, date, entry.dateEnd),
    startTime: entry.startTime,
    endTime: entry.endTime,
    durationMinutes: entry.durationMinutes && entry.durationMinutes <= 1440 ? entry.durationMinutes : null,
    topics: entry.topics.slice(0, 3),
    isAttempt: entry.attempt,
    doubts: isStillToCome(context, date, entry) ? [...new Set([...entry.unsure, "date" as const])] : entry.unsure,
    reading: readingOf(whole, entry, date),
    ...(text === null ? {} : { text }),
  };
}

/** «tällä viikolla» reaches to Sunday; what happened reaches to today. */
function endOf(context: TurnContext, date: string, dateEnd: string | null): string | null {
  const today = context.now.toPlainDate().toString();
  const end = dateEnd !== null && dateEnd > today ? today : dateEnd;
  return end === null || end <= date ? null : end;
}

/** «tapasin Timon klo 18» said in the morning: the hour or the day is wrong. */
function isStillToCome(context: TurnContext, date: string, entry: EntryReading): boolean {
  const { startTime } = entry;
  return (
    startTime !== null &&
    context.now.toPlainDateTime().toString() < `${date}T${startTime}` &&
    date === context.now.toPlainDate().toString()
  );
}

/** One client's record must not tell of another: of a message about several things each entry keeps its own part. */
function partOf(text: string, entry: EntryReading): string {
  return text
    .slice(...entry.span)
    .replace(/[\s,;.]+$/, "")
    .replace(/^(?:[\s,;.–-]|(?:ja|sekä|sitten|sit|mutta|mut|and|then|but)\s)+/iu, "");
}

function needsClient(entry: EntryReading): boolean {
  return entry.kind === "client_contact" || entry.kind === "observation";
}

/** One that fits is chosen; of several the person chooses. */
async function slotOf(context: TurnContext, { mention, candidates }: Mention): Promise<ClientSlot> {
  const ranked = (await context.roster.rank(candidates)).map((client) => client.id);
  return { ...emptySlot(mention, ranked), chosen: ranked.length === 1 ? ranked[0]! : null };
}

/** A name that fits nobody is never settled for the person: only names near it are offered. */
function unknownSlot({ mention, name, near }: UnknownName): ClientSlot {
  return { ...emptySlot(name ?? mention, near), unknown: true };
}

/** Nobody was named: a word that may be a name is asked about, or else who it was. */
async function slotToAsk(context: TurnContext, suggested: Mention | undefined): Promise<ClientSlot> {
  if (!suggested) return emptySlot("", await likelyClients(context));
  return { ...(await slotOf(context, suggested)), chosen: null, suggested: true };
}

/** The coach's own clients, those with the latest entries first. */
async function likelyClients(context: TurnContext): Promise<string[]> {
  const own = context.roster
    .clients()
    .filter((client) => client.coachId === context.actor.staffId && client.status !== "ended");
  const ranked = await context.roster.rank(own.map((client) => client.id));
  return ranked.slice(0, 4).map((client) => client.id);
}

function emptySlot(mention: string, candidates: string[]): ClientSlot {
  return { mention, candidates, chosen: null, nobody: false, unknown: false, suggested: false };
}

/** The edited sentence read anew. Who was meant by the same words, and the day if none is said, are not asked twice. */
export async function rereadPayload(
  context: TurnContext,
  before: JournalPayload,
  text: string,
  understanding: Understanding,
): Promise<JournalPayload> {
  const read = await payloadOf(context, text, understanding);
  const settled = before.facts.flatMap((one) => one.clients.flatMap((slot) => slot.chosen ?? []));
  const facts = read.facts.map((one, index) => {
    const old = before.facts[index];
    const unnamed = one.clients.every((slot) => slot.mention === "");
    return {
      ...one,
      clients:
        unnamed && old
          ? old.clients
          : one.clients.map((slot) => ({
              ...slot,
              chosen: slot.chosen ?? slot.candidates.find((id) => settled.includes(id)) ?? null,
            })),
      date: understanding.entries[index]?.date ?? old?.date ?? one.date,
    };
  });
  return { ...read, facts, isPrivate: before.isPrivate };
}

/** True when nothing was guessed: such an entry may be saved at once if the coach wants that. */
export function isUnambiguous(payload: JournalPayload): boolean {
  if (payload.parts.length > 0) return false; // a step on the path is always looked at
  return payload.facts.every(
    (one) => one.doubts.length === 0 && one.clients.every((slot) => slot.chosen !== null || slot.nobody),
  );
}
