/**
 * The words that names are made of and stand beside, in small letters. Source: compiled by hand for this project.
 */
const words = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/).filter(Boolean));

/** Titles that are written before a name and are no part of it. */
export const TITLES = words(
  `mr mrs ms miss mx dr prof professor sir dame lady lord madam president vice-president premier chancellor minister secretary senator
  congressman congresswoman congressperson representative governor mayor ambassador judge justice attorney general-secretary
  colonel lieutenant sergeant captain major general admiral commander corporal private brigadier marshal pope cardinal archbishop bishop
  father sister brother reverend rev rabbi imam ayatollah sheikh sheik sultan emir shah king queen prince princess duke duchess earl count
  countess baron baroness emperor empress tsar czar kaiser officer detective inspector constable sheriff chief director chairman chairwoman
  chair ceo coach commissioner councillor councilman councilwoman alderman deputy speaker spokesman spokeswoman col gen lt capt sgt maj sen rep gov hon
  msgr messrs prime vice deputy acting former ex-president foreign interior defence defense health education
  leader whip nominee candidate chairperson
  statsminister cumhurbaşkanı başbakan prezydent premiér prezident statsråd
  президент премьер-министр министр г-н г-жа
  herr frau dr prof präsident präsidentin kanzler kanzlerin bundeskanzler bundeskanzlerin ministerin bürgermeister
  m mme mlle monsieur madame mademoiselle président présidente ministre
  señor señora señorita sr sra srta don doña presidente presidenta ministro ministra doctor doctora
  senhor senhora dom dona doutor doutora
  signor signora signorina sig avv dott onorevole
  meneer mevrouw dhr mevr koning koningin`,
);

/** Titles that are surnames or parts of names as often: only the first of several capitals is taken for a title. */
export const DOUBTFUL_TITLES = words(
  `king queen prince major dean judge bishop pope marshal earl duke baron sister brother father general justice private chief count
  cardinal miss chair shah sultan don dom prime vice foreign interior defence defense health education speaker captain deputy former acting`,
);

/** Small words inside names of persons. */
export const PARTICLES = words(
  "van von der den de la le du des da do dos das di del della al el bin ibn ben ter ten zu zum zur af av y ould abu bint d' l' dell' degli dalla st",
);

/** Words after which "of" goes on with the name: "University of São Paulo", "Treaty of Lisbon". */
export const OF_HEADS = words(
  `dept univ inst assn university ministry department bank house republic treaty institute movement council bureau court church isle gulf bay duke duchess statue
  city board office association organization organisation federation kingdom states declaration battle bill act college academy school museum
  commission committee centre center society league union front party army state district province region county port cape tower
  chamber congress parliament assembly alliance coalition confederation emirates bishop archbishop prince princess king queen earl
  order war siege peace fall massacre hospital library faculty agency authority foundation institution company people's
  commonwealth riding duchy hall series secretariat guard guards sea strait straits lake isle island islands mount valley lord game daughters sons knights
  université ministère banque conseil universidad ministerio banco universidade ministério università ministero banca universiteit ministerie`,
);

/** Words that make a name an organisation's. */
export const BODIES = words(
  `dept univ inst assn gobierno governo gouvernement regering nations review magazine gazette statistics labs laboratories project initiative university ministry department bank institute council bureau court church association organization organisation federation commission
  committee society league union party congress parliament senate assembly agency authority foundation institution company corporation
  corp inc ltd llc plc gmbh ag sa spa bv nv co group holdings college academy school hospital museum police army navy guard guards times post
  journal herald tribune guardian news network television radio press club fc united airlines airways motors industries partners capital
  international watch movement front brigade brigades militia reserve treasury exchange fund trust service services administration
  house cabinet pentagon kremlin bundestag knesset taliban hamas hezbollah al-qaeda isis nato opec unesco unicef interpol
  europol google apple microsoft amazon facebook twitter boeing airbus volkswagen toyota pfizer tesla goldman netflix
  universität ministerium partei verband amt gericht bundesbank regierung bundesrat
  université ministère banque conseil assemblée sénat parti universidad ministerio banco partido congreso senado
  università ministero banca partito universiteit ministerie partij`,
);

