import fc from "fast-check";
import { foldPath } from "../../../bot/features/clients/path/fold-path";
import { pathFact } from "../../../bot/features/clients/path/path-fact";
import { dayOf, isoOf, wallClock } from "../../../scripts/seed/calendar";
import { streamOf } from "../../../scripts/seed/chance";
import { inventPath } from "../../../scripts/seed/client-path";

const NOW = new Date("2026-11-24T08:30:00Z");
const clock = wallClock("Europe/Helsinki");
const today = clock.read(NOW).day;
const EMPLOYERS = [1, 2, 3].map((number) => ({
  id: `eeeeeeee-0000-4000-8000-00000000000${number}`,
  name: `Paja ${number}`,
}));

function invent(seed: number, employers = EMPLOYERS) {
  let ids = 0;
  const path = inventPath(streamOf(seed, "client"), {
    today,
    days: 730,
    name: "Matti",
    employers,
    toldAt: (day) => Math.min(clock.at(day, 900).getTime(), NOW.getTime()),
    newId: () => {
      ids += 1;
      return `ffffffff-0000-4000-8000-${String(ids).padStart(12, "0")}`;
    },
  });
  return { ...path, drawn: foldPath(path.events, isoOf(path.referredOn), isoOf(today)) };
}

const seeds = fc.integer({ min: 0, max: 1_000_000 });

test("no path holds anything that cannot be so", () => {
  fc.assert(fc.property(seeds, (seed) => expect(invent(seed).drawn.problems).toEqual([])));
});

test("the same seed makes the same path", () => {
  fc.assert(fc.property(seeds, (seed) => expect(invent(seed)).toEqual(invent(seed))));
});

test("everything told comes after the referral, on working days of its own, in order, and nothing was told later than now", () => {
  fc.assert(
    fc.property(seeds, (seed) => {
      const { referredOn, events } = invent(seed);
      const days = events.map(({ day }) => dayOf(day));
      expect(referredOn).toBeGreaterThanOrEqual(today - 730);
      expect(referredOn).toBeLessThan(today);
      expect(days.every((day, at) => day > (days[at - 1] ?? referredOn))).toBe(true);
      expect(days.every((day) => (day + 3) % 7 < 5)).toBe(true);
      expect(events.every(({ toldAt }) => toldAt <= NOW.getTime())).toBe(true);
      expect(events.every(({ fact }) => pathFact.safeParse(fact).success)).toBe(true);
    }),
  );
});

test("of what is still to come only the next place is known, at most ten days ahead", () => {
  fc.assert(
    fc.property(seeds, (seed) => {
      const ahead = invent(seed).events.filter(({ day }) => dayOf(day) > today);
      expect(ahead.length).toBeLessThanOrEqual(1);
      for (const { fact, day } of ahead) {
        expect(fact.kind).toBe("placement");
        expect(dayOf(day)).toBeLessThanOrEqual(today + 10);
      }
    }),
  );
});

test.each([3, 1])("agreements of one client never overlap, and stay within half a year (%d employers)", (count) => {
  fc.assert(
    fc.property(seeds, (seed) => {
      const { agreements } = invent(seed, EMPLOYERS.slice(0, count)).drawn;
      const stays = agreements.map(({ startsOn, endsOn, endedOn }) => ({ from: startsOn, to: endedOn ?? endsOn }));
      expect(stays.every(({ from, to }) => from <= to)).toBe(true);
      expect(stays.every(({ from }, at) => at === 0 || from > stays[at - 1]!.to)).toBe(true);
      const days = stays.reduce((sum, { from, to }) => sum + dayOf(to) - dayOf(from) + 1, 0);
      expect(days).toBeLessThanOrEqual(200);
    }),
  );
});

test("the steps follow each other without a gap, from the referral to the last one, which goes on", () => {
  fc.assert(
    fc.property(seeds, (seed) => {
      const { drawn, referredOn } = invent(seed);
      const { steps } = drawn;
      expect(steps[0]).toMatchObject({ step: "referral", startsOn: isoOf(referredOn) });
      expect(steps.at(-1)!.endsOn).toBeNull();
      steps.slice(1).forEach(({ startsOn }, at) => {
        expect(dayOf(startsOn)).toBe(dayOf(steps[at]!.endsOn!) + 1);
      });
    }),
  );
});

test("a client is out exactly when the last thing that moved them was an exit", () => {
  fc.assert(
    fc.property(seeds, (seed) => {
      const { drawn, events } = invent(seed);
      const moves = events.filter(({ fact }) => fact.kind === "exit" || fact.kind === "introduction");
      expect(drawn.status === "ended").toBe(moves.at(-1)?.fact.kind === "exit");
      expect(drawn.status === "referred").toBe(moves.length === 0);
      expect(drawn.outcomes).toHaveLength(moves.filter(({ fact }) => fact.kind === "exit").length);
    }),
  );
});

test("among many there is everything: places changed, pauses, returns, exits of each kind, some found again half a year later", () => {
  const many = Array.from({ length: 1500 }, (_, seed) => invent(seed).drawn);
  const share = (holds: (drawn: (typeof many)[number]) => boolean) => many.filter(holds).length / many.length;
  expect(share(({ status }) => status === "active")).toBeGreaterThan(0.25);
  expect(share(({ status }) => status === "ended")).toBeGreaterThan(0.3);
  for (const status of ["referred", "paused"] as const)
    expect(share((drawn) => drawn.status === status)).toBeGreaterThan(0.005);
  expect(share(({ agreements }) => agreements.filter(({ place }) => place === "employer").length > 1)).toBeGreaterThan(
    0.1,
  );
  expect(share(({ agreements }) => agreements.some(({ endReason }) => endReason !== null))).toBeGreaterThan(0.02);
  expect(share(({ outcomes }) => outcomes.length > 1)).toBeGreaterThan(0);
  expect(share(({ outcomes }) => outcomes.some(({ month6 }) => month6 !== null))).toBeGreaterThan(0.1);
  expect(new Set(many.flatMap(({ outcomes }) => outcomes.map(({ code }) => code))).size).toBeGreaterThanOrEqual(10);
});
