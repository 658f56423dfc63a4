import { Temporal } from "temporal-polyfill";
import { employersNamed } from "../../../../bot/features/clients/appointments/employers-named";
import { readAppointments } from "../../../../bot/features/clients/appointments/read-appointments";
import { allWords } from "../../../../bot/features/words";
import type { TeamRoster } from "../../../../bot/turn/context";
import { compileWords } from "../../../../bot/understanding/phrases";
import { buildRosterIndex } from "../../../../bot/understanding/roster-index";
import { understand } from "../../../../bot/understanding/understand";
import { DEMO_CLIENTS, DEMO_EMPLOYERS, DEMO_STAFF } from "../../../../prisma/demo/people";

/** Sentences as the demo's coaches say them, without a bot around. */

const roster = {
  clients: DEMO_CLIENTS.map(([givenName, familyName], n) => ({
    id: `${givenName} ${familyName}`,
    caseCode: `A-${n}`,
    givenName,
    familyName,
  })),
  employers: DEMO_EMPLOYERS.map(([name, , person]) => ({ id: name, name, people: [person] })),
  staff: DEMO_STAFF.map(({ person, displayName }) => ({ id: person, name: displayName })),
};
const index = buildRosterIndex(roster);
const phrasebook = compileWords(allWords);
/** A Tuesday morning. */
export const NOW = Temporal.ZonedDateTime.from("2026-11-24T10:30[Europe/Helsinki]");

/** What a sentence agrees on, one line each: «2026-11-26 10:00 Liisa Mäki @K-Rauta ~instead of the entry»; `[]` where nothing is. */
export function agreedIn(text: string, now = NOW): string[] {
  const understanding = understand(text, { now, index, phrasebook });
  const named = employersNamed(text, { roster } as unknown as TeamRoster);
  return readAppointments(text, understanding, named, now).map((one) =>
    [
      one.date ?? `(${one.badDay})`,
      one.startTime && (one.endTime ? `${one.startTime}–${one.endTime}` : one.startTime),
      [
        ...one.clients.map(({ candidates }) => candidates.join("|")),
        ...one.unknown.map(({ name, mention }) => `?${name ?? mention}`),
      ].join(" + "),
      (one.employer ?? one.place) && `@${one.employer ?? one.place}`,
      one.covers.length > 0 ? "~instead" : "",
    ]
      .filter(Boolean)
      .join(" "),
  );
}

/** How many log entries the sentence has by itself. */
export function entriesIn(text: string, now = NOW): number {
  return understand(text, { now, index, phrasebook }).entries.length;
}

/** The question or command that a sentence is, by name; «log», «other» where it is none. */
export function askedIn(text: string): string {
  const { question, command, intent } = understand(text, { now: NOW, index, phrasebook });
  return question?.name ?? command?.name ?? intent;
}
