import { Temporal } from "temporal-polyfill";
import { cutText, tidyText } from "../../../../surveys/finnish/tidy-text";
import type { Revision } from "../../../drafts/payload-kind";
import type { TurnContext } from "../../../turn/context";
import { readDay } from "../../../understanding/read-day";
import { OUTCOME_CODES } from "./path-fact";
import { settleStep } from "./settle-step";
import { type StepDraft, unaccepted } from "./step-draft";
import { pathTexts } from "./texts";

/** A change to a step: one tapped choice, or the form's inputs. Cards come back from outside: nothing in them is believed. */
export async function reviseStep(
  context: TurnContext,
  step: StepDraft,
  change: Record<string, unknown>,
): Promise<Revision<StepDraft>> {
  const texts = pathTexts[context.actor.language];
  const refused = (why: string): Revision<StepDraft> => ({ type: "refused", why });
  let after = { ...step };

  if (typeof change.client === "string") {
    if (!context.roster.client(change.client)) return refused(texts.badChoice);
    after.client = change.client;
  }
  for (const [field, key] of [
    ["day", "day"],
    ["endsOn", "endsOn"],
    ["until", "endsOn"],
    ["beginsOn", "beginsOn"],
  ] as const) {
    const written = change[field];
    if (typeof written !== "string") continue;
    if (written.trim() === "") {
      if (key === "beginsOn") after.beginsOn = null;
      continue;
    }
    const read = readStepDay(context, written, key === "day" ? "near" : "ahead");
    if (read === null) return refused(texts.badDay(cutText(written, 60)));
    if (isTooFar(context, read)) return refused(texts.tooFar(cutText(written, 60)));
    // Of an agreement moved as a whole the length stays.
    if (key === "day" && read !== step.day && after.endsOn !== null && !("endsOn" in change || "until" in change))
      after.endsOn = moved(after.endsOn, step.day, read);
    after = { ...after, [key]: read, badDay: null };
  }
  if (typeof change.employer === "string") {
    if (change.employer !== "none" && !isOfProject(context, after.client, change.employer))
      return refused(texts.badChoice);
    after.employer = change.employer === "none" ? null : change.employer;
  }
  for (const key of ["newEmployer", "tasks", "supervisor", "specialNeeds", "whereTo", "reason"] as const) {
    const written = change[key];
    if (typeof written === "string") after[key] = cutText(tidyText(written), 500) || null;
  }
  if (after.newEmployer !== null && after.employer !== null && change.newEmployer) after.employer = null;
  for (const [key, most] of [
    ["daysPerWeek", 7],
    ["hoursPerDay", 24],
    ["contactEveryDays", 365],
  ] as const) {
    const written = change[key];
    if (typeof written !== "string") continue;
    const number = written.trim() === "" ? null : Number(written.trim().replace(",", "."));
    const isWrong =
      number !== null && !(number > 0 && number <= most && (key === "hoursPerDay" || Number.isInteger(number)));
    if (isWrong) return refused(texts.badNumber(texts.labels[key]));
    after[key] = number;
  }
  if (typeof change.code === "string") after.code = OUTCOME_CODES.find((code) => code === change.code) ?? null;
  if (change.months === 1 || change.months === 2 || change.months === 3)
    after = { ...after, months: change.months, agreementId: null };
  if (change.at === "day28" || change.at === "month6") after.at = change.at;
  const why = [change.accept, change.acceptWhy].find((word) => typeof word === "string" && word.trim() !== "");
  if (typeof why === "string")
    after.accepted = [
      ...after.accepted,
      ...unaccepted(step).map(({ rule, value }) => ({ rule, value, why: cutText(tidyText(why), 500) })),
    ];
  return { type: "revised", payload: await settleStep(context, after) };
}

/** A workplace of another project is none that this client could be at. */
export function isOfProject(context: TurnContext, clientId: string | null, employerId: string): boolean {
  const employer = context.roster.employer(employerId);
  const client = clientId ? context.roster.client(clientId) : undefined;
  return employer !== undefined && (client === undefined || client.projectId === employer.projectId);
}

/** A tapped day is written as ISO; a typed one as people write it. */
function readStepDay(context: TurnContext, written: string, meant: "near" | "ahead"): string | null {
  if (/^\d{4}-\d{2}-\d{2}$/.test(written)) {
    try {
      return Temporal.PlainDate.from(written, { overflow: "reject" }).toString();
    } catch {
      return null; // 2026-02-31 is no day
    }
  }
  return readDay(written, context.now, meant)?.from ?? null;
}

/** A misread year is likelier than a step so far away. */
export function isTooFar(context: TurnContext, day: string): boolean {
  const today = context.now.toPlainDate();
  const read = Temporal.PlainDate.from(day);
  return (
    Temporal.PlainDate.compare(read, today.subtract({ years: 3 })) < 0 ||
    Temporal.PlainDate.compare(read, today.add({ years: 1 })) > 0
  );
}

function moved(endsOn: string, from: string, to: string): string {
  const by = Temporal.PlainDate.from(from).until(Temporal.PlainDate.from(to), { largestUnit: "days" }).days;
  return Temporal.PlainDate.from(endsOn).add({ days: by }).toString();
}
