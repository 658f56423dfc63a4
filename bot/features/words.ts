import type { Words } from "../understanding/understanding";
import { appointmentWords } from "./clients/appointments/words";
import { attendanceWords } from "./clients/attendance/words";
import { dueWords } from "./clients/due/words";
import { intakeWords } from "./clients/intake/words";
import { pathWords } from "./clients/path/words";
import { clientWords } from "./clients/words";
import { evaluationWords } from "./evaluation/words";
import { feedbackWords } from "./feedback/words";
import { helpWords } from "./help/words";
import { journalWords } from "./journal/words";
import { networkWords } from "./network/words";
import { reminderWords } from "./reminders/words";

/** Every feature's words, pure: what the reader knows without a bot or a database around it. */
export const allWords: Words[] = [
  ...clientWords,
  ...intakeWords,
  ...pathWords,
  ...dueWords,
  ...attendanceWords,
  // Before appointments: «mitä pitää tehdä» asks for what is due.
  ...reminderWords,
  ...appointmentWords,
  ...journalWords,
  ...networkWords,
  ...evaluationWords,
  ...feedbackWords,
  ...helpWords,
];
