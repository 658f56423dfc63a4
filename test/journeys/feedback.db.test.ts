import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createFolderMailer } from "../../bot/features/feedback/delivery/folder-mailer";
import { createDeliveryPump } from "../../bot/features/feedback/delivery/pump";
import { createLogger } from "../../bot/log";
import { createFakeClock } from "../../bot/schedule/clock";
import { DEMO_PROJECT_ID } from "../../prisma/demo/people";
import { openStory, type Story } from "../support/story";

/** Questionnaires from the order in chat through the mail and the answer to the figures, over weeks. */

let story: Story;
let folder: string;
beforeEach(async () => {
  story = await openStory();
  folder = mkdtempSync(join(tmpdir(), "teho-mail-"));
});
afterEach(async () => {
  rmSync(folder, { recursive: true, force: true });
  await story.close();
});

let now = "2026-11-24T10:30";
function goesTo(localTime: string): void {
  now = localTime;
  story.goesTo(localTime);
}
/** The schedule's minute, then everything that is due leaves. */
async function passes(): Promise<void> {
  await story.ticks();
  const pump = createDeliveryPump({
    ...{ db: story.test.db, mailer: createFolderMailer(folder), sms: null, publicUrl: "https://teho.example.org" },
    // What was tapped in this minute is due in it.
    ...{ clock: createFakeClock(new Date(story.goesTo(now).getTime() + 60_000)), log: createLogger("silent") },
  });
  await pump.pumpOnce();
}
const mails = () =>
  readdirSync(folder)
    .sort()
    .map((name) => readFileSync(join(folder, name), "utf8"));
const mailsTo = (address: string) => mails().filter((mail) => mail.includes(address));
const tokenIn = (mail: string) => /https:\/\/teho\.example\.org\/k\/([\w-]{22})/.exec(mail)![1]!;
let submits = 0;
const answers = (token: string, given: object) => {
  submits += 1;
  const submissionId = `22222222-2222-4222-8222-${String(submits).padStart(12, "0")}`;
  return story
    .surveys()
    .intake.submit(token, { submissionId, answers: given, language: "fi", address: `10.0.0.${submits}` });
};

test("a client is asked by mail, reminded twice at most, and never after the answer", async () => {
  await story.says("maija", "välikysely Matille");
  await story.taps("maija", "Lähetä sähköpostilla", { email: "matti@example.org" });
  await passes();
  await passes();
  expect(mailsTo("matti@example.org")).toHaveLength(1);
  expect(mails()[0]).not.toContain("Virtanen\r\nSubject");

  goesTo("2026-11-30T13:00");
  await passes();
  expect(mailsTo("matti@example.org")).toHaveLength(2);
  // A fresh link each time, and all lead to the same answer.
  const [first, second] = mailsTo("matti@example.org").map(tokenIn) as [string, string];
  expect(first).not.toBe(second);
  const given = { coach_listens: 5, coaching_helps: 4, next_step: "yes" };
  expect((await answers(first, given)).type).toBe("stored");
  expect((await answers(second, given)).type).toBe("used");

  goesTo("2026-12-08T13:00");
  await passes();
  expect(mailsTo("matti@example.org")).toHaveLength(2);
});

test("«älä muistuta» by the respondent: the link works on, nothing more comes", async () => {
  await story.says("maija", "välikysely Matille");
  await story.taps("maija", "Lähetä sähköpostilla", { email: "matti@example.org" });
  await passes();
  const token = tokenIn(mails()[0]!);
  expect(await story.surveys().intake.stopReminders(token)).toBe("stopped");
  for (const day of ["2026-11-30", "2026-12-08", "2026-12-15"]) {
    goesTo(`${day}T13:00`);
    await passes();
  }
  expect(mails()).toHaveLength(1);
  expect((await answers(token, { coach_listens: 5, coaching_helps: 4, next_step: "no" })).type).toBe("stored");
});

