-- Who told a field of a source's reference since it was added: what a person said goes before what a service says, and
-- that before what its page says of itself.
ALTER TABLE "Source" ADD COLUMN "tellers" TEXT NOT NULL DEFAULT '{}';

-- Questions to services about the DOI or the ISBN of a source. One that has not ended waits, also through a restart.
CREATE TABLE "Lookup" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "sourceId" TEXT NOT NULL,
    "identifier" TEXT NOT NULL,
    "askedAt" DATETIME NOT NULL,
    "askedById" TEXT NOT NULL,
    "endedAt" DATETIME,
    "failure" TEXT,
    "service" TEXT,
    "notices" TEXT NOT NULL DEFAULT '[]',
    CONSTRAINT "Lookup_sourceId_fkey" FOREIGN KEY ("sourceId") REFERENCES "Source" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);
CREATE INDEX "Lookup_sourceId_idx" ON "Lookup"("sourceId");
CREATE INDEX "Lookup_endedAt_askedAt_idx" ON "Lookup"("endedAt", "askedAt");
