import type { Database } from "../../prisma/client";
import type { Language } from "../staff/actor";
import type { Reply } from "../turn/reply";
import { enqueue } from "./outbox";

export const NOTICE_PURPOSE = "unreachable_notice";

/** Tells the managers of a person's projects, once a day each, that Teho cannot reach that person. @returns how many were told. */
export async function tellManagers(db: Database, recipient: string, reason: string, now: Date): Promise<number> {
  const person = await db.staffMember.findUnique({
    where: { aadObjectId: recipient },
    select: { displayName: true, roles: { select: { projectId: true } } },
  });
  if (!person) return 0;
  const managers = await db.staffMember.findMany({
    where: {
      active: true,
      aadObjectId: { not: recipient },
      roles: { some: { role: "manager", projectId: { in: person.roles.map((role) => role.projectId) } } },
    },
    select: { aadObjectId: true, language: true },
  });
  const day = now.toISOString().slice(0, 10);
  for (const manager of managers) {
    await enqueue(db, {
      dedupeKey: `unreachable:${recipient}:${day}:${manager.aadObjectId}`,
      purpose: NOTICE_PURPOSE,
      recipient: manager.aadObjectId,
      message: notice(manager.language, person.displayName, reason),
      dueAt: now,
    });
  }
  return managers.length;
}

function notice(language: Language, name: string, reason: string): Reply {
  const never = reason === "no_conversation";
  const text =
    language === "fi"
      ? `Teho ei tavoita henkilöä ${name} Teamsissa: ${never ? "hän ei ole vielä avannut keskustelua Tehon kanssa" : `Teams ei ota viestejä vastaan (${reason})`}. Hänelle ei lähetetä mitään ennen kuin hän kirjoittaa Teholle. Tarkista, että Teho on asennettuna hänelle eikä estetty.`
      : `Teho cannot reach ${name} in Teams: ${never ? "they have not opened a chat with Teho yet" : `Teams does not take messages (${reason})`}. Nothing is sent to them until they write to Teho. Please check that Teho is installed for them and not blocked.`;
  return { type: "text", text };
}
