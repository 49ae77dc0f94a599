import { expect, test } from "vitest";
import { NewEvidence } from "../../../lib/evidence/model.ts";
import { NewNote } from "../../../lib/notes/model.ts";
import { NewVerdict } from "../../../lib/reviews/model.ts";
import { NewSource } from "../../../lib/sources/model.ts";
import { isWellFormed } from "../../../lib/text/well-formed.ts";

test.each(["", "plain", "😀 pairs", "e\u0301", "\u202e \u200b \ufeff"])("%j can be kept", (text) => {
  expect(isWellFormed(text)).toBe(true);
});

const HOSTILE = ["NUL \0", "half \ud83d", "other half \ude00", "\ud83dx"];

test.each(HOSTILE)("%j cannot be kept, in any field of any call", (text) => {
  expect(isWellFormed(text)).toBe(false);
  const source = { title: "A register" };
  const evidence = { source, quote: "q", stance: "supports" };
  const verdict = { code: "supported" };
  const refused = [
    NewNote.safeParse({ text }),
    NewNote.safeParse({ text: "t", replyTo: text }),
    NewSource.safeParse({ title: text }),
    NewSource.safeParse({ ...source, publisher: text }),
    NewSource.safeParse({ ...source, author: text }),
    NewEvidence.safeParse({ ...evidence, quote: text }),
    NewEvidence.safeParse({ ...evidence, locator: text }),
    NewEvidence.safeParse({ sourceId: text, quote: "q", stance: "supports" }),
    NewVerdict.safeParse({ ...verdict, rationale: text }),
    NewVerdict.safeParse({ ...verdict, detail: text }),
    NewVerdict.safeParse({ ...verdict, confidenceReason: text }),
    NewVerdict.safeParse({ ...verdict, evidenceIds: [text] }),
  ];
  expect(refused.map(({ success }) => success)).not.toContain(true);
});
