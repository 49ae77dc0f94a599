import type { Present, Whereabouts } from "../../../lib/changes/model.ts";

/** A page that somebody has open, and where the hand is on it. Times in ms. */
type Tab = {
  readonly person: { readonly id: string; readonly name: string };
  place: { readonly claimId: string | null; readonly typing: boolean };
  /** Since when they are there, and when they last said so. */
  since: number;
  heardAt: number;
};

/** How long it is believed where somebody is, in ms. A page says it every 20 s, a page in the background every minute. */
const BELIEVED_MS = 90_000;

/** Who is on which claim of one document, as their pages say; nothing of it outlives the process. */
export class Presence {
  readonly #tabs = new Map<string, Tab>();

  enter(tab: string, person: Tab["person"], now: number): void {
    this.#tabs.set(tab, { person, place: { claimId: null, typing: false }, since: now, heardAt: now });
  }

  leave(tab: string): void {
    this.#tabs.delete(tab);
  }

  /** Takes in where somebody is; false when the tab is not here, or not theirs. */
  say(personId: string, { tab: id, claimId, typing }: Whereabouts, now: number): boolean {
    const tab = this.#tabs.get(id);
    if (!tab || tab.person.id !== personId) return false;
    if (tab.place.claimId !== claimId) tab.since = now;
    tab.place = { claimId, typing };
    tab.heardAt = now;
    return true;
  }

  /** Everybody who is here, once each, by name. Of several tabs the one counts in which they moved last. */
  people(now: number): Present[] {
    const byPerson = new Map<string, Present & { readonly rank: readonly [onClaim: number, since: number] }>();
    for (const { person, place, since, heardAt } of this.#tabs.values()) {
      const { claimId, typing } = now - heardAt < BELIEVED_MS ? place : { claimId: null, typing: false };
      const rank = [claimId === null ? 0 : 1, since] as const;
      const known = byPerson.get(person.id);
      if (known && (known.rank[0] > rank[0] || (known.rank[0] === rank[0] && known.rank[1] >= rank[1]))) continue;
      byPerson.set(person.id, { ...person, claimId, typing, since: new Date(since).toISOString(), rank });
    }
    return [...byPerson.values()]
      .map(({ rank: _, ...present }) => present)
      .sort((a, b) => a.name.localeCompare(b.name) || (a.id < b.id ? -1 : 1));
  }
}
