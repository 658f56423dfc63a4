import type { Feature } from "../../../turn/feature";
import { intakeWords } from "./words";

/** Clients come in: one by one in chat, or as a list. */
export function createIntake(): Feature {
  return { name: "intake", words: intakeWords };
}
