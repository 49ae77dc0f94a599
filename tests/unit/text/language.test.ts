import { expect, test } from "vitest";
import { guessLanguage } from "../../../lib/text/language.ts";

test.each([
  ["en", "The council met on Monday and it voted for the plan of the mayor."],
  ["de", "Der Rat trat am Montag zusammen und stimmte für den Plan des Bürgermeisters."],
  ["fr", "Le conseil s'est réuni lundi et il a voté pour le plan du maire."],
  ["es", "El consejo se reunió el lunes y votó por el plan de la alcaldesa."],
  ["pt", "O conselho reuniu-se na segunda-feira e votou pelo plano da prefeita, que não veio."],
  ["it", "Il consiglio si è riunito lunedì e ha votato per il piano della sindaca."],
  ["nl", "De raad kwam maandag bijeen en het plan van de burgemeester werd aangenomen."],
  ["sv", "Rådet möttes på måndagen och det röstade för planen som inte var ny."],
  ["pl", "Rada zebrała się w poniedziałek i głosowała za planem, który był nowy."],
  ["tr", "Meclis pazartesi günü toplandı ve bu plan için oy verdi, ama bir üye yok."],
  ["ru", "Совет собрался в понедельник и проголосовал за план."],
  ["uk", "Рада зібралася в понеділок і проголосувала за її план."],
  ["bg", "Съветът се събра в понеделник и гласува за плана, който беше нов."],
  ["ar", "اجتمع المجلس يوم الاثنين وصوت لصالح الخطة."],
  ["fa", "شورا روز دوشنبه تشکیل شد و به طرح رای داد که چنین بود."],
  ["ur", "کونسل کا اجلاس پیر کو ہوا اور اس نے منصوبے کے حق میں ووٹ دیا ہے۔"],
  ["hi", "परिषद की बैठक सोमवार को हुई।"],
  ["zh", "理事会星期一开会并投票支持该计划。"],
  ["ja", "評議会は月曜日に開かれ、計画に賛成した。"],
  ["ko", "의회는 월요일에 열렸다."],
  ["hy", "Խորհուրդը հավաքվեց երկուշաբթի։"],
  ["el", "Το συμβούλιο συνεδρίασε τη Δευτέρα."],
  ["und", "12345 — 678"],
  ["und", ""],
])("%s: %s", (language, text) => {
  expect(guessLanguage(text)).toBe(language);
});

test("the article in the middle tells, not the navigation above it", () => {
  const menu = "The latest news of the day and all that you have to know about it. ".repeat(20);
  const article = "Der Rat trat am Montag zusammen und stimmte für den Plan des Bürgermeisters. ".repeat(80);
  expect(guessLanguage(`${menu}\n\n${article}`)).toBe("de");
});
