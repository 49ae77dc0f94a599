import { isHeadline } from "./headline.ts";
import { CAPITAL_NOUNS } from "./languages.ts";
import type { VariantKind } from "./model.ts";
import { canBeginName, isStoppedTitle } from "./name-company.ts";
import type { Token } from "./tokens.ts";

/** Where a spelling stands: how often, and in which claims by place. */
export type Use = { readonly count: number; readonly places: readonly number[] };

/** Two spellings of one name. */
export type Likeness = { readonly kind: VariantKind; readonly spellings: readonly [string, string] };

/** A spelling as it stands in the document, with what is known of its use. */
export type Spelling = {
  readonly surface: string;
  readonly folded: string;
  count: number;
  /** Claims it stands in, by place, ascending, each once. */
  readonly places: number[];
  /** How often it has a capital where none is due. */
  named: number;
  /** How often all its letters are capitals in a sentence that does not shout. */
  shouted: number;
  /** Folded capitalised words that stand right before it, and right after it. */
  readonly before: Set<string>;
  readonly after: Set<string>;
  /** Folded words of any case right beside it, the short ones left out. */
  readonly beside: Set<string>;
};

/** The words of a document by spelling, in order of their first use, in steps of a sentence. `sentences` are by place; figures are left out. */
export function* spellingsIn(
  sentences: readonly (readonly Token[])[],
  tag: string,
): Generator<undefined, Map<string, Spelling>> {
  const spellings = new Map<string, Spelling>();
  for (const [place, tokens] of sentences.entries()) {
    yield;
    const isLoud = isHeadline(tokens, tag);
    for (const [at, token] of tokens.entries()) {
      if (token.kind !== "word") continue;
      const spelling = spellings.get(token.surface) ?? unused(token);
      spellings.set(token.surface, spelling);
      spelling.count += 1;
      if (spelling.places.at(-1) !== place) spelling.places.push(place);
      if (token.isCapital && !(token.opens && !followsStoppedTitle(tokens, at)) && !isLoud) spelling.named += 1;
      if (token.isShouted && !isLoud) spelling.shouted += 1;
      addCompany(spelling, tokens, at, !isLoud && !CAPITAL_NOUNS.has(tag));
    }
  }
  return spellings;
}

function unused({ surface, folded }: Token): Spelling {
  const company = { before: new Set<string>(), after: new Set<string>(), beside: new Set<string>() };
  return { surface, folded, count: 0, places: [], named: 0, shouted: 0, ...company };
}

// "with", "that": shorter words stand beside everything.
const LONG_ENOUGH_TO_TELL = 5;

/** `capitalsName` is false where a capital says nothing, so that a word that opens a sentence begins no name. */
function addCompany(spelling: Spelling, tokens: readonly Token[], at: number, capitalsName: boolean): void {
  const [before, after] = [tokens[at - 1], tokens[at + 1]];
  // Only a space parts the words of a name; a comma parts two names.
  const follows = isSpace(tokens[at]?.gap) || followsStoppedTitle(tokens, at);
  const leads = isSpace(after?.gap);
  const beginsName = before?.isCapital && (!before.opens || (capitalsName && canBeginName(before.folded)));
  if (follows && beginsName) spelling.before.add(before.folded);
  if (leads && after?.isCapital) spelling.after.add(after.folded);
  if (follows && before && before.folded.length >= LONG_ENOUGH_TO_TELL) spelling.beside.add(before.folded);
  if (leads && after && after.folded.length >= LONG_ENOUGH_TO_TELL) spelling.beside.add(after.folded);
}

/** "Dr. Okafor": the stop ends no sentence. */
function followsStoppedTitle(tokens: readonly Token[], at: number): boolean {
  return tokens[at]?.gap === ". " && isStoppedTitle(tokens[at - 1]?.folded ?? "");
}

/** True for the one space that parts the words of a name. */
export function isSpace(gap: string | undefined): boolean {
  return gap === " " || gap === "\u00A0";
}

/** True when the sets have a word in common. */
export function haveInCommon(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  const [small, large] = a.size < b.size ? [a, b] : [b, a];
  for (const word of small) if (large.has(word)) return true;
  return false;
}

/** The words that both sets have. */
export function inCommon(a: ReadonlySet<string>, b: ReadonlySet<string>): string[] {
  return [...a].filter((word) => b.has(word));
}

/** Without company a spelling is a slip only when the other one is the rule: so many times as often. */
export const RULE_TO_SLIP = 3;
