/**
 * Words that carry a full stop of their own, by language.
 *
 * Source: compiled by hand for this project; the English, German, French, Spanish, Portuguese, Italian and Russian lists
 * were checked for gaps against the sentence break suppressions of Unicode CLDR 45 (common/segments), of which those are
 * left out that are common words too. An entry is written without its last stop. With a capital it matches only so
 * ("Sun." is a day, "sun." ends a sentence); in small letters it matches both ways.
 */
export type AbbreviationKind =
  /** Stands before a name, or in the middle of a sentence: its stop never ends one. */
  | "inside"
  /** Stands before a number: its stop ends no sentence when a figure follows. */
  | "number"
  /** May close a sentence: it does when the next word is one that opens sentences ("The", "He", "In"). */
  | "either"
  /** Mostly closes a sentence when a capital follows: "6 p.m. Travellers". */
  | "closing";

type Table = { readonly [kind in AbbreviationKind]?: string };

/** Titles, companies and Latin abbreviations which every language of the Latin script borrows. */
const LATIN: Table = {
  inside:
    "dr drs prof mr mrs ms messrs mme mlle mgr msgr rev hon st ste sta sto lt col sgt cpl capt cmdr cdr adm maj " +
    "gen brig gov sen rep pres supt insp fr br e.g eg i.e ie viz cf vs ca approx resp a.k.a aka " +
    "Mt Ft pvt phil dipl ing dott mag Wm Chas Geo Jas Thos incl excl",
  number: "no nos n° nº nr vol vols p pp fig figs art arts ch chap sec sect par para ed eds op ver tab eq app §",
  either:
    "al et.al inc ltd corp co cos bros llc plc jr sr esq ph.d phd m.d m.a b.a b.sc m.sc d.c u.s u.s.a u.k u.n e.u a.d b.c b.c.e c.e " +
    "jan feb apr jun jul aug sept sep oct nov dec s.a s.p.a n.v",
  closing: "etc a.m p.m",
};

