import { say } from "../../../../surveys/catalogue/languages";
import { titlesOf } from "../../../../surveys/catalogue/store";
import { localDay, sayDate } from "../../../texts/dates";
import { button, card, text } from "../../../turn/card-elements";
import type { TurnContext } from "../../../turn/context";
import type { Asked } from "../../../turn/feature";
import type { CardElement, Reply } from "../../../turn/reply";
import { feedbackTexts } from "../texts";

/** So many of the newest fit a phone. */
const SHOWN = 8;

/** What was asked of single people and can still be answered, or was answered by name: the newest first, each with what can be done about it. null: nothing. */
export async function askedList(context: TurnContext, of: Pick<Asked, "client" | "employers">): Promise<Reply | null> {
  const { actor, now } = context;
  const texts = feedbackTexts[actor.language];
  const rows = await loadAsked(context, of);
  if (rows.length === 0) return null;
  const titles = await titlesOf(
    context.db,
    rows.map(({ questionnaireId }) => questionnaireId),
  );
  for (const { clientId } of rows) if (clientId) context.reads.add(clientId);
  const day = (at: Date) => sayDate(localDay(at, actor.timeZone), now.toPlainDate(), actor.language);
  const today = new Date(now.epochMilliseconds);
  return {
    type: "card",
    preview: texts.preview,
    card: card([
      text(texts.askedTitle, { bold: true, large: true }),
      text(texts.askedConfidential, { small: true, subtle: true }),
      ...rows.flatMap((row): CardElement[] => {
        const client = row.clientId ? context.roster.client(row.clientId) : null;
        const whom = [
          row.employerId ? context.roster.employer(row.employerId)?.name : null,
          client ? `${client.givenName} ${client.familyName}` : null,
        ];
        const title = say(titles.get(row.questionnaireId)!, actor.language);
        const isAnswered = row.privacy === "named" && row.answeredAt !== null;
        return [
          text(whom.filter(Boolean).join(" · ") || (row.recipientName ?? ""), { bold: true, spacing: "Medium" }),
          text(
            isAnswered
              ? texts.section.answered(title, day(row.answeredAt!))
              : row.privacy === "named"
                ? texts.section.open(title, day(row.askedAt))
                : texts.section.given(title, day(row.askedAt)),
            { small: true, spacing: "None" },
          ),
          ...(isAnswered || row.expiresAt <= today
            ? []
            : [
                {
                  type: "ActionSet",
                  actions: [
                    ...(row.noReminders
                      ? []
                      : [button(texts.noRemind, "feedback.no_reminders", { invitation: row.id })]),
                    button(texts.withdraw, "feedback.withdraw", { invitation: row.id }),
                  ],
                },
              ]),
        ];
      }),
    ]),
  };
}

/** Of an answered one it is told so long. */
const ANSWERED_DAYS = 60;

/** Only of those whom the person may see; what speaks of no client is the team's. */
async function loadAsked(
  { db, actor, roster, now }: TurnContext,
  { client, employers }: Pick<Asked, "client" | "employers">,
) {
  const at = new Date(now.epochMilliseconds);
  const since = new Date(now.subtract({ days: ANSWERED_DAYS }).epochMilliseconds);
  const rows = await db.invitation.findMany({
    where: {
      projectId: { in: actor.memberships.map(({ projectId }) => projectId) },
      roundId: null,
      state: { not: "withdrawn" },
      ...(client ? { clientId: client.id } : {}),
      ...(employers.length > 0 ? { employerId: { in: employers } } : {}),
      OR: [{ expiresAt: { gt: at } }, { privacy: "named", answeredAt: { gte: since } }],
    },
    orderBy: { askedAt: "desc" },
    take: 50,
    select: {
      id: true,
      clientId: true,
      employerId: true,
      recipientName: true,
      privacy: true,
      questionnaireId: true,
      askedAt: true,
      answeredAt: true,
      expiresAt: true,
      noReminders: true,
    },
  });
  return rows
    .filter(({ clientId, employerId }) =>
      clientId ? roster.client(clientId) : !employerId || roster.employer(employerId),
    )
    .slice(0, SHOWN);
}
