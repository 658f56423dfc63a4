import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

const BOT = join(__dirname, "..", "..", "bot");
const files = readdirSync(BOT, { recursive: true, encoding: "utf8" }).filter((path) => path.endsWith("texts.ts"));

test.each(files)("%s: no Finnish sentence ends with a day and a full stop of its own («ke 18.11..»)", (path) => {
  const [, finnish = ""] = /\n {2}fi: \{([\s\S]*?)\n {2}\},?\n/.exec(readFileSync(join(BOT, path), "utf8")) ?? [];
  const ends = finnish.match(/\$\{(?:days?|range|when|until|on)\}\.(?=[`\s])(?!`\))/g) ?? [];
  expect(ends).toEqual([]);
});
