import { randomUUID } from "node:crypto";
import type { Database, Transaction } from "../../../../../prisma/client";
import { recordAudit } from "../../../../staff/audit";
import { type PathFact, pathFact } from "../../path/path-fact";
import { redrawPaths } from "../../path/store";
import { type CaseCodeSeries, writeCaseCode } from "../case-code";
import { type KnownClient, nameAndStart } from "./judge-rows";
import type { ListedClient } from "./read-row";

/** The only file of the import that talks to the database. */

export interface ListProject {
  id: string;
  name: string;
  timeZone: string;
}

export async function listProjects(db: Database): Promise<ListProject[]> {
  return db.project.findMany({ select: { id: true, name: true, timeZone: true }, orderBy: { name: "asc" } });
}

/** The project's staff, managers first. */
export async function loadStaff(db: Database, projectId: string): Promise<{ id: string; name: string }[]> {
  const roles = await db.projectRole.findMany({
    where: { projectId, staff: { active: true } },
    select: { role: true, staff: { select: { id: true, displayName: true, createdAt: true } } },
  });
  return roles
    .sort((a, b) =>
      a.role === b.role ? a.staff.createdAt.getTime() - b.staff.createdAt.getTime() : a.role === "manager" ? -1 : 1,
    )
    .map(({ staff }) => ({ id: staff.id, name: staff.displayName }));
}

/** The project's clients; `since`: only those added after this moment. */
export async function loadKnown(db: Database | Transaction, projectId: string, since?: Date): Promise<KnownClient[]> {
  const rows = await db.client.findMany({
    where: { projectId, ...(since ? { createdAt: { gte: since } } : {}) },
    select: { id: true, caseCode: true, givenName: true, familyName: true, aliases: true, startedOn: true },
  });
  return rows.map((row) => ({ ...row, startedOn: row.startedOn?.toISOString().slice(0, 10) ?? null }));
}

export interface Batch {
  projectId: string;
  clients: readonly ListedClient[];
  /** Where case codes go on; moved forward by what was given. */
  series: CaseCodeSeries;
  /** Ids that were there when the rows were judged, or have been written since by this run. */
  expected: Set<string>;
  /** Whose words the path events are where the list names no coach. */
  authorId: string;
  now: Date;
  /** `YYYY-MM-DD`, in the project's zone. */
  today: string;
}

export interface BatchResult {
  added: number;
  /** Brought by somebody else at the same moment. */
  there: number;
  /** Rows whose own case code was taken at the same moment. */
  codeTaken: number[];
  series: CaseCodeSeries;
}

/** Processes on other machines may have clocks a little apart. */
const CLOCKS_DIFFER_MS = 10 * 60_000;
/** First half of the lock's key: any number that no other lock uses. */
const IMPORT_LOCK = 7_411;

/**
 * Writes a batch in one transaction: clients, referrals, and of those who have started what the path is drawn from. Two imports into one
 * project wait for each other, and the later one looks again at what the earlier one wrote.
 */
