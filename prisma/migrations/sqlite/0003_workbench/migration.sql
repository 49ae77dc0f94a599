-- Who is to check what, until when, and what is wrong with it.
ALTER TABLE "Document" ADD COLUMN "dueAt" DATETIME;
ALTER TABLE "Claim" ADD COLUMN "assigneeId" TEXT;
ALTER TABLE "Claim" ADD COLUMN "tags" TEXT NOT NULL DEFAULT '';
ALTER TABLE "Claim" ADD COLUMN "accuses" TEXT;
CREATE INDEX "Claim_assigneeId_idx" ON "Claim"("assigneeId");

-- Notes become threads.
ALTER TABLE "Note" ADD COLUMN "kind" TEXT NOT NULL DEFAULT 'note';
ALTER TABLE "Note" ADD COLUMN "resolvedAt" DATETIME;
ALTER TABLE "Note" ADD COLUMN "resolvedById" TEXT;
ALTER TABLE "Note" ADD COLUMN "revision" INTEGER NOT NULL DEFAULT 1;

CREATE TABLE "Mention" (
    "noteId" TEXT NOT NULL,
    "userId" TEXT NOT NULL,

    PRIMARY KEY ("noteId", "userId"),
    CONSTRAINT "Mention_noteId_fkey" FOREIGN KEY ("noteId") REFERENCES "Note" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- What became of each checkable element.
CREATE TABLE "Tick" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "documentId" TEXT NOT NULL,
    "claimId" TEXT NOT NULL,
    "start" INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "mark" TEXT NOT NULL,
    "replacement" TEXT,
    "tickedById" TEXT NOT NULL,
    "tickedAt" DATETIME NOT NULL,
    "revision" INTEGER NOT NULL DEFAULT 1,
    CONSTRAINT "Tick_claimId_fkey" FOREIGN KEY ("claimId") REFERENCES "Claim" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);
CREATE INDEX "Tick_documentId_idx" ON "Tick"("documentId");
CREATE UNIQUE INDEX "Tick_claimId_start_end_key" ON "Tick"("claimId", "start", "end");

-- Questions to the author, and the right of reply.
CREATE TABLE "Query" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "documentId" TEXT NOT NULL,
    "claimId" TEXT NOT NULL,
    "question" TEXT NOT NULL,
    "askedById" TEXT NOT NULL,
    "askedAt" DATETIME NOT NULL,
    "answer" TEXT,
    "onAuthor" BOOLEAN NOT NULL DEFAULT false,
    "answeredById" TEXT,
    "answeredAt" DATETIME,
    "withdrawnAt" DATETIME,
    "revision" INTEGER NOT NULL DEFAULT 1,
    CONSTRAINT "Query_claimId_fkey" FOREIGN KEY ("claimId") REFERENCES "Claim" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);
CREATE INDEX "Query_claimId_idx" ON "Query"("claimId");
CREATE INDEX "Query_documentId_idx" ON "Query"("documentId");

CREATE TABLE "Contact" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "documentId" TEXT NOT NULL,
    "claimId" TEXT NOT NULL,
    "party" TEXT NOT NULL,
    "channel" TEXT NOT NULL,
    "contactedAt" DATETIME NOT NULL,
    "question" TEXT NOT NULL,
    "response" TEXT NOT NULL,
    "reply" TEXT,
    "loggedById" TEXT NOT NULL,
    "loggedAt" DATETIME NOT NULL,
    CONSTRAINT "Contact_claimId_fkey" FOREIGN KEY ("claimId") REFERENCES "Claim" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);
CREATE INDEX "Contact_claimId_idx" ON "Contact"("claimId");
CREATE INDEX "Contact_documentId_idx" ON "Contact"("documentId");

-- What editors decide.
CREATE TABLE "Adjudication" (
    "claimId" TEXT NOT NULL PRIMARY KEY,
    "documentId" TEXT NOT NULL,
    "editorId" TEXT NOT NULL,
    "outcome" TEXT NOT NULL,
    "verdictId" TEXT,
    "code" TEXT,
    "reason" TEXT NOT NULL,
    "settles" TEXT NOT NULL,
    "decidedAt" DATETIME NOT NULL,
    "revision" INTEGER NOT NULL DEFAULT 1,
    CONSTRAINT "Adjudication_claimId_fkey" FOREIGN KEY ("claimId") REFERENCES "Claim" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);
CREATE INDEX "Adjudication_documentId_idx" ON "Adjudication"("documentId");

