import type { ElementKind } from "./model.ts";

/** The kinds that are told by a word or a phrase alone. */
export type CueKind = Extract<ElementKind, "superlative" | "causal" | "comparative" | "attribution" | "negation">;

/**
 * The words that mark a cause, a comparison, an attribution and so on, by language: phrases in small letters parted by
 * commas, each form spelt out, the apostrophe straight. A phrase's words are the tokens of `tokens.ts`, so French
 * "à cause d'" is "à cause d'".
 *
 * Source: compiled by hand for this project from the grammars' own lists of connectives and reporting verbs.
 */
export const CUES: Readonly<Record<string, Readonly<Record<CueKind, string>>>> = {
  en: {
    superlative:
      "best, worst, least, all-time, record-breaking, record-high, record-low, unprecedented, unparalleled, unrivalled, second best, " +
      "second-best, the first, the only, first ever, first-ever, foremost, utmost, topmost, nothing like, like never before, never before, " +
      "more than ever, number one, no. 1, record high, record low, record highs, record number, record numbers, " +
      "the very first, the sole, first time in, the last remaining, the single most, the single biggest, the single largest",
    causal:
      "because, because of, due to, owing to, thanks to, as a result, as a result of, result of, resulted in, results in, result in, " +
      "resulting in, resulting from, resulted from, results from, led to, leads to, lead to, leading to, cause, causes, caused, causing, cause of, " +
      "caused by, contributed to, contributes to, contribute to, contributing to, triggered, triggers, triggering, sparked, sparking, sparks, " +
      "provoked, provoking, stems from, stemmed from, stemming from, brought about, brings about, bring about, gave rise to, gives rise to, " +
      "responsible for, blamed for, blamed on, blames on, attributed to, attributable to, driven by, drove up, fuelled by, fueled by, fuelled, fueled, " +
      "on account of, in response to, in retaliation for, as a consequence, as a consequence of, consequence of, consequently, therefore, " +
      "thereby, hence, so that, that's why, that is why, which is why, the reason, prompted by, prompted, prompting, made possible by, " +
      "linked to, in the wake of, for this reason, thus, accounts for, accounted for, forced by, resulted, owes to",
    comparative:
      "more than, less than, fewer than, greater than, higher than, lower than, larger than, bigger than, smaller than, better than, worse than, " +
      "faster than, slower than, older than, younger than, longer than, shorter than, richer than, poorer than, stronger than, weaker than, " +
      "cheaper than, safer than, other than any, more, less, fewer, greater, higher, lower, larger, bigger, smaller, better, worse, faster, slower, " +
      "longer, shorter, richer, poorer, stronger, weaker, cheaper, safer, twice, twice as, twice as many, twice as much, twice as many as, " +
      "twice as much as, three times as, three times as many, times more, times as many, times as much, times higher, double, doubled, doubles, doubling, " +
      "triple, tripled, tripling, quadrupled, quadruple, halved, halves, halving, half as many, half as much, twofold, threefold, tenfold, " +
      "at least, at most, up to, as many as, as much as, as few as, as little as, compared with, compared to, in comparison, in comparison with, " +
      "relative to, unlike, outnumber, outnumbered, outnumbers, exceed, exceeds, exceeded, exceeding, surpassed, surpasses, outpaced, outperformed, " +
      "no more than, no less than, no fewer than, nothing less than, equal to, the same as, as well as any, rather than any, per capita",
    attribution:
      "said, says, saying, say, according to, told, tells, claimed, claims, claim, claiming, claims that, claimed that, claim that, said that, " +
      "says that, stated, states that, stating, announced, announces, announcing, reported, reports that, reportedly, report that, reporting that, " +
      "alleged, alleges, alleging, allege, allegedly, accused, accuses, accusing, accuse, accused of, denied, denies, denying, deny, argued, argues, " +
      "argue, arguing, admitted, admits, admitting, insisted, insists, insist, insisting, warned, warns, warn, warning that, confirmed, confirms, " +
      "confirm that, confirming, acknowledged, acknowledges, wrote, writes, tweeted, tweets, testified, testifies, declared, declares, asserted, asserts, " +
      "maintained that, maintains that, suggested that, suggests that, suggest that, estimated, estimates that, estimate that, believed to, " +
      "is believed to, thought to have, concluded, concludes, conclude that, found that, finds that, found, noted that, notes that, noted, pointed out, " +
      "points out, explained, explains that, revealed, reveals, conceded, concedes, complained, complains, promised, promises, vowed, pledged, " +
      "predicted, predicts, quoted as saying, quoted, citing, cited, cites, in the words of, by his own account, by her own account, supposedly, " +
      "apparently, so-called, rejected, dismissed, disputed, declined to comment, refused to comment, replied, responded, recalled, " +
      "remarked, commented, added that, believes that, believe that, sources say, rumoured, rumored, purportedly, boasted, bragged, asked, called for",
    negation:
      "not, no, never, none, nobody, nothing, neither, nor, nowhere, cannot, without, no one, no-one, not one, not a single, no longer, isn't, aren't, " +
      "wasn't, weren't, don't, doesn't, didn't, hasn't, haven't, hadn't, won't, wouldn't, can't, couldn't, shouldn't, mustn't, needn't, ain't, shan't, " +
      "mightn't, failed to, fails to, hardly, barely, lack of, lacks, lacked, refused to, refuses to",
  },
  de: {
    superlative:
      "beste, besten, bester, bestes, schlimmste, schlimmsten, größte, größten, größter, größtes, höchste, höchsten, höchster, niedrigste, " +
      "niedrigsten, kleinste, kleinsten, älteste, ältesten, jüngste, reichste, reichsten, ärmste, ärmsten, längste, längsten, stärkste, stärksten, " +
      "schnellste, schnellsten, teuerste, teuersten, meisten, wenigsten, einzige, einzigen, einziger, erstmals, am meisten, am wenigsten, der erste, die erste, das erste, schlechteste, " +
      "schlechtesten, wichtigste, wichtigsten, beispiellos, rekordhoch, zum ersten mal, nie zuvor, zweitgrößte, drittgrößte",
    causal:
      "weil, wegen, aufgrund, auf grund, infolge, dank, führte zu, führten zu, führt zu, führen zu, verursacht, verursachte, verursachten, " +
      "verursachen, verschuldet, deshalb, daher, darum, deswegen, folglich, dadurch, löste aus, ausgelöst, da ja, zurückzuführen auf, verantwortlich für, beigetragen, trug dazu bei, angesichts",
    comparative:
      "mehr als, weniger als, höher als, niedriger als, größer als, kleiner als, besser als, schlechter als, älter als, jünger als, schneller als, " +
      "länger als, teurer als, billiger als, mehr, weniger, höher, niedriger, doppelt so, doppelt so viele, doppelt so viel, doppelt, verdoppelt, verdoppelte, " +
      "verdreifacht, halbiert, halb so, dreimal so, mindestens, höchstens, bis zu, im vergleich zu, im vergleich mit, verglichen mit, gegenüber dem vorjahr, übertrifft, überstieg, so viele wie, so viel wie",
    attribution:
      "sagte, sagt, sagten, sagen, laut, zufolge, behauptet, behauptete, behaupten, behaupteten, erklärte, erklärt, erklärten, nach angaben, nach eigenen angaben, " +
      "berichtete, berichtet, berichteten, angeblich, warf vor, beschuldigte, beschuldigt, bestritt, dementierte, dementiert, räumte ein, betonte, betont, " +
      "teilte mit, gab an, gab bekannt, kündigte an, warnte, bestätigte, bestätigt, schrieb, zitiert, meinte, mutmaßlich, mutmaßliche, mutmaßlichen, soll, sollen, zitierte",
    negation:
      "nicht, nie, niemals, kein, keine, keinen, keinem, keiner, keines, nichts, niemand, niemanden, niemandem, ohne, weder, noch nie, nicht mehr, nirgends, nirgendwo",
  },
  fr: {
    superlative:
      "le plus, la plus, les plus, le moins, la moins, les moins, le meilleur, la meilleure, les meilleurs, les meilleures, le pire, la pire, les pires, le premier, la première, " +
      "les premiers, le seul, la seule, les seuls, l' unique, record, sans précédent, jamais vu, inédit, inédite, le plus grand, la plus grande, le plus haut, pour la première fois",
    causal:
      "parce que, parce qu', à cause de, à cause du, à cause des, à cause d', en raison de, en raison du, en raison des, en raison d', grâce à, grâce au, grâce aux, dû à, due à, dus à, " +
      "car, a conduit à, ont conduit à, conduit à, a causé, ont causé, cause, causé, causée, causés, causées, provoqué, provoqua, a provoqué, entraîné, a entraîné, entraîne, " +
      "par conséquent, c'est pourquoi, suite à, à la suite de, du fait de, responsable de, responsables de, puisque, puisqu', faute de, résulte de, donc",
    comparative:
      "plus de, moins de, plus que, moins que, plus d', moins d', supérieur à, supérieure à, inférieur à, inférieure à, meilleur que, meilleure que, pire que, davantage, davantage de, deux fois plus, " +
      "trois fois plus, deux fois moins, doublé, double, triplé, au moins, au plus, jusqu'à, jusqu' à, par rapport à, par rapport au, comparé à, autant que, autant de, aussi que, plus élevé que, plus élevée que, dépasse, dépassé",
    attribution:
      "a dit, a déclaré, déclare, a affirmé, affirme, affirment, ont affirmé, selon, d' après, a annoncé, annonce, a indiqué, indique, a expliqué, explique, prétend, prétendent, a accusé, " +
      "accuse, accusent, accusé de, a démenti, dément, a nié, nie, a reconnu, reconnaît, a averti, a confirmé, confirme, écrit, a écrit, estime, estiment, assure, assurent, a assuré, aurait, auraient, " +
      "soi-disant, présumé, présumés, dit, disent, rapporte, a rapporté, souligne, cité, citant, raconte",
    negation:
      "ne, n', pas, jamais, aucun, aucune, rien, personne ne, personne n', sans, ni, non, nul, nulle, nulle part, ne pas, ne plus",
  },
  es: {
    superlative:
      "el más, la más, los más, las más, lo más, el mayor, la mayor, los mayores, las mayores, el menor, la menor, el mejor, la mejor, los mejores, las mejores, el peor, la peor, los peores, " +
      "el primer, el primero, la primera, los primeros, el único, la única, los únicos, récord, sin precedentes, por primera vez, nunca antes, máximo histórico, mínimo histórico",
    causal:
      "porque, a causa de, a causa del, debido a, debido al, gracias a, gracias al, por culpa de, por culpa del, provocó, provocaron, provoca, provocado, provocada, causó, causaron, causa, causado, causada, " +
      "causando, condujo a, llevó a, dio lugar a, por lo tanto, por tanto, por eso, ya que, puesto que, como resultado, como consecuencia, a consecuencia de, responsable de, responsables de, desencadenó, se debe a, debida a",
    comparative:
      "más de, menos de, más que, menos que, mayor que, menor que, mejor que, peor que, superior a, inferior a, el doble, el doble de, el triple, duplicó, se duplicó, duplicado, triplicado, la mitad de, " +
      "al menos, como mínimo, como máximo, hasta, en comparación con, comparado con, respecto a, frente a los, tanto como, tantos como, supera, superó, dos veces más, veces más",
    attribution:
      "dijo, dice, dijeron, dicen, según, afirmó, afirma, afirman, afirmaron, aseguró, asegura, aseguran, declaró, declara, anunció, anuncia, informó, informa, denunció, denuncia, acusó, acusa, acusan, " +
      "acusado de, negó, niega, admitió, admite, reconoció, reconoce, advirtió, advierte, confirmó, confirma, escribió, explicó, explica, señaló, señala, sostiene, sostuvo, de acuerdo con, presuntamente, presunto, presunta, presuntos, supuestamente, supuesto, citó, cuenta que",
    negation: "no, nunca, jamás, ningún, ninguno, ninguna, nada, nadie, sin, ni, tampoco, ya no, ni siquiera",
  },
  pt: {
    superlative:
      "o mais, a mais, os mais, as mais, o maior, a maior, os maiores, as maiores, o menor, a menor, o melhor, a melhor, os melhores, as melhores, o pior, a pior, os piores, o primeiro, a primeira, " +
      "os primeiros, o único, a única, os únicos, recorde, sem precedentes, pela primeira vez, nunca antes, inédito, inédita",
    causal:
      "porque, por causa de, por causa do, por causa da, devido a, devido ao, devido à, graças a, graças ao, graças à, por culpa do, por culpa da, provocou, provocaram, provoca, provocado, provocada, causou, " +
      "causaram, causa, causado, causada, causando, levou a, levaram a, resultou em, por isso, portanto, já que, uma vez que, visto que, em consequência, como resultado, responsável por, responsáveis por, desencadeou, deve-se a",
    comparative:
      "mais de, menos de, mais do que, menos do que, mais que, menos que, maior que, maior do que, menor que, menor do que, melhor que, melhor do que, pior que, pior do que, superior a, inferior a, o dobro, " +
      "o dobro de, o triplo, dobrou, duplicou, triplicou, metade de, pelo menos, ao menos, no mínimo, no máximo, até, em comparação com, comparado com, em relação a, em relação ao, tanto quanto, tantos quanto, supera, superou, vezes mais",
    attribution:
      "disse, diz, disseram, dizem, segundo, de acordo com, afirmou, afirma, afirmam, afirmaram, declarou, declara, anunciou, anuncia, informou, informa, denunciou, denuncia, acusou, acusa, acusam, acusado de, negou, " +
      "nega, admitiu, admite, reconheceu, reconhece, alertou, alerta, confirmou, confirma, escreveu, explicou, explica, sustenta, garantiu, garante, supostamente, suposto, suposta, alegadamente, alegado, citou, conforme",
    negation: "não, nunca, jamais, nenhum, nenhuma, nada, ninguém, sem, nem, tampouco, já não, nem sequer",
  },
  it: {
    superlative:
      "il più, la più, i più, le più, il maggiore, la maggiore, il minore, il migliore, la migliore, i migliori, le migliori, il peggiore, la peggiore, i peggiori, il primo, la prima, i primi, " +
      "l' unico, l' unica, gli unici, record, senza precedenti, per la prima volta, mai prima, il meno, la meno",
    causal:
      "perché, a causa di, a causa del, a causa della, a causa dei, a causa delle, dovuto a, dovuta a, dovuto al, grazie a, grazie al, grazie alla, per colpa di, per colpa del, ha provocato, ha causato, hanno provocato, hanno causato, causato, causata, " +
      "provocato, provocata, provocò, causò, ha portato a, portò a, portato a, quindi, perciò, poiché, dato che, visto che, in seguito a, di conseguenza, responsabile di, responsabili di, ha scatenato, dovuti a",
    comparative:
      "più di, meno di, più che, meno che, più del, meno del, più della, meno della, maggiore di, minore di, migliore di, peggiore di, superiore a, inferiore a, il doppio, il doppio di, il triplo, raddoppiato, raddoppiati, raddoppiata, " +
      "triplicato, la metà di, almeno, al massimo, fino a, rispetto a, rispetto al, rispetto alla, in confronto a, tanto quanto, supera, superato, volte di più",
    attribution:
      "ha detto, dice, dicono, hanno detto, disse, secondo, ha dichiarato, dichiara, ha affermato, afferma, affermano, affermato, ha annunciato, annuncia, ha riferito, riferisce, ha spiegato, spiega, ha accusato, accusa, accusano, " +
      "accusato di, ha negato, nega, ha ammesso, ammette, ha avvertito, ha confermato, conferma, ha scritto, scrive, sostiene, sostengono, stando a, presunto, presunta, presunti, presumibilmente, a detta di, ha sottolineato, citando, sedicente",
    negation: "non, mai, nessun, nessuno, nessuna, niente, nulla, senza, né, neppure, nemmeno, neanche, non più",
  },
  nl: {
    superlative:
      "beste, slechtste, ergste, grootste, hoogste, laagste, kleinste, oudste, jongste, rijkste, armste, langste, sterkste, snelste, duurste, goedkoopste, meeste, minste, enige, de eerste, het eerste, voor het eerst, ongekend, ongekende, nooit eerder, " +
      "belangrijkste, record, recordhoogte, gevaarlijkste, op een na grootste",
    causal:
      "omdat, doordat, wegens, vanwege, door toedoen van, als gevolg van, ten gevolge van, dankzij, leidde tot, leidden tot, leidt tot, leiden tot, veroorzaakt, veroorzaakte, veroorzaakten, veroorzaken, daardoor, daarom, dus, hierdoor, zodat, " +
      "verantwoordelijk voor, droeg bij aan, te wijten aan, te danken aan, want",
    comparative:
      "meer dan, minder dan, hoger dan, lager dan, groter dan, kleiner dan, beter dan, slechter dan, ouder dan, jonger dan, sneller dan, langer dan, duurder dan, goedkoper dan, meer, minder, hoger, lager, twee keer zo, twee keer zoveel, dubbel zoveel, " +
      "dubbel, verdubbeld, verdubbelde, verdrievoudigd, gehalveerd, half zoveel, minstens, ten minste, tenminste, hoogstens, maximaal, vergeleken met, in vergelijking met, ten opzichte van, evenveel als, zoveel als, overtreft",
    attribution:
      "zei, zegt, zeiden, zeggen, volgens, beweerde, beweert, beweren, beweerden, verklaarde, verklaart, meldde, meldt, melden, meldden, kondigde aan, beschuldigde, beschuldigt, beschuldigd van, ontkende, ontkent, gaf toe, geeft toe, waarschuwde, " +
      "waarschuwt, bevestigde, bevestigt, schreef, schrijft, stelt, stelde, benadrukte, naar eigen zeggen, vermeend, vermeende, zogenaamd, zogenaamde, aldus, vertelde, vertelt, citeerde, zou, zouden",
    negation: "niet, nooit, geen, niets, niks, niemand, zonder, noch, nergens, niet meer, geen enkele",
  },
  ru: {
    superlative:
      "самый, самая, самое, самые, самого, самой, самых, самым, лучший, лучшая, худший, худшая, крупнейший, крупнейшая, крупнейшего, единственный, единственная, впервые, первый, первая, рекордный, рекордно, беспрецедентный, наибольший, наименьший, высший",
    causal:
      "потому что, из-за, вследствие, благодаря, в результате, поэтому, так как, поскольку, привело к, привел к, привела к, привели к, вызвал, вызвала, вызвало, вызвали, по причине, ввиду",
    comparative:
      "больше, меньше, более, менее, больше чем, меньше чем, выше, ниже, лучше, хуже, вдвое, втрое, в два раза, в три раза, не менее, не более, по сравнению с, по меньшей мере, свыше",
    attribution:
      "сказал, сказала, сказали, заявил, заявила, заявили, заявляет, утверждает, утверждают, утверждал, утверждала, сообщил, сообщила, сообщили, сообщает, по словам, по данным, согласно, якобы, обвинил, обвинила, обвинили, отрицает, отрицал, признал, признала, подтвердил, подтвердила, предупредил, отметил, отметила, подчеркнул, написал, написала, объявил, объявила",
    negation: "не, нет, ни, никогда, никто, ничего, нигде, без, никакой, никаких, нельзя",
  },
  sv: {
    superlative:
      "bästa, sämsta, värsta, största, högsta, lägsta, minsta, äldsta, yngsta, rikaste, längsta, flesta, enda, första, rekord",
    causal:
      "eftersom, på grund av, till följd av, tack vare, ledde till, leder till, orsakade, orsakat, orsakar, därför, därför att, ansvarig för",
    comparative:
      "mer än, mindre än, fler än, färre än, högre än, lägre än, större än, bättre än, sämre än, dubbelt så, fördubblats, fördubblade, halverats, minst, högst, upp till, jämfört med",
    attribution:
      "sa, säger, sade, enligt, hävdar, hävdade, påstår, påstod, uppgav, uppger, meddelade, anklagade, anklagar, förnekar, förnekade, medgav, varnade, bekräftade, skrev, påstås",
    negation: "inte, aldrig, ingen, inget, inga, ingenting, utan, varken, ej",
  },
  da: {
    superlative:
      "bedste, værste, største, højeste, laveste, mindste, ældste, yngste, rigeste, længste, fleste, eneste, første, rekord",
    causal:
      "fordi, på grund af, som følge af, takket være, førte til, fører til, forårsagede, forårsaget, forårsager, derfor, ansvarlig for",
    comparative:
      "mere end, mindre end, flere end, færre end, højere end, lavere end, større end, bedre end, værre end, dobbelt så, fordoblet, halveret, mindst, højst, op til, sammenlignet med",
    attribution:
      "sagde, siger, ifølge, hævder, hævdede, påstår, påstod, oplyste, oplyser, meddelte, anklagede, anklager, benægter, benægtede, indrømmede, advarede, bekræftede, skrev, angiveligt",
    negation: "ikke, aldrig, ingen, intet, uden, hverken, ej",
  },
  no: {
    superlative:
      "beste, verste, største, høyeste, laveste, minste, eldste, yngste, rikeste, lengste, fleste, eneste, første, rekord",
    causal:
      "fordi, på grunn av, som følge av, takket være, førte til, fører til, forårsaket, forårsaker, derfor, ansvarlig for",
    comparative:
      "mer enn, mindre enn, flere enn, færre enn, høyere enn, lavere enn, større enn, bedre enn, verre enn, dobbelt så, doblet, halvert, minst, høyst, opp til, sammenlignet med",
    attribution:
      "sa, sier, ifølge, hevder, hevdet, påstår, påsto, opplyste, opplyser, meldte, anklaget, anklager, benekter, innrømmet, advarte, bekreftet, skrev, angivelig",
    negation: "ikke, aldri, ingen, intet, ingenting, uten, verken, ei",
  },
  pl: {
    superlative:
      "najlepszy, najlepsza, najgorszy, największy, największa, największe, najwyższy, najwyższa, najniższy, najmniejszy, najstarszy, najbogatszy, najdłuższy, jedyny, jedyna, pierwszy, pierwsza, rekordowy, po raz pierwszy",
    causal:
      "ponieważ, bo, z powodu, w wyniku, wskutek, dzięki, spowodował, spowodowała, spowodowało, spowodowały, doprowadził do, doprowadziła do, doprowadziło do, dlatego, gdyż, odpowiedzialny za",
    comparative:
      "więcej niż, mniej niż, wyższy niż, wyższa niż, niższy niż, większy niż, lepszy niż, gorszy niż, ponad, dwukrotnie, dwa razy więcej, co najmniej, co najwyżej, w porównaniu z, w porównaniu do, podwoił, podwoiła, podwoiło",
    attribution:
      "powiedział, powiedziała, mówi, według, twierdzi, twierdzą, twierdził, oświadczył, oświadczyła, poinformował, poinformowała, ogłosił, ogłosiła, oskarżył, oskarżyła, oskarża, zaprzeczył, zaprzecza, przyznał, ostrzegł, potwierdził, napisał, rzekomo, rzekomy",
    negation: "nie, nigdy, żaden, żadna, żadne, żadnych, nic, nikt, bez, ani, nigdzie, niema",
  },
};

