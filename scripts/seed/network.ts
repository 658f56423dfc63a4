import { type Day, isoOf, workingDayFrom } from "./calendar";
import { between, happens, pick, type Random } from "./chance";
import { inventPerson } from "./names";
import type { SeededClient } from "./seeded-client";

/** What the team as a whole has: its network, its events, its days off. */

export const STAKEHOLDERS = [
  ["employment_services", "Työllisyyspalvelut"],
  ["wellbeing_area", "Hyvinvointialue, aikuissosiaalityö"],
  ["wellbeing_area", "Hyvinvointialue, mielenterveyspalvelut"],
  ["school", "Ammattiopisto"],
  ["school", "Aikuislukio"],
  ["association", "Työttömien yhdistys"],
  ["association", "Nuorten pajatoiminta"],
  ["steering_group", "Ohjausryhmä"],
] as const;

const EVENTS = [
  ["employer_workshop", "Työnantajatilaisuus"],
  ["information_meeting", "Infotilaisuus työllisyyspalveluissa"],
  ["network_meeting", "Verkostotapaaminen"],
  ["steering_group", "Ohjausryhmän kokous"],
  ["workplace_visit", "Yritysvierailu"],
  ["training", "Hygieniapassikoulutus"],
  ["training", "Trukkikorttikoulutus"],
  ["communication", "Uutiskirje"],
] as const;

export interface InventedEvent {
  kind: (typeof EVENTS)[number][0];
  heldOn: Day;
  attendees: number | null;
  organisations: number | null;
  text: string;
  clientIds: string[];
  employerIds: string[];
}

/** Two a month, and four a year more for each coach. Clients take part in trainings and visits, only those who were there then. */
export function inventEvents(
  random: Random,
  world: {
    today: Day;
    days: number;
    coaches: number;
    clients: readonly SeededClient[];
    employerIds: readonly string[];
  },
): InventedEvent[] {
  const count = Math.ceil((world.days / 365) * (24 + 4 * world.coaches));
  return Array.from({ length: count }, () => {
    const [kind, text] = pick(random, EVENTS);
    const heldOn = workingDayFrom(world.today - 3 - Math.floor(random() * (world.days - 3)));
    const some = Array.from({ length: 30 }, () => pick(random, world.clients));
    const there = some.filter(({ startedOn, to }) => startedOn !== null && startedOn <= heldOn && heldOn <= to);
    const withClients = kind === "training" || kind === "workplace_visit";
    const withEmployers = kind === "employer_workshop" || kind === "workplace_visit";
    const employers = Array.from({ length: between(random, 1, 6) }, () => pick(random, world.employerIds));
    return {
      kind,
      heldOn,
      attendees: kind === "communication" || happens(random, 0.1) ? null : between(random, 4, 30),
      organisations: kind === "communication" || happens(random, 0.4) ? null : between(random, 1, 8),
      text,
      clientIds: withClients ? [...new Set(there.map(({ id }) => id))].slice(0, 8) : [],
      employerIds: withEmployers ? [...new Set(employers)] : [],
    };
  });
}

/** Holidays past and to come; some are away today. `substitute`: place in the team's list, or null. */
export function inventAbsences(
  random: Random,
  world: { today: Day; coach: number; coaches: number },
): { from: string; to: string; substitute: number | null }[] {
  const { today, coach, coaches } = world;
  const starts = [
    today - between(random, 120, 400),
    happens(random, 0.08) ? today - 1 : today + between(random, 5, 60),
  ];
  return starts.map((start) => ({
    from: isoOf(start),
    to: isoOf(start + between(random, 2, 20)),
    substitute: coaches > 1 && happens(random, 0.8) ? (coach + 1) % coaches : null,
  }));
}

export function inventContactPerson(random: Random): string {
  const { givenName, familyName } = inventPerson(random);
  return `${givenName} ${familyName}`;
}
