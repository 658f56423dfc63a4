import { Temporal } from "temporal-polyfill";
import type { PartTap } from "../../../drafts/message-part";
import { sayDate } from "../../../texts/dates";
import { fullName, nameAndCode } from "../../../texts/names";
import { choiceInput, choiceRow, tapLine, text, textInput } from "../../../turn/card-elements";
import type { TurnContext } from "../../../turn/context";
import type { CardElement } from "../../../turn/reply";
import type { AgreementRule } from "./agreement-rules";
import { dayBefore, type ProblemType } from "./fold-path";
import { OUTCOME_CODES, type OutcomeCode, type PathFact } from "./path-fact";
import { openIn, type StepDraft, type StepView, unaccepted, warnings } from "./step-draft";
import { type PathTexts, pathTexts } from "./texts";

/** How a step looks on the card of its message. */

const REVISE = "draft.revise";

export function stepElements(context: TurnContext, step: StepDraft, tap: PartTap): CardElement[] {
  const texts = pathTexts[context.actor.language];
  const problem = step.view?.problem ? sayProblem(context, step.view.problem) : null;
  return [
    ...whom(context, step, tap),
    text(stepLine(context, step), { bold: true, spacing: "None" }),
    problem ? text(`⚠ ${problem}`, { color: "Attention", small: true, spacing: "Small" }) : null,
    ...effects(context, step).map((line) => text(line, { small: true, subtle: true, spacing: "None" })),
    ...breachElements(context, step, tap),
    ...rows(context, texts, step, tap),
  ].filter((element) => element !== null);
}

/** «Työkokeiluun · K-Rauta · ti 1.12. – to 31.12.» */
export function stepLine(context: TurnContext, step: StepDraft): string {
  const texts = pathTexts[context.actor.language];
  const say = (day: string) => sayDate(day, context.now.toPlainDate(), context.actor.language);
  const hasTerms = step.kind === "workshop" || step.kind === "placement";
  return [
    texts.kinds[step.kind],
    step.kind === "follow_up" && step.at ? texts[step.at] : null,
    step.kind === "placement" ? placeOf(context, step) : null,
    step.code ? texts.outcomes[step.code] : null,
    step.whereTo,
    step.kind === "terms"
      ? null
      : step.kind === "exit" || step.kind === "agreement_end"
        ? texts.endsOn(say(step.day))
        : say(step.day),
    (hasTerms || step.kind === "terms") && step.endsOn ? texts.agreementUntil(say(step.endsOn)) : null,
  ]
    .filter(Boolean)
    .join(" · ");
}

function placeOf(context: TurnContext, step: StepDraft): string | null {
  return (step.employer ? context.roster.employer(step.employer)?.name : step.newEmployer) ?? null;
}

function effects(context: TurnContext, step: StepDraft): string[] {
  const texts = pathTexts[context.actor.language];
  const say = (day: string) => sayDate(day, context.now.toPlainDate(), context.actor.language);
  const { cutsShort, days } = step.view ?? {};
  const trial = step.kind === "workshop" || step.kind === "placement" || step.kind === "terms";
  return [
    cutsShort && step.kind !== "terms" ? texts.cutsShort(cutsShort.place ?? texts.workshop, say(cutsShort.on)) : null,
    trial && days && days.inAll > 0 ? texts.daysPlanned(days.used, days.inAll, days.left) : null,
    step.kind === "exit" && step.beginsOn
      ? texts.beginsLater(step.whereTo ?? texts.outcomes[step.code ?? "unknown"], say(step.beginsOn))
      : null,
    step.reason ? texts.reason(step.reason) : null,
    ...(trial
      ? [
          [
            step.tasks,
            texts.hours(String(step.daysPerWeek ?? ""), String(step.hoursPerDay ?? "").replace(".", ",")),
            step.supervisor ? texts.supervisor(step.supervisor) : null,
          ]
            .filter(Boolean)
            .join(" · ") || null,
          step.specialNeeds,
        ]
      : []),
  ].filter((line) => line !== null);
}

