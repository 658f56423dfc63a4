import type { Database } from "../../prisma/client";
import type { Privacy } from "../catalogue/metadata";
import type { Answers } from "../catalogue/questionnaire";
import type { StoredQuestionnaire, Versions } from "../catalogue/store";
import { lastDay } from "./last-day";
import { hashToken } from "./token";

/** What stands behind a link. Reading it changes nothing: mail scanners open links too. */
export type OpenedLink =
  | { type: "unknown" }
  | { type: "used"; link: AskedLink }
  | { type: "expired" | "closed"; link: AskedLink }
  | { type: "open"; link: AskedLink }
  /** To look at before sending: nothing is stored. */
  | { type: "preview"; link: AskedLink };

export interface AskedLink {
  tokenHash: Uint8Array<ArrayBuffer>;
  questionnaire: StoredQuestionnaire;
  /** Null: a preview. */
  invitationId: string | null;
  projectId: string | null;
  projectName: string;
  /** The last day on which it can be answered, local `YYYY-MM-DD`. */
  lastDay: string;
  roundId: string | null;
  privacy: Privacy;
  /** The language that the person was asked in. */
  language: string;
  /** Handed over on a staff device: nothing is kept in it, and the page locks after the answer. */
  isTablet: boolean;
  /** Many may answer through this one link. */
  isShared: boolean;
  /** What the assessment is of, as the page may say it («Liisa V.»); null where it speaks of nobody. */
  about: string | null;
  /** Half an answer that may be gone on with, only of named questionnaires without health answers. */
  draft: Answers | null;
}

export async function openLink(db: Database, versions: Versions, token: string, now: Date): Promise<OpenedLink> {
  const tokenHash = hashToken(token);
  const row = tokenHash && (await findLink(db, tokenHash));
  if (!row) return { type: "unknown" };
  const questionnaire = await versions.byId(row.questionnaireId);
  const { invitation } = row;
  const link: AskedLink = {
    tokenHash,
    questionnaire,
    invitationId: row.invitationId,
    projectId: invitation?.projectId ?? null,
    projectName: invitation?.project.name ?? "",
    lastDay: lastDay(invitation?.expiresAt ?? row.expiresAt ?? now, invitation?.project.timeZone ?? "UTC"),
    roundId: invitation?.roundId ?? null,
    privacy: invitation?.privacy ?? questionnaire.meta.privacy,
    language: invitation?.language ?? "fi",
    isTablet: row.channel === "tablet",
    isShared: (invitation?.mostAnswers ?? 1) > 1,
    about:
      questionnaire.meta.purpose === "assessment" || questionnaire.meta.purpose === "two_weeks"
        ? shortName(invitation?.client)
        : null,
    draft: mayKeepDraft(questionnaire, invitation?.privacy)
      ? ((invitation?.draft?.answers as Answers | undefined) ?? null)
      : null,
  };
  if (!invitation) return row.expiresAt && row.expiresAt > now ? { type: "preview", link } : { type: "expired", link };
  if (invitation.state === "answered") return { type: "used", link };
  if (invitation.state === "withdrawn" || invitation.round?.state === "closed") return { type: "closed", link };
  if (invitation.expiresAt <= now) return { type: "expired", link };
  return { type: "open", link };
}

/** Health answers and anonymous ones never wait half done on the server. */
export function mayKeepDraft({ meta }: Pick<StoredQuestionnaire, "meta">, privacy: Privacy | undefined): boolean {
  return privacy === "named" && !meta.health;
}

/** «Liisa V.»: enough for an employer with two trainees, and no whole name on a page that a link opens. */
export function shortName(client: { givenName: string; familyName: string } | null | undefined): string | null {
  return client ? `${client.givenName} ${client.familyName.slice(0, 1)}.` : null;
}

interface LinkRow {
  invitationId: string | null;
  questionnaireId: string;
  channel: string;
  expiresAt: Date | null;
  projectId: string;
  projectName: string;
  timeZone: string;
  roundId: string | null;
  roundState: string | null;
  privacy: Privacy;
  language: string;
  state: string;
  invitationExpiresAt: Date;
  mostAnswers: number;
  givenName: string | null;
  familyName: string | null;
  draft: unknown;
}

/** One statement: Prisma would ask table by table, and every page view and every answer comes through here. */
async function findLink(db: Database, tokenHash: Uint8Array<ArrayBuffer>) {
  const [row] = await db.$queryRaw<LinkRow[]>`
    SELECT link."invitationId", link."questionnaireId", link.channel::text, link."expiresAt",
           invitation."projectId", project.name AS "projectName", project."timeZone", invitation."roundId", round.state::text AS "roundState",
           invitation.privacy::text, invitation.language, invitation.state::text, invitation."expiresAt" AS "invitationExpiresAt",
           invitation."mostAnswers", client."givenName", client."familyName", draft.answers AS draft
      FROM "SurveyLink" link
      LEFT JOIN "Invitation" invitation ON invitation.id = link."invitationId"
      LEFT JOIN "Project" project ON project.id = invitation."projectId"
      LEFT JOIN "SurveyRound" round ON round.id = invitation."roundId"
      LEFT JOIN "Client" client ON client.id = invitation."clientId"
      LEFT JOIN "SurveyDraft" draft ON draft."invitationId" = invitation.id
     WHERE link."tokenHash" = ${tokenHash}`;
  if (!row) return null;
  const { invitationId, questionnaireId, channel, expiresAt, givenName, familyName, ...asked } = row;
  const invitation = invitationId && {
    ...asked,
    expiresAt: asked.invitationExpiresAt,
    project: { name: asked.projectName, timeZone: asked.timeZone },
    round: asked.roundState === null ? null : { state: asked.roundState },
    client: givenName !== null && familyName !== null ? { givenName, familyName } : null,
    draft: asked.draft === null ? null : { answers: asked.draft },
  };
  return { invitationId, questionnaireId, channel, expiresAt, invitation: invitation || null };
}
