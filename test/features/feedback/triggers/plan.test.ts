import fc from "fast-check";
import { Temporal } from "temporal-polyfill";
import { type ClientFacts, type PlacementFacts, planAsks } from "../../../../bot/features/feedback/triggers/plan";
import { isWorkingDay } from "../../../../bot/schedule/working-time";
import { questionnaireOf } from "../questionnaire-of";

/** What is asked by itself, worked out of the path. */

const YEAR = { from: "2026-01-01", to: "2027-12-31" };

const client = (facts: Partial<ClientFacts> = {}): ClientFacts => ({
  ...{ clientId: "c", name: "Testi Henkilö", coachId: "coach", email: "testi@example.org", language: "sv" },
  ...{ startedOn: "2026-03-02", endedOn: null, placements: [], ...facts },
});
const placement = (facts: Partial<PlacementFacts> = {}): PlacementFacts => ({
  ...{ agreementId: "a", employerId: "e", employerName: "Paja Oy", startsOn: "2026-04-01", endsOn: "2026-06-30" },
  contact: { id: "p", name: "Paula Pomo", email: "paula@example.org" },
  ...facts,
});
const employerAfterTwoWeeks = questionnaireOf("employer-two-weeks", {
  audience: "employer",
  purpose: "two_weeks",
  trigger: { event: "placement_started", days: 14, months: 0 },
});

describe("when each is due", () => {
  it.each([
    ["a week after the start", { event: "client_started", days: 7, months: 0 }, client(), ["2026-03-09"]],
    ["nobody who has not started", { event: "client_started", days: 7, months: 0 }, client({ startedOn: null }), []],
    ["on a Saturday: the Monday after", { event: "client_started", days: 5, months: 0 }, client(), ["2026-03-09"]],
    [
      "on a holiday: the day after",
      { event: "client_started", days: 0, months: 0 },
      client({ startedOn: "2026-05-01" }),
      ["2026-05-04"],
    ],
    ["at the exit", { event: "client_exited", days: 0, months: 0 }, client({ endedOn: "2026-09-15" }), ["2026-09-15"]],
    [
      "three months after: the last day of a shorter month",
      { event: "client_exited", days: 0, months: 3 },
      client({ endedOn: "2026-11-30" }),
      ["2027-03-01"],
    ],
    ["no exit yet", { event: "client_exited", days: 0, months: 3 }, client(), []],
    [
      "halfway between the start and the end of what is agreed",
      { event: "client_midway", days: 0, months: 0 },
      client({ placements: [placement({ endsOn: "2026-06-30" })] }),
      ["2026-05-04"], // 1 May is a holiday, then a weekend
    ],
    [
      "too short a path has no middle",
      { event: "client_midway", days: 0, months: 0 },
      client({ placements: [placement({ startsOn: "2026-03-02", endsOn: "2026-04-01" })] }),
      [],
    ],
    [
      "who has left has no middle any more",
      { event: "client_midway", days: 0, months: 0 },
      client({ endedOn: "2026-04-20", placements: [placement()] }),
      [],
    ],
  ] as const)("%s", (_what, trigger, facts, days) => {
    const questionnaire = questionnaireOf("own", { trigger });
    expect(planAsks([questionnaire], [facts], YEAR).map(({ dueOn }) => dueOn)).toEqual(days);
  });

  it("asks the employer of each trainee two weeks after the placement began, and never the workshop", () => {
    const facts = client({ placements: [placement(), placement({ agreementId: "w", employerId: null })] });
    expect(planAsks([employerAfterTwoWeeks], [facts], YEAR)).toMatchObject([
      {
        key: "auto:employer-two-weeks:c:a:2026-04-01",
        ...{ employerId: "e", agreementId: "a", contactPersonId: "p", email: "paula@example.org", language: "fi" },
        dueOn: "2026-04-15",
      },
    ]);
  });

  it("asks a client in the client's language, at the client's address", () => {
    const start = questionnaireOf("client-start", { trigger: { event: "client_started", days: 7, months: 0 } });
    expect(planAsks([start], [client()], YEAR)).toMatchObject([
      { email: "testi@example.org", language: "sv", employerId: null, recipientName: "Testi Henkilö" },
    ]);
  });

  it("plans yearly ones for nobody: the manager sends the round", () => {
    const yearly = questionnaireOf("school", { audience: "school", trigger: { event: "yearly", month: 10, day: 1 } });
    expect(planAsks([yearly], [client()], YEAR)).toEqual([]);
  });

  it("the middle moves with a new agreement and is the same asking", () => {
    const mid = questionnaireOf("client-mid", { trigger: { event: "client_midway", days: 0, months: 0 } });
    const [before] = planAsks([mid], [client({ placements: [placement()] })], YEAR);
    const more = [placement(), placement({ agreementId: "b", startsOn: "2026-07-01", endsOn: "2026-12-31" })];
    const [after] = planAsks([mid], [client({ placements: more })], YEAR);
    expect(after!.key).toBe(before!.key);
    expect(after!.dueOn > before!.dueOn).toBe(true);
  });
});

test("whatever the path: each day a working day inside the window, each asking once", () => {
  const day = fc
    .integer({ min: 0, max: 900 })
    .map((days) => Temporal.PlainDate.from("2026-01-01").add({ days }).toString());
  const all = (
    ["client_started", "client_midway", "client_exited", "placement_started", "placement_ended"] as const
  ).map((event, n) =>
    questionnaireOf(`q${n}`, { audience: n > 2 ? "employer" : "client", trigger: { event, days: 3, months: 1 } }),
  );
  const facts = fc
    .record({
      startedOn: fc.option(day),
      endedOn: fc.option(day),
      placements: fc.array(fc.record({ startsOn: day, endsOn: day, withEmployer: fc.boolean() }), { maxLength: 4 }),
    })
    .map(({ placements, ...dates }) =>
      client({
        ...dates,
        placements: placements.map(({ withEmployer, ...one }, n) =>
          placement({ ...one, agreementId: `a${n}`, employerId: withEmployer ? "e" : null }),
        ),
      }),
    );
  fc.assert(
    fc.property(facts, day, day, (one, a, b) => {
      const [from, to] = [a, b].sort() as [string, string];
      const planned = planAsks(all, [one], { from, to });
      expect(new Set(planned.map(({ key }) => key)).size).toBe(planned.length);
      for (const { dueOn } of planned) {
        expect(dueOn >= from && dueOn <= to).toBe(true);
        expect(isWorkingDay(Temporal.PlainDate.from(dueOn), { workingDays: [], absences: [] })).toBe(true);
      }
    }),
  );
});