/** The name; or, where several fit or none does, a line to tap for each who may be meant. */
function whom(context: TurnContext, step: StepDraft, tap: PartTap): CardElement[] {
  const texts = pathTexts[context.actor.language];
  const chosen = step.client ? context.roster.client(step.client) : undefined;
  if (chosen) return [text(fullName(chosen), { bold: true, large: true, spacing: "Medium" })];
  const candidates = step.candidates.flatMap((id) => context.roster.client(id) ?? []).slice(0, 5);
  return [
    text(texts.whom(step.mention), { bold: true, spacing: "Medium" }),
    ...candidates.map((client) => {
      const title = nameAndCode(client);
      return tapLine(title, REVISE, tap(title, false, { client: client.id }).data);
    }),
    ...(candidates.length === 0 ? [text(texts.nobodyFits, { small: true, subtle: true })] : []),
  ];
}

function breachElements(context: TurnContext, step: StepDraft, tap: PartTap): CardElement[] {
  const texts = pathTexts[context.actor.language];
  const open = unaccepted(step);
  return [
    ...(step.badDay === null
      ? []
      : [text(`⚠ ${texts.badDay(step.badDay)}`, { small: true, color: "Attention", spacing: "Small" })]),
    ...warnings(step).map(({ rule, value, limit }) =>
      text(`⚠ ${texts.rules[rule as AgreementRule["key"]](value, limit)}`, { small: true, color: "Attention" }),
    ),
    ...open.map(({ rule, value, limit }) =>
      text(`⚠ ${texts.rules[rule as AgreementRule["key"]](value, limit)}`, { small: true, color: "Attention" }),
    ),
    ...(open.length > 0
      ? [
          text(`${texts.accept}:`, { small: true, spacing: "None" }),
          choiceRow(
            texts.accept,
            [texts.acceptReasons.agreed, texts.acceptReasons.special].map((why) => tap(why, false, { accept: why })),
            REVISE,
          ),
        ]
      : []),
    ...step.accepted.map(({ why }) => text(texts.accepted(why), { small: true, subtle: true, spacing: "None" })),
  ];
}

function rows(context: TurnContext, texts: PathTexts, step: StepDraft, tap: PartTap): CardElement[] {
  const today = context.now.toPlainDate();
  const say = (day: string) => sayDate(day, today, context.actor.language);
  const dayChoices = (days: (string | null)[], chosen: string | null, field: string) =>
    [...new Set(days)]
      .filter((day) => day !== null)
      .sort()
      .slice(0, 4)
      .map((day) => tap(say(day), day === chosen, { [field]: day }));
  return [
    ...(step.kind === "placement" && openIn(step) === "employer" ? employerRows(context, texts, step, tap) : []),
    ...(step.kind === "exit" || step.kind === "follow_up" ? codeRows(texts, step, tap) : []),
    ...(step.kind === "terms" || step.kind === "follow_up"
      ? []
      : [
          choiceRow(
            texts.labels.day,
            dayChoices(
              step.kind === "exit" && step.beginsOn
                ? [step.day, today.toString(), dayBefore(step.beginsOn)]
                : [step.day, today.toString(), today.subtract({ days: 1 }).toString()],
              step.day,
              "day",
            ),
            REVISE,
          ),
        ]),
    ...(step.kind === "terms" && step.endsOn === null
      ? [
          choiceRow(
            texts.labels.until,
            [1, 2, 3].map((months) => tap(texts.monthsMore(months), false, { months })),
            REVISE,
          ),
        ]
      : []),
    ...(step.kind === "workshop" || step.kind === "placement"
      ? [
          choiceRow(
            texts.labels.until,
            [1, 2, 3].map((months) => {
              const until = Temporal.PlainDate.from(step.day).add({ months }).subtract({ days: 1 }).toString();
              return tap(texts.months(months), until === step.endsOn, { endsOn: until });
            }),
            REVISE,
          ),
        ]
      : []),
  ];
}

/** A few of the workplaces; the form has them all, and a new one can be written there. */
function employerRows(context: TurnContext, texts: PathTexts, step: StepDraft, tap: PartTap): CardElement[] {
  const employers = employersFor(context, step).slice(0, 6);
  return [
    text(texts.where, { bold: true }),
    ...chunk(employers, 3).map((some) =>
      choiceRow(
        texts.labels.employer,
        some.map(({ id, name }) => tap(name, false, { employer: id })),
        REVISE,
      ),
    ),
  ];
}

const USUAL: OutcomeCode[] = ["open_job", "vocational_study", "job_seeking", "health", "moved", "dropped_out"];

