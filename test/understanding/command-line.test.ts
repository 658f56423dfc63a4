import { spawnSync } from "node:child_process";
import { join } from "node:path";

const root = join(__dirname, "../..");

describe("npm run understand", () => {
  it("answers each line in order, a bad one with its error, and leaves no field out", () => {
    const lines = [
      JSON.stringify({ text: "Soitin Liisa V:lle eilen 20 min", now: "2026-11-24T10:30+02:00[Europe/Helsinki]" }),
      "not json",
      JSON.stringify({ text: "moi", now: "yesterday" }),
      JSON.stringify({ text: "miten Svetlanalla menee", now: "2026-11-24T10:30+02:00[Europe/Helsinki]" }),
    ];
    const run = spawnSync(
      process.execPath,
      ["--import", "tsx", "scripts/understand.ts", "--roster", join(__dirname, "samples/roster.json")],
      {
        cwd: root,
        input: `${lines.join("\n")}\n`,
        encoding: "utf8",
      },
    );
    const answers = run.stdout
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line) as Record<string, unknown>);
    expect(run.status).toBe(0);
    expect(answers[0]).toEqual({
      intent: "log",
      clients: [{ mention: "Liisa V:lle", candidates: ["c2"] }],
      entries: [
        {
          kind: "client_contact",
          clients: [{ mention: "Liisa V:lle", candidates: ["c2"] }],
          employer: null,
          channel: "phone",
          date: "2026-11-23",
          dateEnd: null,
          startTime: null,
          endTime: null,
          durationMinutes: 20,
          topics: [],
        },
      ],
      event: null,
      question: null,
      command: null,
      uncertain: [],
    });
    expect(answers[1]).toEqual({ error: expect.any(String) });
    expect(answers[2]).toEqual({ error: expect.any(String) });
    expect(answers[3]).toMatchObject({
      intent: "ask",
      question: { name: "client_status" },
      entries: [],
      event: null,
      command: null,
    });
  });
});
