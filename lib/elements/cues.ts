import { CUES, type CueKind, UNSPACED_CUES } from "./cue-words.ts";
import type { Element } from "./model.ts";
import { bookOf, type PhraseBook, phraseAt } from "./phrases.ts";
import { isCapital, isTaken, lowerAt, NUMBER, type Sentence, SIGN, take, WORD } from "./tokens.ts";

const CUE_KINDS: readonly CueKind[] = ["superlative", "causal", "comparative", "attribution", "negation"];

const books = new Map<string, PhraseBook<CueKind>>();

function cuesOf(lang: string): PhraseBook<CueKind> | null {
  const known = books.get(lang);
  if (known) return known;
  const table = CUES[lang];
  if (!table) return null;
  const book = bookOf(CUE_KINDS.map((kind) => [kind, table[kind]] as const));
  books.set(lang, book);
  return book;
}

/** Finds the words of cause, comparison and so on that no date has taken, and takes their tokens. */
export function cuesIn(sentence: Sentence): Element[] {
  const book = cuesOf(sentence.lang);
  const found: Element[] = [];
  if (!book) return found;
  let at = 0;
  while (at < sentence.tokens.length) {
    const cue = isTaken(sentence, at) ? null : cueAt(sentence, book, at);
    const [first, last] = [sentence.tokens[cue?.from ?? 0], sentence.tokens[(cue?.end ?? 0) - 1]];
    if (!cue || !first || !last || isTaken(sentence, cue.from, cue.end)) {
      at += 1;
      continue;
    }
    found.push({ start: first.start, end: last.end, kind: cue.kind });
    take(sentence, cue.from, cue.end);
    at = cue.end;
  }
  return found;
}

type Cue = { readonly from: number; readonly end: number; readonly kind: CueKind };

function cueAt(sentence: Sentence, book: PhraseBook<CueKind>, at: number): Cue | null {
  const graded = sentence.lang === "en" ? englishSuperlative(sentence, at) : null;
  if (graded) return graded;
  const phrase = phraseAt(book, sentence, at);
  if (!phrase || isIdle(sentence, at, phrase.end)) return null;
  // "the first": the article says that it is the first of all, and is no part of what is marked.
  // "The First World War" is a name.
  if (phrase.meaning === "superlative" && at + 1 < phrase.end && isCapital(sentence.tokens[at + 1])) return null;
  const article =
    phrase.meaning === "superlative" &&
    phrase.end > at + 1 &&
    /^(?:the|der|die|das|de|het)$/.test(lowerAt(sentence, at));
  if (article && lowerAt(sentence, at + 1) === "first" && !isUnique(sentence, at + 2)) return null;
  return { from: article ? at + 1 : at, end: phrase.end, kind: phrase.meaning };
}

