-- A claim's number is its place among the claims that stand, and is counted when it is read.
DROP INDEX "Claim_versionId_ordinal_key";
DROP INDEX "Claim_documentId_ordinal_idx";
ALTER TABLE "Claim" DROP COLUMN "ordinal";

-- Claims can be split and merged.
ALTER TABLE "Claim" ADD COLUMN "supersededAt" TIMESTAMP(3);
CREATE INDEX "Claim_documentId_start_idx" ON "Claim"("documentId", "start");
CREATE INDEX "Claim_versionId_idx" ON "Claim"("versionId");
CREATE TABLE "Lineage" (
    "fromId" TEXT NOT NULL,
    "toId" TEXT NOT NULL,

    CONSTRAINT "Lineage_pkey" PRIMARY KEY ("fromId","toId")
);
ALTER TABLE "Lineage" ADD CONSTRAINT "Lineage_fromId_fkey" FOREIGN KEY ("fromId") REFERENCES "Claim"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "Lineage" ADD CONSTRAINT "Lineage_toId_fkey" FOREIGN KEY ("toId") REFERENCES "Claim"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
CREATE INDEX "Lineage_toId_idx" ON "Lineage"("toId");

-- What a file or a page says of itself, and where it was fetched.
ALTER TABLE "Document" ADD COLUMN "originModifiedOn" TEXT;
ALTER TABLE "Document" ADD COLUMN "originAuthors" TEXT NOT NULL DEFAULT '';
ALTER TABLE "Original" ADD COLUMN "charset" TEXT;
ALTER TABLE "Original" ADD COLUMN "url" TEXT;
ALTER TABLE "Original" ADD COLUMN "fetchedAt" TIMESTAMP(3);
