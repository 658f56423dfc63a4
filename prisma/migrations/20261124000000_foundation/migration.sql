-- The foundation. The first part is Prisma's own (`prisma migrate diff --from-empty --to-schema prisma/schema.prisma --script`);
-- the part below «What Prisma's schema cannot say» is written by hand and must be carried over when the first part is made anew.
-- Applied by prisma/migrate.ts at start. Its SHA-256 is kept in the database: once released, never edit it, add a migration.

-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "public";

-- CreateEnum
CREATE TYPE "Language" AS ENUM ('fi', 'en');

-- CreateEnum
CREATE TYPE "Role" AS ENUM ('coach', 'manager');

-- CreateEnum
CREATE TYPE "ClientStatus" AS ENUM ('referred', 'active', 'paused', 'ended');

-- CreateEnum
CREATE TYPE "EntryKind" AS ENUM ('observation', 'client_contact', 'employer_contact', 'network_contact', 'note');

-- CreateEnum
CREATE TYPE "Channel" AS ENUM ('phone', 'face_to_face', 'video', 'message', 'email');

-- CreateEnum
CREATE TYPE "EntryStatus" AS ENUM ('stored', 'voided');

-- CreateEnum
CREATE TYPE "TopicDirection" AS ENUM ('strength', 'difficulty');

-- CreateEnum
CREATE TYPE "DraftState" AS ENUM ('open', 'stored', 'discarded', 'undone');

-- CreateEnum
CREATE TYPE "ConversationScope" AS ENUM ('personal', 'group', 'channel');

-- CreateEnum
CREATE TYPE "OutboxState" AS ENUM ('queued', 'handed_over', 'unknown', 'unreachable', 'cancelled', 'answered');

