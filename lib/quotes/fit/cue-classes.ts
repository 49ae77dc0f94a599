/**
 * Words of cause, comparison, rank, report and denial that say the same, by language: each class a name and its phrases,
 * parted by commas. A phrase that stands in no class is the same as itself alone. Classes are kept narrow where a check
 * hangs on the difference: "caused" is not "linked to", "claimed" not "said", "at least" not "more than".
 *
 * Source: compiled by hand for this project.
 */
type Classes = Readonly<Record<string, string>>;

const EN: Classes = {
  largest: "largest, biggest, greatest",
  smallest: "smallest, tiniest",
  highest: "highest, all-time high, record high, record-high, record highs",
  lowest: "lowest, record low, record-low, record lows",
  only: "the only, only, the sole, sole",
  first: "the first, first, first ever, first-ever, the very first, first time in",
  unprecedented: "unprecedented, never before, like never before",
  best: "best, finest",
  record: "record, record-breaking, all-time",
  cause:
    "because, because of, due to, owing to, thanks to, as a result, as a result of, result of, resulted in, results in, result in, resulting in, " +
    "resulting from, resulted from, results from, led to, leads to, lead to, leading to, cause, causes, caused, causing, cause of, caused by, " +
    "triggered, triggers, triggering, brought about, brings about, bring about, gave rise to, gives rise to, on account of, as a consequence, " +
    "as a consequence of, consequence of, consequently, therefore, thereby, hence, thus, for this reason, the reason, that's why, that is why, which is why",
  contribute: "contributed to, contributes to, contribute to, contributing to",
  blame: "blamed for, blamed on, blames on, attributed to, attributable to, responsible for",
  drive: "driven by, drove up, fuelled by, fueled by, fuelled, fueled",
  more: "more than, greater than, higher than, larger than, over, above, exceed, exceeds, exceeded, exceeding, in excess of, surpassed, surpasses, upwards of",
  less: "less than, fewer than, lower than, smaller than, under, below",
  "at least": "at least, no less than, no fewer than, nothing less than, a minimum of, as many as or more",
  "at most": "at most, no more than, up to, as many as, as much as, a maximum of",
  double:
    "twice, twice as, twice as many, twice as much, twice as many as, twice as much as, double, doubled, doubles, doubling, twofold",
  triple: "three times as, three times as many, triple, tripled, tripling, threefold",
  half: "halved, halves, halving, half as many, half as much",
  compared: "compared with, compared to, in comparison, in comparison with, relative to",
  say:
    "said, says, saying, say, told, tells, according to, stated, states that, stating, announced, announces, announcing, wrote, writes, noted, " +
    "noted that, notes that, added that, explained, explains that, remarked, commented, pointed out, points out, declared, declares",
  claim:
    "claimed, claims, claim, claiming, claims that, claimed that, claim that, asserted, asserts, alleged, alleges, alleging, allege, allegedly, purportedly, supposedly",
  deny: "denied, denies, deny, denying, rejected, dismissed, disputed",
  admit: "admitted, admits, admitting, acknowledged, acknowledges, conceded, concedes",
  confirm: "confirmed, confirms, confirm that, confirming",
  warn: "warned, warns, warn, warning that",
  accuse: "accused, accuses, accusing, accuse, accused of",
  report: "reported, reports that, reportedly, report that, reporting that",
  estimate: "estimated, estimates that, estimate that",
  promise: "promised, promises, vowed, pledged",
  not:
    "not, no, never, none, nobody, nothing, neither, nor, nowhere, cannot, without, no one, no-one, not one, not a single, no longer, isn't, aren't, " +
    "wasn't, weren't, don't, doesn't, didn't, hasn't, haven't, hadn't, won't, wouldn't, can't, couldn't, shouldn't, mustn't, needn't, ain't, shan't, mightn't",
  fail: "failed to, fails to",
  refuse: "refused to, refuses to",
  lack: "lack of, lacks, lacked",
  hardly: "hardly, barely",
};

const DE: Classes = {
  cause:
    "weil, wegen, aufgrund, auf grund, infolge, dank, führte zu, führten zu, führt zu, führen zu, verursacht, verursachte, verursachten, verursachen, " +
    "deshalb, daher, darum, deswegen, folglich, dadurch, löste aus, ausgelöst",
  more: "mehr als, höher als, größer als, über",
  less: "weniger als, niedriger als, kleiner als, unter",
  double: "doppelt so, doppelt so viele, doppelt so viel, doppelt, verdoppelt, verdoppelte, verdoppelten",
  say: "sagte, sagt, sagten, sagen, laut, zufolge, erklärte, erklärt, erklärten, nach angaben, teilte mit, gab an, gab bekannt, schrieb, meinte",
  claim: "behauptet, behauptete, behaupten, behaupteten, angeblich, mutmaßlich",
  deny: "bestritt, dementierte, dementiert",
  not: "nicht, nie, niemals, kein, keine, keinen, keinem, keiner, keines, nichts, niemand, niemanden, niemandem, ohne, weder, noch nie, nicht mehr, nirgends",
};

const FR: Classes = {
  cause:
    "parce que, parce qu', à cause de, à cause du, à cause des, à cause d', en raison de, en raison du, en raison des, en raison d', grâce à, grâce au, " +
    "a conduit à, ont conduit à, conduit à, a causé, ont causé, cause, causé, provoqué, provoqua, a provoqué, par conséquent, c'est pourquoi, du fait de, puisque, donc",
  more: "plus de, plus d', supérieur à, supérieure à",
  less: "moins de, moins d', inférieur à, inférieure à",
  say: "a dit, a déclaré, déclare, selon, d' après, a annoncé, annonce, a indiqué, indique, a expliqué, dit, disent, écrit, a écrit, souligne",
  claim: "a affirmé, affirme, affirment, ont affirmé, prétend, prétendent",
  not: "ne, n', pas, jamais, aucun, aucune, rien, personne ne, personne n', sans, ni, nul, nulle, nulle part, ne pas, ne plus",
};

const ES: Classes = {
  cause:
    "porque, a causa de, a causa del, debido a, debido al, gracias a, gracias al, por culpa de, por culpa del, provocó, provocaron, provoca, causó, causaron, " +
    "por lo tanto, por tanto, por eso, como resultado, como consecuencia, a consecuencia de",
  more: "más de, mayor que, superior a",
  less: "menos de, menor que, inferior a",
  say: "dijo, dice, dijeron, dicen, según, declaró, declara, anunció, anuncia, informó, informa, escribió, explicó, explica, señaló, señala",
  claim: "afirmó, afirma, afirman, afirmaron, aseguró, asegura",
  not: "no, nunca, jamás, ningún, ninguno, ninguna, nada, nadie, sin, ni, tampoco, ya no, ni siquiera",
};

/** The classes of each language that has a table. */
export const CUE_CLASSES: Readonly<Record<string, Classes>> = { en: EN, de: DE, fr: FR, es: ES };
