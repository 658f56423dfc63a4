import type { Temporal } from "temporal-polyfill";
import type { Database } from "../../../prisma/client";
import { canSeeClient } from "../../staff/access";
import type { Actor } from "../../staff/actor";
import type { TeamRoster } from "../../turn/context";
import type { Phrasebook } from "../../understanding/phrases";
import { buildRosterIndex, type RosterIndex, updateClient } from "../../understanding/roster-index";
import { understand } from "../../understanding/understand";
import type { Roster, RosterClient } from "../../understanding/understanding";
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
      const { scope, version } = viewKey(actor);
      const before = views.get(scope);
      const isFresh = before !== undefined && (await before).version === version;
      const view = isFresh ? before : loadView(db, actor, phrasebook, version, await before);
      views.delete(scope);
      views.set(scope, view);
      if (views.size > MOST_VIEWS) views.delete(views.keys().next().value!);
      view.catch(() => views.delete(scope)); // a failed load is tried again by the next turn
      return teamRoster(db, actor, await view);
    },
  };
}

/** Two actors of one scope see the same clients. The version tells of changes, also those that another process made. */
function viewKey(actor: Actor): { scope: string; version: string } {
  const scopes = actor.memberships.map(({ projectId, role, settings }) => {
    const ownOnly = role !== "manager" && settings.visibility === "own";
    return `${projectId}${ownOnly ? `/${actor.staffId}` : ""}/${role}`;
  });
  return { scope: scopes.join(","), version: actor.memberships.map(({ rosterVersion }) => rosterVersion).join(",") };
}

type View = Pick<TeamRoster, "roster" | "client" | "employer" | "clients" | "employers" | "staff" | "understand"> & {
  version: string;
  index: RosterIndex;
};

/** So many changed clients are brought into the index one by one; with more, or another employer or colleague, it is built anew. */
const MOST_UPDATES = 200;

async function loadView(
  db: Database,
  actor: Actor,
  phrasebook: Phrasebook,
  version: string,
  before: View | undefined,
): Promise<View> {
  const rows = await loadRosterRows(
    db,
    actor.memberships.map((membership) => membership.projectId),
  );
  const seen = rows.clients.filter((client) => canSeeClient(actor, client));
  const clients = new Map(seen.map((client) => [client.id, client]));
  const employers = new Map(rows.employers.map((employer) => [employer.id, employer]));
  const roster = { clients: seen, employers: rows.employers, staff: rows.staff };
  const index = (before && updated(before, roster)) ?? buildRosterIndex(roster);
  return {
    version,
    index,
    roster,
    client: (id) => clients.get(id),
    employer: (id) => employers.get(id),
    clients: () => seen,
    employers: () => rows.employers,
    staff: () => rows.staff,
    understand: (text: string, now: Temporal.ZonedDateTime) => understand(text, { now, index, phrasebook }),
  };
}

/** The index of before, brought to the clients of now; null where more than some clients changed. Reading is synchronous, so nobody sees it half done. */
function updated(before: View, roster: Roster): RosterIndex | null {
  const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);
  if (!same(before.roster.employers, roster.employers) || !same(before.roster.staff, roster.staff)) return null;
  const old = new Map(before.roster.clients.map((client) => [client.id, client]));
  const changes: [RosterClient | null, RosterClient | null][] = [];
  for (const client of roster.clients) {
    const was = old.get(client.id);
    old.delete(client.id);
    if (!was || !same(was, client)) changes.push([was ?? null, client]);
  }
  for (const gone of old.values()) changes.push([gone, null]);
  if (changes.length > MOST_UPDATES) return null;
  for (const [was, is] of changes) updateClient(before.index, was, is);
  return before.index;
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
