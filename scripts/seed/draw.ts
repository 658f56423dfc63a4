import type { AcceptedBreach, AgreementTerms, OutcomeCode, PathFact } from "../../bot/features/clients/path/path-fact";
import { dayOf, isoOf } from "./calendar";

/**
 * What the path's events draw. It stands in for foldPath of bot/features/clients/path/fold-path.ts (same arguments, same shape, no `problems`)
 * and knows no more than what inventPath tells: events in order, none that contradicts another.
 */
export interface ToldEvent {
  id: string;
  day: string;
  /** ms */
  toldAt: number;
  fact: PathFact;
}

export interface DrawnAgreement extends AgreementTerms {
  id: string;
  place: "workshop" | "employer";
  employerId: string | null;
  startsOn: string;
  endedOn: string | null;
  endReason: string | null;
  accepted: AcceptedBreach[];
  toldAt: number;
}

export interface DrawnStep {
  step: "referral" | "introduction" | "workshop" | "search" | "placement" | "followUp";
  startsOn: string;
  endsOn: string | null;
  agreementId: string | null;
}

export interface DrawnOutcome {
  id: string;
  code: OutcomeCode;
  exitedOn: string;
  whereTo: string | null;
  beginsOn: string | null;
  day28: { code: OutcomeCode; on: string } | null;
  month6: { code: OutcomeCode; on: string } | null;
}

export interface DrawnPath {
  status: "referred" | "active" | "paused" | "ended";
  startedOn: string | null;
  endedOn: string | null;
  agreements: DrawnAgreement[];
  steps: DrawnStep[];
  outcomes: DrawnOutcome[];
  pauses: { from: string; to: string | null }[];
}

/** The rows of one client's path. Days `YYYY-MM-DD`, last days included. */
export function drawnRows(events: readonly ToldEvent[], referredOn: string, today: string): DrawnPath {
  const path: DrawnPath = {
    status: "referred",
    startedOn: null,
    endedOn: null,
    agreements: [],
    steps: [{ step: "referral", startsOn: referredOn, endsOn: null, agreementId: null }],
    outcomes: [],
    pauses: [],
  };
  for (const event of events) take(path, event);
  path.status = statusOn(path, today);
  return path;
}

function take(path: DrawnPath, { id, day, toldAt, fact }: ToldEvent): void {
  const agreement = path.agreements.at(-1);
  switch (fact.kind) {
    case "introduction":
      path.startedOn ??= day;
      path.endedOn = null;
      step(path, "introduction", day);
      return;
    case "workshop":
    case "placement":
      if (agreement) end(agreement, isoOf(dayOf(day) - 1), fact.reason);
      path.agreements.push({
        ...fact.terms,
        id,
        place: fact.kind === "workshop" ? "workshop" : "employer",
        employerId: fact.kind === "placement" ? fact.employerId : null,
        startsOn: day,
        endedOn: null,
        endReason: null,
        accepted: fact.accepted,
        toldAt,
      });
      step(path, fact.kind, day, id);
      return;
    case "search":
      step(path, "search", day);
      return;
    case "terms":
      Object.assign(path.agreements.find((one) => one.id === fact.agreementId)!, fact.terms, { toldAt });
      return;
    case "agreement_end":
      end(agreement!, day, fact.reason);
      step(path, "search", isoOf(dayOf(day) + 1));
      return;
    case "pause":
      path.pauses.push({ from: day, to: null });
      return;
    case "resume":
      path.pauses.at(-1)!.to = isoOf(dayOf(day) - 1);
      return;
    case "exit": {
      const pause = path.pauses.at(-1);
      if (pause?.to === null) pause.to = day;
      if (agreement) end(agreement, day, fact.reason);
      path.endedOn = day;
      const { code, whereTo, beginsOn } = fact;
      path.outcomes.push({ id, code, exitedOn: day, whereTo, beginsOn, day28: null, month6: null });
      step(path, "followUp", isoOf(dayOf(day) + 1));
      return;
    }
    case "follow_up":
      path.outcomes.at(-1)![fact.at] = { code: fact.code, on: day };
  }
}

function end(agreement: DrawnAgreement, day: string, reason: string | null): void {
  if (day >= (agreement.endedOn ?? agreement.endsOn)) return; // as agreed
  agreement.endedOn = day;
  agreement.endReason = reason;
}

/** The step before ends the day before; one that would not last a day gives way. */
function step(path: DrawnPath, name: DrawnStep["step"], startsOn: string, agreementId: string | null = null): void {
  const before = path.steps.at(-1);
  if (before && before.endsOn === null) before.endsOn = isoOf(dayOf(startsOn) - 1);
  if (before?.endsOn && before.endsOn < before.startsOn) path.steps.pop();
  path.steps.push({ step: name, startsOn, endsOn: null, agreementId });
}

function statusOn(path: DrawnPath, today: string): DrawnPath["status"] {
  if (path.startedOn === null || path.startedOn > today) return "referred";
  if (path.endedOn !== null && path.endedOn <= today) return "ended";
  const paused = path.pauses.some(({ from, to }) => from <= today && (to === null || to >= today));
  return paused ? "paused" : "active";
}