function codeRows(texts: PathTexts, step: StepDraft, tap: PartTap): CardElement[] {
  const choices = step.code === null || USUAL.includes(step.code) ? USUAL : [step.code, ...USUAL.slice(0, 3)];
  return [
    ...(step.code === null ? [text(texts.whither, { bold: true })] : []),
    ...chunk(choices, 2).map((some) =>
      choiceRow(
        texts.labels.code,
        some.map((code) => tap(texts.outcomes[code], code === step.code, { code })),
        REVISE,
      ),
    ),
  ];
}

function chunk<T>(items: readonly T[], size: number): T[][] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, n) => items.slice(n * size, (n + 1) * size));
}

/** What stands in the way, in words. */
export function sayProblem(
  context: TurnContext,
  problem: { type: string; on: string | null; about: string | null },
): string {
  const texts = pathTexts[context.actor.language];
  const on = problem.on ? sayDate(problem.on, context.now.toPlainDate(), context.actor.language) : "";
  if (problem.about) return texts.laterClashes(texts.kinds[problem.about as PathFact["kind"]], on);
  return texts.problems[problem.type as ProblemType](on);
}

function titleOf(context: TurnContext, step: StepDraft): string | null {
  const client = step.client ? context.roster.client(step.client) : undefined;
  return client ? fullName(client) : null;
}

/** Everything that the form lets change. */
export function stepInputs(context: TurnContext, step: StepDraft, name: (field: string) => string): CardElement[] {
  const texts = pathTexts[context.actor.language];
  const { labels } = texts;
  const write = (day: string | null) => (day ? writeDay(day) : "");
  const field = (key: keyof typeof labels & string, value: string, more = {}) =>
    textInput(name(key), labels[key], value, more);
  const hasTerms = step.kind === "workshop" || step.kind === "placement" || step.kind === "terms";
  const number = (value: number | null) => (value === null ? "" : String(value));
  return [
    text([titleOf(context, step), texts.kinds[step.kind]].filter(Boolean).join(" · "), {
      bold: true,
      spacing: "Medium",
    }),
    ...(step.kind === "terms" ? [] : [field("day", write(step.day), { maxLength: 60 })]),
    ...(step.kind === "placement"
      ? [
          choiceInput(name("employer"), labels.employer, step.employer ?? "none", [
            ...employersFor(context, step)
              .slice(0, 60)
              .map((employer): [string, string] => [employer.id, employer.name]),
            ["none", "–"],
          ]),
          field("newEmployer", step.newEmployer ?? "", { maxLength: 100 }),
        ]
      : []),
    ...(hasTerms
      ? [
          field("until", write(step.endsOn), { maxLength: 60 }),
          field("tasks", step.tasks ?? ""),
          field("daysPerWeek", number(step.daysPerWeek), { maxLength: 1 }),
          field("hoursPerDay", number(step.hoursPerDay), { maxLength: 5 }),
          field("supervisor", step.supervisor ?? "", { maxLength: 100 }),
          field("contactEveryDays", number(step.contactEveryDays), { maxLength: 3 }),
          field("specialNeeds", step.specialNeeds ?? ""),
        ]
      : []),
    ...(unaccepted(step).length > 0 ? [field("acceptWhy", "")] : []),
    ...(step.kind === "exit" || step.kind === "follow_up"
      ? [
          choiceInput(name("code"), labels.code, step.code ?? "none", [
            ...OUTCOME_CODES.map((code): [string, string] => [code, texts.outcomes[code]]),
            ["none", "–"],
          ]),
        ]
      : []),
    ...(step.kind === "follow_up"
      ? [
          choiceInput(name("at"), labels.followUp, step.at ?? "day28", [
            ["day28", texts.day28],
            ["month6", texts.month6],
          ]),
        ]
      : []),
    ...(step.kind === "exit"
      ? [
          field("whereTo", step.whereTo ?? "", { maxLength: 100 }),
          field("beginsOn", write(step.beginsOn), { maxLength: 60 }),
        ]
      : []),
    ...(step.kind === "follow_up" ||
    step.kind === "introduction" ||
    step.kind === "search" ||
    step.kind === "resume" ||
    step.kind === "terms"
      ? []
      : [field("reason", step.reason ?? "")]),
  ];
}

/** The workplaces of the client's own project. */
function employersFor(context: TurnContext, step: StepDraft) {
  const projectId = step.client ? context.roster.client(step.client)?.projectId : undefined;
  return context.roster.employers().filter((employer) => projectId === undefined || employer.projectId === projectId);
}

function writeDay(day: string): string {
  const [year, month, number] = day.split("-").map(Number);
  return `${number}.${month}.${year}`;
}

export type { StepView };
