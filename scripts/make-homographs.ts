import { spawnSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { COMMON_FAMILY_NAMES, COMMON_GIVEN_NAMES } from "../surveys/finnish/common-names";
import { inflect, type NameKind } from "../surveys/finnish/inflect";

/**
 * `npm run make-homographs`: which forms of common names are also words of Finnish. A tool of development, not of the product:
 * it asks Voikko's morphology (Debian: libvoikko-dev for voikkospell, voikko-fi for the vocabulary; GPL-2.0-or-later) about each form
 * that we bend ourselves, and keeps its yes or no. Nothing of the vocabulary itself is copied. The outcome is a file of data.
 */
const FILE = join(__dirname, "..", "surveys", "finnish", "homograph-table.ts");
const NAME_CLASSES = new Set(["etunimi", "sukunimi", "paikannimi", "nimi", "lyhenne"]);

interface Analysis {
  word: string;
  class: string;
  derived: boolean;
}

function analyse(words: string[]): Analysis[] {
  const run = spawnSync("voikkospell", ["-M"], {
    input: `${words.join("\n")}\n`,
    encoding: "utf8",
    maxBuffer: 1 << 28,
    env: { ...process.env, LC_ALL: "C.UTF-8" },
  });
  if (run.error || run.status !== 0)
    throw new Error("voikkospell did not run: apt install libvoikko-dev voikko-fi (a development machine only).");
  const found = new Map<string, Analysis>();
  for (const line of run.stdout.split("\n")) {
    const [, word, number, name, value] = /^A\((.+?)\):(\d+):(\w+)=(.*)$/.exec(line) ?? [];
    if (!word) continue;
    const key = `${word}:${number}`;
    const analysis = found.get(key) ?? { word, class: "", derived: false };
    found.set(key, analysis);
    if (name === "CLASS") analysis.class = value!;
    // «koski-nen», «aho-la»: made by rule, not words that people write.
    if (name === "FSTOUTPUT" && /\[Ll\]|\[Lh\]/.test(value!)) analysis.derived = true;
    if (name === "WORDBASES" && (value!.match(/\+[^+(]/g)?.length ?? 0) > 1) analysis.derived = true;
  }
  return [...found.values()];
}

const forms = new Set<string>();
const add = (names: string[], kind: NameKind) => {
  for (const name of names)
    for (const [form, , rare] of inflect(name, kind)) if (!rare && form.length > 2) forms.add(form);
};
add(COMMON_GIVEN_NAMES, "given");
add(COMMON_FAMILY_NAMES, "family");

const words = analyse([...forms]).filter((one) => one.class !== "" && !NAME_CLASSES.has(one.class) && !one.derived);
const table = [...new Set(words.map(({ word }) => word.toLowerCase()))].filter((word) => forms.has(word)).sort();
const lines: string[] = [];
for (const word of table) {
  const last = lines.at(-1);
  if (last !== undefined && last.length + word.length < 140) lines[lines.length - 1] = `${last} ${word}`;
  else lines.push(word);
}
writeFileSync(
  FILE,
  `/**
 * Forms of common names that are also words of Finnish («liinan», «vesalla», «kimmoa»). Made by \`npm run make-homographs\`, which asks
 * Voikko (GPL-2.0-or-later) yes or no about each form; do not edit by hand. Words that mislead even with a capital are in ordinary-words.ts.
 */
export const HOMOGRAPHS = \`
${lines.join("\n")}
\`;
`,
);
console.log(`${forms.size} forms of names, ${table.length} of them are also words: ${FILE}`);
