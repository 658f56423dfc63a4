import type { DueRule } from "../../schedule/due";
import type { Feature } from "../../turn/feature";
import { reminderWords } from "./words";

/** What is due, told to the right person. */
export function createReminders(_dueRules: () => readonly DueRule[]): Feature {
  return { name: "reminders", words: reminderWords };
}
