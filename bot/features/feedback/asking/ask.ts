import { z } from "zod";
import type { Transaction } from "../../../../prisma/client";
import { isSurveyLanguage, type SurveyLanguage, say } from "../../../../surveys/catalogue/languages";
import type { Questionnaire } from "../../../../surveys/catalogue/questionnaire";
import { ensureVersion } from "../../../../surveys/catalogue/store";
import { lastDay } from "../../../../surveys/links/last-day";
import { weekInstants } from "../../../schedule/working-time";
import { type Language, membershipIn } from "../../../staff/actor";
import { recordAudit } from "../../../staff/audit";
import { localDay, sayDate, sayTime } from "../../../texts/dates";
import { button, card, privateLine, text } from "../../../turn/card-elements";
import type { TurnContext } from "../../../turn/context";
import type { ActionHandler, FormHandler } from "../../../turn/feature";
import { type CardElement, inPlace, type Reply } from "../../../turn/reply";
import { turnTexts } from "../../../turn/texts";
import { readEmail, readPhone } from "../../clients/intake/contact-details";
import { questionnairesOf } from "../offered";
import type { Reach } from "../reach";
import { feedbackTexts } from "../texts";
import { sentInWeek } from "../triggers/store";
import { ASK_INPUTS, type AskForm, askCard, type TypedAsk } from "./ask-card";
import { isOfPlacement, offeredTo } from "./choose";
import { handedOver, openUrl, previewCard } from "./hand-over";
import { giveLink, type Invited, invite, type Queued, queueAgain, whenAllowed } from "./invite";
import { noteAsking, sayWhen } from "./note-asking";
import { loadClient, loadEmployer, type Person, type Placement } from "./store";

/** The buttons of the asking card: a mail that goes out, a link, a QR code, this device, a sheet, a look at it first. */

const WAYS = ["mail", "sms", "link", "qr", "tablet", "sheet", "preview"] as const;
type Way = (typeof WAYS)[number];

const pressed = z.object({
  nonce: z.uuid(),
  how: z.enum(WAYS),
  client: z.uuid().optional(),
  employer: z.uuid().optional(),
});

export const ask =
  (reach: Reach): ActionHandler =>
  (context, data) =>
    answer(context, reach, data);

/** The card once more, as it was typed. */
export const showAskForm =
  (reach: Reach): FormHandler =>
  (context, typed, problem) =>
    answer(context, reach, typed, problem);

