import { randomUUID } from "node:crypto";
import { DEMO_TENANT_ID } from "../../../bot/config";
import { createLogger } from "../../../bot/log";
import { createFakeChannel, type SeenMessage } from "../../../bot/teams/fake-channel";
import { createTeho } from "../../../bot/teho";
import { type Database, openDatabase } from "../../../prisma/client";

/** The whole bot in this process, from the turn handler to the database and back; only the channel is a fake. */
export interface Asking {
  db: Database;
  /** One turn in the person's own conversation. @returns what came of it, and how long the turn took until it was closed. */
  say(person: Speaker, text: string): Promise<{ ms: number; answer: SeenMessage | undefined }>;
  close(): Promise<void>;
}

/** `conversation`: a person may write in several, whose turns do not wait for each other. */
export interface Speaker {
  aadObjectId: string;
  conversation?: string;
}

/** @param now when everything is said (the seed's day) */
export function openAsking(url: string, options: { poolSize: number; now: Date; timeZone: string }): Asking {
  const { poolSize, now, timeZone } = options;
  const db = openDatabase({ url, poolSize });
  const teho = createTeho({ db, log: createLogger("error"), timeZone });
  return {
    db,
    async say({ aadObjectId, conversation = "own" }, text) {
      const channel = createFakeChannel();
      const conversationId = `bench-${aadObjectId}-${conversation}`;
      const turn = {
        activityId: randomUUID(),
        conversationId,
        scope: "personal" as const,
        tenantId: DEMO_TENANT_ID,
        aadObjectId,
        sentAt: now,
        reference: { conversation: { id: conversationId } },
        act: { type: "text" as const, text, hasAttachment: false },
      };
      const began = performance.now();
      await teho.handle(turn, channel);
      const ms = performance.now() - began;
      return { ms, answer: channel.last(conversationId) };
    },
    async close() {
      await teho.drain();
      await db.close();
    },
  };
}
