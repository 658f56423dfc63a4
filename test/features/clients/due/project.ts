import { randomUUID } from "node:crypto";
import { Temporal } from "temporal-polyfill";
import type { DueItem, DueRule, DueScope } from "../../../../bot/schedule/due";
import { projectSettings } from "../../../../bot/staff/project";
import type { Database } from "../../../../prisma/client";
import type { Prisma } from "../../../../prisma/generated/client";

/** A small project with two coaches and a manager, made row by row: what the path and the journal would write. */

export const ZONE = "Europe/Helsinki";
export const date = (day: string) => new Date(`${day}T00:00:00Z`);
/** Local clock time of a day as an instant. */
export const at = (local: string) =>
  new Date(Temporal.PlainDateTime.from(local).toZonedDateTime(ZONE).epochMilliseconds);

export interface SmallProject {
  id: string;
  maija: string;
  pekka: string;
  sari: string;
  db: Database;
  client(name: string, more?: Partial<Prisma.ClientUncheckedCreateInput>): Promise<string>;
  contact(clientId: string, local: string, more?: Partial<Prisma.LogEntryUncheckedCreateInput>): Promise<void>;
  employer(name: string, more?: Partial<Prisma.EmployerUncheckedCreateInput>): Promise<string>;
  agreement(
    clientId: string,
    from: string,
    to: string,
    more?: Partial<Prisma.AgreementUncheckedCreateInput>,
  ): Promise<string>;
  /** What the rule finds at a local moment; for everyone unless `staffIds`. */
  find(rule: DueRule, local: string, more?: Partial<DueScope>): Promise<DueItem[]>;
}

export async function smallProject(db: Database, settings: object = {}): Promise<SmallProject> {
  const id = randomUUID();
  await db.project.create({
    data: {
      id,
      name: "Pieni",
      startsOn: date("2026-01-01"),
      midpointOn: date("2027-06-01"),
      endsOn: date("2028-12-31"),
      settings,
    },
  });
  const staff = async (displayName: string, role: "coach" | "manager") => {
    const { id: staffId } = await db.staffMember.create({
      data: { displayName, aadObjectId: randomUUID(), roles: { create: { projectId: id, role } } },
    });
    return staffId;
  };
  const [maija, pekka, sari] = [
    await staff("Maija Valmentaja", "coach"),
    await staff("Pekka Ohjaaja", "coach"),
    await staff("Sari Päällikkö", "manager"),
  ];
  let codes = 0;
  return {
    id,
    maija,
    pekka,
    sari,
    db,
    async client(name, more = {}) {
      codes += 1;
      const [givenName, familyName] = name.split(" ");
      const row = await db.client.create({
        data: {
          projectId: id,
          caseCode: `P-${codes}`,
          givenName: givenName!,
          familyName: familyName ?? "Testinen",
          coachId: maija,
          ...more,
        },
      });
      return row.id;
    },
    async contact(clientId, local, more = {}) {
      const occurredAt = at(local);
      await db.logEntry.create({
        data: {
          projectId: id,
          authorId: maija,
          kind: "client_contact",
          text: "soitto",
          occurredAt,
          sentAt: occurredAt,
          ...more,
          clients: { create: { clientId, occurredAt } },
        },
      });
    },
    async employer(name, more = {}) {
      return (await db.employer.create({ data: { projectId: id, name, createdAt: at("2026-01-01T12:00"), ...more } }))
        .id;
    },
    async agreement(clientId, from, to, more = {}) {
      const row = await db.agreement.create({
        data: {
          id: randomUUID(),
          projectId: id,
          clientId,
          place: "workshop",
          startsOn: date(from),
          endsOn: date(to),
          ...more,
        },
      });
      return row.id;
    },
    find(rule, local, more = {}) {
      const today = Temporal.PlainDateTime.from(local).toPlainDate();
      return rule.find(db, {
        projectId: id,
        settings: projectSettings.parse(settings),
        timeZone: ZONE,
        now: at(local),
        today,
        until: today,
        staffIds: null,
        ...more,
      });
    },
  };
}
