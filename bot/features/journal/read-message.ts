import type { TurnContext } from "../../turn/context";
import type { EntryReading, Understanding } from "../../understanding/understanding";
import type { ClientSlot, Fact, JournalPayload } from "./model";

/** From what was understood to what the draft says: fills in today, ranks the candidates, and asks where nobody was named. */
export async function payloadOf(
  context: TurnContext,
  text: string,
  understanding: Understanding,
): Promise<JournalPayload> {
  const unknown = understanding.unknownNames.map(
    (name): ClientSlot => ({ mention: name.mention, candidates: name.near, chosen: null, nobody: false }),
  );
  const facts = await Promise.all(understanding.entries.map((entry) => factOf(context, entry, unknown)));
  return { text, facts, doubts: [...new Set(understanding.uncertain.map(String))] };
}

async function factOf(context: TurnContext, entry: EntryReading, unknown: ClientSlot[]): Promise<Fact> {
  const named = await Promise.all(entry.clients.map((mention) => slotOf(context, mention.mention, mention.candidates)));
  const slots = [
    ...named,
    ...(await Promise.all(unknown.map((slot) => slotOf(context, slot.mention, slot.candidates, true)))),
  ];
  const clients = slots.length === 0 && needsClient(entry) ? [await likelyClients(context)] : slots;
  return {
    kind: entry.kind,
    channel: entry.channel,
    clients,
    employer: entry.employer,
    date: entry.date ?? context.now.toPlainDate().toString(),
    dateEnd: entry.dateEnd === entry.date ? null : entry.dateEnd,
    startTime: entry.startTime,
    endTime: entry.endTime,
    durationMinutes: entry.durationMinutes && entry.durationMinutes <= 1440 ? entry.durationMinutes : null,
    topics: entry.topics.slice(0, 3),
  };
}

function needsClient(entry: EntryReading): boolean {
  return entry.kind === "client_contact" || entry.kind === "observation";
}

/** One that fits is chosen; of several the person chooses. A name that fits nobody is never chosen for the person. */
async function slotOf(
  context: TurnContext,
  mention: string,
  candidates: string[],
  suggestion = false,
): Promise<ClientSlot> {
  if (candidates.length === 1 && !suggestion) return { mention, candidates, chosen: candidates[0]!, nobody: false };
  const ranked = suggestion ? candidates : (await context.roster.rank(candidates)).map((client) => client.id);
  return { mention, candidates: ranked, chosen: null, nobody: false };
}

/** Nobody was named: the coach's own clients, the latest contacts first, are offered. */
async function likelyClients(context: TurnContext): Promise<ClientSlot> {
  const own = context.roster
    .clients()
    .filter((client) => client.coachId === context.actor.staffId && client.status !== "ended");
  const ranked = await context.roster.rank(own.map((client) => client.id));
  return { mention: "", candidates: ranked.slice(0, 4).map((client) => client.id), chosen: null, nobody: false };
}

/** True when nothing was guessed: such an entry may be saved at once if the coach wants that. */
export function isUnambiguous(payload: JournalPayload): boolean {
  return (
    payload.doubts.length === 0 &&
    payload.facts.every((one) => one.clients.every((slot) => slot.chosen !== null || slot.nobody))
  );
}
