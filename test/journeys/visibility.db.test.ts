import { DRAFT_VERBS } from "../../bot/drafts/drafts";
import { createFeatures } from "../../bot/features";
import { DEMO_PROJECT_ID, type DemoPerson, demoClientId, demoStaffId } from "../../prisma/demo/people";
import { openStory, type Story } from "../support/story";

/** Every command × every role × another project: nobody sees or changes what is not theirs. */

let story: Story;
const OTHER_PROJECT = "dddddddd-0000-4000-8000-000000000099";
const OTHER_CLIENT = "cccccccc-0000-4000-8000-000000000099";
const SECRET = "Taneli Salainen";

beforeAll(async () => {
  story = await openStory();
  const day = new Date("2026-01-01");
  await story.test.db.project.create({
    data: { id: OTHER_PROJECT, name: "Muu hanke", startsOn: day, endsOn: day, midpointOn: day },
  });
  await story.test.db.client.create({
    data: {
      id: OTHER_CLIENT,
      projectId: OTHER_PROJECT,
      caseCode: "B-001",
      givenName: "Taneli",
      familyName: "Salainen",
    },
  });
});
afterAll(() => story.close());

const { register } = createFeatures();
const people: DemoPerson[] = ["maija", "pekka", "sari", "aino"];
const verbs = [...register.actions.keys(), "ask"];

describe.each(people)("%s", (person) => {
  test.each([...register.questions.keys()])(
    "asking %s about a client of another project reveals nothing",
    async (question) => {
      await story.does(person, {
        type: "action",
        verb: "ask",
        data: { question, client: OTHER_CLIENT },
        cardId: null,
        answered: "inline",
      });
      expect(JSON.stringify(story.messages(person))).not.toMatch(/Taneli|Salai|Muu hanke|B-001/);
    },
  );

  test.each(verbs)("the button %s with a client, draft or person of another project changes nothing", async (verb) => {
    const draft = await othersDraft();
    await story.does(person, {
      type: "action",
      verb,
      data: {
        draftId: draft,
        version: 1,
        client: OTHER_CLIENT,
        slot: 0,
        fact: 0,
        question: "client_status",
        text: SECRET,
      },
      cardId: null,
      answered: "inline",
    });
    expect(await story.test.db.draft.findUnique({ where: { id: draft } })).toMatchObject({ state: "open", version: 1 });
    expect(await story.test.db.logEntry.count({ where: { projectId: OTHER_PROJECT } })).toBe(0);
  });

  test("near names never reveal a client of another project", async () => {
    for (const text of [
      `miten ${SECRET}lla menee`,
      "miten Tanelilla menee",
      "Soitin Tanelille eilen",
      "Soitin Salaiselle eilen",
    ])
      await story.says(person, text);
    const cards = JSON.stringify(story.messages(person).map((message) => message.card?.body));
    expect(cards).not.toMatch(new RegExp(`B-001|${OTHER_CLIENT}`)); // what the person wrote is echoed; who it is, is not
  });
});

test("a draft is its author's: nobody else can save, change or discard it", async () => {
  await story.says("maija", "Matti Virtaselle soitettu eilen, 20 min");
  const draft = await story.test.db.draft.findFirstOrThrow({
    where: { authorId: demoStaffId("maija"), state: "open" },
    orderBy: { sentAt: "desc" },
  });
  for (const person of ["pekka", "sari", "aino"] as const)
    for (const verb of DRAFT_VERBS) {
      await story.does(person, {
        type: "action",
        verb,
        data: { draftId: draft.id, version: draft.version },
        cardId: null,
        answered: "inline",
      });
      expect(story.last(person).text ?? "").toMatch(/toisen kirjaus|roolia/);
    }
  expect(await story.test.db.draft.findUnique({ where: { id: draft.id } })).toMatchObject({
    state: "open",
    version: draft.version,
  });
});

