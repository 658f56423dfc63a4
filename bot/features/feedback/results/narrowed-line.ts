import { sayRange } from "../../../texts/dates";
import type { TurnContext } from "../../../turn/context";
import type { Narrowed } from "./asked-for";
import { resultsTexts } from "./texts";

/** «Koko ajalta», «syyskuussa · Vain: K-Rauta». */
export function narrowedLine({ actor, now, roster }: TurnContext, { from, to, employer }: Narrowed): string {
  const texts = resultsTexts[actor.language];
  const name = employer ? roster.employer(employer)?.name : null;
  return [
    from ? sayRange(from, to ?? from, now.toPlainDate(), actor.language) : texts.allTime,
    name ? texts.of(name) : null,
  ]
    .filter(Boolean)
    .join(" · ");
}