-- CreateTable
CREATE TABLE "Project" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "startsOn" DATE NOT NULL,
    "endsOn" DATE NOT NULL,
    "midpointOn" DATE NOT NULL,
    "timeZone" TEXT NOT NULL DEFAULT 'Europe/Helsinki',
    "targets" JSONB NOT NULL DEFAULT '{}',
    "settings" JSONB NOT NULL DEFAULT '{}',
    "rosterVersion" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Project_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "StaffMember" (
    "id" UUID NOT NULL,
    "aadObjectId" UUID NOT NULL,
    "displayName" TEXT NOT NULL,
    "language" "Language" NOT NULL DEFAULT 'fi',
    "timeZone" TEXT,
    "directSave" BOOLEAN NOT NULL DEFAULT false,
    "isAdmin" BOOLEAN NOT NULL DEFAULT false,
    "active" BOOLEAN NOT NULL DEFAULT true,
    "welcomedAt" TIMESTAMPTZ(3),
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "StaffMember_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ProjectRole" (
    "projectId" UUID NOT NULL,
    "staffId" UUID NOT NULL,
    "role" "Role" NOT NULL,

    CONSTRAINT "ProjectRole_pkey" PRIMARY KEY ("staffId","projectId")
);

-- CreateTable
CREATE TABLE "Client" (
    "id" UUID NOT NULL,
    "projectId" UUID NOT NULL,
    "caseCode" TEXT NOT NULL,
    "givenName" TEXT NOT NULL,
    "familyName" TEXT NOT NULL,
    "aliases" TEXT[],
    "coachId" UUID,
    "status" "ClientStatus" NOT NULL DEFAULT 'active',
    "startedOn" DATE,
    "endedOn" DATE,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Client_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Employer" (
    "id" UUID NOT NULL,
    "projectId" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "aliases" TEXT[],
    "municipality" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Employer_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ContactPerson" (
    "id" UUID NOT NULL,
    "employerId" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "title" TEXT,
    "phone" TEXT,
    "email" TEXT,

    CONSTRAINT "ContactPerson_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "LogEntry" (
    "id" UUID NOT NULL,
    "projectId" UUID NOT NULL,
    "authorId" UUID NOT NULL,
    "draftId" UUID,
    "part" INTEGER NOT NULL DEFAULT 0,
    "kind" "EntryKind" NOT NULL,
    "channel" "Channel",
    "occurredAt" TIMESTAMPTZ(3) NOT NULL,
    "occurredUntil" TIMESTAMPTZ(3),
    "timeKnown" BOOLEAN NOT NULL DEFAULT false,
    "durationMinutes" INTEGER,
    "text" TEXT NOT NULL,
    "employerId" UUID,
    "isPrivate" BOOLEAN NOT NULL DEFAULT false,
    "status" "EntryStatus" NOT NULL DEFAULT 'stored',
    "version" INTEGER NOT NULL DEFAULT 1,
    "sentAt" TIMESTAMPTZ(3) NOT NULL,
    "recordedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "LogEntry_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "LogEntryClient" (
    "entryId" UUID NOT NULL,
    "clientId" UUID NOT NULL,
    "occurredAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "LogEntryClient_pkey" PRIMARY KEY ("entryId","clientId")
);

-- CreateTable
CREATE TABLE "LogEntryTopic" (
    "entryId" UUID NOT NULL,
    "code" TEXT NOT NULL,
    "direction" "TopicDirection" NOT NULL,

    CONSTRAINT "LogEntryTopic_pkey" PRIMARY KEY ("entryId","code")
);

-- CreateTable
CREATE TABLE "LogEntryVersion" (
    "entryId" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "content" JSONB NOT NULL,
    "reason" TEXT NOT NULL,
    "changedBy" UUID NOT NULL,
    "changedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "LogEntryVersion_pkey" PRIMARY KEY ("entryId","version")
);

-- CreateTable
CREATE TABLE "Draft" (
    "id" UUID NOT NULL,
    "projectId" UUID NOT NULL,
    "authorId" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "payload" JSONB NOT NULL,
    "state" "DraftState" NOT NULL DEFAULT 'open',
    "version" INTEGER NOT NULL DEFAULT 1,
    "conversationId" TEXT NOT NULL,
    "sourceId" TEXT NOT NULL,
    "cardId" TEXT,
    "sentAt" TIMESTAMPTZ(3) NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Draft_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "InboundActivity" (
    "conversationId" TEXT NOT NULL,
    "activityId" TEXT NOT NULL,
    "sentAt" TIMESTAMPTZ(3) NOT NULL,
    "receivedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "leaseUntil" TIMESTAMPTZ(3) NOT NULL,
    "doneAt" TIMESTAMPTZ(3),
    "response" JSONB,

    CONSTRAINT "InboundActivity_pkey" PRIMARY KEY ("conversationId","activityId")
);

-- CreateTable
CREATE TABLE "ConversationTurn" (
    "conversationId" TEXT NOT NULL,
    "activityId" TEXT NOT NULL,
    "leaseUntil" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "ConversationTurn_pkey" PRIMARY KEY ("conversationId")
);

-- CreateTable
CREATE TABLE "ConversationReference" (
    "conversationId" TEXT NOT NULL,
    "aadObjectId" UUID NOT NULL,
    "scope" "ConversationScope" NOT NULL,
    "reference" JSONB NOT NULL,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "ConversationReference_pkey" PRIMARY KEY ("conversationId")
);

-- CreateTable
CREATE TABLE "OutboxMessage" (
    "id" UUID NOT NULL,
    "dedupeKey" TEXT NOT NULL,
    "purpose" TEXT NOT NULL,
    "recipient" UUID NOT NULL,
    "conversationId" TEXT,
    "message" JSONB NOT NULL,
    "state" "OutboxState" NOT NULL DEFAULT 'queued',
    "dueAt" TIMESTAMPTZ(3) NOT NULL,
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "statusCodes" INTEGER[],
    "lastError" TEXT,
    "leaseUntil" TIMESTAMPTZ(3),
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "settledAt" TIMESTAMPTZ(3),

    CONSTRAINT "OutboxMessage_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "AuditEvent" (
    "id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "actorId" UUID,
    "actorLabel" TEXT,
    "projectId" UUID,
    "command" TEXT NOT NULL,
    "outcome" TEXT NOT NULL DEFAULT 'ok',
    "subject" TEXT,
    "subjectIds" TEXT[],

    CONSTRAINT "AuditEvent_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "StaffMember_aadObjectId_key" ON "StaffMember"("aadObjectId");

-- CreateIndex
CREATE INDEX "ProjectRole_projectId_idx" ON "ProjectRole"("projectId");

-- CreateIndex
CREATE INDEX "Client_projectId_coachId_status_idx" ON "Client"("projectId", "coachId", "status");

-- CreateIndex
CREATE UNIQUE INDEX "Client_projectId_caseCode_key" ON "Client"("projectId", "caseCode");

-- CreateIndex
CREATE UNIQUE INDEX "Employer_projectId_name_key" ON "Employer"("projectId", "name");

-- CreateIndex
CREATE INDEX "ContactPerson_employerId_idx" ON "ContactPerson"("employerId");

-- CreateIndex
CREATE INDEX "LogEntry_projectId_occurredAt_idx" ON "LogEntry"("projectId", "occurredAt");

-- CreateIndex
CREATE INDEX "LogEntry_authorId_occurredAt_idx" ON "LogEntry"("authorId", "occurredAt");

-- CreateIndex
CREATE UNIQUE INDEX "LogEntry_draftId_part_key" ON "LogEntry"("draftId", "part");

-- CreateIndex
CREATE INDEX "LogEntryClient_clientId_occurredAt_idx" ON "LogEntryClient"("clientId", "occurredAt" DESC);

-- CreateIndex
CREATE INDEX "Draft_authorId_state_idx" ON "Draft"("authorId", "state");

-- CreateIndex
CREATE UNIQUE INDEX "Draft_conversationId_sourceId_key" ON "Draft"("conversationId", "sourceId");

-- CreateIndex
CREATE INDEX "InboundActivity_receivedAt_idx" ON "InboundActivity"("receivedAt");

-- CreateIndex
CREATE INDEX "ConversationReference_aadObjectId_scope_idx" ON "ConversationReference"("aadObjectId", "scope");

-- CreateIndex
CREATE UNIQUE INDEX "OutboxMessage_dedupeKey_key" ON "OutboxMessage"("dedupeKey");

-- CreateIndex
CREATE INDEX "OutboxMessage_state_dueAt_idx" ON "OutboxMessage"("state", "dueAt");

-- CreateIndex
CREATE INDEX "OutboxMessage_recipient_state_idx" ON "OutboxMessage"("recipient", "state");

-- CreateIndex
CREATE INDEX "AuditEvent_at_idx" ON "AuditEvent"("at");

-- CreateIndex
CREATE INDEX "AuditEvent_subjectIds_idx" ON "AuditEvent" USING GIN ("subjectIds");

-- AddForeignKey
ALTER TABLE "ProjectRole" ADD CONSTRAINT "ProjectRole_projectId_fkey" FOREIGN KEY ("projectId") REFERENCES "Project"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ProjectRole" ADD CONSTRAINT "ProjectRole_staffId_fkey" FOREIGN KEY ("staffId") REFERENCES "StaffMember"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Client" ADD CONSTRAINT "Client_projectId_fkey" FOREIGN KEY ("projectId") REFERENCES "Project"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Client" ADD CONSTRAINT "Client_coachId_fkey" FOREIGN KEY ("coachId") REFERENCES "StaffMember"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Employer" ADD CONSTRAINT "Employer_projectId_fkey" FOREIGN KEY ("projectId") REFERENCES "Project"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ContactPerson" ADD CONSTRAINT "ContactPerson_employerId_fkey" FOREIGN KEY ("employerId") REFERENCES "Employer"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "LogEntry" ADD CONSTRAINT "LogEntry_projectId_fkey" FOREIGN KEY ("projectId") REFERENCES "Project"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "LogEntry" ADD CONSTRAINT "LogEntry_authorId_fkey" FOREIGN KEY ("authorId") REFERENCES "StaffMember"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "LogEntry" ADD CONSTRAINT "LogEntry_draftId_fkey" FOREIGN KEY ("draftId") REFERENCES "Draft"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "LogEntry" ADD CONSTRAINT "LogEntry_employerId_fkey" FOREIGN KEY ("employerId") REFERENCES "Employer"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "LogEntryClient" ADD CONSTRAINT "LogEntryClient_entryId_fkey" FOREIGN KEY ("entryId") REFERENCES "LogEntry"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "LogEntryClient" ADD CONSTRAINT "LogEntryClient_clientId_fkey" FOREIGN KEY ("clientId") REFERENCES "Client"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "LogEntryTopic" ADD CONSTRAINT "LogEntryTopic_entryId_fkey" FOREIGN KEY ("entryId") REFERENCES "LogEntry"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "LogEntryVersion" ADD CONSTRAINT "LogEntryVersion_entryId_fkey" FOREIGN KEY ("entryId") REFERENCES "LogEntry"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Draft" ADD CONSTRAINT "Draft_projectId_fkey" FOREIGN KEY ("projectId") REFERENCES "Project"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Draft" ADD CONSTRAINT "Draft_authorId_fkey" FOREIGN KEY ("authorId") REFERENCES "StaffMember"("id") ON DELETE RESTRICT ON UPDATE CASCADE;


-- ---------------------------------------------------------------------------------------------------------------------
-- What Prisma's schema cannot say
-- ---------------------------------------------------------------------------------------------------------------------

-- AuditEvent is append-only. Per statement, so that also an UPDATE that meets no row is refused, and TRUNCATE (which has no
-- row trigger). ENABLE ALWAYS: session_replication_role = replica does not open it either.
CREATE FUNCTION "refuse_change_of_audit"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'AuditEvent is append-only' USING ERRCODE = 'insufficient_privilege';
END
$$;

CREATE TRIGGER "AuditEvent_append_only" BEFORE UPDATE OR DELETE OR TRUNCATE ON "AuditEvent"
  FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change_of_audit"();
ALTER TABLE "AuditEvent" ENABLE ALWAYS TRIGGER "AuditEvent_append_only";

-- Project.rosterVersion grows whenever the names that a message may mention change: each process compares it every turn and
-- reloads its roster. Per statement with transition tables: an import of 500 clients updates the project once, not 500 times.
-- Postgres allows one event per trigger with transition tables, hence three triggers a table.
CREATE FUNCTION "roster_grew"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE "Project" SET "rosterVersion" = "rosterVersion" + 1 WHERE "id" IN (SELECT "projectId" FROM changed);
  RETURN NULL;
END
$$;

CREATE FUNCTION "roster_client_changed"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE "Project" SET "rosterVersion" = "rosterVersion" + 1 WHERE "id" IN (
    SELECT unnest(ARRAY[o."projectId", n."projectId"]) FROM before_change o JOIN after_change n USING ("id")
    WHERE (o."givenName", o."familyName", o."aliases", o."caseCode", o."status", o."coachId", o."projectId")
      IS DISTINCT FROM (n."givenName", n."familyName", n."aliases", n."caseCode", n."status", n."coachId", n."projectId"));
  RETURN NULL;
END
$$;

CREATE FUNCTION "roster_employer_changed"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE "Project" SET "rosterVersion" = "rosterVersion" + 1 WHERE "id" IN (
    SELECT unnest(ARRAY[o."projectId", n."projectId"]) FROM before_change o JOIN after_change n USING ("id")
    WHERE (o."name", o."aliases", o."projectId") IS DISTINCT FROM (n."name", n."aliases", n."projectId"));
  RETURN NULL;
END
$$;

-- «K-Raudan Korhonen»: a contact person is spoken of through the employer.
CREATE FUNCTION "roster_contact_person_changed"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE "Project" SET "rosterVersion" = "rosterVersion" + 1 WHERE "id" IN (
    SELECT "projectId" FROM "Employer" WHERE "id" IN (SELECT "employerId" FROM changed));
  RETURN NULL;
END
$$;

CREATE TRIGGER "Client_roster_insert" AFTER INSERT ON "Client" REFERENCING NEW TABLE AS changed
  FOR EACH STATEMENT EXECUTE FUNCTION "roster_grew"();
CREATE TRIGGER "Client_roster_update" AFTER UPDATE ON "Client" REFERENCING OLD TABLE AS before_change NEW TABLE AS after_change
  FOR EACH STATEMENT EXECUTE FUNCTION "roster_client_changed"();
CREATE TRIGGER "Client_roster_delete" AFTER DELETE ON "Client" REFERENCING OLD TABLE AS changed
  FOR EACH STATEMENT EXECUTE FUNCTION "roster_grew"();

CREATE TRIGGER "Employer_roster_insert" AFTER INSERT ON "Employer" REFERENCING NEW TABLE AS changed
  FOR EACH STATEMENT EXECUTE FUNCTION "roster_grew"();
CREATE TRIGGER "Employer_roster_update" AFTER UPDATE ON "Employer" REFERENCING OLD TABLE AS before_change NEW TABLE AS after_change
  FOR EACH STATEMENT EXECUTE FUNCTION "roster_employer_changed"();
CREATE TRIGGER "Employer_roster_delete" AFTER DELETE ON "Employer" REFERENCING OLD TABLE AS changed
  FOR EACH STATEMENT EXECUTE FUNCTION "roster_grew"();

CREATE TRIGGER "ContactPerson_roster_insert" AFTER INSERT ON "ContactPerson" REFERENCING NEW TABLE AS changed
  FOR EACH STATEMENT EXECUTE FUNCTION "roster_contact_person_changed"();
CREATE TRIGGER "ContactPerson_roster_update" AFTER UPDATE ON "ContactPerson" REFERENCING NEW TABLE AS changed
  FOR EACH STATEMENT EXECUTE FUNCTION "roster_contact_person_changed"();
CREATE TRIGGER "ContactPerson_roster_delete" AFTER DELETE ON "ContactPerson" REFERENCING OLD TABLE AS changed
  FOR EACH STATEMENT EXECUTE FUNCTION "roster_contact_person_changed"();

-- «Drafts whose card was never delivered»: asked on every turn of a conversation, and nearly always empty. Partial, so that
-- the thousands of finished drafts cost it nothing.
CREATE INDEX "Draft_undelivered_idx" ON "Draft" ("conversationId") WHERE "state" = 'open' AND "cardId" IS NULL;

-- A contact lasts from a minute to a day; anything else is a misread number and no fact.
ALTER TABLE "LogEntry" ADD CONSTRAINT "LogEntry_durationMinutes_check" CHECK ("durationMinutes" BETWEEN 1 AND 1440);
