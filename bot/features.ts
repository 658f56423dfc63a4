import { createDrafts, type Drafts } from "./drafts/drafts";
import type { MessagePart } from "./drafts/message-part";
import type { PayloadKind } from "./drafts/payload-kind";
import { appointmentSection } from "./features/clients/appointments/client-section";
import { createAppointments } from "./features/clients/appointments/feature";
import { attendanceSection } from "./features/clients/attendance/client-section";
import { createAttendance } from "./features/clients/attendance/feature";
import { createDue } from "./features/clients/due/feature";
import { createClients } from "./features/clients/feature";
import { createIntake } from "./features/clients/intake/feature";
import { createPath } from "./features/clients/path/feature";
import { pathSection } from "./features/clients/path/path-section";
import { evaluation } from "./features/evaluation/feature";
import { feedbackSection } from "./features/feedback/client-section";
import { createFeedback } from "./features/feedback/feature";
import { localReach, type Reach } from "./features/feedback/reach";
import type { Surveys } from "./features/feedback/surveys";
import { createHelp } from "./features/help/feature";
import { journalSection } from "./features/journal/client-section";
import { createJournal } from "./features/journal/feature";
import { createNetwork } from "./features/network/feature";
import { createReminders } from "./features/reminders/feature";
import type { DueRule } from "./schedule/due";
import { createRegister, type Feature, type Question, type Register } from "./turn/feature";

/** The bot's table of contents: what Teho can do. A new feature is one line here and one folder. */
export function createFeatures(
  reach: Reach = localReach(),
  surveys: Surveys | null = null,
): { register: Register; drafts: Drafts } {
  const payloads = new Map<string, PayloadKind>();
  const parts = new Map<string, MessagePart>();
  const questions = new Map<string, Question>();
  const dueRules: DueRule[] = [];
  const drafts = createDrafts(payloads);

  const features: Feature[] = [
    createJournal(drafts, parts),
    createClients([pathSection, attendanceSection, appointmentSection, journalSection, feedbackSection]),
    createIntake(drafts, () => questions),
    createPath(drafts),
    createAttendance(drafts),
    createDue(),
    // Before appointments: «mitä pitää tehdä» asks for what is due.
    createReminders(() => dueRules),
    createAppointments(drafts, () => questions),
    createNetwork(),
    evaluation,
    createFeedback(reach, surveys),
    createHelp(() => features),
  ];

  const register = createRegister(features);
  for (const [kind, payload] of register.payloads) payloads.set(kind, payload);
  dueRules.push(...register.dueRules);
  for (const [kind, part] of register.parts) parts.set(kind, part);
  for (const [name, question] of register.questions) questions.set(name, question);
  return { register, drafts };
}
