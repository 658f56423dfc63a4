import { Temporal } from "temporal-polyfill";
import type { Database } from "../../../../prisma/client";
import { say } from "../../../../surveys/catalogue/languages";
import type { Questionnaire } from "../../../../surveys/catalogue/questionnaire";
import type { DueItem, DueRule, DueScope } from "../../../schedule/due";
import { sayDate } from "../../../texts/dates";
import { inEach } from "../../../texts/texts";
import { questionnairesOf, triggeredOf } from "../offered";
import type { Reach } from "../reach";
import { feedbackTexts } from "../texts";
import { STAKEHOLDERS } from "../which";
import { type PlannedAsk, planAsks, workingDayFrom } from "./plan";
import { hasStakeholders, loadClientFacts, notAskedYet, stakeholdersAskedSince } from "./store";

/** What will go out is told some days before, so that a coach who works half the week sees it and can stop it («ei tarvita», «siirrä»). */
const AHEAD_DAYS = 3;
/** What nobody could be asked by mail waits so long for a tablet or a code. */
const WAITS_DAYS = 21;

/** Everything planned around today that nobody has asked yet. */
export async function findPlanned(
  db: Database,
  reach: Reach,
  scope: Pick<DueScope, "projectId" | "today" | "until"> & { staffIds: string[] | null },
): Promise<PlannedAsk[]> {
  const { today, until } = scope;
  const triggered = triggeredOf(await questionnairesOf(db, reach, scope.projectId));
  const clients = await loadClientFacts(
    db,
    scope.projectId,
    today.subtract({ days: longestTrigger(triggered) + WAITS_DAYS + OF_HOLIDAYS }).toString(),
    scope.staffIds,
  );
  const planned = planAsks(triggered, clients, {
    from: today.subtract({ days: WAITS_DAYS }).toString(),
    to: until.add({ days: AHEAD_DAYS }).toString(),
  });
  return notAskedYet(db, planned);
}

/** A day that is not a working day moves on: over Christmas by a few. */
const OF_HOLIDAYS = 7;

/** So many days after its event the last of them is asked. */
function longestTrigger(triggered: readonly Questionnaire[]): number {
  return Math.max(
    0,
    ...triggered.map(({ meta: { trigger } }) =>
      trigger === null || trigger.event === "yearly" ? 0 : trigger.months * 31 + trigger.days,
    ),
  );
}

/** At this local time they leave: late enough that the morning's card was read. */
export const LEAVES_AT = "13:00";
/** Past this many days it is not sent by itself any more: after a long downtime nobody is to be surprised. */
export const STILL_SENT_DAYS = 7;

export function createSurveyDue(reach: Reach): DueRule {
  return {
    name: "survey",
    async find(db, scope) {
      const planned = await findPlanned(db, reach, scope);
      return [...planned.map((one) => itemOf(one, reach, scope)), ...(await yearly(db, reach, scope))];
    },
  };
}

/** The next time that the job runs (ask-job.ts): today's hour may be over. */
function goingDay(
  { dueOn }: PlannedAsk,
  { now, today, timeZone }: Pick<DueScope, "now" | "today" | "timeZone">,
): string {
  const leaves = today.toZonedDateTime({ timeZone, plainTime: LEAVES_AT });
  const next = leaves.epochMilliseconds > now.getTime() ? today : today.add({ days: 1 });
  const day = dueOn > next.toString() ? Temporal.PlainDate.from(dueOn) : next;
  return workingDayFrom(day.toString());
}

function itemOf(one: PlannedAsk, reach: Reach, scope: DueScope): DueItem {
  const { today } = scope;
  const byMail = reach.mail && one.email !== null;
  const goesOn = goingDay(one, scope);
  return {
    rule: "survey",
    key: one.key,
    staffId: one.coachId,
    clientId: one.clientId,
    dueOn: one.dueOn,
    urgency: 3,
    about: one.clientName,
    line: inEach((language) => {
      const texts = feedbackTexts[language];
      const title = say(one.questionnaire.title, language);
      return byMail
        ? texts.due.goes(title, sayDate(goesOn, today, language), one.employerName ?? one.email!)
        : texts.due.byHand(title, one.employerName);
    }),
    act: {
      title: inEach((language) => feedbackTexts[language].due.ask),
      verb: "feedback.open",
      data: {
        ...(one.employerId ? { employer: one.employerId, placement: one.agreementId } : { client: one.clientId }),
        questionnaire: one.questionnaire.key,
      },
    },
  };
}

/** Once a year the manager is reminded of the stakeholders; whom it goes to is looked at before it goes. */
async function yearly(db: Database, reach: Reach, { projectId, today, staffIds }: DueScope): Promise<DueItem[]> {
  // Nobody's own: it goes to the managers.
  if (staffIds !== null) return [];
  const due = (await questionnairesOf(db, reach, projectId)).flatMap(({ meta }) => {
    const { trigger, audience } = meta;
    if (trigger?.event !== "yearly" || !STAKEHOLDERS.includes(audience)) return [];
    const day = today.with({ month: trigger.month, day: trigger.day });
    return day.toString() <= today.toString() ? [day.toString()] : [];
  });
  const [first] = due.sort();
  if (!first) return [];
  if (await stakeholdersAskedSince(db, projectId, `${today.year}-01-01`)) return [];
  if (!(await hasStakeholders(db, projectId))) return [];
  return [
    {
      rule: "survey",
      key: `survey:yearly:${projectId}:${today.year}`,
      staffId: null,
      clientId: null,
      dueOn: first,
      urgency: 3,
      about: "",
      line: inEach((language) => feedbackTexts[language].due.yearly),
      act: {
        title: inEach((language) => feedbackTexts[language].due.ask),
        verb: "feedback.rounds",
        data: { of: "stakeholders" },
      },
    },
  ];
}
