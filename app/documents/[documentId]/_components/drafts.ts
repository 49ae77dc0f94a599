import { keep, kept, keptUnder } from "../../../_client/keep.ts";
import { Edits } from "./draft.ts";

/** The edits of this person's verdicts that the server does not have, also kept in the browser. */
export class Drafts {
  readonly #edits = new Map<string, Edits>();
  readonly #prefix: string;
  readonly #changed: (claimId: string) => void;

  constructor(personId: string, changed: (claimId: string) => void) {
    this.#prefix = `verdict:${personId}:`;
    this.#changed = changed;
  }

  get(claimId: string): Edits | undefined {
    return this.#edits.get(claimId);
  }

  /** Adds to what was edited. */
  write(claimId: string, change: Edits): void {
    this.replace(claimId, { ...this.#edits.get(claimId), ...change });
  }

  /** Puts these edits in the place of all others. Edits are never changed: whoever holds the old ones can tell. */
  replace(claimId: string, edits: Edits): void {
    this.#edits.set(claimId, edits);
    keep(this.#prefix + claimId, edits);
    this.#changed(claimId);
  }

  letGo(claimId: string): void {
    this.#edits.delete(claimId);
    keep(this.#prefix + claimId, null);
    this.#changed(claimId);
  }

  /** Brings back what an earlier visit left behind; answers whose it was. */
  recall(isHere: (claimId: string) => boolean): string[] {
    const found = keptUnder(this.#prefix).filter(isHere);
    for (const claimId of found) {
      const edits = kept(this.#prefix + claimId, Edits);
      if (edits) this.#edits.set(claimId, edits);
    }
    return found.filter((claimId) => this.#edits.has(claimId));
  }
}
