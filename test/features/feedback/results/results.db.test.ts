import { DEMO_PROJECT_ID, demoClientId, demoEmployerId, demoStaffId } from "../../../../prisma/demo/people";
import type { Questionnaire } from "../../../../surveys/catalogue/questionnaire";
import { openStory, type Story } from "../../../support/story";
import { comment, nps, questionnaire, scale } from "../../../surveys/results/made";
import { putAnswer, putRound } from "./stored-answers";

/** Feedback comes back to chat: the manager's and the coaches' questions, on a phone-sized card. Tuesday 24 November 2026. */

const guidance = scale("guidance_helped", undefined, "Auttoiko valmentajan ohjaus sinua?");
const clientEnd: Questionnaire = questionnaire([guidance, nps("recommend"), comment("free")], {
  key: "client-end",
  purpose: "end",
});
const employerOpinion = questionnaire([scale("contact_works", undefined, "Toimiiko yhteydenpito?"), comment("wish")], {
  key: "employer-opinion",
  audience: "employer",
  purpose: "opinion",
});
const assessment = questionnaire([scale("tasks_go", undefined, "Miten työt sujuvat?"), comment("notes")], {
  key: "employer-assessment",
  audience: "employer",
  purpose: "assessment",
  privacy: "named",
});
const schools = questionnaire([scale("cooperation", undefined, "Sujuuko yhteistyö?"), comment("wish")], {
  key: "schools",
  audience: "school",
  purpose: "yearly",
  privacy: "anonymous",
});

let story: Story;
beforeEach(async () => {
  story = await openStory();
});
afterEach(() => story.close());

const db = () => story.test.db;

async function clientsAnswer(points: number[], more: { day?: string; from?: number } = {}): Promise<void> {
  for (const [at, point] of points.entries())
    await putAnswer(db(), clientEnd, {
      answers: { guidance_helped: point, recommend: 2 * point, free: `Sana ${(more.from ?? 0) + at}` },
      clientId: demoClientId(at + 1),
      day: more.day,
    });
}