/** Bodies and firms that are names wherever they stand. */
export const KNOWN_BODIES = words(
  `google microsoft amazon facebook twitter boeing airbus volkswagen toyota pfizer tesla netflix congress taliban hamas hezbollah al-qaeda
  isis nato pentagon kremlin bundestag knesset interpol europol unesco unicef obamacare brexit`,
);

/** Words that make a name a place's. */
export const PLACE_HEADS = words(
  `river lake mount mountain mountains sea ocean bay gulf strait island islands isle street avenue road square county city town village
  province district region state desert valley bridge airport station port cape peninsula canal park forest creek beach hills heights border
  north south east west northern southern eastern western central`,
);

/** Given names common in the news, which begin a person's name even where a sentence begins. */
export const GIVEN_NAMES = words(
  `aaron abdul abdullah abigail abraham adam adel adrian ahmad ahmed alan albert alejandro alex alexander alexandra alexei ali alice alicia
  alison amanda amber amir amit amy ana anastasia andre andrea andreas andrei andrew andy angela angelina anita ann anna anne annette annie
  anthony antoine anton antonio arjun arnold arthur ashley ayesha barack barbara beatrice ben benjamin bernard bernie beth betty bill billy
  björn bob bobby boris brad brandon brenda brian bruce camila carl carla carlos carol caroline catherine cecilia charles charlie charlotte
  chen chris christian christina christine christopher claire clara claudia colin craig cynthia dan daniel daniela danielle dave david deborah
  dennis derek diana diane diego dieter dimitri dmitri dmitry dominic donald donna doris dorothy douglas duncan ebrahim eduardo edward
  eleanor elena elisabeth elizabeth ella ellen emily emma emmanuel enrique eric erica erik ernest ethan eva evan fatima felipe felix
  fernando fiona florence frances francesca francesco francis francois frank franklin fred frederick friedrich gabriel gary george georges
  gerald gerhard gianni giorgio giovanni giulia giuseppe gordon grace graham greg gregory guillermo gustav hamid hannah hans harold harriet
  harry hasan hassan heather heinrich helen helena helmut henri henry herbert hillary hiroshi hossein howard hugh hugo hussein ian ibrahim igor
  imran ingrid irene isaac isabel isabella ivan jack jacob jacques jake james jan jane janet jason javier jean jeb jeff jeffrey jennifer
  jenny jeremy jerry jesse jessica jim jimmy joan joe joel johan johann johannes john johnny jon jonathan jordan jorge jose josé joseph joshua
  joyce juan judith judy julia julian julie julius jürgen karen karim karl kate katherine kathleen kathy katie keith kelly ken kenneth kevin
  khaled kim klaus kristina kyle larry lars laura lauren laurent lawrence leila lena leo leon leonard leonardo leslie lewis li lilian linda
  lindsey lisa lois lorenzo louis louise luca lucas lucia lucy ludwig luigi luis luiz luke magdalena mahmoud malcolm manfred manuel marc marco
  marcus margaret maria marie mariam marilyn mario marion marion marjorie martha martin martina marvin mary maryam matt matteo matthew maurice max
  megan mehdi mehmet melissa michael michel michele michelle miguel mike mikhail mitch mohamed mohammad mohammed monica mustafa nadia
  nancy naomi narendra natalia natalie nathan neil nelson nicholas nick nicola nicolas nicole nigel nikolai nina noah nora norman olaf oleg
  olga oliver olivia omar oscar otto pablo pamela paolo pascal patricia patrick paul paula paulo pavel pedro penelope peter philip
  philippe phillip pierre priya rachel rafael rahul ralph ramon rand raul ray raymond rebecca recep reza ricardo richard rick rita robert roberto
  robin rodrigo roger roland ron ronald rosa rose roy rudy rupert russell ruth ryan sabine sabrina saddam said sally salman sam samantha samir
  samuel sandra sanna santiago sara sarah scott sean sebastian serena sergei sergey sergio shane sharon sheila shinzo shirley silvia silvio simon
  simone sofia sonia sophie stanley stefan stefano stella stephanie stephen steve steven stuart sue susan suzanne svetlana sylvia ted
  teresa terry theodore theresa thomas tim timothy tina tobias todd tom tommy tony tracy ulrich ursula valentina valerie vanessa vera
  veronica victor victoria viktor vincent virginia vivian vladimir volodymyr walter wang wayne wendy werner wilhelm will william winston
  wolfgang xi yasmin yitzhak yoko yusuf yuri yves zachary zhang zoe`,
);

