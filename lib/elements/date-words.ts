import { bookOf, type PhraseBook } from "./phrases.ts";

/**
 * Months by language, January first: the full name (with its other cases), then what it is shortened to, forms parted
 * by "|". Source: Unicode CLDR's month names, wide and abbreviated, copied out by hand.
 */
const MONTHS: Readonly<Record<string, string>> = {
  en: "january|jan february|feb march|mar april|apr may june|jun july|jul august|aug september|sept|sep october|oct november|nov december|dec",
  de: "januar|jänner|jan februar|feber|feb märz|mär april|apr mai juni|jun juli|jul august|aug september|sept|sep oktober|okt november|nov dezember|dez",
  fr: "janvier|janv février|févr|fév mars avril|avr mai juin juillet|juil août|aout septembre|sept octobre|oct novembre|nov décembre|déc",
  es: "enero|ene febrero|feb marzo|mar abril|abr mayo|may junio|jun julio|jul agosto|ago septiembre|setiembre|sept|sep octubre|oct noviembre|nov diciembre|dic",
  pt: "janeiro|jan fevereiro|fev março|mar abril|abr maio|mai junho|jun julho|jul agosto|ago setembro|set outubro|out novembro|nov dezembro|dez",
  it: "gennaio|gen febbraio|feb marzo|mar aprile|apr maggio|mag giugno|giu luglio|lug agosto|ago settembre|sett|set ottobre|ott novembre|nov dicembre|dic",
  nl: "januari|jan februari|febr|feb maart|mrt april|apr mei juni|jun juli|jul augustus|aug september|sept|sep oktober|okt november|nov december|dec",
  sv: "januari|jan februari|feb mars april|apr maj juni|jun juli|jul augusti|aug september|sept|sep oktober|okt november|nov december|dec",
  da: "januar|jan februar|feb marts april|apr maj juni|jun juli|jul august|aug september|sept|sep oktober|okt november|nov december|dec",
  no: "januar|jan februar|feb mars april|apr mai juni|jun juli|jul august|aug september|sept|sep oktober|okt november|nov desember|des",
  fi: "tammikuu|tammikuun|tammikuuta|tammikuussa helmikuu|helmikuun|helmikuuta|helmikuussa maaliskuu|maaliskuun|maaliskuuta|maaliskuussa huhtikuu|huhtikuun|huhtikuuta|huhtikuussa toukokuu|toukokuun|toukokuuta|toukokuussa kesäkuu|kesäkuun|kesäkuuta|kesäkuussa heinäkuu|heinäkuun|heinäkuuta|heinäkuussa elokuu|elokuun|elokuuta|elokuussa syyskuu|syyskuun|syyskuuta|syyskuussa lokakuu|lokakuun|lokakuuta|lokakuussa marraskuu|marraskuun|marraskuuta|marraskuussa joulukuu|joulukuun|joulukuuta|joulukuussa",
  pl: "styczeń|stycznia|styczniu luty|lutego|lutym marzec|marca|marcu kwiecień|kwietnia|kwietniu maj|maja|maju czerwiec|czerwca|czerwcu lipiec|lipca|lipcu sierpień|sierpnia|sierpniu wrzesień|września|wrześniu październik|października|październiku listopad|listopada|listopadzie grudzień|grudnia|grudniu",
  cs: "leden|ledna|lednu únor|února|únoru březen|března|březnu duben|dubna|dubnu květen|května|květnu červen|června|červnu červenec|července|červenci srpen|srpna|srpnu září říjen|října|říjnu listopad|listopadu prosinec|prosince|prosinci",
  sk: "január|januára|januári február|februára|februári marec|marca|marci apríl|apríla|apríli máj|mája|máji jún|júna|júni júl|júla|júli august|augusta|auguste september|septembra|septembri október|októbra|októbri november|novembra|novembri december|decembra|decembri",
  ro: "ianuarie|ian februarie|febr martie aprilie|apr mai iunie iulie august|aug septembrie|sept octombrie|oct noiembrie|nov decembrie|dec",
  hu: "január|januárban|januári|jan február|februárban|februári|febr március|márciusban|márciusi|márc április|áprilisban|áprilisi|ápr május|májusban|májusi június|júniusban|júniusi július|júliusban|júliusi augusztus|augusztusban|augusztusi|aug szeptember|szeptemberben|szeptemberi|szept október|októberben|októberi|okt november|novemberben|novemberi|nov december|decemberben|decemberi|dec",
  tr: "ocak|ocak'ta şubat|şubat'ta mart|mart'ta nisan|nisan'da mayıs|mayıs'ta haziran|haziran'da temmuz|temmuz'da ağustos|ağustos'ta eylül|eylül'de ekim|ekim'de kasım|kasım'da aralık|aralık'ta",
  ru: "январь|января|январе|янв февраль|февраля|феврале|фев март|марта|марте апрель|апреля|апреле|апр май|мая|мае июнь|июня|июне июль|июля|июле август|августа|августе|авг сентябрь|сентября|сентябре|сент октябрь|октября|октябре|окт ноябрь|ноября|ноябре|ноя декабрь|декабря|декабре|дек",
  uk: "січень|січня|січні лютий|лютого|лютому березень|березня|березні квітень|квітня|квітні травень|травня|травні червень|червня|червні липень|липня|липні серпень|серпня|серпні вересень|вересня|вересні жовтень|жовтня|жовтні листопад|листопада|листопаді грудень|грудня|грудні",
  bg: "януари февруари март април май юни юли август септември октомври ноември декември",
  el: "ιανουάριος|ιανουαρίου|ιανουάριο φεβρουάριος|φεβρουαρίου|φεβρουάριο μάρτιος|μαρτίου|μάρτιο απρίλιος|απριλίου|απρίλιο μάιος|μαΐου|μάιο ιούνιος|ιουνίου|ιούνιο ιούλιος|ιουλίου|ιούλιο αύγουστος|αυγούστου|αύγουστο σεπτέμβριος|σεπτεμβρίου|σεπτέμβριο οκτώβριος|οκτωβρίου|οκτώβριο νοέμβριος|νοεμβρίου|νοέμβριο δεκέμβριος|δεκεμβρίου|δεκέμβριο",
  ar: "يناير فبراير مارس أبريل|إبريل مايو يونيو|يونيه يوليو|يوليه أغسطس سبتمبر أكتوبر نوفمبر ديسمبر",
  fa: "ژانویه|ژانویهٔ|فروردین فوریه|فوریهٔ|اردیبهشت مارس|خرداد آوریل|تیر مه|مرداد ژوئن|شهریور ژوئیه|جولای|مهر اوت|آبان سپتامبر|آذر اکتبر|دی نوامبر|بهمن دسامبر|اسفند",
  ur: "جنوری فروری مارچ اپریل مئی جون جولائی اگست ستمبر اکتوبر نومبر دسمبر",
  he: "ינואר|בינואר פברואר|בפברואר מרץ|במרץ אפריל|באפריל מאי|במאי יוני|ביוני יולי|ביולי אוגוסט|באוגוסט ספטמבר|בספטמבר אוקטובר|באוקטובר נובמבר|בנובמבר דצמבר|בדצמבר",
  hi: "जनवरी फ़रवरी|फरवरी मार्च अप्रैल मई जून जुलाई अगस्त सितंबर|सितम्बर अक्टूबर|अक्तूबर नवंबर|नवम्बर दिसंबर|दिसम्बर",
};