describe("«palautteet»", () => {
  test("with nothing sent yet: how to begin", async () => {
    await story.says("maija", "palautteet");
    expect(story.sees("maija")).toContain("Kyselyjä ei ole vielä lähetetty");
  });

  test("a line for each questionnaire: n, response rate, mean, change; a tap opens the bars", async () => {
    await clientsAnswer([2, 2, 3, 3, 4], { day: "2026-03-10" });
    await clientsAnswer([4, 4, 5, 5, 5], { day: "2026-11-10" });
    await putAnswer(db(), assessment, {
      answers: { tasks_go: 4 },
      clientId: demoClientId(1),
      employerId: demoEmployerId(1),
    });
    await putAnswer(db(), assessment, null, { clientId: demoClientId(2), employerId: demoEmployerId(1) });
    await story.says("maija", "palautteet");
    expect(story.sees("maija")).toMatch(
      /Kysely client-end\n?[\s\S]*n 10 · vastausprosentti vähintään 100 % \(10\/10\) · keskiarvo 3,7/,
    );
    expect(story.sees("maija")).toContain("muutos +1,8 (1–6/2026 → 7–12/2026)");
    expect(story.sees("maija")).toContain("n 1 · vastausprosentti 50 % (1/2) · keskiarvo 4,0");
    await story.taps("maija", "Kysely client-end");
    expect(story.sees("maija")).toContain("Auttoiko valmentajan ohjaus sinua?");
    expect(story.sees("maija")).toContain("███░░░░░░░ 3 · Hyvin");
    expect(story.sees("maija")).toContain("NPS −10 · n 10");
    expect(story.sees("maija")).toContain("viiden erissä");
    const audit = await db().auditEvent.findFirst({ where: { command: "feedback.results_one" } });
    expect(audit).toMatchObject({
      actorId: demoStaffId("maija"),
      projectId: DEMO_PROJECT_ID,
      subjectIds: ["client-end"],
    });
  });

  test("the fifth answer in confidence brings the figures; the sixth leaves the card as it was", async () => {
    await clientsAnswer([1, 2, 3, 4], { day: "2026-11-10" });
    for (let asked = 0; asked < 4; asked += 1)
      await putAnswer(db(), clientEnd, null, { clientId: demoClientId(9), day: "2026-11-10" });
    const ask = async () => {
      await story.says("sari", "palautteet");
      return story.sees("sari");
    };
    const answerOne = async (n: number) => {
      const open = await db().invitation.findFirstOrThrow({ where: { state: "open" } });
      await db().invitation.delete({ where: { id: open.id } });
      await clientsAnswer([5], { from: n, day: "2026-11-12" });
    };
    const four = await ask();
    expect(four).toContain("vastauksia on alle 5");
    await answerOne(10);
    const five = await ask();
    expect(five).toContain("n 5");
    await answerOne(11);
    expect(await ask()).toBe(five);
  });

  test("an anonymous round is shown when it is closed, and never with fewer than five", async () => {
    const open = await putRound(db(), schools, { name: "Koulut avoin", state: "open" });
    const small = await putRound(db(), schools, { name: "Koulut pieni" });
    for (const roundId of [open, open, open, open, open, open])
      await putAnswer(db(), schools, { answers: { cooperation: 1 }, roundId });
    for (const roundId of [small, small, small])
      await putAnswer(db(), schools, { answers: { cooperation: 5 }, roundId });
    await story.says("sari", "palautteet");
    expect(story.sees("sari")).not.toMatch(/[█░]/u);
    expect(story.sees("sari")).toContain("Koulut avoin: näkyy, kun kysely on suljettu");
    expect(story.sees("sari")).toContain("Koulut pieni: alle 5 vastausta, ei näytetä");
    await db().surveyRound.update({
      where: { id: open },
      data: { state: "closed", closedAt: new Date("2026-11-23T10:00:00Z") },
    });
    await story.says("sari", "palautteet");
    expect(story.sees("sari")).toContain("n 6");
    expect(story.sees("sari")).toContain("keskiarvo 1,0");
  });
});

