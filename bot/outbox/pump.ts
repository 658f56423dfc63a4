import type { Database } from "../../prisma/client";
import type { Logger } from "../log";
import type { Clock } from "../schedule/clock";
import type { Sender, SendOutcome } from "../teams/channel";
import { beginSending, type Claimed, claimDue, releaseClaims, settleInterrupted } from "./claim";
import { createPace, type Pace } from "./pace";
import { createPumpLoop, type Pump } from "./pump-loop";
import { findPersonalReference, replaceReference } from "./references";
import { decideNext, type NextStep } from "./retry-rules";
import { recordOutcome } from "./settle";
import { NOTICE_PURPOSE, tellManagers } from "./unreachable-notice";

/** One batch: what 10 a second get through in about two seconds. */
const BATCH = 20;
/** People written to at the same time. With calls of 200 ms this is what 10 a second need. */
const LANES = 4;

export interface PumpParts {
  db: Database;
  sender: Sender;
  clock: Clock;
  log: Logger;
  /** 0 to 1; spreads retries out. */
  random?: () => number;
  pace?: Pace;
}

/** Empties the outbox, once a message, however many processes pump. Stopped, it gives back what was claimed and not begun. */
export function createPump(parts: PumpParts): Pump {
  const { db, clock, log } = parts;
  const pace = parts.pace ?? createPace(clock);
  let pausedUntil = 0;

  const mayGoOn = () => !loop.isStopping() && clock.now().getTime() >= pausedUntil;

  async function pumpOnce(): Promise<number> {
    const interrupted = await settleInterrupted(db, clock.now());
    if (interrupted > 0)
      log.warn({ count: interrupted }, "messages interrupted while sending: unknown whether they arrived");
    if (!mayGoOn()) return 0;
    const rows = await claimDue(db, clock.now(), BATCH);
    const queues = queuesByPerson(rows);
    // Every lane comes to its end before an error is told: no call may be left running behind the next round.
    const lanes = await Promise.allSettled(Array.from({ length: LANES }, () => runLane(queues)));
    const failed = lanes.find((lane) => lane.status === "rejected");
    if (failed) throw failed.reason;
    return rows.length;
  }

  async function runLane(queues: Claimed[][]): Promise<void> {
    for (let queue = queues.shift(); queue; queue = queues.shift()) {
      for (let row = queue.shift(); row; row = queue.shift()) {
        const goOn = mayGoOn() && (await sendOne(row));
        // The rest of this person's waits: behind a message to be repeated, or until the pause is over.
        if (!goOn) await releaseClaims(db, mayGoOn() ? queue.splice(0) : [row, ...queue.splice(0)]);
      }
    }
  }

  /** @returns whether the person's next message may follow. */
  async function sendOne(row: Claimed): Promise<boolean> {
    const reference = await findPersonalReference(db, row.recipient);
    if (!reference) {
      await conclude(row, { type: "unreachable", whom: "person", reason: "no_conversation" }, null);
      return false;
    }
    await pace.takeTurn(reference.conversationId);
    if (!mayGoOn()) return false;
    if (!(await beginSending(db, row, reference.conversationId, clock.now()))) return false;
    const outcome = await attempt(parts.sender, reference.reference, row, log);
    if (outcome.type === "handed_over" && outcome.reference) {
      await replaceReference(db, row.recipient, reference.conversationId, outcome.reference, clock.now());
    }
    const statusCodes = [...row.statusCodes.slice(0, -1), statusOf(outcome)];
    const sends = row.message.type === "replace" && row.message.at !== null ? "update" : "new";
    const next = decideNext(outcome, { attempts: row.attempts, statusCodes, sends }, (parts.random ?? Math.random)());
    await conclude(row, next, statusOf(outcome));
    return next.type === "handed_over" || next.type === "unknown";
  }

  async function conclude(row: Claimed, next: NextStep, status: number | null): Promise<void> {
    const now = clock.now();
    await recordOutcome(db, row, next, status, now);
    if (next.type === "retry") {
      if (next.trouble)
        log.error(
          { outboxId: row.id, status, attempts: row.attempts },
          "Teams cannot be reached with our credentials or network",
        );
      if (next.pauseAllMs !== undefined) {
        pausedUntil = Math.max(pausedUntil, now.getTime() + next.pauseAllMs);
        log.warn({ pauseMs: next.pauseAllMs }, "Teams asks us to slow down");
      }
    }
    if (next.type === "unknown") log.warn({ outboxId: row.id, status }, "unknown whether the message arrived");
    if (next.type === "unreachable") {
      log.warn({ outboxId: row.id, status, reason: next.reason, whom: next.whom }, "message not delivered");
      if (next.whom === "person" && row.purpose !== NOTICE_PURPOSE)
        await tellManagers(db, row.recipient, next.reason, now);
    }
  }

  const loop = createPumpLoop(parts, "outbox pump", pumpOnce);
  return loop;
}

function queuesByPerson(rows: Claimed[]): Claimed[][] {
  const queues = new Map<string, Claimed[]>();
  for (const row of rows) queues.set(row.recipient, [...(queues.get(row.recipient) ?? []), row]);
  return [...queues.values()];
}

async function attempt(sender: Sender, reference: unknown, row: Claimed, log: Logger): Promise<SendOutcome> {
  try {
    return await sender.send(reference, row.message);
  } catch (error) {
    // A bug of ours in the middle of a call: it may have been sent, so it is not repeated.
    log.error(
      { outboxId: row.id, error: error instanceof Error ? error.name : typeof error },
      "sending failed unexpectedly",
    );
    return { type: "no_answer" };
  }
}

/** As the ledger writes it: 0 = no answer. */
function statusOf(outcome: SendOutcome): number {
  if (outcome.type === "handed_over") return 201;
  return outcome.type === "rejected" ? outcome.status : 0;
}