/** Given names that are other words too: at the beginning of a sentence they need a second capital. */
export const DOUBTFUL_GIVEN = words(
  "will grace rose mark bill faith hope joy said rand frank robin jack dan ray april may june art rich said li leo kim jordan virginia florence victoria sofia santiago jean sue",
);

/** What may close a name after a comma or without: "Jr.", "Inc.", "D.C.". */
export const CLOSERS = words("inc ltd llc plc corp co jr sr esq d.c. d.c ii iii iv phd md bros");

/** Parts of names that keep their stop: "St. Patrick", "Mt. Rainier". */
export const STOPPED_PARTS = words("st mt ft sta ste");

/** Bodies cut short: with their stop they go on with the name, "U.S. Dept. of Transport", "Nat. Inst. for Health". */
export const STOPPED_HEADS = words("dept univ inst min assn assoc fed natl nat intl comm acad soc bros");

/**
 * Articles, pronouns, prepositions, conjunctions and the like, of the languages whose sentences are read here: a
 * capital makes no name of them.
 */
export const FUNCTION_WORDS = words(
  `i i'm i've i'll i'd a an the this that these those he she it they we you his her its our their your my mine there here what who whom whose which where when
  why how in on at by for from with without within of to into as about after before since until during over under between through against
  among amongst across despite although though because while whilst if unless whether once and or but nor so yet not no none yes is are was were be been being
  has have had do does did done will would can could should shall may might must some any all each every both many most few several such
  other others another more less much one two three four five six seven eight nine ten twelve twenty thirty forty fifty hundred thousands millions hundreds dozens then than thus also however
  therefore moreover meanwhile finally later now today yesterday tomorrow tonight please let according only even just perhaps maybe instead still again always never
  ever often sometimes usually rarely recently currently previously originally eventually suddenly initially apparently clearly obviously
  certainly surely actually really basically frankly honestly hopefully unfortunately fortunately sadly happily interestingly
  thank thanks welcome look listen think know see want need make take give go come get put keep say tell ask use find try
  nothing something everything anything nobody somebody everybody anybody everyone someone anyone nowhere somewhere everywhere
  okay oh well hello hi hey sure indeed between besides beyond beneath beside per via versus like unlike near inside outside upon toward
  towards throughout half part most least tv ok pm am ceo cfo pr id dna usb faq
  jeder alle die der das ein eine und aber doch wir sie er es ich du ihr nach vor seit mit ohne für gegen bei im in am an auf aus zu
  le la les l' un une des du de d' au aux ce cet cette ces il elle ils elles on nous vous je et ou mais donc car qui que quand comme si en sur
  sous par pour avec sans chez vers entre depuis pendant avant après contre selon malgré dès
  el los las lo unos unas este esta estos estas ese esa ella ellos y e o u pero sino con sin según durante tras
  os as um uma uns umas isto ele ela eles elas eu você não sim em no na nos nas num numa pelo pela com sem até após
  il gli i uno questo questa quello quella lei lui loro io noi voi ed ma né che chi non di del dello della dei degli delle da dal nel nella su sul
  per tra fra senza secondo dopo prima contro
  de het een deze dit die dat hij zij ze wij we en of maar want dus dan als toen op aan bij met van voor door over uit tot sinds tijdens na
  volgens om ο η το οι τα των στις στην στο στα και ένας μια bir ve bu ile için i w na z do że się jest по на в и с не что как это`,
);

