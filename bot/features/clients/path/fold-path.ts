import { Temporal } from "temporal-polyfill";
import type { AcceptedBreach, AgreementTerms, OutcomeCode, PathFact } from "./path-fact";

/**
 * Draws a client's path from everything that was told of it (pure). An undo, a correction or something told late changes the facts, and the
 * path is drawn anew: nothing of what was taken back stays behind. Days `YYYY-MM-DD`, last days included.
 */
export interface ToldFact {
  id: string;
  day: string;
  /** When it was told (ms): of two facts of one day the earlier comes first, and of two that clash the later is the one to explain. */
  toldAt: number;
  fact: PathFact;
}

export interface Agreement extends AgreementTerms {
  id: string;
  place: "workshop" | "employer";
  employerId: string | null;
  startsOn: string;
  /** When it really ended; null: as agreed. */
  endedOn: string | null;
  endReason: string | null;
  accepted: AcceptedBreach[];
  toldAt: number;
}

export type StepName = "referral" | "introduction" | "workshop" | "search" | "placement" | "followUp";

export interface Step {
  step: StepName;
  startsOn: string;
  endsOn: string | null;
  agreementId: string | null;
}

export interface Outcome {
  id: string;
  code: OutcomeCode;
  exitedOn: string;
  whereTo: string | null;
  beginsOn: string | null;
  day28: { code: OutcomeCode; on: string } | null;
  month6: { code: OutcomeCode; on: string } | null;
}

export interface Pause {
  from: string;
  to: string | null;
}

export type ClientStatus = "referred" | "active" | "paused" | "ended";

export interface Path {
  status: ClientStatus;
  /** First start ever; a re-entry keeps it. */
  startedOn: string | null;
  /** Last exit; a re-entry takes it away when its day has come, until the next exit. */
  endedOn: string | null;
  agreements: Agreement[];
  steps: Step[];
  outcomes: Outcome[];
  pauses: Pause[];
  /** What cannot be so, in the order of the facts. */
  problems: Problem[];
}

export type ProblemType =
  | "before_referral"
  | "already_there"
  | "ended_already"
  | "not_begun"
  | "paused_already"
  | "not_paused"
  | "no_agreement"
  | "ended_as_agreed"
  | "ends_before_start"
  | "overlaps"
  | "no_exit"
  | "followed_up_already";

/** `factId`: the fact that cannot be so. `on`: the day that it clashes with; `with`: the fact it clashes with. */
export interface Problem {
  type: ProblemType;
  factId: string;
  on: string | null;
  with: string | null;
}

/** @param referredOn the first referral's day, or null when it is not known. @param today decides what is in effect: a step of tomorrow is drawn, but changes no status yet. */
export function foldPath(facts: readonly ToldFact[], referredOn: string | null, today: string): Path {
  const path: Path = {
    status: "referred",
    startedOn: null,
    endedOn: null,
    agreements: [],
    steps: referredOn ? [{ step: "referral", startsOn: referredOn, endsOn: null, agreementId: null }] : [],
    outcomes: [],
    pauses: [],
    problems: [],
  };
  const out: Out = { since: null, toldAt: 0 };
  const inOrder = [...facts].sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : a.toldAt - b.toldAt));
  for (const told of inOrder) {
    const problem = problemOf(path, out, told, referredOn);
    if (problem) path.problems.push({ factId: told.id, on: null, with: null, ...problem });
    else take(path, out, told, today);
  }
  path.status = statusOn(path, today);
  return path;
}

/** Out of the project, as far as the facts so far tell: a return that is still to come does not bring anybody back today. */
interface Out {
  since: string | null;
  /** When the exit was told (ms). */
  toldAt: number;
}

type Found = Pick<Problem, "type"> & Partial<Problem>;

function problemOf(path: Path, out: Out, { day, fact, toldAt }: ToldFact, referredOn: string | null): Found | null {
  const isOut = out.since !== null;
  const current = currentAgreement(path);
  // Planned before the exit was told: no return, but something to take back first.
  const returns = fact.kind === "introduction" || fact.kind === "workshop" || fact.kind === "placement";
  if (isOut && returns && (toldAt < out.toldAt || day === out.since)) return { type: "ended_already", on: out.since };
  if (referredOn && day < referredOn) return { type: "before_referral", on: referredOn };
  switch (fact.kind) {
    case "introduction":
      return path.startedOn && !isOut ? { type: "already_there", on: path.startedOn } : null;
    case "workshop":
    case "placement": {
      if (fact.terms.endsOn < day) return { type: "ends_before_start", on: fact.terms.endsOn };
      if (isOut || !current) return null;
      const samePlace =
        fact.kind === "workshop"
          ? current.place === "workshop"
          : current.place === "employer" && current.employerId === fact.employerId;
      if (samePlace && day <= lastDayOf(current))
        return { type: "already_there", on: current.startsOn, with: current.id };
      // It would end before it began; or it was told that the other goes on until later.
      if (day <= current.startsOn) return { type: "overlaps", on: current.startsOn, with: current.id };
      if (day <= lastDayOf(current) && current.toldAt > toldAt)
        return { type: "overlaps", factId: current.id, on: day, with: null };
      return null;
    }
    case "exit":
      return isOut ? { type: "ended_already", on: out.since } : null;
    case "follow_up": {
      const last = path.outcomes.at(-1);
      if (!last || !isOut) return { type: "no_exit" };
      const before = fact.at === "day28" ? last.day28 : last.month6;
      return before ? { type: "followed_up_already", on: before.on } : null;
    }
  }
  if (isOut) return { type: "ended_already", on: out.since };
  if (path.startedOn === null) return { type: "not_begun" };
  const paused = openPause(path);
  switch (fact.kind) {
    case "search":
      return null;
    case "pause":
      return paused ? { type: "paused_already", on: paused.from } : null;
    case "resume":
      if (!paused) return { type: "not_paused" };
      return day <= paused.from ? { type: "ends_before_start", on: paused.from } : null;
    case "agreement_end":
      if (!current) return { type: "no_agreement" };
      if (day > lastDayOf(current)) return { type: "ended_as_agreed", on: lastDayOf(current) };
      return day < current.startsOn ? { type: "ends_before_start", on: current.startsOn } : null;
    case "terms": {
      const changed = path.agreements.find((agreement) => agreement.id === fact.agreementId);
      if (!changed) return { type: "no_agreement" };
      if (changed.endedOn !== null) return { type: "ended_as_agreed", on: changed.endedOn };
      if (fact.terms.endsOn < changed.startsOn) return { type: "ends_before_start", on: changed.startsOn };
      const next = path.agreements[path.agreements.indexOf(changed) + 1];
      return next && fact.terms.endsOn >= next.startsOn ? { type: "overlaps", on: next.startsOn, with: next.id } : null;
    }
  }
}

