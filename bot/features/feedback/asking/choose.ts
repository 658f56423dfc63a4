import { Temporal } from "temporal-polyfill";
import type { Metadata } from "../../../../surveys/catalogue/metadata";
import type { Questionnaire } from "../../../../surveys/catalogue/questionnaire";
import type { AskedClient, AskedEmployer, Placement } from "./store";

/** Which questionnaire is likely meant, when the words leave it open. Pure. */

/** Questionnaires that can be asked of one person at this moment. */
export function offeredTo(
  audience: "client" | "employer",
  catalogue: Iterable<Questionnaire>,
  placements: readonly Placement[],
): Questionnaire[] {
  return [...catalogue]
    .filter(({ meta }) => meta.audience === audience && (placements.length > 0 || !isOfPlacement(meta)))
    .sort((a, b) => ON_THE_PATH.indexOf(a.meta.purpose) - ON_THE_PATH.indexOf(b.meta.purpose));
}

/** In the order in which they come along the path. */
const ON_THE_PATH: readonly Metadata["purpose"][] = [
  "start",
  "two_weeks",
  "mid",
  "assessment",
  "opinion",
  "end",
  "three_months",
];

/** It speaks of a client at the workplace: without one there is nothing to ask. */
export function isOfPlacement({ audience, purpose }: Metadata): boolean {
  return audience === "employer" && (purpose === "assessment" || purpose === "two_weeks");
}

/** After leaving, the end is asked; later, how it went on. */
const END_ASKED_DAYS = 60;
/** So long a start is a start. */
const START_ASKED_DAYS = 28;

export function likelyForClient(
  { startedOn, endedOn }: Pick<AskedClient, "startedOn" | "endedOn">,
  today: Temporal.PlainDate,
): Metadata["purpose"] {
  if (endedOn) return daysSince(endedOn, today) > END_ASKED_DAYS ? "three_months" : "end";
  return startedOn && daysSince(startedOn, today) > START_ASKED_DAYS ? "mid" : "start";
}

/** A placement that ends within these days is as good as ended: the assessment is what is wanted. */
const NEARLY_ENDED_DAYS = 5;

export function likelyForEmployer(
  { placements }: Pick<AskedEmployer, "placements">,
  today: Temporal.PlainDate,
): Metadata["purpose"] {
  const [newest] = placements;
  if (!newest) return "opinion";
  return daysSince(newest.endsOn, today) > -NEARLY_ENDED_DAYS ? "assessment" : "two_weeks";
}

function daysSince(day: string, today: Temporal.PlainDate): number {
  return Temporal.PlainDate.from(day).until(today, { largestUnit: "days" }).days;
}
