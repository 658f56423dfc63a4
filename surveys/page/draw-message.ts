import { SURVEY_LANGUAGES, type SurveyLanguage } from "../catalogue/languages";
import { drawFooter, drawLanguages, type Frame } from "./draw-frame";
import { html, type Part } from "./html";
import { TEXTS } from "./texts";
import type { Message } from "./texts/page-texts";

/** A page that says one thing: thanks, or why there is nothing to answer and what to do. */
export function drawMessage(
  language: SurveyLanguage,
  { title, text }: Message,
  { more = null, inLanguages = false, isDone = false }: { more?: Part; inLanguages?: boolean; isDone?: boolean } = {},
): Frame {
  const languages = inLanguages ? drawLanguages(SURVEY_LANGUAGES, language, "links") : null;
  const mark = isDone ? MARK : null;
  return {
    language,
    title,
    body: html`<header>${languages}</header>
<main class="say">${mark}<h1 tabindex="-1">${title}</h1><p>${text}</p>${more}</main>
${drawFooter(language)}`,
  };
}

const MARK = html`<svg class="mark" viewBox="0 0 48 48" aria-hidden="true"><circle cx="24" cy="24" r="22"/><path d="M14 25l7 7 13-15"/></svg>`;

/** GET shows a button only: whoever opens links for others stops nothing. */
export function drawStop(language: SurveyLanguage, token: string): Frame {
  const { stop, stopped } = TEXTS[language];
  const more = html`<form method="post" class="last"><button class="go">${stop.button}</button><a class="back" href="/k/${token}?lang=${language}">${stopped.answer}</a></form>`;
  return drawMessage(language, stop, { more, inLanguages: true });
}

export function drawStopped(language: SurveyLanguage, token: string): Frame {
  const { stopped } = TEXTS[language];
  const more = html`<p><a class="go" href="/k/${token}?lang=${language}">${stopped.answer}</a></p>`;
  return drawMessage(language, stopped, { more, isDone: true });
}

export function drawStatement(language: SurveyLanguage): Frame {
  const { statement } = TEXTS[language];
  const parts = statement.parts.map(({ title, text, list }) => {
    const head = title && html`<h2>${title}</h2>`;
    return html`${head}${text.map((one) => html`<p>${one}</p>`)}${list && html`<ul>${list.map((one) => html`<li>${one}</li>`)}</ul>`}`;
  });
  return {
    language,
    title: statement.title,
    body: html`<header>${drawLanguages(SURVEY_LANGUAGES, language, "links")}</header>
<main class="read"><h1>${statement.title}</h1>${parts}</main>`,
  };
}
