-- «Drafts whose card was never delivered» now covers entries saved at once, whose receipt the coach never saw. Partial as before:
-- asked on every turn of a conversation, and nearly always empty.
DROP INDEX "Draft_undelivered_idx";
CREATE INDEX "Draft_undelivered_idx" ON "Draft" ("conversationId") WHERE "state" IN ('open', 'stored') AND "cardId" IS NULL;