/**
 * Weekdays in full by language, Monday first, with other words and cases for the same day parted by "|". Source: Unicode
 * CLDR's day names, wide, and the cases that stand after a preposition, written down by hand. Left out are those that mean
 * something else as often: Greek days are ordinals, Romanian "luni" is months, Turkish "pazar" a market.
 */
const WEEKDAYS: Readonly<Record<string, string>> = {
  en: "monday|mondays tuesday|tuesdays wednesday|wednesdays thursday|thursdays friday|fridays saturday|saturdays sunday|sundays",
  de: "montag dienstag mittwoch donnerstag freitag samstag|sonnabend sonntag",
  fr: "lundi mardi mercredi jeudi vendredi samedi dimanche",
  es: "lunes martes miércoles jueves viernes sábado domingo",
  pt: "segunda-feira terça-feira quarta-feira quinta-feira sexta-feira sábado domingo",
  it: "lunedì martedì mercoledì giovedì venerdì sabato domenica",
  nl: "maandag dinsdag woensdag donderdag vrijdag zaterdag zondag",
  sv: "måndag|måndagen tisdag|tisdagen onsdag|onsdagen torsdag|torsdagen fredag|fredagen lördag|lördagen söndag|söndagen",
  da: "mandag tirsdag onsdag torsdag fredag lørdag søndag",
  no: "mandag tirsdag onsdag torsdag fredag lørdag søndag",
  fi: "maanantai|maanantaina tiistai|tiistaina keskiviikko|keskiviikkona torstai|torstaina perjantai|perjantaina lauantai|lauantaina sunnuntai|sunnuntaina",
  pl: "poniedziałek wtorek środa|środę czwartek piątek sobota|sobotę niedziela|niedzielę",
  cs: "pondělí úterý středa|středu čtvrtek pátek sobota|sobotu neděle|neděli",
  sk: "pondelok utorok streda|stredu štvrtok piatok sobota|sobotu nedeľa|nedeľu",
  ro: "lunea marți|marţi miercuri joi vineri sâmbătă duminică",
  hu: "hétfő|hétfőn kedd|kedden szerda|szerdán csütörtök|csütörtökön péntek|pénteken szombat|szombaton vasárnap",
  tr: "pazartesi salı çarşamba perşembe cuma cumartesi",
  ru: "понедельник вторник среда|среду четверг пятница|пятницу суббота|субботу воскресенье",
  uk: "понеділок вівторок середа|середу четвер п'ятниця|п'ятницю субота|суботу неділя|неділю",
  bg: "понеделник вторник сряда четвъртък петък събота неделя",
  ar: "الاثنين|الإثنين الثلاثاء الأربعاء الخميس الجمعة السبت الأحد",
  fa: "دوشنبه سه‌شنبه|سه‌شنبهٔ چهارشنبه پنجشنبه|پنج‌شنبه جمعه شنبه یکشنبه|یک‌شنبه",
  hi: "सोमवार मंगलवार बुधवार गुरुवार|बृहस्पतिवार शुक्रवार शनिवार रविवार",
};

