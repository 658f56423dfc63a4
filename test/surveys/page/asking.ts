import { randomUUID } from "node:crypto";
import type { Logger } from "../../../bot/log";
import { startServer } from "../../../bot/server";
import type { Database } from "../../../prisma/client";
import { loadCatalogue } from "../../../surveys/catalogue/catalogue";
import type { Privacy } from "../../../surveys/catalogue/metadata";
import type { Questionnaire } from "../../../surveys/catalogue/questionnaire";
import { createVersions, ensureVersion } from "../../../surveys/catalogue/store";
import { createIntake } from "../../../surveys/intake/intake";
import { LIMITS, type Limits } from "../../../surveys/intake/limits";
import { newToken } from "../../../surveys/links/token";
import { createSurveyPages } from "../../../surveys/page/pages";

/** A project that asks, behind the real server. Time: Tuesday 24 November 2026. */
export interface Asking {
  url: string;
  catalogue: ReadonlyMap<string, Questionnaire>;
  ask(
    questionnaire: string | Questionnaire,
    how?: AskedHow,
  ): Promise<{ url: string; token: string; invitationId: string | null }>;
  /** What is stored of an invitation. */
  answers(invitationId: string | null): Promise<unknown[]>;
  /** What was written to the log, as text. */
  logged(): string;
  close(): Promise<void>;
}

const ENDLESS = { burst: 1e9, perMinute: 1e9, mostKeys: 100 };
const UNLIMITED: Limits = { ...LIMITS, perAddress: ENDLESS, perLink: ENDLESS, draftsPerLink: ENDLESS };

export interface AskedHow {
  privacy?: Privacy;
  channel?: "mail" | "tablet" | "qr";
  language?: string;
  isPreview?: boolean;
  mostAnswers?: number;
  expiresAt?: Date;
  client?: { givenName: string; familyName: string };
}

export const NOW = new Date("2026-11-24T08:30:00Z");
const LATER = new Date("2026-12-22T08:30:00Z");

/** Without limits, for all tests come from one address. */
export async function openAsking(db: Database, limits: Limits = UNLIMITED): Promise<Asking> {
  const day = (text: string) => new Date(`${text}T00:00:00Z`);
  const project = await db.project.create({
    data: {
      name: "Eteenpäin-hanke",
      startsOn: day("2026-01-01"),
      midpointOn: day("2027-06-01"),
      endsOn: day("2028-12-31"),
    },
  });
  const now = () => NOW;
  const lines: string[] = [];
  const write = (...words: unknown[]) => void lines.push(JSON.stringify(words));
  const log = { debug: write, info: write, warn: write, error: write } as unknown as Logger;
  const versions = createVersions(db);
  const catalogue = loadCatalogue();
  const intake = createIntake({ db, versions, hooks: [], now, log, limits });
  const { routes } = await createSurveyPages({ publicUrl: "https://teho.example.org", db, versions, intake, now, log });
  const server = await startServer({
    host: "127.0.0.1",
    port: 0,
    log,
    routes: { isReady: async () => true, messages: async () => undefined, surveys: routes },
  });
  const url = `http://127.0.0.1:${server.port}`;
  /** Only rounds are anonymous. */
  const putRound = async (questionnaireId: string) => {
    const round = { projectId: project.id, questionnaireId, privacy: "anonymous" as const, name: "Kierros" };
    const { id } = await db.surveyRound.create({ data: { ...round, closesAt: LATER, dedupeKey: randomUUID() } });
    return id;
  };
  const putClient = async (names: { givenName: string; familyName: string }) => {
    const { id } = await db.client.create({ data: { ...names, projectId: project.id, caseCode: "A-001" } });
    return id;
  };
  return {
    url,
    catalogue,
    async ask(asked, how = {}) {
      const questionnaire = typeof asked === "string" ? catalogue.get(asked)! : asked;
      const { id: questionnaireId } = await db.$transaction((tx) => ensureVersion(tx, questionnaire));
      const { token, hash } = newToken();
      const channel = how.channel ?? "mail";
      const privacy = how.privacy ?? questionnaire.meta.privacy;
      const expiresAt = how.expiresAt ?? LATER;
      if (how.isPreview) {
        await db.surveyLink.create({ data: { tokenHash: hash, questionnaireId, channel, expiresAt } });
        return { url: `${url}/k/${token}`, token, invitationId: null };
      }
      const { id } = await db.invitation.create({
        data: {
          projectId: project.id,
          questionnaireId,
          clientId: how.client ? await putClient(how.client) : null,
          privacy,
          roundId: privacy === "anonymous" ? await putRound(questionnaireId) : null,
          channel,
          language: how.language ?? "fi",
          mostAnswers: how.mostAnswers ?? 1,
          expiresAt,
          dedupeKey: randomUUID(),
          links: { create: { tokenHash: hash, questionnaireId, channel } },
        },
      });
      return { url: `${url}/k/${token}`, token, invitationId: id };
    },
    async answers(invitationId) {
      const rows = await db.surveyResponse.findMany({ where: { invitationId }, select: { answers: true } });
      return rows.map(({ answers }) => answers);
    },
    logged: () => lines.join("\n"),
    close: () => server.close(),
  };
}
