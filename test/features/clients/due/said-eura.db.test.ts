import { demoClientId } from "../../../../prisma/demo/people";
import { openStory, type Story } from "../../../support/story";

/** «EURA-aloituslomake annettu»: the day is noted by a sentence, on the day that was said. */

let story: Story;
beforeAll(async () => {
  story = await openStory();
});
afterAll(() => story.close());

const JUHA_PEKKA = demoClientId(11);
const ANNA_MAIJA = demoClientId(10);
const LIISA_MAKI = demoClientId(3);

async function marked(id: string): Promise<(string | null)[]> {
  const { euraStartOn, euraExitOn } = await story.test.db.client.findUniqueOrThrow({ where: { id } });
  return [euraStartOn, euraExitOn].map((day) => day?.toISOString().slice(0, 10) ?? null);
}

beforeEach(async () => {
  await story.test.db.client.updateMany({ data: { euraStartOn: null, euraExitOn: null } });
});

test.each([
  ["Juha-Pekka Rannan EURA-aloituslomake annettu tänään", "2026-11-24"],
  ["Juha-Pekan EURA aloituslomake tehty eilen", "2026-11-23"],
  ["EURA-ilmoitus tehty Juha-Pekasta", "2026-11-24"],
  ["Juha-Pekka's EURA start form is done", "2026-11-24"],
])("«%s» is noted on %s, and «Kumoa» takes it back", async (text, day) => {
  await story.says("maija", text);
  expect(story.sees("maija")).toContain("Juha-Pekka Ranta: EURA-aloitusilmoitus merkitty tehdyksi");
  expect(await marked(JUHA_PEKKA)).toEqual([day, null]);
  await story.taps("maija", "Kumoa");
  expect(await marked(JUHA_PEKKA)).toEqual([null, null]);
});

test("a form of an exit that has not been is told so; so too a start", async () => {
  await story.says("maija", "Juha-Pekan EURA-lopetus tehty eilen");
  expect(story.sees("maija")).toContain("ei ole lopettanut hankkeessa");
  await story.says("maija", "Fatima Alin EURA-aloitus tehty");
  expect(story.sees("maija")).toContain("ei ole vielä aloittanut hankkeessa");
  expect(await marked(JUHA_PEKKA)).toEqual([null, null]);
});

test.each(["Juha-Pekan EURA-aloitus tehty huomenna", "Juha-Pekan EURA-aloitus tehty viime viikolla"])(
  "«%s»: a day to come, or several, is asked about",
  async (text) => {
    await story.says("maija", text);
    expect(story.sees("maija")).toContain("Sano yksi päivä, tänään tai aiemmin");
    expect(await marked(JUHA_PEKKA)).toEqual([null, null]);
  },
);

test("of two Liisas it is asked whose it was, and the day stays what was said", async () => {
  await story.says("maija", "Liisan EURA-aloitus tehty eilen");
  expect(story.sees("maija")).toContain("Ketä tarkoitat?");
  await story.taps("maija", "Liisa Mäki");
  expect(story.sees("maija")).toContain("Liisa Mäki: EURA-aloitusilmoitus merkitty tehdyksi");
  expect(await marked(LIISA_MAKI)).toEqual(["2026-11-23", null]);
});

test("of somebody who has left, with neither form given, it is asked which", async () => {
  await story.says("maija", "EURA-ilmoitus tehty Anna-Maijasta");
  expect(story.sees("maija")).toContain("kumpi EURA-ilmoitus on tehty?");
  await story.taps("maija", "lopetus");
  expect(await marked(ANNA_MAIJA)).toEqual([null, "2026-11-24"]);
  await story.says("maija", "EURA-ilmoitus tehty Anna-Maijasta");
  expect(await marked(ANNA_MAIJA)).toEqual(["2026-11-24", "2026-11-24"]);
});

test("what is marked is audited with the client, what is not is refused", async () => {
  const audited = (outcome: string) =>
    story.test.db.auditEvent.count({
      where: { command: "client.eura_marked", outcome, subjectIds: { has: JUHA_PEKKA } },
    });
  const before = [await audited("ok"), await audited("refused")];
  await story.says("maija", "Juha-Pekan EURA-aloitus tehty");
  await story.says("maija", "Juha-Pekan EURA-lopetus tehty");
  expect([await audited("ok"), await audited("refused")]).toEqual(before.map((count) => count + 1));
});
