import { randomUUID } from "node:crypto";
import { type Day, isoOf, workingDayFrom } from "./calendar";
import { between, happens, pick, type Random, streamOf } from "./chance";
import { inventBusinessIds, inventEmployer, inventPerson } from "./names";
import { inventAbsences, inventContactPerson, inventEvents, STAKEHOLDERS } from "./network";
import { rowId } from "./row-ids";
import type { SeedWorld } from "./seed-world";
import type { SeededClient } from "./seeded-client";

/** The rows of the project itself, its people, its network and its events. */

export const CLIENTS_PER_COACH = 40;
const COACHES_PER_MANAGER = 10;
const CLIENTS_PER_EMPLOYER = 20;

type Before = Omit<SeedWorld, "projectId" | "coaches" | "employers">;

export function putTeam(world: Before): Pick<SeedWorld, "projectId" | "coaches"> & { managers: SeedWorld["coaches"] } {
  const { writer, now, today, days } = world;
  const random = streamOf(world.seed, "team");
  const projectId = rowId(now);
  writer.put("Project", {
    id: projectId,
    name: world.name,
    startsOn: isoOf(today - days),
    midpointOn: isoOf(today - days + 548),
    endsOn: isoOf(today - days + 1095),
    timeZone: world.timeZone,
    targets: {},
    settings: {},
  });
  const coachCount = Math.ceil(world.clients / CLIENTS_PER_COACH);
  const people = (count: number, role: "coach" | "manager") =>
    Array.from({ length: count }, () => putColleague(world, projectId, role, random));
  const coaches = people(coachCount, "coach");
  const managers = people(Math.ceil(coachCount / COACHES_PER_MANAGER), "manager");
  coaches.forEach(({ id }, coach) => {
    for (const { from, to, substitute } of inventAbsences(random, { today, coach, coaches: coachCount }))
      writer.put("Absence", {
        id: rowId(now),
        staffId: id,
        from,
        to,
        substituteId: substitute === null ? null : coaches[substitute]!.id,
      });
  });
  for (const [group, organisation] of STAKEHOLDERS)
    writer.put("Stakeholder", { id: rowId(now), projectId, group, organisation, name: inventContactPerson(random) });
  return { projectId, coaches, managers };
}

function putColleague(world: Before, projectId: string, role: "coach" | "manager", random: Random) {
  const { givenName, familyName } = inventPerson(random);
  const id = rowId(world.now);
  const aadObjectId = randomUUID();
  const name = `${givenName} ${familyName}`;
  // Half-time coaches are what the funding decision speaks of.
  const workingDays =
    role === "coach" && happens(random, 0.3)
      ? pick(random, [
          [1, 2, 3],
          [3, 4, 5],
          [1, 3, 5],
        ])
      : [];
  world.writer.put("StaffMember", { id, aadObjectId, displayName: name, workingDays });
  world.writer.put("ProjectRole", { projectId, staffId: id, role });
  return { id, name, aadObjectId };
}

export function putEmployers(world: Before & { projectId: string }): SeedWorld["employers"] {
  const { writer, now, projectId } = world;
  const random = streamOf(world.seed, "employers");
  const start = between(random, 0, 3999);
  const businessIds = inventBusinessIds();
  return Array.from({ length: Math.ceil(world.clients / CLIENTS_PER_EMPLOYER) }, (_, number) => {
    const { name, branch, offers, municipality, managerTitle } = inventEmployer(random, start, number);
    const id = rowId(now);
    const businessId = businessIds.next().value as string;
    writer.put("Employer", {
      id,
      projectId,
      name,
      municipality,
      businessId: happens(random, 0.8) ? businessId : null,
      branch,
      offers,
      contactEveryDays: happens(random, 0.2) ? pick(random, [30, 90]) : null,
    });
    for (const title of happens(random, 0.3) ? [managerTitle, "vuoroesihenkilö"] : [managerTitle])
      writer.put("ContactPerson", { id: rowId(now), employerId: id, name: inventContactPerson(random), title });
    return { id, name };
  });
}

export function putEvents(world: SeedWorld, clients: readonly SeededClient[]): void {
  const { writer, now, today, days, projectId, coaches, employers, clock } = world;
  const random = streamOf(world.seed, "events");
  const employerIds = employers.map(({ id }) => id);
  const events = inventEvents(random, { today, days, coaches: coaches.length, clients, employerIds });
  for (const { clientIds, employerIds: companies, heldOn, ...event } of events) {
    const sentAt = new Date(Math.min(clock.at(workingDayFrom(heldOn), 15 * 60).getTime(), now.getTime()));
    const id = rowId(sentAt);
    writer.put("Event", {
      id,
      projectId,
      ...event,
      heldOn: isoOf(heldOn as Day),
      authorId: pick(random, coaches).id,
      sentAt,
    });
    for (const clientId of clientIds) writer.put("EventClient", { eventId: id, clientId });
    for (const employerId of companies) writer.put("EventEmployer", { eventId: id, employerId });
  }
}
