import type { Temporal } from "temporal-polyfill";
import type { Database } from "../../../prisma/client";
import { canSeeClient } from "../../staff/access";
import type { Actor } from "../../staff/actor";
import type { TeamRoster } from "../../turn/context";
import type { Phrasebook } from "../../understanding/phrases";
import { buildRosterIndex } from "../../understanding/roster-index";
import { understand } from "../../understanding/understand";
import { latestEntryTimes, loadRosterRows } from "./store";

/** Rosters by what an actor may see. Kept in memory only as long as the database says the same version: every turn brings the versions along. */
export interface Rosters {
  for(actor: Actor): Promise<TeamRoster>;
}

/** How many different views are kept: coaches of one project share one; beyond that the least recently used goes. */
const MOST_VIEWS = 50;

export function createRosters(db: Database, phrasebook: Phrasebook): Rosters {
  const views = new Map<string, Promise<View>>();
  return {
    async for(actor) {
      const key = viewKey(actor);
      const kept = views.get(key) ?? loadView(db, actor, phrasebook);
      views.delete(key);
      views.set(key, kept);
      if (views.size > MOST_VIEWS) views.delete(views.keys().next().value!);
      kept.catch(() => views.delete(key)); // a failed load is tried again by the next turn
      return teamRoster(db, actor, await kept);
    },
  };
}

/** Two actors with the same key see the same clients. The versions are part of it: another process's change makes a new key. */
function viewKey(actor: Actor): string {
  return actor.memberships
    .map(({ projectId, rosterVersion, role, settings }) => {
      const ownOnly = role !== "manager" && settings.visibility === "own";
      return `${projectId}@${rosterVersion}${ownOnly ? `/${actor.staffId}` : ""}/${role}`;
    })
    .join(",");
}

type View = Pick<TeamRoster, "roster" | "client" | "employer" | "clients" | "employers" | "staff" | "understand">;

async function loadView(db: Database, actor: Actor, phrasebook: Phrasebook): Promise<View> {
  const rows = await loadRosterRows(
    db,
    actor.memberships.map((membership) => membership.projectId),
  );
  const seen = rows.clients.filter((client) => canSeeClient(actor, client));
  const clients = new Map(seen.map((client) => [client.id, client]));
  const employers = new Map(rows.employers.map((employer) => [employer.id, employer]));
  const roster = { clients: seen, employers: rows.employers, staff: rows.staff };
  const index = buildRosterIndex(roster);
  return {
    roster,
    client: (id) => clients.get(id),
    employer: (id) => employers.get(id),
    clients: () => seen,
    employers: () => rows.employers,
    staff: () => rows.staff,
    understand: (text: string, now: Temporal.ZonedDateTime) => understand(text, { now, index, phrasebook }),
  };
}

function teamRoster(db: Database, actor: Actor, view: View): TeamRoster {
  return {
    ...view,
    async rank(ids) {
      const known = [...new Set(ids)].flatMap((id) => view.client(id) ?? []);
      if (known.length < 2) return known;
      const latest = await latestEntryTimes(
        db,
        known.map((client) => client.id),
      );
      const own = (coachId: string | null) => (coachId === actor.staffId ? 0 : 1);
      return known.sort(
        (a, b) =>
          own(a.coachId) - own(b.coachId) ||
          (latest.get(b.id)?.getTime() ?? 0) - (latest.get(a.id)?.getTime() ?? 0) ||
          `${a.familyName} ${a.givenName}`.localeCompare(`${b.familyName} ${b.givenName}`, "fi"),
      );
    },
  };
}
