import fc from "fast-check";
import { Model } from "survey-core";
import { QUESTIONNAIRES_FOLDER } from "../../../surveys/catalogue/catalogue";
import { checkQuestionnaire } from "../../../surveys/catalogue/check";
import { readJsonPair, SHIPPED } from "./shipped";

type Json = Record<string, unknown>;

const META = {
  audience: "client",
  purpose: "own",
  privacy: "confidential",
  health: false,
  minutes: 2,
  why: { fi: "Kysymme tätä.", sv: "Vi frågar detta.", en: "We ask this.", uk: "Ми це запитуємо." },
};

const said = (fi: string) => ({ fi, sv: `${fi} sv`, en: `${fi} en`, uk: `${fi} uk` });
const DK = { value: "dk", text: said("En osaa sanoa") };
const rating = (name: string, more: Json = {}): Json => ({
  ...{ type: "rating", name, title: said(`Miten ${name} sujuu?`) },
  rateValues: [{ value: 1, text: said("Huonosti") }, { value: 2, text: said("Hyvin") }, DK],
  ...more,
});
const radio = (name: string, more: Json = {}): Json => ({
  ...{ type: "radiogroup", name, title: said(`Onko ${name} hyvä?`) },
  choices: [{ value: "yes", text: said("Kyllä") }, { value: "no", text: said("Ei") }, DK],
  ...more,
});
const page = (...elements: Json[]): Json => ({ name: "sivu", elements });
const asked = (...elements: Json[]): Json => ({ title: said("Kysely"), pages: [page(...elements)] });

const check = (definition: unknown, meta: unknown = META) => checkQuestionnaire(definition, meta);
const lines = (list: { where: string; what: string }[]) => list.map(({ where, what }) => `${where} ${what}`).join("\n");

test("a plain definition has nothing wrong", () => {
  expect(check(asked(rating("arki"), radio("ohje")))).toMatchObject({
    problems: [],
    warnings: [],
    questionnaire: { meta: META, languages: ["fi", "sv", "en", "uk"] },
  });
});

const matrix = (name: string): Json => ({
  ...{ type: "matrix", name, title: said("Miten nämä sujuvat?") },
  rows: [
    { value: "work", text: said("Työ") },
    { value: "home", text: said("Koti") },
  ],
  columns: [{ value: 1, text: said("Huonosti") }, { value: 2, text: said("Hyvin") }, DK],
});
const boxes = (name: string, more: Json = {}): Json => ({ ...radio(name), type: "checkbox", ...more });
const twoPages = (first: Json, second: Json): Json => ({
  title: said("Kysely"),
  pages: [
    { name: "eka", elements: [first] },
    { name: "toka", elements: [second] },
  ],
});
const nested = (depth: number): Json =>
  depth === 0 ? rating("syvin") : { type: "panel", name: `p${depth}`, elements: [nested(depth - 1)] };
const many = (count: number) => asked(...Array.from({ length: count }, (_, at) => rating(`k${at}`)));

