-- CreateTable
CREATE TABLE "User" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "email" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "passwordHash" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL,
    "disabledAt" DATETIME,
    "revision" INTEGER NOT NULL DEFAULT 1
);

-- CreateTable
CREATE TABLE "UserRole" (
    "userId" TEXT NOT NULL,
    "role" TEXT NOT NULL,

    PRIMARY KEY ("userId", "role"),
    CONSTRAINT "UserRole_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Pseudonym" (
    "userId" TEXT NOT NULL PRIMARY KEY,
    "pseudonym" TEXT NOT NULL,
    CONSTRAINT "Pseudonym_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Session" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "userId" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL,
    "expiresAt" DATETIME NOT NULL,
    "endedAt" DATETIME,
    CONSTRAINT "Session_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "ApiToken" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "userId" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "sha256" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL,
    "expiresAt" DATETIME,
    "revokedAt" DATETIME,
    CONSTRAINT "ApiToken_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Document" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "title" TEXT NOT NULL,
    "lang" TEXT NOT NULL,
    "originPublisher" TEXT,
    "originUrl" TEXT,
    "originPublishedOn" TEXT,
    "importedAt" DATETIME NOT NULL,
    "importedById" TEXT,
    "authorId" TEXT,
    "revision" INTEGER NOT NULL DEFAULT 1
);

-- CreateTable
CREATE TABLE "Version" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "documentId" TEXT NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "text" TEXT NOT NULL,
    "sha256" TEXT NOT NULL,
    "length" INTEGER NOT NULL,
    "words" INTEGER NOT NULL,
    "createdAt" DATETIME NOT NULL,
    CONSTRAINT "Version_documentId_fkey" FOREIGN KEY ("documentId") REFERENCES "Document" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Original" (
    "versionId" TEXT NOT NULL PRIMARY KEY,
    "bytes" BLOB NOT NULL,
    "sha256" TEXT NOT NULL,
    "mediaType" TEXT NOT NULL,
    "fileName" TEXT,
    "changes" TEXT NOT NULL,
    CONSTRAINT "Original_versionId_fkey" FOREIGN KEY ("versionId") REFERENCES "Version" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Claim" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "documentId" TEXT NOT NULL,
    "versionId" TEXT NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "start" INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    "text" TEXT NOT NULL,
    "block" INTEGER NOT NULL,
    "role" TEXT NOT NULL,
    "roleReason" TEXT NOT NULL,
    "checkability" TEXT NOT NULL,
    "revision" INTEGER NOT NULL DEFAULT 1,
    CONSTRAINT "Claim_documentId_fkey" FOREIGN KEY ("documentId") REFERENCES "Document" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Claim_versionId_fkey" FOREIGN KEY ("versionId") REFERENCES "Version" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Source" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "title" TEXT NOT NULL,
    "url" TEXT,
    "kind" TEXT NOT NULL,
    "tier" TEXT NOT NULL,
    "publisher" TEXT,
    "author" TEXT,
    "publishedOn" TEXT,
    "addedAt" DATETIME NOT NULL,
    "addedById" TEXT NOT NULL,
    "revision" INTEGER NOT NULL DEFAULT 1
);

-- CreateTable
CREATE TABLE "Evidence" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "documentId" TEXT NOT NULL,
    "claimId" TEXT NOT NULL,
    "sourceId" TEXT NOT NULL,
    "quote" TEXT NOT NULL,
    "locator" TEXT,
    "stance" TEXT NOT NULL,
    "attachedAt" DATETIME NOT NULL,
    "attachedById" TEXT NOT NULL,
    "revision" INTEGER NOT NULL DEFAULT 1,
    CONSTRAINT "Evidence_claimId_fkey" FOREIGN KEY ("claimId") REFERENCES "Claim" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Evidence_sourceId_fkey" FOREIGN KEY ("sourceId") REFERENCES "Source" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Verdict" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "documentId" TEXT NOT NULL,
    "claimId" TEXT NOT NULL,
    "reviewerId" TEXT NOT NULL,
    "code" TEXT NOT NULL,
    "rationale" TEXT NOT NULL,
    "detail" TEXT,
    "confidence" TEXT,
    "confidenceReason" TEXT,
    "textSha256" TEXT NOT NULL,
    "filedAt" DATETIME NOT NULL,
    "revision" INTEGER NOT NULL DEFAULT 1,
    CONSTRAINT "Verdict_claimId_fkey" FOREIGN KEY ("claimId") REFERENCES "Claim" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Citation" (
    "verdictId" TEXT NOT NULL,
    "evidenceId" TEXT NOT NULL,

    PRIMARY KEY ("verdictId", "evidenceId"),
    CONSTRAINT "Citation_verdictId_fkey" FOREIGN KEY ("verdictId") REFERENCES "Verdict" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Citation_evidenceId_fkey" FOREIGN KEY ("evidenceId") REFERENCES "Evidence" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Note" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "documentId" TEXT NOT NULL,
    "claimId" TEXT NOT NULL,
    "replyToId" TEXT,
    "authorId" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "writtenAt" DATETIME NOT NULL,
    CONSTRAINT "Note_claimId_fkey" FOREIGN KEY ("claimId") REFERENCES "Claim" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Note_replyToId_fkey" FOREIGN KEY ("replyToId") REFERENCES "Note" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "LogHead" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "origin" TEXT NOT NULL,
    "size" INTEGER NOT NULL,
    "lastAt" TEXT NOT NULL
);

-- CreateTable
CREATE TABLE "LogEntry" (
    "seq" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "kind" TEXT NOT NULL,
    "documentId" TEXT,
    "claimId" TEXT,
    "actor" TEXT NOT NULL,
    "at" TEXT NOT NULL,
    "bytes" BLOB NOT NULL,
    "leafHash" TEXT NOT NULL
);

