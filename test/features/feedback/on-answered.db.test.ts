import { demoClientId, demoEmployerId } from "../../../prisma/demo/people";
import { openStory, type Story } from "../../support/story";

/** What becomes of an answer: an employer's named one stands in the client's history and is told to the coach; an opinion waits in the results. */

let story: Story;
beforeEach(async () => {
  story = await openStory();
});
afterEach(() => story.close());

const MATTI = demoClientId(1);

async function linkFor(order: string, inputs: Record<string, string> = {}) {
  await story.says("maija", order);
  await story.taps("maija", "Linkki", inputs);
  return /\/k\/(\S+)/.exec(story.sees("maija"))![1]!;
}
const submit = (token: string, answers: object, submissionId = "11111111-1111-4111-8111-111111111111") =>
  story.surveys().intake.submit(token, { submissionId, answers, language: "fi", address: "127.0.0.1" });

const GOOD = { start_goes: 4, tasks_fit: 5, wants_contact: "yes", contact_about: "Lisää tunteja" };

test("the employer's answer: one note in the client's history, one card to the coach, within the budget", async () => {
  const token = await linkFor("lähetä työnantajakysely K-Raudalle");
  expect(await submit(token, GOOD)).toEqual({ type: "stored" });
  expect(await submit(token, GOOD)).toEqual({ type: "already_there" });
  const entries = await story.test.db.logEntry.findMany({
    where: { kind: "note", text: { startsWith: "Työnantajan palaute" } },
    include: { clients: true },
  });
  expect(entries).toMatchObject([
    {
      employerId: demoEmployerId(1),
      clients: [{ clientId: MATTI }],
      text: expect.stringContaining(
        "(K-Rauta, Ilkka Korhonen), «Miten työkokeilu on alkanut?». Miten työ on lähtenyt käyntiin? Melko hyvin",
      ),
    },
  ]);
  const [card, ...more] = await story.reminders("maija");
  expect(more).toEqual([]);
  expect(JSON.stringify(card!.card)).toContain("K-Rauta, Ilkka Korhonen vastasi kyselyyn");
  expect(JSON.stringify(card!.card)).toContain("Lisää tunteja");
  await story.says("maija", "miten Matilla menee");
  expect(story.sees("maija")).toContain("Työnantajan palaute (K-Rauta, Ilkka Korhonen)");
  expect(story.sees("maija")).toMatch(/Kysely «Miten työkokeilu on alkanut\?» vastattu/);
});

test("it is no contact: the figures of contacts stay as they were", async () => {
  const contacts = () =>
    story.test.db.logEntry.count({ where: { kind: { in: ["client_contact", "employer_contact"] } } });
  const before = await contacts();
  await submit(await linkFor("lähetä työnantajakysely K-Raudalle"), GOOD);
  expect(await contacts()).toBe(before);
});

test("an opinion of our service, and a client's own answer: told to nobody, in nobody's history", async () => {
  const opinion = await linkFor("lähetä työnantajakysely K-Raudalle", { questionnaire: "employer-opinion" });
  const answers = {
    informed: 4,
    found_fit: 4,
    coach_reached: 5,
    contact_amount: "right",
    help_came: 4,
    again: "yes",
    recommend: 9,
  };
  expect((await submit(opinion, answers)).type).toBe("stored");
  const mid = await linkFor("välikysely Matille");
  expect((await submit(mid, { coach_listens: 5, coaching_helps: 4, next_step: "yes" })).type).toBe("stored");
  expect(await story.reminders("maija")).toEqual([]);
  expect(await story.test.db.logEntry.count({ where: { text: { contains: "palaute (" } } })).toBe(0);
  expect(await story.test.db.surveyResponse.count({ where: { privacy: "confidential" } })).toBe(2);
});

test("whoever has no coach: the manager is told", async () => {
  const token = await linkFor("lähetä työnantajakysely K-Raudalle");
  await story.test.db.client.update({ where: { id: MATTI }, data: { coachId: null } });
  await story.test.db.invitation.updateMany({ data: { askedBy: null } });
  await submit(token, GOOD);
  expect(await story.reminders("maija")).toEqual([]);
  expect(await story.reminders("sari")).toHaveLength(1);
});
