import { createFakeClock, systemClock } from "../../bot/schedule/clock";

const START = new Date("2026-11-24T08:00:00Z");

test.each([
  ["the system's clock", () => systemClock],
  ["a clock that stands still", () => createFakeClock(START)],
])("%s wakes a sleeper at once when what it waits for has ended", async (_, make) => {
  const ended = new AbortController();
  const sleeping = make().sleep(3600_000, ended.signal);
  ended.abort();
  await sleeping;
  await make().sleep(3600_000, ended.signal);
});

test("a clock that stands still wakes its sleepers in order when it is moved", async () => {
  const clock = createFakeClock(START);
  const woken: string[] = [];
  const sleepers = [
    clock.sleep(20).then(() => woken.push("second")),
    clock.sleep(10).then(() => woken.push("first")),
    clock.sleep(60).then(() => woken.push("third")),
  ];
  clock.advance(30);
  await Promise.all(sleepers.slice(0, 2));
  expect(woken).toEqual(["first", "second"]);
  expect(clock.now()).toEqual(new Date(START.getTime() + 30));
});