export async function writeBatch(db: Database, batch: Batch): Promise<BatchResult> {
  const { projectId, expected } = batch;
  const result = await db.$transaction(async (tx) => {
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(${IMPORT_LOCK}::int, hashtext(${projectId}))`;
    const since = new Date(batch.now.getTime() - CLOCKS_DIFFER_MS);
    const unexpected = (await loadKnown(tx, projectId, since)).filter((client) => !expected.has(client.id));
    const there = new Set(unexpected.map((client) => nameAndStart(client, client.startedOn)));
    const fresh = batch.clients.filter((client) => !there.has(nameAndStart(client.details, client.startedOn)));
    const { written, codeTaken, series } = await insertClients(tx, batch, fresh);
    await insertReferrals(tx, written);
    await insertPathEvents(tx, batch, written);
    const ids = [...written.keys()];
    const started = ids.filter((id) => written.get(id)!.startedOn !== null);
    await redrawPaths(tx, started, batch.today);
    if (ids.length > 0)
      await recordAudit(tx, {
        actorLabel: "cli",
        projectId,
        command: "clients.import",
        subject: "Client",
        subjectIds: ids,
      });
    return { ids, there: batch.clients.length - fresh.length, codeTaken, series };
  });
  for (const id of result.ids) expected.add(id);
  return { added: result.ids.length, there: result.there, codeTaken: result.codeTaken, series: result.series };
}

type Written = Map<string, ListedClient>;

async function insertClients(
  tx: Transaction,
  batch: Batch,
  clients: readonly ListedClient[],
): Promise<{ written: Written; codeTaken: number[]; series: CaseCodeSeries }> {
  let { series } = batch;
  const written: Written = new Map();
  const codeTaken: number[] = [];
  let left = [...clients];
  while (left.length > 0) {
    const rows = left.map((client) => {
      const caseCode = client.caseCode ?? writeCaseCode(series);
      if (client.caseCode === null) series = { ...series, next: series.next + 1 };
      return { client, row: { id: randomUUID(), caseCode, ...columnsOf(batch, client) } };
    });
    // A code that an intake in chat took meanwhile: the row is skipped, and gets the next one in another round.
    const added = await tx.client.createManyAndReturn({
      data: rows.map(({ row }) => row),
      skipDuplicates: true,
      select: { id: true },
    });
    const ids = new Set(added.map(({ id }) => id));
    for (const { client, row } of rows) if (ids.has(row.id)) written.set(row.id, client);
    const missed = rows.filter(({ row }) => !ids.has(row.id)).map(({ client }) => client);
    codeTaken.push(...missed.filter((client) => client.caseCode !== null).map((client) => client.row));
    left = missed.filter((client) => client.caseCode === null);
  }
  return { written, codeTaken, series };
}

function columnsOf({ projectId }: Batch, { details, coachId, status, startedOn, endedOn }: ListedClient) {
  const { givenName, familyName, aliases, phone, email, preferredLanguage, goal, situation } = details;
  return {
    ...{ projectId, coachId, status, givenName, familyName, aliases, phone, email, preferredLanguage, goal },
    startingSituation: situation,
    startedOn: dateOf(startedOn),
    endedOn: dateOf(endedOn),
    euraStartOn: dateOf(details.euraStartOn),
    euraExitOn: dateOf(details.euraExitOn),
  };
}

async function insertReferrals(tx: Transaction, written: Written): Promise<void> {
  await tx.referral.createMany({
    data: [...written].flatMap(
      ([
        clientId,
        {
          details: { referral },
        },
      ]) => (referral ? [{ clientId, ...referral, referredOn: dateOf(referral.referredOn)! }] : []),
    ),
  });
}

/** The path is drawn from events (path/fold-path.ts), never from the columns alone: a start, a pause and an exit are told as the list tells them. */
async function insertPathEvents(tx: Transaction, batch: Batch, written: Written): Promise<void> {
  const data = [...written].flatMap(([clientId, client]) =>
    pathOf(client, batch.today).map(({ fact, day }, place) => ({
      clientId,
      projectId: batch.projectId,
      fact,
      day: dateOf(day)!,
      authorId: client.coachId ?? batch.authorId,
      text: "tuotu listasta",
      // In the order in which they are told, also of one day.
      sentAt: new Date(batch.now.getTime() + place),
    })),
  );
  await tx.pathEvent.createMany({ data });
}

/** What a listed client's path events are. Pure. */
export function pathOf(client: ListedClient, today: string): { fact: PathFact; day: string }[] {
  const { status, startedOn, endedOn, outcome } = client;
  if (startedOn === null) return [];
  const events: { fact: unknown; day: string }[] = [{ fact: { kind: "introduction" }, day: startedOn }];
  // Since when is not known: a list tells how things are today.
  if (status === "paused") events.push({ fact: { kind: "pause" }, day: today });
  if (status === "ended" && endedOn !== null) events.push({ fact: { kind: "exit", code: outcome }, day: endedOn });
  return events.map(({ fact, day }) => ({ fact: pathFact.parse(fact), day }));
}

function dateOf(day: string | null): Date | null {
  return day === null ? null : new Date(`${day}T00:00:00Z`);
}
