import { readFileSync } from "node:fs";
import { read } from "../test/understanding/reading";

for (const f of process.argv.slice(2))
  for (const l of readFileSync(f, "utf8").split("\n").filter(Boolean)) {
    const d = JSON.parse(l);
    const w = d.expect.entries.flatMap((e: any) => e.topics.map((t: any) => t.code + t.direction)).join(" ");
    const g = read(d.text)
      .entries.flatMap((e) => e.topics.map((t) => t.code + t.direction))
      .join(" ");
    if (w !== g) console.log(`${w}  ≠  ${g}   ${d.text}`);
  }
