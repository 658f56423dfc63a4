import type { Database, Transaction } from "../../../../prisma/client";
import { canSeeClient } from "../../../staff/access";
import type { Actor } from "../../../staff/actor";
import { seriesOf, writeCaseCode } from "./case-code";
import { type ClientDetails, clientDetails, type Referral } from "./client-details";
import type { IntakePayload } from "./intake-payload";
import { isSameName } from "./similar-names";
import { tidySituation } from "./starting-situation";

/** The only file of intake that talks to the database (the import has its own). */

/** So many codes are tried: more at once would mean that the series is not read right. */
const MOST_TRIES = 1000;

/**
 * Writes the client with the next free case code, and the referral. ON CONFLICT instead of a caught P2002: a unique violation would
 * break the transaction that it happens in. The same id again does nothing.
 */
export async function insertClient(tx: Transaction, payload: IntakePayload): Promise<void> {
  const { clientId, projectId, coachId, details, caseCode } = payload;
  if (await tx.client.findUnique({ where: { id: clientId }, select: { id: true } })) return;
  const codes = await tx.client.findMany({ where: { projectId }, select: { caseCode: true } });
  let series = seriesOf(codes.map((one) => one.caseCode));
  // Restored after «Kumoa»: the same code if nobody has got it meanwhile.
  let code = caseCode ?? writeCaseCode(series);
  for (let tries = 0; ; tries += 1) {
    if (tries === MOST_TRIES) throw new Error("No free case code was found.");
    const { count } = await tx.client.createMany({
      data: [{ id: clientId, projectId, coachId, caseCode: code, status: "referred", ...columnsOf(details) }],
      skipDuplicates: true,
    });
    if (count === 1) break;
    if (code === writeCaseCode(series)) series = { ...series, next: series.next + 1 };
    code = writeCaseCode(series);
  }
  if (details.referral) await tx.referral.create({ data: { clientId, ...referralColumns(details.referral) } });
}

function columnsOf(details: ClientDetails) {
  const { givenName, familyName, aliases, phone, email, preferredLanguage, goal, situation } = details;
  return {
    ...{ givenName, familyName, aliases, phone, email, preferredLanguage, goal },
    startingSituation: situation,
    euraStartOn: dateOf(details.euraStartOn),
    euraExitOn: dateOf(details.euraExitOn),
  };
}

function referralColumns(referral: Referral) {
  return { ...referral, referredOn: new Date(`${referral.referredOn}T00:00:00Z`) };
}

function dateOf(day: string | null): Date | null {
  return day === null ? null : new Date(`${day}T00:00:00Z`);
}

/** A client of exactly this name who may be seen and whom the draft's author did not say to be another: added at the same moment. */
export async function sameNamedSince(
  tx: Transaction,
  actor: Actor,
  { clientId, projectId, details, accepted }: IntakePayload,
): Promise<{ givenName: string; familyName: string; caseCode: string } | null> {
  const { givenName, familyName } = details;
  const same = await tx.client.findMany({
    where: {
      projectId,
      id: { not: clientId },
      givenName: { equals: givenName, mode: "insensitive" },
      familyName: { equals: familyName, mode: "insensitive" },
    },
    select: { id: true, projectId: true, coachId: true, givenName: true, familyName: true, caseCode: true },
  });
  return (
    same.find(
      (client) =>
        canSeeClient(actor, client) && isSameName(client, details) && !accepted.includes(`similar:${client.id}`),
    ) ?? null
  );
}

export async function caseCodeOf(tx: Transaction, clientId: string): Promise<string | null> {
  return (await tx.client.findUnique({ where: { id: clientId }, select: { caseCode: true } }))?.caseCode ?? null;
}

/** Whether anything was written of a client besides the intake. Locks the client first: whoever writes at this moment is waited for. */
export async function hasTraces(tx: Transaction, clientId: string, ownDraftId: string): Promise<boolean> {
  await tx.$queryRaw`SELECT id FROM "Client" WHERE id = ${clientId}::uuid FOR UPDATE`;
  const [row] = await tx.$queryRaw<{ found: boolean }[]>`
    SELECT EXISTS (SELECT 1 FROM "LogEntryClient" WHERE "clientId" = ${clientId}::uuid)
        OR EXISTS (SELECT 1 FROM "PathEvent" WHERE "clientId" = ${clientId}::uuid)
        OR EXISTS (SELECT 1 FROM "Appointment" WHERE "clientId" = ${clientId}::uuid)
        OR EXISTS (SELECT 1 FROM "AttendanceDay" WHERE "clientId" = ${clientId}::uuid)
        OR EXISTS (SELECT 1 FROM "EventClient" WHERE "clientId" = ${clientId}::uuid)
        OR EXISTS (SELECT 1 FROM "Draft" WHERE state = 'open' AND id <> ${ownDraftId}::uuid
                     AND position(${clientId} IN payload::text) > 0) AS found`;
  return row?.found ?? false;
}

export async function removeClient(tx: Transaction, clientId: string): Promise<void> {
  await tx.client.deleteMany({ where: { id: clientId } });
}

/** A client's details with the latest referral; null: there is no such client. */
export async function loadDetails(db: Database | Transaction, clientId: string): Promise<ClientDetails | null> {
  const row = await db.client.findUnique({
    where: { id: clientId },
    include: { referrals: { orderBy: [{ referredOn: "desc" }, { createdAt: "desc" }], take: 1 } },
  });
  if (!row) return null;
  const [latest] = row.referrals;
  return clientDetails.parse({
    ...row,
    situation: tidySituation(row.startingSituation),
    euraStartOn: dayOf(row.euraStartOn),
    euraExitOn: dayOf(row.euraExitOn),
    referral: latest ? { ...latest, referredOn: dayOf(latest.referredOn) } : null,
  });
}

function dayOf(date: Date | null): string | null {
  return date?.toISOString().slice(0, 10) ?? null;
}

/** Replaces a client's details if they are still as `seen`. @returns false when somebody has changed them meanwhile. */
export async function saveDetails(
  tx: Transaction,
  clientId: string,
  seen: (details: ClientDetails) => boolean,
  details: ClientDetails,
): Promise<boolean> {
  await tx.$queryRaw`SELECT id FROM "Client" WHERE id = ${clientId}::uuid FOR UPDATE`;
  const before = await loadDetails(tx, clientId);
  if (!before || !seen(before)) return false;
  await tx.client.update({ where: { id: clientId }, data: columnsOf(details) });
  const [latest] = await tx.referral.findMany({
    where: { clientId },
    orderBy: [{ referredOn: "desc" }, { createdAt: "desc" }],
    take: 1,
    select: { id: true },
  });
  if (details.referral === null) return true;
  const data = referralColumns(details.referral);
  if (latest) await tx.referral.update({ where: { id: latest.id }, data });
  else await tx.referral.create({ data: { clientId, ...data } });
  return true;
}

/** Hands a client to another coach, if it is still the one that the card showed. @returns false when it is not. */
export async function setCoach(
  tx: Transaction,
  clientId: string,
  change: { from: string | null; to: string | null },
): Promise<boolean> {
  const { count } = await tx.client.updateMany({
    where: { id: clientId, coachId: change.from },
    data: { coachId: change.to },
  });
  return count === 1;
}
