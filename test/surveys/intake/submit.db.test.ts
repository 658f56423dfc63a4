import { randomUUID } from "node:crypto";
import { openDatabase } from "../../../prisma/client";
import type { Answered, OnAnswered } from "../../../surveys/intake/answered";
import { closeRound } from "../../../surveys/intake/close-round";
import { removeDeadDrafts } from "../../../surveys/intake/keep-draft";
import { LIMITS } from "../../../surveys/intake/limits";
import { intakeTexts } from "../../../surveys/intake/texts";
import { newToken } from "../../../surveys/links/token";
import { emptyDatabase, openTestDatabase, type TestDatabase } from "../../support/database";
import { allKinds, questionnaireOf } from "./all-kinds";
import { type AskedWorld, NOW, openAskedWorld, WITHOUT_RATES } from "./asked-world";

let test: TestDatabase;
let world: AskedWorld;
let told: Answered[];
let breaks: boolean;
const hook: OnAnswered = async (tx, answered) => {
  told.push(answered);
  await tx.auditEvent.create({
    data: { actorLabel: "respondent", command: "test", subject: "SurveyResponse", subjectIds: [answered.responseId] },
  });
  if (breaks) throw new Error("The hook broke.");
};

beforeAll(async () => {
  test = await openTestDatabase();
});
afterAll(() => test.close());
beforeEach(async () => {
  await emptyDatabase(test.db);
  [told, breaks] = [[], false];
  world = await openAskedWorld(test.db, { hooks: [hook] });
});

const mood = { type: "rating", name: "mood", title: "Miten menee?", isRequired: true, rateMin: 1, rateMax: 5 };
const words = { type: "comment", name: "words", title: "Kerro" };
const named = questionnaireOf([mood, words]);
const confidential = questionnaireOf([mood, words], { privacy: "confidential" });
const anonymous = questionnaireOf([mood, words], { privacy: "anonymous" });
const both = (word: string) => ({ fi: word, sv: word });
const inFinnishAndSwedish = questionnaireOf([
  { type: "radiogroup", name: "goes", title: both("?"), choices: [1, 2].map((value) => ({ value, text: both("x") })) },
]);

const responses = () => test.db.surveyResponse.findMany();
const invitation = (id: string) => test.db.invitation.findUniqueOrThrow({ where: { id } });

it("a named answer is stored whole, with its version, its time and its day, and its invitation is spent", async () => {
  const { token, invitationId } = await world.ask(named);
  expect(await world.submit(token, { mood: 4, words: "Hyvin menee 😀" }, undefined, "sv")).toEqual({ type: "stored" });
  const [row, ...others] = await responses();
  expect(others).toEqual([]);
  const { questionnaireId } = await invitation(invitationId);
  expect(row).toMatchObject({
    ...{ invitationId, questionnaireId, privacy: "named", answeredAt: NOW },
    answers: { mood: 4, words: "Hyvin menee 😀" },
    answeredOn: new Date("2026-11-24"),
  });
  expect(await invitation(invitationId)).toMatchObject({ state: "answered", answers: 1, answeredAt: NOW });
});

it("the day of an answer is the project's own: after midnight in Finland it is tomorrow", async () => {
  const late = await openAskedWorld(test.db, { now: () => new Date("2026-11-24T22:30:00Z") });
  const { token } = await late.ask(named);
  await late.submit(token, { mood: 4 });
  expect((await responses())[0]).toMatchObject({ answeredOn: new Date("2026-11-25") });
});

it("fifty submits at once on one link make one row, whoever sends them", async () => {
  const { token, invitationId } = await world.ask(named);
  const sent = await Promise.all(Array.from({ length: 50 }, () => world.submit(token, { mood: 3 })));
  expect(sent.filter(({ type }) => type === "stored")).toHaveLength(1);
  expect(sent.filter(({ type }) => type === "used")).toHaveLength(49);
  expect(await responses()).toHaveLength(1);
  expect(told).toHaveLength(1);
  expect(await invitation(invitationId)).toMatchObject({ answers: 1 });
});

it("the same submit fifty times at once, by two processes, is one answer, and each of them hears thanks", async () => {
  const { token } = await world.ask(named);
  const other = openDatabase({ url: test.url, poolSize: 5 });
  const id = randomUUID();
  const second = await openAskedWorld(other, { hooks: [hook] });
  const sent = await Promise.all(
    Array.from({ length: 50 }, (_, n) => (n % 2 === 0 ? world : second).submit(token, { mood: 3 }, id)),
  );
  await other.close();
  expect(sent.map(({ type }) => type).sort()).toEqual([...Array(49).fill("already_there"), "stored"]);
  expect(await responses()).toHaveLength(1);
});

