/**
 * The words of numbers, units and currencies. A language that is not listed is read with digits alone.
 *
 * Source: compiled by hand for this project; currency codes are ISO 4217.
 */
type Counting = { readonly small: string; readonly large: string; readonly ordinals: string; readonly parts: string };

const COUNTING: Readonly<Record<string, Counting>> = {
  en: {
    small:
      "zero two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty " +
      "thirty forty fifty sixty seventy eighty ninety dozen",
    large:
      "hundred thousand million billion trillion tens hundreds thousands millions billions trillions mn bn tn lakh crore lakhs crores dozens",
    ordinals:
      "second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth twentieth hundredth thousandth",
    parts:
      "half third thirds quarter quarters fifth fifths sixth sixths seventh sevenths eighth eighths ninth ninths tenth tenths",
  },
  de: {
    small:
      "null zwei drei vier fünf sechs sieben acht neun zehn elf zwölf dreizehn vierzehn fünfzehn sechzehn siebzehn achtzehn neunzehn zwanzig " +
      "dreißig vierzig fünfzig sechzig siebzig achtzig neunzig dutzend",
    large:
      "hundert tausend million millionen milliarde milliarden billion billionen mio mrd tsd hunderte tausende hunderttausend hunderttausende zehntausend dutzende zweihundert dreihundert fünfhundert zweitausend zehntausende",
    ordinals: "zweite zweiten dritte dritten vierte vierten fünfte fünften sechste siebte achte neunte zehnte",
    parts: "hälfte drittel viertel fünftel sechstel achtel zehntel",
  },
  fr: {
    small:
      "zéro deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize vingt vingts trente quarante cinquante soixante " +
      "soixante-dix quatre-vingts quatre-vingt quatre-vingt-dix dix-sept dix-huit dix-neuf douzaine dizaine",
    large: "cent cents mille million millions milliard milliards md mds dizaines centaines centaine milliers millier",
    ordinals: "deuxième troisième quatrième cinquième sixième septième huitième neuvième dixième",
    parts: "moitié tiers quart quarts cinquième dixième demi demie",
  },
  es: {
    small:
      "cero dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciséis diecisiete dieciocho diecinueve veinte " +
      "veintiuno veintidós veinticinco treinta cuarenta cincuenta sesenta setenta ochenta noventa docena",
    large:
      "cien ciento cientos doscientos trescientos quinientos mil miles millón millones billón billones decenas centenares",
    ordinals: "segundo segunda tercer tercero tercera cuarto cuarta quinto quinta sexto séptimo octavo noveno décimo",
    parts: "mitad tercio tercios cuarto cuartos quinto",
  },
  pt: {
    small:
      "zero dois duas três quatro cinco seis sete oito nove dez onze doze treze catorze quatorze quinze dezesseis dezasseis dezessete dezoito " +
      "dezenove vinte trinta quarenta cinquenta sessenta setenta oitenta noventa dúzia",
    large:
      "cem cento centenas duzentos trezentos quinhentos mil milhão milhões bilhão bilhões bilião biliões trilhão trilhões mi bi milhares dezenas",
    ordinals: "segundo segunda terceiro terceira quarto quinta sexto sétimo oitavo nono décimo",
    parts: "metade terço terços quarto quartos quinto",
  },
  it: {
    small:
      "zero due tre quattro cinque sei sette otto nove dieci undici dodici tredici quattordici quindici sedici diciassette diciotto diciannove " +
      "venti trenta quaranta cinquanta sessanta settanta ottanta novanta dozzina",
    large:
      "cento duecento trecento cinquecento mille mila duemila diecimila centomila milione milioni miliardo miliardi mln mld centinaia migliaia decine",
    ordinals: "seconda terzo terza quarto quarta quinto quinta sesto settimo ottavo nono decimo",
    parts: "metà terzo terzi quarto quarti quinto",
  },
  nl: {
    small:
      "nul twee drie vier vijf zes zeven acht negen tien elf twaalf dertien veertien vijftien zestien zeventien achttien negentien twintig dertig " +
      "veertig vijftig zestig zeventig tachtig negentig dozijn",
    large:
      "honderd duizend miljoen miljard biljoen mln mld honderden duizenden miljoenen miljarden tientallen tweehonderd driehonderd vijfhonderd",
    ordinals: "tweede derde vierde vijfde zesde zevende achtste negende tiende",
    parts: "helft derde kwart vijfde tiende",
  },
};

/** "million" and its like for languages that are read with digits alone. */
const OTHER_LARGE =
  "million millions milliard milliards mio mia mrd milj mld mln miljon miljoner miljard miljarder million millioner milliarder tisíc tys milion " +
  "miliony milionów miliard miliardy miliardów тыс тысяч тысячи тысяча млн миллион миллиона миллионов млрд миллиард миллиарда миллиардов трлн " +
  "milyon milyar bin мільйон мільйонів тисяч мільярд ezer millió milliárd miljoonaa miljardia miljoona مليون مليار ألف آلاف ملايين میلیون میلیارد هزار " +
  "लाख करोड़ हज़ार हजार मिलियन εκατομμύρια εκατ δισεκατομμύρια δισ χιλιάδες מיליון מיליארד אלף";

/** What makes numbers in one language: "seven", "million", "third" (the third one), "third" (a part). */
export type NumberWords = {
  readonly small: ReadonlySet<string>;
  readonly large: ReadonlySet<string>;
  readonly ordinals: ReadonlySet<string>;
  readonly parts: ReadonlySet<string>;
};

