import type { Words } from "../../understanding/understanding";

/** What people call employers, stakeholders and events. */
export const networkWords: Words[] = [];
