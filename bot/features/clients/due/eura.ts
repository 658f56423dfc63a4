import { Temporal } from "temporal-polyfill";
import type { DueItem, DueRule } from "../../../schedule/due";
import { sayDate } from "../../../texts/dates";
import { inEach } from "../../../texts/texts";
import { findWithoutEura } from "./store";
import { dueTexts } from "./texts";

/** The form is asked for on the day itself, and once more when four weeks have gone (our proposal after «within 4 weeks»). */
const AGAIN = 28;

/** The participant's start and exit forms in the funder's EURA service: we hold only that they were done. */
export const eura: DueRule = {
  name: "eura",
  async find(db, scope) {
    const { today } = scope;
    const rows = await findWithoutEura(db, scope, scope.until.toString());
    return rows.map(({ which, since, clientId, staffId, name }): DueItem => {
      const limit = Temporal.PlainDate.from(since).add({ days: AGAIN });
      const isLate = Temporal.PlainDate.compare(limit, today) <= 0;
      return {
        rule: "eura",
        key: `eura:${clientId}:${which}:${since}:${isLate ? AGAIN : 0}`,
        staffId,
        clientId,
        dueOn: since,
        urgency: isLate ? 1 : 2,
        about: name,
        line: inEach((language) => {
          const texts = dueTexts[language];
          return `${texts.eura[which]} (${texts.euraSince(sayDate(limit.toString(), today, language))})`;
        }),
        act: {
          title: inEach((language) => dueTexts[language].mark),
          verb: "clients.eura",
          data: { client: clientId, which },
        },
      };
    });
  },
};
