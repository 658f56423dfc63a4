import { Temporal } from "temporal-polyfill";
import { canSeeProjectStatus } from "../../staff/access";
import { recordAudit } from "../../staff/audit";
import { sayRange, weekOf } from "../../texts/dates";
import { defineTexts } from "../../texts/texts";
import { card, text } from "../../turn/card-elements";
import type { TurnContext } from "../../turn/context";
import type { Asked, Example, Feature } from "../../turn/feature";
import type { Reply } from "../../turn/reply";
import { countPeriod, countProject, type ProjectCounts, type WeekCounts } from "./facts";
import { evaluationTexts } from "./texts";
import { evaluationWords } from "./words";

/** How many names the summary lists before it only counts. */
const MOST_NAMES = 12;

/** The manager's figures. In this version: how the project stands this week. */
export const evaluation: Feature = {
  name: "evaluation",
  words: evaluationWords,
  help: { topic: "project" },
  questions: {
    project_status: {
      about: "anything",
      managersOnly: true,
      example: defineTexts<Example>({ fi: () => "tilannekatsaus", en: () => "project status" }),
      answer: projectStatus,
    },
  },
};

async function projectStatus(context: TurnContext, asked: Asked): Promise<Reply[]> {
  const managed = context.actor.memberships.filter((membership) =>
    canSeeProjectStatus(context.actor, membership.projectId),
  );
  return Promise.all(
    managed.map(async ({ projectId, timeZone }): Promise<Reply> => {
      const today = context.now.withTimeZone(timeZone).toPlainDate();
      const week = (day: Temporal.PlainDate) => {
        const { from } = weekOf(day);
        const monday = Temporal.PlainDate.from(from);
        const instant = (date: Temporal.PlainDate) => new Date(date.toZonedDateTime(timeZone).epochMilliseconds);
        return { start: instant(monday), end: instant(monday.add({ days: 7 })) };
      };
      const [project, counts] = await Promise.all([
        context.db.project.findUniqueOrThrow({ where: { id: projectId }, select: { name: true } }),
        countProject(context.db, projectId, week(today), week(today.subtract({ days: 7 }))),
      ]);
      const period = asked.from
        ? {
            range: sayRange(asked.from, asked.to ?? asked.from, today, context.actor.language),
            counts: await countPeriod(
              context.db,
              projectId,
              instantsOfDays(asked.from, asked.to ?? asked.from, timeZone),
            ),
          }
        : null;
      await recordAudit(context.db, {
        actorId: context.actor.staffId,
        projectId,
        command: "question.project_status",
        subject: "Project",
        subjectIds: [projectId],
      });
      for (const id of counts.lackingContact.slice(0, MOST_NAMES)) context.reads.add(id);
      return statusCard(context, project.name, counts, period);
    }),
  );
}

/** First instant of `from` and first instant after `to`, whole local days. */
function instantsOfDays(from: string, to: string, timeZone: string): { start: Date; end: Date } {
  const midnight = (day: Temporal.PlainDate) => new Date(day.toZonedDateTime(timeZone).epochMilliseconds);
  return {
    start: midnight(Temporal.PlainDate.from(from)),
    end: midnight(Temporal.PlainDate.from(to).add({ days: 1 })),
  };
}

/** `period`: the days that were asked about; without them this week and the last. Clients and who lacks contact are as they are now. */
function statusCard(
  context: TurnContext,
  projectName: string,
  counts: ProjectCounts,
  period: { range: string; counts: WeekCounts } | null,
): Reply {
  const texts = evaluationTexts[context.actor.language];
  const present = counts.clientsByStatus.reduce((sum, row) => sum + row.count, 0);
  const names = counts.lackingContact
    .flatMap((id) => context.roster.client(id) ?? [])
    .map((client) => `${client.givenName} ${client.familyName}${client.coachName ? ` (${client.coachName})` : ""}`);
  const more = names.length - MOST_NAMES;
  return {
    type: "card",
    preview: texts.preview,
    card: card([
      text(texts.title(projectName), { bold: true, large: true }),
      text(texts.clients(present), { bold: true, spacing: "Medium" }),
      ...(["active", "paused", "referred", "ended"] as const).map((status) =>
        text(`${texts.statuses[status]}: ${counts.clientsByStatus.find((row) => row.status === status)?.count ?? 0}`, {
          spacing: "None",
        }),
      ),
      text(texts.week, { bold: true, spacing: "Medium" }),
      ...(period
        ? [
            text(texts.weekLine(capitalise(period.range), period.counts.entries, period.counts.contacts), {
              spacing: "None",
            }),
          ]
        : [
            text(texts.weekLine(texts.thisWeek, counts.thisWeek.entries, counts.thisWeek.contacts), {
              spacing: "None",
            }),
            text(texts.weekLine(texts.lastWeek, counts.lastWeek.entries, counts.lastWeek.contacts), {
              spacing: "None",
            }),
          ]),
      text(names.length === 0 ? texts.allContacted : texts.lacking(names.length), { bold: true, spacing: "Medium" }),
      ...names.slice(0, MOST_NAMES).map((name) => text(name, { spacing: "None" })),
      more > 0 ? text(texts.andMore(more), { subtle: true, spacing: "None" }) : null,
    ]),
  };
}

function capitalise(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