async function answer(
  context: TurnContext,
  reach: Reach,
  data: Record<string, unknown>,
  refusal?: string,
): Promise<Reply[]> {
  const texts = feedbackTexts[context.actor.language];
  const read = pressed.safeParse(data);
  const form = read.success ? await formOf(context, reach, read.data, data) : null;
  if (!read.success || !form) return [{ type: "text", text: turnTexts[context.actor.language].unknownButton }];
  const again = (problem: string) => inPlace([askCard(context, reach, form.shown, problem)]);
  if (refusal) return again(refusal);
  const { how } = read.data;
  const questionnaire = form.shown.offered.find(({ key }) => key === form.shown.typed.questionnaire);
  if (!questionnaire) return again(texts.notOffered);
  if (how === "preview") return [await previewCard(context, reach, questionnaire)];
  const email = readEmail(form.shown.typed.email);
  const phone = readPhone(form.shown.typed.phone);
  if (how === "mail" && (!reach.mail || email.type === "wrong" || !email.value)) return again(texts.noEmail);
  if (how === "sms" && (!reach.sms || phone.type === "wrong" || !phone.value)) return again(texts.noPhone);
  const placement = isOfPlacement(questionnaire.meta) ? form.placement : null;
  const settings = membershipIn(context.actor, form.projectId)!;
  const now = new Date(context.now.epochMilliseconds);
  // Another person, or of another trainee: another asking.
  const dedupeKey = `ask:${read.data.nonce}:${questionnaire.key}:${placement?.agreementId ?? ""}:${form.person?.id ?? ""}`;
  const { perWeek } = settings.settings.surveys;
  const address = how === "mail" ? email : how === "sms" ? phone : null;
  if (address?.type === "read" && address.value) {
    const week = weekInstants(context.now.withTimeZone(settings.timeZone).toPlainDate(), settings.timeZone);
    const isKnown = await context.db.invitation.findUnique({ where: { dedupeKey }, select: { id: true } });
    if (!isKnown && (await sentInWeek(context.db, address.value, week)) >= perWeek)
      return again(texts.overBudget(perWeek));
  }
  const goesAt = whenAllowed(now, settings.timeZone, settings.settings);
  const asked = await context.db.$transaction(async (tx) => {
    const invitation = await invite(tx, {
      projectId: form.projectId,
      questionnaire,
      dedupeKey,
      channel: how,
      // One person at a time: what is meant to be anonymous in a round cannot be here.
      privacy: questionnaire.meta.privacy === "anonymous" ? "confidential" : questionnaire.meta.privacy,
      language: form.language,
      askedBy: context.actor.staffId,
      now,
      clientId: read.data.client ?? placement?.clientId ?? null,
      employerId: read.data.employer ?? null,
      contactPersonId: form.person?.id ?? null,
      agreementId: placement?.agreementId ?? null,
      recipientName: form.person?.name ?? null,
      email: email.type === "read" ? email.value : null,
      phone: phone.type === "read" ? phone.value : null,
    });
    if (invitation.state !== "open") return { invitation, link: null, queued: null };
    const queued =
      how === "mail" || how === "sms"
        ? await sendTo(tx, form, invitation, { how, client: read.data.client, email, phone, goesAt })
        : null;
    await noteAsking(tx, context, form.projectId, `feedback.ask.${how}`, invitation.id);
    const link =
      how === "mail" || how === "sms"
        ? null
        : await giveLink(tx, reach.publicUrl, {
            invitationId: invitation.id,
            questionnaireId: invitation.questionnaireId,
            channel: how,
          });
    return { invitation, link, queued };
  });
  const { invitation, link, queued } = asked;
  if (invitation.state !== "open")
    return inPlace([
      {
        type: "card",
        preview: texts.preview,
        card: card([text(invitation.state === "answered" ? texts.alreadyAnswered : texts.withdrawn)]),
      },
    ]);
  const title = say(questionnaire.title, context.actor.language);
  const today = context.now.toPlainDate();
  const closes = sayDate(lastDay(invitation.expiresAt, settings.timeZone), today, context.actor.language);
  const heading = [text(texts.askTitle(form.shown.name), { bold: true, large: true }), text(title)];
  const otherWay = button(texts.otherWay, "feedback.open", {
    ...form.shown.whom,
    nonce: read.data.nonce,
    questionnaire: questionnaire.key,
    placement: placement?.agreementId ?? null,
  });
  return inPlace([
    {
      type: "card",
      preview: texts.preview,
      ...(link ? { onRepeat: card([...heading, text(texts.shownOnce)], [otherWay]) } : {}),
      card: card(
        [
          ...heading,
          ...(link
            ? await handedOver(context, how, link)
            : [text(sayQueued(context, queued!, now, sayTo(form, how, email, phone)), { bold: true })]),
          text(texts.answerBy(closes), { subtle: true }),
          how === "mail" || how === "sms"
            ? text(sayReminders(questionnaire.meta.remindAfterDays, context.actor.language), {
                small: true,
                subtle: true,
              })
            : null,
        ],
        [
          ...(link && (how === "tablet" || how === "sheet")
            ? [openUrl(how === "tablet" ? texts.tabletOpen : texts.sheetOpen, how === "sheet" ? `${link}/sheet` : link)]
            : []),
          otherWay,
          button(texts.withdraw, "feedback.withdraw", { invitation: invitation.id }),
        ],
      ),
    },
  ]);
}

function sayReminders(days: readonly number[], language: Language): string {
  const texts = feedbackTexts[language];
  return days.length === 0 ? texts.neverReminded : texts.reminded(days.join(language === "fi" ? " ja " : " and "));
}

