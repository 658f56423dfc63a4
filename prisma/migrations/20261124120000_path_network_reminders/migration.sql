-- The client's path, the network around it, and what is due.
-- CreateEnum
CREATE TYPE "Goal" AS ENUM ('open_job', 'vocational_studies');

-- CreateEnum
CREATE TYPE "ReferralSource" AS ENUM ('self', 'employment_services', 'wellbeing_area', 'school', 'association', 'other');

-- CreateEnum
CREATE TYPE "PathStepName" AS ENUM ('referral', 'introduction', 'workshop', 'search', 'placement', 'followUp');

-- CreateEnum
CREATE TYPE "Place" AS ENUM ('workshop', 'employer');

-- CreateEnum
CREATE TYPE "OutcomeCode" AS ENUM ('open_job', 'subsidised_job', 'self_employed', 'vocational_study', 'other_study', 'other_service', 'job_seeking', 'health', 'moved', 'dropped_out', 'unknown');

-- CreateEnum
CREATE TYPE "Presence" AS ENUM ('present', 'absent');

-- CreateEnum
CREATE TYPE "AbsenceReason" AS ENUM ('sick', 'agreed', 'unexcused', 'other');

-- CreateEnum
CREATE TYPE "AppointmentState" AS ENUM ('agreed', 'cancelled', 'kept', 'missed');

-- CreateEnum
CREATE TYPE "StakeholderGroup" AS ENUM ('employment_services', 'wellbeing_area', 'school', 'association', 'steering_group');

-- CreateEnum
CREATE TYPE "EventKind" AS ENUM ('employer_workshop', 'information_meeting', 'network_meeting', 'steering_group', 'workplace_visit', 'training', 'communication');

-- CreateEnum
CREATE TYPE "TaskState" AS ENUM ('running', 'done', 'skipped', 'failed');

-- AlterTable
ALTER TABLE "StaffMember" ADD COLUMN     "workingDays" INTEGER[] DEFAULT ARRAY[]::INTEGER[];

-- AlterTable
ALTER TABLE "Client" ADD COLUMN     "email" TEXT,
ADD COLUMN     "euraExitOn" DATE,
ADD COLUMN     "euraStartOn" DATE,
ADD COLUMN     "goal" "Goal",
ADD COLUMN     "phone" TEXT,
ADD COLUMN     "preferredLanguage" TEXT,
ADD COLUMN     "startingSituation" TEXT[] DEFAULT ARRAY[]::TEXT[];

-- AlterTable
ALTER TABLE "Employer" ADD COLUMN     "branch" TEXT,
ADD COLUMN     "businessId" TEXT,
ADD COLUMN     "contactEveryDays" INTEGER,
ADD COLUMN     "notes" TEXT,
ADD COLUMN     "offers" TEXT[] DEFAULT ARRAY[]::TEXT[];