/** Chinese and Japanese have no word boundaries: these are looked for as they stand, the longest first. */
export const UNSPACED_CUES: Readonly<Record<string, Readonly<Record<CueKind, string>>>> = {
  zh: {
    superlative: "有史以来,史上,首次,首个,唯一,最",
    causal: "因为,由于,导致,造成,引起,引发,因此,所以,使得",
    comparative: "超过,高于,低于,多于,少于,不到,至少,相比,翻了一番,两倍",
    attribution: "据报道,据称,表示,指出,声称,宣称,认为,宣布,指控,否认,承认,证实,警告",
    negation: "没有,从未,从不,不是,并非,未曾,无法,不会,不能,未",
  },
  ja: {
    superlative: "史上,初めて,唯一,最も,最大,最高,最低,最小,最多,最古,過去最高,一番",
    causal: "ために,ためだ,原因で,原因は,によって,により,もたらし,引き起こし,その結果,したがって,おかげで",
    comparative: "以上,以下,未満,を超え,上回,下回,より多,より少,比べ,比較して,倍増,少なくとも",
    attribution: "によると,によれば,と述べ,と語,と発表,と主張,と指摘,と報じ,を否定,を認め,と警告,とされ",
    negation: "ません,なかった,ではない,していない,なければ,決して,ない",
  },
};
