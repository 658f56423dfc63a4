import type { Transaction } from "../../../../prisma/client";
import type { Questionnaire } from "../../../../surveys/catalogue/questionnaire";
import type { TurnContext } from "../../../turn/context";
import type { readEmail } from "../../clients/intake/contact-details";
import type { Reach } from "../reach";
import { type Channel, giveLink, type Invited, invite, privacyOfOne, type Queued, queueAgain } from "./invite";
import { noteAsking } from "./note-asking";
import type { OpenForm } from "./read-ask-form";
import type { Placement } from "./store";

export type ReadContact = ReturnType<typeof readEmail>;

/** Writes down that this person is asked this way, once, however often the button is pressed. `link`: where it is handed over; `queued`: where it is sent; neither where it was answered or taken back meanwhile. */
export function writeAsking(
  context: TurnContext,
  reach: Reach,
  form: OpenForm,
  asked: {
    questionnaire: Questionnaire;
    placement: Placement | null;
    dedupeKey: string;
    how: Channel;
    email: ReadContact;
    phone: ReadContact;
    goesAt: Date;
    now: Date;
  },
): Promise<{ invitation: Invited; link: string | null; queued: Queued | null }> {
  const { questionnaire, placement, dedupeKey, how, email, phone, goesAt, now } = asked;
  const { whom } = form.shown;
  const client = "client" in whom ? whom.client : null;
  return context.db.$transaction(async (tx) => {
    const invitation = await invite(tx, {
      ...{ projectId: form.projectId, questionnaire, dedupeKey, channel: how, language: form.language, now },
      privacy: privacyOfOne(questionnaire),
      askedBy: context.actor.staffId,
      clientId: client ?? placement?.clientId ?? null,
      employerId: "employer" in whom ? whom.employer : null,
      contactPersonId: form.person?.id ?? null,
      agreementId: placement?.agreementId ?? null,
      recipientName: form.person?.name ?? null,
      email: email.type === "read" ? email.value : null,
      phone: phone.type === "read" ? phone.value : null,
    });
    if (invitation.state !== "open") return { invitation, link: null, queued: null };
    await noteAsking(tx, context, form.projectId, `feedback.ask.${how}`, invitation.id);
    if (how === "mail" || how === "sms") {
      const queued = await sendTo(tx, form, invitation, { how, client, email, phone, goesAt });
      return { invitation, link: null, queued };
    }
    const to = { invitationId: invitation.id, questionnaireId: invitation.questionnaireId, channel: how };
    return { invitation, link: await giveLink(tx, reach.publicUrl, to), queued: null };
  });
}

/** To the address on the card, which a new attempt may have changed. */
async function sendTo(
  tx: Transaction,
  form: OpenForm,
  { id, isNew, email: emailBefore, phone: phoneBefore }: Invited,
  to: { how: "mail" | "sms"; client: string | null; email: ReadContact; phone: ReadContact; goesAt: Date },
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

/** What the register lacked and the coach typed stays there: the next questionnaire and its reminders find it. What it has is not changed here. */
async function keepAddress(
  tx: Transaction,
  { person }: OpenForm,
  typed: { client: string | null; email: ReadContact; phone: ReadContact },
): Promise<void> {
  for (const name of ["email", "phone"] as const) {
    const read = typed[name];
    if (read.type !== "read" || !read.value || !person || person[name]) continue;
    const data = { [name]: read.value };
    if (typed.client) await tx.client.updateMany({ where: { id: typed.client, [name]: null }, data });
    else if (person.id) await tx.contactPerson.updateMany({ where: { id: person.id, [name]: null }, data });
  }
}