it("two people with two copies of one link: the second is told that it was used", async () => {
  const { token, invitationId } = await world.ask(named);
  const copy = await world.copyLink(invitationId);
  const sent = await Promise.all([world.submit(token, { mood: 1 }), world.submit(copy, { mood: 5 })]);
  expect(sent.map(({ type }) => type).sort()).toEqual(["stored", "used"]);
});

it("a replay days later hears thanks again, even when the link is over or its round closed", async () => {
  const roundId = await world.newRound(named);
  const { token, invitationId } = await world.ask(named, { roundId });
  const id = randomUUID();
  await world.submit(token, { mood: 3 }, id);
  await test.db.invitation.update({ where: { id: invitationId }, data: { expiresAt: new Date(0) } });
  expect(await world.submit(token, { mood: 3 }, id)).toEqual({ type: "already_there" });
  await closeRound(test.db, roundId, NOW);
  expect(await world.submit(token, { mood: 3 }, id)).toEqual({ type: "already_there" });
  expect(await world.submit(token, { mood: 3 })).toEqual({ type: "used" });
});

it("a submit's id that comes by another link is another answer, and is not lost", async () => {
  const [first, second] = [await world.ask(named), await world.ask(named)];
  const id = randomUUID();
  expect(await world.submit(first.token, { mood: 1 }, id)).toEqual({ type: "stored" });
  expect(await world.submit(second.token, { mood: 2 }, id)).toEqual({ type: "stored" });
  expect(await responses()).toHaveLength(2);
});

it("a hook that breaks: nothing is stored, the link stays open, and the next try goes through", async () => {
  const { token, invitationId } = await world.ask(named);
  const id = randomUUID();
  breaks = true;
  await expect(world.submit(token, { mood: 3 }, id)).rejects.toThrow("The hook broke.");
  expect(await responses()).toEqual([]);
  expect(await test.db.auditEvent.count()).toBe(0);
  expect(await invitation(invitationId)).toMatchObject({ state: "open", answers: 0, answeredAt: null });
  breaks = false;
  expect(await world.submit(token, { mood: 3 }, id)).toEqual({ type: "stored" });
});

it("the hooks learn of a confidential answer too, and of an anonymous one never", async () => {
  const roundId = await world.newRound(anonymous);
  const open = await world.ask(confidential);
  await world.submit(open.token, { mood: 5 });
  await world.submit((await world.ask(anonymous, { roundId })).token, { mood: 2 });
  expect(told).toMatchObject([{ privacy: "confidential", invitationId: open.invitationId, answers: { mood: 5 } }]);
});

describe("a link that is not open", () => {
  it.each([
    ["withdrawn", { state: "withdrawn" as const }, "closed"],
    ["over", { expiresAt: NOW }, "expired"],
  ])("%s", async (_, data, type) => {
    const { token, invitationId } = await world.ask(named);
    await test.db.invitation.update({ where: { id: invitationId }, data });
    expect(await world.submit(token, { mood: 3 })).toEqual({ type });
    expect(await responses()).toEqual([]);
  });

  it("of a closed round", async () => {
    const roundId = await world.newRound(anonymous);
    const { token } = await world.ask(anonymous, { roundId });
    await closeRound(test.db, roundId, NOW);
    expect(await world.submit(token, { mood: 3 })).toEqual({ type: "closed" });
    expect(await test.db.waitingAnswer.count()).toBe(0);
  });

  it("of a round whose sending was stopped still works", async () => {
    const roundId = await world.newRound(named);
    const { token } = await world.ask(named, { roundId });
    await test.db.surveyRound.update({ where: { id: roundId }, data: { state: "stopped" } });
    expect(await world.submit(token, { mood: 3 })).toEqual({ type: "stored" });
  });

  it.each(["", "x", "a".repeat(22), "../../etc/passwd", "\u0000", "ä".repeat(22)])(
    "never given out: «%s»",
    async (token) => {
      expect(await world.submit(token, { mood: 3 })).toEqual({ type: "unknown" });
    },
  );

  it("one letter off", async () => {
    const { token } = await world.ask(named);
    const off = (token[0] === "A" ? "B" : "A") + token.slice(1);
    expect(await world.submit(off, { mood: 3 })).toEqual({ type: "unknown" });
  });
});

