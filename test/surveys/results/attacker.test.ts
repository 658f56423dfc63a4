import fc from "fast-check";
import { exportTables } from "../../../scripts/surveys/export-tables";
import type { StoredQuestionnaire } from "../../../surveys/catalogue/store";
import type { Asked, Collected, Response, Round } from "../../../surveys/results/collected";
import { openAnswers } from "../../../surveys/results/open-answers";
import { EVERYTHING, type ResultsQuery } from "../../../surveys/results/query";
import { type QuestionnaireResults, type QuestionResults, resultsOf } from "../../../surveys/results/results";
import { asked, comment, fingerprint, questionnaire, response, round, scale } from "./made";

/**
 * The attacker asks whatever can be asked, as often as wished, before and after every answer, and keeps every card. Each respondent chooses a
 * choice of their own («fingerprint»), so a card's distribution tells the attacker whose answers it is made of – more than any true questionnaire
 * would. Answers that stand on exactly the same cards cannot be told apart by any arithmetic on the cards; so every such set has to hold five.
 */

const PEOPLE = 40;

interface Step {
  /** Days that go by before it. */
  days: number;
  privacy: "confidential" | "anonymous";
  round: number | null;
  version: 1 | 2;
  client: number;
  employer: number;
  answersIt: boolean;
  closes: number | null;
}

/** Now and then: `rarely` times nothing for each time something. */
function maybe<T>(arbitrary: fc.Arbitrary<T>, rarely: number): fc.Arbitrary<T | null> {
  return fc.oneof({ weight: rarely, arbitrary: fc.constant(null) }, { weight: 1, arbitrary });
}

const step: fc.Arbitrary<Step> = fc.record({
  days: fc.integer({ min: 0, max: 25 }),
  privacy: maybe(fc.constant("anonymous" as const), 6).map((one) => one ?? ("confidential" as const)),
  round: maybe(fc.integer({ min: 0, max: 2 }), 1),
  version: fc.constantFrom(1, 2),
  client: fc.integer({ min: 0, max: 3 }),
  employer: fc.integer({ min: 0, max: 2 }),
  answersIt: fc.boolean(),
  closes: maybe(fc.integer({ min: 0, max: 2 }), 15),
});

const manySteps = fc.array(step, { minLength: 5, maxLength: PEOPLE, size: "max" });

const day = (at: number) => new Date(Date.UTC(2026, 0, 5) + at * 24 * 3600_000).toISOString().slice(0, 10);
const dayOrNone = maybe(fc.integer({ min: -30, max: 900 }).map(day), 1);
const question: fc.Arbitrary<ResultsQuery> = fc.record({
  from: dayOrNone,
  to: dayOrNone,
  keys: fc.constantFrom(null, ["client-mid"]),
  clientId: maybe(
    fc.integer({ min: 0, max: 3 }).map((n) => `c${n}`),
    2,
  ),
  employerId: maybe(
    fc.integer({ min: 0, max: 2 }).map((n) => `e${n}`),
    2,
  ),
});

const elements = [scale("goes"), fingerprint("who", PEOPLE), fingerprint("sometimes", PEOPLE), comment("words")];
const versions: StoredQuestionnaire[] = [1, 2].map((version) => questionnaire(elements, { version }));

/** The world after each step: what the store would read then. */
function* worlds(steps: Step[]): Generator<Collected> {
  const rounds: Round[] = [];
  const responses: Response[] = [];
  const invitations: Asked[] = [];
  let at = 0;
  const snapshot = (): Collected => {
    const state = new Map(rounds.map((one) => [one.id, { ...one }]));
    const now = <T extends { round: Round | null }>(row: T): T => ({
      ...row,
      round: row.round && state.get(row.round.id)!,
    });
    return {
      questionnaires: versions,
      responses: responses.map(now),
      invitations: invitations.map(now),
      rounds: [...state.values()],
    };
  };
  for (const n of [0, 1, 2])
    rounds.push(
      round(versions[0]!, {
        id: `round-${n}`,
        privacy: n === 0 ? "confidential" : "anonymous",
        isClosed: false,
        day: day(n * 200),
      }),
    );
  for (const [person, one] of steps.entries()) {
    at += one.days;
    const into = one.round === null ? null : rounds[one.round]!;
    const privacy = into?.privacy ?? one.privacy;
    const who = { clientId: `c${one.client}`, employerId: `e${one.employer}` };
    invitations.push(asked(versions[one.version - 1]!, { privacy, round: into, day: day(at), answered: 1, ...who }));
    if (!into?.isClosed)
      responses.push(
        response(
          versions[one.version - 1]!,
          {
            goes: 1 + (person % 5),
            who: `p${person}`,
            words: `text ${person}`,
            ...(one.answersIt ? { sometimes: `p${person}` } : {}),
          },
          { privacy, round: into, day: day(at), ...(privacy === "anonymous" ? {} : who) },
        ),
      );
    yield snapshot();
    if (one.closes !== null) {
      rounds[one.closes]!.isClosed = true;
      yield snapshot();
    }
  }
}

