import { readdirSync } from "node:fs";
import { join } from "node:path";

/** Walks every texts.ts of the staff's chat: both languages hold the same phrases, and none is empty or left in the other language. */

const BOT = join(__dirname, "..", "..", "bot");
const files = readdirSync(BOT, { recursive: true, encoding: "utf8" }).filter(
  (file) => /(^|\/)texts\.ts$/.test(file) && file !== join("texts", "texts.ts"),
);

interface Phrase {
  path: string;
  said: string;
}

function phrases(value: unknown, path = ""): Phrase[] {
  if (typeof value === "string") return [{ path, said: value }];
  if (typeof value === "function") {
    // Counted and named phrases: whatever they are given, they must say something.
    const sample = Array.from({ length: value.length }, (_, index) => (index === 0 ? 2 : "x"));
    const said = path.endsWith("logExamples") ? value({ nominative: "x", allative: "x" }) : value(...sample);
    return [{ path, said: String(said) }];
  }
  return Object.entries(value as object).flatMap(([key, inner]) => phrases(inner, `${path}.${key}`));
}

const catalogues = files.flatMap((file) => {
  const module_ = require(join(BOT, file)) as Record<string, { fi?: unknown; en?: unknown }>;
  return Object.entries(module_).flatMap(([name, texts]) =>
    texts?.fi && texts?.en ? [{ name: `${file} ${name}`, texts: { fi: texts.fi, en: texts.en } }] : [],
  );
});

test("the catalogue is found", () => {
  expect(catalogues.length).toBeGreaterThanOrEqual(6);
});

describe.each(catalogues)("$name", ({ texts }) => {
  const [finnish, english] = [phrases(texts.fi), phrases(texts.en)];

  test("has the same phrases in both languages", () => {
    expect(english.map((phrase) => phrase.path)).toEqual(finnish.map((phrase) => phrase.path));
  });

  test("says something in each", () => {
    expect([...finnish, ...english].filter((phrase) => phrase.said.trim() === "")).toEqual([]);
  });

  test("shouts at nobody and leaves nothing unfinished", () => {
    expect([...finnish, ...english].filter((phrase) => /!!|TODO|undefined|\[object|NaN/.test(phrase.said))).toEqual([]);
  });
});
