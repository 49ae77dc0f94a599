/**
 * What the comparison of sentences knows of each language: the small words that turn a statement round, soften it or
 * bind it to one thing. A language without a table is compared by its words, figures and capitals alone.
 *
 * Source: compiled by hand for this project from the closed word classes of each grammar. Small letters throughout,
 * folded when they are read.
 */

import { fold } from "../text/fold.ts";

type Lists = {
  /** Words that deny. French and Dutch pairs count once, by the word that is always there. */
  readonly negations: string;
  /** Words that take back the certainty of a statement. */
  readonly hedges: string;
  /** Words that say opposite things of the same matter: "left | right", pairs parted by a semicolon. */
  readonly opposites: string;
  /** Words which tell two things apart without contradicting: "northern", "second". */
  readonly telling: string;
  /** Pronouns that point to somebody in another sentence. */
  readonly pointing: string;
  /** Words that say there are several of the kind: two such sentences may both be true. */
  readonly several: string;
  /** What happens to a thing once. */
  readonly once: string;
  /** What only one can be. */
  readonly sole: string;
  /** Words whose number is a name: "Section 3". */
  readonly labels: string;
  /** Words before a place or a time, which may stand anywhere in the sentence. */
  readonly places: string;
  /** The word before who did it, in the passive. */
  readonly agents: string;
  /** Words before a year. */
  readonly yearly: string;
  /** Number words: 2, 3, … 12, then 20, 30, … 90, parted by spaces; a dash where there is none. */
  readonly numbers: string;
  /** Multipliers as `word=power of ten`. */
  readonly scales: string;
  /** Endings of inflection, the longest first. */
  readonly endings: string;
};

