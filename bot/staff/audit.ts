import { randomUUID } from "node:crypto";
import type { Database, Transaction } from "../../prisma/client";

/** Who did what to which rows, never the data itself. */
export interface AuditRecord {
  actorId?: string | null;
  /** What the actor is called where there is no staff row. */
  actorLabel?: string;
  projectId?: string | null;
  /** «question.client_status», «draft.confirm», «staff.add» … */
  command: string;
  outcome?: "ok" | "refused" | "failed";
  /** The kind of row: «Client», «LogEntry», «Draft», «StaffMember». */
  subject?: string;
  subjectIds?: string[];
}

/** Writes one audit event. Raw: it rides on every turn. */
export async function recordAudit(db: Database | Transaction, record: AuditRecord): Promise<void> {
  await db.$executeRaw`
    INSERT INTO "AuditEvent" (id, "actorId", "actorLabel", "projectId", command, outcome, subject, "subjectIds")
    VALUES (${randomUUID()}::uuid, ${record.actorId ?? null}::uuid, ${record.actorLabel ?? null}, ${record.projectId ?? null}::uuid,
            ${record.command}, ${record.outcome ?? "ok"}, ${record.subject ?? null}, ${record.subjectIds ?? []}::text[])`;
}
