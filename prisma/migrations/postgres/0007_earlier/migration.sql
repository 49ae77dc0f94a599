-- Claims that were checked elsewhere, as feeds of fact-checks tell of them.
CREATE TABLE "Feed" (
    "id" TEXT NOT NULL,
    "importedById" TEXT NOT NULL,
    "importedAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "Feed_pkey" PRIMARY KEY ("id")
);
CREATE TABLE "FactCheck" (
    "id" TEXT NOT NULL,
    "feedId" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "mark" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "title" TEXT,
    "url" TEXT,
    "publisher" TEXT,
    "claimant" TEXT,
    "rating" TEXT,
    "ratingValue" INTEGER,
    "checkedOn" TEXT,
    "lang" TEXT NOT NULL,

    CONSTRAINT "FactCheck_pkey" PRIMARY KEY ("id")
);
CREATE UNIQUE INDEX "FactCheck_number_key" ON "FactCheck"("number");
CREATE UNIQUE INDEX "FactCheck_mark_key" ON "FactCheck"("mark");
CREATE INDEX "FactCheck_feedId_idx" ON "FactCheck"("feedId");
ALTER TABLE "FactCheck" ADD CONSTRAINT "FactCheck_feedId_fkey" FOREIGN KEY ("feedId") REFERENCES "Feed"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Which claims may be ones that were checked before, and what people decided of it.
CREATE TABLE "ClaimMatch" (
    "claimId" TEXT NOT NULL,
    "matchId" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "documentId" TEXT NOT NULL,
    "score" INTEGER,
    "standing" TEXT,
    "decidedById" TEXT,
    "decidedAt" TIMESTAMP(3),

    CONSTRAINT "ClaimMatch_pkey" PRIMARY KEY ("claimId", "matchId")
);
CREATE INDEX "ClaimMatch_documentId_idx" ON "ClaimMatch"("documentId");
ALTER TABLE "ClaimMatch" ADD CONSTRAINT "ClaimMatch_claimId_fkey" FOREIGN KEY ("claimId") REFERENCES "Claim"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
