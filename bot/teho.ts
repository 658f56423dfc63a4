import type { Database } from "../prisma/client";
import { createVersions } from "../surveys/catalogue/store";
import { createIntake } from "../surveys/intake/intake";
import { createFeatures } from "./features";
import { createRosters } from "./features/clients/rosters";
import { tellNamedAnswer } from "./features/feedback/on-answered";
import type { Reach } from "./features/feedback/reach";
import type { Surveys } from "./features/feedback/surveys";
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
  /** What respondents' pages need. */
  surveys: Surveys;
}

/**
 * Everything between the channel and the database, put together once: the same for Teams, the terminal and the tests.
 * `reach`: how respondents are reached; absent: as on a developer's own machine. `now`: for the respondents' side, which no turn tells the time.
 */
export function createTeho(parts: {
  db: Database;
  log: Logger;
  timeZone: string;
  reach?: Reach;
  now?: () => Date;
}): Teho {
  const { db, log, timeZone, reach, now = () => new Date() } = parts;
  const versions = createVersions(db);
  const intake = createIntake({ db, versions, hooks: [tellNamedAnswer], now, log });
  const { register, drafts } = createFeatures(reach, { versions, intake });
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
  return { ...handler, jobs: [...register.jobs, createPruneJob(timeZone)], surveys: { versions, intake } };
}
