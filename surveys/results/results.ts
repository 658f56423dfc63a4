import type { Localized } from "../catalogue/languages";
import type { Audience, Metadata } from "../catalogue/metadata";
import type { StoredQuestionnaire } from "../catalogue/store";
import type { Collected, Response } from "./collected";
import { newestFirst, type Pooled, poolQuestions } from "./counted";
import { type Figures, figuresOf, meanOf } from "./figures";
import { type Participation, participation } from "./participation";
import { EVERYTHING, isOfOne, ofQuery, type ResultsQuery, shownIn } from "./query";
import { among, type Block, LEAST_SHOWN, release, waveOfRound } from "./suppress";
import { byTime, type Period, touches, type Wave } from "./waves";

/** What the answers to one questionnaire come to: for chat, for the evaluation, for the export. */
export interface QuestionnaireResults {
  key: string;
  title: Localized;
  audience: Audience;
  purpose: Metadata["purpose"];
  /** Versions that the shown answers were given to, ascending. */
  versions: number[];
  /** Answers that the figures are made of. */
  n: number;
  /** Why nothing is shown; null where n > 0. */
  hidden: Hidden | null;
  /** Rounds of the period of which nothing is shown. */
  hiddenRounds: { wave: Wave; why: Hidden }[];
  /** Some answers are shown in fives, by half-year: not by the very days that were asked about. */
  isInFives: boolean;
  participation: Participation | "under_five" | null;
  /** Of the questions that have the same points, each weighing the same: a rough guide for the eye. */
  mean: number | null;
  change: Change | null;
  waves: Wave[];
  questions: QuestionResults[];
}

export type Hidden = "no_answers" | "under_five" | "round_open" | "not_by_person";

export interface QuestionResults {
  name: string;
  title: Localized;
  kind: Pooled["kind"];
  isNps: boolean;
  versions: number[];
  /** null: fewer than five answered this one. */
  figures: Figures | null;
  byWave: { wave: Wave; figures: Figures }[];
  change: Change | null;
}

/** The last wave of the period against the one before it; of NPS in points. */
export interface Change {
  from: Wave;
  to: Wave;
  difference: number;
}

/** Of every questionnaire that was asked or answered, in the order of its key. */
export function resultsOf(collected: Collected, query: ResultsQuery = EVERYTHING): QuestionnaireResults[] {
  const keys = [...new Set(collected.questionnaires.map(({ key }) => key))].sort();
  return keys
    .filter((key) => query.keys === null || query.keys.includes(key))
    .map((key) => collected.questionnaires.filter((version) => version.key === key))
    .map((versions) => resultsOfOne(versions, collected, query));
}

function resultsOfOne(
  versions: readonly StoredQuestionnaire[],
  collected: Collected,
  query: ResultsQuery,
): QuestionnaireResults {
  const [newest] = newestFirst(versions);
  const ids = new Set(versions.map(({ id }) => id));
  const released = release(ofQuery(collected.responses, ids, query));
  const blocks = released.flatMap((block) => shownIn(block, query));
  const rows = blocks.flatMap((block) => block.rows);
  const questions = poolQuestions(versions)
    .map((question) => questionResults(question, versions, released, query))
    .filter(({ isShown }) => isShown)
    .map(({ results }) => results);
  const invitations = ofQuery(collected.invitations, ids, query);
  const hiddenRounds = isOfOne(query) ? [] : roundsHidden(ids, collected, released, query);
  return {
    key: newest!.key,
    title: newest!.title,
    audience: newest!.meta.audience,
    purpose: newest!.meta.purpose,
    versions: numbersOf(versions, new Set(rows.map(({ questionnaireId }) => questionnaireId))),
    n: rows.length,
    hidden: rows.length > 0 ? null : whyHidden(newest!, ids, collected, query, hiddenRounds),
    hiddenRounds,
    isInFives: !isOfOne(query) && invitations.some(({ privacy, round }) => privacy !== "named" && round === null),
    participation: participation(invitations, query),
    mean: meanOfAll(questions.map(({ kind, isNps, figures }) => (kind === "scale" && !isNps ? figures : null))),
    change: changeOfAll(questions),
    waves: distinctWaves(blocks),
    questions,
  };
}

/** The same words for none and for four: that somebody has answered is not told either. */
function whyHidden(
  { meta }: StoredQuestionnaire,
  ids: ReadonlySet<string>,
  { invitations, rounds }: Collected,
  query: ResultsQuery,
  hiddenRounds: QuestionnaireResults["hiddenRounds"],
): Hidden {
  const asked = [...invitations, ...rounds].filter(({ questionnaireId }) => ids.has(questionnaireId));
  if ([meta, ...asked].every(({ privacy }) => privacy === "named")) return "no_answers";
  if (isOfOne(query)) return "not_by_person";
  const isOpen = hiddenRounds.length > 0 && hiddenRounds.every(({ why }) => why === "round_open");
  return isOpen ? "round_open" : "under_five";
}

