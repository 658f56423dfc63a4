import type { Words } from "../../understanding/understanding";

/** What people call what is due, and being away. */
export const reminderWords: Words[] = [];
