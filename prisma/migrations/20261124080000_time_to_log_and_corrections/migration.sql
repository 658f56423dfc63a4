-- AlterTable
ALTER TABLE "Draft" ADD COLUMN "storedAt" TIMESTAMPTZ(3),
ADD COLUMN "taps" INTEGER;

-- CreateTable
CREATE TABLE "ReadingCorrection" (
    "id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "field" TEXT NOT NULL,
    "readAs" TEXT,
    "correctedTo" TEXT,
    "words" TEXT[],

    CONSTRAINT "ReadingCorrection_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "ReadingCorrection_at_idx" ON "ReadingCorrection"("at");
