import { DEMO_PROJECT_ID, demoClientId, demoEmployerId } from "../../../prisma/demo/people";
import { openStory, type Story } from "../../support/story";
import { tapsLineOf } from "../../support/taps-line";

/** What is asked by itself: told in «Tänään», sent at one, once, stopped by whoever says so. The demo's Matti began at K-Rauta on 22 October. */

let story: Story;
beforeEach(async () => {
  story = await openStory();
  // The demo's people have no addresses of their own here: only those that a test gives.
  await story.test.db.client.updateMany({ data: { email: null } });
  await story.test.db.contactPerson.updateMany({ data: { email: null } });
});
afterEach(() => story.close());

const MATTI = demoClientId(1);
const giveAddress = () =>
  story.test.db.contactPerson.updateMany({
    where: { employerId: demoEmployerId(1) },
    data: { email: "ilkka@example.org" },
  });
const asked = () =>
  story.test.db.invitation.findMany({
    where: { employerId: demoEmployerId(1), clientId: MATTI },
    include: { questionnaire: { select: { key: true } }, deliveries: true },
  });
const TWO_WEEKS = "«Miten työkokeilu on alkanut?»";

async function tick(at: string): Promise<void> {
  // The tick before opens the window that the job looks back over.
  story.goesTo(at);
  await story.ticks();
}

/** The whole list: what is not urgent stands behind «Näytä loput». */
async function openToday(): Promise<void> {
  await story.says("maija", "mitä tänään");
  if (/Näytä loput/.test(story.sees("maija"))) await story.taps("maija", "Näytä loput");
}

/** Two weeks after 22 October is Thursday 5 November. */
const DUE = "2026-11-05";

beforeEach(() => tick(`${DUE}T08:00`));

test("an employer is asked two weeks after the placement began: at one o'clock, once, whatever happens to the process", async () => {
  await giveAddress();
  await tick(`${DUE}T12:59`);
  expect(await asked()).toEqual([]);
  await tick(`${DUE}T13:01`);
  story.restarts();
  await tick(`${DUE}T13:02`);
  await tick("2026-11-06T13:01");
  expect(await asked()).toMatchObject([
    {
      questionnaire: { key: "employer-two-weeks" },
      ...{ privacy: "named", channel: "mail", email: "ilkka@example.org", recipientName: "Ilkka Korhonen" },
      deliveries: [{ step: 0, state: "queued", dueAt: new Date(`${DUE}T11:01:00.000Z`) }],
    },
  ]);
});

test("the coach sees it some days before, and «ei tarvita» stops it", async () => {
  await giveAddress();
  story.goesTo("2026-11-03T09:00");
  await openToday();
  expect(story.sees("maija")).toMatch(/Miten työkokeilu on alkanut\?» lähtee to 5\.11\. \(K-Rauta\)/);
  await tapsLineOf(story, "maija", "(K-Rauta)", "…");
  await story.taps("maija", "hoidettu jo");
  await tick(`${DUE}T13:01`);
  expect(await asked()).toEqual([]);
});

test("without an address nothing goes out: the coach hands it over", async () => {
  await tick(`${DUE}T13:01`);
  expect(await asked()).toEqual([]);
  await openToday();
  expect(story.sees("maija")).toContain(`kysely ${TWO_WEEKS} (K-Rauta): sähköposti puuttuu`);
});

test("what a coach has asked by hand is not asked again by itself", async () => {
  await giveAddress();
  story.goesTo("2026-11-04T10:00");
  await story.says("maija", "lähetä työnantajakysely K-Raudalle");
  await story.taps("maija", "Lähetä sähköpostilla");
  await tick(`${DUE}T13:01`);
  expect(await asked()).toHaveLength(1);
});

test("over the budget of the address it waits for the next week", async () => {
  await giveAddress();
  story.goesTo("2026-11-03T10:00");
  for (const one of ["työnantajakysely K-Raudalle", "lähetä arviointi K-Raudalle"]) {
    await story.says("maija", one);
    await story.taps("maija", "Lähetä sähköpostilla", { questionnaire: "employer-opinion" });
  }
  await tick(`${DUE}T13:01`);
  expect(await asked()).toEqual([]);
  await tick("2026-11-09T13:01");
  expect(await asked()).toHaveLength(1);
});

test("after two weeks of downtime nobody is surprised by an old question", async () => {
  await giveAddress();
  await tick("2026-11-20T13:01");
  expect(await asked()).toEqual([]);
});

test("the manager is told of the yearly round until partners have been asked; asking the team is not asking them", async () => {
  await story.test.db.stakeholder.create({
    data: { projectId: DEMO_PROJECT_ID, group: "school", organisation: "Koulu", email: "koulu@example.org" },
  });
  story.goesTo("2026-11-24T09:00");
  await story.says("sari", "kysely tiimille");
  await story.taps("sari", "Lähetä (3)");
  await story.says("sari", "mitä tänään");
  expect(story.sees("sari")).toContain("sidosryhmäkysely on ajankohtainen");
  await story.says("sari", "lähetä sidosryhmäkysely");
  await story.taps("sari", "Jatka");
  await story.taps("sari", "Lähetä (1)");
  await story.says("sari", "mitä tänään");
  expect(story.sees("sari")).not.toContain("sidosryhmäkysely on ajankohtainen");
});
