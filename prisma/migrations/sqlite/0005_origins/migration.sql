-- Which sources have what they say from which others.
CREATE TABLE "Derivation" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "fromId" TEXT NOT NULL,
    "toId" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "standing" TEXT NOT NULL,
    "suggestedKind" TEXT,
    "direction" TEXT,
    "reasons" TEXT NOT NULL,
    "strength" INTEGER,
    "suggestedAt" DATETIME,
    "decidedById" TEXT,
    "decidedAt" DATETIME,
    "reason" TEXT,
    "revision" INTEGER NOT NULL DEFAULT 1,
    CONSTRAINT "Derivation_fromId_fkey" FOREIGN KEY ("fromId") REFERENCES "Source" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Derivation_toId_fkey" FOREIGN KEY ("toId") REFERENCES "Source" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);
CREATE UNIQUE INDEX "Derivation_fromId_toId_key" ON "Derivation"("fromId", "toId");
CREATE INDEX "Derivation_toId_idx" ON "Derivation"("toId");

-- By what copies with a passage in common are looked up.
CREATE TABLE "Fingerprint" (
    "snapshotId" TEXT NOT NULL,
    "value" INTEGER NOT NULL,
    PRIMARY KEY ("snapshotId", "value"),
    CONSTRAINT "Fingerprint_snapshotId_fkey" FOREIGN KEY ("snapshotId") REFERENCES "Snapshot" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);
CREATE INDEX "Fingerprint_value_snapshotId_idx" ON "Fingerprint"("value", "snapshotId");

-- Which of them a document counted when it was sealed.
ALTER TABLE "DocumentSignOff" ADD COLUMN "ties" TEXT;