/** To the address on the card, which a new attempt may have changed. */
async function sendTo(
  tx: Transaction,
  form: OpenForm,
  { id, isNew, email: emailBefore, phone: phoneBefore }: Invited,
  to: { how: "mail" | "sms"; client: string | undefined; email: ReadContact; phone: ReadContact; goesAt: Date },
): Promise<Queued> {
  const { how, client, email, phone, goesAt } = to;
  const name = how === "mail" ? "email" : "phone";
  const address = how === "mail" ? email : phone;
  const value = address.type === "read" ? address.value : null;
  const before = how === "mail" ? emailBefore : phoneBefore;
  await tx.invitation.update({ where: { id }, data: { [name]: value } });
  await keepAddress(tx, form, { client, email, phone });
  return queueAgain(tx, id, { channel: how, dueAt: goesAt, isNewAddress: !isNew && before !== value });
}

function sayQueued(context: TurnContext, queued: Queued, now: Date, to: string): string {
  const texts = feedbackTexts[context.actor.language];
  if (queued.type === "went") return texts.wentOut(to, sayWhen(queued.at, context));
  return texts.goesOut(to, queued.dueAt <= now ? texts.now : sayWhen(queued.dueAt, context));
}

/** What the register lacked and the coach typed stays there: the next questionnaire and its reminders find it. What it has is not changed here. */
async function keepAddress(
  tx: Transaction,
  { person }: OpenForm,
  typed: { client: string | undefined; email: ReadContact; phone: ReadContact },
): Promise<void> {
  for (const name of ["email", "phone"] as const) {
    const read = typed[name];
    if (read.type !== "read" || !read.value || !person || person[name]) continue;
    const data = { [name]: read.value };
    if (typed.client) await tx.client.updateMany({ where: { id: typed.client, [name]: null }, data });
    else if (person.id) await tx.contactPerson.updateMany({ where: { id: person.id, [name]: null }, data });
  }
}

type ReadContact = ReturnType<typeof readEmail>;

function sayTo(form: OpenForm, how: Way, email: ReadContact, phone: ReadContact): string {
  const at = how === "mail" ? email : phone;
  return [form.person?.name, at.type === "read" ? at.value : null].filter(Boolean).join(", ");
}

interface OpenForm {
  shown: AskForm;
  projectId: string;
  person: Person | null;
  placement: Placement | null;
  language: SurveyLanguage;
}

/** The form as it was typed, against what the registers say now; null: nobody whom this person may ask. */
async function formOf(
  context: TurnContext,
  reach: Reach,
  whom: { client?: string; employer?: string; nonce: string },
  data: Record<string, unknown>,
): Promise<OpenForm | null> {
  const typed = Object.fromEntries(
    Object.entries(ASK_INPUTS).map(([name, most]) => [
      name,
      typeof data[name] === "string" ? (data[name] as string).slice(0, most) : "",
    ]),
  ) as unknown as TypedAsk;
  const language = isSurveyLanguage(typed.language) ? typed.language : "fi";
  const { client, employer, nonce } = whom;
  if (client && context.roster.client(client)) {
    context.reads.add(client);
    const { projectId, person } = await loadClient(context.db, client);
    const shown: AskForm = {
      ...{
        nonce,
        whom: { client },
        name: person.name,
        people: [person],
        placements: [],
        before: null,
        wishedWay: null,
        typed,
      },
      offered: offeredTo("client", await questionnairesOf(context.db, reach, projectId), []),
    };
    return { shown, projectId, person, placement: null, language };
  }
  if (!employer || !context.roster.employer(employer)) return null;
  const {
    projectId,
    name,
    people,
    placements: all,
  } = await loadEmployer(context.db, employer, context.now.toPlainDate().toString());
  const placements = all.filter(({ clientId }) => context.roster.client(clientId));
  const shown: AskForm = {
    ...{ nonce, whom: { employer }, name, people, placements, before: null, wishedWay: null, typed },
    offered: offeredTo("employer", await questionnairesOf(context.db, reach, projectId), placements),
  };
  const person = people.find(({ id }) => id === typed.person) ?? people[0] ?? null;
  const placement = placements.find(({ agreementId }) => agreementId === typed.placement) ?? placements[0] ?? null;
  // Another person was chosen, and the address still stands as the first one's.
  if (person?.email && people.some((one) => one !== person && one.email === typed.email)) typed.email = person.email;
  return { shown, projectId, person, placement, language };
}