test("with «only own» a coach sees own clients only, the manager everyone", async () => {
  await story.test.db.project.update({ where: { id: DEMO_PROJECT_ID }, data: { settings: { visibility: "own" } } });
  await story.says("pekka", "miten Matti Virtasella menee");
  expect(story.sees("pekka")).not.toContain("A-001");
  await story.does("pekka", {
    type: "action",
    verb: "ask",
    data: { question: "client_status", client: demoClientId(1) },
    cardId: null,
    answered: "inline",
  });
  expect(story.sees("pekka")).not.toContain("A-001");
  await story.says("pekka", "miten Satu Heikkisellä menee");
  expect(story.sees("pekka")).toContain("A-013");
  await story.says("sari", "miten Matti Virtasella menee");
  expect(story.sees("sari")).toContain("A-001");
  await story.test.db.project.update({ where: { id: DEMO_PROJECT_ID }, data: { settings: { visibility: "team" } } });
});

test("a private entry is seen by its author and the manager alone", async () => {
  await story.test.db.logEntry.create({
    data: {
      projectId: DEMO_PROJECT_ID,
      authorId: demoStaffId("maija"),
      kind: "observation",
      text: "vain minulle ja päällikölle",
      isPrivate: true,
      occurredAt: new Date("2026-11-24T08:00:00Z"),
      sentAt: new Date("2026-11-24T08:00:00Z"),
      clients: { create: { clientId: demoClientId(5), occurredAt: new Date("2026-11-24T08:00:00Z") } },
    },
  });
  const sees = async (person: DemoPerson) => {
    await story.says(person, "mitä Hannu Karppisesta on kirjattu tällä viikolla");
    return story.sees(person).includes("vain minulle");
  };
  expect([await sees("maija"), await sees("sari"), await sees("pekka")]).toEqual([true, true, false]);
});

test("a private contact counts for its author and the manager alone: others see the last one that is theirs to see", async () => {
  const contact = (isPrivate: boolean, day: string) =>
    story.test.db.logEntry.create({
      data: {
        projectId: DEMO_PROJECT_ID,
        authorId: demoStaffId("maija"),
        kind: "client_contact",
        channel: "phone",
        text: "soitto",
        isPrivate,
        occurredAt: new Date(`${day}T08:00:00Z`),
        sentAt: new Date(`${day}T08:00:00Z`),
        clients: { create: { clientId: demoClientId(6), occurredAt: new Date(`${day}T08:00:00Z`) } },
      },
    });
  await story.test.db.logEntryClient.deleteMany({ where: { clientId: demoClientId(6) } });
  await contact(false, "2026-10-05");
  await contact(true, "2026-11-23");
  const { givenName, familyName } = await story.test.db.client.findUniqueOrThrow({ where: { id: demoClientId(6) } });
  const lastContact = async (person: DemoPerson) => {
    await story.says(person, `milloin olen viimeksi ollut yhteydessä ${givenName} ${familyName}`);
    return story.sees(person);
  };
  expect(await lastContact("maija")).toMatch(/eilen|23\.11\./);
  expect(await lastContact("sari")).toMatch(/eilen|23\.11\./);
  expect(await lastContact("pekka")).toContain("5.10.");
  expect(await lastContact("pekka")).not.toMatch(/eilen|23\.11\./);
});

let drafted = 0;
/** An open draft of a person whom nobody here is. */
async function othersDraft(): Promise<string> {
  drafted += 1;
  const author = await story.test.db.staffMember.upsert({
    where: { aadObjectId: "ffffffff-0000-4000-8000-000000000001" },
    create: { aadObjectId: "ffffffff-0000-4000-8000-000000000001", displayName: "Muu Valmentaja" },
    update: {},
  });
  const slot = { mention: "Taneli", candidates: [OTHER_CLIENT], chosen: OTHER_CLIENT, nobody: false };
  const fact = {
    kind: "observation",
    channel: null,
    clients: [slot],
    employer: null,
    date: "2026-11-24",
    dateEnd: null,
    startTime: null,
    endTime: null,
    durationMinutes: null,
    topics: [],
  };
  const draft = await story.test.db.draft.create({
    data: {
      projectId: OTHER_PROJECT,
      authorId: author.id,
      kind: "journal.entry",
      payload: { text: SECRET, facts: [fact], doubts: [] },
      conversationId: "other",
      sourceId: `m${drafted}`,
      sentAt: new Date(),
    },
  });
  return draft.id;
}
