import { z } from "zod";
import { Refusal } from "../../../drafts/message-part";
import type { PayloadKind } from "../../../drafts/payload-kind";
import { membershipIn } from "../../../staff/actor";
import type { TurnContext } from "../../../turn/context";
import { PRESENCES, REASONS } from "./model";
import { mark, type RollCall, rollCall, toWrite, withMarks } from "./roll-call";
import { rollCard, rollClosed, rollReceipt } from "./roll-call-card";
import { latestMarks, voidMarks, writeMarks } from "./store";
import { attendanceTexts } from "./texts";

export const ROLL_CALL_KIND = "attendance.roll_call";

const change = z.object({
  person: z.number().int().min(0).optional(),
  presence: z.enum(PRESENCES).optional(),
  reason: z.enum(REASONS).nullish(),
  page: z.number().int().min(0).max(1000).optional(),
});

/** The roll call as a draft: it outlives restarts, is saved with one tap and taken back with «Kumoa». */
export const rollCallKind: PayloadKind<RollCall> = {
  kind: ROLL_CALL_KIND,
  parse: (payload) => rollCall.parse(payload),
  subjects: (roll) => roll.people.map(({ client }) => client),
  readiness(context, roll) {
    const texts = attendanceTexts[context.actor.language];
    const isSeen = roll.people.every(({ client }) => context.roster.client(client));
    return isSeen ? { type: "ready" } : { type: "needs", what: texts.unknownClient };
  },
  async revise(context, roll, data) {
    const read = change.safeParse(data);
    if (!read.success) return { type: "refused", why: attendanceTexts[context.actor.language].badChange };
    const { person, presence, reason = null, page = roll.page } = read.data;
    const now = await withLatest(context, { ...roll, page });
    const isMarked = person !== undefined && person < roll.people.length && presence !== undefined;
    const said = context.turn.sentAt.toISOString();
    const marked = isMarked ? mark(now, person, presence, reason, said) : now;
    // Whoever left this person's sight meanwhile is left out, so that the others can be saved.
    const people = marked.people.filter(({ client }) => context.roster.client(client));
    return { type: "revised", payload: people.length > 0 ? { ...marked, people } : marked };
  },
  async reread(context) {
    return { type: "refused", why: attendanceTexts[context.actor.language].rollNotEdited };
  },
  async store(context, tx, draft) {
    const { projectId, day } = draft.payload;
    if (!membershipIn(context.actor, projectId)) throw new Refusal(attendanceTexts[context.actor.language].rollGone);
    const marks = toWrite(draft.payload).map((one) => ({
      projectId,
      clientId: one.client,
      day,
      presence: one.presence,
      reason: one.reason,
      note: null,
      // Whoever was not tapped counts from when the roll was opened: what was told meanwhile is later and stands.
      sentAt: one.touchedAt ? new Date(one.touchedAt) : draft.sentAt,
    }));
    const source = { draftId: draft.id, part: 0, authorId: draft.authorId, changedAt: context.turn.sentAt };
    await writeMarks(tx, source, marks);
  },
  withdraw: (_context, tx, draft) => voidMarks(tx, draft.id, 0),
  draftCard: rollCard,
  editCard: (context, draft, problem) => rollCard(context, draft, problem),
  receiptCard: rollReceipt,
  closedCard: rollClosed,
  preview: (context) => attendanceTexts[context.actor.language].previewRoll,
};

/** The roll with what is marked of its day by now. */
export async function withLatest(context: TurnContext, roll: RollCall): Promise<RollCall> {
  const ids = roll.people.map(({ client }) => client);
  return withMarks(roll, await latestMarks(context.db, ids, { from: roll.day, to: roll.day }));
}
