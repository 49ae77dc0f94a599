import type { ElementKind } from "../../../lib/elements/model.ts";

/**
 * Invented English sentences with every element marked by hand, written before the code that finds them. Four
 * sentences that broke the rules below were mended afterwards; nothing else was changed to please the code. `{n:…}` marks a name, `#` a number, `d` a date, `q` a quotation (which may hold others),
 * `s` a superlative, `c` a cause, `v` a comparison, `a` an attribution, `x` a negation.
 *
 * What was decided before marking: a title (Dr., President, Mrs) is not part of a name; a possessive 's is not; words
 * of nationality, party and faith are names; "the" is not part of a name; the unit is part of a number when it is a
 * measure, money or a percentage, and what is counted is not; a bare "one" is no number; "first" and "only" are
 * superlatives when something is said to be the first or the only; a quotation holds its marks.
 */
const SENTENCES = [
  // Politics and government
  "{n:Angela Brandt} {a:told} the {n:Bundestag} on {d:12 March 2019} that spending had risen by {#:4.5%}.",
  "President {n:Luis Ortega} {a:announced} a {#:$94.8 billion} plan on {d:Tuesday}.",
  "Unemployment fell to {#:3.2 percent} in {d:May 2018}, the {s:lowest} rate since {d:1969}.",
  "{a:According to} the {n:Ministry of Finance}, the deficit grew {v:faster than} expected.",
  "The bill passed {#:52-48} in the {n:Senate} {d:last Thursday}.",
  "Senator {n:Ruth van der Meer} did {x:not} vote on the amendment.",
  "{n:NATO} was founded in {d:April 1949} by {#:twelve} countries.",
  "{x:No} other country spends {v:more than} {#:10 percent} of its budget on arms.",
  "The mayor's office {a:denied} that {n:Carla Nunes} had ever met the contractor.",
  "{v:More than} {#:400,000} people lost their homes {c:because of} the flood.",
  "Taxes were raised in {d:2011}, {d:2013} and {d:2017}.",
  "{n:Greece} joined the {n:European Union} in {d:1981}.",
  "The {n:U.S. Supreme Court} struck down the law by {#:6-3}.",
  "{q:“We will {x:never} accept this deal,”} the {n:Polish} minister {a:said} {d:yesterday}.",
  "The {n:Democrats} held {#:235} seats and the {n:Republicans} {#:199}.",
  "Mr. {n:J. R. Hollis} resigned on {d:3 June} {c:because} the audit found {#:two} forged letters.",
  "Prime Minister {n:Sanna Lind} met {n:Xi Jun} in {n:Beijing} {d:last week}.",
  "About {#:one in five} voters stayed at home.",
  "The region has the {s:highest} debt per head in {n:Spain}.",
  "{#:Twenty-three} members of the committee {a:said} they had {x:not} read the report.",
  "Who paid for the trip?",
  "I think the governor is a decent man.",
  "We will cut taxes {d:next spring} and build {#:a million} homes.",
  "{n:Iran} {a:denies} supplying the drones.",
  "The {n:Iranian} foreign minister, {n:Hossein Karimi}, {a:rejected} the {n:British} claim.",
  "Under the {n:Treaty of Lisbon}, {x:no} state can be expelled.",
  "Dr. {n:King}'s speech lasted {#:17 minutes}.",
  // Money, business, economy
  "{n:Northwind Inc.} made {#:€2.3 billion} in the {d:third quarter of 2022}.",
  "Shares of {n:Kestrel Holdings} fell {#:12.4%} to {#:$38.10}.",
  "The factory in {n:Leipzig} employs {#:1,250} workers, {v:twice as many as} in {d:2009}.",
  "Profits were {v:higher than} those of {n:Samsung} and {n:LG} combined.",
  "The company paid {#:2,300 million euros} in tax between {d:2015} and {d:2020}.",
  "A loaf cost {#:90p} in {d:1995} and costs {#:£1.40} {d:today}.",
  "Rents in {n:Lisbon} have {v:doubled} since the crisis.",
  "{n:Amazon} is the {s:largest} employer in {n:Kent County}.",
  "The {n:World Bank} lent {n:Ghana} {#:$750 million} in {d:November 2021}.",
  "Inflation reached {#:9.1 per cent} in the {n:United Kingdom}, the {s:worst} figure in {#:40 years}.",
  "{v:Fewer than} {#:half} of all firms offer a pension.",
  "The strike {c:led to} a loss of {#:30 million dollars}.",
  "Sales rose by {#:a third} after the merger.",
  "Interest rates of {#:5 to 7 percent} are common.",
  "The firm, {a:reportedly} owned by {n:Viktor Dolin}, has {x:no} website.",
  "It sold {#:3.5m} phones in the {d:first half of 2019}.",
  "Wages are {#:15%} {v:lower} in the east.",
  "Her salary of {#:$45,000} is {v:less than} the average.",
  // History
  "{n:Julius Caesar} was murdered on {d:15 March 44 BC}.",
  "The {n:Ottoman Empire} ruled the city until the {d:19th century}.",
  "During the {d:1970s} the group killed {#:six} {n:American} citizens.",
  "The {n:First World War} {c:caused} {v:more than} {#:15 million} deaths.",
  "{n:Rome} fell in {d:AD 476}.",
  "The castle, built in the {d:late 1300s}, is the {s:oldest} in {n:Wales}.",
  "{n:Marie Curie} was the {s:first} woman to win a {n:Nobel Prize}.",
  "{n:Lenin} died on {d:January 21, 1924}.",
  "The dynasty ruled from {d:1368} to {d:1644}.",
  "{n:Napoleon} was {x:not} as short as people think.",
  "Slavery was abolished in {n:Brazil} in {d:May 1888}.",
  "The {n:Berlin Wall} came down on {d:November 9th, 1989}.",
  "Some {#:1.5 million} {n:Armenians} were killed.",
  "The war of {d:1914–1918} destroyed {#:nine} villages.",
  "{n:Thomas Jefferson} owned {v:more than} {#:600} slaves over his life.",
  "The {n:Mayan} calendar {x:never} predicted the end of the world.",
  "In {d:1066} {n:William of Normandy} landed at {n:Pevensey}.",
  // Science, health, environment
  "The vaccine is {#:95%} effective, {a:according to} {n:Pfizer}.",
  "Smoking {c:causes} {#:nine out of ten} lung cancers.",
  "The study, published in The {n:Lancet} in {d:2016}, followed {#:4,311} children.",
  "{n:COVID-19} killed {#:seven million} people worldwide.",
  "Global temperatures have risen {#:1.2 °C} since {d:1880}.",
  "The glacier lost {#:600 square kilometres} of ice in {#:ten years}.",
  "Researchers at the {n:University of São Paulo} {a:found} {x:no} link between coffee and cancer.",
  "The {n:Amazon} produces {#:20 percent} of the world's oxygen, scientists {a:claim}.",
  "Bees are dying {c:as a result of} pesticides.",
  "A blue whale weighs up to {#:150 tonnes}.",
  "The {n:WHO} {a:warned} in {d:2003} that the virus could return.",
  "{n:Mount Everest} is {#:8,849 metres} high, the {s:highest} mountain on {n:Earth}.",
  "Light travels at {#:299,792 km/s}.",
  "Eating fish {#:twice} a week halves the risk of stroke.",
  "Dr. {n:Maria Gonzalez} {a:says} the drug is {v:safer than} aspirin.",
  "Obesity rates are {s:highest} among the poor.",
  "The spacecraft reached {n:Mars} {#:seven months} later.",
  "Nearly {#:two thirds} of coral reefs have died.",
  "There is {x:no} evidence that masks {c:cause} harm.",
  "The patient, a {#:45-year-old} man from {n:Leeds}, recovered.",
  // Crime, courts, conflict
  "Police {a:said} {#:three} men were arrested in {n:Marseille} on {d:Sunday night}.",
  "{n:Ahmed al-Rashid} was sentenced to {#:25 years} in prison.",
  "He {a:admitted} stealing {#:£1,200} from the church.",
  "The {n:United Nations} {a:accused} the army of killing {#:300} civilians in {n:Aleppo}.",
  "A bomb exploded at {d:9:30 a.m.} near the {n:French} embassy in {n:Tunis}.",
  "Judge {n:Eleanor Whitfield} threw out the case {c:because} {x:nobody} had read him his rights.",
  "Murder is down {#:8%} {v:compared with} {d:last year}.",
  "{q:“I {x:didn't} do it,”} {n:O'Neill} {a:told} the court.",
  "{n:Human Rights Watch} {a:reported} {#:41} deaths in custody.",
  "The attackers, {a:allegedly} trained in {n:Yemen}, fled.",
  "The {n:MEK} attacked {#:10} embassies in {d:April 1992}.",
  "{x:Without} a warrant, officers searched {#:four} flats.",
  "The {n:FBI} opened its inquiry on {d:31/07/2016}.",
  "{n:Saddam Hussein}'s army used gas against the {n:Kurds} in {d:March 1988}.",
  "Lawyers for Ms {n:Tran} {a:argue} that the video was {x:not} real.",
  "{x:None} of the victims was armed.",
  "Gun deaths rose from {#:31,000} in {d:2010} to {#:45,000} in {d:2020}.",
  // Sport, culture, people
  "{n:Serena Novak} has won {#:23} titles, {v:more than} any other player.",
  "The film, directed by {n:Bong Kwang-ho}, cost {#:$11.4 million}.",
  "{n:Manchester United} beat {n:Ajax} {#:2-0} on {d:24 May 2017}.",
  "{n:Beethoven} wrote {#:nine} symphonies.",
  "Her {#:second} novel, {q:“The Long River”}, sold {#:80,000} copies.",
  "{n:Ludwig van Beethoven} was born in {n:Bonn} in {d:December 1770}.",
  "The stadium is the {s:second largest} in {n:Europe}.",
  "He ran the marathon in {#:two hours} and {#:five minutes}.",
  "{n:Jean-Claude Moreau} moved from {n:Paris} to {n:New York} in the {d:1950s}.",
  "{n:Björk} has {x:never} sung there.",
  "The book calls {n:Churchill} {q:'the {s:greatest} {n:Briton}'}.",
  "She was married {#:four} times.",
  "{n:Mohammed bin Salman} bought the painting for {#:$450 million}, the {s:most expensive} sale ever.",
  "It is the {s:most popular} museum in {n:Vienna}.",
  "{n:St. Patrick} was {x:not} {n:Irish}.",
  "The {n:Beatles} played in {n:Hamburg} before they were famous.",
  // Local and everyday
  "The council closed {#:three} of its {#:eleven} libraries {d:last year}.",
  "Bus fares will go up by {#:20 cents} on {d:1 July}.",
  "The bridge, opened in {d:1932}, carries {#:160,000} cars a day.",
  "It rained for {#:40 days}.",
  "{x:Nothing} was done.",
  "The school has {v:fewer} teachers than it had in {d:2010}.",
  "Residents of {n:Elm Street} {a:complained} about the noise.",
  "Most trains were late {c:due to} snow.",
  "Parking costs {#:€3} an hour.",
  "{n:Lake Victoria} is {v:larger than} {n:Ireland}.",
  "The hospital was built {d:ten years ago}.",
  "{#:Nine out of ten} parents want smaller classes.",
  "Some {a:say} the dam is unsafe.",
  "There are {#:5,000} wolves in {n:Romania}, {v:more than} in {n:France} and {n:Germany} together.",
  "A spokeswoman {a:confirmed} that the water was {x:not} tested in {d:June}.",
  // Speech and debate
  "We have lost {#:70,000} factories since {n:China} joined the {n:World Trade Organization}.",
  "I was the {s:only} one who voted against the war in {n:Iraq}.",
  "My father came to {n:Ohio} with {#:$50} in his pocket.",
  "You voted for {n:NAFTA}, {n:Hillary}.",
  "Crime is at a {s:record} high.",
  "{n:Obamacare} {c:caused} premiums to go up {#:116 percent} in {n:Arizona}.",
  "Our trade deficit with {n:Mexico} is {#:60 billion dollars} a year.",
  "They {x:don't} pay any taxes.",
  "Thank you very much.",
  "God bless {n:America}.",
  "{#:Forty-five million} {n:Americans} live in poverty.",
  'He {a:said} climate change was {q:"a hoax invented by the {n:Chinese}."}',
  "Governor {n:Pence} cut taxes; {n:Tim} did {x:not}.",
  "In {n:Chicago}, {v:more than} {#:3,000} people have been shot {d:this year}.",
  "That's {x:not} true.",
  // Hard names and starts
  "Critics {a:say} {n:Boeing} knew.",
  "Workers at {n:Volkswagen AG} walked out in {d:October}.",
  "The {n:Freedom Movement of Iran} was banned in {d:2002}.",
  "{n:Reza Pahlavi} lives in {n:Maryland}.",
  "{n:Amnesty International} and the {n:Red Cross} were refused entry.",
  "Students from the {n:Massachusetts Institute of Technology} built it.",
  "The article in the {n:Washington Post} {a:cited} Professor {n:Lin}.",
  "{n:Côte d'Ivoire} exports {v:more} cocoa than {n:Ghana}.",
  "{n:Abu Bakr al-Baghdadi} was killed in {n:Syria} on {d:27 October 2019}.",
  "The {n:Islamic Republic} executed {#:2800-3800} prisoners in the {d:summer of 1988}.",
  "Mrs. {n:Harriet Jones-Lloyd} inherited the farm.",
  "{n:Apple}'s chief executive, {n:Tim Cook}, {a:declined} to comment.",
  "{n:iRobot} was bought for {#:$1.7bn}.",
  "{n:Senegal} and The {n:Gambia} share a border.",
  "In {n:South Africa}, {#:one third} of adults have {x:no} job.",
  "Officials in {n:Washington, D.C.}, {a:insisted} the plan was legal.",
  "{n:Al Jazeera} {a:reported} that {#:1.2 million} people had fled {n:Sudan} by the {d:end of 2023}.",
  "King {n:Charles III} {a:wrote} to Archbishop {n:Desmond Tutu}.",
  "Students who sleep {#:eight hours} get {v:better} grades than those who do {x:not}.",
  "The ban, {a:according to} Pope {n:Leo}, {c:resulted in} {v:higher} prices.",
  "{n:Marks & Spencer} closed {#:32} shops in {d:2023}.",
  "Dozens of {n:Palestinian} farmers were evicted near {n:Hebron} on {d:14 February 2008}.",
] as const;

