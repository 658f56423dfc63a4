import { Temporal } from "temporal-polyfill";
import { allWords } from "../../bot/features/words";
import { compileWords } from "../../bot/understanding/phrases";
import { buildRosterIndex } from "../../bot/understanding/roster-index";
import { understand } from "../../bot/understanding/understand";
import type { Understanding } from "../../bot/understanding/understanding";
import {
  DEMO_CLIENTS,
  DEMO_EMPLOYERS,
  DEMO_STAFF,
  demoClientId,
  demoEmployerId,
  demoStaffId,
} from "../../prisma/demo/people";

/** The demo's people as a roster: what a sentence means to its team on Tuesday 24 November 2026, 10.30. No database. */

const index = buildRosterIndex({
  clients: DEMO_CLIENTS.map(([givenName, familyName], n) => ({
    id: demoClientId(n + 1),
    caseCode: `A-${String(n + 1).padStart(3, "0")}`,
    givenName,
    familyName,
    aliases: [],
  })),
  employers: DEMO_EMPLOYERS.map(([name, , person], n) => ({
    id: demoEmployerId(n + 1),
    name,
    aliases: [],
    people: [person],
  })),
  staff: DEMO_STAFF.map(({ person, displayName }) => ({ id: demoStaffId(person), name: displayName })),
});
const phrasebook = compileWords(allWords);

export const DEMO_NOW = Temporal.ZonedDateTime.from("2026-11-24T10:30[Europe/Helsinki]");

export function readAsDemo(text: string, now = DEMO_NOW): Understanding {
  return understand(text, { now, index, phrasebook });
}

/** «Matti Virtanen» → its id in the demo. */
export function demoClient(name: string): string {
  const at = DEMO_CLIENTS.findIndex(([given, family]) => `${given} ${family}` === name);
  if (at < 0) throw new Error(`Nobody in the demo is called ${name}.`);
  return demoClientId(at + 1);
}

export function demoEmployer(name: string): string {
  const at = DEMO_EMPLOYERS.findIndex(([known]) => known === name);
  if (at < 0) throw new Error(`No workplace in the demo is called ${name}.`);
  return demoEmployerId(at + 1);
}
