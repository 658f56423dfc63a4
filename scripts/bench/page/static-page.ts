import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { brotliCompressSync } from "node:zlib";
import { say } from "../../../surveys/catalogue/languages";
import { type Question, type Questionnaire, questionsOf } from "../../../surveys/catalogue/questionnaire";
import { html, type Markup } from "../../../surveys/page/html";

/** The same questions as bare HTML: no style, no script, no server thinking. What a browser can do at best. */
export async function serveStaticPage(questionnaire: Questionnaire): Promise<{ url: string; close(): Promise<void> }> {
  const body = brotliCompressSync(Buffer.from(drawStatic(questionnaire)));
  const server = createServer((_req, res) => {
    res.writeHead(200, { "Content-Type": "text/html; charset=utf-8", "Content-Encoding": "br" });
    res.end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

function drawStatic(questionnaire: Questionnaire): string {
  return html`<!doctype html><html lang="fi"><meta charset="utf-8"><title>${say(questionnaire.title, "fi")}</title><meta name="viewport" content="width=device-width"><link rel="icon" href="data:,"><h1>${say(questionnaire.title, "fi")}</h1><form>${questionsOf(questionnaire).map(drawBare)}<button>Lähetä</button></form></html>`.toString();
}

function drawBare(question: Question): Markup {
  const options = "choices" in question ? question.choices : "points" in question ? question.points : [];
  if (options.length === 0)
    return html`<p><label>${say(question.title, "fi")} <textarea name="${question.name}"></textarea></label></p>`;
  return html`<fieldset><legend>${say(question.title, "fi")}</legend>${options.map(
    ({ value, text }) =>
      html`<p><label><input type="radio" name="${question.name}" value="${value}"> ${say(text, "fi")}</label></p>`,
  )}</fieldset>`;
}
