import type { Times } from "../../../understanding/times";
import type { Token } from "../../../understanding/tokens";
import { isAgreedWord, isMeetingVerb, isMeetingWord, isPastWord, isTimeToMeet } from "./meeting-words";
import { realDays } from "./read-when";

/** Tokens [from, to) that speak of one meeting, or of something else. */
export interface Scene {
  from: number;
  to: number;
}

export interface Heard {
  tokens: Token[];
  /** Clause number of each token. */
  clauses: number[];
  times: Times;
  /** A name of a client, of somebody unknown or of a workplace stands there. */
  isName: (at: number) => boolean;
  isTime: (at: number) => boolean;
}

/** Cuts a message into what may be one meeting each: at sentences, at a clause that speaks of a meeting after something else was told, and where «ja Liisan kanssa ma klo 12» tells of another. */
export function splitScenes(heard: Heard): Scene[] {
  const { tokens, clauses } = heard;
  const scenes: Scene[] = [];
  let begin = 0;
  for (let i = 1; i <= tokens.length; i += 1) {
    if (i < tokens.length && clauses[i] === clauses[begin]) continue;
    const clause = { from: begin, to: i };
    const current = scenes.at(-1);
    if (current && !opensScene(heard, current, clause)) current.to = i;
    else scenes.push(clause);
    begin = i;
  }
  return scenes;
}

function opensScene(heard: Heard, current: Scene, clause: Scene): boolean {
  const { tokens, times } = heard;
  if (tokens[current.from]!.sentence !== tokens[clause.from]!.sentence) return true;
  const has = (scene: Scene, test: (at: number) => boolean) => range(scene).some(test);
  const speaks = (at: number) => isCue(heard, at) || isAgreedWord(tokens[at]!.lower);
  const days = (scene: Scene) => realDays(times).some((day) => day.from >= scene.from && day.from < scene.to);
  const clocks = (scene: Scene) => times.clocks.some((clock) => clock.from >= scene.from && clock.from < scene.to);
  const tells = has(current, (at) => isPastWord(tokens[at]!.lower) && !heard.isName(at) && !heard.isTime(at));
  if (has(clause, speaks)) return tells || (has(current, speaks) && (days(current) || clocks(current)));
  return (
    has(current, speaks) && days(current) && days(clause) && (has(clause, heard.isName) || clocks(clause)) && !tells
  );
}

export function range({ from, to }: Scene): number[] {
  return Array.from({ length: to - from }, (_, n) => from + n);
}

/** A word that names a meeting or says that people meet. */
export function isCue(heard: Heard, at: number): boolean {
  const { tokens } = heard;
  const word = tokens[at]!;
  if (word.type !== "word" || heard.isName(at) || heard.isTime(at)) return false;
  const follows = tokens[at + 1];
  const next = follows?.type !== "word" || heard.isName(at + 1) || heard.isTime(at + 1) ? null : follows.lower;
  return isMeetingWord(word.lower, next ?? "") || isTimeToMeet(word.lower, next) || isMeetingVerb(word.lower);
}
