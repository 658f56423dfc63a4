import { say } from "../../../surveys/catalogue/languages";
import { titlesOf } from "../../../surveys/catalogue/store";
import { localDay, sayDate } from "../../texts/dates";
import { button, text } from "../../turn/card-elements";
import type { ClientSection } from "../../turn/feature";
import { feedbackTexts } from "./texts";

/** So many of the newest: the rest is in the results. */
const SHOWN = 3;

/** On a client's card: what was asked of the client or of the workplace about the client, and whether it was answered. Confidential ones stay out: even that they were answered is nobody's. */
export const feedbackSection: ClientSection = async (context, client) => {
  const { actor, db, now } = context;
  const texts = feedbackTexts[actor.language];
  const rows = await db.invitation.findMany({
    where: { clientId: client.id, privacy: "named", state: { in: ["open", "answered"] } },
    orderBy: { askedAt: "desc" },
    take: SHOWN,
    select: { state: true, askedAt: true, answeredAt: true, questionnaireId: true },
  });
  const titles = await titlesOf(
    db,
    rows.map(({ questionnaireId }) => questionnaireId),
  );
  const day = (at: Date) => sayDate(localDay(at, actor.timeZone), now.toPlainDate(), actor.language);
  return {
    elements: rows.map(({ state, askedAt, answeredAt, questionnaireId }) => {
      const title = say(titles.get(questionnaireId)!, actor.language);
      const isAnswered = state === "answered" && answeredAt !== null;
      return text(
        isAnswered ? texts.section.answered(title, day(answeredAt)) : texts.section.open(title, day(askedAt)),
        {
          small: true,
        },
      );
    }),
    actions: [button(texts.section.ask, "feedback.open", { client: client.id })],
  };
};
