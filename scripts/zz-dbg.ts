import { read } from "../test/understanding/reading";

for (const t of process.argv.slice(2)) {
  const u = read(t);
  console.log(
    JSON.stringify({
      i: u.intent,
      c: u.clients.map((c) => c.mention),
      unk: u.unknownNames.map((x) => x.mention),
      e: u.entries.map((e) => ({
        k: e.kind,
        ch: e.channel,
        d: e.date,
        m: e.durationMinutes,
        emp: e.employer,
        t: e.topics.map((t) => t.code + t.direction).join(" "),
        cl: e.clients.map((c) => c.mention),
      })),
      q: u.question?.name,
      cmd: u.command?.name,
      ev: u.event?.name,
      un: u.uncertain,
    }),
  );
}
