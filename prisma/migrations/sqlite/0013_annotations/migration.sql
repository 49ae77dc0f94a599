-- Files of somebody else's remarks on a document, that a person brought in.
CREATE TABLE "AnnotationFile" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "documentId" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "form" TEXT NOT NULL,
    "sha256" TEXT NOT NULL,
    "broughtInById" TEXT NOT NULL,
    "broughtInAt" DATETIME NOT NULL,
    CONSTRAINT "AnnotationFile_documentId_fkey" FOREIGN KEY ("documentId") REFERENCES "Document" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);
CREATE INDEX "AnnotationFile_documentId_idx" ON "AnnotationFile"("documentId");

-- Whoever said what a note holds, where the author of the note only brought it in.
ALTER TABLE "Note" ADD COLUMN "fileId" TEXT REFERENCES "AnnotationFile" ("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "Note" ADD COLUMN "saidBy" TEXT;
ALTER TABLE "Note" ADD COLUMN "saidAt" DATETIME;
ALTER TABLE "Note" ADD COLUMN "saidOn" TEXT;
ALTER TABLE "Note" ADD COLUMN "mark" TEXT;
CREATE INDEX "Note_fileId_idx" ON "Note"("fileId");