describe("what keeps a questionnaire from being asked, with where and what to do", () => {
  test.each<[string, unknown, string, string]>([
    ["no object", [], "definition", "must be an object"],
    ["nothing", undefined, "definition", "must be an object"],
    ["no pages", { title: "Kysely" }, "pages", "must be a list"],
    ["an empty page", { title: "Kysely", pages: [page()] }, "sivu", "is an empty page"],
    ["only text to read", asked({ type: "html", name: "ohje", html: "Hei" }), "pages", "ask nothing"],
    ["a type that is not drawn", asked({ ...rating("a"), type: "file" }), "a", 'is of type "file"'],
    ["a type named like a method", asked({ ...rating("a"), type: "constructor" }), "a", 'is of type "constructor"'],
    [
      "an input that is not drawn",
      asked({ type: "text", name: "a", title: "A", inputType: "color" }),
      "a",
      "inputType",
    ],
    ["a property that is not drawn", asked(rating("a", { setValueIf: "{b} = 1" })), "a", "has «setValueIf»"],
    ["calculated values", { ...asked(rating("a")), calculatedValues: [] }, "definition", "«calculatedValues»"],
    ["a name used twice", asked(rating("a"), rating("A")), "pages[0].elements[1]", "has the name A"],
    ["a name with spaces", asked(rating("minun nimi")), "pages[0].elements[0]", "has no plain name"],
    ["the name __proto__", asked(rating("__proto__")), "pages[0].elements[0]", "no plain name"],
    ["no title", asked({ ...rating("a"), title: undefined }), "a.title", "has no text in Finnish"],
    ["script in the title", { ...asked(rating("a")), title: "<script>alert(1)</script>" }, "title", "holds markup"],
    [
      "a picture in a choice",
      asked(radio("a", { choices: [{ value: 1, text: "<img src=x>" }, DK] })),
      "a.choices[0].text",
      "holds markup",
    ],
    ["a link that runs", asked(rating("a", { title: said("javascript:alert(1)") })), "a.title", "holds markup"],
    ["writing turned around", asked(rating("a", { title: said("Hyvä \u202eioh") })), "a", "not seen"],
    ["a language that is not offered", asked(rating("a", { title: { fi: "A?", ru: "А?" } })), "a.title", "is in ru"],
    [
      "two choices with the same value",
      asked(
        radio("a", {
          choices: [
            { value: "x", text: "1" },
            { value: "x", text: "2" },
          ],
        }),
      ),
      "a.choices[1]",
      "as another choice has",
    ],
    [
      "values that differ in case only",
      asked(radio("a", { choices: [{ value: "x", text: said("Yksi") }, { value: "X", text: said("Kaksi") }, DK] })),
      "a.choices[X]",
      "same value",
    ],
    [
      "two choices that say the same",
      asked(radio("a", { choices: [{ value: 1, text: said("Yksi") }, { value: 2, text: said("Yksi") }, DK] })),
      "a.choices[2]",
      "as another choice does",
    ],
    ["a single choice", asked(radio("a", { choices: [DK] })), "a.choices", "fewer than two"],
    ["a value with a comma", asked(radio("a", { choices: ["x,y", "z"] })), "a.choices[0]", "no plain value"],
    [
      "a scale without words",
      asked(rating("a", { rateValues: [1, 2, 3, DK] })),
      "a",
      "does not say in words what 1, 3 means",
    ],
    [
      "a scale without numbers",
      asked(rating("a", { rateValues: [{ value: "x", text: said("Yksi") }, DK] })),
      "a",
      "has no scale",
    ],
    [
      "a scale out of order",
      asked(rating("a", { rateValues: [{ value: 2, text: said("Hyvin") }, { value: 1, text: said("Huonosti") }, DK] })),
      "a",
      "out of order",
    ],
    [
      "a scale upside down",
      asked(rating("a", { rateValues: undefined, rateMin: 5, rateMax: 1 })),
      "a",
      "has a scale that is none",
    ],
    [
      "a scale of a thousand",
      asked(rating("a", { rateValues: undefined, rateMin: 0, rateMax: 1000 })),
      "a",
      "at most eleven",
    ],
    ["too many questions", many(16), "pages", "ask 16 questions: 15 at most"],
    ["a hundred and one items", many(101), "pages[0].elements[100]", "too many"],
    ["panels within panels", asked(nested(6)), "p3", "nested deeper than 4"],
    [
      "a title of a page's length",
      { ...asked(rating("a")), title: said("Kysely ".repeat(30)) },
      "title",
      "120 at most",
    ],
    ["more wanted than there is", asked(boxes("a", { minSelectedChoices: 4 })), "a.minSelectedChoices", "there are 3"],
    ["less than nothing wanted", asked(boxes("a", { maxSelectedChoices: -1 })), "a.maxSelectedChoices", "there are 3"],
    [
      "at least more than at most",
      asked(boxes("a", { minSelectedChoices: 2, maxSelectedChoices: 1 })),
      "a",
      "at least 2 and at most 1",
    ],
    ["none of them, unsaid", asked(boxes("a", { showNoneItem: true })), "a.noneText", "is missing"],
    [
      "a comment of a megabyte",
      asked({ type: "comment", name: "a", title: said("Mitä?"), maxLength: 1e6 }),
      "a.maxLength",
      "from 1 to 5000",
    ],
    [
      "a number between nothing",
      asked({ type: "text", inputType: "number", name: "a", title: said("Montako?"), min: 5, max: 1 }),
      "a",
      "at least 5 and at most 1",
    ],
    [
      "a day that is none",
      asked({ type: "text", inputType: "date", name: "a", title: said("Milloin?"), min: "huomenna" }),
      "a.min",
      "is not a day",
    ],
    ["required, perhaps", asked(rating("a", { isRequired: "yes" })), "a.isRequired", "true or false"],
    [
      "a function in a condition",
      asked(rating("a"), rating("b", { visibleIf: "today() > {a}" })),
      "b.visibleIf",
      "is not a condition",
    ],
    [
      "two questions compared",
      asked(rating("a"), rating("b", { visibleIf: "{a} = {a}" })),
      "b.visibleIf",
      "is not a condition",
    ],
    [
      "half a condition",
      asked(rating("a"), rating("b", { visibleIf: "{a} = 1 and" })),
      "b.visibleIf",
      "is not a condition",
    ],
    [
      "brackets without end",
      asked(rating("a"), rating("b", { visibleIf: "(".repeat(400) })),
      "b.visibleIf",
      "is not a condition",
    ],
    [
      "an unknown question",
      asked(rating("b", { visibleIf: "{nobody} = 1" })),
      "b.visibleIf",
      "«nobody», which is no question",
    ],
    [
      "a question by another case",
      asked(rating("a"), rating("b", { visibleIf: "{A} = 1" })),
      "b.visibleIf",
      "«A», which is no question",
    ],
    [
      "a panel as a question",
      asked({ type: "panel", name: "p", elements: [rating("a")] }, rating("b", { visibleIf: "{p} notempty" })),
      "b.visibleIf",
      "«p», which is no question",
    ],
    ["itself", asked(rating("a", { visibleIf: "{a} = 1" })), "a.visibleIf", "about a itself"],
    ["required if itself", asked(rating("a", { requiredIf: "{a} = 1" })), "a.requiredIf", "about a itself"],
    [
      "a panel hiding what it asks",
      asked({ type: "panel", name: "p", visibleIf: "{a} = 1", elements: [rating("a")] }),
      "p.visibleIf",
      "which it hides itself",
    ],
    [
      "a later page",
      twoPages(rating("a", { visibleIf: "{b} = 1" }), rating("b")),
      "a.visibleIf",
      "stands on a later page",
    ],
    [
      "hidden by each other",
      asked(rating("a", { visibleIf: "{b} = 1" }), rating("b", { visibleIf: "{a} = 1" })),
      "b.visibleIf",
      "goes in a circle: a → b → a",
    ],
    [
      "a circle through a panel",
      asked(rating("a", { visibleIf: "{b} = 1" }), {
        type: "panel",
        name: "p",
        visibleIf: "{a} = 1",
        elements: [rating("b")],
      }),
      "p.visibleIf",
      "goes in a circle",
    ],
    [
      "a circle of three",
      asked(
        rating("a", { visibleIf: "{c} = 1" }),
        rating("b", { visibleIf: "{a} = 1" }),
        rating("c", { visibleIf: "{b} = 1" }),
      ),
      "b.visibleIf",
      "goes in a circle",
    ],
    [
      "a value that is no choice",
      asked(radio("a"), rating("b", { visibleIf: "{a} = 'maybe'" })),
      "b.visibleIf",
      '"maybe", which is no choice there',
    ],
    [
      "one of values that are no choices",
      asked(radio("a"), rating("b", { visibleIf: "{a} anyof ['yes', 'joo']" })),
      "b.visibleIf",
      '"joo", which is no choice',
    ],
    ["what never holds", asked(rating("a"), rating("b", { visibleIf: "{a} > 2" })), "b.visibleIf", "never holds"],
    [
      "what always holds",
      asked(
        rating("a", {
          rateValues: [
            { value: 1, text: said("Huonosti") },
            { value: 2, text: said("Hyvin") },
          ],
        }),
        rating("b", { visibleIf: "{a} >= 1" }),
      ),
      "b.visibleIf",
      "always holds",
    ],
    [
      "several compared with one",
      asked(boxes("a"), rating("b", { visibleIf: "{a} = 'yes'" })),
      "b.visibleIf",
      "use contains or anyof",
    ],
    [
      "a part of a choice",
      asked(radio("a"), rating("b", { visibleIf: "{a} contains 'yes'" })),
      "b.visibleIf",
      "use =, <> or anyof",
    ],
    ["a table as a whole", asked(matrix("a"), rating("b", { visibleIf: "{a} = 1" })), "b.visibleIf", "write {a.work}"],
    [
      "a row that is not there",
      asked(matrix("a"), rating("b", { visibleIf: "{a.garden} = 1" })),
      "b.visibleIf",
      "write {a.work}",
    ],
    ["a row of no table", asked(rating("a"), rating("b", { visibleIf: "{a.x} = 1" })), "b.visibleIf", "has no rows"],
    [
      "a number that is none",
      asked(
        { type: "text", inputType: "number", name: "a", title: said("Montako?") },
        rating("b", { visibleIf: "{a} > 'monta'" }),
      ),
      "b.visibleIf",
      "no number",
    ],
    ["half a character", asked(rating("a", { title: said("Hyv\ud83d") })), "definition", "cannot be stored"],
    ["a NUL in a condition", asked(rating("b", { visibleIf: "{a} = '\u0000'" })), "definition", "cannot be stored"],
    ["over 100 KB", { ...asked(rating("a")), x: "x".repeat(100_001) }, "definition", "100 KB at most"],
    ["2 MB", { ...asked(rating("a")), x: "x".repeat(2_000_000) }, "definition", "KB: 100 KB at most"],
    [
      "a hundred thousand brackets",
      JSON.parse(`${"[".repeat(100_000)}${"]".repeat(100_000)}`),
      "definition",
      "nested deeper",
    ],
  ])("%s", (_, definition, where, what) => {
    const { problems, questionnaire } = check(definition);
    expect(lines(problems.filter((one) => one.where === where))).toContain(what);
    expect(questionnaire).toBeNull();
  });

  test.each<[string, Json, string, string]>([
    ["no audience", { audience: "everybody" }, "meta.audience", "is not right"],
    ["something unknown", { colour: "red" }, "meta", "colour"],
    [
      "anonymous, but asked alone",
      { privacy: "anonymous", trigger: { event: "client_started" } },
      "meta.privacy",
      "say confidential",
    ],
    ["yearly to clients", { trigger: { event: "yearly", month: 1 } }, "meta.trigger", "not for client"],
    [
      "a client's start to a school",
      { audience: "school", trigger: { event: "client_started" } },
      "meta.trigger",
      "not for school",
    ],
    [
      "a client's end to the employer",
      { audience: "employer", trigger: { event: "client_exited" } },
      "meta.trigger",
      "not for employer",
    ],
    [
      "a reminder after the close",
      { remindAfterDays: [5], openDays: 5 },
      "meta.remindAfterDays",
      "when the link has closed",
    ],
    ["reminders the wrong way round", { remindAfterDays: [9, 3] }, "meta.remindAfterDays", "after the first"],
    ["a client on a card in Teams", { onCard: true }, "meta.onCard", "is for staff"],
    ["health on a card", { audience: "staff", onCard: true, health: true }, "meta.onCard", "does not go with health"],
    ["script in the reason", { why: { fi: "<script>" } }, "meta.why", "holds markup"],
    ["2 MB of reasons", { why: { fi: "x".repeat(2_000_000) } }, "meta", "100 KB at most"],
  ])("metadata: %s", (_, more, where, what) => {
    const { problems, questionnaire } = check(asked(rating("a")), { ...META, ...more });
    expect(lines(problems.filter((one) => one.where === where))).toContain(what);
    expect(questionnaire).toBeNull();
  });

  test("a card has no conditions", () => {
    const meta = { ...META, audience: "staff", onCard: true };
    expect(check(asked(rating("a"), rating("b")), meta).problems).toEqual([]);
    expect(lines(check(asked(rating("a"), rating("b", { visibleIf: "{a} = 1" })), meta).problems)).toContain(
      "meta.onCard",
    );
  });
});

