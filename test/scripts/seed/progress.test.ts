import { createProgress, progressLine } from "../../../scripts/seed/progress";

function shown(isTTY: boolean, steps: [ms: number, done: number][], total = 1000): string[] {
  const lines: string[] = [];
  let now = 0;
  const progress = createProgress({ write: (text) => lines.push(text), isTTY, now: () => now });
  progress.begin("entries", total);
  for (const [ms, done] of steps) {
    now = ms;
    progress.at(done);
  }
  return lines;
}

test("in a file: a line every tenth, with the rate and the time that is left", () => {
  const steps = Array.from({ length: 100 }, (_, step): [number, number] => [(step + 1) * 100, (step + 1) * 10]);
  const lines = shown(false, steps);
  expect(lines).toHaveLength(10);
  expect(lines[0]).toBe("entries: 100 of 1,000 (10 %), 100/s, 9 s left\n");
  expect(lines.at(-1)).toBe("entries: 1,000 of 1,000 (100 %), 100/s, took 10.0 s\n");
});

test("on a terminal: one line in its place, twice a second at most, and an end", () => {
  const lines = shown(true, [
    [600, 100],
    [700, 120],
    [1200, 300],
    [1300, 1000],
  ]);
  expect(lines).toHaveLength(3);
  expect(lines.every((line) => line.startsWith("\r\x1b[K"))).toBe(true);
  expect(lines.map((line) => line.endsWith("\n"))).toEqual([false, false, true]);
});

test.each([false, true])("what is done is told once, however often it is said (terminal: %s)", (isTTY) => {
  const lines = shown(isTTY, [
    [1000, 1000],
    [2000, 1000],
    [3000, 1000],
  ]);
  expect(lines).toHaveLength(1);
});

test.each([
  [0, 0, "entries: 0 of 1,000 (0 %)"],
  [10, 10, "entries: 10 of 1,000 (1 %), 1/s, 17 min left"],
  [999, 1, "entries: 999 of 1,000 (99 %), 999/s, 1 s left"],
])("%d done after %d s", (done, seconds, line) => {
  expect(progressLine("entries", done, 1000, seconds)).toBe(line);
});
