import { describe, expect, test } from "vitest";
import { segment } from "../../../lib/documents/segment.ts";

// A bar marks each boundary; the text is the row without its bars.
const TABLE: Record<string, Record<string, string[]>> = {
  "a stop ends a sentence before a capital": {
    en: [
      "There it is!| I found it.",
      "Hello?!| Is that you?",
      "I have 600.| How many do you have?",
      "It rose 4%.| Nobody knew why.",
      "He came.| (He was late.)| She left.",
      "Loved it :)| Will come back.",
      "Great show 😀| Thank you all.",
      "It was 5 km.| Then we stopped.",
      "Hello world.|Today is Tuesday.",
    ],
  },
  "figures, addresses and names keep their stops": {
    en: [
      "She has $100.00 in her bag.",
      "Version 2.0.1 of the law was passed at 10.30 in the evening.",
      "Write to Jane.Doe@example.com.| She answers.",
      "Write to a.b@c.org.| Ask them!| Read bbc.com.| Visit cnn.com too.",
      "See https://www.example.50.com/new_site/content.html.| It is long.",
      "Node.js and ASP.NET are names, as is www.Example.Com here.",
      "These are .jpeg files.| They also sell .zip archives.",
      "She works at Yahoo! in the accounting department.",
      "He works at Yahoo! News now.| She left Yahoo!| The firm was sold.",
      "In St.Petersburg lives Mr.Smith.| Call Fax.(03) 92 or Ph. (03) 93.",
      "It was very fragile!| (like glass)| Is it strong?",
    ],
  },
  "titles and other abbreviations stand inside a sentence": {
    en: [
      "Mr. Smith met Dr. Jones and Gov. Lee at St. Mary's.",
      "Please turn to p. 55.",
      "See Fig. 3 and Vol. XII of the report, e.g. The Annals.",
      "He works for ABC Ltd. and for BCD Inc. of Ohio.",
      "That is JFK Jr.'s book.",
      "On Jan. 20 he spoke.",
      "Cost: approx. £5m.| It took approx. ~40 days and approx. US$3m.",
      "Mr. and Mrs. J. R. R. Tolkien came with Prof. A. B. Lee.",
    ],
    de: [
      "Er kam z. B. mit Fr. Dr. Meier bzw. Hrn. Schulze, d. h. sehr spät.",
      "Die Fa. Maier u. a. Firmen lieferten ca. 3 Mio. Euro.",
    ],
    fr: ["M. Dupont et Mme. Durand, cf. p. 12, sont venus."],
    es: ["El Sr. López vive en la Avda. Mayor núm. 5.", "Vive en EE. UU. desde 1990."],
    it: ["Il dott. Rossi e l'avv. Bianchi sono qui.| Bene.", "Cfr. pag. 12 e segg. del testo."],
    ru: ["А. С. Пушкин родился в г. Москве, т. е. давно.| Он умер в 1837 г.| Его помнят."],
  },
  "an abbreviation closes a sentence before a word that opens one": {
    en: [
      "I live in the U.S.| How about you?",
      "I am in the U.S. Army.",
      "They closed the deal with Pitt, Briggs & Co.| It closed yesterday.",
      "We make a good team, you and I.| Did you see Albert I. Jones yesterday?",
      "He left at 6 p.m.| Travellers who came at 7 a.m. Monday waited.",
      "At 5 a.m. Mr. Smith went to the bank.| He left at 6 P.M.| Mr. Smith was tired.",
      "Reps. Lee and Kim met Jones et al. in Rome.| So said Smith et al.| They left.",
      "Apples, pears, etc.| Nothing else was sold.",
      "It isn't.| True, it might be.",
    ],
    ru: ["Это было до н. э.| Греция была поделена."],
  },
  "ordinals of languages that write them with a stop": {
    de: [
      "Am 12. Juni begann der 2. Weltkrieg in Teil 3.| Das steht auf Seite 12.| Dort kannst du lesen.",
      "Er starb 1998.| Häuser brannten.",
      "Karl V. war Kaiser, Ludwig XIV. auch.",
      "Er wohnt in der Goethestr. 5.| Das Haus ist alt.",
    ],
    sk: ["Toto sa mi podarilo až na 10. pokus."],
    tr: ["II. Mehmet 1453 yılında geldi.| Bu önemlidir."],
    en: ["He scored in the 12.| Minutes later he left."],
  },
  "quotation marks and brackets close with the sentence": {
    en: [
      'He said "This is great."| She held the book out.',
      'She turned to him, "This is great." she said.',
      "“Is it?” asked Ann.| “It is.”",
      "He said so (or wrote it).| Nobody minded.",
      "He teaches science (He previously worked for 5 years as an engineer.) at the school.",
      "It grew (Why? Nobody knows.) for years.",
      '"Bohr [...] used the analogy of parallel stairways [...]" (Smith 55).',
      "It was martyred.[1]| The emperor agreed.[2][3]| So it ended.",
      "It is in the Journal (1987).1| According to it all is well.",
    ],
    fr: ["Il a dit « c'est fini. »| Elle est partie."],
    de: ["Er sagte: „Es ist aus.“| Sie ging."],
    ja: ["彼は「行く。」と言った。|私は残った。"],
    zh: ["“你好！”她说。|他走了。"],
  },
  "dots that leave something out": {
    en: [
      "I wasn't really ... well, what I mean . . . is that it is over.",
      "I wasn't there...see . . . what I'm saying, the thing is . . . I didn't mean it.",
      "The door was broken...| I called them.",
      "It was blind. . . .|He turned away.",
      "I never meant that....| She left the store.",
      "It was to combine words into compounds.| . . . The practice was not abandoned. . . .",
      "Then indicate the end with a period . . . .| Next sentence.",
    ],
    nl: ["Het was raak.| ...en toen barste de hel los."],
  },
  "a semicolon ends an entry before a capitalised function word alone": {
    en: [
      "The bridge closed;| The mayor resigned.",
      "The bridge closed; George resigned, I think; I am sure.",
      "Fish &amp; The Chips",
    ],
    fr: ["Il eut deux enfants ;| En 1945 il mourut."],
  },
  "a dateline with its agency stands apart": {
    fa: ["رم - ایرنا:| قضات ایتالیا آمدند."],
    en: ["Rome - Reuters:| Judges met.", "One thing is clear: The council lied."],
  },
  "a list set in one line": {
    en: [
      "• 9. The first item| • 10. The second item",
      "⁃9. The first item| ⁃10. The second item",
      "• Apples| • Pears and plums",
      "1. The first item| 2. The second item",
      "1.) The first item.| 2.) The second item.",
      "a) The first item| b) The second item| c) The third list item",
      "(a) Hello world.| (b) Hello world.",
      "Q. What did you see?| A. I saw a man.",
      "IV. The Fall of Rome",
      "What to do: 1. Wash it.| 2. Dry it.",
      "Steps to take 1. Wash it.| 2. Dry it.",
      "It was item 1.| Wash it.",
    ],
  },
  "texts that begin sentences with small letters": {
    en: [
      "i love it.| the food is great.| we went twice!",
      "Is it open?| and who runs it?",
      "We met approx. five people of the dept. of trade.",
    ],
  },
  "the stops of other scripts": {
    ko: ["정말?| 네.| 왜.| 그는 갔다."],
    ar: ["وُلد عام ٣٥ ق.م. في مصر.| ثم ذهب.", "ذهب الولد إلى المدرسة.| هل عاد؟| نعم."],
    fa: [
      "او آمد.| آیا رفت؟| نه.",
      "نظر نمی‌دوزند….| دو مسافر آمدند.",
      // Brackets typed as a left-to-right page would show them.
      "حسین) ع (آمد.| امام حسین) ع (را دید.| او رفت.",
    ],
    ur: ["وہ آیا۔| کیا وہ گیا؟", "پی۔ٹی۔آئی نے کہا۔| وہ آئے۔"],
    hi: ["वह आया।| क्या वह गया?| ए. पी. जे. कलाम आए।| जी.डी.पी. ग्रोथ बढ़ी।", "श्री एम. एस. धोनी आए।"],
    zh: ["他来了。|你好吗？|很好！"],
    ja: [
      "良かったね！|すごい！|税率は３．２９％です。",
      "行きたいお店です☆|また行く。",
      "何故?|2008年に入り、Yahoo!ニュースを見た。",
    ],
    hy: ["Նա ծնվել է 1915 թ. Երևանում։", "Ի՞նչ ես մտածում:| Ոչինչ:", "Նա եկավ։| Ես գնացի։"],
    am: ["እሱ መጣ።| እሷ ሄደች።", "እሱ፡መጣ፡፡| እሷ ሄደች።"],
    nl: ["Dat was in 1998.| 's Avonds kwam hij."],
    my: ["သူလာသည်။| သူသွားသည်။"],
    km: ["គាត់មក។| នាងទៅ។"],
    el: ["Τι κάνεις;| Καλά."],
    // Thai has no stop: a paragraph is one piece unless a mark of another script ends it.
    th: ["ดร. สมชาย เกิด พ.ศ. 2500 ที่กรุงเทพฯ เขาเป็นครู", "คุณชื่ออะไร?| ผมชื่อสมชาย"],
  },
};

for (const [rule, languages] of Object.entries(TABLE))
  describe(rule, () => {
    for (const [lang, rows] of Object.entries(languages))
      test.each(rows)(`${lang}: %s`, (row) => {
        const text = row.replaceAll("|", "");
        const found = segment(text, { lang }).segments.map(({ start, end }) => text.slice(start, end));
        expect(found).toEqual(row.split("|").map((sentence) => sentence.trim()));
      });
  });

test("the bar stands for the stop of Hindi where it is glued to a word", () => {
  const text = "वह आया| वह गया|";
  expect(segment(text, { lang: "hi" }).segments).toHaveLength(2);
  expect(segment("होम | समाचार | खेल", { lang: "hi" }).segments).toHaveLength(1);
});

test("a word from a language given with its region is read by the language's rules", () => {
  const text = "Am 12. Juni kam er.";
  expect(segment(text, { lang: "de-AT" }).segments).toHaveLength(1);
});

test("a piece with neither letter nor figure goes with the sentence before it", () => {
  const text = "It is over. !!! *** And so it goes.";
  expect(segment(text, { lang: "en" }).segments.map(({ start, end }) => text.slice(start, end))).toEqual([
    "It is over. !!!",
    "*** And so it goes.",
  ]);
});
