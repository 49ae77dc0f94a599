-- All that is known of a source to cite it by.
ALTER TABLE "Source" ADD COLUMN "reference" TEXT NOT NULL DEFAULT '{}';

-- What sources may be recognised by. Those of sources that are here already are computed at the next write that looks
-- for one (lib/sources/marks/write.ts): SQL cannot tell which address is the canonical form of another.
CREATE TABLE "SourceMark" (
    "mark" TEXT NOT NULL,
    "sourceId" TEXT NOT NULL,

    PRIMARY KEY ("sourceId", "mark"),
    CONSTRAINT "SourceMark_sourceId_fkey" FOREIGN KEY ("sourceId") REFERENCES "Source" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);
CREATE INDEX "SourceMark_mark_idx" ON "SourceMark"("mark");
