import { expect, test } from "vitest";
import { publicationOrder } from "../../../lib/origins/publication-order.ts";

test.each([
  ["2024-03-14", "2024-03-12", { kind: "later", days: 2 }],
  ["2024-03-12", "2024-03-14", { kind: "earlier", days: 2 }],
  // Over the change to summer time, in zones that have one.
  ["2024-04-01", "2024-03-30", { kind: "later", days: 2 }],
  ["2024-03-12", "2024-03-12", { kind: "same" }],
  ["2024-03", "2024-03-12", { kind: "same" }],
  ["2024", "2024-03", { kind: "same" }],
  ["2025", "2024-03-12", { kind: "later", days: null }],
  ["2024-02", "2024-03-12", { kind: "earlier", days: null }],
  ["2024-02-45", "2024-02-12", { kind: "later", days: null }],
  [null, "2024", { kind: "unknown" }],
  [null, null, { kind: "unknown" }],
])("%s against %s", (one, other, order) => {
  expect(publicationOrder(one, other)).toEqual(order);
});
