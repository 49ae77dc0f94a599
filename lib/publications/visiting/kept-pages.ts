import type { PublicPage } from "./model.ts";

type Kept = { readonly version: string; readonly page: Promise<PublicPage | null>; size: number };

/**
 * The pages that were asked for last, as far as they go into so many bytes: of each publication the latest version. Whoever
 * comes while one is being made waits for the same work; what failed, or is no page any more, is not kept.
 */
export class KeptPages {
  readonly #maxBytes: number;
  readonly #kept = new Map<string, Kept>();

  constructor(maxBytes: number) {
    this.#maxBytes = maxBytes;
  }

  of(publicationId: string, version: string, make: () => Promise<PublicPage | null>): Promise<PublicPage | null> {
    const known = this.#kept.get(publicationId);
    const kept = known?.version === version ? known : this.#making(publicationId, version, make);
    // Put back at the end: the first of a Map is the one that was asked for longest ago.
    this.#kept.delete(publicationId);
    this.#kept.set(publicationId, kept);
    return kept.page;
  }

  #making(publicationId: string, version: string, make: () => Promise<PublicPage | null>): Kept {
    const kept: Kept = { version, page: make(), size: 0 };
    const forget = () => {
      if (this.#kept.get(publicationId) === kept) this.#kept.delete(publicationId);
    };
    kept.page.then((page) => {
      if (!page) return forget();
      kept.size = page.bytes.length;
      this.#shrink();
    }, forget);
    return kept;
  }

  #shrink(): void {
    let total = [...this.#kept.values()].reduce((sum, { size }) => sum + size, 0);
    for (const [publicationId, { size }] of this.#kept) {
      if (total <= this.#maxBytes) return;
      // One of no size is still being made, and people wait for it.
      if (size === 0) continue;
      this.#kept.delete(publicationId);
      total -= size;
    }
  }
}
