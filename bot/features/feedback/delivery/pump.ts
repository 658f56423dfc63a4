import type { Database } from "../../../../prisma/client";
import { createVersions } from "../../../../surveys/catalogue/store";
import { linkTo, newToken } from "../../../../surveys/links/token";
import { errorName, type Logger } from "../../../log";
import { createPace } from "../../../outbox/pace";
import { createPumpLoop, type Pump } from "../../../outbox/pump-loop";
import type { Clock } from "../../../schedule/clock";
import { type AfterAttempt, decideAfter } from "./after-attempt";
import {
  type Claimed,
  cancelPointless,
  claimNext,
  commitSending,
  type DeliveryChannel,
  settle,
  settleInterrupted,
} from "./claim";
import { loadToSay, type ToSay } from "./load-to-say";
import { writeMail, writeSms } from "./mail-text";
import type { Commit, Mailer, Outcome } from "./mailer";
import type { Texter } from "./sms";

/** Connections to the mail server at the same time: what public servers take from one sender without a word. */
export const LANES = 5;
/** A second, in all: our own caution, as in the outbox. A round of 300 takes half a minute. */
export const PER_SECOND = 10;
const LATE_MS = 30 * 60_000;

export interface DeliveryParts {
  db: Database;
  /** null: mail is not set up. What was queued for it waits until its link expires. */
  mailer: Mailer | null;
  sms: Texter | null;
  publicUrl: string;
  clock: Clock;
  log: Logger;
  perSecond?: number;
  /** 0 to 1; spreads retries out. */
  random?: () => number;
}

/** Sends the mails and text messages of invitations, each once, however many processes pump. */
export function createDeliveryPump(parts: DeliveryParts): Pump {
  const { db, clock, log, publicUrl } = parts;
  const versions = createVersions(db);
  const pace = createPace(clock, [], [{ count: parts.perSecond ?? PER_SECOND, ms: 1000 }]);
  const senders: Partial<Record<DeliveryChannel, Mailer | Texter>> = {
    ...(parts.mailer ? { mail: parts.mailer } : {}),
    ...(parts.sms ? { sms: parts.sms } : {}),
  };
  const pausedUntil = new Map<DeliveryChannel, number>();

  const openChannels = () =>
    (Object.keys(senders) as DeliveryChannel[]).filter(
      (channel) => clock.now().getTime() >= (pausedUntil.get(channel) ?? 0),
    );

  async function pumpOnce(): Promise<number> {
    const interrupted = await settleInterrupted(db, clock.now());
    if (interrupted > 0)
      log.warn({ count: interrupted }, "deliveries interrupted while sending: unknown whether they arrived");
    await cancelPointless(db, clock.now());
    // Every lane comes to its end before an error is told: no call may be left running behind the next round.
    const lanes = await Promise.allSettled(Array.from({ length: LANES }, runLane));
    const failed = lanes.find((lane) => lane.status === "rejected");
    if (failed) throw failed.reason;
    return lanes.reduce((sum, lane) => sum + (lane.status === "fulfilled" ? lane.value : 0), 0);
  }

  async function runLane(): Promise<number> {
    for (let count = 0; ; count += 1) {
      const channels = loop.isStopping() ? [] : openChannels();
      const row = channels.length > 0 ? await claimNext(db, channels, clock.now()) : null;
      if (!row) return count;
      await pace.takeTurn("");
      await sendOne(row);
    }
  }

  async function sendOne(row: Claimed): Promise<void> {
    const say = await read(row);
    const began = clock.now();
    const waitMs = say && isLate(row, began) ? say.allowedFrom(began).getTime() - began.getTime() : 0;
    if (waitMs > 0) return settle(db, row, { type: "retry", afterMs: waitMs }, null, "quiet_hours", began);
    const outcome = say ? await attempt(row, say) : BUG;
    const statusCodes = [...row.statusCodes.slice(0, -1), statusOf(outcome)];
    const next = decideAfter(outcome, { attempts: row.attempts, statusCodes }, (parts.random ?? Math.random)());
    const now = clock.now();
    const status = next.type === "release" ? null : statusOf(outcome);
    await settle(db, row, say ? withinHours(next, say, now) : next, status, reasonOf(outcome), now);
    // Taken back at the last moment: most likely it lost its purpose, and must not be claimed again at once.
    if (next.type === "release") await cancelPointless(db, now);
    tell(row, outcome, next);
    if (next.type === "retry" && next.pauseAllMs !== undefined)
      pausedUntil.set(row.channel, now.getTime() + next.pauseAllMs);
  }

  function tell(row: Claimed, outcome: Outcome, next: AfterAttempt): void {
    const told = { deliveryId: row.id, status: statusOf(outcome), reason: reasonOf(outcome), attempts: row.attempts };
    if (next.type === "unknown") log.warn(told, "unknown whether a delivery arrived");
    if (next.type === "unreachable") log.warn(told, "a delivery failed");
    if (next.type === "retry" && next.trouble)
      log.error(told, "mail or text messages cannot be sent: see MAIL_URL, MAIL_FROM, SMS_URL");
  }

  /** null: a bug of ours, or the database went away. */
  async function read(row: Claimed): Promise<ToSay | null> {
    try {
      return await loadToSay(db, versions, row);
    } catch (error) {
      log.error({ deliveryId: row.id, error: errorName(error) }, "a delivery cannot be read");
      return null;
    }
  }

  async function attempt(row: Claimed, { questionnaireId, email, phone, letter }: ToSay): Promise<Outcome> {
    let committed = false;
    try {
      const fresh = newToken();
      const link = linkTo(publicUrl, fresh.token);
      const commit: Commit = async () => {
        committed = await commitSending(db, row, { publicUrl, questionnaireId, fresh }, clock.now());
        return committed;
      };
      if (row.channel === "mail")
        return await parts.mailer!.send({ id: row.id, to: email ?? "", ...writeMail(letter, link) }, commit);
      return await parts.sms!.send({ to: phone ?? "", text: writeSms(letter, link) }, commit);
    } catch (error) {
      log.error({ deliveryId: row.id, error: errorName(error) }, "a delivery failed unexpectedly");
      return committed ? { type: "unknown" } : BUG;
    }
  }

  const loop = createPumpLoop(parts, "delivery pump", pumpOnce);
  return loop;
}

const BUG: Outcome = { type: "unreachable", code: 0, reason: "bug" };

/** Its hour was chosen when it was queued; after downtime that may have passed. A round that runs a little over is not cut in two. */
function isLate({ dueAt }: Claimed, now: Date): boolean {
  return now.getTime() - dueAt.getTime() > LATE_MS;
}

/** Tried again when people may be written to. */
function withinHours(next: AfterAttempt, say: ToSay, now: Date): AfterAttempt {
  if (next.type !== "retry") return next;
  return { ...next, afterMs: say.allowedFrom(new Date(now.getTime() + next.afterMs)).getTime() - now.getTime() };
}

/** As the row keeps it: 0 = no answer. */
function statusOf(outcome: Outcome): number {
  return "code" in outcome ? outcome.code : 0;
}

function reasonOf(outcome: Outcome): string | null {
  if (outcome.type === "unknown") return "no_answer";
  return "reason" in outcome ? outcome.reason : null;
}
