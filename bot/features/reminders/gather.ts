import { Temporal } from "temporal-polyfill";
import type { Database } from "../../../prisma/client";
import type { DueItem, DueRule, DueScope } from "../../schedule/due";
import type { Membership } from "../../staff/actor";
import { weekOf } from "../../texts/dates";
import { whomToTell } from "./assign";
import { inOrder } from "./order";
import { findDecisions, findOwn, loadTeam, type Teammate } from "./store";

/** A due thing as one person is told of it. */
export interface ToldItem extends DueItem {
  /** Whose it is, when the person stands in for somebody who is away. */
  forWhom: string | null;
  /** Put off until this day; null: not put off. */
  putOffUntil: string | null;
}

export interface Gathered {
  /** In order, put-off ones included; what is not needed is left out. */
  items: ToldItem[];
  /** The person is away until this day, and who has the load meanwhile (null: the managers). */
  away: { until: string; substitute: string | null } | null;
}

/** Whom to gather for: a staff member with the projects. */
export interface Listener {
  staffId: string;
  memberships: Pick<Membership, "projectId" | "role" | "timeZone" | "settings">[];
}

/** `today`: what is due now. `week`: what will be by Sunday. */
export type Span = "today" | "week";

/** Everything due that one person is to be told, in all of the person's projects, the most urgent first. */
export async function gatherFor(
  db: Database,
  rules: readonly DueRule[],
  listener: Listener,
  now: Temporal.ZonedDateTime,
  span: Span,
): Promise<Gathered> {
  const gathered: Gathered = { items: [], away: null };
  for (const membership of listener.memberships) {
    const scope = scopeOf(membership, now, span);
    const team = await loadTeam(db, membership.projectId, scope.today.toString());
    const self = team.find((one) => one.staffId === listener.staffId);
    if (!self) continue;
    if (self.awayUntil !== null) gathered.away = { until: self.awayUntil, substitute: substituteOf(self, team) };
    const items = await findAll(db, rules, { ...scope, staffIds: lookedAfterBy(self, team) });
    const told: ToldItem[] = [];
    for (const item of items) {
      const { staffIds, forWhom } = whomToTell(item, team, membership.settings.visibility);
      if (staffIds.includes(listener.staffId)) told.push({ ...item, forWhom, putOffUntil: null });
    }
    gathered.items.push(...(await seenBy(db, listener.staffId, membership, told)));
  }
  return { ...gathered, items: await withDecisions(db, gathered.items, now.toPlainDate().toString()) };
}

/** Everything due in a project, nothing hidden: for figures. */
export function gatherProject(
  db: Database,
  rules: readonly DueRule[],
  membership: Listener["memberships"][number],
  now: Temporal.ZonedDateTime,
  span: Span,
): Promise<DueItem[]> {
  return findAll(db, rules, { ...scopeOf(membership, now, span), staffIds: null });
}

async function findAll(db: Database, rules: readonly DueRule[], scope: DueScope): Promise<DueItem[]> {
  if (scope.staffIds?.length === 0) return [];
  return (await Promise.all(rules.map((rule) => rule.find(db, scope)))).flat();
}

function scopeOf(
  { projectId, settings, timeZone }: Listener["memberships"][number],
  at: Temporal.ZonedDateTime,
  span: Span,
): Omit<DueScope, "staffIds"> {
  const now = at.withTimeZone(timeZone);
  const today = now.toPlainDate();
  return {
    projectId,
    settings,
    timeZone,
    now: new Date(at.epochMilliseconds),
    today,
    until: span === "today" ? today : Temporal.PlainDate.from(weekOf(today).to),
  };
}

/** Whose things may come to this person; null: everyone's, for a manager. */
function lookedAfterBy(self: Teammate, team: Teammate[]): string[] | null {
  if (self.role === "manager") return null;
  const away = team.filter((one) => one.awayUntil !== null && one.substituteId === self.staffId);
  return [...new Set([self.staffId, ...away.map((one) => one.staffId)])];
}

/** «only own»: an appointment may be with a client who has another coach by now, whose name is not to be told. */
async function seenBy(
  db: Database,
  staffId: string,
  { role, settings }: Listener["memberships"][number],
  items: ToldItem[],
): Promise<ToldItem[]> {
  if (role === "manager" || settings.visibility === "team") return items;
  const own = await findOwn(
    db,
    items.flatMap((item) => item.clientId ?? []),
    staffId,
  );
  return items.filter((item) => item.clientId === null || own.has(item.clientId));
}

function substituteOf(self: Teammate, team: Teammate[]): string | null {
  return team.find((one) => one.staffId === self.substituteId && one.awayUntil === null)?.name ?? null;
}

async function withDecisions(db: Database, items: ToldItem[], today: string): Promise<ToldItem[]> {
  const decisions = await findDecisions(
    db,
    items.filter((item) => item.canWait !== false).map((item) => item.key),
    today,
  );
  const kept = items.flatMap((item): ToldItem[] => {
    const decision = decisions.get(item.key);
    if (!decision || item.canWait === false) return [item];
    return decision.until === null ? [] : [{ ...item, putOffUntil: decision.until }];
  });
  return inOrder(kept);
}
