-- Which sources have what they say from which others.
CREATE TABLE "Derivation" (
    "id" TEXT NOT NULL,
    "fromId" TEXT NOT NULL,
    "toId" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "standing" TEXT NOT NULL,
    "suggestedKind" TEXT,
    "direction" TEXT,
    "reasons" TEXT NOT NULL,
    "strength" INTEGER,
    "suggestedAt" TIMESTAMP(3),
    "decidedById" TEXT,
    "decidedAt" TIMESTAMP(3),
    "reason" TEXT,
    "revision" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "Derivation_pkey" PRIMARY KEY ("id")
);
CREATE UNIQUE INDEX "Derivation_fromId_toId_key" ON "Derivation"("fromId", "toId");
CREATE INDEX "Derivation_toId_idx" ON "Derivation"("toId");
ALTER TABLE "Derivation" ADD CONSTRAINT "Derivation_fromId_fkey" FOREIGN KEY ("fromId") REFERENCES "Source"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "Derivation" ADD CONSTRAINT "Derivation_toId_fkey" FOREIGN KEY ("toId") REFERENCES "Source"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- By what copies with a passage in common are looked up.
CREATE TABLE "Fingerprint" (
    "snapshotId" TEXT NOT NULL,
    "value" INTEGER NOT NULL,

    CONSTRAINT "Fingerprint_pkey" PRIMARY KEY ("snapshotId","value")
);
CREATE INDEX "Fingerprint_value_snapshotId_idx" ON "Fingerprint"("value", "snapshotId");
ALTER TABLE "Fingerprint" ADD CONSTRAINT "Fingerprint_snapshotId_fkey" FOREIGN KEY ("snapshotId") REFERENCES "Snapshot"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Which of them a document counted when it was sealed.
ALTER TABLE "DocumentSignOff" ADD COLUMN "ties" TEXT;