function questionResults(
  question: Pooled,
  versions: readonly StoredQuestionnaire[],
  released: readonly Block<Response>[],
  period: Period,
): { isShown: boolean; results: QuestionResults } {
  const all = among(
    released,
    (row) => question.versionIds.has(row.questionnaireId) && question.valueIn(row.answers) !== undefined,
  );
  const blocks = all.flatMap((block) => shownIn(block, period));
  const waves = distinctWaves(blocks);
  const ofWave = (wave: Wave, from: readonly Block<Response>[]) => ({
    wave,
    figures: figuresOfBlocks(
      question,
      from.filter((block) => block.wave.id === wave.id),
    ),
  });
  const last = waves.at(-1);
  const before = last && distinctWaves(all).findLast((wave) => byTime(wave, last) < 0);
  const answered = new Set(blocks.flatMap(({ rows }) => rows.map(({ questionnaireId }) => questionnaireId)));
  return {
    // What only an older version asked stands here as long as it has figures.
    isShown: question.kind !== "uncounted" && (question.isCurrent || blocks.length > 0),
    results: {
      name: question.name,
      title: question.title,
      kind: question.kind,
      isNps: question.isNps,
      versions: numbersOf(versions, blocks.length > 0 ? answered : question.versionIds),
      figures: blocks.length > 0 ? figuresOfBlocks(question, blocks) : null,
      byWave: waves.map((wave) => ofWave(wave, blocks)),
      change: last && before ? changeBetween(ofWave(before, all), ofWave(last, blocks)) : null,
    },
  };
}

function figuresOfBlocks(question: Pooled, blocks: readonly Block<Response>[]): Figures {
  const isNamed = blocks.every(({ kind }) => kind === "named");
  const values = blocks.flatMap(({ rows }) => rows.map(({ answers }) => question.valueIn(answers)!));
  return figuresOf(question, values, isNamed ? 1 : LEAST_SHOWN);
}

function changeBetween(
  before: { wave: Wave; figures: Figures },
  after: { wave: Wave; figures: Figures },
): Change | null {
  const of = ({ figures }: { figures: Figures }) => figures.scale?.mean ?? figures.nps?.score;
  const [was, is] = [of(before), of(after)];
  return was === undefined || is === undefined ? null : { from: before.wave, to: after.wave, difference: is - was };
}

function meanOfAll(figures: readonly (Figures | null)[]): number | null {
  const shown = figures.filter((one) => one?.scale != null).map((one) => one!);
  const scales = new Set(shown.map(({ distribution }) => numbersAmong(distribution)));
  return shown.length > 0 && scales.size === 1 ? meanOf(shown.map(({ scale }) => scale!.mean)) : null;
}

function numbersAmong(distribution: Figures["distribution"]): string {
  return distribution
    .map(({ value }) => value)
    .filter((value) => typeof value === "number")
    .join(" ");
}

/** Of the questions that have figures in the same two waves. */
function changeOfAll(questions: readonly QuestionResults[]): Change | null {
  const changes = questions.flatMap(({ kind, isNps, change }) =>
    kind === "scale" && !isNps && change ? [change] : [],
  );
  const [first] = changes;
  const same = changes.filter(({ from, to }) => from.id === first!.from.id && to.id === first!.to.id);
  return first && same.length === changes.length
    ? { from: first.from, to: first.to, difference: meanOf(same.map(({ difference }) => difference)) }
    : null;
}

function roundsHidden(
  ids: Set<string>,
  { rounds }: Collected,
  released: readonly Block<Response>[],
  period: Period,
): QuestionnaireResults["hiddenRounds"] {
  const shown = new Set(released.map(({ wave }) => wave.id));
  return rounds
    .filter(
      (round) =>
        ids.has(round.questionnaireId) &&
        round.privacy !== "named" &&
        !shown.has(round.id) &&
        touches(waveOfRound(round), period),
    )
    .map((round) => ({
      wave: waveOfRound(round),
      why: round.isClosed ? ("under_five" as const) : ("round_open" as const),
    }))
    .sort((a, b) => byTime(a.wave, b.wave));
}

function distinctWaves(blocks: readonly { wave: Wave }[]): Wave[] {
  return [...new Map(blocks.map(({ wave }) => [wave.id, wave])).values()].sort(byTime);
}

function numbersOf(versions: readonly StoredQuestionnaire[], ids: ReadonlySet<string>): number[] {
  return versions
    .filter(({ id }) => ids.has(id))
    .map(({ version }) => version)
    .sort((a, b) => a - b);
}
