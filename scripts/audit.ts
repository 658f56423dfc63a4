import "./set-up-first";
import { recordAudit } from "../bot/staff/audit";
import type { Database } from "../prisma/client";
import { option, printTable, refuseStrayWords, runCommand, UsageError } from "./command-line";

const USAGE = `npm run audit -- show [--client CASE-CODE-OR-ID] [--staff ENTRA-OBJECT-ID] [--last N]`;

/** `npm run audit -- show`: who did what to which rows, the newest last. Ids only; the trail holds no client data. */
runCommand(async (db, [action, ...argv]) => {
  if (action !== "show") throw new UsageError(USAGE);
  refuseStrayWords(argv, { values: ["client", "staff", "last"] }, USAGE);
  const last = Number(option(argv, "last") ?? 50);
  if (!Number.isInteger(last) || last < 1 || last > 10_000)
    throw new UsageError("--last is a whole number from 1 to 10000.");
  const client = option(argv, "client");
  const staff = option(argv, "staff");
  const subjectIds = client ? await clientIds(db, client) : null;
  const actor = staff ? await db.staffMember.findUnique({ where: { aadObjectId: staff.toLowerCase() } }) : null;
  if (staff && !actor) throw new UsageError(`Nobody has the object id ${staff}.`);
  await recordAudit(db, { actorLabel: "cli", command: "audit.show", subject: "Client", subjectIds: subjectIds ?? [] });
  const events = await db.auditEvent.findMany({
    where: { ...(subjectIds ? { subjectIds: { hasSome: subjectIds } } : {}), ...(actor ? { actorId: actor.id } : {}) },
    orderBy: { at: "desc" },
    take: last,
  });
  const names = new Map(
    (await db.staffMember.findMany({ select: { id: true, displayName: true } })).map((person) => [
      person.id,
      person.displayName,
    ]),
  );
  printTable([
    ["AT (UTC)", "WHO", "COMMAND", "OUTCOME", "ROWS"],
    ...events
      .reverse()
      .map((event) => [
        event.at.toISOString().replace("T", " ").slice(0, 19),
        (event.actorId && (names.get(event.actorId) ?? event.actorId)) || event.actorLabel || "system",
        event.command,
        event.outcome,
        `${event.subject ?? ""} ${event.subjectIds.slice(0, 3).join(" ")}${event.subjectIds.length > 3 ? ` +${event.subjectIds.length - 3}` : ""}`.trim(),
      ]),
  ]);
});

/** A case code may stand in several projects: all of them are meant. */
async function clientIds(db: Database, named: string): Promise<string[]> {
  const byCode = await db.client.findMany({ where: { caseCode: named }, select: { id: true } });
  if (byCode.length > 0) return byCode.map((client) => client.id);
  if (/^[0-9a-f-]{36}$/i.test(named)) return [named.toLowerCase()];
  throw new UsageError(`No client has the case code ${named}.`);
}
