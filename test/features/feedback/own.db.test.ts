import { DEMO_PROJECT_ID, type DemoPerson, demoClientId, demoStaffId } from "../../../prisma/demo/people";
import { printCard } from "../../../scripts/print-card";
import { bringQuestionnaire } from "../../../surveys/catalogue/bring";
import { QUESTIONNAIRES_FOLDER } from "../../../surveys/catalogue/catalogue";
import { createVersions } from "../../../surveys/catalogue/store";
import { openLink } from "../../../surveys/links/open-link";
import { NOW, openStory, type Story } from "../../support/story";
import { readJsonPair } from "../../surveys/catalogue/shipped";

/** A manager brings a questionnaire of the project's own, and it is used. */

let story: Story;
beforeEach(async () => {
  story = await openStory();
});
afterEach(() => story.close());

const made = (title = "Millainen kurssi oli?", more: object = {}) => ({
  title: { fi: title },
  pages: [
    {
      name: "sivu",
      elements: [
        {
          ...{ type: "rating", name: "kurssi", title: { fi: "Miten kurssi sujui?" }, isRequired: true },
          rateValues: [
            { value: 1, text: { fi: "Huonosti" } },
            { value: 2, text: { fi: "Hyvin" } },
            { value: "dk", text: { fi: "En osaa sanoa" } },
          ],
        },
        { type: "comment", name: "muuta", title: { fi: "Mitä muuta?" }, ...more },
      ],
    },
  ],
});

const fill = (json: unknown, more: Record<string, string> = {}) => ({
  ...{ name: "kurssikysely", audience: "client", privacy: "confidential" },
  json: typeof json === "string" ? json : JSON.stringify(json, null, 2),
  ...more,
});
async function check(person: DemoPerson, json: unknown, more: Record<string, string> = {}): Promise<void> {
  await story.says(person, "uusi kysely");
  await story.taps(person, "Tarkista", fill(json, more));
}
async function bring(json: unknown, more: Record<string, string> = {}): Promise<void> {
  await check("sari", json, more);
  await story.taps("sari", "Ota käyttöön");
}
const stored = () =>
  story.test.db.questionnaire.findMany({ orderBy: [{ key: "asc" }, { version: "asc" }], omit: { definition: true } });
const buttons = (person: DemoPerson) => printCard(story.last(person).card!, 1).taps.map(({ title }) => title);
/** What can be chosen in the field of the last card. */
const choicesOf = (person: DemoPerson, field: string) =>
  (story.last(person).card!.body.find(({ id }) => id === field)?.choices as { value: string; title: string }[]) ?? [];
const typedIn = (field: string) => story.last("sari").card!.body.find(({ id }) => id === field)?.value;
const ofDemo = (name: string) => `${DEMO_PROJECT_ID}/${name}`;

