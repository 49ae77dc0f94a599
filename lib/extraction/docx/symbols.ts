/**
 * Characters of the fonts that have pictures where letters should be, by the number Word writes, 0x20 to 0xFF.
 * Symbol: Unicode Consortium, MAPPINGS/VENDORS/ADOBE/symbol.txt. Wingdings: the signs articles are written with, after
 * Unicode's own names for them (UTC L2/11-052).
 */
const FONTS: ReadonlyMap<string, ReadonlyMap<number, string>> = new Map([
  [
    "symbol",
    new Map([
      ...run(0x20, " !∀#∃%&∋()∗+,−./0123456789:;<=>?"),
      ...run(0x40, "≅ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ[∴]⊥_"),
      ...run(0x61, "αβχδεφγηιϕκλμνοπθρστυϖωξψζ{|}∼"),
      ...run(0xa0, "€ϒ′≤⁄∞ƒ♣♦♥♠↔←↑→↓°±″≥×∝∂•÷≠≡≈…"),
      ...run(0xc0, "ℵℑℜ℘⊗⊕∅∩∪⊃⊇⊄⊂⊆∈∉∠∇®©™∏√⋅¬∧∨⇔⇐⇑⇒⇓◊〈®©™∑"),
    ]),
  ],
  [
    "wingdings",
    new Map([
      ...run(0x4a, "☺"),
      ...run(0x4c, "☹"),
      ...run(0x6c, "●"),
      ...run(0x6e, "■□"),
      ...run(0x75, "◆❖"),
      ...run(0x9f, "•"),
      ...run(0xa7, "▪"),
      ...run(0xa8, "◻"),
      ...run(0xd8, "➢"),
      ...run(0xdf, "←→↑↓"),
      ...run(0xe8, "➔"),
      ...run(0xf0, "⇨"),
      ...run(0xfb, "✗✓☒☑"),
    ]),
  ],
]);

function run(from: number, characters: string): [number, string][] {
  return [...characters].map((character, index) => [from + index, character]);
}

/** The character a symbol stands for (ISO/IEC 29500-1, 17.3.3.30), given its font and hexadecimal number; null if unknown. */
export function symbolOf(font: string, hexadecimal: string): string | null {
  if (!/^[0-9a-f]{1,6}$/i.test(hexadecimal)) return null;
  const written = Number.parseInt(hexadecimal, 16);
  // Such fonts are moved into Unicode's private use area: F0E0 is E0.
  const code = written >= 0xf000 && written <= 0xf0ff ? written - 0xf000 : written;
  const known = FONTS.get(font.trim().toLowerCase());
  if (known) return known.get(code) ?? null;
  const isOrdinary =
    written >= 0x20 && written <= 0x10ffff && !/[\p{Co}\p{Cs}\p{Cn}\p{Cc}]/u.test(String.fromCodePoint(written));
  return isOrdinary ? String.fromCodePoint(written) : null;
}
