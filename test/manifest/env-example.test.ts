import { readFileSync } from "node:fs";
import { join } from "node:path";

const read = (file: string) => readFileSync(join(__dirname, "../..", file), "utf8");
const namesIn = (text: string, pattern: RegExp) => new Set([...text.matchAll(pattern)].map((match) => match[1]));

it("every variable that Teho reads is explained in .env.example, and no other", () => {
  const known = new Set([
    ...namesIn(read("bot/config.ts"), /^ {2}([A-Z][A-Z_]+):/gm),
    ...namesIn(read("manifest/app-details.ts"), /(MANIFEST_[A-Z_]+)/g),
  ]);
  expect(known.size).toBeGreaterThan(15);
  expect(namesIn(read(".env.example"), /^#?([A-Z][A-Z_]+)=/gm)).toEqual(known);
});

it("a copy of .env.example as it stands changes nothing: every line is a comment", () => {
  expect(
    read(".env.example")
      .split("\n")
      .filter((line) => line.trim() && !line.startsWith("#")),
  ).toEqual([]);
});
