import type { Activity } from "botbuilder";
import type { Card, Reply } from "../turn/reply";

/** Teams refuses activities somewhere between 28 and 80 KB (documented: 40 KB), counted in UTF-16. We stay well below. */
const LIMIT_BYTES = 25 * 1024;

/** A reply as Teams wants it. What is too big for Teams becomes a short card that says so. Pure. */
export function writeActivity(reply: Reply): Partial<Activity> {
  const activity = reply.type === "text" ? writeText(reply.text) : writeCard(reply.card, reply.preview);
  return fitsLimit(activity) ? activity : writeTooBig(reply);
}

/** Whether the reply arrives as it is: as a message, and as the answer to a button. */
export function arrivesWhole(reply: Reply): boolean {
  const activity = reply.type === "text" ? writeText(reply.text) : writeCard(reply.card, reply.preview);
  return fitsLimit(activity) && (reply.type === "text" || fitsLimit({ value: reply.card }));
}

/** As JSON in UTF-16, the way the service counts. */
export function fitsLimit(activity: Partial<Activity>): boolean {
  return JSON.stringify(activity).length * 2 <= LIMIT_BYTES;
}

/**
 * `plain`: Teams shows it as raw text and keeps line breaks, so what a person wrote («[napsauta](https://…)», «<at>») can be echoed
 * without becoming a link, a picture or a mention, and nothing needs to be escaped. Whatever wants formatting is a card.
 */
function writeText(text: string): Partial<Activity> {
  return { type: "message", textFormat: "plain", text, locale: "fi-FI" };
}

/** `summary` is what the notification and the list of chats show in the place of a card. */
function writeCard(card: Card, preview: string): Partial<Activity> {
  return {
    type: "message",
    locale: "fi-FI",
    summary: preview,
    attachments: [{ contentType: "application/vnd.microsoft.card.adaptive", content: card }],
  };
}

/** The short form of a reply that the channel found too large (also after its 413). A long text keeps its beginning. */
export function writeTooBig(reply: Reply): Partial<Activity> {
  if (reply.type === "text") return writeText(`${cutText(reply.text, 5000)} …\n\n${TOO_BIG.fi}`);
  return writeCard(tooBigCard(), cutText(reply.preview, 200));
}

// Both languages: at this door nobody knows the reader's, and it is rarely seen.
const TOO_BIG = {
  fi: "Vastaus on liian pitkä näytettäväksi tässä. Kysy pienempi osa kerrallaan, esimerkiksi yksi asiakas tai yksi viikko.",
  en: "The answer is too long to show here. Ask for a smaller part, for example one client or one week.",
};

export function tooBigCard(): Card {
  return {
    type: "AdaptiveCard",
    version: "1.5",
    body: [
      { type: "TextBlock", text: TOO_BIG.fi, wrap: true },
      { type: "TextBlock", text: TOO_BIG.en, wrap: true, isSubtle: true, size: "Small", lang: "en" },
    ],
  };
}

/** Cuts between characters, never inside a surrogate pair. */
function cutText(text: string, length: number): string {
  return text.slice(0, length).replace(/[\ud800-\udbff]$/, "");
}
