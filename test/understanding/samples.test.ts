import { Temporal } from "temporal-polyfill";
import type { Understanding } from "../../bot/understanding/understanding";
import { read, type Sample, samples } from "./reading";

/** Floors that the reader has reached: a change may not fall below them. */
describe("the samples of names", () => {
  const all = samples("names.jsonl");

  it.each([...new Set(all.map(({ type }) => type!))])("%s: every id and no other", (type) => {
    const wrong = all.filter((sample) => sample.type === type && !isExact(sample)).map(({ text }) => text);
    expect(wrong).toEqual([]);
  });
});

describe.each(["messages.jsonl", "dates.jsonl", "own-messages.jsonl"])("%s", (file) => {
  it("every field is right", () => {
    const wrong = samples(file).flatMap((sample) => wrongFields(sample));
    expect(wrong).toEqual([]);
  });
});

function isExact({ text, expect: wanted }: Sample): boolean {
  const { clients, entries } = read(text);
  const found = [
    ...clients.flatMap(({ candidates }) => candidates),
    ...entries.flatMap(({ employer }) => employer ?? []),
  ];
  const ids = [...(wanted.clients as string[]), ...(wanted.employers as string[])];
  return [...found].sort().join() === [...ids].sort().join();
}

function wrongFields({ text, now, expect: wanted }: Sample): string[] {
  const got = read(text, now === undefined ? undefined : Temporal.ZonedDateTime.from(now));
  return Object.entries(wanted)
    .filter(([field, value]) => JSON.stringify(fieldOf(got, field)) !== JSON.stringify(value))
    .map(([field, value]) => `${text} · ${field}: ${JSON.stringify(value)} ≠ ${JSON.stringify(fieldOf(got, field))}`);
}

function fieldOf(got: Understanding, field: string): unknown {
  if (field === "intent") return got.intent;
  if (field === "clients") return got.clients.map(({ candidates }) => candidates.join("|")).join(" ");
  if (field === "question") return got.question?.name ?? null;
  if (field === "command") return got.command?.name ?? null;
  if (field === "entries") return got.entries.length;
  return (got.entries[0] as Record<string, unknown> | undefined)?.[field] ?? null;
}
