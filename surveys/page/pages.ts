import { randomUUID } from "node:crypto";
import type { Database } from "../../prisma/client";
import { isSurveyLanguage, SURVEY_LANGUAGES, type SurveyLanguage } from "../catalogue/languages";
import type { Versions } from "../catalogue/store";
import type { Intake, Sent, Submitted } from "../intake/submitted";
import { type AskedLink, type OpenedLink, openLink } from "../links/open-link";
import { linkTo } from "../links/token";
import { answer, securityHeaders } from "./answer";
import { buildAssets } from "./assets";
import type { Reply } from "./client/words";
import { type AskedForm, drawForm, type FormState } from "./draw-form";
import { drawDocument, type Frame } from "./draw-frame";
import { drawMessage, drawStatement, drawStop, drawStopped } from "./draw-message";
import { drawSheet, SHEET_STYLE } from "./draw-sheet";
import { Markup } from "./html";
import type { PageAnswer, PageRequest, PageRoute, SentBody } from "./route";
import { nextStep } from "./steps";
import { TEXTS } from "./texts";
import { settled, walk, withProblems } from "./walk";

export interface SurveyPages {
  routes: PageRoute[];
}

/** The respondent's page: what it says to a link, and what it takes. A GET changes nothing; a token is looked up anew by every request and never logged. */
export async function createSurveyPages(options: {
  db: Database;
  versions: Versions;
  intake: Intake;
  now: () => Date;
  log: { warn(fields: object, words: string): void };
  /** What the link on a printed sheet begins with. */
  publicUrl: string;
  /** Whom a respondent may ask, in the words of the project; null: the page's own. */
  askWhom?: (link: AskedLink, language: SurveyLanguage) => Promise<string | null>;
  /** Style and script, made beforehand. */
  client?: Awaited<ReturnType<typeof buildAssets>>;
}): Promise<SurveyPages> {
  const { db, versions, intake, now, log, publicUrl } = options;
  const assets = options.client ?? (await buildAssets());
  const security = securityHeaders(assets.style);
  const drawn = { style: Markup.trusted(assets.style), scriptPath: assets.script.path };

  const page = (req: PageRequest, status: number, frame: Frame, more: Record<string, string> = {}) =>
    answer(
      req,
      status,
      { ...security, "Content-Type": "text/html; charset=utf-8", ...more },
      drawDocument(frame, drawn),
    );
  const json = (req: PageRequest, status: number, value: object, more: Record<string, string> = {}) =>
    answer(
      req,
      status,
      { ...security, "Content-Type": "application/json; charset=utf-8", ...more },
      JSON.stringify(value),
    );
  const open = (req: PageRequest) => openLink(db, versions, tokenOf(req), now());

  async function asked(
    req: PageRequest,
    opened: Exclude<OpenedLink, { type: "unknown" }>,
    language: SurveyLanguage,
  ): Promise<AskedForm> {
    const { link } = opened;
    const askWhom = (await options.askWhom?.(link, language)) ?? null;
    return { token: tokenOf(req), link, isPreview: opened.type === "preview", askWhom };
  }

  async function show(req: PageRequest): Promise<PageAnswer> {
    const opened = await open(req);
    const language = languageOf(req, opened);
    if (!isAnswerable(opened)) return page(req, ...stateOf(opened, language));
    const { questionnaire, draft } = opened.link;
    const state: FormState = {
      language,
      step: nextStep(questionnaire, -1, {}) ?? "end",
      answers: draft ?? {},
      problems: [],
      submissionId: randomUUID(),
      notice: draft ? TEXTS[language].resumed : null,
      isPosted: false,
    };
    return page(req, 200, drawForm(await asked(req, opened, language), state));
  }

  /** To print. The link on it is this very one: the token is known to whoever asked for the sheet, and to nobody else. */
  async function showSheet(req: PageRequest): Promise<PageAnswer> {
    const opened = await open(req);
    const language = languageOf(req, opened);
    if (!isAnswerable(opened)) return page(req, ...stateOf(opened, language));
    const url = linkTo(publicUrl, tokenOf(req));
    const headers = { ...securityHeaders(SHEET_STYLE), "Content-Type": "text/html; charset=utf-8" };
    return answer(req, 200, headers, await drawSheet(opened.link, language, { url, lastDay: opened.link.lastDay }));
  }

  async function take(req: PageRequest): Promise<PageAnswer> {
    if (req.body?.type === "refused") return refuse(req, req.body.status);
    return req.body?.type === "json" ? takeJson(req, req.body.value) : takeForm(req, req.body);
  }

  async function refuse(req: PageRequest, status: number): Promise<PageAnswer> {
    const language = languageOf(req, await open(req));
    const message = status === 413 ? TEXTS[language].tooLong : TEXTS[language].broken;
    if (!String(req.headers["content-type"]).includes("json")) return page(req, status, drawMessage(language, message));
    return json(req, status, { type: "refused", problems: [{ question: null, say: message.title }] } satisfies Reply);
  }

  async function takeForm(req: PageRequest, body: SentBody | null): Promise<PageAnswer> {
    const fields = body?.type === "form" ? body.fields : new URLSearchParams();
    const opened = await open(req);
    const language = languageOf(req, opened, fields);
    // Sent twice: the intake knows whether this very answer is there already.
    const isRepeat = opened.type === "used" && fields.get("_go") === "send";
    if (opened.type !== "open" && opened.type !== "preview" && !(opened.type === "used" && isRepeat))
      return page(req, ...stateOf(opened, language));
    const { questionnaire } = opened.link;
    // A step is checked as a whole answer is: whoever sends hundreds waits before, not after.
    const wait = intake.secondsToWait(req.address);
    if (wait > 0) return slowDown(req, language, wait);
    const walked = await walk(intake, questionnaire, fields, language);
    const form = await asked(req, opened, language);
    if (walked.type === "shows")
      return page(req, walked.state.problems.length > 0 ? 422 : 200, drawForm(form, walked.state));
    const { state } = walked;
    const submitted = await intake.submit(tokenOf(req), {
      submissionId: state.submissionId,
      answers: settled(questionnaire, state.answers),
      language,
      address: req.address,
    });
    if (submitted.type === "refused" && isRepeat) return page(req, ...stateOf({ type: "used" }, language));
    if (submitted.type === "refused")
      return page(req, 422, drawForm(form, withProblems(questionnaire, state, submitted.problems)));
    if (submitted.type === "slow_down") {
      const notice = TEXTS[language].slowDown(submitted.seconds);
      return page(req, 429, drawForm(form, { ...state, notice }), { "Retry-After": String(submitted.seconds) });
    }
    return page(req, ...outcomeOf(submitted, opened.link, language));
  }

  function slowDown(req: PageRequest, language: SurveyLanguage, seconds: number): Promise<PageAnswer> {
    const message = { title: TEXTS[language].slowDown(seconds), text: "" };
    return page(req, 429, drawMessage(language, message), { "Retry-After": String(seconds) });
  }

  async function takeJson(req: PageRequest, value: unknown): Promise<PageAnswer> {
    const opened = await open(req);
    const sent = readSent(value, req, languageOf(req, opened, value));
    if (!sent) return refuse(req, 400);
    const submitted = await intake.submit(tokenOf(req), sent);
    if (submitted.type === "refused") return json(req, 422, submitted satisfies Reply);
    const language = sent.language as SurveyLanguage;
    if (submitted.type === "slow_down") {
      const say = TEXTS[language].slowDown(submitted.seconds);
      return json(req, 429, { ...submitted, say } satisfies Reply, { "Retry-After": String(submitted.seconds) });
    }
    const [status, { title, body }] = outcomeOf(submitted, opened.type === "unknown" ? null : opened.link, language);
    // `outcome` is for whoever reads the door's answers; the script goes by `type`.
    return json(req, status, { type: "done", title, page: body.toString(), outcome: submitted.type } satisfies Reply & {
      outcome: string;
    });
  }

  async function keepDraft(req: PageRequest): Promise<PageAnswer> {
    const value = req.body?.type === "json" ? req.body.value : null;
    const language = fieldOf(value, "language");
    const answers = (value as { answers?: unknown } | null)?.answers;
    if (typeof answers !== "object" || answers === null) return json(req, 400, { type: "unreadable" });
    const type = await intake.saveDraft(tokenOf(req), {
      answers,
      language: isSurveyLanguage(language) ? language : "fi",
      address: req.address,
    });
    return json(req, type === "slow_down" ? 429 : 200, { type });
  }

  async function showStop(req: PageRequest): Promise<PageAnswer> {
    const opened = await open(req);
    const language = languageOf(req, opened);
    return opened.type === "unknown" || opened.type === "preview"
      ? page(req, ...stateOf({ type: "unknown" }, language))
      : page(req, 200, drawStop(language, tokenOf(req)));
  }

  async function stop(req: PageRequest): Promise<PageAnswer> {
    const wait = intake.secondsToWait(req.address);
    if (wait > 0) return slowDown(req, languageOf(req, { type: "unknown" }), wait);
    const language = languageOf(req, await open(req));
    const stopped = await intake.stopReminders(tokenOf(req));
    return stopped === "unknown"
      ? page(req, ...stateOf({ type: "unknown" }, language))
      : page(req, 200, drawStopped(language, tokenOf(req)));
  }

  async function serveAsset(req: PageRequest): Promise<PageAnswer> {
    const path = `/k-assets/${req.params.file}`;
    const found = [assets.script, assets.styleFile].find((asset) => asset.path === path);
    return found ? found.serve(req) : answer(req, 404, { "Content-Type": "text/plain; charset=utf-8" }, "");
  }

  const statement = (req: PageRequest) => page(req, 200, drawStatement(languageOf(req, { type: "unknown" })));

  /** A route that fails says so kindly, in the page's own clothes. */
  const guarded =
    (path: string, handler: (req: PageRequest) => Promise<PageAnswer>) =>
    async (req: PageRequest): Promise<PageAnswer> => {
      try {
        return await handler(req);
      } catch (error) {
        log.warn({ path, error: error instanceof Error ? error.name : typeof error }, "a survey page failed");
        const language = languageOf(req, { type: "unknown" });
        return page(req, 503, drawMessage(language, TEXTS[language].broken), { "Retry-After": "30" });
      }
    };
  const route = (
    method: "get" | "post",
    path: string,
    handler: (req: PageRequest) => Promise<PageAnswer>,
  ): PageRoute => ({
    method,
    path,
    handler: guarded(path, handler),
  });

  return {
    routes: [
      route("get", "/k/:token", show),
      route("post", "/k/:token", take),
      route("post", "/k/:token/draft", keepDraft),
      route("get", "/k/:token/sheet", showSheet),
      route("get", "/k/:token/stop", showStop),
      route("post", "/k/:token/stop", stop),
      route("get", "/k-assets/:file", serveAsset),
      route("get", "/accessibility", statement),
    ],
  };
}

