-- What people say speaks against a piece of evidence, or makes it hard to follow: tags, one a line.
ALTER TABLE "Evidence" ADD COLUMN "tags" TEXT NOT NULL DEFAULT '';
