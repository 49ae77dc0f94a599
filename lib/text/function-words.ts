/**
 * The small words of each language that is written with capitals: articles, pronouns, prepositions, conjunctions and
 * the adverbs that sentences open with. They serve twice. Capitalised after a doubtful stop they say that a sentence
 * begins ("in the U.S. The law"), and counted in a text they say which language it is.
 *
 * Source: compiled by hand for this project from the closed word classes of each grammar. Small letters throughout.
 */
const LISTS: Readonly<Record<string, string>> = {
  en:
    "the a an this that these those he she it they we you i his her its their our your my there here what who whose which where when why " +
    "how in on at by for from with without within of to into as about after before since until during over under between through against " +
    "among across despite although though because while if unless whether once and or but nor so yet not no yes is are was were be been " +
    "has have had do does did will would can could should may might must some any all each every both many most few several such other " +
    "another more less much one then than thus also however therefore moreover meanwhile finally later now today yesterday please let " +
    "according only even just perhaps maybe instead still",
  de:
    "der die das den dem des ein eine einer eines einem einen er sie es wir ihr ich du man sein seine seiner ihre ihrer ihren unser unsere " +
    "mein meine dieser diese dieses diesem diesen jener jene alle viele einige manche beide kein keine und oder aber denn sondern doch wenn " +
    "als wie weil da dass ob obwohl während bevor nachdem seit bis in im an am auf aus bei beim mit nach von vom zu zum zur für durch gegen " +
    "ohne um über unter vor zwischen hinter neben trotz wegen laut ist sind war waren wird werden wurde wurden hat haben hatte nicht auch noch " +
    "nur schon so dann dort hier heute gestern morgen jetzt nun danach dabei dadurch dafür damit daher darum deshalb deswegen außerdem jedoch " +
    "allerdings zudem bereits erst später sehr was wer wo warum wieso",
  fr:
    "le la les l un une des du de d au aux ce cet cette ces c il elle ils elles on nous vous je j tu son sa ses leur leurs notre nos votre vos " +
    "mon ma mes à et ou mais donc or ni car que qu qui quoi dont où quand comment pourquoi si comme lorsque puisque parce dans en sur sous par " +
    "pour avec sans chez vers entre depuis pendant avant après contre selon malgré dès est sont était étaient a ont avait avaient sera ne pas " +
    "plus très aussi ainsi alors cependant toutefois pourtant enfin ensuite puis tout tous toute toutes certains plusieurs chaque quelques " +
    "aucun aujourd hier ici là voici voilà y se s",
  es:
    "el la los las lo un una unos unas este esta estos estas ese esa esos esas aquel aquella esto eso él ella ellos ellas yo tú usted nosotros " +
    "su sus mi mis tu nuestro nuestra y e o u pero sino ni que quien quienes cual cuyo donde cuando como porque aunque mientras si no sí de del " +
    "a al en con sin por para desde hasta entre sobre bajo tras ante contra según durante es son era eran fue fueron ha han había hay será se " +
    "le les me te nos más menos muy también además así entonces luego después antes ahora hoy ayer aquí allí ya todo toda todos todas cada " +
    "muchos muchas algunos algunas alguno otro otra otros otras dicho dicha ambos tanto sin embargo",
  pt:
    "o a os as um uma uns umas este esta estes estas esse essa esses essas aquele aquela isto isso ele ela eles elas eu você vocês nós seu sua " +
    "seus suas meu minha nosso nossa e ou mas nem porém que quem qual cujo onde quando como porque pois embora enquanto se não sim de do da dos " +
    "das em no na nos nas num numa por pelo pela pelos pelas para com sem até desde entre sobre sob ante contra segundo durante após ao à aos às " +
    "é são era eram foi foram tem têm tinha há está estão ser mais menos muito também além assim então depois antes agora hoje ontem aqui já " +
    "todo toda todos todas cada muitos muitas alguns algumas outro outra ambos lhe me",
  it:
    "il lo la i gli le l un uno una questo questa questi queste quello quella quelli quelle egli ella lui lei loro essi io noi voi suo sua suoi " +
    "sue mio mia nostro e ed o ma però né che chi cui quale dove quando come perché poiché mentre se non sì di del dello della dei degli delle " +
    "a al allo alla ai agli alle da dal dalla dai in nel nella nei nelle con su sul sulla per tra fra senza secondo durante dopo prima contro " +
    "è sono era erano fu furono ha hanno aveva sarà si ci ne più meno molto anche inoltre così allora poi ora oggi ieri qui già tutto tutti " +
    "ogni molti alcuni altro altra tuttavia infatti quindi",
  nl:
    "de het een deze dit die dat hij zij ze wij we jij je jullie u ik men zijn haar hun ons onze mijn en of maar want dus dan als toen terwijl " +
    "omdat hoewel wanneer voordat nadat totdat in op aan bij met van voor door over onder tussen tegen zonder naar uit tot sinds tijdens na " +
    "volgens om is was waren wordt worden werd werden heeft hebben had hadden zal niet geen ook nog al er hier daar nu vandaag gisteren later " +
    "daarna daarom echter bovendien zo wat wie waar waarom hoe alle veel enkele sommige beide elke ieder te",
  da:
    "den det de en et denne dette disse han hun vi i jeg du man hans hendes deres vores min sin og eller men for så som at hvis når da fordi " +
    "selvom mens i på af til fra med uden over under mellem mod efter før ved om gennem siden er var blev bliver har havde vil skal kan ikke " +
    "også der her nu dog hvad hvem hvor hvorfor alle mange nogle flere begge",
  sv:
    "den det de en ett denna detta dessa han hon vi ni jag du man hans hennes deras vår min sin och eller men för så som att om när då därför " +
    "medan i på av till från med utan över under mellan mot efter före vid genom sedan är var blev blir har hade vill ska kan inte också där " +
    "här nu dock vad vem hur varför alla många några flera båda",
  no:
    "den det de en et ei denne dette disse han hun vi dere jeg du man hans hennes deres vår min sin og eller men for så som at hvis når da fordi " +
    "mens i på av til fra med uten over under mellom mot etter før ved om gjennom siden er var ble blir har hadde vil skal kan ikke også der " +
    "her nå hva hvem hvor hvorfor alle mange noen flere begge",
  fi:
    "ja tai mutta sekä että joka jotka se ne hän he minä sinä me te tämä nämä tuo on oli ovat olivat ei eivät kun jos koska vaikka niin myös " +
    "vain kuin sen sitä hänen heidän mitä kuka missä miksi",
  pl:
    "i oraz a ale lub albo że który która które którzy to ten ta te tych tego tej on ona ono oni one jego jej ich my wy ja ty w we na z ze do od " +
    "po przy przez dla bez pod nad przed za o u jest są był była było były będzie nie tak też także już tylko jak gdy kiedy jeśli ponieważ " +
    "jednak więc co kto gdzie dlaczego wszystkie wiele po się",
  cs:
    "a i ale nebo že který která které to ten ta ti tento tato on ona ono oni jeho její jejich my vy já ty v ve na z ze do od po při pro bez pod " +
    "nad před za o u je jsou byl byla bylo byli bude ne není také už jen jak když kdy pokud protože však tak co kdo kde proč všechny mnoho se si",
  sk:
    "a i ale alebo že ktorý ktorá ktoré to ten tá tí tento táto on ona ono oni jeho jej ich my vy ja ty v vo na z zo do od po pri pre bez pod nad " +
    "pred za o u je sú bol bola bolo boli bude nie tiež už len ako keď kedy ak pretože však tak čo kto kde prečo všetky mnoho sa si",
  ro:
    "și si sau dar că ca care ce cine unde când cum acest această acești aceste acel acea el ea ei ele eu noi voi său sa lui lor un o unei unui " +
    "în din de la pe cu fără pentru prin după înainte este sunt era erau a au avea fost nu da mai foarte încă deja toate toți",
  hu:
    "a az egy és vagy de hogy aki ami amely ez azok ezek ő ők én te mi ti nem is van volt voltak lesz ha mert bár míg mint csak már még itt ott " +
    "most így majd minden sok után előtt között alatt szerint",
  tr:
    "bu şu o bunlar onlar ben sen biz siz bir ve veya ya da ama fakat ancak çünkü ki ile için gibi kadar göre sonra önce de mi ne kim nerede " +
    "neden nasıl var yok değil olan olarak olduğu daha en çok her bazı tüm bütün ise eğer hem artık böylece ayrıca",
  ru:
    "и а но или да что чтобы который которая которые это этот эта эти тот та те он она оно они мы вы я ты его её ее их наш ваш мой свой в во на " +
    "с со к ко у о об от до из за по под над при для без через между после перед во время не ни как так также тоже если когда где куда почему " +
    "кто какой был была было были есть будет уже еще ещё только же бы ли однако потом затем здесь там сейчас теперь все всё многие некоторые " +
    "каждый оба кроме согласно благодаря",
  uk:
    "і й та а але або чи що щоб який яка які це цей ця ці той він вона воно вони ми ви я ти його її їх їхній наш в у на з із зі до від за по під " +
    "над при для без через між після перед про не ні як так також теж якщо коли де чому хто був була було були є буде вже ще тільки однак потім " +
    "тут там зараз тепер усі всі багато",
  bg:
    "и а но или че да който която които това този тази тези той тя то те ние вие аз ти го му ѝ им наш в във на с със към у от до из за по под " +
    "над при без през между след пред не ни как така също ако когато къде защо кой какъв беше бяха е са ще вече още само обаче после тук там " +
    "сега всички много",
  kk: "және мен бен пен бұл осы сол ол олар біз сіз мен сен бір үшін дейін кейін туралы бойынша емес бар жоқ деп болып болды еді",
  el: "ο η το οι τα του της των τον την τους τις ένας μια ένα και ή αλλά που πως ότι αν όταν γιατί στο στη στην στον στους στις σε από με για ως δεν να θα είναι ήταν αυτός αυτή αυτό",
};

/** Function words of a language in small letters; the empty set for a language without capitals. */
export function functionWordsOf(language: string): ReadonlySet<string> {
  const known = made.get(language);
  if (known) return known;
  const words = new Set((LISTS[language] ?? "").split(" "));
  words.delete("");
  made.set(language, words);
  return words;
}

const made = new Map<string, ReadonlySet<string>>();

/** The languages there is a list for. */
export const LISTED_LANGUAGES: readonly string[] = Object.keys(LISTS);