describe("what makes it worse for who answers, and keeps nothing from being asked", () => {
  test.each<[string, unknown, string, string]>([
    ["eleven questions", many(11), "pages", "ask 11 questions"],
    [
      "no «en osaa sanoa» on a scale",
      asked(
        rating("a", {
          rateValues: [
            { value: 1, text: said("Huonosti") },
            { value: 2, text: said("Hyvin") },
          ],
        }),
      ),
      "a",
      "has no «En osaa sanoa»",
    ],
    [
      "no «en osaa sanoa» among choices",
      asked(
        radio("a", {
          choices: [
            { value: 1, text: said("Kyllä") },
            { value: 2, text: said("Ei") },
          ],
        }),
      ),
      "a",
      "has no «En osaa sanoa»",
    ],
    ["yes or no", asked({ type: "boolean", name: "a", title: said("Onko?") }), "a", "has no «En osaa sanoa»"],
    [
      "a forced list",
      asked(
        boxes("a", {
          isRequired: true,
          choices: [
            { value: 1, text: said("Yksi") },
            { value: 2, text: said("Kaksi") },
          ],
        }),
      ),
      "a",
      "has no «En osaa sanoa»",
    ],
    [
      "points without words in the middle",
      asked(
        rating("a", {
          rateValues: [{ value: 1, text: said("Huonosti") }, 2, 3, { value: 4, text: said("Hyvin") }, DK],
        }),
      ),
      "a",
      "without words: 2, 3",
    ],
    [
      "one Swedish text missing",
      asked(rating("a", { title: { fi: "A?", en: "A?", uk: "А?" } })),
      "a",
      "has no Swedish (sv)",
    ],
    [
      "an untranslated point",
      asked(
        rating("a", {
          rateValues: [
            { value: 1, text: { fi: "Huonosti", sv: "Dåligt", en: "Badly" } },
            { value: 2, text: said("Hyvin") },
            DK,
          ],
        }),
      ),
      "a.rateValues[1]",
      "has no Ukrainian (uk)",
    ],
    [
      "Finnish alone",
      { title: "Kysely", pages: [page({ type: "comment", name: "a", title: "Mitä?" })] },
      "languages",
      "is not there in Swedish (sv)",
    ],
    ["two ideas", asked(rating("a", { title: said("Miten työ ja arki sujuvat?") })), "a", "may ask two things at once"],
    [
      "two ideas in Ukrainian",
      asked(rating("a", { title: { ...said("Miten arki sujuu?"), uk: "Як ваша робота та побут?" } })),
      "a",
      "«та», uk",
    ],
    [
      "a word of the trade",
      asked(rating("a", { title: said("Mikä on toimintakykysi?") })),
      "a",
      "«toimintakykysi» (fi)",
    ],
    ["an intervention", asked(rating("a", { title: said("Auttoiko interventiomme?") })), "a", "«interventiomme» (fi)"],
    [
      "a word of the trade in a choice",
      asked(
        radio("a", {
          choices: [
            { value: 1, text: { ...said("Kyllä"), sv: "Min funktionsförmåga" } },
            { value: 2, text: said("Ei") },
            DK,
          ],
        }),
      ),
      "a.choices[1]",
      "«funktionsförmåga» (sv)",
    ],
    ["an ICF code", asked(rating("a", { title: said("Miten d240 sujuu?") })), "a", "«d240»"],
    [
      "a long question",
      asked(rating("a", { title: said(`Miten ${"hyvin ".repeat(15)}sujuu?`) })),
      "a",
      "is easier to read",
    ],
    [
      "a question further down",
      asked(rating("a", { visibleIf: "{b} = 1" }), rating("b")),
      "a.visibleIf",
      "stands below",
    ],
    [
      "always and sometimes required",
      asked(rating("b"), rating("a", { isRequired: true, requiredIf: "{b} = 1" })),
      "a",
      "changes nothing",
    ],
    ["thanks of its own", { ...asked(rating("a")), completedHtml: "Kiitos" }, "completedHtml", "is not shown"],
  ])("%s", (_, definition, where, what) => {
    const { problems, warnings, questionnaire } = check(definition);
    expect(problems).toEqual([]);
    expect(lines(warnings.filter((one) => one.where === where))).toContain(what);
    expect(questionnaire).not.toBeNull();
  });

  test.each<[string, Json, string, string]>([
    ["anonymous clients", { privacy: "anonymous" }, "meta.privacy", "is asked alone"],
    ["an employer's health", { audience: "employer", health: true }, "meta.health", "only clients"],
    ["a reason in Finnish alone", { why: { fi: "Kysymme." } }, "meta.why", "is not there in sv"],
  ])("metadata: %s", (_, more, where, what) => {
    const { problems, warnings } = check(asked(rating("a")), { ...META, ...more });
    expect(problems).toEqual([]);
    expect(lines(warnings.filter((one) => one.where === where))).toContain(what);
  });

  test("nine questions in a minute", () => {
    expect(lines(check(many(9), { ...META, minutes: 1 }).warnings)).toContain("meta.minutes promises 1 min");
  });
});