const LISTS: Readonly<Record<string, Lists>> = {
  en: {
    negations:
      "not no never none nobody nothing neither nor without cannot didn doesn don isn aren wasn weren hasn haven hadn won wouldn couldn shouldn",
    hedges:
      "allegedly alleged reportedly reported supposedly apparently may might could would possibly probably perhaps likely unlikely " +
      "claimed claims if unless should suspected purportedly",
    opposites:
      "rise rises rose risen rising increase grow grew grown climb climbed gain gained soar surge jump higher | fall falls fell fallen falling " +
      "decrease decline drop dropped shrink shrank shrunk plunge plummet sank lower; more above | less fewer below; before | after; win wins won | " +
      "lose loses lost; accept approve adopt adopted | reject refuse decline denied deny dismiss; support supported | oppose opposed; allow permit " +
      "legalise legalize | ban banned forbid forbade forbidden prohibit; begin began begun start started open | end stop stopped close; " +
      "arrive enter join joined | leave depart quit; guilty convict convicted | innocent acquit acquitted; survive | die died dies; " +
      "biggest largest highest most best | smallest lowest least fewest worst; true | false; legal | illegal; up | down; " +
      "confirm confirmed | denied deny; buy bought | sell sold; import | export; majority | minority; public | private; male | female; " +
      "first | last; early earlier | late later; possible | impossible; safe | unsafe; include including | exclude excluding",
    telling:
      "north south east west northern southern eastern western northeast northwest southeast southwest left right upper lower man woman men " +
      "women boy girl boys girls father mother son daughter brother sister husband wife he she his her him hers third fourth fifth sixth " +
      "seventh eighth ninth tenth former deputy vice",
    pointing:
      "he she it they we i you this these those that his her their its our my your him them such one some others there",
    several: "another other others again each every one some twice several second",
    once: "founded established born died killed assassinated murdered signed built invented launched inaugurated adopted abolished",
    sole: "capital first last only founder founded president leader chairman chairwoman king queen winner won author invented inventor largest highest biggest oldest smallest mayor chancellor",
    labels:
      "section article room paragraph chapter page no number flight route highway district ward group phase day week round line channel " +
      "platform level grade class version model type figure table annex part volume act bus train road apartment floor lot",
    places: "in at on near inside outside around throughout across within",
    agents: "by",
    yearly: "in since by until till from of during before after to and between circa",
    numbers:
      "two three four five six seven eight nine ten eleven twelve twenty thirty forty fifty sixty seventy eighty ninety",
    scales: "hundred=2 thousand=3 k=3 million=6 millions=6 m=6 mn=6 billion=9 bn=9 trillion=12",
    endings: "ings ing ied ies ed es s e y",
  },
  de: {
    negations: "nicht kein keine keiner keinen keinem keines nie niemals niemand niemandem nichts ohne weder",
    hedges:
      "angeblich mutmasslich moglicherweise vielleicht wahrscheinlich vermutlich offenbar wohl soll sollen sollte konnte konnten durfte falls wenn angebliche angeblichen",
    opposites:
      "steigen stieg stiegen gestiegen steigt wachsen wuchs gewachsen zunahm erhoht hoher | fallen fiel fielen gefallen sinken sank sanken gesunken sinkt schrumpfen niedriger; " +
      "mehr | weniger; vor | nach; gewann gewonnen gewinnen gewinnt | verlor verloren verlieren verliert; angenommen annahm billigte gebilligt | abgelehnt ablehnte lehnte verworfen; " +
      "unterstutzt unterstutzte | bekampft bekampfte; erlaubt erlaubte | verboten verbot untersagt; begann begonnen beginnt eroffnet | endete beendet endet geschlossen; " +
      "schuldig verurteilt | unschuldig freigesprochen; uberlebt uberlebten | gestorben starb starben; grosste hochste meisten | kleinste niedrigste wenigsten; " +
      "kaufte gekauft | verkaufte verkauft",
    telling:
      "nord sud ost west nordlich sudlich ostlich westlich linke rechte obere untere mann frau vater mutter sohn tochter bruder schwester ehemalige fruhere er sie sein ihr",
    pointing: "er sie es wir ihr ich du man dies dieser diese dieses sein seine ihre das der die den einer eine",
    several: "weitere weiterer weiteres ein andere anderer anderes wieder erneut jede jeder jedes zweite",
    once: "gegrundet geboren gestorben starb getotet ermordet unterzeichnet erbaut gebaut erfunden eroffnet",
    sole: "hauptstadt erste erster letzte letzter einzige grunder prasident prasidentin kanzler kanzlerin konig konigin sieger siegerin grosste hochste alteste vorsitzende vorsitzender",
    labels:
      "artikel absatz paragraf paragraph kapitel seite nummer nr zimmer raum linie gruppe klasse tag woche runde stufe phase teil band bezirk",
    places: "in im am an auf bei beim",
    agents: "von vom durch",
    yearly: "in im seit bis von ab vor nach um jahr jahre",
    numbers:
      "zwei drei vier funf sechs sieben acht neun zehn elf zwolf zwanzig dreissig vierzig funfzig sechzig siebzig achtzig neunzig",
    scales:
      "hundert=2 tausend=3 tsd=3 million=6 millionen=6 mio=6 milliarde=9 milliarden=9 mrd=9 billion=12 billionen=12",
    endings: "ungen ung ern em en er es e n s",
  },
  fr: {
    negations: "ne n non sans aucun aucune",
    hedges: "pretendument peut pourrait pourraient probablement soupconne serait seraient aurait auraient si",
    opposites:
      "augmente augmenter monte progresse grimpe hausse | diminue diminuer baisse baisser chute recule; plus | moins; avant | apres; gagne gagner remporte | perd perdre perdu; " +
      "accepte adopte approuve | rejete refuse rejette; autorise permis | interdit; commence debute ouvert | termine fini ferme; coupable condamne | innocent acquitte; " +
      "survecu | mort morts; achete | vend vendu; soutient soutenu | oppose",
    telling: "nord sud est ouest gauche droite homme femme pere mere fils fille frere soeur ancien ancienne il elle",
    pointing: "il elle ils elles on nous je tu vous ce cet cette ces cela son sa ses leur leurs",
    several: "autre autres encore chaque un une deuxieme nouveau nouvelle",
    once: "fonde fondee ne nee mort morte tue tuee assassine signe construit construite invente",
    sole: "capitale premier premiere dernier derniere seul seule fondateur president presidente roi reine chef vainqueur maire",
    labels: "article section chapitre page numero chambre salle ligne groupe classe jour semaine phase tome partie",
    places: "a en dans au aux sur pres",
    agents: "par",
    yearly: "en depuis de jusqu avant apres annee vers",
    numbers: "deux trois quatre cinq six sept huit neuf dix onze douze vingt trente quarante cinquante soixante - - -",
    scales: "cent=2 mille=3 million=6 millions=6 milliard=9 milliards=9 billion=12 billions=12",
    endings: "ees es ee e s",
  },
  es: {
    negations: "no nunca jamas nadie nada ningun ninguna ninguno sin tampoco ni",
    hedges:
      "supuestamente presuntamente presunto presunta quizas quiza podria podrian probablemente seria habria habrian si",
    opposites:
      "subio subieron aumento aumentaron crecio crecieron sube aumenta | bajo bajaron cayo cayeron disminuyo baja cae; mas | menos; antes | despues; gano ganaron | perdio perdieron; " +
      "acepto aprobo aprobaron | rechazo rechazaron nego; permitio | prohibio; empezo comenzo abrio | termino acabo cerro; culpable | inocente; sobrevivio sobrevivieron | murio murieron; " +
      "compro | vendio; apoyo | opuso",
    telling: "norte sur este oeste izquierda derecha hombre mujer padre madre hijo hija hermano hermana ex el ella",
    pointing: "ella ellos ellas yo tu nosotros este esta estos estas ese esa esto eso su sus",
    several: "otro otra otros otras nuevo cada segunda segundo",
    once: "fundado fundada fundo nacio murio asesinado firmado firmo construido construida invento",
    sole: "capital primer primero primera ultimo ultima unico unica fundador presidente presidenta rey reina lider ganador alcalde",
    labels: "articulo seccion capitulo pagina numero sala linea grupo clase dia semana fase tomo parte",
    places: "en a al cerca",
    agents: "por",
    yearly: "en desde de hasta antes despues ano",
    numbers:
      "dos tres cuatro cinco seis siete ocho nueve diez once doce veinte treinta cuarenta cincuenta sesenta setenta ochenta noventa",
    scales: "mil=3 millon=6 millones=6 billon=12 billones=12",
    endings: "mente aciones ados adas idos idas ado ada ido ida as os es a o s",
  },
  it: {
    negations: "non mai nessuno nessuna niente nulla senza ne",
    hedges: "presunto presunta presumibilmente forse potrebbe potrebbero probabilmente sarebbe avrebbe avrebbero se",
    opposites:
      "salito salita sale aumentato aumentata aumenta cresciuto cresciuta | sceso scesa scende calato calata diminuito diminuita; piu | meno; prima | dopo; vinto vinse | perso perse; " +
      "accettato approvato | rifiutato respinto; permesso | vietato; iniziato aperto | finito chiuso; colpevole | innocente; comprato | venduto",
    telling: "nord sud est ovest sinistra destra uomo donna padre madre figlio figlia fratello sorella ex lui lei",
    pointing: "egli ella lui lei loro essi io noi questo questa questi queste quello quella suo sua",
    several: "altro altra altri altre ancora ogni secondo seconda",
    once: "fondato fondata nato nata morto morta ucciso uccisa firmato costruito costruita inventato",
    sole: "capitale primo prima ultimo ultima unico unica fondatore presidente re regina capo vincitore sindaco",
    labels: "articolo sezione capitolo pagina numero stanza linea gruppo classe giorno settimana fase parte",
    places: "in a al nel nella presso",
    agents: "da dal dalla",
    yearly: "nel dal del in fino anno",
    numbers:
      "due tre quattro cinque sei sette otto nove dieci undici dodici venti trenta quaranta cinquanta sessanta settanta ottanta novanta",
    scales: "mila=3 mille=3 milione=6 milioni=6 miliardo=9 miliardi=9",
    endings: "ato ata ati ate o a i e",
  },
  pt: {
    negations: "nao nunca jamais ninguem nada nenhum nenhuma sem nem",
    hedges: "supostamente alegadamente talvez poderia poderiam provavelmente seria teria teriam se",
    opposites:
      "subiu subiram aumentou aumentaram cresceu cresceram | caiu cairam baixou diminuiu diminuiram; mais | menos; antes | depois; ganhou venceu | perdeu; aceitou aprovou | rejeitou recusou; " +
      "permitiu | proibiu; comecou abriu | terminou fechou; culpado | inocente; comprou | vendeu",
    telling: "norte sul leste oeste esquerda direita homem mulher pai mae filho filha irmao irma ex ele ela",
    pointing: "ele ela eles elas eu nos voce este esta esse essa isto isso seu sua",
    several: "outro outra outros outras cada segundo segunda",
    once: "fundado fundada nasceu morreu assassinado assinado construido construida inventou",
    sole: "capital primeiro primeira ultimo ultima unico unica fundador presidente rei rainha lider vencedor prefeito",
    labels: "artigo secao capitulo pagina numero sala linha grupo classe dia semana fase parte",
    places: "em no na nos nas perto",
    agents: "por pelo pela",
    yearly: "em desde de ate ano",
    numbers:
      "dois tres quatro cinco seis sete oito nove dez onze doze vinte trinta quarenta cinquenta sessenta setenta oitenta noventa",
    scales: "mil=3 milhao=6 milhoes=6 bilhao=9 bilhoes=9",
    endings: "mente ados adas idos idas ado ada ido ida as os es a o s",
  },
  nl: {
    negations: "niet geen nooit niemand niets zonder noch",
    hedges: "vermoedelijk naar verluidt misschien waarschijnlijk mogelijk zou zouden kan kon als vermeende",
    opposites:
      "steeg stegen gestegen stijgt groeide gegroeid | daalde daalden gedaald daalt kromp; meer | minder; voor | na; won gewonnen | verloor verloren; aangenomen goedgekeurd | afgewezen verworpen; " +
      "toegestaan | verboden verbood; begon geopend | eindigde gesloten; schuldig | onschuldig vrijgesproken; kocht gekocht | verkocht",
    telling:
      "noord zuid oost west links rechts man vrouw vader moeder zoon dochter broer zus voormalig voormalige hij zij",
    pointing: "hij zij ze wij we ik jij dit dat deze die zijn haar hun",
    several: "ander andere opnieuw weer elke iedere tweede een",
    once: "opgericht geboren overleden gedood vermoord ondertekend gebouwd uitgevonden",
    sole: "hoofdstad eerste laatste enige oprichter president koning koningin leider winnaar burgemeester grootste",
    labels: "artikel hoofdstuk pagina nummer kamer zaal lijn groep klas dag week fase deel",
    places: "in op te aan bij",
    agents: "door",
    yearly: "in sinds tot van voor na jaar",
    numbers:
      "twee drie vier vijf zes zeven acht negen tien elf twaalf twintig dertig veertig vijftig zestig zeventig tachtig negentig",
    scales: "honderd=2 duizend=3 miljoen=6 mln=6 miljard=9 mrd=9",
    endings: "en er es e s",
  },
  ru: {
    negations: "не нет ни никогда никто ничего без",
    hedges: "якобы возможно вероятно предположительно бы если",
    opposites:
      "вырос выросла выросло выросли увеличился увеличилась поднялся | упал упала упало упали снизился снизилась сократился; больше более | меньше менее; до | после; выиграл выиграла победил | " +
      "проиграл проиграла; принял приняла одобрил | отклонил отклонила отверг; разрешил | запретил; начал начался открыл | закончил закончился закрыл; виновен | невиновен; купил | продал",
    telling: "северный южный восточный западный мужчина женщина отец мать сын дочь брат сестра бывший он она",
    pointing: "он она оно они мы я ты вы это этот эта эти его ее их",
    several: "другой другая другие еще снова каждый",
    once: "основан основана родился родилась умер умерла убит убита подписан построен",
    sole: "столица первый первая последний единственный основатель президент король королева лидер победитель мэр",
    labels: "статья раздел глава страница номер группа класс день неделя этап часть",
    places: "в на во у при",
    agents: "-",
    yearly: "в с до от после года году",
    numbers:
      "два три четыре пять шесть семь восемь девять десять одиннадцать двенадцать двадцать тридцать сорок пятьдесят шестьдесят семьдесят восемьдесят девяносто",
    scales: "тысяч=3 тысячи=3 тыс=3 миллион=6 миллиона=6 миллионов=6 млн=6 миллиард=9 миллиарда=9 миллиардов=9 млрд=9",
    endings: "ого его ому ему ами ями ых их ой ей ом ем ам ям ах ях ы и а я у ю е о ь",
  },
};

