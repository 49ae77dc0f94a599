import fc from "fast-check";
import { expect, test } from "vitest";
import type { BoardRow } from "../../app/documents/[documentId]/_components/board.ts";
import { packRows, unpackRows } from "../../app/documents/[documentId]/_components/packing.ts";
import { row } from "../unit/app/rows.ts";

function bare({ text: _, start: __, end: ___, ...rest }: ReturnType<typeof row>): BoardRow {
  return rest;
}

const id = fc.oneof(
  fc.integer({ min: 0, max: 99 }).map((number) => `a-1.${number}`),
  fc.integer({ min: 0, max: 99 }).map((number) => `b.2.${number}`),
  fc.string({ maxLength: 12 }),
  fc.constantFrom("", ".", ".1", "x.01", "x.1.", "x.-1", "x.999999999", "x.9999999999", "x\n.1"),
);

const rows = fc.array(
  fc
    .record({
      id,
      ordinal: fc.integer({ min: 1, max: 9999 }),
      block: fc.integer({ min: 1, max: 9999 }),
      revision: fc.integer({ min: 1, max: 3 }),
      mine: fc.boolean(),
      shownVerdict: fc.constantFrom("supported", "refuted", null),
    })
    .map((fields) => bare(row(fields))),
);

test("rows that were packed and sent come out as they went in", () => {
  fc.assert(
    fc.property(rows, (claims) => {
      expect(unpackRows(JSON.parse(JSON.stringify(packRows(claims))))).toEqual(claims);
    }),
  );
});

test("five thousand claims of a document nobody has touched are packed into a few hundred bytes", () => {
  const claims = Array.from({ length: 5000 }, (_, at) => bare(row({ id: `d.${at}`, ordinal: at + 1, block: at + 1 })));
  expect(JSON.stringify(packRows(claims)).length).toBeLessThan(600);
});
