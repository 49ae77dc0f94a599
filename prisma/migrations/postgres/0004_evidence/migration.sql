-- A try to get a copy of a source.
CREATE TABLE "Capture" (
    "id" TEXT NOT NULL,
    "sourceId" TEXT NOT NULL,
    "url" TEXT NOT NULL,
    "askedAt" TIMESTAMP(3) NOT NULL,
    "askedById" TEXT NOT NULL,
    "endedAt" TIMESTAMP(3),
    "failure" TEXT,

    CONSTRAINT "Capture_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "Capture_sourceId_idx" ON "Capture"("sourceId");
CREATE INDEX "Capture_endedAt_askedAt_idx" ON "Capture"("endedAt", "askedAt");
ALTER TABLE "Capture" ADD CONSTRAINT "Capture_sourceId_fkey" FOREIGN KEY ("sourceId") REFERENCES "Source"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- The copies that are kept.
CREATE TABLE "Snapshot" (
    "id" TEXT NOT NULL,
    "sourceId" TEXT NOT NULL,
    "captureId" TEXT,
    "url" TEXT,
    "status" INTEGER,
    "mediaType" TEXT NOT NULL,
    "charset" TEXT,
    "fileName" TEXT,
    "sha256" TEXT NOT NULL,
    "size" INTEGER NOT NULL,
    "warcSha256" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "textSha256" TEXT NOT NULL,
    "length" INTEGER NOT NULL,
    "lang" TEXT NOT NULL,
    "blocks" TEXT NOT NULL,
    "notes" TEXT NOT NULL,
    "takenAt" TIMESTAMP(3) NOT NULL,
    "takenById" TEXT NOT NULL,

    CONSTRAINT "Snapshot_pkey" PRIMARY KEY ("id")
);
CREATE UNIQUE INDEX "Snapshot_captureId_key" ON "Snapshot"("captureId");
CREATE INDEX "Snapshot_sourceId_takenAt_idx" ON "Snapshot"("sourceId", "takenAt");
CREATE INDEX "Snapshot_sha256_idx" ON "Snapshot"("sha256");
ALTER TABLE "Snapshot" ADD CONSTRAINT "Snapshot_sourceId_fkey" FOREIGN KEY ("sourceId") REFERENCES "Source"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "Snapshot" ADD CONSTRAINT "Snapshot_captureId_fkey" FOREIGN KEY ("captureId") REFERENCES "Capture"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Where quotes stand in them, word for word.
CREATE TABLE "Pin" (
    "evidenceId" TEXT NOT NULL,
    "snapshotId" TEXT NOT NULL,
    "start" INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    "how" TEXT NOT NULL,
    "prefix" TEXT NOT NULL,
    "suffix" TEXT NOT NULL,
    "page" INTEGER,
    "pinnedAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "Pin_pkey" PRIMARY KEY ("evidenceId")
);
CREATE INDEX "Pin_snapshotId_idx" ON "Pin"("snapshotId");
ALTER TABLE "Pin" ADD CONSTRAINT "Pin_evidenceId_fkey" FOREIGN KEY ("evidenceId") REFERENCES "Evidence"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "Pin" ADD CONSTRAINT "Pin_snapshotId_fkey" FOREIGN KEY ("snapshotId") REFERENCES "Snapshot"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
