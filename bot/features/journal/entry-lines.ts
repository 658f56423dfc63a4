import type { Actor } from "../../staff/actor";
import { localDay, sayDay, sayMinutes, sayTime } from "../../texts/dates";
import { text } from "../../turn/card-elements";
import type { TurnContext } from "../../turn/context";
import type { CardElement } from "../../turn/reply";
import type { EntryView } from "./store";
import { journalTexts } from "./texts";

/** A stored entry as two lines of a card: when, what and by whom; then its words. `about`: whom, where the card is not one client's. */
export function entryLines(context: TurnContext, entry: EntryView, timeZone: string, about?: string): CardElement[] {
  const { language } = context.actor;
  const texts = journalTexts[language];
  const day = sayDay(localDay(entry.occurredAt, timeZone), context.now.toPlainDate(), language);
  const facts = [
    entry.timeKnown ? `${day} ${sayTime(entry.occurredAt, timeZone, language)}` : day,
    texts.kinds[entry.kind],
    entry.channel ? texts.channels[entry.channel] : null,
    entry.isAttempt ? texts.notReached.toLowerCase() : null,
    entry.durationMinutes ? sayMinutes(entry.durationMinutes) : null,
    entry.employerName,
    entry.authorId === context.actor.staffId ? null : entry.authorName,
    entry.isPrivate ? texts.private : null,
  ];
  return [
    about ? text(about, { bold: true, spacing: "Medium" }) : null,
    text(facts.filter(Boolean).join(" · "), { small: true, subtle: true, spacing: about ? "None" : "Medium" }),
    text(shorten(entry.text), { spacing: "None" }),
  ].filter((element) => element !== null);
}

/** A page of entries must stay far below the 25 KB that a card may weigh. */
function shorten(words: string): string {
  const limit = 280;
  return words.length <= limit ? words : `${words.slice(0, limit).trimEnd()} …`;
}

/** Whose private entries the actor may read: own ones, and all in the projects that the actor manages. */
export function readerOf(actor: Actor): { staffId: string; managedProjects: string[] } {
  return {
    staffId: actor.staffId,
    managedProjects: actor.memberships
      .filter((membership) => membership.role === "manager")
      .map((membership) => membership.projectId),
  };
}
