-- Questionnaires, who is asked, and what is answered.
-- CreateEnum
CREATE TYPE "SurveyPrivacy" AS ENUM ('named', 'confidential', 'anonymous');

-- CreateEnum
CREATE TYPE "RoundState" AS ENUM ('open', 'stopped', 'closed');

-- CreateEnum
CREATE TYPE "InvitationState" AS ENUM ('open', 'answered', 'withdrawn');

-- CreateEnum
CREATE TYPE "SurveyChannel" AS ENUM ('mail', 'sms', 'link', 'qr', 'tablet', 'sheet', 'card');

-- CreateTable
CREATE TABLE "Questionnaire" (
    "id" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "hash" TEXT NOT NULL,
    "projectId" UUID,
    "definition" JSONB NOT NULL,
    "meta" JSONB NOT NULL,
    "createdBy" UUID,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Questionnaire_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "SurveyRound" (
    "id" UUID NOT NULL,
    "projectId" UUID NOT NULL,
    "questionnaireId" UUID NOT NULL,
    "privacy" "SurveyPrivacy" NOT NULL,
    "name" TEXT NOT NULL,
    "eventId" UUID,
    "state" "RoundState" NOT NULL DEFAULT 'open',
    "closesAt" TIMESTAMPTZ(3) NOT NULL,
    "closedAt" TIMESTAMPTZ(3),
    "withheld" INTEGER NOT NULL DEFAULT 0,
    "dedupeKey" TEXT NOT NULL,
    "askedBy" UUID,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "SurveyRound_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Invitation" (
    "id" UUID NOT NULL,
    "projectId" UUID NOT NULL,
    "questionnaireId" UUID NOT NULL,
    "roundId" UUID,
    "privacy" "SurveyPrivacy" NOT NULL,
    "channel" "SurveyChannel" NOT NULL,
    "clientId" UUID,
    "employerId" UUID,
    "contactPersonId" UUID,
    "stakeholderId" UUID,
    "agreementId" UUID,
    "eventId" UUID,
    "recipientName" TEXT,
    "email" TEXT,
    "phone" TEXT,
    "language" TEXT NOT NULL DEFAULT 'fi',
    "state" "InvitationState" NOT NULL DEFAULT 'open',
    "mostAnswers" INTEGER NOT NULL DEFAULT 1,
    "answers" INTEGER NOT NULL DEFAULT 0,
    "answeredAt" TIMESTAMPTZ(3),
    "noReminders" BOOLEAN NOT NULL DEFAULT false,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "dedupeKey" TEXT NOT NULL,
    "askedBy" UUID,
    "askedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Invitation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "SurveyLink" (
    "tokenHash" BYTEA NOT NULL,
    "invitationId" UUID,
    "questionnaireId" UUID NOT NULL,
    "channel" "SurveyChannel" NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expiresAt" TIMESTAMPTZ(3),

    CONSTRAINT "SurveyLink_pkey" PRIMARY KEY ("tokenHash")
);

-- CreateTable
CREATE TABLE "SurveyDelivery" (
    "id" UUID NOT NULL,
    "invitationId" UUID NOT NULL,
    "step" INTEGER NOT NULL DEFAULT 0,
    "channel" "SurveyChannel" NOT NULL,
    "dueAt" TIMESTAMPTZ(3) NOT NULL,
    "state" "OutboxState" NOT NULL DEFAULT 'queued',
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "statusCodes" INTEGER[] DEFAULT ARRAY[]::INTEGER[],
    "lastError" TEXT,
    "leaseUntil" TIMESTAMPTZ(3),
    "settledAt" TIMESTAMPTZ(3),
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "SurveyDelivery_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "SurveyResponse" (
    "id" UUID NOT NULL,
    "projectId" UUID NOT NULL,
    "questionnaireId" UUID NOT NULL,
    "roundId" UUID,
    "privacy" "SurveyPrivacy" NOT NULL,
    "invitationId" UUID,
    "submissionId" TEXT,
    "language" TEXT NOT NULL,
    "answers" JSONB NOT NULL,
    "answeredAt" TIMESTAMPTZ(3),
    "answeredOn" DATE NOT NULL,

    CONSTRAINT "SurveyResponse_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "WaitingAnswer" (
    "id" UUID NOT NULL,
    "roundId" UUID NOT NULL,
    "questionnaireId" UUID NOT NULL,
    "language" TEXT NOT NULL,
    "answers" JSONB NOT NULL,

    CONSTRAINT "WaitingAnswer_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "SurveyDraft" (
    "invitationId" UUID NOT NULL,
    "answers" JSONB NOT NULL,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "SurveyDraft_pkey" PRIMARY KEY ("invitationId")
);

-- CreateTable
CREATE TABLE "SpentSubmission" (
    "hash" BYTEA NOT NULL,
    "roundId" UUID NOT NULL,

    CONSTRAINT "SpentSubmission_pkey" PRIMARY KEY ("hash")
);

-- CreateIndex
CREATE UNIQUE INDEX "Questionnaire_key_version_key" ON "Questionnaire"("key", "version");

-- CreateIndex
CREATE UNIQUE INDEX "Questionnaire_key_hash_key" ON "Questionnaire"("key", "hash");

-- CreateIndex
CREATE UNIQUE INDEX "SurveyRound_dedupeKey_key" ON "SurveyRound"("dedupeKey");

-- CreateIndex
CREATE INDEX "SurveyRound_projectId_state_closesAt_idx" ON "SurveyRound"("projectId", "state", "closesAt");

-- CreateIndex
CREATE UNIQUE INDEX "Invitation_dedupeKey_key" ON "Invitation"("dedupeKey");

-- CreateIndex
CREATE INDEX "Invitation_roundId_state_idx" ON "Invitation"("roundId", "state");

-- CreateIndex
CREATE INDEX "Invitation_clientId_askedAt_idx" ON "Invitation"("clientId", "askedAt");

-- CreateIndex
CREATE INDEX "Invitation_employerId_askedAt_idx" ON "Invitation"("employerId", "askedAt");

-- CreateIndex
CREATE INDEX "Invitation_projectId_state_expiresAt_idx" ON "Invitation"("projectId", "state", "expiresAt");

-- CreateIndex
CREATE INDEX "SurveyLink_invitationId_idx" ON "SurveyLink"("invitationId");

-- CreateIndex
CREATE INDEX "SurveyDelivery_state_dueAt_idx" ON "SurveyDelivery"("state", "dueAt");

-- CreateIndex
CREATE UNIQUE INDEX "SurveyDelivery_invitationId_step_key" ON "SurveyDelivery"("invitationId", "step");

-- CreateIndex
CREATE INDEX "SurveyResponse_projectId_questionnaireId_answeredOn_idx" ON "SurveyResponse"("projectId", "questionnaireId", "answeredOn");

-- CreateIndex
CREATE INDEX "SurveyResponse_roundId_idx" ON "SurveyResponse"("roundId");

-- CreateIndex
CREATE UNIQUE INDEX "SurveyResponse_invitationId_key" ON "SurveyResponse"("invitationId");

-- CreateIndex
CREATE UNIQUE INDEX "SurveyResponse_submissionId_key" ON "SurveyResponse"("submissionId");

-- CreateIndex
CREATE INDEX "WaitingAnswer_roundId_idx" ON "WaitingAnswer"("roundId");

-- CreateIndex
CREATE INDEX "SurveyDraft_updatedAt_idx" ON "SurveyDraft"("updatedAt");

-- CreateIndex
CREATE INDEX "SpentSubmission_roundId_idx" ON "SpentSubmission"("roundId");

-- AddForeignKey
ALTER TABLE "SurveyRound" ADD CONSTRAINT "SurveyRound_projectId_fkey" FOREIGN KEY ("projectId") REFERENCES "Project"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SurveyRound" ADD CONSTRAINT "SurveyRound_questionnaireId_fkey" FOREIGN KEY ("questionnaireId") REFERENCES "Questionnaire"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Invitation" ADD CONSTRAINT "Invitation_projectId_fkey" FOREIGN KEY ("projectId") REFERENCES "Project"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Invitation" ADD CONSTRAINT "Invitation_questionnaireId_fkey" FOREIGN KEY ("questionnaireId") REFERENCES "Questionnaire"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Invitation" ADD CONSTRAINT "Invitation_roundId_fkey" FOREIGN KEY ("roundId") REFERENCES "SurveyRound"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Invitation" ADD CONSTRAINT "Invitation_clientId_fkey" FOREIGN KEY ("clientId") REFERENCES "Client"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Invitation" ADD CONSTRAINT "Invitation_employerId_fkey" FOREIGN KEY ("employerId") REFERENCES "Employer"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SurveyLink" ADD CONSTRAINT "SurveyLink_invitationId_fkey" FOREIGN KEY ("invitationId") REFERENCES "Invitation"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SurveyLink" ADD CONSTRAINT "SurveyLink_questionnaireId_fkey" FOREIGN KEY ("questionnaireId") REFERENCES "Questionnaire"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SurveyDelivery" ADD CONSTRAINT "SurveyDelivery_invitationId_fkey" FOREIGN KEY ("invitationId") REFERENCES "Invitation"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SurveyResponse" ADD CONSTRAINT "SurveyResponse_projectId_fkey" FOREIGN KEY ("projectId") REFERENCES "Project"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SurveyResponse" ADD CONSTRAINT "SurveyResponse_questionnaireId_fkey" FOREIGN KEY ("questionnaireId") REFERENCES "Questionnaire"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SurveyResponse" ADD CONSTRAINT "SurveyResponse_roundId_fkey" FOREIGN KEY ("roundId") REFERENCES "SurveyRound"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SurveyResponse" ADD CONSTRAINT "SurveyResponse_invitationId_fkey" FOREIGN KEY ("invitationId") REFERENCES "Invitation"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "WaitingAnswer" ADD CONSTRAINT "WaitingAnswer_roundId_fkey" FOREIGN KEY ("roundId") REFERENCES "SurveyRound"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "WaitingAnswer" ADD CONSTRAINT "WaitingAnswer_questionnaireId_fkey" FOREIGN KEY ("questionnaireId") REFERENCES "Questionnaire"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SurveyDraft" ADD CONSTRAINT "SurveyDraft_invitationId_fkey" FOREIGN KEY ("invitationId") REFERENCES "Invitation"("id") ON DELETE CASCADE ON UPDATE CASCADE;



-- What was asked stays readable beside what was answered: a version is never changed. Removing one that nobody was asked is allowed (foreign keys keep the rest).
CREATE FUNCTION teho_questionnaire_is_immutable() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'A questionnaire''s version is never changed: add a new version.';
END $$;
CREATE TRIGGER "Questionnaire_immutable" BEFORE UPDATE ON "Questionnaire"
  FOR EACH ROW EXECUTE FUNCTION teho_questionnaire_is_immutable();
ALTER TABLE "Questionnaire" ENABLE ALWAYS TRIGGER "Questionnaire_immutable";

-- An anonymous answer has no time and nobody: the database itself refuses a row that would say more.
ALTER TABLE "SurveyResponse" ADD CONSTRAINT "SurveyResponse_anonymous_is_unlinked"
  CHECK (privacy <> 'anonymous' OR ("invitationId" IS NULL AND "submissionId" IS NULL AND "answeredAt" IS NULL));
ALTER TABLE "Invitation" ADD CONSTRAINT "Invitation_anonymous_has_no_time"
  CHECK (privacy <> 'anonymous' OR "answeredAt" IS NULL);
