import { randomUUID } from "node:crypto";
import type { Database } from "../../../../prisma/client";
import { dateOf } from "../../../../prisma/days";
import { DEMO_PROJECT_ID } from "../../../../prisma/demo/people";
import type { Answers, Questionnaire } from "../../../../surveys/catalogue/questionnaire";
import { ensureVersion } from "../../../../surveys/catalogue/store";

/** Answers written straight into the tables, as the intake leaves them. */

export interface Answered {
  answers: Answers;
  day?: string;
  clientId?: string;
  employerId?: string;
  roundId?: string;
  language?: string;
}

let made = 0;

/** Asked by link and answered (`answered: null`: not yet). Anonymous ones leave nothing that ties the two together. */
export async function putAnswer(
  db: Database,
  of: Questionnaire,
  answered: Answered | null,
  more: Omit<Answered, "answers"> = {},
): Promise<void> {
  made += 1;
  const { id: questionnaireId } = await db.$transaction((tx) => ensureVersion(tx, of));
  const { answers, day = "2026-10-06", roundId, language = "fi", ...who } = { ...more, ...answered };
  const at = new Date(Date.parse(`${day}T08:00:00Z`) + made * 1000);
  const round = roundId ? await db.surveyRound.findUniqueOrThrow({ where: { id: roundId } }) : null;
  const privacy = round?.privacy ?? of.meta.privacy;
  const isAnonymous = privacy === "anonymous";
  const invitation = await db.invitation.create({
    data: {
      projectId: DEMO_PROJECT_ID,
      questionnaireId,
      privacy,
      channel: "link",
      roundId,
      ...who,
      state: answered ? "answered" : "open",
      answers: answered ? 1 : 0,
      answeredAt: answered && !isAnonymous ? at : null,
      expiresAt: new Date(at.getTime() + 28 * 24 * 3600_000),
      askedAt: new Date(at.getTime() - 24 * 3600_000),
      dedupeKey: `test:${made}`,
    },
  });
  if (!answers) return;
  await db.surveyResponse.create({
    data: {
      id: randomUUID(),
      projectId: DEMO_PROJECT_ID,
      questionnaireId,
      roundId,
      privacy,
      language,
      answers,
      answeredOn: dateOf(isAnonymous ? "2026-10-01" : day),
      ...(isAnonymous ? {} : { invitationId: invitation.id, submissionId: randomUUID(), answeredAt: at }),
    },
  });
}

export async function putRound(
  db: Database,
  of: Questionnaire,
  more: { name?: string; state?: "open" | "closed"; privacy?: "named" | "confidential" | "anonymous" } = {},
): Promise<string> {
  const { name = "Koulut 11/2026", state = "closed", privacy = of.meta.privacy } = more;
  const { id: questionnaireId } = await db.$transaction((tx) => ensureVersion(tx, of));
  const closesAt = new Date("2026-11-20T22:00:00Z");
  const round = await db.surveyRound.create({
    data: {
      projectId: DEMO_PROJECT_ID,
      questionnaireId,
      name,
      privacy,
      state,
      closesAt,
      closedAt: state === "closed" ? closesAt : null,
      dedupeKey: randomUUID(),
    },
  });
  return round.id;
}
