import { describe, expect, test } from "vitest";
import { foldText } from "../../../lib/quotes/fold.ts";
import { locate } from "../../../lib/quotes/locate.ts";
import type { Hint } from "../../../lib/quotes/model.ts";

/** What of the source a quote is found as; null when it is not. */
function found(source: string, quote: string, hint: Hint = {}): string | null {
  const place = locate(foldText(source), quote, hint);
  return place && source.slice(place.span.start, place.span.end);
}

describe("the same words are found", () => {
  // [ ] marks the passage in the source; the quote is what a person pasted.
  test.each([
    ["white space is one space", "It [rose\n\t by 4\u00A0%] in May.", "rose by 4 %"],
    ["thin, ideographic and next-line spaces", "[a\u2009b\u3000c\u0085d]", "a b c d"],
    ["a space where nothing is seen", "x [one\u200B two\u2060 th\u00ADree\uFEFF four] y", "one two three four"],
    ["direction marks", "\u202B[שלום\u200F עולם]\u202C", "שלום עולם"],
    ["curly quotation marks", "He said “[it’s ‘fine’ now]”.", "it's 'fine' now"],
    ["quotation marks with them", "He said [“it is fine”].", '"it is fine"'],
    ["guillemets with their spaces", "Il a dit [«\u00A0Bonjour\u00A0»], puis.", "“Bonjour”"],
    ["low marks", "Er sagte [„gut“] dazu.", '"gut"'],
    ["Chinese marks", "他说[「好的」]。", "“好的”"],
    ["two single marks for a double one", "He said [“no”] twice.", "''no''"],
    ["backticks", "[`quoted' words]", "'quoted' words"],
    ["dashes of every length", "It was [late – very late — he said], yes.", "late - very late -- he said"],
    ["a dash with or without its spaces", "It was [late—very late], yes.", "late – very late"],
    ["a dash at a line's end", "It was [late—\nvery late], yes.", "late—very late"],
    ["a minus sign", "It fell to [−5 °C].", "-5 °C"],
    ["a word divided at a line's end", "an [inter-\nnational court] sat", "international court"],
    ["a hyphen at a line's end", "a [well-\nknown author] wrote", "well-known author"],
    ["a divided word in the quote", "an [international court] sat", "inter-\nnational court"],
    ["a divided word pasted into one line", "an [international court] sat", "inter- national court"],
    ["a hyphen divided in the quote", "a [well-known author] wrote", "well-\nknown author"],
    ["a divided word in both", "an [inter-\nnational court] sat", "inter-  \n  national court"],
    ["a soft hyphen at a line's end", "an [inter\u00AD\nnational court] sat", "international court"],
    ["a soft hyphen before a space", "the [state\u00AD and people]", "state and people"],
    ["ligatures", "the [o\uFB03cial \uFB01gures]", "official figures"],
    ["ligatures in the quote", "the [official figures]", "o\uFB03cial \uFB01gures"],
    ["decomposed letters", "[Cafe\u0301 Mu\u0308ller]", "Café Müller"],
    ["composed letters", "[Café Müller]", "Cafe\u0301 Mu\u0308ller"],
    ["Hangul in jamo", "[\u1112\u1161\u11AB국]", "한국"],
    ["half-width kana", "[ｶﾞｲﾄﾞ]", "ガイド"],
    ["fullwidth letters", "[ＮＡＴＯ　２０２４]", "NATO 2024"],
    ["Arabic presentation forms", "[\uFEB3\uFEFC\uFEE1]", "سلام"],
    ["an Arabic word drawn long", "[الســـلام]", "السلام"],
    ["an ellipsis", "[and so on…] they said", "and so on..."],
    ["Kangxi radicals", "[⼈⼝]", "人口"],
    ["Chinese over a line's end", "他[住在北京\n很久了]。", "住在北京很久了"],
    ["Korean over a line's end inside a word", "[대한민\n국 정부는] 말", "대한민국 정부는"],
    ["Chinese beside Latin", "他用[Windows 系统]。", "Windows系统"],
    ["Thai over a line's end", "[ภาษา\nไทย]", "ภาษาไทย"],
    ["a French colon", "[Enfin\u202F: oui\u00A0!]", "Enfin: oui!"],
    ["a power after a letter", "[5 km² of land]", "5 km2 of land"],
    ["a note mark after a stop", "[He said.² Then]", "He said.2 Then"],
    ["a fraction", "[½ a cup]", "1/2 a cup"],
    ["a sign of letters", "[Nº 5 and № 6 by X™]", "No 5 and No 6 by XTM"],
    ["a divided word with a capital inside", "[Mc-\nDonald] said", "McDonald"],
    ["an accent that stands by itself", "[a ¨ b]", "a ¨ b"],
    ["a word whose end is said later", "[im Kindes]- und Jugendalter", "im Kindes"],
    ["the rest of a divided word", "an in-\n[ternational court]", "ternational court"],
    ["a note mark after a word", "the [results]¹ show", "results"],
    ["an emoji in another drawing", "[I ❤\uFE0F it]", "I ❤ it"],
    ["a French word behind an elision", "de l’[Iran moderne]", "Iran moderne"],
    ["a name before a possessive", "[Iran]’s army", "Iran"],
    ["a word behind a hyphen", "a well-[known author]", "known author"],
    ["a decade cut short", "in the ’[90s] it", "90s"],
    ["a stop that is quoted", "It [rose 4.] Then", "rose 4."],
    ["a dash that is quoted", "so [— no], never", "– no"],
    ["the nearer of two dashes at its end", "it was [dated —]\n\n— by him", "dated -"],
    ["a dash with something unseen in it at its end", "it was [so -\u2060-] he said", "so --"],
    ["two dashes at its end", "it was [so — —] he said", "so - -"],
    ["the nearer of two dashes at its beginning", "dated —\n\n[-- by him]", "— by him"],
    ["trailing invisible characters left out", "x [abc]\u00AD\u200B y", "abc\u200B"],
  ])("%s", (_, marked, quote) => {
    const source = marked.replace(/[[\]]/g, "");
    const start = marked.indexOf("[");
    const end = marked.indexOf("]") - 1;
    expect(locate(foldText(source), quote)?.span).toEqual({ start, end });
  });
});

