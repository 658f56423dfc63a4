import { Temporal } from "temporal-polyfill";
import type { Transaction } from "../../../prisma/client";
import { say } from "../../../surveys/catalogue/languages";
import { cutText } from "../../../surveys/finnish/tidy-text";
import type { Answered, OnAnswered } from "../../../surveys/intake/answered";
import { offerReminder } from "../../outbox/offer-reminder";
import { weekInstants } from "../../schedule/working-time";
import type { Language } from "../../staff/actor";
import { recordAudit } from "../../staff/audit";
import { projectSettings } from "../../staff/project";
import { localDay } from "../../texts/dates";
import { button, card, text } from "../../turn/card-elements";
import { addNote } from "../journal/store";
import { answerLines } from "./answer-lines";
import { whenAllowed } from "./asking/invite";
import { feedbackTexts } from "./texts";

/** An employer's named answer about a client: it stands in the client's history, and the coach is told. Everything else waits in the results. */
export const tellNamedAnswer: OnAnswered = async (tx, answered) => {
  const { privacy, clientId, questionnaire } = answered;
  if (privacy !== "named" || clientId === null || questionnaire.meta.audience !== "employer") return;
  const about = await loadAbout(tx, answered, clientId);
  if (!about) return;
  const fi = feedbackTexts.fi.answered;
  const lines = answerLines(questionnaire, answered.answers, "fi");
  await addNote(tx, {
    projectId: answered.projectId,
    authorId: about.coach.id,
    clientId,
    employerId: answered.employerId,
    text: cutText([`${fi.entry(about.who, say(questionnaire.title, "fi"))}.`, ...lines].join(" "), 4000),
    at: answered.answeredAt,
    reason: "survey",
  });
  await recordAudit(tx, {
    actorLabel: "respondent",
    projectId: answered.projectId,
    command: "feedback.answered",
    subject: "Client",
    subjectIds: [clientId],
  });
  await tell(tx, answered, about);
};

interface About {
  who: string;
  clientName: string;
  coach: { id: string; aadObjectId: string; language: Language };
  timeZone: string;
  settings: unknown;
}

/** Who answered of whom, and who is told: the client's coach, else who asked, else a manager. */
async function loadAbout(tx: Transaction, answered: Answered, clientId: string): Promise<About | null> {
  const person = { id: true, aadObjectId: true, language: true } as const;
  const client = await tx.client.findUnique({
    where: { id: clientId },
    select: {
      givenName: true,
      familyName: true,
      coach: { select: person },
      project: {
        select: {
          timeZone: true,
          settings: true,
          roles: { where: { role: "manager" }, select: { staff: { select: person } } },
        },
      },
    },
  });
  if (!client) return null;
  const asker = answered.askedBy
    ? await tx.staffMember.findUnique({ where: { id: answered.askedBy }, select: person })
    : null;
  const coach = client.coach ?? asker ?? client.project.roles[0]?.staff;
  if (!coach) return null;
  const employer = answered.employerId
    ? await tx.employer.findUnique({ where: { id: answered.employerId }, select: { name: true } })
    : null;
  return {
    who: [employer?.name, answered.recipientName].filter(Boolean).join(", "),
    clientName: `${client.givenName} ${client.familyName}`,
    coach,
    timeZone: client.project.timeZone,
    settings: client.project.settings,
  };
}

/** So much of an answer stands on the card; all of it is in the client's history. */
const SHOWN_LINES = 8;

async function tell(tx: Transaction, answered: Answered, { who, clientName, coach, ...project }: About): Promise<void> {
  const { language } = coach;
  const texts = feedbackTexts[language].answered;
  const settings = projectSettings.parse(project.settings);
  const today = Temporal.PlainDate.from(localDay(answered.answeredAt, project.timeZone));
  await offerReminder(
    tx,
    {
      dedupeKey: `survey_answered:${answered.invitationId}`,
      purpose: "reminder.survey_answered",
      recipient: coach.aadObjectId,
      dueAt: whenAllowed(answered.answeredAt, project.timeZone, settings),
    },
    weekInstants(today, project.timeZone),
    settings.reminders.perWeek,
    () => ({
      type: "card",
      preview: texts.preview,
      card: card(
        [
          text(texts.title(who, say(answered.questionnaire.title, language)), { bold: true }),
          text(texts.ofClient(clientName), { subtle: true }),
          ...answerLines(answered.questionnaire, answered.answers, language)
            .slice(0, SHOWN_LINES)
            .map((line) => text(cutText(line, 300))),
        ],
        [button(clientName, "ask", { question: "client_status", client: answered.clientId })],
      ),
    }),
  );
}
