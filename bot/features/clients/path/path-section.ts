import { Temporal } from "temporal-polyfill";
import { sayDate } from "../../../texts/dates";
import { button, text } from "../../../turn/card-elements";
import type { TurnContext } from "../../../turn/context";
import type { ClientSection } from "../../../turn/feature";
import { countTrialDays } from "./days";
import { type Agreement, agreementOn, foldPath, lastDayOf, type Path, type Step } from "./fold-path";
import { FOLLOW_UPS, followUpDay } from "./follow-ups";
import { pathSettings } from "./settle-step";
import { contactsInWeek, daysSinceEmployerContact, loadFacts } from "./store";
import { pathTexts } from "./texts";

/** «miten Matilla menee»: the path as a line, the agreement that holds, days used and left, contacts against the agreed rhythm, what comes next. */
export const pathSection: ClientSection = async (context, client) => {
  const texts = pathTexts[context.actor.language];
  const { limits, today, settings } = pathSettings(context, client.projectId);
  const known = await loadFacts(context.db, client.id);
  const path = foldPath(known.facts, known.referredOn, today);
  if (path.steps.length === 0) return { elements: [text(texts.noPath, { subtle: true })], actions: [] };
  const agreement = agreementOn(path, today);
  const week = weekOf(today);
  const early = path.startedOn !== null && today < shift(path.startedOn, settings.earlyPhaseWeeks * 7);
  const [contacts, employerAgo] = await Promise.all([
    path.status === "active" && early ? contactsInWeek(context.db, client.id, week, context.actor.timeZone) : null,
    agreement?.employerId && agreement.contactEveryDays
      ? daysSinceEmployerContact(context.db, agreement.employerId, agreement.startsOn, today, context.actor.timeZone)
      : null,
  ]);
  const days = countTrialDays(path.agreements, path.pauses, today, limits.monthsInAll);
  const lines = [
    agreement ? agreementLine(context, agreement) : null,
    days.inAll > 0 ? texts.daysUsed(days.used, days.inAll, days.left) : null,
    contacts === null ? null : texts.rhythm(contacts, settings.contactsPerWeek),
    agreement?.contactEveryDays && agreement.employerId
      ? texts.employerRhythm(agreement.contactEveryDays, employerAgo)
      : null,
    ...nextLines(context, path),
  ].filter((line) => line !== null);
  return {
    elements: [
      text(pathLine(context, path, today), { bold: true, spacing: "Small" }),
      ...lines.map((line) => text(line, { spacing: "None" })),
    ],
    actions: [
      button(texts.path, "ask", { question: "client_path", client: client.id, from: null, to: null, offset: 0 }),
    ],
  };
};

/** «ohjaus 1.9. → työpaja 17.9. → K-Rauta 22.10. → nyt» */
export function pathLine(context: TurnContext, path: Path, today: string): string {
  const texts = pathTexts[context.actor.language];
  const steps = path.steps.map((step) => `${stepName(context, step, path)} ${shortDay(context, step.startsOn, today)}`);
  const paused = path.pauses.find(({ from, to }) => from <= today && (to === null || to >= today));
  const outcome = path.outcomes.at(-1);
  const end =
    path.status === "ended" && outcome
      ? texts.outcomes[outcome.code]
      : paused
        ? texts.paused(shortDay(context, paused.from, today))
        : path.status === "active"
          ? texts.now
          : null;
  return [...steps, end].filter(Boolean).join(" → ");
}

export function stepName(context: TurnContext, step: Step, path: Path): string {
  const texts = pathTexts[context.actor.language];
  const agreement = path.agreements.find(({ id }) => id === step.agreementId);
  return step.step === "placement" ? placeName(context, agreement) : texts.steps[step.step];
}

export function placeName(
  context: TurnContext,
  agreement: Pick<Agreement, "place" | "employerId"> | undefined,
): string {
  const texts = pathTexts[context.actor.language];
  if (!agreement || agreement.place === "workshop") return texts.workshop;
  return (agreement.employerId && context.roster.employer(agreement.employerId)?.name) || texts.someEmployer;
}

function agreementLine(context: TurnContext, agreement: Agreement): string {
  const texts = pathTexts[context.actor.language];
  const say = (day: string) => sayDate(day, context.now.toPlainDate(), context.actor.language);
  return [
    texts.agreementNow(placeName(context, agreement), say(lastDayOf(agreement))),
    texts.hours(String(agreement.daysPerWeek ?? ""), String(agreement.hoursPerDay ?? "").replace(".", ",")),
    agreement.supervisor ? texts.supervisor(agreement.supervisor) : null,
    agreement.tasks,
    agreement.specialNeeds,
  ]
    .filter(Boolean)
    .join(" · ");
}

/** Follow-ups that are still to come or due. */
function nextLines(context: TurnContext, path: Path): string[] {
  const texts = pathTexts[context.actor.language];
  const outcome = path.outcomes.at(-1);
  if (path.endedOn === null || !outcome) return [];
  const say = (day: string) => sayDate(day, context.now.toPlainDate(), context.actor.language);
  const where = [texts.outcomes[outcome.code], outcome.whereTo].filter(Boolean).join(", ");
  const leaving = texts.ended(
    say(outcome.exitedOn),
    outcome.beginsOn ? texts.beginsLater(where, say(outcome.beginsOn)) : where,
  );
  return [
    leaving,
    ...FOLLOW_UPS.filter((at) => outcome[at] === null).map((at) =>
      texts.followUpDue(texts[at], say(followUpDay(outcome.exitedOn, at))),
    ),
  ];
}

/** «1.9.», with the year when it is another. */
function shortDay(context: TurnContext, day: string, today: string): string {
  const [year, month, number] = day.split("-").map(Number);
  const other = day.slice(0, 4) === today.slice(0, 4) ? "" : String(year);
  return context.actor.language === "fi" ? `${number}.${month}.${other}` : `${number}/${month}${other && `/${other}`}`;
}

function weekOf(today: string): { from: string; to: string } {
  const day = Temporal.PlainDate.from(today);
  const monday = day.subtract({ days: day.dayOfWeek - 1 });
  return { from: monday.toString(), to: monday.add({ days: 7 }).toString() };
}

function shift(day: string, days: number): string {
  return Temporal.PlainDate.from(day).add({ days }).toString();
}
