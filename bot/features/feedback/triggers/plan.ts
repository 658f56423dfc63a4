import { Temporal } from "temporal-polyfill";
import type { Metadata, Trigger } from "../../../../surveys/catalogue/metadata";
import type { Questionnaire } from "../../../../surveys/catalogue/questionnaire";
import { isWorkingDay, nextWorkingDay } from "../../../schedule/working-time";

/** Which questionnaires are to be asked by themselves, of whom and when: worked out of the path each time, kept nowhere. Pure. Days `YYYY-MM-DD`. */

export interface ClientFacts {
  clientId: string;
  name: string;
  coachId: string | null;
  email: string | null;
  language: string | null;
  startedOn: string | null;
  endedOn: string | null;
  placements: PlacementFacts[];
}

export interface PlacementFacts {
  agreementId: string;
  /** Null: the workshop. */
  employerId: string | null;
  employerName: string | null;
  /** Who answers for the employer: the first contact person with an address. */
  contact: { id: string; name: string; email: string } | null;
  startsOn: string;
  endsOn: string;
}

export interface PlannedAsk {
  /** «auto:client-end:<client>:2026-11-24»: the same asking has the same key each time it is worked out. */
  key: string;
  questionnaire: Questionnaire;
  clientId: string;
  clientName: string;
  coachId: string | null;
  employerId: string | null;
  employerName: string | null;
  agreementId: string | null;
  contactPersonId: string | null;
  recipientName: string;
  email: string | null;
  language: string;
  /** A working day; the day itself or the first one after it. */
  dueOn: string;
}

/** What is due from `from` to `to`, both included. */
export function planAsks(
  catalogue: Iterable<Questionnaire>,
  clients: readonly ClientFacts[],
  { from, to }: { from: string; to: string },
): PlannedAsk[] {
  return [...catalogue].flatMap((questionnaire) => {
    const { trigger } = questionnaire.meta;
    if (!trigger || trigger.event === "yearly") return [];
    return clients.flatMap((client) =>
      occasionsOf(trigger, questionnaire.meta, client).flatMap(({ day, placement }): PlannedAsk[] => {
        const dueOn = workingDayFrom(after(day, trigger));
        return dueOn < from || dueOn > to ? [] : [askOf(questionnaire, client, day, dueOn, placement)];
      }),
    );
  });
}

interface Occasion {
  day: string;
  placement: PlacementFacts | null;
}

function occasionsOf(trigger: Trigger, { audience }: Metadata, client: ClientFacts): Occasion[] {
  const withEmployer = client.placements.filter(({ employerId }) => employerId !== null);
  // An employer is asked of its trainee; a client of the own path.
  const of = (placement: PlacementFacts, day: string): Occasion => ({
    day,
    placement: audience === "employer" ? placement : null,
  });
  switch (trigger.event) {
    case "client_started":
      return client.startedOn ? [{ day: client.startedOn, placement: null }] : [];
    case "client_exited":
      return client.endedOn ? [{ day: client.endedOn, placement: null }] : [];
    case "client_midway": {
      const day = client.endedOn ? null : midway(client);
      return day ? [{ day, placement: null }] : [];
    }
    case "placement_started":
      return withEmployer.map((placement) => of(placement, placement.startsOn));
    case "placement_ended":
      return withEmployer.map((placement) => of(placement, placement.endsOn));
    default:
      return [];
  }
}

/** A path shorter than this has no middle worth asking in: the start and the end are near. */
const LEAST_DAYS = 60;

function midway({ startedOn, placements }: ClientFacts): string | null {
  if (!startedOn || placements.length === 0) return null;
  const [last] = placements.map(({ endsOn }) => endsOn).sort((a, b) => b.localeCompare(a)) as [string];
  const start = Temporal.PlainDate.from(startedOn);
  const days = start.until(last, { largestUnit: "days" }).days;
  return days < LEAST_DAYS ? null : start.add({ days: Math.floor(days / 2) }).toString();
}

function after(day: string, trigger: Trigger): string {
  if (trigger.event === "yearly") return day;
  return Temporal.PlainDate.from(day).add({ months: trigger.months, days: trigger.days }).toString();
}

const EVERYBODY = { workingDays: [], absences: [] };

/** Respondents are written to on Monday to Friday that is no public holiday. */
export function workingDayFrom(day: string): string {
  const wanted = Temporal.PlainDate.from(day);
  return (isWorkingDay(wanted, EVERYBODY) ? wanted : (nextWorkingDay(wanted, EVERYBODY) ?? wanted)).toString();
}

function askOf(
  questionnaire: Questionnaire,
  client: ClientFacts,
  day: string,
  dueOn: string,
  placement: PlacementFacts | null,
): PlannedAsk {
  const of = placement ? `${client.clientId}:${placement.agreementId}` : client.clientId;
  const contact = placement?.contact ?? null;
  return {
    // The midway moves with every new agreement; it is asked once.
    key: `auto:${questionnaire.key}:${of}${questionnaire.meta.trigger?.event === "client_midway" ? "" : `:${day}`}`,
    questionnaire,
    clientId: client.clientId,
    clientName: client.name,
    coachId: client.coachId,
    employerId: placement?.employerId ?? null,
    employerName: placement?.employerName ?? null,
    agreementId: placement?.agreementId ?? null,
    contactPersonId: contact?.id ?? null,
    recipientName: placement ? (contact?.name ?? placement.employerName ?? "") : client.name,
    email: placement ? (contact?.email ?? null) : client.email,
    language: placement ? "fi" : (client.language ?? "fi"),
    dueOn,
  };
}
