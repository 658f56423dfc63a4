import { Prisma } from "../../prisma/generated/client";
import { speechIsNews } from "../outbox/speech";
import type { Actor } from "../staff/actor";
import { actorSubquery, readActor } from "../staff/store";
import type { IncomingTurn } from "./incoming-turn";

/** What every turn needs to know before it can begin; the rooms say how to ask, and one statement asks it all (inbox.ts). */
export interface Opening {
  /** Who speaks; null: nobody of the team. */
  actor: Actor | null;
  /** The way back to the person has to be noted, or messages wait for them to speak. */
  speechIsNews: boolean;
}

export function openingQuestion(turn: IncomingTurn): Prisma.Sql {
  return Prisma.sql`SELECT json_build_object('actor', (${actorSubquery(turn.aadObjectId)}), 'speechIsNews', ${speechIsNews(turn, turn.sentAt)})`;
}

export function readOpening(answer: unknown, turn: IncomingTurn, timeZone: string): Opening {
  const read = answer as { actor: unknown; speechIsNews: boolean };
  return { actor: readActor(read.actor, turn.aadObjectId, timeZone), speechIsNews: read.speechIsNews };
}
