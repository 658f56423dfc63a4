import type { OutcomeCode } from "./path-fact";

/**
 * Whether an outcome counts towards the target (placed in the open labour market or in vocational studies). Not EECR02 + EECR04: those count
 * any training. Whether a subsidised job counts is the project's setting.
 */
export function countsAsPlaced(code: OutcomeCode, subsidisedJobCounts: boolean): boolean {
  switch (code) {
    case "open_job":
    case "self_employed":
    case "vocational_study":
      return true;
    case "subsidised_job":
      return subsidisedJobCounts;
    default:
      return false;
  }
}
