import type { Drafts } from "../../../drafts/drafts";
import type { Feature } from "../../../turn/feature";
import { stepPart } from "./step-part";
import { pathWords } from "./words";

/** The client's path: steps, agreements, outcomes, follow-ups. */
export function createPath(_drafts: Drafts): Feature {
  return { name: "path", words: pathWords, parts: [stepPart] };
}
