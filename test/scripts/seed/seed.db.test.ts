import { projectSettings } from "../../../bot/staff/project";
import type { Database } from "../../../prisma/client";
import { dayOf, wallClock } from "../../../scripts/seed/calendar";
import { type Filled, fillProject } from "../../../scripts/seed/fill-project";
import { openTestDatabase, type TestDatabase } from "../../support/database";

/** `npm run seed`'s project in a real database: what is in it, that it hangs together, and that it is the same each time. */

jest.setTimeout(120_000);
const NOW = new Date("2026-11-24T08:30:00Z");
const CLIENTS = 50;
const ENTRIES = 1000;
const QUIET = { begin: () => {}, at: () => {} };

let test_: TestDatabase;
let db: Database;
let filled: Filled;
const seedAs = (name: string, seed: number, now = NOW) =>
  fillProject(db, { name, clients: CLIENTS, entries: ENTRIES, seed, now, timeZone: "Europe/Helsinki" }, QUIET);

beforeAll(async () => {
  test_ = await openTestDatabase();
  db = test_.db;
  filled = await seedAs("Ensimmäinen", 7);
});
afterAll(() => test_.close());

/** Rows of a statement with one number. */
async function count(sql: string): Promise<number> {
  const [row] = await db.$queryRawUnsafe<{ count: bigint }[]>(`SELECT count(*) AS count ${sql}`);
  return Number(row!.count);
}

test("there are as many clients, coaches, managers, employers and entries as asked for", async () => {
  const { projectId } = filled;
  expect(await db.client.count({ where: { projectId } })).toBe(CLIENTS);
  expect(await db.logEntry.count({ where: { projectId } })).toBe(ENTRIES);
  expect(await db.projectRole.count({ where: { projectId, role: "coach" } })).toBe(2);
  expect(await db.projectRole.count({ where: { projectId, role: "manager" } })).toBe(1);
  expect(await db.employer.count({ where: { projectId } })).toBe(3);
  expect(await db.referral.count()).toBe(CLIENTS);
  const caseload = await db.client.groupBy({ by: ["coachId"], where: { projectId }, _count: true });
  expect(caseload.map(({ _count }) => _count)).toEqual([25, 25]);
  const project = await db.project.findUniqueOrThrow({ where: { id: projectId } });
  expect(projectSettings.parse(project.settings).visibility).toBe("team");
});

test("everything that the path's features show has rows", async () => {
  const { projectId } = filled;
  const where = { projectId };
  const counts = {
    pathEvents: await db.pathEvent.count({ where }),
    agreements: await db.agreement.count({ where }),
    outcomes: await db.outcome.count({ where }),
    attendance: await db.attendanceDay.count({ where }),
    appointments: await db.appointment.count({ where }),
    events: await db.event.count({ where }),
    eventClients: await db.eventClient.count(),
    eventEmployers: await db.eventEmployer.count(),
    stakeholders: await db.stakeholder.count({ where }),
    contactPersons: await db.contactPerson.count(),
    absences: await db.absence.count(),
    openDrafts: await db.draft.count({ where: { projectId, state: "open" } }),
    topics: await db.logEntryTopic.count(),
  };
  for (const [what, rows] of Object.entries(counts)) expect({ what, rows }).not.toEqual({ what, rows: 0 });
  const kinds = await db.logEntry.groupBy({ by: ["kind"], where, _count: true });
  expect(kinds).toHaveLength(5);
  expect(await db.auditEvent.findMany({ where })).toMatchObject([{ command: "project.seed", actorLabel: "cli" }]);
});