test("a round of six schools: figures only when it is closed, own words to the manager alone, nobody to be seen", async () => {
  await story.test.db.stakeholder.createMany({
    data: [1, 2, 3, 4, 5, 6].map((n) => ({
      ...{ projectId: DEMO_PROJECT_ID, group: "school" as const, organisation: `Koulu ${n}` },
      email: `koulu${n}@example.org`,
    })),
  });
  await story.says("sari", "lähetä sidosryhmäkysely");
  await story.taps("sari", "Jatka");
  await story.taps("sari", "Lähetä (6)");
  await passes();
  expect(mails()).toHaveLength(6);
  const school = (value: number, staying?: string) => ({
    ...{ studies_known: value, prepared: value, skills_told: value, start_helped: value, work_counted: value },
    ...{ contact_easy: value, more_students: "yes", ...(staying ? { staying } : {}) },
  });
  for (const [at, mail] of mails().slice(0, 5).entries())
    expect((await answers(tokenIn(mail), school(at + 1, at === 0 ? "Oma ohjaaja koulussa" : undefined))).type).toBe(
      "stored",
    );
  await story.ticks();
  await story.says("sari", "kyselyt");
  expect(story.sees("sari")).toContain("Kysytty 6 · lähetetty 6 · vastannut ≥ 5");
  await story.says("sari", "palautteet");
  expect(story.sees("sari")).not.toMatch(/keskiarvo/);

  await story.says("sari", "kyselyt");
  await story.taps("sari", "Sulje kysely");
  await story.taps("sari", "Sulje nyt");
  await story.says("sari", "palautteet");
  // The only questionnaire that there is opens at once.
  expect(story.sees("sari")).toMatch(/n 5 · vastausprosentti 83 % \(5\/6\)/);
  expect(story.sees("sari")).toMatch(/Miten hyvin tunnemme opintonne\?\n\s*keskiarvo 3,0 · n 5/);
  await story.taps("sari", "Avoimet vastaukset");
  expect(story.sees("sari")).toContain("Oma ohjaaja koulussa");

  // A coach sees the figures, and no own words.
  await story.says("maija", "palautteet");
  expect(story.sees("maija")).toMatch(/keskiarvo 3,0/);
  expect(story.sees("maija")).not.toMatch(/Oma ohjaaja|napista alla/);

  // Too late, and kindly told.
  expect((await answers(tokenIn(mails()[5]!), school(1))).type).toBe("closed");
});

test("stopped in the middle: what has not left stays here", async () => {
  await story.test.db.stakeholder.createMany({
    data: [1, 2, 3, 4, 5].map((n) => ({
      ...{ projectId: DEMO_PROJECT_ID, group: "school" as const, organisation: `Koulu ${n}` },
      email: `koulu${n}@example.org`,
    })),
  });
  goesTo("2026-11-24T20:30");
  await story.says("sari", "lähetä sidosryhmäkysely");
  await story.taps("sari", "Jatka");
  expect(story.sees("sari")).toContain("Lähtee ke 25.11. klo 7.30");
  await story.taps("sari", "Lähetä (5)");
  await passes();
  expect(mails()).toEqual([]);
  await story.taps("sari", "Keskeytä lähetys");
  goesTo("2026-11-25T10:00");
  await passes();
  expect(mails()).toEqual([]);
});

test("nothing in what a log would hold: no name, no address, no token, no answer", async () => {
  const lines: string[] = [];
  const noted = createLogger("silent");
  for (const level of ["debug", "info", "warn", "error"] as const)
    noted[level] = ((...args: unknown[]) => lines.push(JSON.stringify(args))) as never;
  await story.close();
  story = await openStory({ log: noted });
  await story.says("maija", "välikysely Matille");
  await story.taps("maija", "Lähetä sähköpostilla", { email: "matti@example.org" });
  await passes();
  await answers(tokenIn(mails()[0]!), { coach_listens: 9 });
  await answers(tokenIn(mails()[0]!), {
    coach_listens: 5,
    coaching_helps: 4,
    next_step: "yes",
    anything_else: "Salaisuus",
  });
  const all = lines.join("\n");
  for (const secret of ["Matti", "matti@", "Virtanen", "Salaisuus", tokenIn(mails()[0]!)])
    expect(all).not.toContain(secret);
});