/** Sets of people that the cards tell of, by question: of the whole, of each wave, and those whose words are shown. */
function setsSeen(world: Collected, query: ResultsQuery): Map<string, string[][]> {
  const seen = new Map<string, string[][]>();
  const add = (name: string, people: string[]) => seen.set(name, [...(seen.get(name) ?? []), people]);
  for (const { questions } of resultsOf(world, query))
    for (const one of questions.filter(({ name }) => name !== "goes" && name !== "words"))
      for (const figures of [one.figures, ...one.byWave.map((wave) => wave.figures)])
        if (figures) add(one.name, peopleIn(figures));
  const asWritten = (words: string) => words;
  for (const { name, texts } of openAnswers(world, { ...query, keys: ["client-mid"] }, asWritten))
    if (texts) add(name, texts);
  return seen;
}

/** The export is one more card: of each question all that it shows, and the part of each wave. */
function setsInExport(world: Collected): [name: string, people: string[]][] {
  const tables = exportTables(world, { employer: () => null, client: () => null }, { texts: null });
  const [head, ...rows] = tables.find(({ name }) => name === "client-mid")!.rows;
  const waves = [...new Set(rows.map((row) => row[1]!))];
  return ["who", "sometimes"].flatMap((name) => {
    const at = head!.indexOf(name);
    const shown = (of: typeof rows) => of.flatMap((row) => (row[at] === null ? [] : [String(row[at])]));
    return [rows, ...waves.map((wave) => rows.filter((row) => row[1] === wave))].map((of): [string, string[]] => [
      name,
      shown(of),
    ]);
  });
}

function peopleIn({ distribution }: NonNullable<QuestionResults["figures"]>): string[] {
  return distribution.flatMap(({ value, count }) => Array.from({ length: count }, () => String(value)));
}

/** People who stand on exactly the same cards. */
function toldApart(sets: string[][]): string[][] {
  const cards = new Map<string, number[]>();
  for (const [n, people] of sets.entries())
    for (const person of people) cards.set(person, [...(cards.get(person) ?? []), n]);
  const groups = new Map<string, string[]>();
  for (const [person, on] of cards) groups.set(on.join(" "), [...(groups.get(on.join(" ")) ?? []), person]);
  return [...groups.values()];
}

test("whatever is asked, and whenever: no fewer than five can be told apart", () => {
  let cards = 0;
  fc.assert(
    fc.property(manySteps, fc.array(question, { minLength: 1, maxLength: 5 }), (steps, questions) => {
      const seen = new Map<string, string[][]>();
      const keep = (name: string, sets: string[][]) => seen.set(name, (seen.get(name) ?? []).concat(sets));
      for (const world of worlds(steps)) {
        for (const [name, people] of setsInExport(world)) keep(name, [people]);
        for (const query of [EVERYTHING, ...questions])
          for (const [name, sets] of setsSeen(world, query)) keep(name, sets);
      }
      for (const [name, sets] of seen) {
        cards += sets.length;
        for (const group of toldApart(sets))
          expect({ name, size: Math.min(group.length, 5) }).toEqual({ name, size: 5 });
      }
    }),
    { numRuns: 40 },
  );
  // The attacker saw something at all.
  expect(cards).toBeGreaterThan(1000);
});

test("before and after any one answer the card is the same, unless it was a fifth one", () => {
  let stood = 0;
  fc.assert(
    fc.property(manySteps, question, (steps, query) => {
      const along = steps.map((one) => ({ ...one, round: null, closes: null, privacy: "confidential" as const }));
      const all = [...worlds(along)];
      // Whom we ask is no secret: the invitations are there from the beginning.
      const { invitations } = all.at(-1)!;
      let before: QuestionnaireResults[] | null = null;
      for (const [at, world] of all.entries()) {
        const known = invitations.map((one, n) => ({ ...one, answered: n <= at ? 1 : 0 }));
        const card = resultsOf({ ...world, invitations: known }, query);
        if (before && (at + 1) % 5 !== 0) {
          stood += 1;
          expect(withoutParticipation(card)).toEqual(withoutParticipation(before));
        }
        const steps = answeredIn(card) - answeredIn(before ?? []);
        expect(steps % 5).toBe(0);
        before = card;
      }
    }),
    { numRuns: 60 },
  );
  expect(stood).toBeGreaterThan(500);
});

function answeredIn([results]: QuestionnaireResults[]): number {
  const told = results?.participation;
  return told && told !== "under_five" ? told.answered : 0;
}

function withoutParticipation(card: QuestionnaireResults[]): unknown {
  return card.map(({ participation: _, ...rest }) => rest);
}

test("the attacker succeeds where the figures are of all answers: the test can fail", () => {
  const [version] = versions;
  const six = Array.from({ length: 6 }, (_, at) => response(version!, { who: `p${at}` }, { privacy: "named" }));
  const sets = [5, 6].flatMap(
    (n) =>
      setsSeen({ questionnaires: [version!], responses: six.slice(0, n), invitations: [], rounds: [] }, EVERYTHING).get(
        "who",
      )!,
  );
  expect(toldApart(sets).map(({ length }) => length)).toContain(1);
});
