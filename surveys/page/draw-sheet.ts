import QRCode from "qrcode";
import { type SurveyLanguage, say } from "../catalogue/languages";
import type { AskedLink } from "../links/open-link";
import { html, Markup } from "./html";
import { sentence } from "./sentence";
import { SHEET_TEXTS } from "./sheet-texts";
import { TEXTS } from "./texts";

/** An A5 sheet to hand over: what is asked, the code, the link. It has a document of its own, since it is read on paper. */

export const SHEET_STYLE = `@page{size:A5;margin:12mm}
*{box-sizing:border-box}
html{font:16px/1.45 system-ui,"Segoe UI",Roboto,Arial,sans-serif;color:#111;background:#fff}
body{max-width:124mm;margin:0 auto;padding:8mm 4mm;text-align:center}
h1{font-size:1.6rem;line-height:1.2;margin:0 0 .6rem}
p{margin:.4rem 0}
.code svg{width:62mm;height:62mm;display:block;margin:.6rem auto}
.link{font-family:ui-monospace,Consolas,monospace;font-size:.95rem;overflow-wrap:anywhere}
.small{font-size:.9rem;color:#333}
.screen{background:#eef4f2;border-radius:.5rem;padding:.6rem}
@media print{.screen{display:none}body{padding:0}}`;

export async function drawSheet(
  link: Pick<AskedLink, "questionnaire" | "privacy" | "projectName" | "about" | "isShared">,
  language: SurveyLanguage,
  { url, lastDay }: { url: string; lastDay: string },
): Promise<string> {
  const texts = TEXTS[language];
  const sheet = SHEET_TEXTS[language];
  const { meta, title } = link.questionnaire;
  const { name, means } = texts.privacy[link.privacy];
  const code = Markup.trusted(await QRCode.toString(url, { type: "svg", errorCorrectionLevel: "M", margin: 2 }));
  return html`<!doctype html>
<html lang="${language}"><head><meta charset="utf-8"><title>${say(title, language)}</title><meta name="viewport" content="width=device-width,initial-scale=1"><meta name="robots" content="noindex"><link rel="icon" href="data:,"><style>${Markup.trusted(SHEET_STYLE)}</style></head><body><main>${!link.isShared && html`<p class="screen">${sheet.print}</p>`}<h1>${say(title, language)}</h1>${link.about && html`<p>${sentence(texts.about(link.about))}</p>`}<p>${say(meta.why, language)}</p><div class="code">${code}</div><p><strong>${sheet.scan}</strong></p><p class="small">${sheet.orWrite}</p><p class="link">${url.replace(/^https:\/\//, "")}</p><p>${sentence(texts.minutes(meta.minutes))} ${sentence(sheet.answerBy(lastDay))}</p><p class="small"><strong>${name}.</strong> ${means}</p><p class="small">${texts.askedBy(link.projectName)}</p></main></body></html>
`.toString();
}
