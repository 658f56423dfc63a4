import type { Audience, Privacy } from "../../catalogue/metadata";

export interface PageTexts {
  language: string;
  skip: string;
  askedBy(project: string): string;
  minutes(count: number): string;
  about(name: string): string;
  privacy: Record<Privacy, { name: string; means: string }>;
  whomToAsk(audience: Audience): string;
  /** `{n}` and `{of}` are filled in, by the script too. */
  question: string;
  /** Where nobody can know yet how many there will be. */
  questionOfSome: string;
  optional: string;
  /** Under a free text whose answer is to show no person. */
  noNames: string;
  choose: string;
  next: string;
  back: string;
  send: string;
  sending: string;
  allAsked: string;
  wrong: string;
  summary: string;
  howMany(least: number, most: number | null): string | null;
  listen: string;
  stopListening: string;
  largeText: string;
  normalText: string;
  resumed: string;
  keptOnServer: string;
  keptHere: string;
  forget: string;
  forgotten: string;
  offline: string;
  unreachable: string;
  offlineTablet: string;
  noLanguageOffline: string;
  tryNow: string;
  preview: string;
  slowDown(seconds: number): string;
  noMoreReminders: string;
  accessibility: string;
  thanks: Message;
  thanksTablet: Message;
  previewed: Message;
  used: Message;
  expired: Message;
  closed: Message;
  unknown: Message;
  broken: Message;
  tooLong: Message;
  stop: Message & { button: string };
  stopped: Message & { answer: string };
  statement: {
    title: string;
    parts: readonly { title: string | null; text: readonly string[]; list?: readonly string[] }[];
  };
}

export interface Message {
  title: string;
  text: string;
}

/** «Valitse enintään 3»; null where any number will do. */
export function countWords(
  least: number,
  most: number | null,
  [atLeast, atMost, exactly]: [string, string, string],
): string | null {
  if (least > 0 && most !== null) return `${exactly} ${least === most ? least : `${least}–${most}`}.`;
  if (least > 0) return `${atLeast} ${least}.`;
  return most === null ? null : `${atMost} ${most}.`;
}