/** Words of the table in a use that claims nothing. */
function isIdle(sentence: Sentence, at: number, end: number): boolean {
  if (end > at + 1) return false;
  const { tokens } = sentence;
  const [word, before, after] = [lowerAt(sentence, at), lowerAt(sentence, at - 1), lowerAt(sentence, at + 1)];
  switch (word) {
    case "no":
      // "No. 5" is a number of something, and "No," answers.
      return sentence.lang === "en" && (tokens[at + 1]?.kind === SIGN || at === tokens.length - 1) && at === 0;
    case "found":
      return sentence.lang === "en" && !/^(?:that|no|evidence|little)$/.test(after);
    case "cause":
      return /^(?:a|the|this|our|that|common|good|just|worthy|noble)$/.test(before);
    case "less":
    case "more":
      // "no more", "once more": nothing is compared.
      return /^(?:no|once|any|what's)$/.test(before);
    case "claim":
      return sentence.lang === "en" && !/^(?:i|you|we|they|to|who|people|[a-z]{2,}s)$/.test(before);
    case "claims":
    case "report":
      return /^(?:the|a|this|his|her|their|its|my|our|insurance|false|that|these|those|such)$/.test(before);
    case "wrote":
      return /^(?:a|an|the|his|her|its|it|them|down|off|two|three|four|five|six|seven|eight|nine|ten)$/.test(after);
    case "twice":
      // "twice a week" compares nothing.
      return /^(?:a|per|in|before|daily|weekly|monthly|yearly)$/.test(after);
    default:
      return false;
  }
}

/** "the first" is a claim before a noun ("the first woman to"), none before a number or a time ("the first 100 days"). */
function isUnique(sentence: Sentence, at: number): boolean {
  if (sentence.tokens[at]?.kind !== WORD) return false;
  return !/^(?:place|thing|step|of|and|half|part|few|couple|day|days|week|question|two|three|lady|amendment)$/.test(
    lowerAt(sentence, at),
  );
}

const EST = /^[a-z]{2,12}est$/;
const NOT_GRADED = new Set(
  (
    "forest interest request protest honest modest invest west east test best worst rest guest quest contest suggest arrest chest nest harvest midwest " +
    "northwest southwest northeast southeast digest manifest conquest priest tempest attest detest crest pest vest zest lest rainforest inquest unrest " +
    "headrest armrest molest infest ingest divest reinvest earnest dishonest budapest brest jest hest bucharest fest latest southernest behest everest wrest retest backtest"
  ).split(" "),
);
const POSSESSIVES = new Set("the 's its their my our your his her".split(" "));
const ADJECTIVE = /(?:ive|ful|ous|able|ible|al|ant|ent|ic|ed|ing|y|ure|ete|ate|ern|less|ar|st)$/;
const ORDINALS = /^(?:second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|second-|next|single)$/;

/** "largest", "third-largest", "second largest", "most expensive", "the most medals". */
function englishSuperlative(sentence: Sentence, at: number): Cue | null {
  const { tokens } = sentence;
  if (tokens[at]?.kind !== WORD) return null;
  const word = lowerAt(sentence, at);
  const ordinal = ORDINALS.test(lowerAt(sentence, at - 1)) && !isTaken(sentence, at - 1);
  const from = ordinal ? at - 1 : at;
  const graded = word.slice(word.lastIndexOf("-") + 1);
  const isBestOrWorst = graded === "best" || graded === "worst";
  if (isBestOrWorst && graded !== word) return { from, end: at + 1, kind: "superlative" };
  if (EST.test(graded) && !NOT_GRADED.has(graded)) return { from, end: at + 1, kind: "superlative" };
  if (word === "record") return isRecord(sentence, at) ? { from: at, end: at + 1, kind: "superlative" } : null;
  if (word !== "most") return null;
  const before = lowerAt(sentence, at - 1);
  const after = lowerAt(sentence, at + 1);
  if (/^(?:likely|probably|certainly|definitely|recent|recently|of|importantly|notably)$/.test(after)) return null;
  const adjective = tokens[at + 1]?.kind === WORD && ADJECTIVE.test(after);
  if (!POSSESSIVES.has(before) && !ordinal && !(adjective && !after.endsWith("y"))) return null;
  return { from, end: adjective ? at + 2 : at + 1, kind: "superlative" };
}

/** "a record high", "record unemployment", but not "criminal record" or "on the record". */
function isRecord(sentence: Sentence, at: number): boolean {
  if (/^(?:a|at|to|of|another|new|an|with|hit|set|by)$/.test(lowerAt(sentence, at - 1)) === false) return false;
  const after = sentence.tokens[at + 1];
  if (after?.kind === NUMBER) return true;
  return (
    after?.kind === WORD &&
    /^(?:high|highs|low|lows|number|numbers|profit|profits|level|levels|year|deficit|amount|amounts|heat|rate|turnout|unemployment|breaking|fine|sum|time|pace|sales|growth|temperature|temperatures)$/.test(
      after.lower,
    )
  );
}

/** Finds the cues of scripts that do not part words, by looking for them as they stand. */
export function unspacedCuesIn(text: string, lang: string): Element[] {
  const pattern = unspacedOf(lang);
  if (!pattern) return [];
  const found: Element[] = [];
  for (const match of text.matchAll(pattern.all)) {
    const kind = pattern.kinds.get(match[0]);
    if (kind) found.push({ start: match.index, end: match.index + match[0].length, kind });
  }
  return found;
}

type Unspaced = { readonly all: RegExp; readonly kinds: ReadonlyMap<string, CueKind> };
const unspaced = new Map<string, Unspaced>();

function unspacedOf(lang: string): Unspaced | null {
  const known = unspaced.get(lang);
  if (known) return known;
  const table = UNSPACED_CUES[lang];
  if (!table) return null;
  const kinds = new Map<string, CueKind>();
  for (const kind of CUE_KINDS) for (const cue of table[kind].split(",")) kinds.set(cue, kind);
  const longestFirst = [...kinds.keys()].sort((a, b) => b.length - a.length);
  const made = { all: new RegExp(longestFirst.join("|"), "gu"), kinds };
  unspaced.set(lang, made);
  return made;
}
