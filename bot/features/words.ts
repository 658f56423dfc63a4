import type { Words } from "../understanding/understanding";
import { clientWords } from "./clients/words";
import { evaluationWords } from "./evaluation/words";
import { feedbackWords } from "./feedback/words";
import { helpWords } from "./help/words";
import { journalWords } from "./journal/words";

/** Every feature's words, pure: what the reader knows without a bot or a database around it. */
export const allWords: Words[] = [...clientWords, ...journalWords, ...evaluationWords, ...feedbackWords, ...helpWords];