const NOTHING: Lists = {
  negations: "",
  hedges: "",
  opposites: "",
  telling: "",
  pointing: "",
  several: "",
  once: "",
  sole: "",
  labels: "",
  places: "",
  agents: "",
  yearly: "",
  numbers: "",
  scales: "",
  endings: "",
};

/** Languages whose names change their ends with the case of the noun. */
export const INFLECTING: ReadonlySet<string> = new Set(
  "ru uk be bg pl cs sk hr sr bs sl lt lv fi et hu tr az kk el la is ro sq hy ka".split(" "),
);

/** Languages that write every noun with a capital, so that a capital names nobody. */
export const CAPITAL_NOUNS: ReadonlySet<string> = new Set(["de", "lb"]);

/** A word that says one of two opposite things: of which pair, and which of them. */
export type Opposite = { readonly pair: string; readonly side: 0 | 1 };

/** The table of a language, made ready to be asked. Sets hold folded words. */
export type Language = {
  readonly tag: string;
  readonly sets: Readonly<Record<ListName, ReadonlySet<string>>>;
  readonly opposites: ReadonlyMap<string, Opposite>;
  readonly numbers: ReadonlyMap<string, number>;
  readonly scales: ReadonlyMap<string, number>;
  readonly endings: readonly string[];
};

