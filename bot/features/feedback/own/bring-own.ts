import { bringQuestionnaire, checkMade, keyOfOwn, ownQuestionnaires } from "../../../../surveys/catalogue/bring";
import { say } from "../../../../surveys/catalogue/languages";
import { PREVIEWED } from "../../../../surveys/catalogue/store";
import type { Membership } from "../../../staff/actor";
import { recordAudit } from "../../../staff/audit";
import { card, text } from "../../../turn/card-elements";
import type { TurnContext } from "../../../turn/context";
import type { ActionHandler, CommandHandler, FormHandler } from "../../../turn/feature";
import { inPlace, type Reply } from "../../../turn/reply";
import { previewCard } from "../asking/hand-over";
import type { Reach } from "../reach";
import { ledBy } from "../rounds/led-project";
import { checkedCard, orderFor } from "./checked-card";
import { formCard } from "./form-card";
import { ownTexts } from "./texts";
import { EMPTY, type ReadMade, readMade, readTyped, type Typed } from "./typed";

/** «uusi kysely»: a manager pastes a questionnaire, sees what is wrong or what it would be, and takes it into use. Managers alone. */
export const bringOwn: CommandHandler = async (context) => {
  const { language } = context.actor;
  if (!ledBy(context)) return [{ type: "text", text: ownTexts[language].managersOnly }];
  return [formCard(language, EMPTY)];
};

/** The form once more, as it was typed. */
export const showOwnForm: FormHandler = async (context, typed, problem) =>
  ledBy(context) ? inPlace([formCard(context.actor.language, readTyped(typed), { problem })]) : null;

/** «Tarkista» */
export const checkOwn: ActionHandler = (context, data) =>
  withMade(context, data, async (project, { made, json }, typed) => {
    const { language } = context.actor;
    const { problems, warnings, questionnaire } = checkMade(made);
    if (!questionnaire) return inPlace([formCard(language, typed, { problems })]);
    const key = keyOfOwn(project.projectId, made.name);
    const known = (await ownQuestionnaires(context.db, project.projectId)).find((one) => one.key === key);
    const checked = { name: made.name, questionnaire, warnings, json, replaces: known?.version ?? null };
    const shown = checkedCard(language, checked);
    if (!shown) return tooBig(context, typed);
    return inPlace([{ type: "card", preview: ownTexts[language].preview, card: shown }]);
  });

/** «Muuta»: back to the form, with everything in it. */
export const changeOwn: ActionHandler = async (context, data) => {
  const { language } = context.actor;
  if (!ledBy(context)) return [{ type: "text", text: ownTexts[language].managersOnly }];
  return inPlace([formCard(language, readTyped(data))]);
};

/** «Esikatsele»: the page reads what it draws from the database, so a copy stands there under a key that nothing offers. */
export const previewOwn =
  (reach: Reach): ActionHandler =>
  (context, data) =>
    withMade(context, data, async (project, { made }, typed) => {
      const { problems, questionnaire } = checkMade(made);
      if (!questionnaire) return inPlace([formCard(context.actor.language, typed, { problems })]);
      const key = `${PREVIEWED}${keyOfOwn(project.projectId, made.name)}`;
      return [await previewCard(context, reach, { key, ...questionnaire })];
    });

/** «Ota käyttöön»: checked again, for a button's data can be forged. Tapped twice, it is the same version. */
export const takeOwn: ActionHandler = (context, data) =>
  withMade(context, data, async ({ projectId }, { made, audience }, typed) => {
    const { language, staffId } = context.actor;
    const texts = ownTexts[language];
    const brought = await context.db.$transaction(async (tx) => {
      const result = await bringQuestionnaire(tx, made, { projectId, createdBy: staffId });
      if (result.type === "brought" && result.isNew)
        await recordAudit(tx, {
          ...{ actorId: staffId, projectId, command: "feedback.own_take" },
          ...{ subject: "Questionnaire", subjectIds: [result.id] },
        });
      return result;
    });
    if (brought.type === "refused") return inPlace([formCard(language, typed, { problems: brought.problems })]);
    const title = checkMade(made).questionnaire!.title;
    return inPlace([
      {
        type: "card",
        preview: texts.preview,
        card: card([
          text(texts.taken(say(title, language), brought.version), { bold: true }),
          text(texts.howTo(orderFor(audience, language))),
        ]),
      },
    ]);
  });

/** What a manager typed, as a questionnaire; else the form again with what is in the way. */
async function withMade(
  context: TurnContext,
  data: Record<string, unknown>,
  then: (project: Membership, read: Extract<ReadMade, { type: "made" }>, typed: Typed) => Promise<Reply[]>,
): Promise<Reply[]> {
  const texts = ownTexts[context.actor.language];
  const project = ledBy(context);
  if (!project) return [{ type: "text", text: texts.managersOnly }];
  const typed = readTyped(data);
  const read = readMade(typed);
  if (read.type === "made") return then(project, read, typed);
  if (read.why === "tooBig") return tooBig(context, typed);
  return inPlace([formCard(context.actor.language, typed, { problem: texts[read.why] })]);
}

function tooBig({ actor }: TurnContext, typed: Typed): Reply[] {
  const problem = ownTexts[actor.language].tooBig(typed.audience);
  return inPlace([formCard(actor.language, { ...typed, json: "" }, { problem })]);
}