describe("what is asked about", () => {
  beforeEach(async () => {
    await clientsAnswer([4, 4, 5, 5, 5]);
    for (const day of ["2026-09-10", "2026-10-10"])
      await putAnswer(db(), assessment, {
        answers: { tasks_go: day === "2026-09-10" ? 2 : 4, notes: "Hyvä kaveri" },
        clientId: demoClientId(1),
        employerId: demoEmployerId(day === "2026-09-10" ? 1 : 2),
        day,
      });
    for (const n of [1, 2, 3, 4, 5])
      await putAnswer(db(), employerOpinion, {
        answers: { contact_works: n },
        employerId: demoEmployerId(1),
        day: "2026-09-15",
      });
  });

  test("«mitä asiakkaat sanovat ohjauksesta»: the questions that speak of it, of clients alone", async () => {
    await story.says("maija", "mitä asiakkaat sanovat ohjauksesta");
    expect(story.sees("maija")).toContain("Kysymykset aiheesta «ohjauksesta»");
    expect(story.sees("maija")).toContain("Auttoiko valmentajan ohjaus sinua?");
    expect(story.sees("maija")).toMatch(/ohjaus sinua\?\n?[^\n]*\n?Kysely client-end · keskiarvo 4,6 · n 5/);
    expect(story.sees("maija")).not.toContain("yhteydenpito");
    await story.taps("maija", "Kaikki palautteet");
    expect(story.sees("maija")).toContain("Kysely employer-opinion");
  });

  test("«mitä työnantajat sanovat pysäköinnistä»: told that nothing was asked of it, and everything shown", async () => {
    await story.says("maija", "mitä työnantajat sanovat pysäköinnistä");
    expect(story.sees("maija")).toContain("Aiheesta «pysäköinnistä» ei löytynyt kysymystä");
    expect(story.sees("maija")).toContain("Kysely employer-opinion");
    expect(story.sees("maija")).not.toContain("Kysely client-end");
  });

  test("«palautteet syyskuussa»: named answers of those days, confidential ones of the half-year", async () => {
    await story.says("maija", "palautteet syyskuussa");
    expect(story.sees("maija")).toContain("Syyskuu 2026, luottamuksellisista puolivuosi 7–12/2026");
    expect(story.sees("maija")).toMatch(/n 1 · [^\n]*keskiarvo 2,0/);
    expect(story.sees("maija")).toMatch(/n 5 · [^\n]*keskiarvo 4,6/);
  });

  test("«ketkä eivät ole vastanneet»: how many, and that it is not shown who", async () => {
    await putAnswer(db(), assessment, null, { clientId: demoClientId(2), employerId: demoEmployerId(1) });
    await story.says("maija", "ketkä eivät ole vastanneet");
    expect(story.sees("maija")).toContain("ei näytetä, kuka on vastannut ja kuka ei");
    expect(story.sees("maija")).toContain("(5/5)");
    expect(story.sees("maija")).toContain("(2/3)");
    expect(story.sees("maija")).not.toContain("Aiheesta");
  });

  test.each(["millaista palautetta ollaan saatu", "kuinka moni on vastannut kyselyyn"])(
    "«%s»: everything, of no topic",
    async (said) => {
      await story.says("maija", said);
      expect(story.sees("maija")).toContain("Kysely client-end");
      expect(story.sees("maija")).not.toContain("Aiheesta");
    },
  );

  test.each([
    ["palautteet tammikuulta", "Tammikuu 2026, luottamuksellisista puolivuosi 1–6/2026"],
    ["palautteet joulukuulta", "Joulukuu 2025, luottamuksellisista puolivuosi 7–12/2025"],
    ["palautteet viime kuussa", "Lokakuu 2026, luottamuksellisista puolivuosi 7–12/2026"],
  ])("«%s»: the latest past one, and what is shown of it", async (said, heading) => {
    await story.says("maija", said);
    expect(story.sees("maija")).toContain(heading);
  });

  test("«K-Raudan palautteet»: what was given by name; confidential answers not by workplace, with the reason", async () => {
    await story.says("maija", "K-Raudan palautteet");
    expect(story.sees("maija")).toContain("Vain: K-Rauta");
    expect(story.sees("maija")).toMatch(/n 1 · [^\n]*keskiarvo 2,0/);
    expect(story.sees("maija")).toContain("ei näytetä työpaikan tai ihmisen mukaan");
    expect(story.sees("maija")).not.toContain("keskiarvo 3,0");
  });

  test("«Matti Virtasen palautteet»: the assessments in words, the client's own answers not", async () => {
    await story.says("maija", "Matti Virtasen palautteet");
    expect(story.sees("maija")).toContain("Palaute: Matti Virtanen");
    expect(story.sees("maija")).toContain("Miten työt sujuvat? Melko huonosti");
    expect(story.sees("maija")).toContain("luottamuksellisia");
    expect(story.sees("maija")).not.toContain("Sana");
    const audit = await db().auditEvent.findFirst({
      where: { command: "question.feedback_results", subject: "Client" },
    });
    expect(audit).toMatchObject({ subjectIds: [demoClientId(1)] });
  });
});

