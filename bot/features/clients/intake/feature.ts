import { randomUUID } from "node:crypto";
import type { Drafts } from "../../../drafts/drafts";
import { recordAudit } from "../../../staff/audit";
import { defineTexts } from "../../../texts/texts";
import {
  type ActionHandler,
  askAbout,
  type CommandHandler,
  type Example,
  type Feature,
  type Question,
} from "../../../turn/feature";
import { inPlace } from "../../../turn/reply";
import { emptyDetails } from "./client-details";
import { askCoachByButton, changeCoach, changeCoachByButton } from "./coach-change";
import { answerDetails, editDetails, saveDetailsByButton, showDetails, showDetailsForm } from "./details-card";
import { INTAKE_KIND, intakeKind } from "./intake-kind";
import type { IntakePayload } from "./intake-payload";
import { nameInMessage } from "./name-in-message";
import { splitName } from "./person-name";
import { intakeTexts } from "./texts";
import { intakeWords } from "./words";

/** Clients come in, one by one in chat (lists: scripts/clients.ts), their details are kept, and they get another coach. */
export function createIntake(drafts: Drafts, questions: () => ReadonlyMap<string, Question>): Feature {
  /** «uusi asiakas Jaana Koponen»: the form, with the name in its fields. */
  const newClient: CommandHandler = async (context) => {
    const { act, activityId } = context.turn;
    const message = act.type === "text" || act.type === "edited" ? act.text : "";
    // The newest project is the likeliest; of several the form asks.
    const membership = context.actor.memberships[0]!;
    const payload: IntakePayload = {
      clientId: randomUUID(),
      projectId: membership.projectId,
      coachId: membership.role === "manager" ? null : context.actor.staffId,
      details: {
        ...emptyDetails(),
        ...splitName(nameInMessage(message)),
        referral: {
          source: "employment_services",
          referredBy: null,
          referredOn: context.now.toPlainDate().toString(),
          channel: null,
        },
      },
      accepted: [],
      caseCode: null,
    };
    const sourceId = act.type === "edited" ? act.messageId : activityId;
    return drafts.propose(context, INTAKE_KIND, sourceId, membership.projectId, payload, false);
  };

  /** «Sama henkilö»: nobody new, and the person's card in the place of the form. */
  const samePerson: ActionHandler = async (context, data) => {
    const client = typeof data.client === "string" ? context.roster.client(data.client) : undefined;
    const status = questions().get("client_status");
    if (!client || !status) return [{ type: "text", text: intakeTexts[context.actor.language].unknownClient }];
    await drafts.act(context, "draft.discard", { draftId: data.draftId });
    context.reads.add(client.id);
    const replies = await status.answer(context, askAbout("client_status", client));
    await recordAudit(context.db, {
      actorId: context.actor.staffId,
      projectId: client.projectId,
      command: "question.client_status",
      subject: "Client",
      subjectIds: [...context.reads],
    });
    return inPlace(replies);
  };

  return {
    name: "intake",
    words: intakeWords,
    help: { topic: "clients" },
    payloads: [intakeKind],
    commands: { new_client: newClient, change_coach: changeCoach },
    questions: {
      client_details: {
        about: "client",
        example: defineTexts<Example>({
          fi: (say) => `mitä yhteystietoja ${say("elative")} on`,
          en: (say) => `show the details of ${say("nominative")}`,
        }),
        answer: answerDetails,
      },
    },
    actions: {
      "clients.same_person": samePerson,
      "clients.edit_details": editDetails,
      "clients.show_details": showDetails,
      "clients.save_details": saveDetailsByButton,
      "clients.ask_coach": askCoachByButton,
      "clients.change_coach": changeCoachByButton,
    },
    forms: { "clients.save_details": showDetailsForm },
  };
}
