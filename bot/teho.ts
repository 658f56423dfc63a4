import type { Database } from "../prisma/client";
import { createFeatures } from "./features";
import { createRosters } from "./features/clients/rosters";
import type { Reach } from "./features/feedback/reach";
import type { Logger } from "./log";
import { deleteReference } from "./outbox/references";
import { noteSpeech } from "./outbox/speech";
import type { LocalJob } from "./schedule/local-job";
import { createPruneJob } from "./schedule/prune-job";
import { createInbox } from "./turn/inbox";
import { createTurnHandler, type TurnHandler } from "./turn/run-turn";
import { compileWords } from "./understanding/phrases";

export interface Teho extends TurnHandler {
  /** What the schedule does (schedule/run-due.ts): the features' jobs and its own clearing up. */
  jobs: LocalJob[];
}

/** Everything between the channel and the database, put together once: the same for Teams, the terminal and the tests. */
/** `reach`: how respondents are reached; absent: as on a developer's own machine. */
export function createTeho(parts: { db: Database; log: Logger; timeZone: string; reach?: Reach }): Teho {
  const { db, log, timeZone, reach } = parts;
  const { register, drafts } = createFeatures(reach);
  const handler = createTurnHandler({
    db,
    log,
    register,
    drafts,
    timeZone,
    inbox: createInbox(db),
    rosters: createRosters(db, compileWords(register.words)),
    remember: (turn) => noteSpeech(db, turn, turn.sentAt),
    forget: (turn) => deleteReference(db, turn.conversationId),
  });
  return { ...handler, jobs: [...register.jobs, createPruneJob(timeZone)] };
}