const RELATIVE: Readonly<Record<string, string>> = {
  en:
    "fourth of july, yesterday, today, tomorrow, tonight, this morning, this afternoon, this evening, last night, the day before yesterday, " +
    "nowadays, recently, these days, in recent years, in recent months, in recent weeks, at present, this century, this decade, " +
    "yesterday morning, yesterday afternoon, yesterday evening, earlier this year, earlier this month, earlier this week, later this year, " +
    "later this month, later this week, to date, so far this year, at the time",
  de:
    "gestern, heute, morgen, vorgestern, übermorgen, heutzutage, letzte woche, letzten monat, letztes jahr, letzten jahres, vorige woche, vorigen monat, voriges jahr, vergangene woche, " +
    "vergangenen monat, vergangenes jahr, vergangenen jahres, im vergangenen jahr, im vorigen jahr, im letzten jahr, nächste woche, nächsten monat, nächstes jahr, kommende woche, dieses jahr, diese woche, diesen monat, kürzlich, heute abend, heute morgen, gestern abend, vor kurzem, im vorjahr",
  fr: "hier, aujourd'hui, demain, avant-hier, après-demain, la semaine dernière, le mois dernier, l' année dernière, l' an dernier, la semaine prochaine, le mois prochain, l' année prochaine, l' an prochain, cette année, cette semaine, ce mois-ci, récemment, hier soir, ce matin, ce soir, l' année passée, la semaine passée, le mois passé, de nos jours, l' été dernier",
  es: "ayer, hoy, mañana, anteayer, pasado mañana, la semana pasada, el mes pasado, el año pasado, la próxima semana, el próximo mes, el próximo año, la semana que viene, el mes que viene, el año que viene, este año, esta semana, este mes, recientemente, anoche, esta mañana, esta noche, hoy en día, el verano pasado",
  pt: "ontem, hoje, amanhã, anteontem, a semana passada, na semana passada, o mês passado, no mês passado, o ano passado, no ano passado, próxima semana, próximo mês, próximo ano, este ano, neste ano, esta semana, nesta semana, este mês, neste mês, recentemente, ontem à noite, hoje em dia",
  it: "ieri, oggi, domani, l' altro ieri, dopodomani, la settimana scorsa, la scorsa settimana, il mese scorso, lo scorso mese, l' anno scorso, lo scorso anno, la prossima settimana, il prossimo mese, il prossimo anno, l' anno prossimo, quest' anno, questa settimana, questo mese, recentemente, ieri sera, stamattina, stasera, oggigiorno",
  nl: "gisteren, vandaag, morgen, eergisteren, overmorgen, vorige week, vorige maand, vorig jaar, afgelopen week, afgelopen maand, afgelopen jaar, volgende week, volgende maand, volgend jaar, dit jaar, deze week, deze maand, onlangs, gisteravond, vanochtend, vanavond, tegenwoordig",
  sv: "igår, i går, idag, i dag, imorgon, i morgon, förra veckan, förra månaden, förra året, nästa vecka, nästa år, i år, nyligen, den här veckan",
  da: "i går, i dag, i morgen, sidste uge, sidste måned, sidste år, næste uge, næste år, i år, for nylig, denne uge",
  no: "i går, i dag, i morgen, forrige uke, forrige måned, i fjor, fjoråret, neste uke, neste år, i år, nylig, denne uka",
  pl: "wczoraj, dziś, dzisiaj, jutro, w zeszłym tygodniu, w zeszłym miesiącu, w zeszłym roku, w ubiegłym roku, w przyszłym roku, w tym roku, niedawno",
  ru: "вчера, сегодня, завтра, позавчера, на прошлой неделе, в прошлом месяце, в прошлом году, в следующем году, в этом году, недавно",
  ar: "أمس, اليوم, غدا, غدًا, الأسبوع الماضي, الشهر الماضي, العام الماضي, هذا العام",
  fa: "دیروز, امروز, فردا, هفته گذشته, ماه گذشته, سال گذشته, پارسال, امسال",
};

