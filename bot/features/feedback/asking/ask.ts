import { z } from "zod";
import { say } from "../../../../surveys/catalogue/languages";
import type { Questionnaire } from "../../../../surveys/catalogue/questionnaire";
import { lastDay } from "../../../../surveys/links/last-day";
import { weekInstants } from "../../../schedule/working-time";
import { type Language, membershipIn } from "../../../staff/actor";
import { sayDate } from "../../../texts/dates";
import { button, card, text } from "../../../turn/card-elements";
import type { TurnContext } from "../../../turn/context";
import type { ActionHandler, FormHandler } from "../../../turn/feature";
import { type CardElement, inPlace, type Reply } from "../../../turn/reply";
import { turnTexts } from "../../../turn/texts";
import { readEmail, readPhone } from "../../clients/intake/contact-details";
import type { Reach } from "../reach";
import { feedbackTexts } from "../texts";
import { sentInWeek } from "../triggers/store";
import { askCard } from "./ask-card";
import { isOfPlacement } from "./choose";
import { handedOver, openUrl, previewCard } from "./hand-over";
import { type Queued, whenAllowed } from "./invite";
import { sayWhen } from "./note-asking";
import { type OpenForm, readAskForm } from "./read-ask-form";
import type { Placement } from "./store";
import { type ReadContact, writeAsking } from "./write-asking";

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
  const form = read.success ? await readAskForm(context, reach, read.data, data) : null;
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
  const { invitation, link, queued } = await writeAsking(context, reach, form, {
    questionnaire,
    placement,
    dedupeKey,
    how,
    email,
    phone,
    goesAt,
    now,
  });
  if (invitation.state !== "open")
    return inPlace([
      {
        type: "card",
        preview: texts.preview,
        card: card([text(invitation.state === "answered" ? texts.alreadyAnswered : texts.withdrawn)]),
      },
    ]);
  const closes = lastDay(invitation.expiresAt, settings.timeZone);
  const given = link
    ? await handedOver(context, how, link)
    : [text(sayQueued(context, queued!, now, sayTo(form, how, email, phone)), { bold: true })];
  return inPlace([
    askedCard(context, form, {
      questionnaire,
      placement,
      how,
      link,
      given,
      closes,
      nonce: read.data.nonce,
      invitationId: invitation.id,
    }),
  ]);
}

/** What was asked, how it reaches the person, and what can still be done about it. */
function askedCard(
  context: TurnContext,
  { shown }: OpenForm,
  asked: {
    questionnaire: Questionnaire;
    placement: Placement | null;
    how: Way;
    link: string | null;
    given: CardElement[];
    closes: string;
    nonce: string;
    invitationId: string;
  },
): Reply {
  const { language } = context.actor;
  const texts = feedbackTexts[language];
  const { questionnaire, how, link } = asked;
  const heading = [
    text(texts.askTitle(shown.name), { bold: true, large: true }),
    text(say(questionnaire.title, language)),
  ];
  const otherWay = button(texts.otherWay, "feedback.open", {
    ...shown.whom,
    nonce: asked.nonce,
    questionnaire: questionnaire.key,
    placement: asked.placement?.agreementId ?? null,
  });
  const isSent = link === null;
  return {
    type: "card",
    preview: texts.preview,
    ...(link ? { onRepeat: card([...heading, text(texts.shownOnce)], [otherWay]) } : {}),
    card: card(
      [
        ...heading,
        ...asked.given,
        text(texts.answerBy(sayDate(asked.closes, context.now.toPlainDate(), language)), { subtle: true }),
        isSent ? text(sayReminders(questionnaire.meta.remindAfterDays, language), { small: true, subtle: true }) : null,
      ],
      [
        ...(link && how === "tablet" ? [openUrl(texts.tabletOpen, link)] : []),
        ...(link && how === "sheet" ? [openUrl(texts.sheetOpen, `${link}/sheet`)] : []),
        otherWay,
        button(texts.withdraw, "feedback.withdraw", { invitation: asked.invitationId }),
      ],
    ),
  };
}

function sayReminders(days: readonly number[], language: Language): string {
  const texts = feedbackTexts[language];
  return days.length === 0 ? texts.neverReminded : texts.reminded(days.join(language === "fi" ? " ja " : " and "));
}

function sayQueued(context: TurnContext, queued: Queued, now: Date, to: string): string {
  const texts = feedbackTexts[context.actor.language];
  if (queued.type === "went") return texts.wentOut(to, sayWhen(queued.at, context));
  return texts.goesOut(to, queued.dueAt <= now ? texts.now : sayWhen(queued.dueAt, context));
}

function sayTo(form: OpenForm, how: Way, email: ReadContact, phone: ReadContact): string {
  const at = how === "mail" ? email : phone;
  return [form.person?.name, at.type === "read" ? at.value : null].filter(Boolean).join(", ");
}
