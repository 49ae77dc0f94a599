import { expect, test } from "vitest";
import { isHeld } from "../../../app/_server/entity-tag.ts";

test.each([
  [null, false],
  ["", false],
  ['W/"a"', true],
  ['"a"', true],
  ['"b", W/"a"', true],
  ['W/"b"', false],
  ['"A"', false],
  ["a", false],
  ["*", true],
  ['"*"', false],
])("who asks with %j has the file: %j", (header, held) => {
  expect(isHeld(header, 'W/"a"')).toBe(held);
});
