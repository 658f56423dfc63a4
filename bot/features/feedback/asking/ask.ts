import QRCode from "qrcode";
import { z } from "zod";
import type { Transaction } from "../../../../prisma/client";
import { isSurveyLanguage, type SurveyLanguage, say } from "../../../../surveys/catalogue/languages";
import type { Questionnaire } from "../../../../surveys/catalogue/questionnaire";
import { ensureVersion } from "../../../../surveys/catalogue/store";
import { lastDay } from "../../../../surveys/links/last-day";
import { type Language, membershipIn } from "../../../staff/actor";
import { recordAudit } from "../../../staff/audit";
import { localDay, sayDate, sayTime } from "../../../texts/dates";
import { button, card, text } from "../../../turn/card-elements";
import type { TurnContext } from "../../../turn/context";
import type { ActionHandler, FormHandler } from "../../../turn/feature";
import { type CardElement, inPlace, type Reply } from "../../../turn/reply";
import { turnTexts } from "../../../turn/texts";
import { readEmail, readPhone } from "../../clients/intake/contact-details";
import { questionnairesOf } from "../offered";
import type { Reach } from "../reach";
import { feedbackTexts } from "../texts";
import { ASK_INPUTS, type AskForm, askCard, type TypedAsk } from "./ask-card";
import { isOfPlacement, offeredTo } from "./choose";
import { giveLink, invite, queueDelivery, whenAllowed } from "./invite";
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

/** A preview is looked at now. */
const PREVIEW_MS = 24 * 3600_000;

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
  const goesAt = whenAllowed(now, settings.timeZone, settings.settings);
  const asked = await context.db.$transaction(async (tx) => {
    const invitation = await invite(tx, {
      projectId: form.projectId,
      questionnaire,
      dedupeKey: `ask:${read.data.nonce}:${questionnaire.key}:${placement?.agreementId ?? ""}`,
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
    if (invitation.state !== "open") return { invitation, link: null };
    if (how === "mail" || how === "sms") {
      await tx.invitation.update({
        where: { id: invitation.id },
        data: {
          ...(how === "mail" && email.type === "read" ? { email: email.value } : {}),
          ...(how === "sms" && phone.type === "read" ? { phone: phone.value } : {}),
        },
      });
      await queueDelivery(tx, invitation.id, how, goesAt);
      await keepAddress(tx, form, { client: read.data.client, email, phone });
    }
    await noteAsking(tx, context, form.projectId, `feedback.ask.${how}`, invitation.id);
    const link =
      how === "mail" || how === "sms"
        ? null
        : await giveLink(tx, reach.publicUrl, {
            invitationId: invitation.id,
            questionnaireId: invitation.questionnaireId,
            channel: how,
          });
    return { invitation, link };
  });
  const { invitation, link } = asked;
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
  const isNow = goesAt.getTime() <= now.getTime();
  const when = isNow ? texts.now : sayWhen(goesAt, context);
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
            : [text(texts.goesOut(sayTo(form, how, email, phone), when), { bold: true })]),
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

/** What the coach shows or hands over. */
export async function handedOver(context: Pick<TurnContext, "actor">, how: Way, link: string): Promise<CardElement[]> {
  const texts = feedbackTexts[context.actor.language];
  if (how === "tablet") return [text(texts.tabletTold, { bold: true })];
  if (how === "sheet") return [text(texts.sheetTold, { bold: true })];
  const written: CardElement = { type: "TextBlock", text: link, wrap: true, fontType: "Monospace" };
  if (how === "link") return [text(texts.linkTold, { bold: true }), written];
  return [text(texts.qrTold, { bold: true }), await qrImage(link, texts.qrAlt), { ...written, size: "Small" }];
}

/** In the card itself, so that nobody else has to fetch it: under 1 KB. Modules of four pixels are read from a laptop's screen. */
export async function qrImage(link: string, alt: string): Promise<CardElement> {
  const url = await QRCode.toDataURL(link, { errorCorrectionLevel: "M", margin: 4, scale: 5 });
  return { type: "Image", url, altText: alt, width: "200px", backgroundColor: "#FFFFFF" };
}

export function openUrl(title: string, url: string): CardElement {
  return { type: "Action.OpenUrl", title, url };
}

/** A link to look at it; nothing that is answered there is stored. */
export async function previewCard(context: TurnContext, reach: Reach, questionnaire: Questionnaire): Promise<Reply> {
  const texts = feedbackTexts[context.actor.language];
  const link = await context.db.$transaction(async (tx) => {
    const version = await ensureVersion(tx, questionnaire);
    return giveLink(tx, reach.publicUrl, {
      invitationId: null,
      questionnaireId: version.id,
      channel: "link",
      expiresAt: new Date(context.now.epochMilliseconds + PREVIEW_MS),
    });
  });
  return {
    type: "card",
    preview: texts.preview,
    card: card(
      [text(say(questionnaire.title, context.actor.language), { bold: true }), text(texts.previewTold)],
      [openUrl(texts.previewOpen, link)],
    ),
  };
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
      ...{ nonce, whom: { client }, name: person.name, people: [person], placements: [], before: null, typed },
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
    ...{ nonce, whom: { employer }, name, people, placements, before: null, typed },
    offered: offeredTo("employer", await questionnairesOf(context.db, reach, projectId), placements),
  };
  const person = people.find(({ id }) => id === typed.person) ?? people[0] ?? null;
  const placement = placements.find(({ agreementId }) => agreementId === typed.placement) ?? placements[0] ?? null;
  // Another person was chosen, and the address still stands as the first one's.
  if (person?.email && people.some((one) => one !== person && one.email === typed.email)) typed.email = person.email;
  return { shown, projectId, person, placement, language };
}

