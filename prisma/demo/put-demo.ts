import { randomUUID } from "node:crypto";
import { Temporal } from "temporal-polyfill";
import { redrawPaths } from "../../bot/features/clients/path/store";
import type { Database } from "../client";
import { dateOf } from "../days";
import { demoHistory } from "./history";
import { demoPath } from "./path";
import {
  DEMO_CLIENTS,
  DEMO_EMPLOYERS,
  DEMO_OFFERS,
  DEMO_PROJECT_ID,
  DEMO_STAFF,
  demoAadId,
  demoClientId,
  demoEmployerId,
  demoStaffId,
} from "./people";

const TIME_ZONE = "Europe/Helsinki";

/** Puts the demo project into a database that holds no project. @returns false when one is there already. */
export async function putDemo(db: Database, now: Date): Promise<boolean> {
  return db.$transaction(
    async (tx) => {
      await tx.$executeRaw`SELECT pg_advisory_xact_lock(${DEMO_LOCK})`; // two processes starting at once put it in once
      if ((await tx.project.count()) > 0) return false;
      const zoned = Temporal.Instant.fromEpochMilliseconds(now.getTime()).toZonedDateTimeISO(TIME_ZONE);
      const today = zoned.toPlainDate();
      const day = (date: Temporal.PlainDate) => new Date(`${date.toString()}T00:00:00Z`);

      await tx.project.create({
        data: {
          id: DEMO_PROJECT_ID,
          name: "TEHOA työllistämiseen (demo)",
          startsOn: day(today.subtract({ months: 11 })),
          midpointOn: day(today.add({ months: 7 })),
          endsOn: day(today.add({ months: 25 })),
          timeZone: TIME_ZONE,
          targets: { placementShare: 0.45, clientsPerYear: 40, clientsInAll: 120 },
          settings: { visibility: "team" },
        },
      });
      for (const { person, displayName, role, isAdmin } of DEMO_STAFF) {
        await tx.staffMember.create({
          data: {
            id: demoStaffId(person),
            aadObjectId: demoAadId(person),
            displayName,
            isAdmin,
            ...(role ? { roles: { create: { projectId: DEMO_PROJECT_ID, role } } } : {}),
          },
        });
      }
      await tx.client.createMany({
        data: DEMO_CLIENTS.map(([givenName, familyName, coach, status, weeks], index) => ({
          id: demoClientId(index + 1),
          projectId: DEMO_PROJECT_ID,
          caseCode: `A-${String(index + 1).padStart(3, "0")}`,
          givenName,
          familyName,
          coachId: demoStaffId(coach),
          status,
          startedOn: weeks === null ? null : day(today.subtract({ weeks })),
          endedOn: status === "ended" ? day(today.subtract({ weeks: 2 })) : null,
          // The funder's forms are done but for the newest client's.
          euraStartOn: weeks === null || weeks < 2 ? null : day(today.subtract({ weeks })),
          euraExitOn: status === "ended" ? day(today.subtract({ weeks: 2 })) : null,
        })),
      });
      for (const [index, [name, municipality, contact, title]] of DEMO_EMPLOYERS.entries()) {
        await tx.employer.create({
          data: {
            id: demoEmployerId(index + 1),
            projectId: DEMO_PROJECT_ID,
            name,
            municipality,
            branch: DEMO_OFFERS[index]![0],
            offers: DEMO_OFFERS[index]![1],
            contactPersons: { create: { name: contact, title } },
          },
        });
      }

      const path = demoPath(today.toString());
      await tx.referral.createMany({
        data: path.referrals.map((referral) => ({ ...referral, referredOn: dateOf(referral.referredOn) })),
      });
      await tx.pathEvent.createMany({
        data: path.events.map((event, index) => ({
          ...event,
          projectId: DEMO_PROJECT_ID,
          day: dateOf(event.day),
          // Told in the order in which they stand, on the evening of their day.
          sentAt: new Date(dateOf(event.day).getTime() + 15 * 3600_000 + index),
          recordedAt: new Date(dateOf(event.day).getTime() + 15 * 3600_000 + index),
        })),
      });
      await redrawPaths(tx, [...new Set(path.events.map((event) => event.clientId))], today.toString());

      const midnight = new Date(today.toZonedDateTime(TIME_ZONE).epochMilliseconds);
      const entries = demoHistory(midnight, now).map((entry) => ({ id: randomUUID(), ...entry }));
      await tx.logEntry.createMany({
        data: entries.map(({ clientIds: _, topics: __, ...entry }) => ({
          ...entry,
          projectId: DEMO_PROJECT_ID,
          timeKnown: true,
          sentAt: new Date(entry.occurredAt.getTime() + 45 * 60_000),
          recordedAt: new Date(entry.occurredAt.getTime() + 45 * 60_000),
        })),
      });
      await tx.logEntryClient.createMany({
        data: entries.flatMap((entry) =>
          entry.clientIds.map((clientId) => ({ entryId: entry.id, clientId, occurredAt: entry.occurredAt })),
        ),
      });
      await tx.logEntryTopic.createMany({
        data: entries.flatMap((entry) => entry.topics.map((topic) => ({ entryId: entry.id, ...topic }))),
      });
      return true;
    },
    { timeout: 60_000 },
  );
}

const DEMO_LOCK = 7_236_001;
