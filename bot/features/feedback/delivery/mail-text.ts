import { Temporal } from "temporal-polyfill";
import type { SurveyLanguage } from "../../../../surveys/catalogue/languages";
import type { Privacy } from "../../../../surveys/catalogue/metadata";
import { MAIL_WORDS } from "./mail-words";

/** The mail and the text message of an invitation or its reminder. Pure. One button, no image, nothing that tells that it was opened. */

export interface Letter {
  language: SurveyLanguage;
  /** Null: nobody by name. */
  to: string | null;
  /** Who asks. */
  project: string;
  title: string;
  /** Of whom it speaks, shortened («Liisa V.»); null: of nobody. */
  about: string | null;
  why: string;
  minutes: number;
  privacy: Privacy;
  /** `YYYY-MM-DD`, local */
  lastDay: string;
  /** Whom to ask; null: whoever reads the mails. */
  asker: string | null;
  /** 0: the invitation itself. */
  reminder: 0 | 1 | 2;
  /** How many may still follow this one: then it says how to stop them. */
  remindersLeft: number;
}

export interface WrittenMail {
  subject: string;
  text: string;
  html: string;
}

export function writeMail(letter: Letter, link: string): WrittenMail {
  const words = MAIL_WORDS[letter.language];
  // The last one says so, be it the second or the only one.
  const reminded = letter.reminder === 0 ? null : words.reminded[letter.remindersLeft === 0 ? 1 : 0];
  const stop = letter.remindersLeft > 0 ? `${link}/stop` : null;
  const above = [words.hello(letter.to), reminded].filter((line) => line !== null);
  const below = [
    letter.about && words.about(letter.about),
    letter.why,
    `${words.minutes(letter.minutes)} ${words.lastDay(sayLastDay(letter.lastDay, letter.language))}`,
  ].filter((line) => line !== null);
  const after = [words.privacy[letter.privacy], `${words.asks(letter.project)} ${words.whom(letter.asker)}`];
  const subject = letter.reminder === 0 ? letter.title : words.reminder(letter.title);
  return {
    // Nobody's name: it shows on locked screens. The project's tells that it is no stranger.
    subject: `${subject} (${letter.project})`.replace(/\s+/gu, " ").trim(),
    text: `${[...above, letter.title, ...below, `${words.button}:\n${link}`, ...after, stop && `${words.stop}\n${stop}`]
      .filter(Boolean)
      .join("\n\n")}\n`,
    html: htmlOf(letter, { link, stop, above, below, after }),
  };
}

/** Short: a text message is paid by its length. The page says the rest. */
export function writeSms(letter: Letter, link: string): string {
  const words = MAIL_WORDS[letter.language];
  const title = letter.reminder === 0 ? letter.title : words.reminder(letter.title);
  const { day, month } = Temporal.PlainDate.from(letter.lastDay);
  const said = words.sms(
    letter.project,
    endWith(title),
    letter.language === "en" ? `${day}/${month}` : `${day}.${month}.`,
  );
  return `${said} ${link}`.replace(/\s+/gu, " ");
}

function endWith(title: string): string {
  return /[.?!…]$/u.test(title) ? title : `${title}.`;
}

const LOCALES: Record<SurveyLanguage, string> = { fi: "fi", sv: "sv", en: "en-GB", uk: "uk" };

/** «keskiviikko 16. joulukuuta» */
function sayLastDay(date: string, language: SurveyLanguage): string {
  return new Intl.DateTimeFormat(LOCALES[language], {
    weekday: "long",
    day: "numeric",
    month: "long",
    timeZone: "UTC",
  }).format(new Date(`${date}T00:00:00Z`));
}

interface Parts {
  link: string;
  stop: string | null;
  above: string[];
  below: string[];
  after: string[];
}

const PARAGRAPH = "margin:0 0 16px";
/** White on this blue: 7.5 to 1. At least 44 px high, for any thumb. */
const BUTTON =
  "display:inline-block;padding:14px 24px;background:#1a4f8b;color:#ffffff;font-weight:bold;text-decoration:none;border-radius:6px";

function htmlOf(letter: Letter, { link, stop, above, below, after }: Parts): string {
  const words = MAIL_WORDS[letter.language];
  const paragraphs = (lines: string[]) =>
    lines.map((line) => `<p style="${PARAGRAPH}">${escapeHtml(line)}</p>`).join("\n");
  const href = escapeHtml(link);
  const last = stop
    ? `<p style="${PARAGRAPH}">${escapeHtml(words.stop)} <a href="${escapeHtml(stop)}">${escapeHtml(stop)}</a></p>`
    : "";
  return `<!doctype html>
<html lang="${letter.language}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${escapeHtml(letter.title)}</title></head>
<body style="margin:0;padding:24px;font:18px/1.5 Arial,sans-serif;color:#1b1b1b;background:#ffffff">
<div style="max-width:560px">
${paragraphs(above)}
<h1 style="margin:0 0 16px;font-size:22px">${escapeHtml(letter.title)}</h1>
${paragraphs(below)}
<p style="margin:24px 0"><a href="${href}" style="${BUTTON}">${escapeHtml(words.button)}</a></p>
<p style="${PARAGRAPH}">${escapeHtml(words.orLink)}<br><a href="${href}">${href}</a></p>
${paragraphs(after)}
${last}
</div>
</body>
</html>
`;
}

export function escapeHtml(text: string): string {
  return text.replace(
    /[&<>"']/g,
    (char) => ({ "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" })[char]!,
  );
}