type ListName = Exclude<keyof Lists, "opposites" | "numbers" | "scales" | "endings">;

const made = new Map<string, Language>();

/** What is known of a language; `lang` is a tag such as `en` or `pt-BR`, of which the first part counts. */
export function languageOf(lang: string): Language {
  const tag = lang.toLowerCase().split("-")[0] ?? "";
  const known = made.get(tag);
  if (known) return known;
  const language = make(tag, LISTS[tag] ?? NOTHING);
  // Only listed languages are kept, so that strange tags do not pile up.
  if (LISTS[tag]) made.set(tag, language);
  return language;
}

function make(tag: string, lists: Lists): Language {
  const endings = wordsOf(lists.endings);
  return {
    tag,
    sets: {
      negations: new Set(wordsOf(lists.negations)),
      hedges: new Set(wordsOf(lists.hedges)),
      telling: new Set(wordsOf(lists.telling)),
      pointing: new Set(wordsOf(lists.pointing)),
      several: new Set(wordsOf(lists.several)),
      once: new Set(wordsOf(lists.once)),
      sole: new Set(wordsOf(lists.sole)),
      labels: new Set(wordsOf(lists.labels)),
      places: new Set(wordsOf(lists.places)),
      agents: new Set(wordsOf(lists.agents)),
      yearly: new Set(wordsOf(lists.yearly)),
    },
    opposites: oppositesOf(lists.opposites, endings),
    numbers: numbersOf(wordsOf(lists.numbers)),
    scales: new Map(wordsOf(lists.scales).map((entry) => scaleOf(entry))),
    endings,
  };
}

