import { expect, test } from "vitest";
import { namingOf } from "../../../lib/origins/naming.ts";
import { wordsOf } from "../../../lib/origins/words.ts";

test.each([
  ["As the Velden Herald reported on Sunday, the bridge is closed.", "The Velden Herald", "reports"],
  ["The bridge is closed, according to Nature.", "Nature", "reports"],
  ["Das berichtet der Veldener Bote.", "Veldener Bote", "reports"],
  ["This article first appeared in the Velden Herald.", "Velden Herald", "printed-first"],
  ["The Velden Herald reported it. Reprinted with permission of the Velden Herald.", "Velden Herald", "printed-first"],
  ["The bridge was closed, a study published in Nature says.", "Nature", "reports"],
  ["Zuerst erschienen in: Veldener Bote, 3. Mai.", "Veldener Bote", "printed-first"],
  ["The Velden Herald moved to the northern bridge last year.", "Velden Herald", null],
  ["The velden herald reported on Sunday.", "Velden Herald", null],
  ["According to nature, all bridges fall.", "Nature", null],
  ["According to the Sun, the bridge is closed.", "The Sun", null],
  ["According to the Velden Heralds, the bridge is closed.", "Velden Herald", null],
  ["According to people who know, the bridge is closed.", null, null],
  ["According to people who know, the bridge is closed.", "…–…–", null],
  ["", "Velden Herald", null],
])("%s names %s: %s", (text, publisher, naming) => {
  expect(namingOf(wordsOf(text), publisher)).toBe(naming);
});
