-- Whether the words of a copy were taken down by whoever brought it, from a picture or a recording that is not read here.
ALTER TABLE "Snapshot" ADD COLUMN "transcribed" BOOLEAN NOT NULL DEFAULT false;