const withdrawn = z.object({ invitation: z.uuid() });

/** «Peru kysely»: links stop working, nothing more goes out. What has been answered stays. */
export const withdraw: ActionHandler = async (context, data) => {
  const texts = feedbackTexts[context.actor.language];
  const read = withdrawn.safeParse(data);
  const projects = context.actor.memberships.map(({ projectId }) => projectId);
  const invitation = read.success
    ? await context.db.invitation.findFirst({
        where: { id: read.data.invitation, projectId: { in: projects }, roundId: null },
        select: { id: true, projectId: true, clientId: true },
      })
    : null;
  if (!invitation || (invitation.clientId && !context.roster.client(invitation.clientId)))
    return [{ type: "text", text: turnTexts[context.actor.language].unknownButton }];
  const done = await context.db.$transaction(async (tx) => {
    const { count } = await tx.invitation.updateMany({
      where: { id: invitation.id, state: { not: "answered" } },
      data: { state: "withdrawn" },
    });
    if (count === 0) return false;
    await tx.surveyDelivery.updateMany({
      where: { invitationId: invitation.id, state: "queued", leaseUntil: null },
      data: { state: "cancelled", settledAt: new Date(context.now.epochMilliseconds) },
    });
    await noteAsking(tx, context, invitation.projectId, "feedback.withdraw", invitation.id);
    return true;
  });
  return inPlace([
    { type: "card", preview: texts.preview, card: card([text(done ? texts.withdrawn : texts.withdrawnLate)]) },
  ]);
};

export function noteAsking(
  tx: Transaction,
  context: TurnContext,
  projectId: string,
  command: string,
  id: string,
): Promise<void> {
  return recordAudit(tx, {
    actorId: context.actor.staffId,
    projectId,
    command,
    subject: "Invitation",
    subjectIds: [id],
  });
}

/** «ke 25.11. klo 7.30», «Wed 25/11 7:30» */
export function sayWhen(at: Date, { actor, now }: Pick<TurnContext, "actor" | "now">): string {
  const day = sayDate(localDay(at, actor.timeZone), now.toPlainDate(), actor.language);
  const time = sayTime(at, actor.timeZone, actor.language);
  return actor.language === "fi" ? `${day} klo ${time}` : `${day} ${time}`;
}
