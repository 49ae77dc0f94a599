/**
 * What number words are worth, what scales them, and which words of measure say the same. The words themselves are those
 * of `elements/number-words.ts`; one that has no value here is compared as a word.
 *
 * Source: compiled by hand for this project.
 */

/** Small number words by language: 0 to 20, then 30 to 90, then others as word=value. A dash where there is none. */
const SMALL: Readonly<Record<string, string>> = {
  en:
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty " +
    "thirty forty fifty sixty seventy eighty ninety dozen=12 a=1 an=1",
  de:
    "null eins zwei drei vier fünf sechs sieben acht neun zehn elf zwölf dreizehn vierzehn fünfzehn sechzehn siebzehn achtzehn neunzehn zwanzig " +
    "dreißig vierzig fünfzig sechzig siebzig achtzig neunzig dutzend=12 ein=1 eine=1 einer=1 einem=1 einen=1",
  fr:
    "zéro un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize dix-sept dix-huit dix-neuf vingt " +
    "trente quarante cinquante soixante soixante-dix quatre-vingts quatre-vingt-dix une=1 quatre-vingt=80 douzaine=12",
  es:
    "cero uno dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciséis diecisiete dieciocho diecinueve veinte " +
    "treinta cuarenta cincuenta sesenta setenta ochenta noventa un=1 una=1 veintiuno=21 veintidós=22 veinticinco=25 docena=12",
  pt:
    "zero um dois três quatro cinco seis sete oito nove dez onze doze treze quatorze quinze dezesseis dezessete dezoito dezenove vinte " +
    "trinta quarenta cinquenta sessenta setenta oitenta noventa uma=1 duas=2 catorze=14 dezasseis=16 dúzia=12",
  it:
    "zero uno due tre quattro cinque sei sette otto nove dieci undici dodici tredici quattordici quindici sedici diciassette diciotto diciannove venti " +
    "trenta quaranta cinquanta sessanta settanta ottanta novanta un=1 una=1 dozzina=12",
  nl:
    "nul één twee drie vier vijf zes zeven acht negen tien elf twaalf dertien veertien vijftien zestien zeventien achttien negentien twintig " +
    "dertig veertig vijftig zestig zeventig tachtig negentig een=1 dozijn=12",
};

/** What multiplies the number before it, in any language; glued letters ("5m", "3bn") are among them. */
const SCALES =
  "hundred=100 thousand=1e3 million=1e6 billion=1e9 trillion=1e12 k=1e3 m=1e6 mn=1e6 mm=1e6 b=1e9 bn=1e9 tn=1e12 t=1e12 lakh=1e5 lakhs=1e5 " +
  "crore=1e7 crores=1e7 millions=1e6 billions=1e9 hundert=100 tausend=1e3 millionen=1e6 milliarde=1e9 milliarden=1e9 mio=1e6 mrd=1e9 tsd=1e3 " +
  "mille=1e3 milliard=1e9 milliards=1e9 md=1e9 mds=1e9 cien=100 ciento=100 mil=1e3 millón=1e6 millones=1e6 " +
  "cem=100 cento=100 milhão=1e6 milhões=1e6 bilhão=1e9 bilhões=1e9 mi=1e6 bi=1e9 mila=1e3 milione=1e6 milioni=1e6 miliardo=1e9 miliardi=1e9 " +
  "mln=1e6 mld=1e9 honderd=100 duizend=1e3 miljoen=1e6 miljard=1e9 млн=1e6 млрд=1e9 тыс=1e3 тысяч=1e3 тысячи=1e3 миллион=1e6 миллиона=1e6 " +
  "миллионов=1e6 миллиард=1e9 миллиарда=1e9 миллиардов=1e9";

/** Scales that another language means otherwise: a German Billion is a million millions, as a Spanish billón is. */
const OWN_SCALES: Readonly<Record<string, string>> = {
  de: "billion=1e12 billionen=1e12",
  fr: "cent=100 cents=100 billion=1e12 billions=1e12",
  es: "billón=1e12 billones=1e12",
  nl: "biljoen=1e12",
};

/** Parts by language: what "a third" is of. */
const PARTS: Readonly<Record<string, string>> = {
  en: "half=2 third=3 thirds=3 quarter=4 quarters=4 fifth=5 fifths=5 sixth=6 sixths=6 seventh=7 eighth=8 eighths=8 ninth=9 tenth=10 tenths=10",
  de: "hälfte=2 drittel=3 viertel=4 fünftel=5 sechstel=6 achtel=8 zehntel=10",
  fr: "moitié=2 tiers=3 quart=4 quarts=4 cinquième=5 dixième=10",
  es: "mitad=2 tercio=3 tercios=3 cuarto=4 cuartos=4 quinto=5",
  pt: "metade=2 terço=3 terços=3 quarto=4 quartos=4 quinto=5",
  it: "metà=2 terzo=3 terzi=3 quarto=4 quarti=4 quinto=5",
  nl: "helft=2 derde=3 kwart=4 vijfde=5 tiende=10",
};

