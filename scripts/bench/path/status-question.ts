import type { Database } from "../../../prisma/client";
import { printCard } from "../../print-card";
import type { Asking } from "./asking";
import { type BenchClient, nameAt } from "./path-project";

/** (c) «miten Matilla menee», each time of another client, beside two plain reads in the same run. */
export interface StatusTimes {
  turns: number[];
  /** `SELECT 1`: what a round trip costs. */
  roundTrips: number[];
  /** Forty rows by an index. */
  plainReads: number[];
}

/** @throws Error when an answer is not the card of the client who was asked for: its time would mean nothing. */
export async function measureStatusQuestion(asking: Asking, clients: BenchClient[]): Promise<StatusTimes> {
  const times: StatusTimes = { turns: [], roundTrips: [], plainReads: [] };
  for (const client of clients) {
    times.turns.push(await askStatus(asking, client));
    times.roundTrips.push(await timed(() => asking.db.$queryRaw`SELECT 1`));
    times.plainReads.push(await timed(() => readForty(asking.db, client.id)));
  }
  return times;
}

export async function askStatus(asking: Asking, client: BenchClient): Promise<number> {
  const question = `miten ${nameAt(client)} menee`;
  const { ms, answer } = await asking.say(client.coach, question);
  const shown = answer?.card ? printCard(answer.card, 1).lines.join("\n") : (answer?.text ?? "");
  if (!answer?.card || !shown.includes(`${client.caseCode} · `))
    throw new Error(`«${question}» was not answered with the client's card, but with:\n${shown}`);
  return ms;
}

function readForty(db: Database, clientId: string): Promise<unknown> {
  return db.$queryRaw`
    SELECT "entryId", "occurredAt" FROM "LogEntryClient" WHERE "clientId" = ${clientId}::uuid ORDER BY "occurredAt" DESC LIMIT 40`;
}

async function timed(work: () => PromiseLike<unknown>): Promise<number> {
  const began = performance.now();
  await work();
  return performance.now() - began;
}
