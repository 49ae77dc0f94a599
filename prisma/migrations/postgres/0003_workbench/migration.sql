-- Who is to check what, until when, and what is wrong with it.
ALTER TABLE "Document" ADD COLUMN "dueAt" TIMESTAMP(3);
ALTER TABLE "Claim" ADD COLUMN "assigneeId" TEXT;
ALTER TABLE "Claim" ADD COLUMN "tags" TEXT NOT NULL DEFAULT '';
ALTER TABLE "Claim" ADD COLUMN "accuses" TEXT;
CREATE INDEX "Claim_assigneeId_idx" ON "Claim"("assigneeId");

-- Notes become threads.
ALTER TABLE "Note" ADD COLUMN "kind" TEXT NOT NULL DEFAULT 'note';
ALTER TABLE "Note" ADD COLUMN "resolvedAt" TIMESTAMP(3);
ALTER TABLE "Note" ADD COLUMN "resolvedById" TEXT;
ALTER TABLE "Note" ADD COLUMN "revision" INTEGER NOT NULL DEFAULT 1;

CREATE TABLE "Mention" (
    "noteId" TEXT NOT NULL,
    "userId" TEXT NOT NULL,

    CONSTRAINT "Mention_pkey" PRIMARY KEY ("noteId","userId")
);
ALTER TABLE "Mention" ADD CONSTRAINT "Mention_noteId_fkey" FOREIGN KEY ("noteId") REFERENCES "Note"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What became of each checkable element.
CREATE TABLE "Tick" (
    "id" TEXT NOT NULL,
    "documentId" TEXT NOT NULL,
    "claimId" TEXT NOT NULL,
    "start" INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "mark" TEXT NOT NULL,
    "replacement" TEXT,
    "tickedById" TEXT NOT NULL,
    "tickedAt" TIMESTAMP(3) NOT NULL,
    "revision" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "Tick_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "Tick_documentId_idx" ON "Tick"("documentId");
CREATE UNIQUE INDEX "Tick_claimId_start_end_key" ON "Tick"("claimId", "start", "end");
ALTER TABLE "Tick" ADD CONSTRAINT "Tick_claimId_fkey" FOREIGN KEY ("claimId") REFERENCES "Claim"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Questions to the author, and the right of reply.
CREATE TABLE "Query" (
    "id" TEXT NOT NULL,
    "documentId" TEXT NOT NULL,
    "claimId" TEXT NOT NULL,
    "question" TEXT NOT NULL,
    "askedById" TEXT NOT NULL,
    "askedAt" TIMESTAMP(3) NOT NULL,
    "answer" TEXT,
    "onAuthor" BOOLEAN NOT NULL DEFAULT false,
    "answeredById" TEXT,
    "answeredAt" TIMESTAMP(3),
    "withdrawnAt" TIMESTAMP(3),
    "revision" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "Query_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "Query_claimId_idx" ON "Query"("claimId");
CREATE INDEX "Query_documentId_idx" ON "Query"("documentId");
ALTER TABLE "Query" ADD CONSTRAINT "Query_claimId_fkey" FOREIGN KEY ("claimId") REFERENCES "Claim"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

CREATE TABLE "Contact" (
    "id" TEXT NOT NULL,
    "documentId" TEXT NOT NULL,
    "claimId" TEXT NOT NULL,
    "party" TEXT NOT NULL,
    "channel" TEXT NOT NULL,
    "contactedAt" TIMESTAMP(3) NOT NULL,
    "question" TEXT NOT NULL,
    "response" TEXT NOT NULL,
    "reply" TEXT,
    "loggedById" TEXT NOT NULL,
    "loggedAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "Contact_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "Contact_claimId_idx" ON "Contact"("claimId");
CREATE INDEX "Contact_documentId_idx" ON "Contact"("documentId");
ALTER TABLE "Contact" ADD CONSTRAINT "Contact_claimId_fkey" FOREIGN KEY ("claimId") REFERENCES "Claim"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What editors decide.
CREATE TABLE "Adjudication" (
    "claimId" TEXT NOT NULL,
    "documentId" TEXT NOT NULL,
    "editorId" TEXT NOT NULL,
    "outcome" TEXT NOT NULL,
    "verdictId" TEXT,
    "code" TEXT,
    "reason" TEXT NOT NULL,
    "settles" TEXT NOT NULL,
    "decidedAt" TIMESTAMP(3) NOT NULL,
    "revision" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "Adjudication_pkey" PRIMARY KEY ("claimId")
);
CREATE INDEX "Adjudication_documentId_idx" ON "Adjudication"("documentId");
ALTER TABLE "Adjudication" ADD CONSTRAINT "Adjudication_claimId_fkey" FOREIGN KEY ("claimId") REFERENCES "Claim"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

CREATE TABLE "Waiver" (
    "claimId" TEXT NOT NULL,
    "documentId" TEXT NOT NULL,
    "editorId" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "waivedAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "Waiver_pkey" PRIMARY KEY ("claimId")
);
CREATE INDEX "Waiver_documentId_idx" ON "Waiver"("documentId");
ALTER TABLE "Waiver" ADD CONSTRAINT "Waiver_claimId_fkey" FOREIGN KEY ("claimId") REFERENCES "Claim"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

CREATE TABLE "GateException" (
    "claimId" TEXT NOT NULL,
    "gate" TEXT NOT NULL,
    "documentId" TEXT NOT NULL,
    "editorId" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "writtenAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "GateException_pkey" PRIMARY KEY ("claimId","gate")
);
CREATE INDEX "GateException_documentId_idx" ON "GateException"("documentId");
ALTER TABLE "GateException" ADD CONSTRAINT "GateException_claimId_fkey" FOREIGN KEY ("claimId") REFERENCES "Claim"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

CREATE TABLE "SignOff" (
    "claimId" TEXT NOT NULL,
    "documentId" TEXT NOT NULL,
    "editorId" TEXT NOT NULL,
    "code" TEXT NOT NULL,
    "settles" TEXT NOT NULL,
    "signedAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "SignOff_pkey" PRIMARY KEY ("claimId")
);
CREATE INDEX "SignOff_documentId_idx" ON "SignOff"("documentId");
ALTER TABLE "SignOff" ADD CONSTRAINT "SignOff_claimId_fkey" FOREIGN KEY ("claimId") REFERENCES "Claim"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

CREATE TABLE "Correction" (
    "id" TEXT NOT NULL,
    "documentId" TEXT NOT NULL,
    "claimId" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "note" TEXT NOT NULL,
    "replacement" TEXT,
    "editorId" TEXT NOT NULL,
    "correctedAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "Correction_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "Correction_claimId_idx" ON "Correction"("claimId");
CREATE INDEX "Correction_documentId_idx" ON "Correction"("documentId");
ALTER TABLE "Correction" ADD CONSTRAINT "Correction_claimId_fkey" FOREIGN KEY ("claimId") REFERENCES "Claim"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

CREATE TABLE "DocumentSignOff" (
    "id" TEXT NOT NULL,
    "documentId" TEXT NOT NULL,
    "versionId" TEXT NOT NULL,
    "editorId" TEXT NOT NULL,
    "signedAt" TIMESTAMP(3) NOT NULL,
    "reopenedAt" TIMESTAMP(3),
    "reopenedById" TEXT,
    "reason" TEXT,

    CONSTRAINT "DocumentSignOff_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "DocumentSignOff_documentId_idx" ON "DocumentSignOff"("documentId");
ALTER TABLE "DocumentSignOff" ADD CONSTRAINT "DocumentSignOff_documentId_fkey" FOREIGN KEY ("documentId") REFERENCES "Document"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What belongs to one person.
CREATE TABLE "Draft" (
    "userId" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "value" TEXT NOT NULL,
    "savedAt" TIMESTAMP(3) NOT NULL,
    "seq" INTEGER NOT NULL,

    CONSTRAINT "Draft_pkey" PRIMARY KEY ("userId","name")
);
ALTER TABLE "Draft" ADD CONSTRAINT "Draft_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

CREATE TABLE "Act" (
    "id" TEXT NOT NULL,
    "userId" TEXT NOT NULL,
    "documentId" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "label" TEXT NOT NULL,
    "steps" TEXT NOT NULL,
    "doneAt" TIMESTAMP(3) NOT NULL,
    "undoneAt" TIMESTAMP(3),

    CONSTRAINT "Act_pkey" PRIMARY KEY ("id")
);
CREATE UNIQUE INDEX "Act_userId_documentId_number_key" ON "Act"("userId", "documentId", "number");
ALTER TABLE "Act" ADD CONSTRAINT "Act_documentId_fkey" FOREIGN KEY ("documentId") REFERENCES "Document"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

CREATE TABLE "Notification" (
    "id" TEXT NOT NULL,
    "userId" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "documentId" TEXT NOT NULL,
    "claimId" TEXT,
    "causedById" TEXT NOT NULL,
    "words" TEXT NOT NULL,
    "raisedAt" TIMESTAMP(3) NOT NULL,
    "readAt" TIMESTAMP(3),
    "mailedAt" TIMESTAMP(3),

    CONSTRAINT "Notification_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "Notification_userId_raisedAt_idx" ON "Notification"("userId", "raisedAt");
CREATE INDEX "Notification_mailedAt_raisedAt_idx" ON "Notification"("mailedAt", "raisedAt");
ALTER TABLE "Notification" ADD CONSTRAINT "Notification_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

CREATE TABLE "Preferences" (
    "userId" TEXT NOT NULL,
    "singleKeys" BOOLEAN NOT NULL DEFAULT true,
    "keys" TEXT NOT NULL DEFAULT '{}',
    "mail" BOOLEAN NOT NULL DEFAULT true,
    "revision" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "Preferences_pkey" PRIMARY KEY ("userId")
);
ALTER TABLE "Preferences" ADD CONSTRAINT "Preferences_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
