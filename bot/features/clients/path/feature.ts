import type { Feature } from "../../../turn/feature";
import { pathWords } from "./words";

/** The client's path: steps, agreements, outcomes, follow-ups. */
export function createPath(): Feature {
  return { name: "path", words: pathWords };
}
