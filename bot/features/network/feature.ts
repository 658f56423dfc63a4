import type { Feature } from "../../turn/feature";
import { networkWords } from "./words";

/** Employers, stakeholders and events. */
export function createNetwork(): Feature {
  return { name: "network", words: networkWords };
}
