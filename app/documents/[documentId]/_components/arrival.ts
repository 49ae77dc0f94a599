/**
 * Where the hand goes when the bench is drawn anew at a person's word: the number of a claim, and null when a page is
 * opened like any other. The address cannot tell, since the router puts back the one the page was opened with.
 */
export const arrival: { at: number | null } = { at: null };
