import { correctionsOf, readingOf } from "../../../bot/features/journal/corrections";
import type { Fact } from "../../../bot/features/journal/model";
import { read } from "../../understanding/reading";

/** What a coach set right on a card, as words for the lexicon and nothing else. */
function corrected(text: string, change: Partial<Fact>) {
  const entry = read(text).entries[0]!;
  const reading = readingOf(text, entry, "2026-11-24");
  const fact = { kind: entry.kind, channel: entry.channel, date: "2026-11-24", clients: [], reading, ...change };
  return correctionsOf([fact as unknown as Fact]);
}

describe("corrections", () => {
  it("nothing changed, nothing counted", () => {
    expect(corrected("Soitin Svetlanalle", {})).toEqual([]);
  });

  it("a wrong kind is counted with the word that decided it", () => {
    expect(corrected("Soitin Svetlanalle", { kind: "employer_contact", channel: null })).toEqual([
      { field: "kind", readAs: "client_contact", correctedTo: "employer_contact", words: ["soitin"] },
    ]);
  });

  it("where no word decided, the verbs are what the lexicon may lack", () => {
    expect(corrected("Svetlana pölpötteli torilla", { kind: "client_contact" })[0]?.words).toEqual(["pölpötteli"]);
  });

  it("never a name, written large or small, of a client or of anybody else", () => {
    for (const text of [
      "svetlana ja martti kokosivat hyllyä",
      "Martti kokosi, jormalta kysyttiin",
      "virtanen ja matti kävelivät",
    ])
      for (const { words } of corrected(text, { kind: "note" }))
        for (const word of words) expect(word).not.toMatch(/svetlana|martti|jorma|virta|matti/);
  });

  it("of a wrong day or client only that it was wrong", () => {
    expect(corrected("Soitin Svetlanalle", { date: "2026-11-20" })).toEqual([
      { field: "date", readAs: null, correctedTo: null, words: [] },
    ]);
  });
});
