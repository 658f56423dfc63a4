import { createPace } from "../../bot/outbox/pace";
import { createFakeClock } from "../../bot/schedule/clock";

const START = new Date("2026-11-24T08:00:00Z");

/** How many of these moments fall into the busiest window of `ms`. */
function busiest(times: number[], ms: number): number {
  return Math.max(...times.map((from) => times.filter((time) => time >= from && time < from + ms).length));
}

async function send(count: number, conversationOf: (n: number) => string): Promise<number[]> {
  const clock = createFakeClock(START, "passes");
  const pace = createPace(clock);
  const times: number[] = [];
  for (let n = 0; n < count; n += 1) {
    await pace.takeTurn(conversationOf(n));
    times.push(clock.now().getTime());
  }
  return times;
}

it("to one conversation at most 7 a second and 60 in 30 seconds", async () => {
  const times = await send(150, () => "a:maija");
  expect(busiest(times, 1000)).toBe(7);
  expect(busiest(times, 30_000)).toBe(60);
  expect(times.at(-1)! - times[0]!).toBeLessThan(70_000);
});

it("to everybody together at most 10 a second", async () => {
  const times = await send(200, (n) => `a:${n}`);
  expect(busiest(times, 1000)).toBe(10);
  expect(times.at(-1)! - times[0]!).toBe(19_000);
});

it("one message after a quiet time does not wait", async () => {
  const clock = createFakeClock(START);
  const pace = createPace(clock);
  await pace.takeTurn("a:maija");
  expect(clock.now()).toEqual(START);
});

it("several lanes at once keep the same limits", async () => {
  const clock = createFakeClock(START, "passes");
  const pace = createPace(clock);
  const times: number[] = [];
  await Promise.all(
    Array.from({ length: 5 }, async (_, lane) => {
      for (let n = 0; n < 20; n += 1) {
        await pace.takeTurn(`a:${lane}`);
        times.push(clock.now().getTime());
      }
    }),
  );
  expect(busiest(times, 1000)).toBe(10);
});