/** Common nouns and adjectives that sentences open with: such a first word is no name unless more speaks for it. */
export const COMMON_OPENERS = words(
  `  critics experts officials researchers scientists doctors lawyers police prosecutors investigators analysts economists historians
  journalists reporters residents students teachers workers voters parents women men children people families farmers soldiers
  troops rebels protesters activists supporters opponents lawmakers politicians leaders members employees employers companies
  businesses firms banks prices sales profits shares stocks wages taxes tax rents rates crime unemployment inflation spending imports
  exports trade growth debt deficits murder violence poverty health education immigration climate energy oil gas coal water food
  housing science history religion politics democracy freedom justice peace war love life death time money power nature art music
  sport football tennis school schools college hospitals hospital government governments congress parliament
  parking slavery smoking eating drinking driving light rain snow heat bees dogs cats birds fish trees wolves obesity cancer
  thank thanks welcome good great bad big small new old first second third last next high low long short early late local national
  international federal public private global foreign political economic social military nuclear legal medical financial
  global annual total average nearly almost about around roughly approximately exactly over under above below up down out off
  says said asked told look listen think know see want need make take give go come get put keep say tell ask use find try
  nothing something everything anything nobody somebody everybody anybody everyone someone anyone nowhere somewhere everywhere
  mr mrs ms dr sir madam ladies gentlemen folks god governor senator president secretary minister vice prime king queen
  half part most least fewer greater higher lower better worse best worst largest biggest highest lowest oldest youngest
  ok okay oh well hello hi hey sure right wrong true false absolutely exactly indeed look man boy
  between besides beyond beneath beside per via versus like unlike near inside outside upon toward towards throughout
  article chapter section page figure table appendix note source photo image video news report reports study studies data evidence
  research documents records figures statistics surveys polls poll survey court judge judges officers gun guns deaths bodies
  attacks attackers explosions bombs bomb fire fires flood floods storm storms earthquake
  bus buses trains train cars car planes roads bridges streets residents lawyers witnesses victims families neighbours neighbors
  global temperatures temperature emissions carbon vaccines vaccine drugs drug alcohol tobacco sugar meat milk bread coffee tea rice wheat
  interest inflation investors consumers customers patients nurses hospitals pensions pensioners immigrants refugees migrants`,
);

/** Endings of words that name no one: a sentence that begins with one begins with a common noun or an adverb. */
export const COMMON_ENDING =
  /(?:tion|tions|ment|ments|ness|ity|ities|ism|ists|ers|ors|ance|ence|ship|ology|ing|ings|ly|ful|less|ous|able|ible|ages|ures|ths|ants|ents|ians|ees|ves|ies|men|women)$/;

/** Verbs after which a single capitalised first word is most likely a name: "Boeing knew", "Iran denies". */
export const FINITE =
  /^(?:is|was|has|had|will|also|then|however|later|soon|testifies|serves|holds|plays|runs|makes|takes|gives|gets|goes|comes|works|uses|calls|seems|remains|becomes|includes|contains|offers|wants|needs|shows|leads|lies|claims|argues|insists|warns|admits|accuses|would|can|could|did|does|said|says|told|knew|knows|wants|wanted|won|lost|began|became|made|gave|took|went|came|left|met|wrote|sold|bought|built|paid|led|fell|rose|ruled|lives|died|owns|holds|spent|sent|joined|signed|denies|denied|beat|[a-z]{3,}ed)$/;
