import { JOURNAL_KIND, journalPayload } from "../../bot/features/journal/model";
import { wordClientContact } from "../../prisma/demo/wording";
import type { Prisma } from "../../prisma/generated/client";
import { isoOf } from "./calendar";
import { between, pick, streamOf } from "./chance";
import type { InventedEntry } from "./entries";
import { rowId } from "./row-ids";
import type { SeedWorld } from "./seed-world";
import type { SeededClient } from "./seeded-client";

/** The rows of one log entry. */
export function putEntry({ writer, projectId }: SeedWorld, entry: InventedEntry): void {
  const { clientIds, topics, voided, sentAt, occurredAt } = entry;
  const id = rowId(sentAt);
  writer.put("LogEntry", {
    id,
    projectId,
    authorId: entry.authorId,
    kind: entry.kind,
    channel: entry.channel,
    occurredAt,
    timeKnown: entry.timeKnown,
    durationMinutes: entry.durationMinutes,
    text: entry.text,
    employerId: entry.employerId,
    isAttempt: entry.isAttempt,
    isPrivate: entry.isPrivate,
    status: voided ? "voided" : "stored",
    version: voided ? 2 : 1,
    sentAt,
    recordedAt: sentAt,
  });
  for (const clientId of clientIds) writer.put("LogEntryClient", { entryId: id, clientId, occurredAt });
  for (const topic of topics) writer.put("LogEntryTopic", { entryId: id, ...topic });
}

const MOST_OPEN = 4;

/** What coaches have said lately and not yet saved. Its card was delivered, so it is not offered again. */
export function putOpenDrafts(world: SeedWorld, clients: readonly SeededClient[]): void {
  const { writer, projectId, now, today } = world;
  const random = streamOf(world.seed, "drafts");
  const here = clients.filter(({ to }) => to >= today);
  if (here.length === 0) return;
  world.coaches.forEach((coach, place) => {
    const own = here.filter((client) => client.coach === place);
    for (let number = 0; number < Math.min(own.length, between(random, 0, MOST_OPEN)); number += 1) {
      const client = pick(random, own);
      const { text, channel, durationMinutes, isAttempt } = wordClientContact(random, client.givenName);
      const sentAt = new Date(now.getTime() - between(random, 5, 4 * 24 * 60) * 60_000);
      const payload = journalPayload.parse({
        text,
        facts: [
          {
            kind: "client_contact",
            channel,
            clients: [{ mention: client.givenName, candidates: [client.id], chosen: client.id }],
            employer: null,
            date: isoOf(world.clock.read(sentAt).day),
            dateEnd: null,
            startTime: null,
            endTime: null,
            durationMinutes,
            topics: [],
            isAttempt,
          },
        ],
      });
      const id = rowId(sentAt);
      writer.put("Draft", {
        id,
        projectId,
        authorId: coach.id,
        kind: JOURNAL_KIND,
        payload: payload as unknown as Prisma.InputJsonObject,
        conversationId: `seed-${coach.id}`,
        sourceId: `seed-${number}`,
        cardId: `seed-card-${id}`,
        sentAt,
        createdAt: sentAt,
        updatedAt: sentAt,
      });
    }
  });
}
