import type { Database } from "../../prisma/client";
import { Prisma } from "../../prisma/generated/client";
import type { IncomingTurn } from "./incoming-turn";

/** The inbox: every delivery leaves its ids here before anything happens, and turns of one conversation go one after another. */

/** How long a turn may work, or wait, before another delivery may take it over. Shorter than PATIENCE_MS, so that a dead process holds nobody up for good. */
export const LEASE_SECONDS = 12;
/** The longest wait for one's turn; after that the channel is asked to deliver again. */
const PATIENCE_MS = 14_000;

export type Admission =
  /** It is this delivery's turn. `leftOver`: a draft or receipt of this conversation never reached the coach as a card. `answer`: to what was asked along. */
  | { type: "admitted"; leftOver: boolean; answer: unknown }
  /** Handled already: answer what was answered then (null for anything but an invoke). */
  | { type: "repeat"; response: unknown; answer: unknown }
  /** Earlier turns take too long. */
  | { type: "busy" };

interface Arrival {
  claimed: boolean;
  arrived: boolean;
  done: boolean;
  response: unknown;
  leftOver: boolean;
  answer: unknown;
}

/** Round trips are what a turn costs most: what every turn also asks or notes rides on the inbox's own two statements. */
export interface Inbox {
  /** `along`: a subquery of one value, answered as things stand when the turn begins. */
  admit(turn: IncomingTurn, along?: Prisma.Sql): Promise<Admission>;
  /** Keeps the turn while long work goes on. */
  extend(turn: IncomingTurn): Promise<void>;
  /** Closes the turn and lets the next one in. `response`: what an invoke was answered, for its repeats. `along`: a statement that changes rows. */
  finish(turn: IncomingTurn, response: unknown, along?: Prisma.Sql): Promise<void>;
}

const NOTHING = Prisma.sql`SELECT NULL::json`;

export function createInbox(db: Database): Inbox {
  const waiting = new Map<string, Waiter[]>();

  return {
    async admit(turn, along = NOTHING) {
      const deadline = Date.now() + PATIENCE_MS;
      let pause = 10;
      while (true) {
        const arrival = await arrive(db, turn, along);
        if (arrival.done) return { type: "repeat", response: arrival.response, answer: arrival.answer };
        if (arrival.claimed) return { type: "admitted", leftOver: arrival.leftOver, answer: arrival.answer };
        if (Date.now() > deadline) {
          await giveUp(db, turn);
          return { type: "busy" };
        }
        await waitForTurn(waiting, turn, pause);
        pause = Math.min(pause * 1.6, 250);
      }
    },

    async extend(turn) {
      await db.$executeRaw`
        UPDATE "ConversationTurn" SET "leaseUntil" = now() + make_interval(secs => ${LEASE_SECONDS})
         WHERE "conversationId" = ${turn.conversationId} AND "activityId" = ${turn.activityId} AND "leaseUntil" > 'epoch'`;
    },

    async finish(turn, response, along = NOTHING) {
      try {
        await release(db, turn, response, along);
      } finally {
        wakeEarliest(waiting, turn.conversationId);
      }
    },
  };
}

/**
 * One statement: notes the arrival (or renews it while waiting, or takes over a delivery whose process died), and claims the
 * conversation if nobody holds it and no earlier message is waiting. The row lock of ConversationTurn makes the claim exclusive.
 */
