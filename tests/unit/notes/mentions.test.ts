import fc from "fast-check";
import { expect, test } from "vitest";
import { mentionsIn } from "../../../lib/notes/mentions.ts";

const PEOPLE = ["Ada Quill", "Ada Quill-Marsh", "Ben Ledger", "Ben Atlas", "Zoë Ånd", "Ines", "Ines Falk"].map(
  (name) => ({ id: name.toLowerCase(), name }),
);
const called = (text: string) => mentionsIn(text, PEOPLE).map(({ name }) => name);

test.each<[string, string[]]>([
  ["nobody at all", []],
  ["@Ada Quill, look", ["Ada Quill"]],
  ["look, @ada QUILL!", ["Ada Quill"]],
  ["(@Ada Quill)", ["Ada Quill"]],
  ["@Ada\nQuill", ["Ada Quill"]],
  ["the longer is meant: @Ada Quill-Marsh", ["Ada Quill-Marsh"]],
  ["@Ada Quilling is another", []],
  ["two have that first name: @Ada, @Ben", []],
  ["@Ben Ledger and @Ben Atlas", ["Ben Ledger", "Ben Atlas"]],
  ["one has this: @zoë's figure", ["Zoë Ånd"]],
  ["composed or not: @Zoe\u0308 A\u030And", ["Zoë Ånd"]],
  ["a whole name comes before a first name: @Ines", ["Ines"]],
  ["@Ines Falk and @Ines", ["Ines Falk", "Ines"]],
  ["@Zoë @Zoë Ånd @zoë", ["Zoë Ånd"]],
  ["write to desk@zoë.example or 4@zoë", []],
  ["@", []],
  ["@@Zoë", ["Zoë Ånd"]],
  ["@Zoë2", []],
])("%j calls %j", (text, names) => {
  expect(called(text)).toEqual(names);
});

test("two people of one full name are both called", () => {
  const twins = ["1", "2"].map((id) => ({ id, name: "Ada Quill" }));
  expect(mentionsIn("@Ada Quill", twins)).toEqual(twins);
  expect(mentionsIn("@Ada", twins)).toEqual([]);
});

test("whoever is called stands in the text, once in the list, and all are found who are called by their full names", () => {
  const words = fc.array(fc.constantFrom(...PEOPLE.map(({ name }) => `@${name}`), "@", "ada", "ben", ",", "@ben"));
  fc.assert(
    fc.property(words, (parts) => {
      const names = called(parts.join(" , "));
      expect(new Set(names).size).toBe(names.length);
      expect(new Set(names)).toEqual(
        new Set(parts.filter((part) => /^@\S/.test(part) && part !== "@ben").map((part) => part.slice(1))),
      );
    }),
    { seed: 1965 },
  );
});