function take(path: Path, out: Out, { id, day, toldAt, fact }: ToldFact, today: string): void {
  const current = currentAgreement(path);
  switch (fact.kind) {
    case "introduction":
      begin(path, out, day, today);
      step(path, "introduction", day, null);
      return;
    case "workshop":
    case "placement": {
      begin(path, out, day, today);
      resume(path, day);
      if (current) endAgreement(current, dayBefore(day), fact.reason);
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
    }
    case "search":
      step(path, "search", day, null);
      return;
    case "terms": {
      const changed = path.agreements.find((agreement) => agreement.id === fact.agreementId)!;
      Object.assign(changed, fact.terms, { toldAt, accepted: [...changed.accepted, ...fact.accepted] });
      return;
    }
    case "agreement_end":
      endAgreement(current!, day, fact.reason);
      step(path, "search", dayAfter(day), null);
      return;
    case "pause":
      path.pauses.push({ from: day, to: null });
      return;
    case "resume":
      resume(path, day);
      return;
    case "exit": {
      resume(path, dayAfter(day));
      if (current) endAgreement(current, day, fact.reason);
      path.endedOn = day;
      out.since = day;
      out.toldAt = toldAt;
      path.outcomes.push({
        id,
        code: fact.code,
        exitedOn: day,
        whereTo: fact.whereTo,
        beginsOn: fact.beginsOn,
        day28: null,
        month6: null,
      });
      step(path, "followUp", dayAfter(day), null);
      return;
    }
    case "follow_up": {
      const last = path.outcomes.at(-1)!;
      last[fact.at] = { code: fact.code, on: day };
    }
  }
}

function begin(path: Path, out: Out, day: string, today: string): void {
  path.startedOn ??= day;
  out.since = null;
  if (day <= today) path.endedOn = null;
}

/** The step before it ends the day before; one of the same day was not worth a line and gives way. */
function step(path: Path, name: StepName, startsOn: string, agreementId: string | null): void {
  while ((path.steps.at(-1)?.startsOn ?? "") >= startsOn) path.steps.pop();
  const before = path.steps.at(-1);
  if (before && (before.endsOn === null || before.endsOn >= startsOn)) before.endsOn = dayBefore(startsOn);
  path.steps.push({ step: name, startsOn, endsOn: null, agreementId });
}

function endAgreement(agreement: Agreement, on: string, reason: string | null): void {
  if (on >= lastDayOf(agreement)) return; // it ends as agreed
  agreement.endedOn = on;
  agreement.endReason = reason;
}

function resume(path: Path, day: string): void {
  const paused = openPause(path);
  if (!paused) return;
  paused.to = dayBefore(day);
  if (paused.to < paused.from) path.pauses.pop();
}

function openPause(path: Path): Pause | undefined {
  const last = path.pauses.at(-1);
  return last?.to === null ? last : undefined;
}

function statusOn(path: Path, today: string): ClientStatus {
  if (path.startedOn === null) return path.endedOn !== null && path.endedOn <= today ? "ended" : "referred";
  if (path.startedOn > today) return "referred";
  if (path.endedOn !== null && path.endedOn <= today) return "ended";
  return path.pauses.some(({ from, to }) => from <= today && (to === null || to >= today)) ? "paused" : "active";
}

/** The one told of last: it may have ended. */
function currentAgreement(path: Path): Agreement | undefined {
  return path.agreements.at(-1);
}

/** The last day that an agreement really held, or is agreed to hold. */
export function lastDayOf(agreement: Pick<Agreement, "endsOn" | "endedOn">): string {
  return agreement.endedOn !== null && agreement.endedOn < agreement.endsOn ? agreement.endedOn : agreement.endsOn;
}

/** The agreement that holds on a day. */
export function agreementOn(path: Pick<Path, "agreements">, day: string): Agreement | undefined {
  return path.agreements.find((agreement) => agreement.startsOn <= day && day <= lastDayOf(agreement));
}

export function dayBefore(day: string): string {
  return Temporal.PlainDate.from(day).subtract({ days: 1 }).toString();
}

export function dayAfter(day: string): string {
  return Temporal.PlainDate.from(day).add({ days: 1 }).toString();
}
