import { Temporal } from "temporal-polyfill";
import type { Database } from "../../../../prisma/client";
import type { DueItem, DueRule } from "../../../schedule/due";
import { weekInstants } from "../../../schedule/working-time";
import type { Language, Membership } from "../../../staff/actor";
import { weekOf } from "../../../texts/dates";
import { card, text } from "../../../turn/card-elements";
import type { Card } from "../../../turn/reply";
import { gatherProject } from "../gather";
import { namesOf, type WeekFigures, weekFigures } from "./store";
import { digestTexts } from "./texts";

/** The week of a project in numbers: what was done, what is due. Numbers by coach only where they help to share the work. */
export interface Digest extends WeekFigures {
  project: string;
  today: Temporal.PlainDate;
  contactsPerWeek: number;
  /** Clients below the cadence by coach (null: nobody's), the most first. */
  below: { coach: string | null; count: number }[];
  ending: number;
  followUps: number;
}

export async function makeDigest(
  db: Database,
  rules: readonly DueRule[],
  membership: Pick<Membership, "projectId" | "role" | "timeZone" | "settings">,
  now: Temporal.ZonedDateTime,
): Promise<Digest> {
  const { projectId, timeZone, settings } = membership;
  const today = now.withTimeZone(timeZone).toPlainDate();
  const days = weekOf(today);
  const ahead = { from: today.toString(), to: today.add({ days: 7 }).toString() };
  const [items, figures, names] = await Promise.all([
    gatherProject(db, rules, membership, now, "today"),
    weekFigures(
      db,
      projectId,
      { ...weekInstants(today, timeZone), ...days },
      ahead,
      today.subtract({ weeks: settings.earlyPhaseWeeks }).toString(),
    ),
    namesOf(db, projectId),
  ]);
  return {
    ...figures,
    project: names.project,
    today,
    contactsPerWeek: settings.contactsPerWeek,
    below: byCoach(
      items.filter((item) => item.rule === "contact_cadence"),
      names.staff,
    ),
    ending: items.filter((item) => item.rule === "agreement_ending").length,
    followUps: items.filter((item) => item.rule === "follow_up").length,
  };
}

export function byCoach(
  items: Pick<DueItem, "staffId">[],
  names: ReadonlyMap<string, string>,
): { coach: string | null; count: number }[] {
  const counts = new Map<string | null, number>();
  for (const { staffId } of items) {
    const coach = (staffId && names.get(staffId)) || null;
    counts.set(coach, (counts.get(coach) ?? 0) + 1);
  }
  return [...counts]
    .map(([coach, count]) => ({ coach, count }))
    .sort((a, b) => b.count - a.count || (a.coach ?? "").localeCompare(b.coach ?? "", "fi"));
}

const MOST_AWAY = 8;

export function digestCard(digest: Digest, language: Language, foot: string[] = []): Card {
  const texts = digestTexts[language];
  const below = digest.below.map(({ coach, count }) => `${coach ?? texts.noCoach} ${count}`).join(", ");
  const outcomes = digest.outcomes.reduce((sum, one) => sum + one.count, 0);
  const codes = digest.outcomes
    .map(({ code, count }) => `${texts.codes[code as keyof typeof texts.codes]} ${count}`)
    .join(", ");
  const away = digest.absences
    .slice(0, MOST_AWAY)
    .map(({ name, from, to, substitute }) => texts.awayLine(name, sayStretch(from, to, language), substitute));
  const week = weekOf(digest.today);
  const belowCount = digest.below.reduce((sum, one) => sum + one.count, 0);
  return card([
    text(digest.project, { bold: true, large: true }),
    text(texts.title(digest.today.weekOfYear ?? 0, sayStretch(week.from, week.to, language)), {
      subtle: true,
      spacing: "None",
    }),
    text(texts.contacts(digest.clientContacts, digest.employerContacts, digest.networkContacts), { spacing: "Medium" }),
    text(`${texts.below(belowCount, digest.contactsPerWeek, digest.early)}${below === "" ? "" : ` (${below})`}`),
    text(texts.ending(digest.ending)),
    text(texts.followUps(digest.followUps)),
    text(`${texts.outcomes(outcomes)}${codes === "" ? "" : ` (${codes})`}`),
    text(texts.drafts(digest.drafts)),
    away.length > 0 ? text(texts.away(away.join("; "))) : null,
    ...foot.map((line) => text(line, { small: true, subtle: true })),
  ]);
}

/** «22.12.–6.1.»; one day alone «22.12.». */
export function sayStretch(from: string, to: string, language: Language): string {
  const say = (date: string) => {
    const { day, month } = Temporal.PlainDate.from(date);
    return language === "fi" ? `${day}.${month}.` : `${day}/${month}`;
  };
  return from === to ? say(from) : `${say(from)}–${say(to)}`;
}
