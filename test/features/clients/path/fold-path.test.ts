import fc from "fast-check";
import { foldPath, lastDayOf, type ToldFact } from "../../../../bot/features/clients/path/fold-path";
import { breachesWithout, planStep, problemWithout } from "../../../../bot/features/clients/path/plan-step";
import { agreementEnd, change, exit, followUp, introduction, pause, placement, resume, workshop } from "./facts";

const TODAY = "2026-11-24";
const LIMITS = { firstMonths: 1, monthsInAll: 6, daysPerWeek: 5, leastHoursPerDay: 4, mostHoursPerDay: 8 };
const context = { referredOn: null, today: TODAY, limits: LIMITS };
const problems = (...facts: ToldFact[]) => foldPath(facts, null, TODAY).problems.map(({ type }) => type);

describe("a path from referral to a job", () => {
  const facts = [
    introduction("2026-09-08"),
    workshop("2026-09-15", "2026-10-14"),
    placement("2026-10-15", "2026-12-14"),
    exit("2026-11-20"),
  ];
  const path = foldPath(facts, "2026-09-01", TODAY);

  test("is drawn as steps without gaps, each ending the day before the next", () => {
    expect(path.steps.map(({ step, startsOn, endsOn }) => [step, startsOn, endsOn])).toEqual([
      ["referral", "2026-09-01", "2026-09-07"],
      ["introduction", "2026-09-08", "2026-09-14"],
      ["workshop", "2026-09-15", "2026-10-14"],
      ["placement", "2026-10-15", "2026-11-20"],
      ["followUp", "2026-11-21", null],
    ]);
  });

  test("ends the agreement with the exit, and keeps what was agreed", () => {
    expect(path.agreements.map((agreement) => [agreement.endsOn, agreement.endedOn])).toEqual([
      ["2026-10-14", null],
      ["2026-12-14", "2026-11-20"],
    ]);
    expect(path).toMatchObject({ status: "ended", startedOn: "2026-09-08", endedOn: "2026-11-20", problems: [] });
  });

  test("is the same in whatever order the facts come from the database", () => {
    for (const mixed of [[...facts].reverse(), [facts[2]!, facts[0]!, facts[3]!, facts[1]!]])
      expect(foldPath(mixed, "2026-09-01", TODAY)).toEqual(path);
  });
});

test("re-entry keeps the first start, and the last exit counts", () => {
  const out = [introduction("2026-03-02"), workshop("2026-03-02", "2026-03-31"), exit("2026-03-20", "moved")];
  const back = workshop("2026-06-01", "2026-06-30");
  expect(foldPath([...out, back], null, "2026-06-15")).toMatchObject({
    status: "active",
    startedOn: "2026-03-02",
    endedOn: null,
  });
  expect(foldPath([...out, back, exit("2026-06-20")], null, TODAY)).toMatchObject({
    status: "ended",
    startedOn: "2026-03-02",
    endedOn: "2026-06-20",
  });
});

test.each([
  ["a step of tomorrow changes nothing today", [introduction("2026-11-25")], "referred"],
  ["started today", [introduction("2026-11-24")], "active"],
  ["on a break that began today", [introduction("2026-11-01"), pause("2026-11-24")], "paused"],
  ["back today", [introduction("2026-11-01"), pause("2026-11-10"), resume("2026-11-24")], "active"],
  ["back tomorrow", [introduction("2026-11-01"), pause("2026-11-10"), resume("2026-11-25")], "paused"],
  ["the last day is today", [introduction("2026-11-01"), exit("2026-11-24")], "ended"],
  ["the last day is to come", [introduction("2026-11-01"), exit("2026-12-24")], "active"],
  ["left without ever starting", [exit("2026-11-20")], "ended"],
])("%s", (_, facts, status) => {
  expect(foldPath(facts, null, TODAY).status).toBe(status);
});

