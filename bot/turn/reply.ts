/** What a feature answers: plain data. `teams/` and the console turn it into something a person sees. */

/** An Adaptive Card 1.5 as JSON. */
export interface Card {
  type: "AdaptiveCard";
  version: "1.5";
  body: CardElement[];
  actions?: CardElement[];
  [more: string]: unknown;
}
export type CardElement = { type: string; [more: string]: unknown };

export type Reply =
  /** A line of text; `\n\n` parts paragraphs. */
  | { type: "text"; text: string }
  /**
   * A new card. `preview` is what a notification shows: never a client's name. `draftId`: whose card it is, told back once delivered.
   * `onRepeat`: what is kept for a repeated call instead, where the card holds what must be stored nowhere (a respondent's link).
   */
  | { type: "card"; card: Card; preview: string; draftId?: string; onRepeat?: Card }
  /** In the place of a card that stands already: the one whose button was pressed (`at: null`), or the card with that activity id. */
  | { type: "replace"; card: Card; preview: string; at: string | null; draftId?: string; onRepeat?: Card };

/** The answer to a button stands in the place of the card that was tapped. */
export function inPlace(replies: Reply[]): Reply[] {
  return replies.map(
    (reply, index): Reply => (index === 0 && reply.type === "card" ? { ...reply, type: "replace", at: null } : reply),
  );
}
