import {
  type Worded,
  wordClientContact,
  wordEmployerContact,
  wordNetworkContact,
  wordNote,
  wordObservation,
} from "../../prisma/demo/wording";
import { type Day, isWorkingDay, type WallClock } from "./calendar";
import { between, happens, pick, type Random, weighted } from "./chance";
import { type Phase, phaseOn, type SeededClient, stayOn } from "./seeded-client";

/** One log entry, before it has an id. */
export interface InventedEntry extends Worded {
  authorId: string;
  clientIds: string[];
  employerId: string | null;
  occurredAt: Date;
  timeKnown: boolean;
  isPrivate: boolean;
  voided: boolean;
  sentAt: Date;
}

export interface EntryWorld {
  clients: readonly SeededClient[];
  coachIds: readonly string[];
  employers: readonly { id: string; name: string }[];
  employerOf: ReadonlyMap<string, { id: string; name: string }>;
  now: Date;
  clock: WallClock;
}

/** Entries on an ordinary working day, against each other; the number asked for decides how many that really is. */
const WRITTEN: Record<Phase, number> = { referred: 0.2, paused: 0.1, workshop: 1.4, employer: 0.8, between: 0.5 };

const KINDS: Record<Phase, Partial<Record<Worded["kind"], number>>> = {
  referred: { client_contact: 0.7, network_contact: 0.3 },
  paused: { client_contact: 0.8, network_contact: 0.2 },
  workshop: { observation: 0.62, client_contact: 0.24, employer_contact: 0.04, network_contact: 0.04, note: 0.06 },
  employer: { observation: 0.3, client_contact: 0.45, employer_contact: 0.17, network_contact: 0.03, note: 0.05 },
  between: { client_contact: 0.62, employer_contact: 0.22, network_contact: 0.08, note: 0.08 },
};

const DAY_BEGINS = 8 * 60;
const DAY_ENDS = 16 * 60;

/** Exactly `count` entries in the order of their days, each within its client's time and before now. One at a time: memory does not grow with the count. */
export function* inventEntries(random: Random, world: EntryWorld, count: number): Generator<InventedEntry> {
  const { clients } = world;
  const now = world.clock.read(world.now);
  const last = now.minutes > DAY_BEGINS + 60 ? now.day : now.day - 1;
  const first = clients.reduce((earliest, client) => Math.min(earliest, client.from), last);
  const weightOf = (client: SeededClient, day: Day) => WRITTEN[phaseOn(client, day)] * client.liveliness;

  let weightLeft = 0;
  let cellsLeft = 0;
  for (const { client, day } of clientDays(clients, first, last)) {
    weightLeft += weightOf(client, day);
    cellsLeft += 1;
  }
  let left = count;
  for (const { client, day, companion } of clientDays(clients, first, last)) {
    cellsLeft -= 1;
    const weight = weightOf(client, day);
    // Some days bring several, many none; the share of what is left brings the sum out, and the last day takes the rest.
    const expected = ((left * weight) / weightLeft) * -Math.log(1 - random());
    const whole = Math.floor(expected);
    const written = cellsLeft === 0 ? left : Math.min(left, whole + (happens(random, expected - whole) ? 1 : 0));
    weightLeft -= weight;
    left -= written;
    const latest = day === now.day ? Math.min(DAY_ENDS, now.minutes - 15) : DAY_ENDS;
    for (let number = 0; number < written; number += 1) yield invent(random, world, client, companion, day, latest);
  }
}

/** Every working day of every client, day by day, with another client of the same coach who was there too. */
function* clientDays(clients: readonly SeededClient[], first: Day, last: Day) {
  for (let day = first; day <= last; day += 1) {
    if (!isWorkingDay(day)) continue;
    const companions = new Map<number, SeededClient>();
    for (const client of clients) {
      if (day < client.from || day > client.to) continue;
      yield { client, day, companion: companions.get(client.coach) ?? null };
      companions.set(client.coach, client);
    }
  }
}

function invent(
  random: Random,
  world: EntryWorld,
  client: SeededClient,
  companion: SeededClient | null,
  day: Day,
  latest: number,
): InventedEntry {
  const phase = phaseOn(client, day);
  const kind = weighted(random, KINDS[phase]);
  const isTogether = companion !== null && kind === "client_contact" && happens(random, 0.05);
  const called = happens(random, 0.3) ? `${client.givenName} ${client.familyName}` : client.givenName;
  const name = isTogether ? `${called} ja ${companion.givenName}` : called;
  const employer =
    kind === "employer_contact"
      ? (world.employerOf.get(stayOn(client, day)?.employerId ?? "") ?? pick(random, world.employers))
      : null;
  const worded = {
    observation: () => wordObservation(random, name),
    client_contact: () => wordClientContact(random, name),
    employer_contact: () => wordEmployerContact(random, employer!.name, client.givenName),
    network_contact: () => wordNetworkContact(random, name),
    note: () => wordNote(random, name),
  }[kind]();
  const timeKnown = kind !== "note" && happens(random, 0.5);
  const minutes = Math.floor(between(random, DAY_BEGINS, latest) / 15) * 15;
  const occurredAt = world.clock.at(day, timeKnown ? minutes : 0);
  return {
    ...worded,
    authorId: happens(random, 0.9) ? world.coachIds[client.coach]! : pick(random, world.coachIds),
    clientIds: isTogether ? [client.id, companion.id] : [client.id],
    employerId: employer?.id ?? null,
    occurredAt,
    timeKnown,
    isPrivate: happens(random, 0.01),
    voided: happens(random, 0.01),
    sentAt: told(random, world.clock.at(day, minutes), world.now),
  };
}

/** Most is written within the hour, some on one of the days after. */
function told(random: Random, happened: Date, now: Date): Date {
  const minutes = happens(random, 0.8) ? between(random, 2, 60) : between(random, 60, 3 * 24 * 60);
  return new Date(Math.min(happened.getTime() + minutes * 60_000, now.getTime()));
}
