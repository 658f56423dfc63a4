import { saveReference } from "../../bot/outbox/references";
import type { Database } from "../../prisma/client";
import { referenceAt } from "../teams/faulty-connector";

export const MAIJA = "aaaaaaaa-0000-4000-8000-000000000001";
export const PEKKA = "aaaaaaaa-0000-4000-8000-000000000002";
export const SARI = "aaaaaaaa-0000-4000-8000-000000000003";
export const NOW = new Date("2026-11-24T08:00:00Z");

export const personNumber = (n: number) => `bbbbbbbb-0000-4000-8000-${String(n).padStart(12, "0")}`;

/** This person has spoken to Teho in a 1:1 chat. */
export async function reach(
  db: Database,
  aadObjectId: string,
  url: string,
  conversationId = `a:${aadObjectId}`,
): Promise<void> {
  const reference = referenceAt(url, conversationId, aadObjectId);
  await saveReference(db, { conversationId, aadObjectId, scope: "personal", reference }, NOW);
}

/** A project whose coach is Maija and whose manager is Sari. */
export async function makeProject(db: Database): Promise<void> {
  const project = await db.project.create({
    data: { name: "Silta", startsOn: NOW, endsOn: NOW, midpointOn: NOW },
  });
  const people = [
    { aadObjectId: MAIJA, displayName: "Maija Valmentaja", role: "coach" as const },
    { aadObjectId: SARI, displayName: "Sari Päällikkö", role: "manager" as const },
  ];
  for (const { role, ...person } of people) {
    await db.staffMember.create({ data: { ...person, roles: { create: { projectId: project.id, role } } } });
  }
}
