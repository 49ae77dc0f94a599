// Characters that draw nothing: controls, and what Unicode lets a font leave out (bidi marks, embeddings, overrides and
// isolates, zero-width spaces and joiners, fillers, invisible operators, tags); lone surrogates and noncharacters, which
// are no characters, and which XML has no way to write.
const HIDDEN = /[\p{Cc}\p{Default_Ignorable_Code_Point}\p{Surrogate}\p{Noncharacter_Code_Point}\uFFF9-\uFFFB]/gu;

// Layout, and typography that web pages are full of: neither makes a text read otherwise than it is.
const HARMLESS = /[\t\n\r\u00AD\p{Variation_Selector}]/u;

// Scripts whose spelling needs the two joiners, as in Persian and Hindi, and pictures that are put together with them.
const JOINING_SCRIPTS =
  "Arabic Syriac Mongolian Devanagari Bengali Gurmukhi Gujarati Oriya Tamil Telugu Kannada Malayalam Sinhala Khmer";
const JOINABLE = new RegExp(
  `[${JOINING_SCRIPTS.split(" ")
    .map((script) => `\\p{Script=${script}}`)
    .join("")}\\p{Extended_Pictographic}\\p{Emoji_Modifier}\\p{Variation_Selector}]$`,
  "u",
);

/**
 * Writes characters that cannot be seen as visible marks: U+202E becomes `⟨U+202E⟩`. What is shown can then not read
 * otherwise than what is stored. Joiners stay where spelling needs them.
 */
export function revealHidden(text: string): string {
  return text.replace(HIDDEN, (character, at: number) => {
    if (HARMLESS.test(character)) return character;
    const isJoiner = character === "\u200C" || character === "\u200D";
    // Two code units hold any one character, an emoji too.
    if (isJoiner && JOINABLE.test(text.slice(Math.max(0, at - 2), at))) return character;
    return `⟨U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}⟩`;
  });
}
