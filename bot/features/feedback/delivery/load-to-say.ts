import type { Database } from "../../../../prisma/client";
import { isSurveyLanguage, say } from "../../../../surveys/catalogue/languages";
import type { Versions } from "../../../../surveys/catalogue/store";
import { lastDay } from "../../../../surveys/links/last-day";
import { shortName } from "../../../../surveys/links/open-link";
import { isOfPlacement } from "../asking/choose";
import type { Claimed } from "./claim";
import type { Letter } from "./mail-text";

/** What a delivery says and to whom, as the rows have it now. */
export interface ToSay {
  questionnaireId: string;
  email: string | null;
  phone: string | null;
  letter: Letter;
}

export async function loadToSay(
  db: Database,
  versions: Versions,
  { invitationId, step }: Pick<Claimed, "invitationId" | "step">,
): Promise<ToSay> {
  const row = await db.invitation.findUniqueOrThrow({
    where: { id: invitationId },
    select: {
      questionnaireId: true,
      privacy: true,
      language: true,
      recipientName: true,
      email: true,
      phone: true,
      expiresAt: true,
      askedBy: true,
      project: { select: { name: true, timeZone: true } },
      client: { select: { givenName: true, familyName: true } },
    },
  });
  const { questionnaireId, email, phone, project } = row;
  const { title, meta } = await versions.byId(questionnaireId);
  const asker = row.askedBy
    ? await db.staffMember.findUnique({ where: { id: row.askedBy }, select: { displayName: true } })
    : null;
  const language = isSurveyLanguage(row.language) ? row.language : "fi";
  return {
    questionnaireId,
    email,
    phone,
    letter: {
      language,
      to: row.recipientName,
      project: project.name,
      title: say(title, language),
      about: isOfPlacement(meta) ? shortName(row.client) : null,
      why: say(meta.why, language),
      minutes: meta.minutes,
      privacy: row.privacy,
      lastDay: lastDay(row.expiresAt, project.timeZone),
      asker: asker?.displayName ?? null,
      reminder: step === 0 ? 0 : step === 1 ? 1 : 2,
      remindersLeft: Math.max(0, meta.remindAfterDays.length - step),
    },
  };
}
