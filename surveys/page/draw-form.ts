import { createHash } from "node:crypto";
import { settleAnswers } from "../catalogue/hidden";
import { type SurveyLanguage, say } from "../catalogue/languages";
import { type Answers, type Item, type Page, type Question, questionsOf } from "../catalogue/questionnaire";
import type { FieldProblem } from "../intake/submitted";
import { type AskedLink, mayKeepDraft } from "../links/open-link";
import type { Words } from "./client/words";
import { drawFooter, drawLanguages, type Frame } from "./draw-frame";
import { drawCondition, drawQuestion } from "./draw-question";
import { html, type Markup, type Part } from "./html";
import { requiredWords } from "./required-words";
import { sentence } from "./sentence";
import { isCountSure, mayGoOn, nextStep, stepBefore, stepsOf } from "./steps";
import { TEXTS } from "./texts";
import type { PageTexts } from "./texts/page-texts";

/** Where a respondent stands in the form. */
export interface FormState {
  language: SurveyLanguage;
  /** Which step is asked without JavaScript; "end": everything was asked. */
  step: number | "end";
  answers: Answers;
  problems: readonly FieldProblem[];
  submissionId: string;
  /** Said on top of the form. */
  notice: string | null;
  /** The answers came with this very request: they are newer than what a browser has kept. */
  isPosted: boolean;
}

export interface AskedForm {
  token: string;
  link: AskedLink;
  isPreview: boolean;
  /** In words whom to ask, where the project says it; null: the usual words. */
  askWhom: string | null;
}

/** Where half an answer waits. Health answers and anonymous ones stay in the respondent's own browser, a staff device keeps nothing. */
function keepingOf({ link, isPreview }: Pick<AskedForm, "link" | "isPreview">): "server" | "browser" | "none" {
  if (isPreview || link.isTablet) return "none";
  return mayKeepDraft(link.questionnaire, link.privacy) && !link.isShared ? "server" : "browser";
}

/** The whole form stands in the page, of which only the step is seen: the script shows the rest at once, and what was answered before is posted along. */
export function drawForm(asked: AskedForm, state: FormState): Frame {
  const { link, isPreview } = asked;
  const { questionnaire } = link;
  const { language } = state;
  const texts = TEXTS[language];
  const title = say(questionnaire.title, language);
  const first = nextStep(questionnaire, -1, {});
  const isFirst = state.step === first;
  const head = html`${isPreview && html`<p class="banner">${texts.preview}</p>`}${drawLanguages(questionnaire.languages, language, "buttons")}`;
  const body = html`<a class="skip" href="#f">${texts.skip}</a><header>${head}</header>
<main><h1>${title}</h1>
${drawIntro(asked, language, isFirst)}
${drawTools(texts)}
${state.notice && html`<p class="notice" role="status">${state.notice}</p>`}
${drawSummary(asked, state)}
${drawFields(asked, state, isFirst)}
<p class="state" role="status"></p></main>
${drawFooter(language, drawStopLink(asked, texts, language))}`;
  return { language, title: state.problems.length > 0 ? `${texts.wrong}: ${title}` : title, body };
}

/** Without the script it is left out after the first step. */
function drawIntro({ link, askWhom }: AskedForm, language: SurveyLanguage, isFirst: boolean): Markup {
  const texts = TEXTS[language];
  const { meta } = link.questionnaire;
  const privacy = texts.privacy[link.privacy];
  const asks = link.projectName && ` ${sentence(texts.askedBy(link.projectName))}`;
  return html`<div class="intro"${!isFirst && html` hidden`}><p class="why">${say(meta.why, language)}</p>
<ul class="facts">${link.about && html`<li>${sentence(texts.about(link.about))}</li>`}
<li>${sentence(texts.minutes(meta.minutes))}${asks}</li>
<li><b>${privacy.name}.</b> ${privacy.means}</li>
<li>${askWhom ?? texts.whomToAsk(meta.audience)}</li></ul></div>`;
}

/** Of use with the script only. */
function drawTools(texts: PageTexts): Markup {
  const tool = (id: string, words: string, isHidden: boolean) =>
    html`<button type="button" class="tool" id="${id}" aria-pressed="false"${isHidden && html` hidden`}>${words}</button>`;
  return html`<div class="tools">${tool("listen", texts.listen, true)}${tool("large", texts.largeText, false)}</div>`;
}

function drawSummary({ link }: AskedForm, { problems, language }: FormState): Markup {
  const known = new Map(questionsOf(link.questionnaire).map((question) => [question.name, question]));
  const lines = problems.map(({ question, say: words }) => {
    const named = question === null ? undefined : known.get(question);
    return named
      ? html`<li><a href="#i-${named.name}">${say(named.title, language)}</a> ${words}</li>`
      : html`<li>${words}</li>`;
  });
  const seen = problems.length === 0 ? html` hidden` : html` autofocus`;
  return html`<div class="sum" id="sum" tabindex="-1" role="alert"${seen}><h2>${TEXTS[language].summary}</h2><ul>${lines}</ul></div>`;
}