describe("what cannot be so is told", () => {
  const begun = () => workshop("2026-11-02", "2026-12-01");
  test.each<[string, string[], () => ToldFact[]]>([
    ["started twice", ["already_there"], () => [introduction("2026-11-01"), introduction("2026-11-05")]],
    ["at the workshop already", ["already_there"], () => [begun(), workshop("2026-11-10", "2026-12-10")]],
    [
      "at the same employer already",
      ["already_there"],
      () => [placement("2026-11-02", "2026-12-01"), placement("2026-11-10", "2026-12-10")],
    ],
    ["ended twice", ["ended_already"], () => [begun(), exit("2026-11-10"), exit("2026-11-12")]],
    ["an agreement that ends before it begins", ["ends_before_start"], () => [workshop("2026-11-10", "2026-11-09")]],
    ["two agreements of one day", ["overlaps"], () => [begun(), placement("2026-11-02", "2026-12-01")]],
    ["a break of one who has not begun", ["not_begun"], () => [pause("2026-11-02")]],
    ["two breaks at once", ["paused_already"], () => [begun(), pause("2026-11-05"), pause("2026-11-06")]],
    ["back without a break", ["not_paused"], () => [begun(), resume("2026-11-06")]],
    ["an end without an agreement", ["no_agreement"], () => [introduction("2026-11-02"), agreementEnd("2026-11-05")]],
    [
      "a change of an agreement that is not there",
      ["no_agreement"],
      () => [begun(), change("2026-11-05", "99999999-9999-4999-8999-999999999999", "2026-12-24")],
    ],
    ["a follow-up of one who is still there", ["no_exit"], () => [begun(), followUp("2026-11-06")]],
    [
      "the same follow-up twice",
      ["followed_up_already"],
      () => [begun(), exit("2026-11-05"), followUp("2026-11-06"), followUp("2026-11-07")],
    ],
    ["a break of one who is out", ["ended_already"], () => [begun(), exit("2026-11-05"), pause("2026-11-07")]],
  ])("%s", (_, expected, facts) => {
    expect(problems(...facts())).toEqual(expected);
  });

  test("an end before the start: the start is what it clashes with", () => {
    const start = workshop("2026-11-02", "2026-12-01");
    expect(planStep([start], exit("2026-11-01"), context).problem).toMatchObject({ factId: start.id });
  });

  test("a day before the referral", () => {
    expect(foldPath([introduction("2026-08-30")], "2026-09-01", TODAY).problems).toMatchObject([
      { type: "before_referral", on: "2026-09-01" },
    ]);
  });

  test("the exit comes before a place that was planned: the plan has to go first", () => {
    const plan = placement("2026-12-01", "2026-12-31");
    const { problem } = planStep([workshop("2026-11-02", "2026-12-01"), plan], exit("2026-11-20"), context);
    expect(problem).toMatchObject({ factId: plan.id, type: "ended_already" });
  });

  test("what was logged late and would overlap what follows is the one to explain", () => {
    const later = placement("2026-11-16", "2026-12-15", 1);
    const late = workshop("2026-11-02", "2026-11-30");
    expect(planStep([later], late, context).problem).toMatchObject({ type: "overlaps", factId: late.id });
    expect(planStep([later], workshop("2026-11-02", "2026-11-15"), context).problem).toBeNull();
  });

  test("what others rest on cannot be taken back", () => {
    const start = introduction("2026-11-01");
    const rest = pause("2026-11-10");
    expect(problemWithout([start, rest], [start.id], context)).toMatchObject({ type: "not_begun", factId: rest.id });
    expect(problemWithout([start, rest], [rest.id], context)).toBeNull();
  });
});

