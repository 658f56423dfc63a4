import type { Database, Transaction } from "../../../../prisma/client";
import { dayOf } from "../../../../prisma/days";
import type { Audience, Privacy } from "../../../../surveys/catalogue/metadata";
import type { Questionnaire } from "../../../../surveys/catalogue/questionnaire";
import { ensureVersion } from "../../../../surveys/catalogue/store";
import { invite, queueDelivery } from "../asking/invite";
import { type Ledger, ledgersOf, NOBODY_ASKED } from "../delivery/ledger";

/** Rounds: many are asked the same at once. */

/** With fewer invited nobody could be promised that an answer is anonymous (reliability.md). */
export const LEAST_ANONYMOUS = 5;

export interface Guest {
  stakeholderId: string;
  name: string | null;
  email: string;
}

export interface NewRound {
  dedupeKey: string;
  projectId: string;
  questionnaire: Questionnaire;
  name: string;
  guests: Guest[];
  closesAt: Date;
  /** When the mails go out. */
  dueAt: Date;
  askedBy: string;
  now: Date;
}

/** Writes the round, its invitations and their mails, once. @returns its id. */
export async function startRound(tx: Transaction, round: NewRound): Promise<string> {
  const { questionnaire, guests, now } = round;
  const privacy = privacyFor(questionnaire, guests.length);
  const { id, isNew } = await putRound(tx, { ...round, privacy, eventId: null });
  if (!isNew) return id;
  for (const guest of guests) {
    const invitation = await invite(tx, {
      ...{ projectId: round.projectId, questionnaire, roundId: id, privacy, now },
      dedupeKey: `${round.dedupeKey}:${guest.stakeholderId}`,
      channel: "mail",
      language: "fi",
      askedBy: round.askedBy,
      expiresAt: round.closesAt,
      stakeholderId: guest.stakeholderId,
      recipientName: guest.name,
      email: guest.email,
    });
    await queueDelivery(tx, invitation.id, "mail", round.dueAt);
  }
  return id;
}

/** One open link for all guests of an event. @returns the invitation that stands behind it. */
export async function startEventRound(
  tx: Transaction,
  round: Omit<NewRound, "guests" | "dueAt"> & { eventId: string; mostAnswers: number; attendees: number | null },
): Promise<{ roundId: string; invitationId: string; questionnaireId: string }> {
  const { questionnaire, now, attendees } = round;
  const privacy = privacyFor(questionnaire, attendees ?? LEAST_ANONYMOUS);
  const { id: roundId } = await putRound(tx, { ...round, privacy });
  const { id: invitationId, questionnaireId } = await invite(tx, {
    ...{ projectId: round.projectId, questionnaire, roundId, privacy, now },
    dedupeKey: round.dedupeKey,
    channel: "qr",
    language: "fi",
    askedBy: round.askedBy,
    expiresAt: round.closesAt,
    eventId: round.eventId,
    mostAnswers: round.mostAnswers,
  });
  return { roundId, invitationId, questionnaireId };
}

function privacyFor({ meta }: Questionnaire, asked: number): Privacy {
  return meta.privacy === "anonymous" && asked < LEAST_ANONYMOUS ? "confidential" : meta.privacy;
}

export async function putRound(
  tx: Transaction,
  round: Pick<NewRound, "dedupeKey" | "projectId" | "questionnaire" | "name" | "closesAt" | "askedBy"> & {
    privacy: Privacy;
    eventId: string | null;
  },
): Promise<{ id: string; isNew: boolean }> {
  const { dedupeKey, projectId, questionnaire, name, closesAt, askedBy, privacy, eventId } = round;
  const { id: questionnaireId } = await ensureVersion(tx, questionnaire);
  const [made] = await tx.surveyRound.createManyAndReturn({
    data: [{ dedupeKey, projectId, questionnaireId, name, closesAt, askedBy, privacy, eventId }],
    skipDuplicates: true,
    select: { id: true },
  });
  if (made) return { id: made.id, isNew: true };
  const known = await tx.surveyRound.findUniqueOrThrow({ where: { dedupeKey }, select: { id: true } });
  return { id: known.id, isNew: false };
}

