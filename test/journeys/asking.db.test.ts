import { PERSONAL_COMMANDS } from "../../manifest/texts";
import type { DemoPerson } from "../../prisma/demo/people";
import { demoClientId } from "../../prisma/demo/people";
import { printCard } from "../../scripts/print-card";
import { openStory, type Story } from "../support/story";

let story: Story;
beforeAll(async () => {
  story = await openStory();
});
afterAll(() => story.close());

const MATTI = demoClientId(1);

async function log(text: string): Promise<void> {
  await story.says("maija", text);
  await story.taps("maija", "Tallenna");
  expect(story.sees("maija")).toContain("✓ Tallennettu");
}

test("«miten Liisalla menee» with two Liisas: buttons, then the card of the chosen one", async () => {
  await story.says("maija", "miten Liisalla menee");
  expect(story.sees("maija")).toContain("Ketä tarkoitat?");
  await story.taps("maija", "Liisa Mäki");
  expect(story.sees("maija")).toContain("A-003 · mukana · valmentaja Maija Valmentaja");
});

test("«mitä … on kirjattu viime viikolla» answers by when it happened, not by when it was told", async () => {
  await log("Kerttu Moilaselle soitettu viime keskiviikkona, 12 min, tauko jatkuu");
  await story.says("maija", "mitä Kerttu Moilasesta on kirjattu viime viikolla");
  expect(story.sees("maija")).toContain("tauko jatkuu");
  await story.says("maija", "mitä Kerttu Moilasesta on kirjattu tällä viikolla");
  expect(story.sees("maija")).toContain("ei kirjauksia");
});

test("long answers page: every entry is seen exactly once", async () => {
  await story.says("maija", "näytä Matti Virtasen merkinnät");
  const total = Number(/: (\d+) kirjausta/.exec(story.sees("maija"))?.[1]);
  expect(total).toBeGreaterThan(6);
  let seen = 0;
  for (let page = 0; page < 50; page += 1) {
    const [, from, to] = /(\d+)–(\d+) \/ \d+/.exec(story.sees("maija"))!;
    expect(Number(from)).toBe(seen + 1);
    seen = Number(to);
    if (!story.sees("maija").includes("Näytä lisää")) break;
    await story.taps("maija", "Näytä lisää");
  }
  expect(seen).toBe(total);
});

test("«ketä en ole tavoittanut tällä viikolla» lists own active clients only, and a contact takes one off", async () => {
  await story.says("maija", "ketä en ole tavoittanut tällä viikolla");
  expect(story.sees("maija")).not.toContain("Satu Heikkinen");
  const before = await story.test.db.logEntryClient.count({
    where: {
      clientId: MATTI,
      occurredAt: { gte: new Date("2026-11-22T22:00:00Z") },
      entry: { kind: "client_contact" },
    },
  });
  await log("Matti Virtaselle soitettu tänään, 5 min");
  await story.says("maija", "ketä en ole tavoittanut tällä viikolla");
  expect(story.sees("maija")).not.toContain("Matti Virtanen");
  expect(before).toBeGreaterThanOrEqual(0);
});

test("«montako kontaktia tein viikolla 46» counts what happened in that week, by me", async () => {
  const start = new Date("2026-11-08T22:00:00Z");
  const end = new Date("2026-11-15T22:00:00Z");
  const expected = await story.test.db.logEntry.count({
    where: {
      author: { displayName: "Maija Valmentaja" },
      status: "stored",
      occurredAt: { gte: start, lt: end },
      kind: { in: ["client_contact", "employer_contact", "network_contact"] },
    },
  });
  await story.says("maija", "montako kontaktia tein viikolla 46");
  expect(story.sees("maija")).toContain(expected === 1 ? "1 kontakti" : `${expected} kontaktia`);
});

test("«paljonko tunteja mulla on tässä kuussa» sums the logged lengths", async () => {
  await story.says("maija", "paljonko tunteja mulla on tässä kuussa");
  expect(story.sees("maija")).toMatch(/\d+ (h|min)/);
});

test("«milloin olen viimeksi ollut yhteydessä Juha-Pekka Rantaan»", async () => {
  await log("Juha-Pekka Rannalle soitettu tänään klo 9.45, 5 min");
  await story.says("maija", "milloin olen viimeksi ollut yhteydessä Juha-Pekka Rantaan");
  expect(story.sees("maija")).toBe("Juha-Pekka Ranta: viimeksi yhteydessä tänään (puhelin).");
});