describe("any path that was built step by step", () => {
  const day = fc
    .integer({ min: 0, max: 400 })
    .map((n) => new Date(Date.UTC(2025, 9, 1 + n)).toISOString().slice(0, 10));
  const after = (from: string, days: number) =>
    new Date(Date.parse(`${from}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
  const fact = fc
    .tuple(
      day,
      fc.integer({ min: 0, max: 8 }),
      fc.integer({ min: 0, max: 120 }),
      fc.constantFrom(0 as const, 1 as const),
    )
    .map(([on, kind, length, employer]): (() => ToldFact) => {
      const until = after(on, length);
      return () =>
        [
          () => introduction(on),
          () => workshop(on, until),
          () => placement(on, until, employer),
          () => workshop(on, until),
          () => placement(on, until, employer),
          () => pause(on),
          () => resume(on),
          () => agreementEnd(on),
          () => exit(on),
        ][kind]!();
    });
  const built = fc.array(fact, { minLength: 1, maxLength: 25 }).map((makers) => {
    const facts: ToldFact[] = [];
    for (const make of makers) {
      const next = make();
      if (planStep(facts, next, context).problem === null) facts.push(next);
    }
    return facts;
  });

  test("has agreements that never overlap and never end before they begin", () => {
    fc.assert(
      fc.property(built, (facts) => {
        const { agreements } = foldPath(facts, null, TODAY);
        for (const [n, agreement] of agreements.entries()) {
          expect(lastDayOf(agreement) >= agreement.startsOn).toBe(true);
          const next = agreements[n + 1];
          if (next) expect(next.startsOn > lastDayOf(agreement)).toBe(true);
        }
      }),
    );
  });

  test("has steps in order, without overlap, the last one open", () => {
    fc.assert(
      fc.property(built, (facts) => {
        const { steps } = foldPath(facts, null, TODAY);
        for (const [n, step] of steps.entries()) {
          const next = steps[n + 1];
          if (!next) continue;
          expect(step.endsOn).not.toBeNull();
          expect(step.endsOn! < next.startsOn && step.endsOn! >= step.startsOn).toBe(true);
        }
      }),
    );
  });

  test("holds no problem, and the first start is the earliest of all", () => {
    fc.assert(
      fc.property(built, (facts) => {
        const path = foldPath(facts, null, TODAY);
        expect(path.problems).toEqual([]);
        const starts = facts.filter(({ fact: { kind } }) => /introduction|workshop|placement/.test(kind));
        expect(path.startedOn).toBe(starts.map(({ day: on }) => on).sort()[0] ?? null);
      }),
    );
  });

  test("is as it was when the last step is taken back", () => {
    fc.assert(
      fc.property(built, (facts) => {
        const last = facts.at(-1);
        if (!last) return;
        expect(problemWithout(facts, [last.id], context)).toBeNull();
      }),
    );
  });
});

describe("a return that is still to come", () => {
  const out = [introduction("2026-09-01"), exit("2026-11-02", "moved")];
  const back = workshop("2026-12-14", "2027-01-13");

  test("brings nobody back today, and does so on its day", () => {
    expect(foldPath([...out, back], null, "2026-11-24")).toMatchObject({ status: "ended", endedOn: "2026-11-02" });
    expect(foldPath([...out, back], null, "2026-12-13")).toMatchObject({ status: "ended", endedOn: "2026-11-02" });
    expect(foldPath([...out, back], null, "2026-12-14")).toMatchObject({ status: "active", endedOn: null });
  });

  test("lets the follow-up before it be told", () => {
    expect(planStep([...out, back], followUp("2026-12-01"), context).problem).toBeNull();
  });
});

test("an agreement that ended early is not lengthened after its end", () => {
  const trial = placement("2026-11-02", "2026-12-31");
  const facts = [trial, agreementEnd("2026-11-16")];
  expect(planStep(facts, change("2026-11-24", trial.id, "2027-01-31"), context).problem).toMatchObject({
    type: "ended_as_agreed",
    on: "2026-11-16",
  });
});

test("a fact told in the place of another is judged against what there was before it", () => {
  const start = workshop("2026-10-01", "2026-10-31");
  const rest = pause("2026-11-10");
  const late = workshop("2026-11-20", "2026-12-20");
  expect(planStep([start, rest], late, context, [start.id]).problem).toMatchObject({ factId: rest.id });
});

describe("rules and decisions", () => {
  const accepted = (value: number, rule = "first_month") => [
    { rule, why: "sovittu", by: "11111111-1111-4111-8111-111111111111", on: "2026-11-24", value },
  ];
  const accept = (fact: ToldFact, value: number, rule?: string): ToldFact => ({
    ...fact,
    fact: { ...fact.fact, accepted: accepted(value, rule) } as ToldFact["fact"],
  });

  test("what was accepted up to a length is not accepted beyond it", () => {
    const trial = accept(placement("2026-11-02", "2027-01-01"), 61);
    expect(planStep([], trial, context).breaches).toEqual([]);
    expect(planStep([trial], change("2026-11-24", trial.id, "2027-04-28"), context).breaches).toMatchObject([
      { rule: "first_month", value: 178 },
    ]);
  });

  test("taking a break away may go beyond six months, and is told", () => {
    const facts = [
      workshop("2026-06-01", "2026-06-30"),
      pause("2026-06-10"),
      resume("2026-07-20"),
      placement("2026-07-20", "2026-12-25"),
    ];
    const limits = { ...context, limits: LIMITS };
    expect(planStep(facts.slice(0, 3), facts[3]!, limits).breaches).toEqual([]);
    expect(breachesWithout(facts, [facts[1]!.id, facts[2]!.id], limits)).toMatchObject([{ rule: "six_months" }]);
  });

  test("an agreement told afterwards that takes another beyond six months needs the decision", () => {
    const long = accept(placement("2026-06-01", "2026-11-30"), 183);
    expect(planStep([long], workshop("2026-05-01", "2026-05-30"), context).breaches).toMatchObject([
      { rule: "six_months" },
    ]);
  });
});