CREATE TABLE "Waiver" (
    "claimId" TEXT NOT NULL PRIMARY KEY,
    "documentId" TEXT NOT NULL,
    "editorId" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "waivedAt" DATETIME NOT NULL,
    CONSTRAINT "Waiver_claimId_fkey" FOREIGN KEY ("claimId") REFERENCES "Claim" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);
CREATE INDEX "Waiver_documentId_idx" ON "Waiver"("documentId");

CREATE TABLE "GateException" (
    "claimId" TEXT NOT NULL,
    "gate" TEXT NOT NULL,
    "documentId" TEXT NOT NULL,
    "editorId" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "writtenAt" DATETIME NOT NULL,

    PRIMARY KEY ("claimId", "gate"),
    CONSTRAINT "GateException_claimId_fkey" FOREIGN KEY ("claimId") REFERENCES "Claim" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);
CREATE INDEX "GateException_documentId_idx" ON "GateException"("documentId");

CREATE TABLE "SignOff" (
    "claimId" TEXT NOT NULL PRIMARY KEY,
    "documentId" TEXT NOT NULL,
    "editorId" TEXT NOT NULL,
    "code" TEXT NOT NULL,
    "settles" TEXT NOT NULL,
    "signedAt" DATETIME NOT NULL,
    CONSTRAINT "SignOff_claimId_fkey" FOREIGN KEY ("claimId") REFERENCES "Claim" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);
CREATE INDEX "SignOff_documentId_idx" ON "SignOff"("documentId");

CREATE TABLE "Correction" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "documentId" TEXT NOT NULL,
    "claimId" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "note" TEXT NOT NULL,
    "replacement" TEXT,
    "editorId" TEXT NOT NULL,
    "correctedAt" DATETIME NOT NULL,
    CONSTRAINT "Correction_claimId_fkey" FOREIGN KEY ("claimId") REFERENCES "Claim" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);
CREATE INDEX "Correction_claimId_idx" ON "Correction"("claimId");
CREATE INDEX "Correction_documentId_idx" ON "Correction"("documentId");

CREATE TABLE "DocumentSignOff" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "documentId" TEXT NOT NULL,
    "versionId" TEXT NOT NULL,
    "editorId" TEXT NOT NULL,
    "signedAt" DATETIME NOT NULL,
    "reopenedAt" DATETIME,
    "reopenedById" TEXT,
    "reason" TEXT,
    CONSTRAINT "DocumentSignOff_documentId_fkey" FOREIGN KEY ("documentId") REFERENCES "Document" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);
CREATE INDEX "DocumentSignOff_documentId_idx" ON "DocumentSignOff"("documentId");

-- What belongs to one person.
CREATE TABLE "Draft" (
    "userId" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "value" TEXT NOT NULL,
    "savedAt" DATETIME NOT NULL,
    "seq" INTEGER NOT NULL,

    PRIMARY KEY ("userId", "name"),
    CONSTRAINT "Draft_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

CREATE TABLE "Act" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "userId" TEXT NOT NULL,
    "documentId" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "label" TEXT NOT NULL,
    "steps" TEXT NOT NULL,
    "doneAt" DATETIME NOT NULL,
    "undoneAt" DATETIME,
    CONSTRAINT "Act_documentId_fkey" FOREIGN KEY ("documentId") REFERENCES "Document" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);
CREATE UNIQUE INDEX "Act_userId_documentId_number_key" ON "Act"("userId", "documentId", "number");

CREATE TABLE "Notification" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "userId" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "documentId" TEXT NOT NULL,
    "claimId" TEXT,
    "causedById" TEXT NOT NULL,
    "words" TEXT NOT NULL,
    "raisedAt" DATETIME NOT NULL,
    "readAt" DATETIME,
    "mailedAt" DATETIME,
    CONSTRAINT "Notification_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);
CREATE INDEX "Notification_userId_raisedAt_idx" ON "Notification"("userId", "raisedAt");
CREATE INDEX "Notification_mailedAt_raisedAt_idx" ON "Notification"("mailedAt", "raisedAt");

CREATE TABLE "Preferences" (
    "userId" TEXT NOT NULL PRIMARY KEY,
    "singleKeys" BOOLEAN NOT NULL DEFAULT true,
    "keys" TEXT NOT NULL DEFAULT '{}',
    "mail" BOOLEAN NOT NULL DEFAULT true,
    "revision" INTEGER NOT NULL DEFAULT 1,
    CONSTRAINT "Preferences_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);