test("words that only look like the trade's are left in peace", () => {
  const plain = ["Miten toimit ryhmässä?", "Onko sinulla aktiivinen arki?", "Kävitkö toimistossa?", "Osallistutko?"];
  expect(check(asked(...plain.map((title, at) => rating(`k${at}`, { title: said(title) })))).warnings).toEqual([]);
});

test("a scale from 0 to 10 is worded at its ends", () => {
  const nps = rating("a", {
    rateValues: undefined,
    ...{ rateMin: 0, rateMax: 10, minRateDescription: said("En lainkaan"), maxRateDescription: said("Kyllä") },
  });
  expect(check(asked(nps))).toMatchObject({ problems: [], warnings: [{ what: expect.stringContaining("En osaa") }] });
});

test("a row of a table may be asked about", () => {
  expect(check(asked(matrix("a"), rating("b", { visibleIf: "{a.work} = 1" })))).toMatchObject({
    problems: [],
    warnings: [],
  });
});

describe.each(SHIPPED)("%s, as it comes with Teho", (key) => {
  const { definition, meta } = readJsonPair(QUESTIONNAIRES_FOLDER, key);

  test("has no problem and no warning, and is there in four languages", () => {
    expect(checkQuestionnaire(definition, meta)).toMatchObject({
      problems: [],
      warnings: [],
      questionnaire: { languages: ["fi", "sv", "en", "uk"] },
    });
  });

  test("is understood by survey-core as it is by us", () => {
    const model = new Model(definition);
    expect(model.jsonErrors ?? []).toEqual([]);
    expect(model.getAllQuestions().map(({ name }) => name)).toEqual(
      (definition as { pages: { elements: { name: string }[] }[] }).pages.flatMap(({ elements }) =>
        elements.map(({ name }) => name),
      ),
    );
  });
});

