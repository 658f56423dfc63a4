import fc from "fast-check";
import { createRateLimiter } from "../../../surveys/intake/rate-limiter";

const at = (seconds: number) => new Date(Date.UTC(2026, 10, 24) + seconds * 1000);

it("lets a burst through, then tells how long to wait, then as many as the minute has", () => {
  const wait = createRateLimiter({ burst: 3, perMinute: 6, mostKeys: 10 });
  expect([0, 0, 0, 0, 5].map((seconds) => wait("a", at(seconds)))).toEqual([0, 0, 0, 10, 5]);
  expect(wait("a", at(10))).toBe(0);
  expect(wait("a", at(10))).toBe(10);
});

it("one key's haste is not another's", () => {
  const wait = createRateLimiter({ burst: 1, perMinute: 1, mostKeys: 10 });
  expect([wait("a", at(0)), wait("b", at(0)), wait("a", at(0))]).toEqual([0, 0, 60]);
});

it("never remembers more keys than it may; the one quiet longest is forgotten first", () => {
  const wait = createRateLimiter({ burst: 1, perMinute: 1, mostKeys: 3 });
  for (const key of ["a", "b", "c", "d"]) expect(wait(key, at(0))).toBe(0);
  expect(wait("b", at(1))).toBeGreaterThan(0);
  expect(wait("a", at(1))).toBe(0);
});

it("however it is asked, no minute lets more through than the burst and a minute's worth", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 20 }),
      fc.integer({ min: 1, max: 60 }),
      fc.array(fc.integer({ min: 0, max: 4000 }), { maxLength: 300 }),
      (burst, perMinute, pauses) => {
        const wait = createRateLimiter({ burst, perMinute, mostKeys: 5 });
        let now = 0;
        const let_ = pauses.flatMap((pause) => {
          now += pause;
          return wait("a", new Date(now)) === 0 ? [now] : [];
        });
        for (const from of let_)
          expect(let_.filter((time) => time >= from && time < from + 60_000).length).toBeLessThanOrEqual(
            burst + perMinute,
          );
      },
    ),
  );
});
