import { Temporal } from "temporal-polyfill";
import type { QuestionnaireResults } from "../../../../surveys/results/results";
import { halfYearOf, type Wave } from "../../../../surveys/results/waves";
import type { Language } from "../../../staff/actor";
import { sayRange } from "../../../texts/dates";
import type { TurnContext } from "../../../turn/context";
import type { Narrowed } from "./asked-for";
import { sayWave } from "./figures-in-words";
import { resultsTexts } from "./texts";

/** «Koko ajalta», «Lokakuu 2026: näytetään puolivuosi 7–12/2026 · Vain: K-Rauta». `shown`: what the card is of. */
export function narrowedLine(
  { actor, now, roster }: TurnContext,
  { from, to, employer }: Narrowed,
  shown: Pick<QuestionnaireResults, "isInFives">[],
): string {
  const texts = resultsTexts[actor.language];
  const name = employer ? roster.employer(employer)?.name : null;
  const today = now.toPlainDate();
  return [
    from ? periodLine(from, to ?? from, today, shown, actor.language) : texts.allTime,
    name ? texts.of(name) : null,
  ]
    .filter(Boolean)
    .join(" · ");
}

/** The time asked about, and which half-years are shown instead of its days: of all that is asked all along and not by name. */
export function periodLine(
  from: string,
  to: string,
  today: Temporal.PlainDate,
  shown: Pick<QuestionnaireResults, "isInFives">[],
  language: Language,
): string {
  const texts = resultsTexts[language];
  const asked = sayPeriod(from, to, today, language);
  const waves = halfYears(from, to > today.toString() ? today.toString() : to);
  const isWhole = waves[0].from === from && waves.at(-1)!.to === to;
  const inFives = shown.filter(({ isInFives }) => isInFives);
  if (isWhole || inFives.length === 0) return asked;
  const said = waves.length === 1 ? sayWave(waves[0]) : `${sayWave(waves[0])} – ${sayWave(waves.at(-1)!)}`;
  return inFives.length === shown.length
    ? texts.byHalfYear(asked, said, waves.length > 1)
    : texts.partlyByHalfYear(asked, said, waves.length > 1);
}

/** «Lokakuu 2026», «Vuosi 2025», otherwise the days. */
function sayPeriod(from: string, to: string, today: Temporal.PlainDate, language: Language): string {
  const texts = resultsTexts[language];
  const [first, last] = [Temporal.PlainDate.from(from), Temporal.PlainDate.from(to)];
  const isMonth = first.day === 1 && first.add({ months: 1 }).subtract({ days: 1 }).equals(last);
  if (isMonth) return `${texts.months[first.month - 1]} ${first.year}`;
  if (first.year === last.year && first.dayOfYear === 1 && last.dayOfYear === last.daysInYear)
    return texts.year(first.year);
  const said = sayRange(from, to, today, language);
  return said.charAt(0).toUpperCase() + said.slice(1);
}

/** The half-years that the days touch, in their order. */
function halfYears(from: string, to: string): [Wave, ...Wave[]] {
  const waves: [Wave, ...Wave[]] = [halfYearOf(from)];
  for (let last = waves[0]; last.to < to; waves.push(last))
    last = halfYearOf(Temporal.PlainDate.from(last.to).add({ days: 1 }).toString());
  return waves;
}
