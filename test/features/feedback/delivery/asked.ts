import { invite, queueDelivery } from "../../../../bot/features/feedback/asking/invite";
import { startRound } from "../../../../bot/features/feedback/rounds/store";
import type { Database } from "../../../../prisma/client";
import { loadCatalogue } from "../../../../surveys/catalogue/catalogue";
import type { Questionnaire } from "../../../../surveys/catalogue/questionnaire";

/** People who have been asked, and whose mail waits. */

/** A Tuesday, ten in the morning in Finland. */
export const NOW = new Date("2026-11-24T08:00:00Z");
const HOUR = 3600_000;

export const twoWeeks: Questionnaire = loadCatalogue().get("employer-two-weeks")!;

export async function makeProject(db: Database, settings: object = {}): Promise<string> {
  const { id } = await db.project.create({
    data: { name: "Silta", startsOn: NOW, endsOn: NOW, midpointOn: NOW, settings },
  });
  return id;
}

let number = 0;
const nextNumber = () => {
  number += 1;
  return number;
};

/** One person is asked by mail. @returns the invitation's id. */
export async function askOne(
  db: Database,
  projectId: string,
  email: string,
  more: Partial<Parameters<typeof invite>[1]> & { dueAt?: Date } = {},
): Promise<string> {
  const { dueAt = NOW, ...asked } = more;
  return db.$transaction(async (tx) => {
    const { id } = await invite(tx, {
      projectId,
      questionnaire: twoWeeks,
      dedupeKey: `ask:${nextNumber()}`,
      channel: "mail",
      privacy: "named",
      language: "fi",
      askedBy: null,
      now: NOW,
      email,
      ...asked,
    });
    await queueDelivery(tx, id, asked.channel === "sms" ? "sms" : "mail", dueAt);
    return id;
  });
}

/** A round that asks `count` people by mail. @returns its id. */
export async function askRound(
  db: Database,
  projectId: string,
  count: number,
  privacy: "named" | "anonymous" = "named",
): Promise<string> {
  const people = await db.stakeholder.createManyAndReturn({
    data: Array.from({ length: count }, (_, at) => ({
      projectId,
      group: "school" as const,
      organisation: `Opisto ${at}`,
      email: `k${at}@example.fi`,
    })),
    select: { id: true, email: true },
  });
  return db.$transaction(
    (tx) =>
      startRound(tx, {
        dedupeKey: `round:${nextNumber()}`,
        projectId,
        questionnaire: { ...twoWeeks, meta: { ...twoWeeks.meta, privacy } },
        name: "Koulut 11/2026",
        guests: people.map(({ id, email }) => ({ stakeholderId: id, name: null, email: email! })),
        closesAt: new Date(NOW.getTime() + 14 * 24 * HOUR),
        dueAt: NOW,
        askedBy: "aaaaaaaa-0000-4000-8000-000000000003",
        now: NOW,
      }),
    { timeout: 60_000 },
  );
}

/** The only delivery of an invitation, or that of a step. */
export function deliveryOf(db: Database, invitationId: string, step = 0) {
  return db.surveyDelivery.findUniqueOrThrow({ where: { invitationId_step: { invitationId, step } } });
}

/** The text of a mail as a person reads it, out of its source. */
export function plainTextOf(source: string): string {
  const [, encoding, body] =
    /Content-Type: text\/plain[\s\S]*?Content-Transfer-Encoding: (\S+)\r?\n\r?\n([\s\S]*?)\r?\n--/i.exec(source) ?? [];
  if (body === undefined) throw new Error("The mail has no text.");
  if (encoding === "base64") return Buffer.from(body, "base64").toString("utf8");
  const joined = body.replace(/=\r?\n/g, "");
  return Buffer.from(
    joined.replace(/=([0-9A-F]{2})/g, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16))),
    "latin1",
  ).toString("utf8");
}
