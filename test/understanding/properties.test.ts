import fc from "fast-check";
import { read, roster, samples } from "./reading";

const ids = new Set([...roster.clients, ...roster.employers].map(({ id }) => id));
const words = samples("own-messages.jsonl").flatMap(({ text }) => text.split(" "));
/** Any Unicode at all, lone surrogates too, and shuffled words of real notes. */
const anyText = fc.oneof(
  fc.string({ unit: "binary", maxLength: 300 }),
  fc.string({ unit: "grapheme", maxLength: 200 }),
  fc.array(fc.constantFrom(...words), { maxLength: 40 }).map((list) => list.join(" ")),
  fc
    .array(
      fc.constantFrom(
        "klo",
        "9",
        "-",
        ".",
        ":",
        "11",
        "3.11.",
        "ei",
        "Matti",
        "V",
        ":lle",
        "\n",
        "½",
        "ä",
        "'",
        "tuntia",
      ),
      { maxLength: 60 },
    )
    .map((list) => list.join("")),
);

describe("whatever is written", () => {
  it("it is read without an error, and read the same again", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(read(text)).toEqual(read(text));
      }),
      { numRuns: 150 },
    );
  });

  it("spans lie inside the text and hold the mention", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const { clients, unknownNames, entries } = read(text);
        for (const { mention, span } of [...clients, ...unknownNames, ...entries.flatMap((entry) => entry.clients)]) {
          expect(text.slice(span[0], span[1])).toBe(mention);
          expect(mention.length).toBeGreaterThan(0);
        }
      }),
      { numRuns: 150 },
    );
  });

  it("no id is invented, dates and times are well formed, entries come with a log only", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const { clients, unknownNames, entries, intent, event, question, command } = read(text);
        const told = [
          ...clients.flatMap((client) => client.candidates),
          ...unknownNames.flatMap((name) => name.near),
          ...entries.flatMap((entry) => entry.employer ?? []),
        ];
        expect(told.filter((id) => !ids.has(id))).toEqual([]);
        expect(clients.every((client) => client.candidates.length > 0)).toBe(true);
        expect(entries.length > 0).toBe(intent === "log");
        expect(question === null || intent === "ask").toBe(true);
        expect(command === null || intent === "command").toBe(true);
        expect(event === null || intent === "log").toBe(true);
        for (const entry of entries) {
          expect(entry.date ?? "2026-01-01").toMatch(/^\d{4}-\d\d-\d\d$/);
          expect(entry.startTime ?? "00:00").toMatch(/^(?:[01]\d|2[0-3]):[0-5]\d$/);
          expect(entry.endTime ?? "00:00").toMatch(/^(?:[01]\d|2[0-3]):[0-5]\d$/);
          expect(entry.topics.length).toBeLessThanOrEqual(3);
        }
      }),
      { numRuns: 150 },
    );
  });

  it.each([
    ["one word over and over", "Virtansen ".repeat(400)],
    ["numbers and dashes", "9-".repeat(2000)],
    ["joining words", "ja ".repeat(1333)],
    ["one long word", "a".repeat(4000)],
    ["brackets", "(".repeat(4000)],
    ["contacts", "soitin Matille, ".repeat(250)],
  ])("a message of 4,000 characters of %s takes no time", (_, text) => {
    // The best of five: the machine may be busy with something else.
    const spent = Array.from({ length: 5 }, () => {
      const began = performance.now();
      read(text);
      return performance.now() - began;
    });
    expect(Math.min(...spent)).toBeLessThan(200);
  });
});
