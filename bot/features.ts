import { createDrafts, type Drafts } from "./drafts/drafts";
import type { PayloadKind } from "./drafts/payload-kind";
import { createClients } from "./features/clients/feature";
import { evaluation } from "./features/evaluation/feature";
import { feedbackWords } from "./features/feedback/words";
import { createHelp } from "./features/help/feature";
import { journalSection } from "./features/journal/client-section";
import { createJournal } from "./features/journal/feature";
import { createRegister, type Feature, type Question, type Register } from "./turn/feature";

/** The bot's table of contents: what Teho can do. A new feature is one line here and one folder. */
export function createFeatures(): { register: Register; drafts: Drafts } {
  const payloads = new Map<string, PayloadKind>();
  const questions = new Map<string, Question>();
  const drafts = createDrafts(payloads);

  const features: Feature[] = [
    createJournal(drafts),
    createClients([journalSection]),
    evaluation,
    { name: "feedback", words: feedbackWords },
    createHelp(() => questions),
  ];

  const register = createRegister(features);
  for (const [kind, payload] of register.payloads) payloads.set(kind, payload);
  for (const [name, question] of register.questions) questions.set(name, question);
  return { register, drafts };
}
