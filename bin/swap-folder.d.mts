/** Moves the folder `fresh` into `place`; what was there goes. */
export function swapFolder(fresh: string, place: string): void;