test.each([
  [
    "an agreement without the event that made it",
    `FROM "Agreement" a LEFT JOIN "PathEvent" e ON e.id = a.id AND e."clientId" = a."clientId" AND e.day = a."startsOn"
      WHERE e.id IS NULL OR e.fact->>'kind' NOT IN ('workshop', 'placement')`,
  ],
  [
    "an event of a place without its agreement",
    `FROM "PathEvent" e LEFT JOIN "Agreement" a ON a.id = e.id WHERE e.fact->>'kind' IN ('workshop', 'placement') AND a.id IS NULL`,
  ],
  [
    "an outcome without its exit",
    `FROM "Outcome" o LEFT JOIN "PathEvent" e ON e.id = o.id AND e.fact->>'kind' = 'exit' AND e.day = o."exitedOn" WHERE e.id IS NULL`,
  ],
  [
    "a step of an agreement of somebody else",
    `FROM "PathStep" s JOIN "Agreement" a ON a.id = s."agreementId" WHERE a."clientId" <> s."clientId"`,
  ],
  [
    "agreements of one client that overlap",
    `FROM "Agreement" a JOIN "Agreement" b ON a."clientId" = b."clientId" AND a.id <> b.id AND a."startsOn" <= b."startsOn"
        AND coalesce(a."endedOn", a."endsOn") >= b."startsOn"`,
  ],
  [
    "an agreement that ended after its last day",
    `FROM "Agreement" WHERE "endedOn" > "endsOn" OR "endedOn" < "startsOn"`,
  ],
  [
    "an employer of another project",
    `FROM "Agreement" a JOIN "Employer" e ON e.id = a."employerId" WHERE e."projectId" <> a."projectId"`,
  ],
  ["an event of a day to come that is in effect", `FROM "PathEvent" WHERE "inEffect" <> (day <= date '2026-11-24')`],
  [
    "a client who ended and is called something else",
    `FROM "Client" c WHERE (c.status = 'ended') <> EXISTS (SELECT 1 FROM "Outcome" o WHERE o."clientId" = c.id AND o."exitedOn" = c."endedOn")`,
  ],
  [
    "a client who has started without a day, or the other way round",
    `FROM "Client" WHERE ("startedOn" IS NULL) <> (status = 'referred')`,
  ],
  [
    "an entry about nobody",
    `FROM "LogEntry" l WHERE NOT EXISTS (SELECT 1 FROM "LogEntryClient" c WHERE c."entryId" = l.id)`,
  ],
  [
    "an entry before the referral, after the exit or after now",
    `FROM "LogEntryClient" link JOIN "Client" c ON c.id = link."clientId" JOIN "Referral" r ON r."clientId" = c.id
      WHERE (link."occurredAt" AT TIME ZONE 'Europe/Helsinki')::date NOT BETWEEN r."referredOn" AND coalesce(c."endedOn", date '2026-11-24')
         OR link."occurredAt" > timestamptz '2026-11-24T08:30:00Z'`,
  ],
  [
    "a link whose time is not its entry's",
    `FROM "LogEntryClient" link JOIN "LogEntry" l ON l.id = link."entryId" WHERE l."occurredAt" <> link."occurredAt"`,
  ],
  [
    "an entry told before it happened",
    `FROM "LogEntry" WHERE "sentAt" < "occurredAt" OR "sentAt" > timestamptz '2026-11-24T08:30:00Z'`,
  ],
  [
    "an entry on a weekend",
    `FROM "LogEntry" WHERE extract(isodow FROM "occurredAt" AT TIME ZONE 'Europe/Helsinki') > 5`,
  ],
  ["an observation with a channel", `FROM "LogEntry" WHERE kind = 'observation' AND channel IS NOT NULL`],
  [
    "an employer contact without an employer",
    `FROM "LogEntry" WHERE kind = 'employer_contact' AND "employerId" IS NULL`,
  ],
  [
    "a mark of a day without an agreement at the workshop",
    `FROM "AttendanceDay" d WHERE NOT EXISTS (SELECT 1 FROM "Agreement" a WHERE a."clientId" = d."clientId" AND a.place = 'workshop'
        AND d.day BETWEEN a."startsOn" AND coalesce(a."endedOn", a."endsOn"))`,
  ],
  [
    "a person present with a reason, or absent without one",
    `FROM "AttendanceDay" WHERE (presence = 'present') <> (reason IS NULL)`,
  ],
  ["two marks of one day", `FROM (SELECT 1 FROM "AttendanceDay" GROUP BY "clientId", day HAVING count(*) > 1) twice`],
  [
    "an appointment that is over before its day",
    `FROM "Appointment" WHERE "startsAt" > timestamptz '2026-11-24T08:30:00Z' AND state <> 'agreed'`,
  ],
  [
    "an event with a client who was not there then",
    `FROM "EventClient" l JOIN "Event" e ON e.id = l."eventId" JOIN "Client" c ON c.id = l."clientId"
      WHERE e."heldOn" < c."startedOn" OR e."heldOn" > coalesce(c."endedOn", e."heldOn")`,
  ],
])("there is never %s", async (_what, sql) => {
  expect(await count(sql)).toBe(0);
});

