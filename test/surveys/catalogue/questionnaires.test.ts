import { loadCatalogue } from "../../../surveys/catalogue/catalogue";
import { fitsCard } from "../../../surveys/catalogue/fits-card";
import { SURVEY_LANGUAGES } from "../../../surveys/catalogue/languages";
import { DONT_KNOW, type Question, questionsOf } from "../../../surveys/catalogue/questionnaire";
import { SHIPPED } from "./shipped";

/** What issue 5 and domain.md («Feedback») promise of the questionnaires that come with Teho. */

const catalogue = loadCatalogue();
const of = (key: string) => catalogue.get(key)!;
const asked = (key: string) => questionsOf(of(key));

test.each([
  ["client-start", 5, "confidential", true, "client_started"],
  ["client-mid", 5, "confidential", false, "client_midway"],
  ["client-end", 10, "confidential", true, "client_exited"],
  ["client-three-months", 9, "confidential", true, "client_exited"],
  ["employer-two-weeks", 4, "named", false, "placement_started"],
  ["employer-assessment", 9, "named", false, "placement_ended"],
  ["employer-opinion", 8, "confidential", false, "placement_ended"],
  ["employment-services", 8, "anonymous", false, "yearly"],
  ["wellbeing-area", 8, "anonymous", false, "yearly"],
  ["school", 8, "anonymous", false, "yearly"],
  ["association", 8, "anonymous", false, "yearly"],
  ["steering-group", 8, "anonymous", false, "yearly"],
  ["event", 3, "anonymous", false, undefined],
  ["team", 3, "named", false, undefined],
])("%s asks %i questions, %s, health: %s, when: %s", (key, count, privacy, health, event) => {
  expect(asked(key)).toHaveLength(count);
  expect(of(key).meta).toMatchObject({ privacy, health });
  expect(of(key).meta.trigger?.event).toBe(event);
  expect(of(key).languages).toEqual([...SURVEY_LANGUAGES]);
});

test("there are no others", () => {
  expect([...catalogue.keys()]).toEqual(SHIPPED);
  expect(catalogue.size).toBe(14);
});

const WELLBEING = [
  "wellbeing_self",
  "wellbeing_social",
  "wellbeing_everyday",
  "wellbeing_readiness",
  "wellbeing_goals",
] as const;

test.each(WELLBEING)("%s is asked in the same words at the start, the end and three months after", (name) => {
  const [start, end, after] = ["client-start", "client-end", "client-three-months"].map((key) =>
    asked(key).find((question) => question.name === name),
  );
  expect(start).toBeDefined();
  expect(end).toEqual(start);
  expect(after).toEqual(start);
  const points = start?.type === "rating" ? start.points.map(({ value }) => value) : [];
  expect(points).toEqual([1, 2, 3, 4, 5, DONT_KNOW]);
});

test("the start asks these five and nothing else", () => {
  expect(asked("client-start").map(({ name }) => name)).toEqual(WELLBEING);
});

test("the employer is asked for a recommendation from 0 to 10, apart from seven others", () => {
  const nps = asked("employer-opinion").filter((question) => question.type === "rating" && question.isNps);
  expect(nps.map(({ name }) => name)).toEqual(["recommend"]);
});

const choicesOf = (question: Question) =>
  question.type === "rating" ? question.points : question.type === "radiogroup" ? question.choices : null;

test.each(SHIPPED)("%s: «En osaa sanoa» wherever something has to be answered; writing is never forced", (key) => {
  for (const question of asked(key)) {
    const choices = choicesOf(question);
    expect([question.name, question.isRequired]).toEqual([question.name, choices !== null]);
    if (choices) expect(choices.at(-1)).toMatchObject({ value: DONT_KNOW, text: { fi: "En osaa sanoa" } });
  }
});

test.each(SHIPPED)("%s: every choice has words in every language", (key) => {
  for (const question of asked(key))
    for (const { text } of choicesOf(question) ?? [])
      for (const language of SURVEY_LANGUAGES) expect(text[language]).toBeTruthy();
});

test("the team's stands on a card in Teams, and no other does", () => {
  expect(SHIPPED.filter((key) => of(key).meta.onCard)).toEqual(["team"]);
  expect(of("team").meta.audience).toBe("staff");
  expect(fitsCard(of("team"))).toBeNull();
});

test("each kind of partner is asked eight questions of its own", () => {
  const partners = ["employment-services", "wellbeing-area", "school", "association", "steering-group"];
  const titles = partners.flatMap((key) => asked(key).map(({ title }) => title.fi));
  const shared = titles.filter((title, at) => titles.indexOf(title) !== at);
  expect(shared).toEqual([]);
});

test("a low grade opens the question of what to do otherwise", () => {
  const conditional = SHIPPED.filter((key) => asked(key).some(({ visibleIf }) => visibleIf !== null));
  expect(conditional).toEqual(
    expect.arrayContaining(["client-mid", "client-end", "client-three-months", "employer-two-weeks"]),
  );
  expect(asked("client-end").find(({ name }) => name === "wished_otherwise")?.visibleIf).toContain("<= 2");
});

test("that nobody is to be named is said by the page in one place, not by each questionnaire", () => {
  const said = SHIPPED.flatMap((key) => asked(key)).filter(({ description }) => /nime/.test(description?.fi ?? ""));
  expect(said).toEqual([]);
});