it("an answer and the close of its round at the same moment: stored and counted, or refused, never half", async () => {
  for (let time = 0; time < 8; time += 1) {
    const roundId = await world.newRound(anonymous);
    const links = await Promise.all(Array.from({ length: 8 }, () => world.ask(anonymous, { roundId })));
    const [closed, ...sent] = await Promise.all([
      closeRound(test.db, roundId, NOW),
      ...links.map(({ token }) => world.submit(token, { mood: 3 })),
    ]);
    const stored = sent.filter((one) => one.type === "stored").length;
    const withheld = closed.type === "closed" ? closed.withheld : Number.NaN;
    expect((await test.db.surveyResponse.count({ where: { roundId } })) + withheld).toBe(stored);
    expect(sent.every(({ type }) => type === "stored" || type === "closed")).toBe(true);
  }
});

it("a preview is checked and stores nothing", async () => {
  const token = await world.preview(named);
  expect(await world.submit(token, { mood: 3 })).toEqual({ type: "previewed" });
  expect(await world.submit(token, { mood: 9 })).toMatchObject({ type: "refused" });
  expect(await responses()).toEqual([]);
  expect(await world.submit(await world.preview(named, NOW), { mood: 3 })).toEqual({ type: "expired" });
});

it("a refused answer changes nothing, and the mended one is taken by the same link", async () => {
  const { token, invitationId } = await world.ask(named);
  const id = randomUUID();
  expect(await world.submit(token, { mood: "3", words: 1 }, id)).toEqual({
    type: "refused",
    problems: [
      { question: "mood", say: intakeTexts.fi.chooseOne },
      { question: "words", say: intakeTexts.fi.writeText },
    ],
  });
  expect(await invitation(invitationId)).toMatchObject({ state: "open", answers: 0 });
  expect(await world.submit(token, { mood: 3 }, id)).toEqual({ type: "stored" });
});

it.each(["", "short", "a".repeat(65), "white space in it", "ä".repeat(20)])(
  "a submit called «%s» is refused",
  async (id) => {
    const { token } = await world.ask(named);
    expect(await world.submit(token, { mood: 3 }, id)).toMatchObject({
      type: "refused",
      problems: [{ question: null }],
    });
  },
);

it("what is hidden is not stored, and what survey-core would drop is", async () => {
  const { token } = await world.ask(allKinds);
  expect(
    await world.submit(token, { mood: 4, contact: "no", about: "piilossa", more: "tämäkin", helps: ["none"] }),
  ).toEqual({
    type: "stored",
  });
  expect((await responses())[0]?.answers).toEqual({ mood: 4, contact: "no", helps: ["none"] });
});

it.each(["uk", "sv", "de", "", "__proto__"])(
  "an answer in «%s», withdrawn or never there, is kept, as Finnish unless offered",
  async (language) => {
    const { token } = await world.ask(inFinnishAndSwedish);
    expect(await world.submit(token, { goes: 2 }, undefined, language)).toEqual({ type: "stored" });
    expect((await responses())[0]).toMatchObject({ language: language === "sv" ? "sv" : "fi", answers: { goes: 2 } });
  },
);

describe("what must not stand in a text", () => {
  it.each(["131052-308T", "hänen tunnus on 131052A308T", "131052Y308T."])(
    "a personal identity code: «%s»",
    async (text) => {
      const { token } = await world.ask(named);
      const problems = [{ question: "words", say: intakeTexts.fi.identityCode }];
      expect(await world.submit(token, { mood: 3, words: text })).toEqual({ type: "refused", problems });
      expect(await responses()).toEqual([]);
    },
  );

  beforeEach(async () => {
    await test.db.client.create({
      data: { projectId: world.projectId, caseCode: "A-1", givenName: "Aamu", familyName: "Myrskylä", aliases: [] },
    });
  });

  it("a client's name in an anonymous answer, and the same words for anybody's name", async () => {
    const { token } = await world.ask(anonymous, { roundId: await world.newRound(anonymous) });
    const refusal = (name: string) => ({
      type: "refused",
      problems: [{ question: "words", say: intakeTexts.fi.name(name) }],
    });
    expect(await world.submit(token, { mood: 3, words: "Aamu Myrskylän kanssa meni hyvin" })).toEqual(
      refusal("Aamu Myrskylän"),
    );
    expect(await world.submit(token, { mood: 3, words: "Matti Virtasen kanssa meni hyvin" })).toEqual(
      refusal("Matti Virtasen"),
    );
    expect(await world.submit(token, { mood: 3, words: "Joka aamu meni hyvin" })).toEqual({ type: "stored" });
  });

  it("a client who came a moment ago is known", async () => {
    const roundId = await world.newRound(anonymous);
    const text = { mood: 3, words: "Kyllä Yrttimaa auttoi" };
    expect(await world.submit((await world.ask(anonymous, { roundId })).token, text)).toEqual({ type: "stored" });
    await test.db.client.create({
      data: { projectId: world.projectId, caseCode: "A-2", givenName: "Saga", familyName: "Yrttimaa", aliases: [] },
    });
    expect(await world.submit((await world.ask(anonymous, { roundId })).token, text)).toMatchObject({
      type: "refused",
    });
  });

  it("a named answer may say the name", async () => {
    const { token } = await world.ask(named);
    expect(await world.submit(token, { mood: 3, words: "Aamu Myrskylä oli reipas" })).toEqual({ type: "stored" });
  });
});

