import type { Card } from "../../../bot/turn/reply";
import type { DemoPerson } from "../../../prisma/demo/people";
import { demoAadId } from "../../../prisma/demo/people";
import { printCard, type Tap, valuesOf } from "../../../scripts/print-card";
import { openStory, type Story } from "../../support/story";

/** A short questionnaire to the team, answered on a card in Teams. */

let story: Story;
beforeEach(async () => {
  story = await openStory();
});
afterEach(() => story.close());

const cardOf = async (person: DemoPerson) => {
  const row = await story.test.db.outboxMessage.findFirstOrThrow({
    where: { recipient: demoAadId(person), purpose: "survey.card" },
  });
  return (row.message as unknown as { card: Card }).card;
};
async function answers(person: DemoPerson, of: DemoPerson, typed: Record<string, string>) {
  const shown = await cardOf(of);
  const tap = printCard(shown, 1).taps.find(({ title }) => title === "Lähetä vastaus") as Tap;
  const data = { ...valuesOf(shown), ...typed, ...tap.data };
  const act = { type: "action", verb: tap.verb, data, cardId: null, answered: "inline" } as const;
  const { body } = (await story.does(person, act)) as { body?: { value: Card } };
  return body ? printCard(body.value, 1).lines.join("\n") : story.sees(person);
}
const responses = () => story.test.db.surveyResponse.findMany();
async function sendToTeam() {
  await story.says("sari", "kysely tiimille");
  expect(story.sees("sari")).toContain("3 ihmistä saa tämän kyselyn.");
  const confirm = { ...story.last("sari") };
  await story.tapsOn(confirm, "sari", "Lähetä (3)");
  await story.tapsOn(confirm, "sari", "Lähetä (3)");
}

test("a coach is told who can", async () => {
  await story.says("maija", "kysely tiimille");
  expect(story.sees("maija")).toContain("kyselyn lähettää projektipäällikkö");
});

test("looked at first: nothing can be sent from there", async () => {
  await story.says("sari", "tiimikysely");
  await story.taps("sari", "Esikatsele");
  expect(story.sees("sari")).toContain("Miten työsi sujuu nyt?");
  expect(story.sees("sari")).toContain("Esikatselu ei tallenna vastauksia.");
  expect(story.sees("sari")).not.toContain("Lähetä vastaus");
});

test("each gets one card, answers once, and is thanked when it is stored", async () => {
  await sendToTeam();
  expect(await story.test.db.outboxMessage.count({ where: { purpose: "survey.card" } })).toBe(3);
  const typed = { q_work_goes: "4", q_time_for_clients: "dk", q_would_help: "Yhteinen aamukahvi" };
  expect(await answers("maija", "maija", typed)).toContain("Kiitos! Vastaus on tallessa.");
  // The same card once more, and with another answer: the first stands.
  expect(await answers("maija", "maija", { ...typed, q_work_goes: "1" })).toContain("Kiitos! Vastaus on tallessa.");
  expect(await responses()).toMatchObject([
    { privacy: "named", answers: { work_goes: 4, time_for_clients: "dk", would_help: "Yhteinen aamukahvi" } },
  ]);
  await story.says("sari", "kyselyt");
  expect(story.sees("sari")).toContain("vastannut 1");
});

it.each([
  ["nothing chosen", { q_would_help: "x" }],
  ["a choice that is none", { q_work_goes: "9", q_time_for_clients: "3" }],
  ["an identity code in the words", { q_work_goes: "4", q_time_for_clients: "3", q_would_help: "ks. 131052-308T" }],
])("%s: told beside the question, what was typed stays, nothing is stored", async (what, typed) => {
  await sendToTeam();
  const seen = await answers("maija", "maija", typed);
  expect(seen).toContain("Lähetä vastaus");
  expect(seen).not.toContain("Kiitos");
  if (what !== "an identity code in the words" && "q_would_help" in typed) expect(seen).toContain(typed.q_would_help);
  expect(await responses()).toEqual([]);
});

test("a colleague's card that was passed on is nobody else's", async () => {
  await sendToTeam();
  const seen = await answers("pekka", "maija", { q_work_goes: "1", q_time_for_clients: "1" });
  expect(seen).not.toContain("Kiitos");
  expect(await responses()).toEqual([]);
});

test("after the close it is told, kindly", async () => {
  await sendToTeam();
  await story.taps("sari", "Sulje kysely");
  await story.taps("sari", "Sulje nyt");
  expect(story.sees("sari")).toContain("Suljettu.");
  expect(await answers("maija", "maija", { q_work_goes: "4", q_time_for_clients: "4" })).toContain(
    "Kysely on suljettu",
  );
});