const words = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/).filter(Boolean));

const made = new Map<string, NumberWords>();
const otherLarge = words(OTHER_LARGE);

/** The number words of a language; those that scale a figure alone where it is not listed. */
export function numberWordsOf(lang: string): NumberWords {
  const known = made.get(lang);
  if (known) return known;
  const counting = COUNTING[lang];
  const found: NumberWords = {
    small: words(counting?.small ?? ""),
    large: counting ? words(counting.large) : otherLarge,
    ordinals: words(counting?.ordinals ?? ""),
    parts: words(counting?.parts ?? ""),
  };
  made.set(lang, found);
  return found;
}

/** Signs that make a number money, before it or after. */
export const CURRENCY_SIGNS = new Set("$ € £ ¥ ₹ ₽ ₺ ₩ ₪ ₴ ₦ ₱ ฿ ₫ ₡ ￥ ＄".split(" "));

/** Words and codes that make a number money. */
export const CURRENCIES = words(
  "dollar dollars euro euros eur usd gbp chf jpy cny pound pounds sterling pence penny p cent cents ct yen yuan renminbi rmb rupee rupees rs inr " +
    "rouble roubles ruble rubles rub franc francs franken schilling peso pesos reais brl krone kroner kronor krona kr sek nok dkk zloty zł pln " +
    "lira liras tl shekel shekels rial rials toman tomans riyal riyals dirham dirhams dinar dinars naira forint ft koruna korun kč " +
    "dólar dólares libras dollaro dollari sterline frank kronen lire pfund us$ a$ c$ r$ hk$ nz$ " +
    "доллар доллара долларов евро рубль рубля рублей руб грн гривень юаней دولار يورو ريال دینار تومان یورو रुपए रुपये ευρώ δολάρια שקל שקלים דולר",
);

/** Signs and words that make a number a percentage. */
export const PERCENT_SIGNS = new Set(["%", "‰", "٪", "％", "﹪"]);
/** Single words that make a number a percentage. */
export const PERCENT_WORDS = words(
  "percent pct proc prozent prozentpunkte prozentpunkten procent procents prosent prosenttia procentní procenta процент процента процентов проц відсотків pourcent " +
    "percentage-point percentage-points százalék τοις بالمئة بالمائة درصد प्रतिशत फीसदी فیصد אחוז אחוזים yüzde",
);

/** Two words that make a number a percentage: "per cent", "por ciento". */
export const PERCENT_PAIRS = words(
  "per_cent por_ciento por_cento pour_cent per_cento percentage_point percentage_points percent_points basis_points في_المئة في_المائة points_de_pourcentage puntos_porcentuales pontos_percentuais punti_percentuali",
);

/** Units of measure: lengths, areas, masses, volumes, energy, speed, temperature, data, time. */
export const UNITS = words(
  "km m cm mm nm ft foot feet inch inches yd yard yards mile miles mi mph kmh kph km/h m/s km/s knots kilometre kilometres kilometer kilometers metre metres " +
    "meter meters centimetre centimetres centimeter centimeters millimetre millimetres millimeter millimeters hectare hectares ha acre acres " +
    "kg g mg mcg µg kilogram kilograms kilo kilos gram grams tonne tonnes ton tons pound-force lb lbs ounce ounces oz kt mt " +
    "l ml litre litres liter liters gallon gallons barrel barrels pint pints bushels " +
    "kw kwh mw mwh gw gwh tw twh w watt watts kilowatt kilowatts megawatt megawatts gigawatt gigawatts terawatt-hours joule joules calories calorie kcal volt volts " +
    "hz khz mhz ghz kb mb gb tb pb bytes byte kilobytes megabytes gigabytes terabytes bit bits degrees degree celsius fahrenheit kelvin °c °f decibels db ppm ppb " +
    "second seconds sec minute minutes min hour hours hr hrs day days night nights week weeks month months year years decade decades century centuries generations fortnight " +
    "years-old year-old sekunde sekunden minuten minute stunde stunden tag tage tagen woche wochen monat monate monaten jahr jahre jahren jahrzehnte jahrzehnten " +
    "kilometern quadratkilometer quadratmeter hektar tonnen liter gramm kilogramm meilen " +
    "seconde secondes heure heures jour jours semaine semaines mois ans année années décennies kilomètre kilomètres mètre mètres hectares tonnes litres grammes degrés " +
    "segundo segundos minuto minutos hora horas día días semana semanas mes meses año años décadas kilómetro kilómetros metro metros hectárea hectáreas tonelada toneladas litro litros gramos grados " +
    "dia dias mês ano anos quilômetro quilômetros quilómetro quilómetros hectare graus gramas " +
    "secondo secondi minuti ora ore giorno giorni settimana settimane mese mesi anno anni chilometro chilometri metri ettari tonnellate litri grammi gradi " +
    "uur dag dagen weken maand maanden jaar jaren graden ton " +
    "км м см мм кг г тонн тонны лет года год месяцев месяца дней дня часов часа минут гектаров метров километров градусов",
);

/** What may stand between a number and its unit: "600 square kilometres". */
export const BEFORE_UNIT = words("square cubic nautical metric light mètres mètre quadratische million");

/** Letters glued to a number that scale it: "100m", "1.7bn", "50k". */
export const GLUED_SCALES = words("k m mn mm b bn tn t mio mrd md mds");