describe("an open link", () => {
  it.each([
    ["anonymous", anonymous],
    ["confidential", confidential],
  ])("sixty guests at once, forty seats: exactly forty answers (%s)", async (_, questionnaire) => {
    const roundId = await world.newRound(questionnaire);
    const { token, invitationId } = await world.ask(questionnaire, { roundId, mostAnswers: 40 });
    const sent = await Promise.all(Array.from({ length: 60 }, () => world.submit(token, { mood: 3 })));
    expect(sent.filter(({ type }) => type === "stored")).toHaveLength(40);
    expect(sent.filter(({ type }) => type === "used")).toHaveLength(20);
    expect((await test.db.waitingAnswer.count()) + (await test.db.surveyResponse.count())).toBe(40);
    expect(await invitation(invitationId)).toMatchObject({ answers: 40, state: "answered" });
  });

  it.each([
    ["anonymous", anonymous],
    ["confidential", confidential],
  ])("the same guest twenty times is one answer (%s)", async (_, questionnaire) => {
    const roundId = await world.newRound(questionnaire);
    const { token, invitationId } = await world.ask(questionnaire, { roundId, mostAnswers: 40 });
    const id = randomUUID();
    const sent = await Promise.all(Array.from({ length: 20 }, () => world.submit(token, { mood: 3 }, id)));
    expect(sent.map(({ type }) => type).sort()).toEqual([...Array(19).fill("already_there"), "stored"]);
    expect(await invitation(invitationId)).toMatchObject({ answers: 1, state: "open" });
  });
});

describe("the limits", () => {
  const limited = (perLink: number, perAddress: number) => ({
    ...WITHOUT_RATES,
    perLink: { burst: perLink, perMinute: 60, mostKeys: 10 },
    perAddress: { burst: perAddress, perMinute: 60, mostKeys: 10 },
  });

  it("too many on one link, or from one address: told how long to wait, nothing looked up", async () => {
    const strict = await openAskedWorld(test.db, { limits: limited(2, 100) });
    const { token } = await strict.ask(named);
    for (let time = 0; time < 2; time += 1) await strict.submit(token, {});
    expect(await strict.submit(token, { mood: 3 })).toEqual({ type: "slow_down", seconds: 1 });
    const crowded = await openAskedWorld(test.db, { limits: limited(100, 2) });
    for (let time = 0; time < 2; time += 1) await crowded.submit(newToken().token, {});
    expect(await crowded.submit(newToken().token, {})).toEqual({ type: "slow_down", seconds: 1 });
  });

  it("as they are, a hall of sixty guests and a class behind one address pass at once", async () => {
    const real = await openAskedWorld(test.db, { limits: LIMITS });
    const roundId = await real.newRound(anonymous);
    const { token } = await real.ask(anonymous, { roundId, mostAnswers: 60 });
    const pupils = await Promise.all(Array.from({ length: 30 }, () => real.ask(named)));
    const sent = await Promise.all([
      ...Array.from({ length: 60 }, () => real.submit(token, { mood: 3 })),
      ...pupils.map((pupil) => real.submit(pupil.token, { mood: 4 })),
    ]);
    expect(new Set(sent.map(({ type }) => type))).toEqual(new Set(["stored"]));
  });
});