const TABLES: Readonly<Record<string, Table>> = {
  en: {
    inside:
      "atty asst assoc dept dist div est govt hr lib natl ofc univ intl Cmdr Pvt Spc Cpt Lieut Det Sec Rt Ald Assn Amb Bp " +
      "Abp Fr Reps Sens Gens Govs Lts Cols Capts Sgts Profs Revs Sts Mts Mssrs Mmes gov supt esp freq orig pron usu obs misc exec comm w/o nee Pfc Cllr b",
    number:
      "Mar Sat Sun Mon Tue Tues Wed Thu Thur Thurs Fri ext cit pt bk ser fol ll vv verse paras approx rs Rs tel Ph Mob Fax No Nos",
    either:
      "ave blvd rd ln pkwy hwy sq apt ste dr ct pl bldg rm Ala Ariz Ark Calif Cal Colo Conn Del Fla Ga Ill Ind Kan Kans Ky La Mass Md " +
      "Mich Minn Miss Mo Mont Neb Nebr Nev Okla Ont Ore Pa Penn Que Tenn Tex Va Vt Wash Wis Wyo Alta Sask N.Y N.J N.C S.C " +
      "L.A U.S.S.R st mfg assn",
    closing: "hrs min sec lb lbs oz ft km kg cm mm mph",
  },
  de: {
    inside:
      "bzw z.b z.t z.zt d.h u.a u.ä u.u o.ä o.g v.a i.d.r i.a i.b i.h i.v m.e m.w a.d s.o s.u ggf ggfs evtl vgl sog geb gest " +
      "verh ehem eigtl entspr urspr ursprüngl einschl inkl exkl zzgl bspw insb insbes jew hrsg Hrsg Hg Bearb Übers dt engl " +
      "frz ital span russ lat griech amerik brit österr schweiz dtsch ev kath röm röm.-kath südd nördl südl östl westl tägl " +
      "jährl mtl monatl jhrl mind max ca Hr Hrn Fr Frl Fam Gebr Fa Dipl Dipl.-Ing Dipl.-Kfm Ing Dir Reg.-Bez kgl " +
      "amtl allg bes betr bez gem ges gesch lt od u s z n v d a i o m St Kl möbl gegr Abk Abt Abw Adr Aufl Ausg Bibl Inh Inst Prot Reg Verf erw gek gedr hpts näml schwäb verw Jh Jhs Chr Präs Mag Univ.-Prof",
    number: "Nr Nrn Bd Bde Abs Art Kap Abb Tab S Str Anm Anl Ziff Rn Rdn Tel App Pos Lfd Jg Std Sek Min",
    either:
      "usw etc u.v.m u.v.a u.s.w Mio Mrd Tsd Jan Feb Mär Apr Aug Sept Okt Nov Dez v.chr n.chr Chr Jahrh Jhdt Jh str pl e.v k.o p.a Std " +
      "Min Sek Proz Dtzd Pfd Ztr Hbf co",
  },
  fr: {
    inside:
      "m mm mme mmes mlle mlles me mgr dr drs pr prof st ste cf c.-à-d p.ex ex env resp éd dir coll trad anc adj av bd boul " +
      "hab apr not adr anon bull civ pén cass dict encycl équiv gouv hôp imm syst ibid op.cit loc.cit sté éts gal cap cdt lt col sgt adj",
    number: "n no p pp vol t art al chap fig tél ch ann réf l",
    either: "etc janv févr fév avr juil sept oct nov déc av.j.-c apr.j.-c j.-c s.a s.a.r.l r.a.s s.v.p Cie Sté",
    closing: "etc min sec h km kg",
  },
  es: {
    inside:
      "sr sra sres sras srta d dña dª dr dra drs dres prof profa lic ing arq gral cnel tte cap sgto mons fr sor sto sta san ud uds vd " +
      "vds p.ej ej cf cfr vid aprox admón dpto depto gob pdte pdta excmo excma ilmo ilma rvdo hno hna ntra av avda avd pza c ctra esq " +
      "rdo rdos rvdos excmos ilmos licdo licda lcdo lcda ldo lda vda ntro mtro dtor izq dcha ed trad coord comp dir col atte fdo s.s EE FF",
    number: "núm núms nº no n pág págs p pp vol t tomo cap art arts fig tel ext cra calle km inc",
    either: "etc a.c d.c ee.uu EE.UU s.a s.l s.r.l cía hnos ene feb mar abr jun jul ago sep sept oct nov dic",
    closing: "etc min seg km kg hab",
  },
  pt: {
    inside:
      "sr sra srs sras srta d dr dra drs dras prof profa profs eng enga arq gen cel maj cap ten sgt alm brig mons pe fr frei ir exmo " +
      "exma ilmo ilma v.exa s.exa v p.ex ex cf aprox adv gov pres min dep sen des av r pça rod jd est al depto dept univ ed org trad coord abrev próx ingl lat bras",
    number: "núm n nº no pág págs p pp vol t cap art arts fig fasc séc tel fax cód inc km",
    either: "a.c d.c s.a ltda cia E.U.A EUA jan fev mar abr mai jun jul ago set out nov dez jr",
    closing: "etc min seg h",
  },
  it: {
    inside:
      "sig sigg sig.ra sig.na sigra dott dott.ssa dr prof prof.ssa avv ing arch geom rag gen col cap ten on onn sen mons don " +
      "s ss segg civ pen cass ecc es p.es cfr cf ca c.d v vd ved tot dir amm pres spett egr gent preg ill f.lli rep az meteor econ psicol st d",
    number: "n nn num p pp pag pagg vol voll cap art artt fig tel tab tav all fasc sez",
    either: "ecc etc a.c d.c s.p.a s.r.l s.n.c s.a.s gen feb mar apr mag giu lug ago set sett ott nov dic",
  },
  nl: {
    inside:
      "dhr mevr mw mej dr drs ir ing mr prof ds st bijv bv b.v d.w.z dwz m.a.w o.a m.b.t i.v.m i.p.v t.o.v t.a.v m.n nl n.l ca circa evt " +
      "event incl excl vgl resp zgn zg jl a.d i.h.a o.l.v z.o.z a.u.b afd dept gem ged geb overl gen aanw vnw lett red hrsg uitg min max",
    number: "nr nrs blz p pp art par hfst deel dl tel fig afb kap jrg",
    either: "enz etc e.d e.a v.chr n.chr jan febr feb mrt apr aug sept sep okt nov dec n.v b.v i.s v.o.f",
  },
  da: {
    inside:
      "hr fr frk dr prof adv dir ca bl.a f.eks feks dvs d.v.s evt inkl ekskl hhv jf mht m.h.t pga p.g.a ift i.f.t vedr ang ift sml " +
      "såk skt st stk kgl cand mag phil lic ing oberst kapt gl ndr sdr vestl østl div født f opr forh henv ca",
    number: "nr s sp kap art pkt bd fig tlf kl stk tab jf",
    either: "osv etc mv m.v m.m mm o.l o.lign o.s.v jan feb mar apr maj aug sept okt nov dec mio mia kr f.kr e.kr co",
  },
  sv: {
    inside:
      "hr fr frk dr prof bl.a t.ex tex dvs d.v.s ev inkl exkl resp jfr jf s.k sk p.g.a pga m.a.o f.d fd ca c:a st kung kgl f b nuv dir ing fil",
    number: "nr s sid kap art fig tel kl bd",
    either: "osv etc m.m mm o.s.v o.d o.dyl jan feb mars apr maj aug sept okt nov dec milj mkr kr f.kr e.kr",
  },
  no: {
    inside: "hr fr frk dr prof bl.a f.eks feks dvs d.v.s ev evt inkl ekskl jf jfr mht pga ca st f adv dir ing",
    number: "nr s kap art fig tlf kl bd",
    either: "osv etc mv m.v m.m o.l jan feb mar apr aug sept okt nov des mill mrd kr f.kr e.kr",
  },
  fi: {
    inside: "esim mm ks ts ns tri prof toim vrt eli so em ko ao puh joht",
    number: "nro s luku kpl puh klo",
    either: "jne ym yms jms jkr ekr eaa jaa mrd milj",
  },
  pl: {
    inside:
      "np dr prof hab inż mgr lek med ks bp abp św o br gen płk mjr kpt por sierż zob por tzw tzn m.in ul al pl os woj pow gm im ob zm ur dyr " +
      "red wyd oprac tłum ang niem franc łac ros pol wg ok tj j.w dot ds w.w ww",
    number: "nr s str t tom rozdz art ust pkt poz tel par zł",
    either: "itd itp etc r w wł tys mln mld godz min sek p.n.e n.e roku sp.z.o.o s.a",
  },
  cs: {
    inside:
      "např tzv tj tzn mj resp ing mgr bc judr mudr phdr rndr doc prof dr csc gen plk kpt sv p pí sl ul nám tř čs ev mil st sev již angl něm lat srov viz",
    number: "č čís s str sv odst čl kap obr tab tel",
    either: "atd apod aj ap př.n.l n.l r tis mil mld hod min s.r.o a.s v.o.s kč",
  },
  sk: {
    inside: "napr tzv t.j tzn resp ing mgr bc judr mudr phdr doc prof dr gen plk kpt sv p ul nám tr sl str",
    number: "č čís s str ods čl kap obr tab tel",
    either: "atď a.i a.p apod pr.n.l n.l r tis mil mld hod min s.r.o a.s",
  },
  ro: {
    inside: "dl dna d-na dnul dr prof ing av gen col cpt lt sf str bd ex cf cca resp dvs",
    number: "nr p pag vol art alin cap fig tel",
    either: "ș.a ş.a ian feb mart apr iun iul aug sept oct noi dec î.hr d.hr lei mil mld",
  },
  hu: {
    inside: "dr prof ifj id özv pl ill vö ti tkp ún u.n kb st szt gr br Bp",
    number: "sz old o fej köt tel ker",
    either: "stb kft rt zrt nyrt bt jan febr márc ápr máj jún júl aug szept okt nov dec kr.e kr.u i.e i.sz",
  },
  tr: {
    inside:
      "dr prof doç yrd öğr gör av müh mim alb yb bnb yzb tğm org korg tümg tuğg gen hz sn bk bkz krş örn çev haz yay ed " +
      "md bşk cad mah sok apt blv bul alm fr ing ar far osm",
    number: "no nu s sf c cilt tel md şek",
    either: "vb vs vd a.ş ltd şti m.ö m.s t.c t.c.k oca şub mar nis may haz tem ağu eyl eki kas ara ks",
  },
  ru: {
    inside:
      "т.е т.н т.к т.о г-н г-жа гр тов д-р проф акад доц канд докт инж ген полк подп кап лейт адм им св преп о ул пр пр-т просп " +
      "пер пл наб бул ш д корп кв оф обл р-н респ с дер пос пгт ст стан оз р м напр см ср сокр букв ок около прибл соотв т.наз англ нем фр франц " +
      "лат греч исп ит итал яп кит рус укр польск ред сост отв зам нач зав соч изд вып зд стр род ум урожд ур пп кн изб соавт яз науч худ лит " +
      "отд мин.внутр вост зап сев юж центр нац гос полит к.э дес в.н",
    number: "№ рис табл гл п пп ч т тт стр с ст см тел факс вып кн",
    either:
      "г в др пр проч руб коп тыс млн млрд трлн янв февр фев мар апр авг сент сен окт нояб ноя дек " +
      "чел экз шт м ч у.е куб.м а.е",
    closing: "гг вв н.э т.д т.п т.ч км см мм га кг сек мин час кв.м кв.км",
  },
  uk: {
    inside:
      "т.зв т.к т.ч проф акад доц ім св вул просп пров пл бул буд кв обл р-н м с смт ст див пор напр англ нім фр лат грец ред укл зам гр п о",
    number: "№ рис табл гл п ч т стор с ст тел",
    either: "р ст ін та.ін грн коп тис млн млрд січ лют бер квіт трав черв лип серп вер жовт лист груд",
    closing: "рр н.е т.д т.п",
  },
  bg: {
    inside:
      "т.е т.нар т.н напр вж срв проф доц инж арх ген полк кап св ул бул пл жк бл вх ап обл гр с р им д-р г-н г-жа чл.кор акад англ",
    number: "№ фиг табл гл чл ал т стр с тел",
    either: "г гг в и.др др т.н и.т.н н.е пр.н.е лв ст хил млн млрд",
  },
  kk: { inside: "т.е мыс қ проф акад", number: "№ б", either: "т.б ж жж ғ ғғ б.з млн млрд мың т б" },
  vi: { inside: "TP TS ThS GS PGS BS KS NXB", number: "tr" },
  id: { inside: "Jl Tn Ny Ir Hj Drs Tgl", number: "Rp No hlm hal" },
  el: {
    inside: "κ κα κος κκ δρ καθ π.χ δηλ βλ λ.χ αγ αρ οδ λεωφ στρ τ.μ",
    number: "αρ σ σελ τομ κεφ εικ τηλ",
    either: "κ.λπ κλπ κ.ά κ.α κ.τ.λ π.μ μ.μ π.χ μ.χ ευρ",
  },
  hy: { inside: "դ դդ պ տ տն պրոֆ ակադ փ ք ծ", number: "թ թթ էջ գլ հ № նկ", either: "և.ս մ.թ.ա մ.թ կմ հազ մլն մլրդ" },
  hi: {
    // The last ones are the names of the Latin letters, which initials are written with.
    inside: "डॉ डा श्री प्रो पं स्व सं कु मो रु एम एस एन एल एफ एच आर आई यू डब्ल्यू वाई जेड एक्स क्यू",
    number: "नं सं पृ रु",
    either: "ई ई.पू कि.मी मि.मी",
  },
  mr: { inside: "डॉ डा श्री प्रा पं स्व सौ कु", number: "क्र पृ रु", either: "इ.स कि.मी" },
  ar: { inside: "د أ م ج ا", number: "ص ج ت رقم", either: "هـ ه م ق.م ب.م إلخ الخ" },
  fa: { inside: "دکتر آ", number: "ص ج ش", either: "ق.م م ه.ش ه.ق" },
};

