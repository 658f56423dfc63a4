import type { DueItem, DueRule } from "../../../schedule/due";
import { localDay, sayDay, sayTime } from "../../../texts/dates";
import { inEach } from "../../../texts/texts";
import { findOldDrafts } from "./store";
import { dueTexts } from "./texts";

/** A card that has waited for «Tallenna» for so long was forgotten. */
const FORGOTTEN_MS = 2 * 3600_000;

/** What somebody wrote and never saved. Only the author can save it, so it waits for them. */
export const draftOpen: DueRule = {
  name: "draft_open",
  async find(db, { now, today, timeZone, ...whose }) {
    const rows = await findOldDrafts(db, whose, new Date(now.getTime() - FORGOTTEN_MS));
    return rows.map(({ id, authorId, sentAt }): DueItem => {
      const day = localDay(sentAt, timeZone);
      return {
        rule: "draft_open",
        key: `draft:${id}`,
        staffId: authorId,
        clientId: null,
        dueOn: day,
        urgency: 2,
        about: "",
        line: inEach((language) =>
          dueTexts[language].draft(`${sayDay(day, today, language)} ${sayTime(sentAt, timeZone, language)}`),
        ),
        act: { title: inEach((language) => dueTexts[language].open), verb: "draft.show", data: { draftId: id } },
        moves: "never",
      };
    });
  },
};
