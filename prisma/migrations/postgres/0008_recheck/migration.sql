-- Looks at what stands at the addresses of sources now.
CREATE TABLE "Recheck" (
    "id" TEXT NOT NULL,
    "sourceId" TEXT NOT NULL,
    "url" TEXT NOT NULL,
    "lookedAt" TIMESTAMP(3) NOT NULL,
    "lookedById" TEXT NOT NULL,
    "outcome" TEXT NOT NULL,
    "sentence" TEXT,
    "snapshotId" TEXT,
    "lost" TEXT NOT NULL,

    CONSTRAINT "Recheck_pkey" PRIMARY KEY ("id")
);
CREATE UNIQUE INDEX "Recheck_snapshotId_key" ON "Recheck"("snapshotId");
CREATE INDEX "Recheck_sourceId_lookedAt_idx" ON "Recheck"("sourceId", "lookedAt");
ALTER TABLE "Recheck" ADD CONSTRAINT "Recheck_sourceId_fkey" FOREIGN KEY ("sourceId") REFERENCES "Source"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "Recheck" ADD CONSTRAINT "Recheck_snapshotId_fkey" FOREIGN KEY ("snapshotId") REFERENCES "Snapshot"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What a web archive elsewhere was asked to keep.
CREATE TABLE "Archiving" (
    "id" TEXT NOT NULL,
    "sourceId" TEXT NOT NULL,
    "url" TEXT NOT NULL,
    "askedAt" TIMESTAMP(3) NOT NULL,
    "askedById" TEXT NOT NULL,
    "tries" INTEGER NOT NULL DEFAULT 0,
    "triedAt" TIMESTAMP(3),
    "job" TEXT,
    "endedAt" TIMESTAMP(3),
    "archivedUrl" TEXT,
    "failure" TEXT,

    CONSTRAINT "Archiving_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "Archiving_sourceId_askedAt_idx" ON "Archiving"("sourceId", "askedAt");
CREATE INDEX "Archiving_endedAt_askedAt_idx" ON "Archiving"("endedAt", "askedAt");
ALTER TABLE "Archiving" ADD CONSTRAINT "Archiving_sourceId_fkey" FOREIGN KEY ("sourceId") REFERENCES "Source"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
