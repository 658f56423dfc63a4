import "./set-up-first";
import { recordAudit } from "../bot/staff/audit";
import type { Database, Transaction } from "../prisma/client";
import { option, printTable, refuseStrayWords, runCommand, UsageError } from "./command-line";

const USAGE = `npm run staff -- list
npm run staff -- add --aad ENTRA-OBJECT-ID --name "Etunimi Sukunimi" --role coach|manager|admin [--project NAME] [--force]
npm run staff -- deactivate --aad ENTRA-OBJECT-ID [--force]
   --force: also the only manager of a project, who then has none`;

/** `npm run staff`: who may speak with Teho. Every change is audited. */
runCommand(async (db, [action, ...argv]) => {
  switch (action) {
    case "list":
      refuseStrayWords(argv, {}, USAGE);
      return listStaff(db);
    case "add":
      refuseStrayWords(argv, { values: ["aad", "name", "role", "project"], flags: ["force"] }, USAGE);
      return addStaff(db, argv);
    case "deactivate":
      refuseStrayWords(argv, { values: ["aad"], flags: ["force"] }, USAGE);
      return deactivateStaff(db, argv);
    default:
      throw new UsageError(USAGE);
  }
});

async function listStaff(db: Database): Promise<void> {
  const staff = await db.staffMember.findMany({
    orderBy: { displayName: "asc" },
    include: { roles: { include: { project: { select: { name: true } } } } },
  });
  printTable([
    ["NAME", "ENTRA OBJECT ID", "STATE", "ROLES"],
    ...staff.map((person) => [
      person.displayName,
      person.aadObjectId,
      person.active ? "active" : "deactivated",
      [...person.roles.map((role) => `${role.role} (${role.project.name})`), ...(person.isAdmin ? ["admin"] : [])].join(
        ", ",
      ) || "none",
    ]),
  ]);
}

/** Adds a person, or gives an existing one another role; a deactivated one comes back. */
async function addStaff(db: Database, argv: string[]): Promise<void> {
  const aadObjectId = aadOf(argv);
  const displayName = option(argv, "name");
  const role = option(argv, "role");
  if (role !== "coach" && role !== "manager" && role !== "admin")
    throw new UsageError(`--role must be coach, manager or admin.\n${USAGE}`);
  const project = role === "admin" ? null : await projectOf(db, option(argv, "project"));
  const known = await db.staffMember.findUnique({ where: { aadObjectId } });
  if (!known && !displayName) throw new UsageError(`A new person needs a name: --name "Etunimi Sukunimi".`);

  const staff = await db.$transaction(async (tx) => {
    const changes = {
      active: true,
      ...(displayName ? { displayName } : {}),
      ...(role === "admin" ? { isAdmin: true } : {}),
    };
    const person = known
      ? await tx.staffMember.update({ where: { aadObjectId }, data: changes })
      : await tx.staffMember.create({ data: { aadObjectId, ...changes, displayName: displayName! } });
    if (project && role === "coach" && !argv.includes("--force")) await keepManager(tx, person, [project.id]);
    if (project && role !== "admin")
      await tx.projectRole.upsert({
        where: { staffId_projectId: { staffId: person.id, projectId: project.id } },
        create: { staffId: person.id, projectId: project.id, role },
        update: { role },
      });
    await recordAudit(tx, {
      actorLabel: "cli",
      projectId: project?.id,
      command: `staff.add.${role}`,
      subject: "StaffMember",
      subjectIds: [person.id],
    });
    return person;
  });
  process.stdout.write(`${staff.displayName}: ${role}${project ? ` (${project.name})` : ""}\n`);
}

/** The person is no longer served from the next message on; what the person wrote stays. */
async function deactivateStaff(db: Database, argv: string[]): Promise<void> {
  const aadObjectId = aadOf(argv);
  const person = await db.staffMember.findUnique({ where: { aadObjectId } });
  if (!person) throw new UsageError(`Nobody has the object id ${aadObjectId}. «npm run staff -- list» shows everyone.`);
  await db.$transaction(async (tx) => {
    if (!argv.includes("--force")) await keepManager(tx, person);
    await tx.staffMember.update({ where: { id: person.id }, data: { active: false } });
    await recordAudit(tx, {
      actorLabel: "cli",
      command: "staff.deactivate",
      subject: "StaffMember",
      subjectIds: [person.id],
    });
  });
  process.stdout.write(`${person.displayName}: deactivated\n`);
}

/** @throws UsageError when a project's only active manager would go. The roles stay locked: two who go at the same time are judged in turn. */
async function keepManager(
  tx: Transaction,
  person: { id: string; displayName: string },
  projectIds?: string[],
): Promise<void> {
  const own = await tx.projectRole.findMany({
    where: { staffId: person.id, role: "manager", ...(projectIds ? { projectId: { in: projectIds } } : {}) },
    select: { projectId: true, project: { select: { name: true } } },
    orderBy: { projectId: "asc" },
  });
  for (const { projectId, project } of own) {
    await tx.$queryRaw`SELECT 1 FROM "Project" WHERE id = ${projectId}::uuid FOR UPDATE`;
    const others = await tx.projectRole.count({
      where: { projectId, role: "manager", staffId: { not: person.id }, staff: { active: true } },
    });
    if (others === 0)
      throw new UsageError(
        `${person.displayName} is the only manager of «${project.name}», and nothing was done. Add another manager first, or say --force.`,
      );
  }
}

function aadOf(argv: string[]): string {
  const given = option(argv, "aad")?.toLowerCase();
  if (!given || !/^[0-9a-f]{8}-([0-9a-f]{4}-){3}[0-9a-f]{12}$/.test(given))
    throw new UsageError(`--aad must be the person's object id from the Entra admin centre (36 characters).\n${USAGE}`);
  return given;
}

/** The named project, or the only one there is. */
async function projectOf(db: Database, name: string | undefined): Promise<{ id: string; name: string }> {
  const projects = await db.project.findMany({ select: { id: true, name: true }, orderBy: { name: "asc" } });
  if (projects.length === 0)
    throw new UsageError(
      "There is no project yet. Set FIRST_MANAGER_ID and PROJECT_NAME, PROJECT_START, PROJECT_END, and start Teho once.",
    );
  const found =
    name === undefined && projects.length === 1 ? projects[0] : projects.find((project) => project.name === name);
  if (!found)
    throw new UsageError(`Say which project: --project ${projects.map((project) => `"${project.name}"`).join(" | ")}`);
  return found;
}
