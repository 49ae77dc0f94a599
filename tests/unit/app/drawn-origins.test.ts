import { expect, test } from "vitest";
import { arrowLabel, drawnOrigins } from "../../../app/sources/[sourceId]/_components/drawn-origins.ts";
import type { SourceDerivation } from "../../../lib/sources/derivations/model.ts";

function tied(from: string, to: string, standing: SourceDerivation["standing"] = "confirmed"): SourceDerivation {
  const titled = (id: string) => ({ id, title: `The ${id}` });
  const parts = { suggested: null, decided: null, revision: 1 };
  return { id: from + to, from: titled(from), to: titled(to), kind: "wire", standing, ...parts };
}

test("what nobody looked at is asked", () => {
  expect(arrowLabel(tied("B", "A"))).toBe("Wire story");
  expect(arrowLabel(tied("B", "A", "suggested"))).toBe("Wire story?");
});

test("every source is drawn once, and a phone is wide enough for two beside each other", () => {
  const derivations = [..."BCDEFGH"].map((id) => tied(id, "A"));
  const { boxes, arrows, width } = drawnOrigins(derivations, 340);
  expect(boxes.map(({ id }) => id)).toEqual([..."ABCDEFGH"]);
  expect(arrows).toHaveLength(derivations.length);
  expect(drawnOrigins(derivations.slice(0, 2), 340).boxes.filter(({ y }) => y > 0)).toHaveLength(2);
  expect(drawnOrigins(derivations.slice(0, 2), 340).width).toBeLessThanOrEqual(340);
  expect(width).toBeLessThan(2 * 340);
});