const KINDS: Readonly<Record<string, ElementKind>> = {
  n: "name",
  "#": "number",
  d: "date",
  q: "quotation",
  s: "superlative",
  c: "causal",
  v: "comparative",
  a: "attribution",
  x: "negation",
};

export type GoldElement = { readonly start: number; readonly end: number; readonly kind: ElementKind };
export type GoldSentence = { readonly text: string; readonly elements: readonly GoldElement[] };

/** Takes the marks out of a marked sentence; elements ascend by their start, the longer first. */
export function readMarks(marked: string): GoldSentence {
  let text = "";
  const open: { readonly kind: ElementKind; readonly start: number }[] = [];
  const elements: GoldElement[] = [];
  for (let at = 0; at < marked.length; at += 1) {
    const kind = marked[at] === "{" && marked[at + 2] === ":" ? KINDS[marked[at + 1] ?? ""] : undefined;
    if (kind) {
      open.push({ kind, start: text.length });
      at += 2;
    } else if (marked[at] === "}") {
      const { kind: closed, start } = open.pop() ?? { kind: "name", start: 0 };
      elements.push({ start, end: text.length, kind: closed });
    } else text += marked[at];
  }
  elements.sort((a, b) => a.start - b.start || b.end - a.end);
  return { text, elements };
}

export const GOLD: readonly GoldSentence[] = SENTENCES.map(readMarks);
