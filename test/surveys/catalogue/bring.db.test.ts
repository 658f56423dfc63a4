import { randomUUID } from "node:crypto";
import { bringQuestionnaire, ownQuestionnaires } from "../../../surveys/catalogue/bring";
import { loadCatalogue, QUESTIONNAIRES_FOLDER } from "../../../surveys/catalogue/catalogue";
import { createVersions, ensureVersion, hashOf } from "../../../surveys/catalogue/store";
import { emptyDatabase, openTestDatabase, type TestDatabase } from "../../support/database";
import { readJsonPair } from "./shipped";

let test_: TestDatabase;
const PROJECT = randomUUID();
const OTHER = randomUUID();
const own = { projectId: PROJECT, createdBy: randomUUID() };

beforeAll(async () => {
  test_ = await openTestDatabase();
});
beforeEach(() => emptyDatabase(test_.db));
afterAll(() => test_.close());

const made = (title = "Kysely kesästä") => ({
  title: { fi: title },
  pages: [
    {
      name: "sivu",
      elements: [
        {
          ...{ type: "rating", name: "kesa", title: { fi: "Miten kesä meni?" }, isRequired: true },
          rateValues: [
            { value: 1, text: { fi: "Huonosti" } },
            { value: 2.5, text: { fi: "Hyvin" } },
            { value: "dk", text: { fi: "En osaa sanoa" } },
          ],
        },
        { type: "comment", name: "muuta", title: { fi: "Mitä muuta?" } },
      ],
    },
  ],
});

const bring = (definition: unknown, meta: unknown = { audience: "client" }, name = "kesa", by = own) =>
  test_.db.$transaction((tx) => bringQuestionnaire(tx, { name, definition, meta }, by));

test("a questionnaire made elsewhere is the project's own from then on", async () => {
  expect(await bring(made())).toMatchObject({ type: "brought", key: `${PROJECT}/kesa`, version: 1, isNew: true });
  const [found, ...more] = await ownQuestionnaires(test_.db, PROJECT);
  expect(more).toEqual([]);
  expect(found).toMatchObject({
    ...{ key: `${PROJECT}/kesa`, version: 1, title: { fi: "Kysely kesästä" }, languages: ["fi"] },
    meta: { audience: "client", purpose: "own", privacy: "confidential", health: true, minutes: 1, trigger: null },
  });
  expect(await test_.db.questionnaire.findMany()).toMatchObject([{ projectId: PROJECT, createdBy: own.createdBy }]);
  expect(await ownQuestionnaires(test_.db, OTHER)).toEqual([]);
});

test("the same again is the same version; something changed is the next one, and the first stays as it was", async () => {
  await bring(made());
  expect(await bring(made())).toMatchObject({ type: "brought", version: 1, isNew: false });
  expect(await bring(made("Kysely syksystä"))).toMatchObject({ type: "brought", version: 2, isNew: true });
  expect(await bring(made("Kysely syksystä"), { audience: "employer" })).toMatchObject({ version: 3 });
  expect((await ownQuestionnaires(test_.db, PROJECT)).map(({ version }) => version)).toEqual([3]);
  const rows = await test_.db.questionnaire.findMany({ orderBy: { version: "asc" } });
  const versions = createVersions(test_.db);
  const read = await Promise.all(rows.map(({ id }) => versions.byId(id)));
  expect(read.map(({ version, title }) => [version, title.fi])).toEqual([
    [1, "Kysely kesästä"],
    [2, "Kysely syksystä"],
    [3, "Kysely syksystä"],
  ]);
});

test("what is asked from the database is the version that stands there: no new one is made of it", async () => {
  await bring(made());
  const [found] = await ownQuestionnaires(test_.db, PROJECT);
  expect(await test_.db.$transaction((tx) => ensureVersion(tx, found!))).toEqual({ id: found!.id, version: 1 });
  expect(await test_.db.questionnaire.count()).toBe(1);
});

test("an old version is not slipped in as the newest", async () => {
  await bring(made());
  await bring(made("Kysely syksystä"));
  expect(await bring(made())).toMatchObject({
    type: "refused",
    problems: [{ what: expect.stringContaining("is version 1 again, which version 2 has replaced") }],
  });
  expect((await ownQuestionnaires(test_.db, PROJECT))[0]?.title.fi).toBe("Kysely syksystä");
});

test("two projects have each their own of the same name", async () => {
  await bring(made());
  expect(await bring(made("Toinen"), undefined, "kesa", { ...own, projectId: OTHER })).toMatchObject({ version: 1 });
  expect((await ownQuestionnaires(test_.db, PROJECT)).map(({ title }) => title.fi)).toEqual(["Kysely kesästä"]);
});

test.each<[string, unknown, unknown, string, string]>([
  ["what cannot be drawn", { ...made(), triggers: [] }, undefined, "kesa", "«triggers»"],
  ["nobody to ask", made(), {}, "kesa", "meta.audience"],
  ["metadata that is a list", made(), [], "kesa", "meta"],
  ["no name of a questionnaire", made(), undefined, "Kesä 2026", "name"],
  ["a name that leads elsewhere", made(), undefined, "../client-end", "name"],
  ["2 MB", { ...made(), x: "x".repeat(2_000_000) }, undefined, "kesa", "100 KB at most"],
  ["text that PostgreSQL does not take", made("Kesä \u0000"), undefined, "kesa", "cannot be stored"],
  ["half an emoji", made("Kesä \ud83d"), undefined, "kesa", "cannot be stored"],
])("refused, and nothing stored: %s", async (_, definition, meta, name, said) => {
  const result = await bring(definition, meta, name);
  expect(result.type).toBe("refused");
  expect(JSON.stringify(result)).toContain(said);
  expect(await test_.db.questionnaire.count()).toBe(0);
});

test("every questionnaire that comes with Teho could be brought as well, and is read back the same", async () => {
  for (const key of loadCatalogue().keys()) {
    const { definition, meta } = readJsonPair(QUESTIONNAIRES_FOLDER, key);
    expect(await bring(definition, meta, key)).toMatchObject({ type: "brought", warnings: [] });
  }
  const back = await ownQuestionnaires(test_.db, PROJECT);
  const shipped = [...loadCatalogue().values()];
  expect(back.map(({ id: _, version: __, key, ...rest }) => ({ ...rest, key: key.split("/")[1] }))).toEqual(
    shipped.map((one) => ({ ...one })),
  );
  expect(back.map(({ definition, meta }) => hashOf({ definition, meta }))).toEqual(
    shipped.map(({ definition, meta }) => hashOf({ definition, meta })),
  );
});

test("twenty processes start with a new questionnaire at the same time: one version", async () => {
  const questionnaire = loadCatalogue().get("event")!;
  const versions = await Promise.all(
    Array.from({ length: 20 }, () => test_.db.$transaction((tx) => ensureVersion(tx, questionnaire))),
  );
  expect(new Set(versions.map(({ id }) => id)).size).toBe(1);
  expect(await test_.db.questionnaire.count()).toBe(1);
});

test("the order of properties makes no version, any word does", async () => {
  const questionnaire = loadCatalogue().get("event")!;
  const turned = Object.fromEntries(Object.entries(questionnaire.definition).reverse());
  const store = (definition: Record<string, unknown>) =>
    test_.db.$transaction((tx) => ensureVersion(tx, { ...questionnaire, definition }));
  const first = await store(questionnaire.definition);
  expect(await store(turned)).toEqual(first);
  expect(await store({ ...turned, title: { fi: "Toinen" } })).toMatchObject({ version: 2 });
});
