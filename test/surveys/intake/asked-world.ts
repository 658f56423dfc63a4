import { randomUUID } from "node:crypto";
import type { Database } from "../../../prisma/client";
import { dateOf } from "../../../prisma/days";
import type { Privacy } from "../../../surveys/catalogue/metadata";
import type { Questionnaire } from "../../../surveys/catalogue/questionnaire";
import { createVersions, ensureVersion } from "../../../surveys/catalogue/store";
import type { OnAnswered } from "../../../surveys/intake/answered";
import { createIntake } from "../../../surveys/intake/intake";
import { LIMITS, type Limits } from "../../../surveys/intake/limits";
import type { Intake, Submitted } from "../../../surveys/intake/submitted";
import { newToken } from "../../../surveys/links/token";

export const NOW = new Date("2026-11-24T10:00:00Z");
const IN_A_MONTH = new Date("2026-12-24T10:00:00Z");

/** No test of ours is about limits unless it says so. */
const FREE = { burst: 100_000, perMinute: 100_000, mostKeys: 100 };
export const WITHOUT_RATES: Limits = { ...LIMITS, perLink: FREE, perAddress: FREE, draftsPerLink: FREE };

/** The intake over a real database, and what somebody is asked with. */
export interface AskedWorld {
  intake: Intake;
  projectId: string;
  /** What was logged. */
  log: string[];
  newRound(questionnaire: Questionnaire, closesAt?: Date): Promise<string>;
  ask(questionnaire: Questionnaire, with_?: Asking): Promise<{ token: string; invitationId: string }>;
  /** Another copy of a link. */
  copyLink(invitationId: string): Promise<string>;
  preview(questionnaire: Questionnaire, expiresAt?: Date): Promise<string>;
  submit(token: string, answers: unknown, submissionId?: string, language?: string): Promise<Submitted>;
}

export interface Asking {
  privacy?: Privacy;
  roundId?: string;
  mostAnswers?: number;
  expiresAt?: Date;
  clientId?: string;
  channel?: "mail" | "tablet" | "qr";
}

export async function openAskedWorld(
  db: Database,
  options: { hooks?: OnAnswered[]; limits?: Limits; now?: () => Date } = {},
): Promise<AskedWorld> {
  const { hooks = [], limits = WITHOUT_RATES, now = () => NOW } = options;
  const { id: projectId } = await db.project.create({
    data: {
      name: "Polku",
      startsOn: dateOf("2026-01-01"),
      endsOn: dateOf("2028-12-31"),
      midpointOn: dateOf("2027-06-30"),
    },
  });
  const log: string[] = [];
  const intake = createIntake({
    ...{ db, hooks, now, limits },
    versions: createVersions(db),
    log: { error: (line) => void log.push(line) },
  });
  const versionOf = (questionnaire: Questionnaire) => db.$transaction((tx) => ensureVersion(tx, questionnaire));
  const link = async (questionnaireId: string, invitationId: string | null, more: object = {}) => {
    const { token, hash } = newToken();
    await db.surveyLink.create({ data: { tokenHash: hash, questionnaireId, invitationId, channel: "mail", ...more } });
    return token;
  };
  return {
    intake,
    projectId,
    log,
    async newRound(questionnaire, closesAt = IN_A_MONTH) {
      const { id: questionnaireId } = await versionOf(questionnaire);
      const { privacy } = questionnaire.meta;
      const data = { projectId, questionnaireId, privacy, name: "Koulut", closesAt, dedupeKey: randomUUID() };
      return (await db.surveyRound.create({ data })).id;
    },
    async ask(questionnaire, { channel = "mail", ...with_ } = {}) {
      const { id: questionnaireId } = await versionOf(questionnaire);
      const { id: invitationId } = await db.invitation.create({
        data: {
          ...{ projectId, questionnaireId, channel, dedupeKey: randomUUID() },
          privacy: questionnaire.meta.privacy,
          expiresAt: IN_A_MONTH,
          ...with_,
        },
      });
      return { token: await link(questionnaireId, invitationId, { channel }), invitationId };
    },
    async copyLink(invitationId) {
      const { questionnaireId } = await db.invitation.findUniqueOrThrow({ where: { id: invitationId } });
      return link(questionnaireId, invitationId);
    },
    async preview(questionnaire, expiresAt = IN_A_MONTH) {
      return link((await versionOf(questionnaire)).id, null, { expiresAt });
    },
    submit(token, answers, submissionId = randomUUID(), language = "fi") {
      return intake.submit(token, { submissionId, answers, language, address: "192.0.2.1" });
    },
  };
}