type Answerable = Extract<OpenedLink, { type: "open" | "preview" }>;

function isAnswerable(opened: OpenedLink): opened is Answerable {
  return opened.type === "open" || opened.type === "preview";
}

function tokenOf(req: PageRequest): string {
  return req.params.token ?? "";
}

/** Why there is nothing to answer: gone for good (410), or never there (404). */
function stateOf(
  opened: { type: "unknown" | "used" | "expired" | "closed" },
  language: SurveyLanguage,
): [number, Frame] {
  const { type } = opened;
  return [type === "unknown" ? 404 : 410, drawMessage(language, TEXTS[language][type], { inLanguages: true })];
}

function outcomeOf(
  { type }: Exclude<Submitted, { type: "refused" | "slow_down" }>,
  link: AskedLink | null,
  language: SurveyLanguage,
): [number, Frame] {
  const texts = TEXTS[language];
  if (type === "previewed") return [200, drawMessage(language, texts.previewed)];
  if (type === "stored" || type === "already_there")
    return [200, drawMessage(language, link?.isTablet ? texts.thanksTablet : texts.thanks, { isDone: true })];
  return stateOf({ type }, language);
}

/** What was chosen last, then what the form was in, then the address, then how the person was asked; Finnish where the questionnaire has it not. */
function languageOf(req: PageRequest, opened: OpenedLink, sent?: unknown): SurveyLanguage {
  const spoken = "link" in opened ? opened.link.questionnaire.languages : SURVEY_LANGUAGES;
  const wished = sent instanceof URLSearchParams ? [sent.get("_lang"), sent.get("_l")] : [fieldOf(sent, "language")];
  const asked = "link" in opened ? opened.link.language : null;
  return (
    [...wished, req.query.get("lang"), asked].find(
      (code): code is SurveyLanguage => isSurveyLanguage(code) && spoken.includes(code),
    ) ?? "fi"
  );
}

function readSent(value: unknown, req: PageRequest, language: SurveyLanguage): Sent | null {
  const submissionId = fieldOf(value, "submissionId");
  if (typeof submissionId !== "string") return null;
  return { submissionId, answers: fieldOf(value, "answers"), language, address: req.address };
}

function fieldOf(value: unknown, name: string): unknown {
  return typeof value === "object" && value !== null ? (value as Record<string, unknown>)[name] : undefined;
}
