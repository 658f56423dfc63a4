import { LANGUAGE_NAMES, type SurveyLanguage } from "../catalogue/languages";
import { html, type Markup, type Part } from "./html";
import { TEXTS } from "./texts";

/** What the page is made of beside its text: the style inside it (a request less before the first paint), the script after it. */
export interface Assets {
  /** As it stands in the page; its hash stands in the policy. */
  style: Markup;
  scriptPath: string;
}

export interface Frame {
  language: SurveyLanguage;
  title: string;
  body: Markup;
}

/** A whole document. The icon is an empty one, so that nobody asks for it. */
export function drawDocument({ language, title, body }: Frame, assets: Assets): string {
  return html`<!doctype html>
<html lang="${language}"><head><meta charset="utf-8"><title>${title}</title>
<meta name="viewport" content="width=device-width,initial-scale=1">
<meta name="robots" content="noindex"><meta name="color-scheme" content="light dark">
<link rel="icon" href="data:,"><style>${assets.style}</style><script src="${assets.scriptPath}" defer></script></head>
<body>${body}</body></html>
`.toString();
}

/** The languages as buttons of the form, so that nothing that was answered is lost; or as links where there is no form. */
export function drawLanguages(
  languages: readonly SurveyLanguage[],
  current: SurveyLanguage,
  as: "buttons" | "links",
): Part {
  if (languages.length < 2) return null;
  return html`<nav class="langs" aria-label="${TEXTS[current].language}">${languages.map((language) => {
    const name = LANGUAGE_NAMES[language].replace(/^./u, (first) => first.toUpperCase());
    if (language === current) return html`<span class="lang" lang="${language}" aria-current="true">${name}</span>`;
    return as === "links"
      ? html`<a class="lang" lang="${language}" hreflang="${language}" href="?lang=${language}">${name}</a>`
      : html`<button class="lang" lang="${language}" form="f" name="_lang" value="${language}">${name}</button>`;
  })}</nav>`;
}

export function drawFooter(language: SurveyLanguage, more: Part = null): Markup {
  return html`<footer>${more}<a href="/accessibility?lang=${language}">${TEXTS[language].accessibility}</a></footer>`;
}
