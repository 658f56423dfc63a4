import { Temporal } from "temporal-polyfill";
import { z } from "zod";
import { AUDIENCES } from "../../../../surveys/catalogue/metadata";
import type { Collected } from "../../../../surveys/results/collected";
import type { ResultsQuery } from "../../../../surveys/results/query";
import { type QuestionnaireResults, resultsOf } from "../../../../surveys/results/results";
import { collect, type ResultsScope } from "../../../../surveys/results/store";
import { canSeeClient, canSeeSurveyFigures } from "../../../staff/access";
import type { TurnContext } from "../../../turn/context";

/** What the results were asked about, as it travels in the card's buttons. Short names: a card has many. */
export const resultsData = z.object({
  project: z.uuid(),
  key: z.string().max(120),
  from: z.iso.date().nullish(),
  to: z.iso.date().nullish(),
  employer: z.uuid().nullish(),
  /** Question to begin with, or text. */
  at: z.number().int().min(0).max(100_000).default(0),
});
export type ResultsData = z.infer<typeof resultsData>;

/** What is left of the whole: days, one workplace. */
export interface Narrowed {
  from: string | null;
  to: string | null;
  employer: string | null;
}

export function narrowedBy({ from, to, employer }: Partial<ResultsData>): Narrowed {
  return { from: from ?? null, to: to ?? null, employer: employer ?? null };
}

/** «tammikuulta» said in November is understood as the coming one: of results a time that has not begun is the latest one that has. */
export function inThePast(narrowed: Narrowed, today: Temporal.PlainDate): Narrowed {
  if (narrowed.from === null || narrowed.from <= today.toString()) return narrowed;
  return inThePast({ ...narrowed, from: yearBefore(narrowed.from), to: narrowed.to && yearBefore(narrowed.to) }, today);
}

/** The last of a month stays the last of it: 28 and 29 February. */
function yearBefore(date: string): string {
  const day = Temporal.PlainDate.from(date);
  const before = day.subtract({ years: 1 });
  return (day.day === day.daysInMonth ? before.with({ day: before.daysInMonth }) : before).toString();
}

/** Without what is not narrowed: buttons are to be small. */
export function dataOf({ from, to, employer }: Narrowed): Record<string, unknown> {
  return Object.fromEntries(Object.entries({ from, to, employer }).filter(([, value]) => value !== null));
}

export function queryOf(
  { from, to, employer }: Narrowed,
  keys: string[] | null,
  clientId: string | null = null,
): ResultsQuery {
  return { from, to, keys, employerId: employer, clientId };
}

/** The projects whose figures the person may see, each with whose named answers. */
export function scopesOf({ actor, roster }: TurnContext): ResultsScope[] {
  return actor.memberships
    .filter(({ projectId }) => canSeeSurveyFigures(actor, projectId))
    .map(({ projectId }) => ({
      projectId,
      // Who may see a client that is nobody's may see all of the project's.
      clientIds: canSeeClient(actor, { projectId, coachId: null })
        ? null
        : roster.clients().flatMap((client) => (client.projectId === projectId ? [client.id] : [])),
    }));
}

export interface ProjectResults {
  scope: ResultsScope;
  collected: Collected;
  results: QuestionnaireResults[];
}

/** In the order of the audiences: clients first. */
export async function readResults(
  context: TurnContext,
  scope: ResultsScope,
  query: ResultsQuery,
): Promise<ProjectResults> {
  const collected = await collect(context.db, scope, new Date(context.now.epochMilliseconds), query.keys);
  const results = resultsOf(collected, query).sort(
    (a, b) => AUDIENCES.indexOf(a.audience) - AUDIENCES.indexOf(b.audience) || (a.key < b.key ? -1 : 1),
  );
  return { scope, collected, results };
}