/**
 * Names that carry an exclamation mark of their own, in small letters and without it: "Yahoo! News", "Wham! split up".
 * Source: companies, shows and bands of Wikipedia's lists of such titles, compiled by hand; common words left out.
 */
export const EXCLAIMED_NAMES: ReadonlySet<string> = new Set("yahoo jeopardy joomla yum wham".split(" "));

/** Languages whose script is not the Latin one and which borrow no Latin abbreviations of their own accord. */
const BORROWS_LATIN = new Set([
  "en",
  "de",
  "fr",
  "es",
  "pt",
  "it",
  "nl",
  "da",
  "sv",
  "no",
  "fi",
  "pl",
  "cs",
  "sk",
  "ro",
  "hu",
  "tr",
  "vi",
  "id",
]);

/** The abbreviations of a language (`en`, `pt`), the Latin ones included where they are used; later entries win. */
export function abbreviationsOf(language: string): ReadonlyMap<string, AbbreviationKind> {
  const known = made.get(language);
  if (known) return known;
  const words = new Map<string, AbbreviationKind>();
  const own = TABLES[language];
  if (!own || BORROWS_LATIN.has(language)) enter(words, LATIN);
  if (own) enter(words, own);
  made.set(language, words);
  return words;
}

const made = new Map<string, ReadonlyMap<string, AbbreviationKind>>();

function enter(words: Map<string, AbbreviationKind>, table: Table): void {
  for (const kind of ["inside", "number", "either", "closing"] as const)
    for (const word of (table[kind] ?? "").split(" ")) if (word !== "") words.set(word, kind);
}