/** As JSON again. fast-check keeps what it made, to make it smaller: that must not be wounded in turn. */
const copy = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

/** A shipped definition with some of its parts taken away, swapped, doubled or made nonsense. */
const nonsense = fc.oneof(
  fc.jsonValue({ maxDepth: 3 }),
  fc.constantFrom(null, [], {}, "", "__proto__", -1, "{a} = 1", "<script>", "x".repeat(5000)),
);
const mutated = fc
  .record({
    key: fc.constantFrom(...SHIPPED),
    wounds: fc.array(fc.record({ at: fc.nat(), how: fc.nat(3), to: nonsense, name: fc.string() }), {
      minLength: 1,
      maxLength: 5,
    }),
  })
  .map(({ key, wounds }) => {
    const pair = readJsonPair(QUESTIONNAIRES_FOLDER, key);
    for (const { at, how, to, name } of wounds) wound(pair, at, how, to, name);
    return copy(pair) as typeof pair;
  });

function wound(root: unknown, at: number, how: number, to: unknown, name: string): void {
  const spots: [Record<string, unknown>, string][] = [];
  const walk = (value: unknown) => {
    if (typeof value !== "object" || value === null) return;
    for (const key of Object.keys(value)) {
      spots.push([value as Record<string, unknown>, key]);
      walk((value as Record<string, unknown>)[key]);
    }
  };
  walk(root);
  if (spots.length === 0) return; // the wounds before took everything
  const [holder, key] = spots[at % spots.length]!;
  const [otherHolder, otherKey] = spots[(at * 7 + 3) % spots.length]!;
  if (how === 0) delete holder[key];
  else if (how === 1) holder[key] = copy(to);
  else if (how === 2) holder[key] = copy(otherHolder[otherKey]);
  else holder[name] = copy(to);
}

test("whatever JSON arrives, the check answers: it is right, or problems say where", () => {
  let refused = 0;
  fc.assert(
    fc.property(
      fc.oneof(
        { weight: 4, arbitrary: mutated },
        { weight: 1, arbitrary: fc.record({ definition: fc.jsonValue(), meta: fc.jsonValue() }) },
      ),
      ({ definition, meta }) => {
        const { problems, warnings, questionnaire } = checkQuestionnaire(definition, meta);
        expect(questionnaire === null).toBe(problems.length > 0);
        for (const { where, what } of [...problems, ...warnings]) {
          expect(where.length).toBeLessThanOrEqual(120);
          expect(what).not.toBe("");
          expect(what.length).toBeLessThanOrEqual(400);
        }
        if (problems.length > 0) refused += 1;
      },
    ),
    { numRuns: 1500 },
  );
  expect(refused).toBeGreaterThan(500);
});
