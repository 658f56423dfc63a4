import { Temporal } from "temporal-polyfill";
import type { DueItem, DueRule } from "../../../schedule/due";
import { sayDate } from "../../../texts/dates";
import { inEach } from "../../../texts/texts";
import { findEnding } from "./store";
import { dueTexts } from "./texts";

/** So many days before the end it is told first, and again (our proposal). */
const FIRST = 14;
const AGAIN = 3;

/** An agreement ends and nothing is agreed after it. */
export const agreementEnding: DueRule = {
  name: "agreement_ending",
  async find(db, scope) {
    const { today, until } = scope;
    const rows = await findEnding(db, scope, { from: today.toString(), to: until.add({ days: FIRST }).toString() });
    return rows.map(({ id, endsOn, clientId, staffId, name }): DueItem => {
      const left = today.until(Temporal.PlainDate.from(endsOn), { largestUnit: "days" }).days;
      const isNear = left <= AGAIN;
      return {
        rule: "agreement_ending",
        // Each stage, and each new last day, is a thing of its own: what was put off at 14 days comes again at 3.
        key: `agreement:${id}:${endsOn}:${isNear ? AGAIN : FIRST}`,
        staffId,
        clientId,
        dueOn: endsOn,
        urgency: isNear ? 1 : 3,
        about: name,
        line: inEach((language) => dueTexts[language].ending(left, sayDate(endsOn, today, language))),
      };
    });
  },
};