function drawFields(asked: AskedForm, state: FormState, isFirst: boolean): Markup {
  const { link } = asked;
  const { questionnaire } = link;
  const { language, step } = state;
  const texts = TEXTS[language];
  const { hidden, answers } = settleAnswers(questionnaire, state.answers);
  // In the order of the steps: what comes later has a higher number.
  const inOrder = stepsOf(questionnaire).flatMap((one) => [...one.items]);
  const questions = new Set(questionsOf(questionnaire).map(({ name }) => name));
  const counted = inOrder.filter((name) => questions.has(name) && !hidden.has(name));
  const numbered = step === "end" || isCountSure(questionnaire, step) ? texts.question : texts.questionOfSome;
  const items = step === "end" ? new Set<string>() : (stepsOf(questionnaire)[step]?.items ?? new Set<string>());
  const isShown = (name: string) => items.has(name) && !hidden.has(name);
  const goesOn = step !== "end" && mayGoOn(questionnaire, step, answers);
  const before = stepBefore(questionnaire, step === "end" ? stepsOf(questionnaire).length : step, answers);

  const drawOne = (question: Question): Markup => {
    const at = counted.indexOf(question.name);
    return drawQuestion(question, {
      language,
      answer: state.answers[question.name],
      problems: state.problems.filter((problem) => problem.question === question.name).map((problem) => problem.say),
      number: at < 0 ? "" : numbered.replace("{n}", String(at + 1)).replace("{of}", String(counted.length)),
      isShown: isShown(question.name),
      isNamed: link.privacy === "named",
      isTablet: link.isTablet,
    });
  };
  const drawItem = (item: Item): Markup => {
    if (item.type === "html")
      return html`<p class="passage" data-p${drawCondition("if", item.visibleIf)}${!isShown(item.name) && html` hidden`}>${say(item.text, language)}</p>`;
    if (item.type !== "panel") return drawOne(item);
    const seen = !hidden.has(item.name) && leafNames(item.items).some(isShown);
    const label = item.title && html` role="group" aria-labelledby="p-${item.name}"`;
    return html`<div class="panel"${label}${drawCondition("if", item.visibleIf)}${!seen && html` hidden`}>${item.title && html`<h3 id="p-${item.name}">${say(item.title, language)}</h3>`}${item.items.map(drawItem)}</div>`;
  };
  const drawPage = (page: Page): Markup => {
    const seen = !hidden.has(page.name) && leafNames(page.items).some(isShown);
    return html`<div class="page"${drawCondition("if", page.visibleIf)}${!seen && html` hidden`}>${page.title && html`<h2>${say(page.title, language)}</h2>`}${page.items.map(drawItem)}</div>`;
  };

  const go = goesOn ? "next" : "send";
  const autocomplete = link.isTablet ? "off" : "on";
  // The first button is the one that Enter presses: without it that would be a language.
  return html`<form id="f" tabindex="-1" method="post" novalidate autocomplete="${autocomplete}"${drawData(asked, state)}>
<button hidden name="_go" value="${go}"></button>
<input type="hidden" name="_id" value="${state.submissionId}">
<input type="hidden" name="_l" value="${language}">
<input type="hidden" name="_step" value="${step}">
${step === "end" && html`<p class="passage" data-end>${texts.allAsked}</p>`}${questionnaire.pages.map(drawPage)}
<div class="last">${before !== null && !isFirst && html`<button class="back" name="_go" value="back">${texts.back}</button>`}
<button class="go" id="go" name="_go" value="${go}">${goesOn ? texts.next : texts.send}</button></div></form>`;
}

function leafNames(items: readonly Item[]): string[] {
  return items.flatMap((item) => (item.type === "panel" ? leafNames(item.items) : [item.name]));
}

/** What the script has to know: how to keep, under which key, and its words. */
function drawData(asked: AskedForm, state: FormState): Markup {
  const texts = TEXTS[state.language];
  const keeping = keepingOf(asked);
  const key = createHash("sha256").update(asked.link.tokenHash).digest("hex").slice(0, 24);
  const words = {
    question: texts.question,
    unanswered: requiredWords(state.language),
    wrong: texts.wrong,
    send: texts.send,
    sending: texts.sending,
    listen: texts.listen,
    stopListening: texts.stopListening,
    largeText: texts.largeText,
    normalText: texts.normalText,
    kept: { server: texts.keptOnServer, browser: texts.keptHere, none: "" }[keeping],
    resumed: texts.resumed,
    forget: texts.forget,
    forgotten: texts.forgotten,
    offline: asked.link.isTablet ? `${texts.offline} ${texts.offlineTablet}` : texts.offline,
    unreachable: texts.unreachable,
    noLanguageOffline: texts.noLanguageOffline,
    tryNow: texts.tryNow,
  } satisfies Words;
  const flags = html`${asked.link.isTablet && html` data-tablet`}${state.isPosted && html` data-posted`}`;
  return html` data-keep="${keeping}" data-key="${key}"${flags} data-words="${JSON.stringify(words)}"`;
}

function drawStopLink({ token, link, isPreview }: AskedForm, texts: PageTexts, language: SurveyLanguage): Part {
  if (isPreview || link.isTablet || link.isShared) return null;
  return html`<a href="/k/${token}/stop?lang=${language}">${texts.noMoreReminders}</a>`;
}
