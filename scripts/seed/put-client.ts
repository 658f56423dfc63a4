import { randomUUID } from "node:crypto";
import { foldPath, type Path } from "../../bot/features/clients/path/fold-path";
import { type Day, dayOf, isoOf } from "./calendar";
import { between, happens, pick, type Random, streamOf, weighted } from "./chance";
import { type InventedPath, inventPath } from "./client-path";
import { inventAppointments, inventMarks } from "./everyday";
import { inventPerson } from "./names";
import { rowId } from "./row-ids";
import type { SeedWorld } from "./seed-world";
import { type SeededClient, staysOf } from "./seeded-client";

/** The rows of the `number`th client, all but the log. */
export function putClient(world: SeedWorld, number: number): SeededClient {
  const { now, today, clock } = world;
  const random = streamOf(world.seed, "client", number);
  const name = inventPerson(random);
  const coach = number % world.coaches.length;
  const toldAt = (day: Day) => Math.min(clock.at(day, 15 * 60).getTime(), now.getTime());
  const path = inventPath(random, {
    today,
    days: world.days,
    name: name.givenName,
    employers: world.employers,
    toldAt,
    newId: (at) => rowId(new Date(at)),
  });
  const drawn = foldPath(path.events, isoOf(path.referredOn), isoOf(today));
  const client: SeededClient = {
    id: rowId(new Date(toldAt(path.referredOn))),
    ...name,
    coach,
    from: path.referredOn,
    to: drawn.endedOn === null ? today : Math.min(dayOf(drawn.endedOn), today),
    startedOn: drawn.startedOn === null ? null : dayOf(drawn.startedOn),
    liveliness: 0.5 + random(),
    ...staysOf(drawn),
  };
  putPerson(world, random, client, number, path, drawn);
  putPath(world, client, path, drawn);
  putEveryday(world, streamOf(world.seed, "everyday", number), client);
  return client;
}

function putPerson(
  world: SeedWorld,
  random: Random,
  client: SeededClient,
  number: number,
  path: InventedPath,
  drawn: Path,
): void {
  const { writer, today } = world;
  const caseCode = `A-${String(number + 1).padStart(3, "0")}`;
  const createdAt = world.clock.at(path.referredOn, 15 * 60);
  const inEura = (day: string | null, share: number) => {
    if (day === null || !happens(random, share)) return null;
    return isoOf(Math.min(dayOf(day) + between(random, 0, 12), today));
  };
  writer.put("Client", {
    id: client.id,
    projectId: world.projectId,
    caseCode,
    givenName: client.givenName,
    familyName: client.familyName,
    coachId: world.coaches[client.coach]!.id,
    status: drawn.status,
    startedOn: drawn.startedOn,
    endedOn: drawn.endedOn,
    email: happens(random, 0.6) ? `${caseCode.toLowerCase()}@example.com` : null,
    preferredLanguage: weighted(random, { fi: 0.9, uk: 0.04, en: 0.04, sv: 0.02 }),
    goal: happens(random, 0.7) ? "open_job" : "vocational_studies",
    euraStartOn: inEura(drawn.startedOn, 0.9),
    euraExitOn: inEura(drawn.endedOn, 0.8),
    createdAt,
  });
  const source = weighted(random, {
    employment_services: 0.6,
    wellbeing_area: 0.15,
    self: 0.12,
    association: 0.06,
    school: 0.05,
    other: 0.02,
  });
  writer.put("Referral", {
    id: rowId(createdAt),
    clientId: client.id,
    source,
    referredBy: source === "employment_services" ? "Työllisyyspalvelut" : null,
    channel: pick(random, ["phone", "email", "face_to_face"] as const),
    referredOn: isoOf(path.referredOn),
    createdAt,
  });
}

function putPath(world: SeedWorld, { id: clientId, coach }: SeededClient, path: InventedPath, drawn: Path): void {
  const { writer, projectId } = world;
  const today = isoOf(world.today);
  for (const { id, day, toldAt, fact, text } of path.events)
    writer.put("PathEvent", {
      id,
      projectId,
      clientId,
      fact: fact as object,
      day,
      inEffect: day <= today,
      authorId: world.coaches[coach]!.id,
      text,
      sentAt: new Date(toldAt),
      recordedAt: new Date(toldAt),
    });
  for (const { toldAt: _, accepted, ...agreement } of drawn.agreements)
    writer.put("Agreement", { ...agreement, accepted: accepted as object[], projectId, clientId });
  for (const step of drawn.steps) writer.put("PathStep", { id: randomUUID(), clientId, ...step });
  for (const { day28, month6, ...outcome } of drawn.outcomes)
    writer.put("Outcome", {
      ...outcome,
      projectId,
      clientId,
      day28Code: day28?.code ?? null,
      day28On: day28?.on ?? null,
      month6Code: month6?.code ?? null,
      month6On: month6?.on ?? null,
    });
}

function putEveryday(world: SeedWorld, random: Random, client: SeededClient): void {
  const { writer, projectId } = world;
  const staffId = world.coaches[client.coach]!.id;
  for (const mark of inventMarks(random, client, world))
    writer.put("AttendanceDay", {
      id: rowId(mark.sentAt),
      projectId,
      clientId: client.id,
      authorId: staffId,
      ...mark,
    });
  for (const appointment of inventAppointments(random, client, world))
    writer.put("Appointment", {
      id: rowId(appointment.createdAt),
      projectId,
      staffId,
      clientId: client.id,
      ...appointment,
    });
}
