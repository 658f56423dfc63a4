import type { Transaction } from "../../../../prisma/client";
import type { Privacy } from "../../../../surveys/catalogue/metadata";
import type { Questionnaire } from "../../../../surveys/catalogue/questionnaire";
import { ensureVersion } from "../../../../surveys/catalogue/store";
import { type FreshToken, linkTo, newToken } from "../../../../surveys/links/token";
import { nextAllowed } from "../../../schedule/working-time";
import type { ProjectSettings } from "../../../staff/project";

/** Writes down that somebody is asked; mails are sent later by the pump (delivery/). */

export interface NewInvitation {
  projectId: string;
  questionnaire: Questionnaire;
  /** «ask:<nonce>» or «auto:…»: the same asking again finds the first. */
  dedupeKey: string;
  channel: Channel;
  privacy: Privacy;
  language: string;
  askedBy: string | null;
  now: Date;
  roundId?: string;
  expiresAt?: Date;
  clientId?: string | null;
  employerId?: string | null;
  contactPersonId?: string | null;
  stakeholderId?: string | null;
  agreementId?: string | null;
  eventId?: string | null;
  recipientName?: string | null;
  email?: string | null;
  phone?: string | null;
  mostAnswers?: number;
}

export type Channel = "mail" | "sms" | "link" | "qr" | "tablet" | "sheet" | "card";

export interface Invited {
  id: string;
  questionnaireId: string;
  state: "open" | "answered" | "withdrawn";
  expiresAt: Date;
  email: string | null;
  phone: string | null;
  isNew: boolean;
}

export async function invite(tx: Transaction, asked: NewInvitation): Promise<Invited> {
  const { questionnaire, now, expiresAt, ...columns } = asked;
  const version = await ensureVersion(tx, questionnaire);
  const [made] = await tx.invitation.createManyAndReturn({
    data: [
      {
        ...columns,
        questionnaireId: version.id,
        expiresAt: expiresAt ?? new Date(now.getTime() + questionnaire.meta.openDays * 24 * 3600_000),
        askedAt: now,
      },
    ],
    skipDuplicates: true,
    select: INVITED,
  });
  if (made) return { ...made, isNew: true };
  const known = await tx.invitation.findUniqueOrThrow({ where: { dedupeKey: asked.dedupeKey }, select: INVITED });
  return { ...known, isNew: false };
}

const INVITED = {
  ...{ id: true, questionnaireId: true, state: true, expiresAt: true, email: true, phone: true },
} as const;

/** What one person who is asked alone can be promised: what is anonymous in a round is confidential here. */
export function privacyOfOne({ meta }: Pick<Questionnaire, "meta">): Exclude<Privacy, "anonymous"> {
  return meta.privacy === "anonymous" ? "confidential" : meta.privacy;
}

/** A fresh way in. The link is told once, here: only its hash is kept. `expiresAt`: of a preview, which has no invitation. `fresh`: its token, where the link had to be known before. */
export async function giveLink(
  tx: Transaction,
  publicUrl: string,
  to: { invitationId: string | null; questionnaireId: string; channel: Channel; expiresAt?: Date },
  { token, hash }: FreshToken = newToken(),
): Promise<string> {
  await tx.surveyLink.create({ data: { tokenHash: hash, ...to } });
  return linkTo(publicUrl, token);
}

export type Queued = { type: "goes"; dueAt: Date } | { type: "went"; at: Date };

/** The same for an asking that may have been sent already: once more only where it would reach somebody it has not reached, that is to another address, by another channel, or after a failure. */
export async function queueAgain(
  tx: Transaction,
  invitationId: string,
  wanted: { channel: "mail" | "sms"; dueAt: Date; isNewAddress: boolean },
): Promise<Queued> {
  const { channel, dueAt, isNewAddress } = wanted;
  await queueDelivery(tx, invitationId, channel, dueAt);
  const sent = await tx.surveyDelivery.findUniqueOrThrow({ where: { invitationId_step: { invitationId, step: 0 } } });
  if (sent.state === "queued") return { type: "goes", dueAt: sent.dueAt };
  const hasFailed = sent.state === "unreachable" || sent.state === "cancelled";
  if (!hasFailed && !isNewAddress && sent.channel === channel)
    return { type: "went", at: sent.settledAt ?? sent.dueAt };
  await tx.surveyDelivery.update({
    where: { id: sent.id },
    data: { state: "queued", channel, dueAt, attempts: 0, lastError: null, leaseUntil: null, settledAt: null },
  });
  return { type: "goes", dueAt };
}

/** Puts the mail or text message of an invitation into the queue, once. */
export async function queueDelivery(
  tx: Transaction,
  invitationId: string,
  channel: "mail" | "sms",
  dueAt: Date,
): Promise<void> {
  await tx.surveyDelivery.createMany({ data: [{ invitationId, step: 0, channel, dueAt }], skipDuplicates: true });
}

const MONDAY_TO_FRIDAY = [1, 2, 3, 4, 5];

/** When respondents may be written to: Monday to Friday, no public holiday, outside the project's quiet hours. */
export function whenAllowed(at: Date, timeZone: string, { reminders }: Pick<ProjectSettings, "reminders">): Date {
  const { quietFrom, quietTo } = reminders;
  return nextAllowed(at, { timeZone, quietFrom, quietTo, workingDays: MONDAY_TO_FRIDAY, absences: [] }) ?? at;
}
