-- AlterTable
ALTER TABLE "StaffMember" ADD COLUMN "morningCard" BOOLEAN NOT NULL DEFAULT true;