describe("other words are not", () => {
  test.each([
    ["a longer number", "It rose 40 points", "rose 4"],
    ["a number with decimals", "It rose 4.5 points", "rose 4"],
    ["a number with decimals, from behind", "It rose 4.5 points", "5 points"],
    ["a stop inside a number", "It rose 4.5 points", "rose 4."],
    ["thousands", "of 1,000,000 people", "of 1,000"],
    ["Swiss thousands", "es waren 1’000 Leute", "waren 1"],
    ["a minus sign", "it was -5 degrees", "5 degrees"],
    ["a year of two", "in 1914–1918 there", "1918 there"],
    ["the inside of a word", "He lost his able hand", "is able"],
    ["the beginning of a word", "It was national news", "was nation"],
    ["another case", "the Pope said", "the pope said"],
    ["a hyphen that is missing", "they re-cover it", "they recover it"],
    ["a hyphen too much", "they recover it", "they re-cover it"],
    ["a space that is missing", "it fell a part", "it fell apart"],
    ["a space too much", "it fell apart", "it fell a part"],
    ["a Korean space that is missing", "대한민국 정부", "대한민국정부"],
    ["a power", "some 10² times", "some 102 times"],
    ["a lowered figure in a number", "log₂8 is", "log28 is"],
    ["a fraction", "1½ cups", "11/2 cups"],
    ["a letter without its accent", "the résumé is", "the resume is"],
    ["a letter whose mark follows", "cafe\u0301", "cafe"],
    ["half a ligature", "\uFB01", "f"],
    ["a comma that is missing", "Eat, grandma", "Eat grandma"],
    ["an area for a length", "some 100 m² of", "100 m"],
    ["what a prefix turns round", "for non-smokers only", "smokers only"],
    ["a power of a letter", "10ⁿ times", "10n times"],
    ["figures raised over figures", "10²³ of", "1023 of"],
    ["a circled figure beside another", "①5 of", "15 of"],
    ["what a divided prefix turns round", "for non-\nsmokers only", "smokers only"],
    ["what a tail turns round", "an alcohol-free beer", "an alcohol"],
    ["can in can't", "we can’t go", "we can"],
    ["a range without its dash", "1914-\n1918 was", "19141918 was"],
    ["double marks for single ones", "so ‘fine’ now", 'so "fine" now'],
    ["an ellipsis in the middle", "first part and second part", "first part … second part"],
    ["half a flag", "🇩🇪🇫🇷", "🇪🇫"],
    ["part of a family", "👨‍👩‍👧", "👨"],
    ["half an ellipsis", "and so on… then", ".. then"],
    ["a vowel sign without its consonant", "\u0E01\u200B\u0E34\u0E19", "\u0E34\u0E19"],
    ["a consonant without its vowel sign", "\u0E01\u200B\u0E34\u0E19", "\u0E01"],
    ["what an elided n’ denies", "Ce n’est pas vrai", "est pas vrai"],
    ["the end of a word with a soft hyphen", "an inter\u00ADnational court", "national court"],
    ["the beginning of a word with a soft hyphen", "an inter\u00ADnational court", "an inter"],
    ["the first year of two", "it was in 1914-1918", "was in 1914"],
    ["a dash at a line's end taken for a hyphen", "he said -\nnever", "he saidnever"],
    ["a hyphen taken for a minus sign", "between 10-5 points", "-5 points"],
    ["nothing", "some words", " \u00AD\u200B "],
  ])("%s", (_, source, quote) => {
    expect(found(source, quote)).toBeNull();
  });
});

describe("of several places", () => {
  const source = 'He “said” so. Page two: he "said" so. The end: he \'said\' so, he "said" so.';
  const second = source.indexOf('"said"');
  const last = source.lastIndexOf('"said"');

  test("the first that is exact is taken, and all are counted", () => {
    expect(locate(foldText(source), '"said" so')).toEqual({
      span: { start: second, end: second + 9 },
      how: "exact",
      count: 3,
    });
  });

  test.each<[string, Hint, number]>([
    ["what stood before", { prefix: "so, he " }, last],
    ["what stood after", { suffix: ". The end" }, second],
    ["where it began", { near: 70 }, last],
    ["the page", { within: { start: 40, end: source.length } }, last],
    ["a page that has it not", { within: { start: 0, end: 1 } }, second],
  ])("%s decides", (_, hint, start) => {
    expect(locate(foldText(source), '"said" so', hint)?.span.start).toBe(start);
  });
});

test("a text made to be slow is looked through all the same", () => {
  const source = foldText("a-".repeat(200_000));
  expect(locate(source, `${"a-".repeat(20_000)}b`)).toBeNull();
  expect(locate(source, `b${"a".repeat(20_000)}`)).toBeNull();
  expect(locate(foldText("\u0301\u0323".repeat(100_000)), "a")).toBeNull();
  // Past so many marks a letter is at its end, since sorting them costs the square.
  expect(foldText(`a${"\u0301\u0323".repeat(40)}`).ends[0]).toBe(31);
  // Looked through at every place this would take a minute.
  expect(locate(foldText("a ".repeat(400_000)), "a ".repeat(100_000))?.span.start).toBe(0);
});