/** The words of dates in one language, in small letters. */
export type Calendar = {
  /** Full names and the shortened forms, each to its number from 1. */
  readonly months: ReadonlyMap<string, number>;
  /** The shortened forms alone: they need a number beside them. */
  readonly short: ReadonlySet<string>;
  /** Each to its number from 1, a Monday. */
  readonly weekdays: ReadonlyMap<string, number>;
  readonly relative: PhraseBook<"relative">;
};

const made = new Map<string, Calendar>();

/** The words of dates in a language; those of English where the language has none. */
export function calendarOf(lang: string): Calendar {
  const known = made.get(lang);
  if (known) return known;
  const months = new Map<string, number>();
  const short = new Set<string>();
  (MONTHS[lang] ?? MONTHS.en ?? "").split(" ").forEach((forms, index) => {
    const [full = "", ...others] = forms.split("|");
    months.set(full, index + 1);
    for (const form of others) {
      months.set(form, index + 1);
      // "jan" is January cut short; "stycznia" is a case of styczeń, and Dutch "mrt" is cut in the middle.
      if (full.startsWith(form) || form === "mrt") short.add(form);
    }
  });
  const calendar: Calendar = {
    months,
    short,
    weekdays: numbered(WEEKDAYS[lang] ?? ""),
    relative: bookOf([["relative", RELATIVE[lang] ?? ""]]),
  };
  made.set(lang, calendar);
  return calendar;
}

function numbered(list: string): ReadonlyMap<string, number> {
  const forms = list.split(" ").map((day, index) => day.split("|").map((form) => [form, index + 1] as const));
  return new Map(list === "" ? [] : forms.flat());
}

/** True for a language whose months stand in the table. */
export function hasCalendar(lang: string): boolean {
  return MONTHS[lang] !== undefined;
}

const words = (list: string): ReadonlySet<string> => new Set(list.split(" "));

/** What joins a day, a month and a year in one language or another: "12 de marzo de 2019", "5 of May". */
export const DATE_JOINERS = words("of de del di d' da do");

/** Units that make a relative date with "last", "next" and "ago", English. */
export const DATE_UNITS = words(
  "day days week weeks month months year years decade decades century centuries hour hours minute minutes night nights weekend " +
    "weekends quarter spring summer autumn fall winter season fortnight season term election",
);

/** The seasons and the parts of a year that a year may follow, by any of the languages. */
export const YEAR_PARTS = words(
  "spring summer autumn fall winter beginning start end middle half quarter trimestre semestre quartal kwartaal early late mid christmas easter frühjahr frühling sommer " +
    "herbst winter anfang ende mitte printemps été automne hiver début fin primavera verano otoño invierno principios finales mediados " +
    "verão outono inverno início fim estate autunno inverno inizio fine lente zomer herfst begin eind einde",
);

/** Words before a year that leave no doubt, by any of the languages. */
export const BEFORE_YEAR = words(
  "in since until till by during before after circa c ca around about early late mid from through year fiscal class im seit bis vor nach " +
    "jahr jahre anno depuis en avant après vers dès année desde hasta durante antes después año años em até depois ano nel dal al dopo prima " +
    "fino anno sinds vanaf tot voor na jaar sedan år fra til siden w od do po roku в с до года году سال عام سنة वर्ष सन שנת בשנת",
);

/** Words before a year that say so only where no counted thing follows: "of 2000 soldiers", "to 1500 people". */
export const MAYBE_BEFORE_YEAR = words(
  "of to and or between the & von zwischen und de du des entre et del y e da di dei e van tussen en als than",
);

/** The marks of an era after a year or a century, by any of the languages. */
export const ERAS = words("bc bce ad ce b.c. b.c a.d. a.d c.e. b.c.e. a.c. d.c. a.c d.c aec");

/** What follows "v." and "n." in German, "av." and "apr." in French. */
export const CENTURIES = words(
  "century centuries jahrhundert jahrhunderts jahrhunderten siècle siècles siglo siglos século séculos secolo secoli eeuw århundradet век века веке в. wiek wieku",
);
