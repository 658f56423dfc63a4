import type { Database } from "../../prisma/client";
import type { Log } from "../../prisma/log";
import { isSurveyLanguage, type SurveyLanguage } from "../catalogue/languages";
import { type Questionnaire, questionsIn } from "../catalogue/questionnaire";
import type { StoredQuestionnaire, Versions } from "../catalogue/store";
import { type AskedLink, openLink } from "../links/open-link";
import { hashToken } from "../links/token";
import type { OnAnswered } from "./answered";
import { type Checked, checkAnswers, readDraft } from "./check";
import type { FindName } from "./client-names";
import { keepDraft, mayKeepDraftOf } from "./keep-draft";
import { LIMITS, type Limits } from "./limits";
import { createNameFinders } from "./name-finders";
import { createRateLimiter } from "./rate-limiter";
import { isStored, storeAnswer } from "./store-answer";
import type { Intake, Sent, Submitted } from "./submitted";
import { intakeTexts } from "./texts";

export interface IntakeParts {
  db: Database;
  versions: Versions;
  /** Take part in the transaction that stores a named or confidential answer. */
  hooks: readonly OnAnswered[];
  now: () => Date;
  /** Ids only. */
  log: Pick<Log, "error">;
  limits?: Limits;
}

export function createIntake({ db, versions, hooks, now, log, limits = LIMITS }: IntakeParts): Intake {
  const ofAddress = createRateLimiter(limits.perAddress);
  const ofLink = createRateLimiter(limits.perLink);
  const draftsOfLink = createRateLimiter(limits.draftsPerLink);
  const findNamesOf = createNameFinders(db);

  /** Before anything is looked up: what is too much costs nothing. */
  function secondsUntil(address: string, token: string, ofToken: typeof ofLink, at: Date): number {
    return ofAddress(address, at) || ofToken(token.slice(0, LONGEST_KEY), at);
  }

  function check(
    questionnaire: StoredQuestionnaire,
    raw: unknown,
    language: SurveyLanguage,
    findName: FindName | null,
  ) {
    const checked = checkAnswers(questionnaire, raw, language, { findName, limits });
    for (const name of checked.disagreed)
      log.error(`Questionnaire ${questionnaire.id}: survey-core and the page disagree whether «${name}» is shown.`);
    return checked;
  }

  async function checkFor(link: AskedLink, raw: unknown, language: SurveyLanguage): Promise<Checked> {
    const isAnonymous = link.privacy === "anonymous" && link.projectId !== null;
    return check(link.questionnaire, raw, language, isAnonymous ? await findNamesOf(link.projectId!) : null);
  }

  async function submit(token: string, sent: Sent): Promise<Submitted> {
    const at = now();
    const seconds = secondsUntil(sent.address, token, ofLink, at);
    if (seconds > 0) return { type: "slow_down", seconds };
    const opened = await openLink(db, versions, token, at);
    if (opened.type === "unknown") return opened;
    const { link } = opened;
    const language = languageFor(link.questionnaire, sent.language);
    if (!limits.submissionId.test(sent.submissionId))
      return { type: "refused", problems: [{ question: null, say: intakeTexts[language].unreadable }] };
    const { invitationId } = link;
    const { submissionId } = sent;
    if (opened.type !== "open" && opened.type !== "preview") {
      const isAgain = invitationId !== null && (await isStored(db, invitationId, submissionId));
      return { type: isAgain ? "already_there" : opened.type };
    }
    const { answers, problems } = await checkFor(link, sent.answers, language);
    if (problems.length > 0) return { type: "refused", problems };
    if (invitationId === null) return { type: "previewed" };
    const answer = { link: { ...link, invitationId }, submissionId, answers, language };
    return { type: await storeAnswer(db, answer, hooks, at) };
  }

  async function saveDraft(
    token: string,
    sent: Omit<Sent, "submissionId">,
  ): Promise<"kept" | "not_kept" | "slow_down"> {
    const at = now();
    if (secondsUntil(sent.address, token, draftsOfLink, at) > 0) return "slow_down";
    const opened = await openLink(db, versions, token, at);
    if (!mayKeepDraftOf(opened)) return "not_kept";
    const { questionnaire, invitationId } = opened.link;
    const draft = readDraft(questionnaire, sent.answers, languageFor(questionnaire, sent.language), limits);
    return draft && invitationId && (await keepDraft(db, invitationId, draft, at)) ? "kept" : "not_kept";
  }

  async function checkPage(
    questionnaire: StoredQuestionnaire,
    page: string,
    raw: unknown,
    language: SurveyLanguage,
  ): ReturnType<Intake["checkPage"]> {
    const { answers, problems } = check(questionnaire, raw, languageFor(questionnaire, language), null);
    const asked = namesOnPage(questionnaire, page);
    return { answers, problems: problems.filter(({ question }) => question === null || asked.has(question)) };
  }

  async function stopReminders(token: string): Promise<"stopped" | "unknown"> {
    const tokenHash = hashToken(token);
    if (!tokenHash) return "unknown";
    const { count } = await db.invitation.updateMany({
      where: { links: { some: { tokenHash } } },
      data: { noReminders: true },
    });
    return count > 0 ? "stopped" : "unknown";
  }

  return { submit, saveDraft, checkPage, stopReminders, secondsToWait: (address) => ofAddress(address, now()) };
}

/** A token is 22 letters; whoever sends more shall not fill the memory. */
const LONGEST_KEY = 32;

/** A language that the questionnaire has no longer is no reason to lose an answer: what was answered in it is kept as Finnish. */
function languageFor({ languages }: Pick<Questionnaire, "languages">, language: string): SurveyLanguage {
  return isSurveyLanguage(language) && languages.includes(language) ? language : "fi";
}

function namesOnPage({ pages }: Pick<Questionnaire, "pages">, name: string): Set<string> {
  const page = pages.find((one) => one.name === name);
  return new Set(questionsIn(page?.items ?? []).map((question) => question.name));
}