-- CreateTable
CREATE TABLE "LogPayload" (
    "seq" INTEGER NOT NULL,
    "field" TEXT NOT NULL,
    "salt" BLOB NOT NULL,
    "value" BLOB NOT NULL,

    PRIMARY KEY ("seq", "field"),
    CONSTRAINT "LogPayload_seq_fkey" FOREIGN KEY ("seq") REFERENCES "LogEntry" ("seq") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Answer" (
    "actor" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "fingerprint" TEXT NOT NULL,
    "value" TEXT NOT NULL,
    "answeredAt" DATETIME NOT NULL,

    PRIMARY KEY ("actor", "key")
);

-- CreateIndex
CREATE UNIQUE INDEX "User_email_key" ON "User"("email");

-- CreateIndex
CREATE UNIQUE INDEX "Pseudonym_pseudonym_key" ON "Pseudonym"("pseudonym");

-- CreateIndex
CREATE INDEX "Session_userId_idx" ON "Session"("userId");

-- CreateIndex
CREATE UNIQUE INDEX "ApiToken_sha256_key" ON "ApiToken"("sha256");

-- CreateIndex
CREATE INDEX "ApiToken_userId_idx" ON "ApiToken"("userId");

-- CreateIndex
CREATE INDEX "Document_importedAt_id_idx" ON "Document"("importedAt", "id");

-- CreateIndex
CREATE UNIQUE INDEX "Version_documentId_ordinal_key" ON "Version"("documentId", "ordinal");

-- CreateIndex
CREATE INDEX "Claim_documentId_ordinal_idx" ON "Claim"("documentId", "ordinal");

-- CreateIndex
CREATE UNIQUE INDEX "Claim_versionId_ordinal_key" ON "Claim"("versionId", "ordinal");

-- CreateIndex
CREATE INDEX "Source_addedAt_id_idx" ON "Source"("addedAt", "id");

-- CreateIndex
CREATE INDEX "Source_url_idx" ON "Source"("url");

-- CreateIndex
CREATE INDEX "Evidence_claimId_idx" ON "Evidence"("claimId");

-- CreateIndex
CREATE INDEX "Evidence_documentId_idx" ON "Evidence"("documentId");

-- CreateIndex
CREATE INDEX "Evidence_sourceId_idx" ON "Evidence"("sourceId");

-- CreateIndex
CREATE INDEX "Verdict_documentId_idx" ON "Verdict"("documentId");

-- CreateIndex
CREATE UNIQUE INDEX "Verdict_claimId_reviewerId_key" ON "Verdict"("claimId", "reviewerId");

-- CreateIndex
CREATE INDEX "Citation_evidenceId_idx" ON "Citation"("evidenceId");

-- CreateIndex
CREATE INDEX "Note_claimId_idx" ON "Note"("claimId");

-- CreateIndex
CREATE INDEX "Note_documentId_idx" ON "Note"("documentId");

-- CreateIndex
CREATE INDEX "LogEntry_documentId_seq_idx" ON "LogEntry"("documentId", "seq");

-- CreateIndex
CREATE INDEX "LogEntry_claimId_seq_idx" ON "LogEntry"("claimId", "seq");

-- CreateIndex
CREATE INDEX "Answer_answeredAt_idx" ON "Answer"("answeredAt");

-- The log only grows. The triggers stop mistakes; the hashes in the entries stop everybody else.
CREATE TRIGGER "LogEntry_no_update" BEFORE UPDATE ON "LogEntry" BEGIN SELECT RAISE(ABORT, 'the log is append-only'); END;
CREATE TRIGGER "LogEntry_no_delete" BEFORE DELETE ON "LogEntry" BEGIN SELECT RAISE(ABORT, 'the log is append-only'); END;
-- A payload may be erased (a person's right), never changed.
CREATE TRIGGER "LogPayload_no_update" BEFORE UPDATE ON "LogPayload" BEGIN SELECT RAISE(ABORT, 'a log payload can be erased, never changed'); END;
-- The head moves forward only, and stays.
CREATE TRIGGER "LogHead_no_rewind" BEFORE UPDATE ON "LogHead" WHEN NEW."size" < OLD."size" OR NEW."origin" <> OLD."origin" BEGIN SELECT RAISE(ABORT, 'the log is append-only'); END;
CREATE TRIGGER "LogHead_no_delete" BEFORE DELETE ON "LogHead" BEGIN SELECT RAISE(ABORT, 'the log is append-only'); END;

-- INSERT OR REPLACE would delete the old row without firing the triggers above.
CREATE TRIGGER "LogEntry_no_replace" BEFORE INSERT ON "LogEntry" WHEN EXISTS (SELECT 1 FROM "LogEntry" WHERE "seq" = NEW."seq") BEGIN SELECT RAISE(ABORT, 'the log is append-only'); END;
CREATE TRIGGER "LogPayload_no_replace" BEFORE INSERT ON "LogPayload" WHEN EXISTS (SELECT 1 FROM "LogPayload" WHERE "seq" = NEW."seq" AND "field" = NEW."field") BEGIN SELECT RAISE(ABORT, 'a log payload can be erased, never changed'); END;
CREATE TRIGGER "LogHead_no_replace" BEFORE INSERT ON "LogHead" WHEN EXISTS (SELECT 1 FROM "LogHead") BEGIN SELECT RAISE(ABORT, 'there is one log'); END;

-- One log per installation, named at random.
INSERT INTO "LogHead" ("id", "origin", "size", "lastAt") VALUES (1, 'linecheck/' || lower(hex(randomblob(16))), 0, '');