/** English ordinals; those of other languages are compared as words. */
const ORDINALS =
  "first=1 second=2 third=3 fourth=4 fifth=5 sixth=6 seventh=7 eighth=8 ninth=9 tenth=10 eleventh=11 twelfth=12 thirteenth=13 twentieth=20 " +
  "hundredth=100 thousandth=1000";

/** Words and signs that say the same unit, the first of each line its name. Money is named by its currency. */
const UNITS = `
% percent per-cent pct procent procents prozent pourcent percento porcento por-ciento por-cento per-cento pour-cent процент процента процентов prosent ٪ ％
pp percentage-point percentage-points percent-points prozentpunkte prozentpunkten points-de-pourcentage puntos-porcentuales
$ dollar dollars usd us$ dólar dólares dollaro dollari доллар доллара долларов
€ euro euros eur евро
£ pound pounds gbp sterling pfund libras sterline
¥ yen jpy
₽ rouble roubles ruble rubles rub рубль рубля рублей
₹ rupee rupees inr rs
km kilometre kilometres kilometer kilometers kilometern kilomètre kilomètres kilómetro kilómetros quilômetro quilômetros chilometro chilometri км километр километров
m metre metres meter meters metern mètre mètres metro metros metri м метров
cm centimetre centimetres centimeter centimeters
mm millimetre millimetres millimeter millimeters
mi mile miles meilen
ft foot feet
in inch inches
km² km2
m² m2
ha hectare hectares hektar hectáreas ettari гектаров
kg kilogram kilograms kilo kilos kilogramm кг
g gram grams gramm grammes gramos г
t tonne tonnes ton tons tonnen toneladas tonnellate тонн тонны
lb lbs
l litre litres liter liters litros
year years yr yrs jahr jahre jahren an ans année années año años anos anni anno jaar jaren год года лет
month months monat monate monaten mois mes meses mese mesi maand maanden месяц месяца месяцев
week weeks woche wochen semaine semaines semana semanas settimana settimane weken
day days tag tage tagen jour jours día días dia dias giorno giorni dag dagen день дня дней
hour hours hr hrs h stunde stunden heure heures hora horas ora ore uur час часа часов
minute minutes min minuten minuto minutos minuti минут
second seconds sec s sekunde sekunden seconde secondes segundo segundos
°c celsius
°f fahrenheit
mw megawatt megawatts
gw gigawatt gigawatts
kw kilowatt kilowatts
`;

const valuesOf = (list: string): ReadonlyMap<string, number> =>
  new Map(
    list
      .split(" ")
      .filter((entry) => entry !== "")
      .map((entry) => [entry.split("=")[0] ?? "", Number(entry.split("=")[1])]),
  );

function smallOf(list: string): ReadonlyMap<string, number> {
  return new Map(
    list.split(" ").map((entry, index) => {
      const [word = "", value] = entry.split("=");
      return [word, value === undefined ? (index <= 20 ? index : (index - 18) * 10) : Number(value)];
    }),
  );
}

/** What the number words of a language are worth. */
export type Values = {
  readonly small: ReadonlyMap<string, number>;
  readonly scales: ReadonlyMap<string, number>;
  readonly parts: ReadonlyMap<string, number>;
  readonly ordinals: ReadonlyMap<string, number>;
};

const made = new Map<string, Values>();

/** The values of a language's number words; those of no language know figures and scales alone. */
export function valuesIn(lang: string): Values {
  const known = made.get(lang);
  if (known) return known;
  const own = OWN_SCALES[lang];
  const values: Values = {
    small: smallOf(SMALL[lang] ?? ""),
    scales: new Map([...valuesOf(SCALES), ...(own ? valuesOf(own) : [])]),
    parts: valuesOf(PARTS[lang] ?? ""),
    ordinals: valuesOf(lang === "en" ? ORDINALS : ""),
  };
  // Only listed languages are kept, so that strange tags do not pile up.
  if (SMALL[lang]) made.set(lang, values);
  return values;
}

/** Each word of measure with the name of its unit. */
export const UNIT_NAMES: ReadonlyMap<string, string> = new Map(
  UNITS.trim()
    .split("\n")
    .flatMap((line) => line.split(" ").map((word) => [word, line.split(" ")[0] ?? ""] as const)),
);
