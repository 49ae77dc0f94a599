-- Looks at what stands at the addresses of sources now.
CREATE TABLE "Recheck" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "sourceId" TEXT NOT NULL,
    "url" TEXT NOT NULL,
    "lookedAt" DATETIME NOT NULL,
    "lookedById" TEXT NOT NULL,
    "outcome" TEXT NOT NULL,
    "sentence" TEXT,
    "snapshotId" TEXT,
    "lost" TEXT NOT NULL,
    CONSTRAINT "Recheck_sourceId_fkey" FOREIGN KEY ("sourceId") REFERENCES "Source" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Recheck_snapshotId_fkey" FOREIGN KEY ("snapshotId") REFERENCES "Snapshot" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);
CREATE UNIQUE INDEX "Recheck_snapshotId_key" ON "Recheck"("snapshotId");
CREATE INDEX "Recheck_sourceId_lookedAt_idx" ON "Recheck"("sourceId", "lookedAt");

-- What a web archive elsewhere was asked to keep.
CREATE TABLE "Archiving" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "sourceId" TEXT NOT NULL,
    "url" TEXT NOT NULL,
    "askedAt" DATETIME NOT NULL,
    "askedById" TEXT NOT NULL,
    "tries" INTEGER NOT NULL DEFAULT 0,
    "triedAt" DATETIME,
    "job" TEXT,
    "endedAt" DATETIME,
    "archivedUrl" TEXT,
    "failure" TEXT,
    CONSTRAINT "Archiving_sourceId_fkey" FOREIGN KEY ("sourceId") REFERENCES "Source" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);
CREATE INDEX "Archiving_sourceId_askedAt_idx" ON "Archiving"("sourceId", "askedAt");
CREATE INDEX "Archiving_endedAt_askedAt_idx" ON "Archiving"("endedAt", "askedAt");