test("«tilannekatsaus» is the manager's; a coach is told where to get own figures", async () => {
  await story.says("sari", "tilannekatsaus");
  expect(story.sees("sari")).toContain("Tilannekatsaus: TEHOA työllistämiseen (demo)");
  expect(story.sees("sari")).toMatch(/Mukana: 18/);
  expect(story.sees("sari")).toContain("Tauolla: 2");
  expect(story.sees("sari")).toMatch(/Tällä viikolla: \d+ kirjausta, joista \d+ kontaktia/);
  await story.says("maija", "tilannekatsaus");
  expect(story.sees("maija")).toContain("projektipäällikkö");
});

test("how many clients a colleague has", async () => {
  await story.says("sari", "montako asiakasta Pekalla on");
  expect(story.sees("sari")).toContain("Pekka Ohjaaja: 10 asiakasta mukana tai tauolla. Koko tiimillä 20.");
  expect(story.sees("sari")).toContain("Satu Heikkinen");
  expect(story.sees("sari")).not.toContain("Matti Virtanen");
});

test("the team sees the team's clients: Pekka asks about Maija's client", async () => {
  await story.says("pekka", "miten Matti Virtasella menee");
  expect(story.sees("pekka")).toContain("A-001");
});

const quotedOn = (lines: string) => [...lines.matchAll(/«(.+)»/g)].map((match) => match[1]!);

/** What «ohje» shows, and what each of its headings shows. */
async function examplesFor(person: DemoPerson): Promise<string[]> {
  await story.says(person, "ohje");
  const help = story.last(person);
  const headings = printCard(help.card!, 1).taps;
  expect(headings.length).toBeGreaterThanOrEqual(7);
  const examples = quotedOn(story.sees(person));
  for (const { title } of headings) {
    await story.tapsOn(help, person, title);
    examples.push(...quotedOn(story.sees(person)));
  }
  return [...new Set(examples)];
}

test.each([
  ["maija", "fi"],
  ["pekka", "fi"],
  ["sari", "fi"],
  ["maija", "en"],
  ["sari", "en"],
] as const)("every example of «ohje» works when %s pastes it (%s)", async (person, language) => {
  if (language === "en") await story.says(person, "in English");
  const examples = await examplesFor(person);
  expect(examples.length).toBeGreaterThan(30);
  const finnish = () => story.says(person, "suomeksi");
  const status = { fi: "tilannekatsaus", en: "project status" }[language];
  if (person === "sari") expect(examples).toContain(status);
  else expect(examples).not.toContain(status);
  for (const example of examples.filter((one) => !/^(?:in English|suomeksi)$/.test(one))) {
    await story.says(person, example);
    expect(`${example}: ${story.sees(person)}`).not.toMatch(
      /En löytänyt tästä|En ymmärtänyt|en osaa vielä|I found nothing|I did not understand|cannot answer this|Ketä tarkoitat|one client at a time/,
    );
  }
  await finnish();
});

test("a question that Teho does not know is answered honestly", async () => {
  await story.says("maija", "mikä on Kajaanin väkiluku?");
  expect(story.sees("maija")).toContain("En ymmärtänyt kysymystä.");
});

const NAMES: Record<string, string> = {
  asiakkaalle: "Matti Virtaselle",
  asiakkaalla: "Matti Virtasella",
  asiakkaasta: "Matti Virtasesta",
  asiakas: "Matti Virtanen",
  client: "Matti Virtanen",
};

test.each(PERSONAL_COMMANDS.flatMap((command) => [command.fi.title, command.en.title]))(
  "the app's command list promises «%s», and Teho understands it",
  async (title) => {
    const pasted = title.replace(/\[(.+?)\]/g, (_, word: string) => NAMES[word] ?? word);
    expect(pasted).not.toContain("[");
    await story.says("sari", pasted);
    expect(`${pasted}: ${story.sees("sari")}`).not.toMatch(
      /En löytänyt|En ymmärtänyt|en osaa vielä|I found nothing|I did not/,
    );
    await story.says("sari", "suomeksi");
  },
);