async function arrive(db: Database, turn: IncomingTurn, along: Prisma.Sql): Promise<Arrival> {
  const { conversationId, activityId, sentAt } = turn;
  const [row] = await db.$queryRaw<Arrival[]>`
    WITH before AS (
      SELECT "doneAt", response FROM "InboundActivity" WHERE "conversationId" = ${conversationId} AND "activityId" = ${activityId}
    ), arrived AS (
      INSERT INTO "InboundActivity" AS inbound ("conversationId", "activityId", "sentAt", "leaseUntil")
      SELECT ${conversationId}, ${activityId}, ${sentAt}::timestamptz, now() + make_interval(secs => ${LEASE_SECONDS})
       WHERE NOT EXISTS (SELECT 1 FROM before WHERE "doneAt" IS NOT NULL)
      ON CONFLICT ("conversationId", "activityId") DO UPDATE SET "leaseUntil" = excluded."leaseUntil" WHERE inbound."doneAt" IS NULL
      RETURNING 1
    ), claim AS (
      INSERT INTO "ConversationTurn" AS turn ("conversationId", "activityId", "leaseUntil")
      SELECT ${conversationId}, ${activityId}, now() + make_interval(secs => ${LEASE_SECONDS})
       WHERE EXISTS (SELECT 1 FROM arrived)
         AND NOT EXISTS (
           SELECT 1 FROM "InboundActivity" other
            WHERE other."conversationId" = ${conversationId} AND other."doneAt" IS NULL AND other."leaseUntil" > now()
              AND (other."sentAt", other."activityId") < (${sentAt}::timestamptz, ${activityId}))
      ON CONFLICT ("conversationId") DO UPDATE SET "activityId" = excluded."activityId", "leaseUntil" = excluded."leaseUntil"
       WHERE turn."leaseUntil" < now()
      RETURNING 1
    )
    SELECT EXISTS (SELECT 1 FROM arrived) AS arrived,
           EXISTS (SELECT 1 FROM claim) AS claimed,
           EXISTS (SELECT 1 FROM before WHERE "doneAt" IS NOT NULL) AS done,
           (SELECT response FROM before) AS response,
           EXISTS (SELECT 1 FROM "Draft" WHERE "conversationId" = ${conversationId} AND state IN ('open', 'stored') AND "cardId" IS NULL) AS "leftOver",
           (${along}) AS answer`;
  return row!;
}

/** The inbox row first, then the conversation's, as `arrive` does: the other way round simultaneous repeats would wait for each other. */
async function release(db: Database, turn: IncomingTurn, response: unknown, along: Prisma.Sql): Promise<void> {
  const stored = response === undefined || response === null ? null : JSON.stringify(response);
  await db.$executeRaw`
    WITH done AS (
      UPDATE "InboundActivity" SET "doneAt" = now(), response = ${stored}::jsonb
       WHERE "conversationId" = ${turn.conversationId} AND "activityId" = ${turn.activityId}
      RETURNING 1
    ), along AS (${along})
    UPDATE "ConversationTurn" SET "leaseUntil" = 'epoch'
     WHERE "conversationId" = ${turn.conversationId} AND "activityId" = ${turn.activityId}
       AND (SELECT count(*) FROM done) >= 0`;
}

/** Nobody waits for this delivery any more: those behind it need not either. */
async function giveUp(db: Database, turn: IncomingTurn): Promise<void> {
  await db.$executeRaw`
    UPDATE "InboundActivity" SET "leaseUntil" = 'epoch'
     WHERE "conversationId" = ${turn.conversationId} AND "activityId" = ${turn.activityId} AND "doneAt" IS NULL`;
}

/** Inbox rows older than a day have done their work: their repeats no longer come. @returns how many were removed. */
export async function pruneInbox(db: Database): Promise<number> {
  return db.$executeRaw`DELETE FROM "InboundActivity" WHERE "receivedAt" < now() - interval '24 hours'`;
}

interface Waiter {
  sentAt: Date;
  wake: () => void;
}

/** Sleeps until the turn before it in this process ends, or for `pause` ms, since another process may have held it. */
function waitForTurn(waiting: Map<string, Waiter[]>, turn: IncomingTurn, pause: number): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(done, pause);
    const waiter: Waiter = { sentAt: turn.sentAt, wake: done };
    const waiters = waiting.get(turn.conversationId) ?? [];
    waiters.push(waiter);
    waiting.set(turn.conversationId, waiters);
    function done() {
      clearTimeout(timer);
      const left = (waiting.get(turn.conversationId) ?? []).filter((other) => other !== waiter);
      if (left.length > 0) waiting.set(turn.conversationId, left);
      else waiting.delete(turn.conversationId);
      resolve();
    }
  });
}

/** Only the earliest is woken: waking all would make every one of them ask the database for nothing. */
function wakeEarliest(waiting: Map<string, Waiter[]>, conversationId: string): void {
  const waiters = waiting.get(conversationId);
  if (!waiters) return;
  const earliest = waiters.reduce((first, other) => (other.sentAt < first.sentAt ? other : first));
  earliest.wake();
}
