/** What the script says, in the page's language: it comes with the form (surveys/page/draw-form.ts). */
export interface Words {
  question: string;
  unanswered: string;
  wrong: string;
  send: string;
  sending: string;
  listen: string;
  stopListening: string;
  largeText: string;
  normalText: string;
  /** Where half an answer waits; empty: nowhere. */
  kept: string;
  resumed: string;
  forget: string;
  forgotten: string;
  offline: string;
  unreachable: string;
  noLanguageOffline: string;
  tryNow: string;
}

/** What the server says to an answer that the script sent. `page`: the inside of a page that takes this one's place. */
export type Reply =
  | { type: "done"; title: string; page: string }
  | { type: "refused"; problems: { question: string | null; say: string }[] }
  | { type: "slow_down"; seconds: number; say: string };
