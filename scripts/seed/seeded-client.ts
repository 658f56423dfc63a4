import type { Path } from "../../bot/features/clients/path/fold-path";
import { type Day, dayOf } from "./calendar";

/** What the everyday rows have to know of a client; small, since all clients of a project are held at once. */
export interface SeededClient {
  id: string;
  givenName: string;
  familyName: string;
  /** Place of the coach in the team's list. */
  coach: number;
  /** From the referral to the exit or today, both included: nothing is written of other days. */
  from: Day;
  to: Day;
  startedOn: Day | null;
  /** How much is written of this client, about 1. */
  liveliness: number;
  stays: Stay[];
  pauses: { from: Day; to: Day }[];
}

/** An agreement as long as it really held. */
export interface Stay {
  place: "workshop" | "employer";
  employerId: string | null;
  from: Day;
  to: Day;
  daysPerWeek: number;
}

export type Phase = "referred" | "paused" | "workshop" | "employer" | "between";

export function staysOf(path: Path): Pick<SeededClient, "stays" | "pauses"> {
  return {
    stays: path.agreements.map(({ place, employerId, startsOn, endsOn, endedOn, daysPerWeek }) => ({
      place,
      employerId,
      from: dayOf(startsOn),
      to: dayOf(endedOn ?? endsOn),
      daysPerWeek: daysPerWeek ?? 5,
    })),
    pauses: path.pauses.map(({ from, to }) => ({ from: dayOf(from), to: to === null ? Infinity : dayOf(to) })),
  };
}

export function stayOn(client: SeededClient, day: Day): Stay | undefined {
  return client.stays.find(({ from, to }) => from <= day && day <= to);
}

export function phaseOn(client: SeededClient, day: Day): Phase {
  if (client.startedOn === null || day < client.startedOn) return "referred";
  if (client.pauses.some(({ from, to }) => from <= day && day <= to)) return "paused";
  return stayOn(client, day)?.place ?? "between";
}
