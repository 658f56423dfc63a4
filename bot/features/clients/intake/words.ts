import type { Words } from "../../../understanding/understanding";

/** What people call a new client. */
export const intakeWords: Words[] = [];