describe("half an answer", () => {
  const draft = (token: string, answers: unknown) =>
    world.intake.saveDraft(token, { answers, language: "fi", address: "a" });

  it("of a named questionnaire is kept, the newest, and gone with the answer", async () => {
    const { token } = await world.ask(named);
    expect(await draft(token, { words: "alku" })).toBe("kept");
    expect(await draft(token, { words: "alku ja jatko" })).toBe("kept");
    expect(await test.db.surveyDraft.findMany()).toMatchObject([{ answers: { words: "alku ja jatko" } }]);
    await world.submit(token, { mood: 3 });
    expect(await test.db.surveyDraft.count()).toBe(0);
    expect(await draft(token, { words: "myöhässä" })).toBe("not_kept");
    expect(await test.db.surveyDraft.count()).toBe(0);
  });

  it("that arrives while the answer is stored never outlives it", async () => {
    for (let time = 0; time < 15; time += 1) {
      const { token } = await world.ask(named);
      await Promise.all([draft(token, { words: "a" }), world.submit(token, { mood: 3 }), draft(token, { words: "b" })]);
    }
    expect(await responses()).toHaveLength(15);
    expect(await test.db.surveyDraft.count()).toBe(0);
  });

  it.each<[string, () => Promise<{ token: string }>, unknown]>([
    ["with health answers", () => world.ask(questionnaireOf([mood], { health: true })), { mood: 3 }],
    ["that is confidential", () => world.ask(confidential), { mood: 3 }],
    ["on a shared tablet", () => world.ask(named, { channel: "tablet" }), { mood: 3 }],
    [
      "of an open link",
      async () => world.ask(named, { roundId: await world.newRound(named), mostAnswers: 9 }),
      { mood: 3 },
    ],
    ["that no guard would take", () => world.ask(named), { mood: 9 }],
    ["with an identity code", () => world.ask(named), { words: "131052-308T" }],
    ["of no link", async () => ({ token: newToken().token }), { mood: 3 }],
  ])("%s is not kept", async (_, link, answers) => {
    expect(await draft((await link()).token, answers)).toBe("not_kept");
    expect(await test.db.surveyDraft.count()).toBe(0);
  });

  it("to which nobody can come back is removed", async () => {
    const [gone, open] = [await world.ask(named), await world.ask(named)];
    await draft(gone.token, { mood: 3 });
    await draft(open.token, { mood: 3 });
    await test.db.invitation.update({ where: { id: gone.invitationId }, data: { state: "withdrawn" } });
    expect(await removeDeadDrafts(test.db, NOW)).toBe(1);
    expect(await test.db.surveyDraft.findMany()).toMatchObject([{ invitationId: open.invitationId }]);
  });
});

it("«älä muistuta» stops the reminders and leaves the link open", async () => {
  const { token, invitationId } = await world.ask(named);
  expect(await world.intake.stopReminders(token)).toBe("stopped");
  expect(await world.intake.stopReminders(newToken().token)).toBe("unknown");
  expect(await world.intake.stopReminders("x")).toBe("unknown");
  expect(await invitation(invitationId)).toMatchObject({ noReminders: true, state: "open" });
  expect(await world.submit(token, { mood: 3 })).toEqual({ type: "stored" });
});

it("nothing is logged of answers that were taken or refused", async () => {
  const { token } = await world.ask(named);
  await world.submit(token, { mood: "x", words: "salaisuus" });
  await world.submit(token, { mood: 3, words: "salaisuus" });
  expect(world.log).toEqual([]);
});

describe("one page at a time, without JavaScript", () => {
  const checkPage = (page: string, answers: unknown) => world.intake.checkPage(allKinds, page, answers, "fi");

  it("only this page's mistakes are told, and nothing is stored", async () => {
    const { problems } = await checkPage("second", { days: "3", last: 5 });
    expect(problems).toEqual([{ question: "days", say: intakeTexts.fi.number }]);
    expect(await responses()).toEqual([]);
  });

  it("what was answered on the pages before decides what this one asks", async () => {
    const shown = { mood: 4, helps: ["a"], again: true, parts: { start: 2 }, inside: "x" };
    expect((await checkPage("third", shown)).problems).toMatchObject([{ question: "last" }]);
    expect(await checkPage("third", { ...shown, helps: ["b"], last: "piilossa" })).toEqual({
      answers: { ...shown, helps: ["b"] },
      problems: [],
    });
  });

  it("an answer in a panel is of its page", async () => {
    const inside = "tunnus 131052-308T";
    const { problems } = await checkPage("second", { again: true, parts: { start: 3 }, inside });
    expect(problems).toEqual([{ question: "inside", say: intakeTexts.fi.identityCode }]);
  });

  it("what is no form at all is told whatever the page", async () => {
    expect((await checkPage("first", { nonsense: 1 })).problems).toMatchObject([{ question: null }]);
    expect(await checkPage("no such page", {})).toEqual({ answers: {}, problems: [] });
  });
});
