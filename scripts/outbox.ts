import "./set-up-first";
import { enqueue } from "../bot/outbox/outbox";
import { recordAudit } from "../bot/staff/audit";
import type { Database } from "../prisma/client";
import { OutboxState } from "../prisma/generated/client";
import { option, printTable, refuseStrayWords, runCommand, UsageError } from "./command-line";

const STATES = Object.values(OutboxState);
const USAGE = `npm run outbox -- list [--state ${STATES.join("|")}] [--last N]
npm run outbox -- send --to ENTRA-OBJECT-ID --text "…"`;

/** `npm run outbox`: what waits to reach someone, and what came of it. The texts themselves are not shown. */
runCommand(async (db, [action, ...argv]) => {
  switch (action) {
    case "list":
      refuseStrayWords(argv, { values: ["state", "last"] }, USAGE);
      return listMessages(db, argv);
    case "send":
      refuseStrayWords(argv, { values: ["to", "text"] }, USAGE);
      return sendText(db, argv);
    default:
      throw new UsageError(USAGE);
  }
});

async function listMessages(db: Database, argv: string[]): Promise<void> {
  const last = Number(option(argv, "last") ?? 50);
  if (!Number.isInteger(last) || last < 1 || last > 10_000)
    throw new UsageError("--last is a whole number from 1 to 10000.");
  const named = option(argv, "state");
  const state = STATES.find((one) => one === named);
  if (named && !state) throw new UsageError(`--state is one of ${STATES.join(", ")}.`);
  const messages = await db.outboxMessage.findMany({
    where: state ? { state } : {},
    orderBy: { dueAt: "desc" },
    take: last,
    omit: { message: true },
  });
  const staff = await db.staffMember.findMany({ select: { aadObjectId: true, displayName: true } });
  const names = new Map(staff.map((person) => [person.aadObjectId, person.displayName]));
  printTable([
    ["DUE (UTC)", "TO", "PURPOSE", "STATE", "TRIES", "ANSWERS", "WHY"],
    ...messages
      .reverse()
      .map((one) => [
        one.dueAt.toISOString().replace("T", " ").slice(0, 19),
        names.get(one.recipient) ?? one.recipient,
        one.purpose,
        one.state,
        String(one.attempts),
        one.statusCodes.map((code) => code || "–").join(" "),
        one.lastError ?? "",
      ]),
  ]);
}

/** Goes to the person's 1:1 chat with Teho, once the process that serves Teams pumps the outbox (within a second). */
async function sendText(db: Database, argv: string[]): Promise<void> {
  const to = option(argv, "to")?.toLowerCase();
  const text = option(argv, "text")?.trim();
  if (!to || !/^[0-9a-f]{8}-([0-9a-f]{4}-){3}[0-9a-f]{12}$/.test(to))
    throw new UsageError(`--to must be the person's object id from the Entra admin centre (36 characters).\n${USAGE}`);
  if (!text) throw new UsageError(`--text must say something.\n${USAGE}`);
  const now = new Date();
  await db.$transaction(async (tx) => {
    const dedupeKey = `cli:${to}:${now.toISOString()}`;
    const queued = await enqueue(tx, {
      dedupeKey,
      purpose: "cli",
      recipient: to,
      message: { type: "text", text },
      dueAt: now,
    });
    const subjectIds = queued.type === "queued" ? [queued.id] : [];
    await recordAudit(tx, { actorLabel: "cli", command: "outbox.send", subject: "OutboxMessage", subjectIds });
  });
  const reachable = await db.conversationReference.count({ where: { aadObjectId: to, scope: "personal" } });
  process.stdout.write(
    reachable > 0
      ? "Queued. «npm run outbox -- list» shows what became of it.\n"
      : "Queued, but this person has not opened a chat with Teho yet: it waits until they write.\n",
  );
}