/** Everything of a project but ids, and with names in their place, as lines that can be compared. */
async function contentOf(projectId: string): Promise<unknown> {
  const own = { client: { select: { caseCode: true } } };
  const where = { projectId };
  const rows = await Promise.all([
    db.staffMember.findMany({ where: { roles: { some: where } }, select: { displayName: true, workingDays: true } }),
    db.employer.findMany({ where, include: { contactPersons: { select: { name: true, title: true } } } }),
    db.client.findMany({ where, include: { coach: { select: { displayName: true } }, referrals: true } }),
    db.agreement.findMany({ where, include: { ...own, employer: { select: { name: true } } } }),
    db.outcome.findMany({ where, include: own }),
    db.pathEvent.findMany({ where, include: own, omit: { fact: true } }),
    db.pathStep.findMany({ where: { client: where }, include: own }),
    db.attendanceDay.findMany({ where, include: own }),
    db.appointment.findMany({ where, include: own }),
    db.event.findMany({ where, include: { _count: { select: { clients: true, employers: true } } } }),
    db.draft.findMany({ where, select: { sentAt: true, state: true, kind: true } }),
    db.logEntry.findMany({
      where,
      include: {
        author: { select: { displayName: true } },
        employer: { select: { name: true } },
        clients: { select: { occurredAt: true, ...own } },
        topics: { select: { code: true, direction: true } },
      },
    }),
  ]);
  return rows.map((table) => table.map((row) => JSON.stringify(row, withoutIds)).sort());
}

function withoutIds(key: string, value: unknown): unknown {
  return key === "id" || key.endsWith("Id") || key === "createdAt" ? undefined : value;
}

test("the same seed on the same day is the same project; another seed is another", async () => {
  const again = await seedAs("Toinen", 7);
  const other = await seedAs("Kolmas", 8);
  const first = await contentOf(filled.projectId);
  expect(await contentOf(again.projectId)).toEqual(first);
  expect(await contentOf(other.projectId)).not.toEqual(first);
  expect(await db.logEntry.count()).toBe(3 * ENTRIES);
});

test("a seed that breaks in the middle leaves nothing behind", async () => {
  const before = await db.client.count();
  let told = 0;
  const failing = {
    begin: () => {},
    at: () => {
      told += 1;
      if (told > 1) throw new Error("the power went");
    },
  };
  const plan = { name: "Katkennut", clients: 200, entries: 2000, seed: 1, now: NOW, timeZone: "Europe/Helsinki" };
  await expect(fillProject(db, plan, failing)).rejects.toThrow("the power went");
  expect(await db.client.count()).toBe(before);
  expect(await db.project.count({ where: { name: "Katkennut" } })).toBe(0);
});

test.each([
  ["one client and one entry", 1, 1, NOW],
  ["more clients than entries", 30, 3, NOW],
  ["far more entries than days", 1, 3000, NOW],
  ["a Sunday night", 3, 50, new Date("2026-10-25T01:30:00Z")],
  ["a minute after midnight on New Year's Day", 3, 50, new Date("2026-12-31T22:01:00Z")],
])("%s", async (name, clients, entries, now) => {
  const { projectId } = await fillProject(
    db,
    { name, clients, entries, seed: 5, now, timeZone: "Europe/Helsinki" },
    QUIET,
  );
  expect(await db.logEntry.count({ where: { projectId } })).toBe(entries);
  const latest = await db.logEntry.aggregate({ where: { projectId }, _max: { occurredAt: true, sentAt: true } });
  const { day } = wallClock("Europe/Helsinki").read(now);
  expect(latest._max.sentAt!.getTime()).toBeLessThanOrEqual(now.getTime());
  expect(latest._max.occurredAt!.getTime()).toBeLessThan((day + 1) * 86_400_000);
  expect(dayOf("2026-01-01")).toBeLessThan(day);
});
