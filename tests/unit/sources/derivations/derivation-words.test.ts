import { expect, test } from "vitest";
import type { DerivationKind, DerivationStanding } from "../../../../lib/origins/model.ts";
import { derivationInWords } from "../../../../lib/sources/derivations/derivation-words.ts";

type Direction = "told" | "open" | "common" | null;

/** "B …" as a person reads it, suggested as it holds, or not at all. */
function sentence(
  kind: DerivationKind,
  standing: DerivationStanding,
  direction: Direction,
  suggestedKind = kind,
): string {
  const at = "2026-05-12T14:00:00.000Z";
  const suggested = direction && { kind: suggestedKind, direction, reasons: [], strength: 0.5, at };
  const { between, after } = derivationInWords({ kind, standing, suggested });
  return `B ${between} A${after.startsWith(",") ? after : ` ${after}`}`.trimEnd();
}

test.each<[DerivationKind, DerivationStanding, Direction, string]>([
  ["reprint", "suggested", "told", "B seems to reprint A"],
  ["reprint", "suggested", "open", "B seems to reprint A, or the other way round"],
  ["reprint", "confirmed", "open", "B reprints A"],
  ["reprint", "dismissed", "open", "B does not reprint A"],
  ["wire", "suggested", "common", "B and A seem to go back to one wire story"],
  ["press-release", "confirmed", "common", "B and A go back to one press release"],
  ["press-release", "dismissed", "common", "B and A do not go back to one press release"],
  ["quotes", "confirmed", null, "B quotes A"],
  ["cites", "dismissed", null, "B does not cite A"],
])("%s, %s, %s", (kind, standing, direction, words) => {
  expect(sentence(kind, standing, direction)).toBe(words);
});

test("what a person says in another kind than the rules has the direction they gave it", () => {
  expect(sentence("quotes", "confirmed", "common", "wire")).toBe("B quotes A");
});
