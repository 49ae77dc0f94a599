/**
 * Pieces that turn round the word they are tied to by a hyphen: a passage does not begin behind such a head, nor end
 * before such a tail. "smokers" is not what "non-smokers" says, nor "alcohol" what "alcohol-free" says.
 *
 * Source: compiled by hand for this project, for the languages the elements know.
 */
const words = (list: string): ReadonlySet<string> => new Set(list.split(" "));

/** Heads, in small letters. */
export const BOUND_HEADS = words(
  "non not un in dis mis anti contra counter de ex pre post pseudo quasi semi half sub vice co re nicht kein ehemals " +
    "ohne sans pas sin não nao niet не анти экс без",
);

/** Those of them that deny, and that a word is seldom divided behind. */
export const DENYING_HEADS = words("non anti nicht анти");

/** Tails, in small letters. */
export const BOUND_TAILS = words("free less like proof ish frei los");

/** What follows an apostrophe and is no word of its own: "it's", "don't", "they're". */
export const CLITICS = words("s S t T re RE ve VE ll LL d D m M");
