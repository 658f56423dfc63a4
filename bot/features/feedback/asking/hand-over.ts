import QRCode from "qrcode";
import { say } from "../../../../surveys/catalogue/languages";
import type { Questionnaire } from "../../../../surveys/catalogue/questionnaire";
import { ensureVersion } from "../../../../surveys/catalogue/store";
import { card, text } from "../../../turn/card-elements";
import type { TurnContext } from "../../../turn/context";
import type { CardElement, Reply } from "../../../turn/reply";
import type { Reach } from "../reach";
import { feedbackTexts } from "../texts";
import { type Channel, giveLink } from "./invite";

/** A preview is looked at now. */
const PREVIEW_MS = 24 * 3600_000;

/** What the coach shows or hands over. */
export async function handedOver(
  context: Pick<TurnContext, "actor">,
  how: Channel,
  link: string,
): Promise<CardElement[]> {
  const texts = feedbackTexts[context.actor.language];
  if (how === "tablet") return [text(texts.tabletTold, { bold: true })];
  if (how === "sheet") return [text(texts.sheetTold, { bold: true })];
  const written: CardElement = { type: "TextBlock", text: link, wrap: true, fontType: "Monospace" };
  if (how === "link") return [text(texts.linkTold, { bold: true }), written];
  return [text(texts.qrTold, { bold: true }), await qrImage(link, texts.qrAlt), { ...written, size: "Small" }];
}

/** In the card itself, so that nobody else has to fetch it: under 1 KB. Modules of four pixels are read from a laptop's screen. */
async function qrImage(link: string, alt: string): Promise<CardElement> {
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
