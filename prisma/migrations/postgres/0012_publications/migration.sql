-- The report of a signed-off document at a public address, until it is withdrawn.
CREATE TABLE "Publication" (
    "id" TEXT NOT NULL,
    "documentId" TEXT NOT NULL,
    "address" TEXT NOT NULL,
    "scope" TEXT NOT NULL,
    "personId" TEXT,
    "labels" TEXT NOT NULL,
    "publishedAt" TIMESTAMP(3) NOT NULL,
    "publishedById" TEXT NOT NULL,
    "withdrawnAt" TIMESTAMP(3),
    "withdrawnById" TEXT,
    "reason" TEXT,

    CONSTRAINT "Publication_pkey" PRIMARY KEY ("id")
);
CREATE UNIQUE INDEX "Publication_address_key" ON "Publication"("address");
CREATE INDEX "Publication_documentId_idx" ON "Publication"("documentId");
ALTER TABLE "Publication" ADD CONSTRAINT "Publication_documentId_fkey" FOREIGN KEY ("documentId") REFERENCES "Document"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
