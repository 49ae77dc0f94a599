import { expect, test } from "vitest";
import { letterTo } from "../../../lib/mail/letter.ts";
import type { Waiting } from "../../../lib/mail/model.ts";

const ADA = { name: "Ada Quill", email: "ada@example.org" };
const ADDRESS = "https://check.example.org";

function waiting(more: Partial<Waiting> = {}): Waiting {
  return {
    who: "Ben Ledger",
    what: "mentioned you",
    words: "@Ada, is that all?",
    document: { id: "document-1", title: "The harbour bridge" },
    ordinal: 7,
    ...more,
  };
}

test("a letter says who did what where, what was said, and the way there", () => {
  const letter = letterTo(ADA, [waiting(), waiting({ what: "assigned a sentence to you", words: "" })], ADDRESS);
  expect(letter).toEqual({
    to: ADA,
    subject: "2 things wait for you in Linecheck",
    text: `Ada Quill,

Ben Ledger mentioned you (“The harbour bridge”, sentence 7)
“@Ada, is that all?”
https://check.example.org/documents/document-1#c7

Ben Ledger assigned a sentence to you (“The harbour bridge”, sentence 7)
https://check.example.org/documents/document-1#c7

You get this because somebody needs you in Linecheck, at https://check.example.org. What you read there within a minute is not mailed, and your preferences there switch these mails off.
`,
  });
});

test("one thing waits alone, and may be about the whole document", () => {
  const { subject, text } = letterTo(ADA, [waiting({ ordinal: null })], ADDRESS);
  expect(subject).toBe("1 thing waits for you in Linecheck");
  expect(text).toContain("(“The harbour bridge”)\n");
  expect(text).toContain("/documents/document-1\n");
});

test("a letter tells of twenty things and counts the rest", () => {
  const many = Array.from({ length: 23 }, (_, index) => waiting({ ordinal: index + 1 }));
  const { subject, text } = letterTo(ADA, many, ADDRESS);
  expect(subject).toBe("23 things wait for you in Linecheck");
  expect(text).toContain("#c20\n");
  expect(text).not.toContain("#c21\n");
  expect(text).toContain(`And 3 more things in Linecheck: ${ADDRESS}`);
});

test("nothing that people wrote breaks out of its line", () => {
  const hostile = "x\r\nBcc: all@example.org\n\nhttps://evil.example";
  const { text } = letterTo(
    { ...ADA, name: hostile },
    [waiting({ who: hostile, document: { id: "a/../b", title: hostile } })],
    ADDRESS,
  );
  expect(text.split("\n").filter((line) => line.startsWith("Bcc") || line.startsWith("https://evil"))).toEqual([]);
  expect(text).toContain(`${ADDRESS}/documents/a%2F..%2Fb#c7`);
});
