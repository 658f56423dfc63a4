import { Refusal } from "../../../drafts/message-part";
import type { PayloadKind, Revision } from "../../../drafts/payload-kind";
import { membershipIn } from "../../../staff/actor";
import type { TurnContext } from "../../../turn/context";
import { doubtsOf, intakeClosed, intakeForm, intakeReceipt } from "./intake-card";
import { type IntakePayload, intakePayload } from "./intake-payload";
import { nameInMessage } from "./name-in-message";
import { splitName } from "./person-name";
import { readDetails } from "./read-details";
import { caseCodeOf, hasTraces, insertClient, removeClient, sameNamedSince } from "./store";
import { intakeTexts } from "./texts";

export const INTAKE_KIND = "clients.intake";

/** A new client as a draft: the card is the form, and the draft's state decides that one card makes one client. */
export const intakeKind: PayloadKind<IntakePayload> = {
  kind: INTAKE_KIND,
  parse: (payload) => intakePayload.parse(payload),
  subjects: (payload) => [payload.clientId],
  readiness(context, payload) {
    const texts = intakeTexts[context.actor.language];
    if (payload.details.givenName === "" || payload.details.familyName === "")
      return { type: "needs", what: texts.needsName };
    return doubtsOf(context, payload).length > 0 ? { type: "needs", what: texts.lookAgain } : { type: "ready" };
  },
  async revise(context, payload, change) {
    return reviseIntake(context, payload, change);
  },

  /** The message was edited: only the name stood in it, and a saved client's details have their own card. */
  async reread(context, { payload }, text) {
    const texts = intakeTexts[context.actor.language];
    if (payload.caseCode !== null) return { type: "refused", why: texts.editedAfterSaving };
    if (context.roster.understand(text, context.now).command?.name !== "new_client")
      return { type: "refused", why: texts.editedToSomethingElse };
    return {
      type: "revised",
      payload: { ...payload, details: { ...payload.details, ...splitName(nameInMessage(text)) } },
    };
  },

  async store(context, tx, draft) {
    const texts = intakeTexts[context.actor.language];
    const { payload } = draft;
    if (!membershipIn(context.actor, payload.projectId)) throw new Refusal(texts.notYourProject);
    await insertClient(tx, payload);
    // Both took the same next case code, so the later one waited for the earlier to be written: it is seen here.
    const twin = await sameNamedSince(tx, context.actor, payload);
    if (twin) throw new Refusal(texts.addedMeanwhile(`${twin.givenName} ${twin.familyName}`, twin.caseCode));
  },
  async learn(tx, draft) {
    return { ...draft.payload, caseCode: await caseCodeOf(tx, draft.payload.clientId) };
  },
  async withdraw(context, tx, draft, reason) {
    const texts = intakeTexts[context.actor.language];
    const { clientId, details } = draft.payload;
    const name = `${details.givenName} ${details.familyName}`;
    // The chat is tidied, the person stays.
    if (reason === "message_deleted") throw new Refusal(texts.messageDeleted(name));
    if (await hasTraces(tx, clientId, draft.id)) throw new Refusal(texts.hasTraces(name));
    await removeClient(tx, clientId);
  },

  draftCard: (context, draft, note) => intakeForm(context, draft, note),
  editCard: (context, draft, problem, typed) => intakeForm(context, draft, problem, typed),
  receiptCard: (context, draft) => intakeReceipt(context, draft),
  closedCard: (context, draft) => intakeClosed(context, draft),
  preview: (context, draft) => {
    const texts = intakeTexts[context.actor.language];
    return draft.state === "stored" ? texts.previewSaved : texts.preview;
  },
};

function reviseIntake(
  context: TurnContext,
  payload: IntakePayload,
  change: Record<string, unknown>,
): Revision<IntakePayload> {
  const { language } = context.actor;
  const texts = intakeTexts[language];
  const { details, problems } = readDetails(change, payload.details, {
    now: context.now,
    language,
    roster: context.roster.roster,
  });
  const chosen = typeof change.project === "string" ? change.project : payload.projectId;
  const projectId = membershipIn(context.actor, chosen)?.projectId;
  if (projectId === undefined) problems.push(texts.notYourProject);
  const coachId = typeof change.coach !== "string" ? payload.coachId : change.coach === "none" ? null : change.coach;
  const coach = context.roster.staff().find((staff) => staff.id === coachId);
  if (coachId !== null && projectId !== undefined && !coach?.projectIds.includes(projectId))
    problems.push(texts.notInProject);
  if (problems.length > 0) return { type: "refused", why: problems.join("\n") };
  const accepted = Array.isArray(change.accept)
    ? change.accept.filter((key): key is string => typeof key === "string" && key.length <= 200).slice(0, 50)
    : payload.accepted;
  return { type: "revised", payload: { ...payload, details, projectId: projectId!, coachId, accepted } };
}
