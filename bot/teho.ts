import type { Database } from "../prisma/client";
import { createFeatures } from "./features";
import { createRosters } from "./features/clients/rosters";
import type { Logger } from "./log";
import { personSpoke } from "./outbox/outbox";
import { deleteReference, saveReference } from "./outbox/references";
import { createInbox } from "./turn/inbox";
import { createTurnHandler, type TurnHandler } from "./turn/run-turn";
import { compileWords } from "./understanding/phrases";

/** Everything between the channel and the database, put together once: the same for Teams, the terminal and the tests. */
export function createTeho(parts: { db: Database; log: Logger; timeZone: string }): TurnHandler {
  const { db, log, timeZone } = parts;
  const { register, drafts } = createFeatures();
  return createTurnHandler({
    db,
    log,
    register,
    drafts,
    timeZone,
    inbox: createInbox(db),
    rosters: createRosters(db, compileWords(register.words)),
    async remember(turn) {
      await saveReference(db, turn, turn.sentAt);
      if (turn.aadObjectId) await personSpoke(db, turn.aadObjectId, turn.sentAt);
    },
    forget: (turn) => deleteReference(db, turn.conversationId),
  });
}