describe("open answers", () => {
  beforeEach(() => clientsAnswer([4, 4, 5, 5, 5]));

  test("the manager reads them in an order that tells nothing", async () => {
    await story.says("sari", "palautekyselyn tulokset");
    expect(story.sees("sari")).toContain("Avoimet vastaukset: napista alla");
    await story.taps("sari", "Avoimet vastaukset");
    expect(story.sees("sari")).toContain("Satunnaisessa järjestyksessä, ilman aikaa.");
    const seen = story.sees("sari").match(/«Sana \d»/g) ?? [];
    expect([...seen].sort()).toEqual([0, 1, 2, 3, 4].map((n) => `«Sana ${n}»`));
    expect(story.sees("sari")).not.toMatch(/2026|Liisa|Matti/);
    await story.taps("sari", "Takaisin");
    expect(story.sees("sari")).toContain("Auttoiko valmentajan ohjaus sinua?");
  });

  test("names of clients and contact details in them are masked", async () => {
    for (let at = 0; at < 5; at += 1)
      await putAnswer(db(), clientEnd, {
        answers: { guidance_helped: 3, free: "Kun Liisa auttoi, soita 040 123 4567 tai a@b.fi" },
        clientId: demoClientId(at + 1),
      });
    await story.says("sari", "palautekyselyn tulokset");
    await story.taps("sari", "Avoimet vastaukset");
    expect(story.sees("sari")).toContain("«Kun [nimi] auttoi, soita [puhelin] tai [sähköposti]»");
    expect(story.sees("sari")).not.toMatch(/Liisa|040|a@b/);
  });

  test("a coach has no button for them, and a forged one is refused and noted", async () => {
    await story.says("maija", "palautekyselyn tulokset");
    expect(story.sees("maija")).toContain("Auttoiko valmentajan ohjaus sinua?");
    expect(story.sees("maija")).toContain("Avoimet vastaukset näkee projektipäällikkö.");
    await expect(story.taps("maija", "Avoimet vastaukset")).rejects.toThrow("on the card: Kaikki palautteet");
    await story.does("maija", {
      type: "action",
      verb: "feedback.open_answers",
      data: { project: DEMO_PROJECT_ID, key: "client-end" },
      cardId: null,
      answered: "inline",
    });
    expect(JSON.stringify(story.messages("maija"))).not.toContain("Sana");
    const audit = await db().auditEvent.findFirst({ where: { command: "feedback.open_answers" } });
    expect(audit).toMatchObject({ actorId: demoStaffId("maija"), outcome: "refused" });
  });
});

describe("who sees what", () => {
  test("in a project that keeps clients to their coach, named answers of others' clients are in nobody else's figures", async () => {
    await db().project.update({ where: { id: DEMO_PROJECT_ID }, data: { settings: { visibility: "own" } } });
    await putAnswer(db(), assessment, {
      answers: { tasks_go: 5 },
      clientId: demoClientId(1),
      employerId: demoEmployerId(1),
    });
    await putAnswer(db(), assessment, {
      answers: { tasks_go: 1 },
      clientId: demoClientId(13),
      employerId: demoEmployerId(1),
    });
    const mean = async (person: "maija" | "pekka" | "sari") => {
      await story.says(person, "palautteet");
      return /keskiarvo (\d,\d)/.exec(story.sees(person))?.[1];
    };
    expect([await mean("maija"), await mean("pekka"), await mean("sari")]).toEqual(["5,0", "1,0", "3,0"]);
  });

  test("who is in no project sees no figures", async () => {
    await clientsAnswer([4, 4, 5, 5, 5]);
    await story.does("aino", {
      type: "action",
      verb: "feedback.results_one",
      data: { project: DEMO_PROJECT_ID, key: "client-end" },
      cardId: null,
      answered: "inline",
    });
    expect(JSON.stringify(story.messages("aino"))).not.toMatch(/ohjaus|█/u);
  });
});

test("a long questionnaire fits the card, the rest a tap away, every question once", async () => {
  const long = questionnaire(
    Array.from({ length: 24 }, (_, at) =>
      scale(`q${at}`, undefined, `Kysymys numero ${at} jossa on pitkä ja selvä sanamuoto?`),
    ),
    { key: "client-mid" },
  );
  for (const n of [1, 2, 3, 4, 5])
    await putAnswer(db(), long, { answers: Object.fromEntries(Array.from({ length: 24 }, (_, at) => [`q${at}`, n])) });
  await story.says("maija", "palautteet");
  const seen: string[] = [];
  for (let pages = 0; pages < 10; pages += 1) {
    seen.push(...(story.sees("maija").match(/numero \d+/g) ?? []));
    if (!story.sees("maija").includes("Seuraavat")) break;
    await story.taps("maija", "Seuraavat");
  }
  expect(seen).toEqual(Array.from({ length: 24 }, (_, at) => `numero ${at}`));
});
