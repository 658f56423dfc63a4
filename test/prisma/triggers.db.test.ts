import { emptyDatabase, openTestDatabase, type TestDatabase } from "../support/database";

let test: TestDatabase;
beforeAll(async () => {
  test = await openTestDatabase();
});
afterAll(() => test.close());
afterEach(() => emptyDatabase(test.db));

const project = {
  name: "Kainuu",
  startsOn: new Date("2026-01-01"),
  midpointOn: new Date("2027-01-01"),
  endsOn: new Date("2028-01-01"),
};

describe("the audit trail is append-only", () => {
  beforeEach(async () => {
    await test.db.auditEvent.create({ data: { command: "draft.confirm", subjectIds: ["a"] } });
  });

  it.each([
    ["an update", `UPDATE "AuditEvent" SET outcome = 'refused'`],
    ["an update that meets no row", `UPDATE "AuditEvent" SET outcome = 'x' WHERE false`],
    ["a delete", `DELETE FROM "AuditEvent"`],
    ["a truncate", `TRUNCATE "AuditEvent"`],
    [
      "an upsert that changes",
      `INSERT INTO "AuditEvent" (id, command) SELECT id, 'x' FROM "AuditEvent" ON CONFLICT (id) DO UPDATE SET command = 'x'`,
    ],
    [
      "a delete in replica mode",
      `DO $$ BEGIN SET LOCAL session_replication_role = replica; DELETE FROM "AuditEvent"; END $$`,
    ],
  ])("refuses %s", async (_what, sql) => {
    await expect(test.db.$executeRawUnsafe(sql)).rejects.toThrow("AuditEvent is append-only");
    expect(await test.db.auditEvent.findMany()).toMatchObject([{ command: "draft.confirm", outcome: "ok" }]);
  });
});

describe("the roster's version", () => {
  const version = async () => (await test.db.project.findFirstOrThrow()).rosterVersion;
  const client = (projectId: string, caseCode: string) => ({
    projectId,
    caseCode,
    givenName: "Matti",
    familyName: "Virtanen",
  });

  it("grows once when many clients are imported, and again when one is renamed or removed", async () => {
    const { id } = await test.db.project.create({ data: project });
    await test.db.client.createMany({ data: [client(id, "A-1"), client(id, "A-2"), client(id, "A-3")] });
    expect(await version()).toBe(2);
    await test.db.client.updateMany({ where: { caseCode: "A-1" }, data: { familyName: "Mäki" } });
    expect(await version()).toBe(3);
    await test.db.client.updateMany({ where: { caseCode: "A-1" }, data: { aliases: ["Masa"] } });
    expect(await version()).toBe(4);
    await test.db.client.updateMany({ where: { caseCode: "A-1" }, data: { status: "ended" } });
    expect(await version()).toBe(5);
    await test.db.client.deleteMany();
    expect(await version()).toBe(6);
  });

  it("stands still when nothing that a message could mention changes", async () => {
    const { id } = await test.db.project.create({ data: project });
    await test.db.client.create({ data: client(id, "A-1") });
    await test.db.client.updateMany({ data: { startedOn: new Date("2026-02-01"), familyName: "Virtanen" } });
    await test.db.client.updateMany({ where: { caseCode: "nobody" }, data: { familyName: "X" } });
    expect(await version()).toBe(2);
  });

  it("grows for employers and their contact persons", async () => {
    const { id } = await test.db.project.create({ data: project });
    const employer = await test.db.employer.create({ data: { projectId: id, name: "K-Rauta" } });
    expect(await version()).toBe(2);
    await test.db.contactPerson.create({ data: { employerId: employer.id, name: "Korhonen" } });
    expect(await version()).toBe(3);
    await test.db.employer.updateMany({ data: { municipality: "Kajaani" } });
    expect(await version()).toBe(3);
    await test.db.employer.updateMany({ data: { name: "K-Rauta Kajaani" } });
    expect(await version()).toBe(4);
    await test.db.employer.deleteMany();
    expect(await version()).toBeGreaterThan(4);
  });

  it("grows when a colleague joins, is renamed or leaves, but not when one changes their own settings", async () => {
    const { id } = await test.db.project.create({ data: project });
    const staff = await test.db.staffMember.create({
      data: { aadObjectId: "aaaaaaaa-0000-4000-8000-000000000090", displayName: "Uusi Valmentaja" },
    });
    expect(await version()).toBe(1);
    await test.db.projectRole.create({ data: { projectId: id, staffId: staff.id, role: "coach" } });
    expect(await version()).toBe(2);
    await test.db.staffMember.update({ where: { id: staff.id }, data: { language: "en", directSave: true } });
    expect(await version()).toBe(2);
    await test.db.staffMember.update({ where: { id: staff.id }, data: { displayName: "Uusi Nimi" } });
    expect(await version()).toBe(3);
    await test.db.projectRole.deleteMany();
    expect(await version()).toBe(4);
  });

  it("grows in both projects when a client moves", async () => {
    const [from, to] = [
      await test.db.project.create({ data: project }),
      await test.db.project.create({ data: project }),
    ];
    await test.db.client.create({ data: client(from.id, "A-1") });
    await test.db.client.updateMany({ data: { projectId: to.id } });
    const versions = await test.db.project.findMany({ orderBy: { id: "asc" }, select: { rosterVersion: true } });
    expect(versions.map((row) => row.rosterVersion)).toEqual([3, 2]);
  });
});

describe("a contact's duration", () => {
  it.each([0, -5, 1441])("of %p minutes is refused", async (durationMinutes) => {
    await expect(entryOf(durationMinutes)).rejects.toThrow(/durationMinutes_check/);
  });

  it.each([1, 1440, null])("of %p minutes is stored", async (durationMinutes) => {
    await expect(entryOf(durationMinutes)).resolves.toMatchObject({ durationMinutes });
  });

  async function entryOf(durationMinutes: number | null) {
    const { id: projectId } = await test.db.project.create({ data: project });
    const { id: authorId } = await test.db.staffMember.create({
      data: { aadObjectId: crypto.randomUUID(), displayName: "Maija" },
    });
    const now = new Date();
    return test.db.logEntry.create({
      data: { projectId, authorId, kind: "note", text: "x", occurredAt: now, sentAt: now, durationMinutes },
    });
  }
});