function wordsOf(list: string): string[] {
  return fold(list)
    .split(" ")
    .filter((word) => word !== "" && word !== "-");
}

function scaleOf(entry: string): [string, number] {
  const [word = "", power = ""] = entry.split("=");
  return [word, 10 ** Number(power)];
}

function numbersOf(words: readonly string[]): Map<string, number> {
  // 2 to 12, then the tens from 20.
  return new Map(words.map((word, index) => [word, index <= 10 ? index + 2 : (index - 9) * 10]));
}

function oppositesOf(list: string, endings: readonly string[]): Map<string, Opposite> {
  const opposites = new Map<string, Opposite>();
  for (const pair of list.split(";")) {
    for (const [side, words] of pair.split("|").entries()) {
      const name = wordsOf(pair.replaceAll("|", " "))[0] ?? "";
      for (const word of wordsOf(words)) {
        const stem = stemOf(word, endings);
        // A word of two pairs ("decline", "denied") counts in the first it is listed under.
        if (!opposites.has(stem)) opposites.set(stem, { pair: name, side: side === 0 ? 0 : 1 });
      }
    }
  }
  return opposites;
}

/** Shortest stem: what is left of "rises" and "saying" still says which word it was. */
const SHORTEST_STEM = 3;

/** A folded word without the first of the endings that it has. Light on purpose: it joins "rejects" and "rejected". */
export function stemOf(folded: string, endings: readonly string[]): string {
  for (const ending of endings)
    if (folded.length - ending.length >= SHORTEST_STEM && folded.endsWith(ending))
      return folded.slice(0, -ending.length);
  return folded;
}
