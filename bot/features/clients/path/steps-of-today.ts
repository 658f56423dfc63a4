import type { Database } from "../../../../prisma/client";
import { clientsWithStepsToday, lockPath, redrawPath } from "./store";

/** So many paths are drawn in one go: the next tick takes the rest. */
const MOST = 200;

/** A step told ahead («aloittaa 1.12.») comes into effect on its day: the client's status follows. Asked every minute; nearly always nothing. */
export async function applyStepsOfToday(db: Database, now: Date): Promise<number> {
  const due = await clientsWithStepsToday(db, now, MOST);
  for (const { clientId, today } of due)
    await db.$transaction(async (tx) => {
      await lockPath(tx, clientId);
      await redrawPath(tx, clientId, today);
    });
  return due.length;
}
