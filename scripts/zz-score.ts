import { readFileSync } from "node:fs";
import { Temporal } from "temporal-polyfill";
import { read } from "/work/main/test/understanding/reading";
import { FIELDS, type Labelled, scoreBatch } from "/work/main/test/understanding/score";

for (const file of process.argv.slice(2).filter((a) => !a.startsWith("--"))) {
  const batch = readFileSync(file, "utf8")
    .split("\n")
    .filter(Boolean)
    .map((l) => JSON.parse(l) as Labelled);
  const s = scoreBatch(batch, (text, now) => read(text, Temporal.ZonedDateTime.from(now)));
  console.log(file, batch.length);
  for (const f of FIELDS)
    console.log(`  ${f.padEnd(9)} ${s.right[f]}/${s.of[f]} ${((100 * s.right[f]) / s.of[f]).toFixed(1)} %`);
  console.log(
    `  topics    precision ${s.topics.right}/${s.topics.found} ${((100 * s.topics.right) / s.topics.found).toFixed(0)} %, recall ${s.topics.right}/${s.topics.wanted}`,
  );
  if (process.argv.includes("--misses"))
    for (const m of s.misses) console.log(`- ${m.field}: ${m.text}\n     wanted ${m.wanted} got ${m.got}`);
}