export interface RoundView {
  id: string;
  projectId: string;
  name: string;
  privacy: Privacy;
  state: "open" | "stopped" | "closed";
  closesAt: Date;
  isEvent: boolean;
  /** Whom it asks: counts alone. */
  asked: number;
  gone: number;
  answered: number;
  failed: number;
  /** Why they failed. */
  reasons: Ledger["reasons"];
  unknown: number;
  /** Mails that wait. */
  queued: number;
  /** Mails that were stopped before they left. */
  cancelled: number;
}

/** Rounds of the projects with their counts, the newest first; `id`: only that one. */
export async function listRounds(db: Database, projectIds: string[], id: string | null = null): Promise<RoundView[]> {
  const rounds = await db.surveyRound.findMany({
    where: { projectId: { in: projectIds }, ...(id ? { id } : {}) },
    // Open, stopped, closed: as the states stand in the schema.
    orderBy: [{ state: "asc" }, { createdAt: "desc" }],
    take: 20,
    select: { id: true, projectId: true, name: true, privacy: true, state: true, closesAt: true, eventId: true },
  });
  const ledgers = await ledgersOf(
    db,
    rounds.map((round) => round.id),
  );
  return rounds.map(({ eventId, ...round }) => {
    const { handedOver, waiting, ...counts } = ledgers.get(round.id) ?? NOBODY_ASKED;
    return { ...round, ...counts, isEvent: eventId !== null, gone: handedOver, queued: waiting };
  });
}

/** «Keskeytä lähetys»: what has not left stays here. */
export async function stopRound(tx: Transaction, id: string, now: Date): Promise<void> {
  await tx.surveyRound.updateMany({ where: { id, state: "open" }, data: { state: "stopped" } });
  await tx.surveyDelivery.updateMany({
    where: { invitation: { roundId: id }, state: "queued", leaseUntil: null },
    data: { state: "cancelled", settledAt: now },
  });
}

/** «Jatka lähetystä»: those that were stopped before they left go out at `dueAt`. */
export async function resumeRound(tx: Transaction, id: string, dueAt: Date): Promise<void> {
  const { count } = await tx.surveyRound.updateMany({ where: { id, state: "stopped" }, data: { state: "open" } });
  if (count === 0) return;
  await tx.surveyDelivery.updateMany({
    where: { invitation: { roundId: id, state: "open" }, step: 0, state: "cancelled", attempts: 0 },
    data: { state: "queued", settledAt: null, dueAt },
  });
}

/** Names of rounds that ask the same and can still be answered. */
export async function openRoundsOf(db: Database, projectId: string, questionnaireKeys: string[]): Promise<string[]> {
  const rounds = await db.surveyRound.findMany({
    where: { projectId, state: { not: "closed" }, eventId: null, questionnaire: { key: { in: questionnaireKeys } } },
    select: { name: true },
  });
  return rounds.map(({ name }) => name);
}

export interface Guests {
  audience: Audience;
  guests: Guest[];
  withoutAddress: number;
}

/** Active stakeholders by group. */
export async function loadGuests(db: Database, projectId: string): Promise<Guests[]> {
  const rows = await db.stakeholder.findMany({
    where: { projectId, active: true },
    orderBy: [{ group: "asc" }, { organisation: "asc" }],
    select: { id: true, group: true, name: true, email: true },
  });
  const groups = new Map<Audience, Guests>();
  // The same person stands for two organisations: asked once a group.
  const asked = new Set<string>();
  for (const { id, group, name, email } of rows) {
    const all = groups.get(group) ?? { audience: group, guests: [], withoutAddress: 0 };
    groups.set(group, all);
    if (!email) all.withoutAddress += 1;
    else if (!asked.has(`${group} ${email.toLowerCase()}`)) all.guests.push({ stakeholderId: id, name, email });
    if (email) asked.add(`${group} ${email.toLowerCase()}`);
  }
  return [...groups.values()];
}

export interface HeldEvent {
  id: string;
  projectId: string;
  kind: string;
  day: string;
  attendees: number | null;
}

/** What was held since `since`, the newest first. */
export async function recentEvents(db: Database, projectIds: string[], since: Date): Promise<HeldEvent[]> {
  const rows = await db.event.findMany({
    where: { projectId: { in: projectIds }, status: "stored", heldOn: { gte: since } },
    orderBy: { heldOn: "desc" },
    take: 8,
    select: { id: true, projectId: true, kind: true, heldOn: true, attendees: true },
  });
  return rows.map(({ heldOn, ...row }) => ({ ...row, day: dayOf(heldOn) }));
}
