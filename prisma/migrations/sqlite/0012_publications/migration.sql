-- The report of a signed-off document at a public address, until it is withdrawn.
CREATE TABLE "Publication" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "documentId" TEXT NOT NULL,
    "address" TEXT NOT NULL,
    "scope" TEXT NOT NULL,
    "personId" TEXT,
    "labels" TEXT NOT NULL,
    "publishedAt" DATETIME NOT NULL,
    "publishedById" TEXT NOT NULL,
    "withdrawnAt" DATETIME,
    "withdrawnById" TEXT,
    "reason" TEXT,
    CONSTRAINT "Publication_documentId_fkey" FOREIGN KEY ("documentId") REFERENCES "Document" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);
CREATE UNIQUE INDEX "Publication_address_key" ON "Publication"("address");
CREATE INDEX "Publication_documentId_idx" ON "Publication"("documentId");