-- CreateTable
CREATE TABLE "Referral" (
    "id" UUID NOT NULL,
    "clientId" UUID NOT NULL,
    "source" "ReferralSource" NOT NULL,
    "referredBy" TEXT,
    "channel" "Channel",
    "referredOn" DATE NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Referral_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "PathEvent" (
    "id" UUID NOT NULL,
    "projectId" UUID NOT NULL,
    "clientId" UUID NOT NULL,
    "fact" JSONB NOT NULL,
    "day" DATE NOT NULL,
    "inEffect" BOOLEAN NOT NULL DEFAULT true,
    "status" "EntryStatus" NOT NULL DEFAULT 'stored',
    "draftId" UUID,
    "part" INTEGER NOT NULL DEFAULT 0,
    "authorId" UUID NOT NULL,
    "text" TEXT NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "sentAt" TIMESTAMPTZ(3) NOT NULL,
    "recordedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "PathEvent_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "PathEventVersion" (
    "eventId" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "content" JSONB NOT NULL,
    "reason" TEXT NOT NULL,
    "changedBy" UUID NOT NULL,
    "changedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "PathEventVersion_pkey" PRIMARY KEY ("eventId","version")
);

-- CreateTable
CREATE TABLE "PathStep" (
    "id" UUID NOT NULL,
    "clientId" UUID NOT NULL,
    "step" "PathStepName" NOT NULL,
    "startsOn" DATE NOT NULL,
    "endsOn" DATE,
    "agreementId" UUID,

    CONSTRAINT "PathStep_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Agreement" (
    "id" UUID NOT NULL,
    "projectId" UUID NOT NULL,
    "clientId" UUID NOT NULL,
    "place" "Place" NOT NULL,
    "employerId" UUID,
    "startsOn" DATE NOT NULL,
    "endsOn" DATE NOT NULL,
    "endedOn" DATE,
    "endReason" TEXT,
    "tasks" TEXT,
    "daysPerWeek" INTEGER,
    "hoursPerDay" DOUBLE PRECISION,
    "supervisor" TEXT,
    "contactEveryDays" INTEGER,
    "specialNeeds" TEXT,
    "accepted" JSONB NOT NULL DEFAULT '[]',

    CONSTRAINT "Agreement_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Outcome" (
    "id" UUID NOT NULL,
    "projectId" UUID NOT NULL,
    "clientId" UUID NOT NULL,
    "code" "OutcomeCode" NOT NULL,
    "exitedOn" DATE NOT NULL,
    "whereTo" TEXT,
    "beginsOn" DATE,
    "day28Code" "OutcomeCode",
    "day28On" DATE,
    "month6Code" "OutcomeCode",
    "month6On" DATE,

    CONSTRAINT "Outcome_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "AttendanceDay" (
    "id" UUID NOT NULL,
    "projectId" UUID NOT NULL,
    "clientId" UUID NOT NULL,
    "day" DATE NOT NULL,
    "presence" "Presence" NOT NULL,
    "reason" "AbsenceReason",
    "note" TEXT,
    "status" "EntryStatus" NOT NULL DEFAULT 'stored',
    "draftId" UUID,
    "part" INTEGER NOT NULL DEFAULT 0,
    "authorId" UUID NOT NULL,
    "sentAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "AttendanceDay_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Appointment" (
    "id" UUID NOT NULL,
    "projectId" UUID NOT NULL,
    "staffId" UUID NOT NULL,
    "clientId" UUID,
    "employerId" UUID,
    "startsAt" TIMESTAMPTZ(3) NOT NULL,
    "endsAt" TIMESTAMPTZ(3),
    "timeKnown" BOOLEAN NOT NULL DEFAULT true,
    "place" TEXT,
    "text" TEXT NOT NULL,
    "state" "AppointmentState" NOT NULL DEFAULT 'agreed',
    "history" JSONB NOT NULL DEFAULT '[]',
    "draftId" UUID,
    "part" INTEGER NOT NULL DEFAULT 0,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Appointment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Stakeholder" (
    "id" UUID NOT NULL,
    "projectId" UUID NOT NULL,
    "group" "StakeholderGroup" NOT NULL,
    "organisation" TEXT NOT NULL,
    "name" TEXT,
    "email" TEXT,
    "phone" TEXT,
    "notes" TEXT,
    "active" BOOLEAN NOT NULL DEFAULT true,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Stakeholder_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Event" (
    "id" UUID NOT NULL,
    "projectId" UUID NOT NULL,
    "kind" "EventKind" NOT NULL,
    "heldOn" DATE NOT NULL,
    "attendees" INTEGER,
    "organisations" INTEGER,
    "text" TEXT NOT NULL,
    "status" "EntryStatus" NOT NULL DEFAULT 'stored',
    "draftId" UUID,
    "part" INTEGER NOT NULL DEFAULT 0,
    "authorId" UUID NOT NULL,
    "sentAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Event_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "EventClient" (
    "eventId" UUID NOT NULL,
    "clientId" UUID NOT NULL,

    CONSTRAINT "EventClient_pkey" PRIMARY KEY ("eventId","clientId")
);

-- CreateTable
CREATE TABLE "EventEmployer" (
    "eventId" UUID NOT NULL,
    "employerId" UUID NOT NULL,

    CONSTRAINT "EventEmployer_pkey" PRIMARY KEY ("eventId","employerId")
);

-- CreateTable
CREATE TABLE "Absence" (
    "id" UUID NOT NULL,
    "staffId" UUID NOT NULL,
    "from" DATE NOT NULL,
    "to" DATE NOT NULL,
    "substituteId" UUID,
    "cancelledAt" TIMESTAMPTZ(3),
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Absence_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Task" (
    "jobKey" TEXT NOT NULL,
    "dueAt" TIMESTAMPTZ(3) NOT NULL,
    "state" "TaskState" NOT NULL DEFAULT 'running',
    "leaseUntil" TIMESTAMPTZ(3) NOT NULL,
    "attempts" INTEGER NOT NULL DEFAULT 1,
    "lastError" TEXT,
    "doneAt" TIMESTAMPTZ(3),

    CONSTRAINT "Task_pkey" PRIMARY KEY ("jobKey","dueAt")
);

-- CreateTable
CREATE TABLE "DueDecision" (
    "id" UUID NOT NULL,
    "dueKey" TEXT NOT NULL,
    "staffId" UUID NOT NULL,
    "until" DATE,
    "reason" TEXT,
    "clientId" UUID,
    "cancelledAt" TIMESTAMPTZ(3),
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "DueDecision_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "Referral_clientId_idx" ON "Referral"("clientId");

-- CreateIndex
CREATE INDEX "PathEvent_clientId_day_idx" ON "PathEvent"("clientId", "day");

-- CreateIndex
CREATE UNIQUE INDEX "PathEvent_draftId_part_key" ON "PathEvent"("draftId", "part");

-- CreateIndex
CREATE INDEX "PathStep_clientId_startsOn_idx" ON "PathStep"("clientId", "startsOn");

-- CreateIndex
CREATE INDEX "Agreement_clientId_startsOn_idx" ON "Agreement"("clientId", "startsOn");

-- CreateIndex
CREATE INDEX "Agreement_employerId_startsOn_idx" ON "Agreement"("employerId", "startsOn" DESC);

-- CreateIndex
CREATE INDEX "Agreement_projectId_endsOn_idx" ON "Agreement"("projectId", "endsOn");

-- CreateIndex
CREATE INDEX "Outcome_clientId_exitedOn_idx" ON "Outcome"("clientId", "exitedOn" DESC);

-- CreateIndex
CREATE INDEX "Outcome_projectId_exitedOn_idx" ON "Outcome"("projectId", "exitedOn");

-- CreateIndex
CREATE INDEX "AttendanceDay_clientId_day_sentAt_idx" ON "AttendanceDay"("clientId", "day", "sentAt" DESC);

-- CreateIndex
CREATE UNIQUE INDEX "AttendanceDay_draftId_clientId_day_key" ON "AttendanceDay"("draftId", "clientId", "day");

-- CreateIndex
CREATE INDEX "Appointment_staffId_startsAt_idx" ON "Appointment"("staffId", "startsAt");

-- CreateIndex
CREATE INDEX "Appointment_clientId_startsAt_idx" ON "Appointment"("clientId", "startsAt");

-- CreateIndex
CREATE UNIQUE INDEX "Appointment_draftId_part_key" ON "Appointment"("draftId", "part");

-- CreateIndex
CREATE INDEX "Stakeholder_projectId_group_idx" ON "Stakeholder"("projectId", "group");

-- CreateIndex
CREATE INDEX "Event_projectId_heldOn_idx" ON "Event"("projectId", "heldOn");

-- CreateIndex
CREATE UNIQUE INDEX "Event_draftId_part_key" ON "Event"("draftId", "part");

-- CreateIndex
CREATE INDEX "EventClient_clientId_idx" ON "EventClient"("clientId");

-- CreateIndex
CREATE INDEX "EventEmployer_employerId_idx" ON "EventEmployer"("employerId");

-- CreateIndex
CREATE INDEX "Absence_staffId_to_idx" ON "Absence"("staffId", "to");

-- CreateIndex
CREATE INDEX "Task_state_leaseUntil_idx" ON "Task"("state", "leaseUntil");

-- CreateIndex
CREATE INDEX "DueDecision_dueKey_idx" ON "DueDecision"("dueKey");

-- CreateIndex
CREATE INDEX "DueDecision_clientId_idx" ON "DueDecision"("clientId");

-- CreateIndex
CREATE UNIQUE INDEX "Employer_projectId_businessId_key" ON "Employer"("projectId", "businessId");

-- CreateIndex
CREATE INDEX "LogEntry_employerId_occurredAt_idx" ON "LogEntry"("employerId", "occurredAt" DESC);

-- AddForeignKey
ALTER TABLE "Referral" ADD CONSTRAINT "Referral_clientId_fkey" FOREIGN KEY ("clientId") REFERENCES "Client"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PathEvent" ADD CONSTRAINT "PathEvent_projectId_fkey" FOREIGN KEY ("projectId") REFERENCES "Project"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PathEvent" ADD CONSTRAINT "PathEvent_clientId_fkey" FOREIGN KEY ("clientId") REFERENCES "Client"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PathEventVersion" ADD CONSTRAINT "PathEventVersion_eventId_fkey" FOREIGN KEY ("eventId") REFERENCES "PathEvent"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PathStep" ADD CONSTRAINT "PathStep_clientId_fkey" FOREIGN KEY ("clientId") REFERENCES "Client"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Agreement" ADD CONSTRAINT "Agreement_clientId_fkey" FOREIGN KEY ("clientId") REFERENCES "Client"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Agreement" ADD CONSTRAINT "Agreement_employerId_fkey" FOREIGN KEY ("employerId") REFERENCES "Employer"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Outcome" ADD CONSTRAINT "Outcome_clientId_fkey" FOREIGN KEY ("clientId") REFERENCES "Client"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AttendanceDay" ADD CONSTRAINT "AttendanceDay_clientId_fkey" FOREIGN KEY ("clientId") REFERENCES "Client"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Appointment" ADD CONSTRAINT "Appointment_projectId_fkey" FOREIGN KEY ("projectId") REFERENCES "Project"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Appointment" ADD CONSTRAINT "Appointment_staffId_fkey" FOREIGN KEY ("staffId") REFERENCES "StaffMember"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Appointment" ADD CONSTRAINT "Appointment_clientId_fkey" FOREIGN KEY ("clientId") REFERENCES "Client"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Appointment" ADD CONSTRAINT "Appointment_employerId_fkey" FOREIGN KEY ("employerId") REFERENCES "Employer"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Stakeholder" ADD CONSTRAINT "Stakeholder_projectId_fkey" FOREIGN KEY ("projectId") REFERENCES "Project"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Event" ADD CONSTRAINT "Event_projectId_fkey" FOREIGN KEY ("projectId") REFERENCES "Project"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "EventClient" ADD CONSTRAINT "EventClient_eventId_fkey" FOREIGN KEY ("eventId") REFERENCES "Event"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "EventClient" ADD CONSTRAINT "EventClient_clientId_fkey" FOREIGN KEY ("clientId") REFERENCES "Client"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "EventEmployer" ADD CONSTRAINT "EventEmployer_eventId_fkey" FOREIGN KEY ("eventId") REFERENCES "Event"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "EventEmployer" ADD CONSTRAINT "EventEmployer_employerId_fkey" FOREIGN KEY ("employerId") REFERENCES "Employer"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Absence" ADD CONSTRAINT "Absence_staffId_fkey" FOREIGN KEY ("staffId") REFERENCES "StaffMember"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Absence" ADD CONSTRAINT "Absence_substituteId_fkey" FOREIGN KEY ("substituteId") REFERENCES "StaffMember"("id") ON DELETE SET NULL ON UPDATE CASCADE;



-- ---------------------------------------------------------------------------------------------------------------------
-- What Prisma's schema cannot say
-- ---------------------------------------------------------------------------------------------------------------------

-- «Whose step takes effect today»: asked once a minute, and nearly always empty.
CREATE INDEX "PathEvent_to_come_idx" ON "PathEvent" ("day") WHERE NOT "inEffect" AND "status" = 'stored';

-- A last day before the first day is a misread date.
ALTER TABLE "Agreement" ADD CONSTRAINT "Agreement_days_check" CHECK ("endsOn" >= "startsOn");
ALTER TABLE "Absence" ADD CONSTRAINT "Absence_days_check" CHECK ("to" >= "from");