describe("«uusi kysely»", () => {
  test("what it would be is told, and nothing is stored before it is taken into use; then it is, and audited", async () => {
    await check("sari", made());
    for (const line of [
      "Millainen kurssi oli?",
      "Tunnus: kurssikysely · uusi kysely",
      "Asiakkaat · Luottamuksellinen: vain yhteenvedot",
      "2 kysymystä · noin 1 min · suomi",
      "Mitään ei ole vielä tallennettu.",
      // What could be better keeps nobody from asking.
      "languages: is not there in Swedish",
    ])
      expect(story.sees("sari")).toContain(line);
    expect(await stored()).toEqual([]);
    await story.taps("sari", "Ota käyttöön");
    expect(story.sees("sari")).toContain("«Millainen kurssi oli?» on käytössä (versio 1).");
    expect(story.sees("sari")).toContain("«palautekysely Liisalle»");
    const [row, ...more] = await stored();
    expect(more).toEqual([]);
    expect(row).toMatchObject({
      ...{ key: ofDemo("kurssikysely"), version: 1, projectId: DEMO_PROJECT_ID, createdBy: demoStaffId("sari") },
      meta: { audience: "client", purpose: "own", privacy: "confidential", health: true, onCard: false },
    });
    expect(await story.test.db.auditEvent.findMany({ where: { command: "feedback.own_take" } })).toMatchObject([
      { actorId: demoStaffId("sari"), projectId: DEMO_PROJECT_ID, subject: "Questionnaire", subjectIds: [row!.id] },
    ]);
  });

  test("taken twice, and by a process that was started anew: one version", async () => {
    await check("sari", made());
    const checked = { ...story.last("sari") };
    await story.tapsOn(checked, "sari", "Ota käyttöön");
    story.restarts();
    await story.tapsOn(checked, "sari", "Ota käyttöön");
    expect(story.sees("sari")).toContain("(versio 1)");
    expect(await stored()).toHaveLength(1);
    expect(await story.test.db.auditEvent.count({ where: { command: "feedback.own_take" } })).toBe(1);
  });

  test("the same name again is the next version, told before; the same content is no new one", async () => {
    await bring(made());
    await check("sari", made("Mikä kurssissa auttoi?"));
    expect(story.sees("sari")).toContain("uusi versio, korvaa version 1");
    await story.taps("sari", "Ota käyttöön");
    expect(story.sees("sari")).toContain("(versio 2)");
    await bring(made("Mikä kurssissa auttoi?"));
    expect(story.sees("sari")).toContain("(versio 2)");
    await bring(made());
    expect(story.sees("sari")).toContain("is version 1 again, which version 2 has replaced");
    expect((await stored()).map(({ version }) => version)).toEqual([1, 2]);
  });

  test("a name as people write it becomes one; none, and the title is the name", async () => {
    await check("sari", made(), { name: "Kesän kurssi 2027" });
    expect(story.sees("sari")).toContain("Tunnus: kesan-kurssi-2027");
    await check("sari", made(), { name: "" });
    expect(story.sees("sari")).toContain("Tunnus: millainen-kurssi-oli");
  });

  test("a look at it first: the link shows it, nobody is offered it, and it can still be taken", async () => {
    await check("sari", made());
    const checked = { ...story.last("sari") };
    await story.tapsOn(checked, "sari", "Esikatsele");
    expect(story.sees("sari")).toContain("Esikatselu ei tallenna vastauksia.");
    const url = /"url":"[^"]*\/k\/([^"]+)"/.exec(JSON.stringify(story.last("sari").card))![1]!;
    const opened = await openLink(story.test.db, createVersions(story.test.db), url, NOW);
    expect(opened.type === "preview" && opened.link.questionnaire.title).toEqual({ fi: "Millainen kurssi oli?" });
    await story.says("sari", "palautekysely Matille");
    expect(JSON.stringify(choicesOf("sari", "questionnaire"))).not.toContain("Millainen kurssi oli?");
    await story.tapsOn(checked, "sari", "Ota käyttöön");
    expect((await stored()).filter(({ projectId }) => projectId !== null)).toMatchObject([
      { key: ofDemo("kurssikysely"), version: 1 },
    ]);
  });

  test("«Muuta» brings back what was typed", async () => {
    await check("sari", made(), { privacy: "named" });
    await story.taps("sari", "Muuta");
    expect([typedIn("name"), typedIn("audience"), typedIn("privacy")]).toEqual(["kurssikysely", "client", "named"]);
    expect(JSON.parse(String(typedIn("json")))).toEqual(made());
  });

  test("the longest that comes with Teho, in four languages, goes through a card", async () => {
    const { definition } = readJsonPair(QUESTIONNAIRES_FOLDER, "client-three-months");
    await bring(definition);
    expect(story.sees("sari")).toContain("(versio 1)");
  });
});

describe("what is not taken", () => {
  test("a coach is told who can; a button passed on does nothing", async () => {
    await story.says("maija", "tuo kysely");
    expect(story.sees("maija")).toContain("Oman kyselyn tuo projektipäällikkö.");
    await check("sari", made());
    const checked = { ...story.last("sari") };
    for (const title of ["Ota käyttöön", "Esikatsele", "Muuta"]) {
      await story.tapsOn(checked, "maija", title);
      expect(story.sees("maija")).toContain("Oman kyselyn tuo projektipäällikkö.");
    }
    expect(await stored()).toEqual([]);
  });

  it.each([
    ["nothing", "", "Liitä kyselyn JSON kenttään."],
    ["half of it", JSON.stringify(made()).slice(0, 200), "Tämä ei ole ehjää JSONia."],
    ["a list", "[]", "Tämä ei ole ehjää JSONia."],
    ["words", "Miten kurssi meni?", "Tämä ei ole ehjää JSONia."],
  ])("%s: told, what was typed stays", async (_, json, told) => {
    await check("sari", json);
    expect(story.sees("sari")).toContain(told);
    expect([typedIn("name"), typedIn("json")]).toEqual(["kurssikysely", json]);
    expect(buttons("sari")).toEqual(["Tarkista"]);
  });

  test("for nobody: told, what was typed stays", async () => {
    await check("sari", made(), { audience: "" });
    expect(story.sees("sari")).toContain("Valitse, kenelle kysely on.");
    expect(JSON.parse(String(typedIn("json")))).toEqual(made());
  });

  test("problems are counted and told one by one, in the file's own words, and can be mended on the card", async () => {
    await check("sari", made("<b>Kurssi</b>", { validators: [{ type: "expression" }] }));
    expect(story.sees("sari")).toMatch(/Kyselyssä on \d+ kohtaa korjattavaa\./);
    expect(story.sees("sari")).toContain("Selitykset ovat englanniksi, kuten tiedoston kentät.");
    expect(story.sees("sari")).toContain("title: holds markup");
    await story.taps("sari", "Tarkista", { json: JSON.stringify(made()) });
    expect(buttons("sari")).toEqual(["Ota käyttöön", "Esikatsele", "Muuta"]);
    expect(await stored()).toEqual([]);
  });

  test("of thirty problems twelve are told, and how many more there are", async () => {
    const elements = Array.from({ length: 30 }, (_, n) => ({ type: "file", name: `f${n}`, title: { fi: "Liite" } }));
    await check("sari", { title: { fi: "Liitteitä" }, pages: [{ name: "sivu", elements }] });
    const count = Number(/Kyselyssä on (\d+) kohtaa/.exec(story.sees("sari"))![1]);
    expect(count).toBeGreaterThanOrEqual(30);
    expect(story.sees("sari")).toContain(`… ja ${count - 12} muuta.`);
    expect(story.sees("sari").match(/f\d+/g)!.length).toBeGreaterThanOrEqual(12);
  });

  test("what does not fit back beside its problems is to be pasted again", async () => {
    const long = { ...made("<b>Kurssi</b>"), description: { fi: "pitkä ".repeat(2500) } };
    await check("sari", long);
    expect(story.sees("sari")).toContain("JSON ei mahtunut takaisin kortille");
    expect([typedIn("name"), typedIn("json")]).toEqual(["kurssikysely", ""]);
  });

  test("too big for a card: who can add it, and how", async () => {
    // Words that no packing makes small.
    const titles = Array.from({ length: 15 }, (_, n) =>
      Array.from({ length: 90 }, (_, at) => `${((n + 1) * 7919 * (at + 3) ** 3).toString(36)}`).join(" "),
    );
    const elements = titles.map((title, n) => ({
      ...{ type: "comment", name: `q${n}`, title: { fi: `Mitä ${n}?` } },
      description: { fi: title.slice(0, 290), en: title.slice(-290) },
    }));
    await check("sari", { title: { fi: "Laaja" }, pages: [{ name: "sivu", elements }] }, { audience: "school" });
    expect(story.sees("sari")).toContain("npm run surveys -- add TIEDOSTO --audience school");
    await check("sari", `{"title":"${"x".repeat(120_000)}"}`);
    expect(story.sees("sari")).toContain("npm run surveys -- add TIEDOSTO --audience client");
    expect(await stored()).toEqual([]);
  });

  it.each([
    ["nothing", ""],
    ["what is no packing", "x".repeat(5000)],
    ["a questionnaire as it stands", JSON.stringify(made())],
  ])("a forged button holding %s stores nothing", async (_, packed) => {
    await story.says("sari", "uusi kysely");
    const { id: cardId } = story.last("sari");
    const data = { ...fill(""), packed };
    await story.does("sari", { type: "action", verb: "feedback.own_take", data, cardId, answered: "inline" });
    expect(story.sees("sari")).toContain("Liitä kyselyn JSON kenttään.");
    expect(await stored()).toEqual([]);
  });

  test("an identity code in it: the form comes back without it, and nothing is stored", async () => {
    await check("sari", made("Kysely 131052-308T"));
    expect(JSON.stringify(story.last("sari").card)).not.toContain("131052-308T");
    expect(typedIn("name")).toBe("kurssikysely");
    expect(await stored()).toEqual([]);
  });

  test("the team's own stands on a card, so it has to fit on one", async () => {
    const elements = Array.from({ length: 6 }, (_, n) => ({ type: "comment", name: `q${n}`, title: { fi: "Mitä?" } }));
    await check("sari", { title: { fi: "Tiimi" }, pages: [{ name: "sivu", elements }] }, { audience: "staff" });
    expect(story.sees("sari")).toContain("meta.onCard: is for what stands on a card, but this asks more than 5");
  });
});

describe("in use", () => {
  test("it is the first that a coach is offered, and what was asked is named as it was called then", async () => {
    await bring(made());
    await story.says("maija", "palautekysely Matille");
    expect(choicesOf("maija", "questionnaire")[0]).toEqual({
      value: ofDemo("kurssikysely"),
      title: "Millainen kurssi oli?",
    });
    await story.taps("maija", "Lähetä sähköpostilla", {
      ...{ email: "matti@example.org", questionnaire: ofDemo("kurssikysely") },
    });
    expect(story.sees("maija")).toContain("Lähtee nyt");
    // By another way it is the same asking of the same questionnaire.
    await story.taps("maija", "Anna toisella tavalla");
    expect(story.sees("maija")).toContain(`questionnaire (Kysely): ${ofDemo("kurssikysely")}`);
    await story.taps("maija", "Linkki");
    expect(
      await story.test.db.invitation.findMany({ select: { clientId: true, questionnaire: { select: { key: true } } } }),
    ).toEqual([{ clientId: demoClientId(1), questionnaire: { key: ofDemo("kurssikysely") } }]);
    await bring(made("Mikä kurssissa auttoi?"));
    await story.says("maija", "palautekysely Matille");
    expect(choicesOf("maija", "questionnaire")[0]!.title).toBe("Mikä kurssissa auttoi?");
    expect(story.sees("maija")).toContain("«Millainen kurssi oli?» on jo lähetetty");
  });

  test("a round to the schools asks the project's own", async () => {
    await story.test.db.stakeholder.createMany({
      data: Array.from({ length: 5 }, (_, n) => ({
        ...{ projectId: DEMO_PROJECT_ID, group: "school" as const, organisation: `Koulu ${n}` },
        ...{ name: `Opo ${n}`, email: `opo${n}@example.org` },
      })),
    });
    await bring(made("Millaista yhteistyö on?"), { name: "koulut", audience: "school", privacy: "anonymous" });
    expect(story.sees("sari")).toContain("«lähetä sidosryhmäkysely»");
    await story.says("sari", "lähetä sidosryhmäkysely");
    await story.taps("sari", "Jatka", { groups: "school" });
    expect(story.sees("sari")).toContain("Millaista yhteistyö on?");
    await story.taps("sari", "Lähetä (5)");
    expect(
      await story.test.db.surveyRound.findMany({ select: { privacy: true, questionnaire: { select: { key: true } } } }),
    ).toEqual([{ privacy: "anonymous", questionnaire: { key: ofDemo("koulut") } }]);
    expect(await story.test.db.invitation.count({ where: { questionnaire: { key: ofDemo("koulut") } } })).toBe(5);
  });

  test("the team is asked the project's own on a card", async () => {
    await bring(made("Miten viikko meni?"), { name: "tiimi", audience: "staff" });
    await story.says("sari", "kysely tiimille");
    expect(story.sees("sari")).toContain("Miten viikko meni?");
    await story.taps("sari", "Lähetä (");
    expect(await story.test.db.surveyRound.findMany({ select: { questionnaire: { select: { key: true } } } })).toEqual([
      { questionnaire: { key: ofDemo("tiimi") } },
    ]);
  });

  test("another project's manager brings to that project: neither sees the other's", async () => {
    const { id: other } = await story.test.db.project.create({
      data: {
        ...{ name: "Toinen hanke", timeZone: "Europe/Helsinki", targets: {}, settings: {} },
        ...{ startsOn: NOW, midpointOn: NOW, endsOn: NOW },
      },
    });
    await story.test.db.projectRole.create({
      data: { projectId: other, staffId: demoStaffId("aino"), role: "manager" },
    });
    await bring(made());
    await check("aino", made("Toisten kysely"));
    // The same name is another questionnaire there.
    expect(story.sees("aino")).toContain("uusi kysely");
    await story.taps("aino", "Ota käyttöön");
    expect((await stored()).map(({ projectId, version }) => [projectId, version]).sort()).toEqual(
      [
        [DEMO_PROJECT_ID, 1],
        [other, 1],
      ].sort(),
    );
    await story.says("maija", "palautekysely Matille");
    const titles = choicesOf("maija", "questionnaire").map(({ title }) => title);
    expect(titles).toContain("Millainen kurssi oli?");
    expect(titles).not.toContain("Toisten kysely");
    await story.taps("maija", "Linkki", { questionnaire: `${other}/kurssikysely` });
    expect(story.sees("maija")).toContain("Tätä kyselyä ei voi kysyä häneltä.");
  });
});

describe("asked by itself", () => {
  const byFile = (name: string, definition: unknown, meta: object) =>
    story.test.db.$transaction((tx) =>
      bringQuestionnaire(tx, { name, definition, meta }, { projectId: DEMO_PROJECT_ID, createdBy: null }),
    );
  const EXITED = { event: "client_exited" };
  const askedByItself = async () =>
    (
      await story.test.db.invitation.findMany({
        where: { clientId: demoClientId(1) },
        select: { questionnaire: { select: { key: true } } },
      })
    ).map(({ questionnaire }) => questionnaire.key);
  async function leaves(daysAgo: number): Promise<void> {
    const day = new Date(NOW.getTime() - daysAgo * 24 * 3600_000);
    await story.test.db.client.update({
      where: { id: demoClientId(1) },
      data: { status: "ended", endedOn: day, startedOn: new Date("2025-01-02"), email: "matti@example.org" },
    });
  }
  async function tick(at: string): Promise<void> {
    story.goesTo(at);
    await story.ticks();
  }
  beforeEach(() => tick("2026-11-24T08:00"));

  test("a project's own goes out on its day in the place of the one that comes with Teho, once", async () => {
    await leaves(0);
    await byFile("loppu", made(), { audience: "client", purpose: "end", trigger: EXITED });
    await tick("2026-11-24T13:01");
    await tick("2026-11-25T13:01");
    expect(await askedByItself()).toEqual([ofDemo("loppu")]);
  });

  test("one without a day leaves the one that comes with Teho in its place", async () => {
    await leaves(0);
    await byFile("loppu", made(), { audience: "client", purpose: "end" });
    await tick("2026-11-24T13:01");
    expect(await askedByItself()).toEqual(["client-end"]);
  });

  test("who was asked before it was brought is not asked again in other words", async () => {
    await leaves(0);
    await tick("2026-11-24T13:01");
    await byFile("loppu", made(), { audience: "client", purpose: "end", trigger: EXITED });
    await tick("2026-11-25T13:01");
    expect(await askedByItself()).toEqual(["client-end"]);
  });

  test("a year after the exit is not too late for one that asks a year after", async () => {
    await leaves(365);
    await byFile("vuosi", made(), { audience: "client", trigger: { ...EXITED, months: 12 } });
    await tick("2026-11-24T13:01");
    expect(await askedByItself()).toEqual([ofDemo("vuosi")]);
  });
});
