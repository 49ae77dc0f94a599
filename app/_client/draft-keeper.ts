import { z } from "zod";
import { Draft, KeptDraft } from "../../lib/drafts/model.ts";
import { call, type Trouble } from "./api.ts";
import { keep, kept, keptText, keptUnder, onKept } from "./keep.ts";
import { DRAFTS_KNOWN, isLeaving } from "./leaving.ts";

/** Where a draft is: in this browser alone, on its way, or on the server as well. */
export type DraftState = "here" | "saving" | "saved";

const Listed = z.object({ rows: z.array(Draft) });
const Gone = z.object({});

/** What this browser knows of a draft on the server: since when it lies there, and whether it has still to be told. */
const Known = z.object({ savedAt: z.string().nullable(), pending: z.boolean() });
type Known = z.infer<typeof Known>;

// The server has what is typed within two seconds: one of them to collect letters in, one for the way.
const COLLECT_MS = 1_000;
const RETRY_MS = 5_000;

type Owner = { readonly personId: string; readonly documentId: string };

/** What was found on the server that this browser had otherwise. */
export type Recalled = {
  /** Taken over: written on another machine, or in a browser that was cleared. */
  readonly taken: readonly string[];
  /** Written here and elsewhere, and only one of them stays in the field: these words are to be set aside. */
  readonly rivals: readonly { readonly name: string; readonly value: unknown }[];
};

/**
 * Keeps on the server what `keep` keeps in this browser for one person and one document. The browser is written first and
 * at once; the server follows, and is told when something is let go of.
 *
 * Names are `kind:person:claim` or longer here, and `d:document:kind:claim` there.
 */
export class DraftKeeper {
  readonly #owner: Owner;
  readonly #timers = new Map<string, ReturnType<typeof setTimeout>>();
  readonly #sending = new Set<string>();
  readonly #listeners = new Set<() => void>();
  readonly #isOurs: (claimId: string) => boolean;
  #forget: () => void = () => {};

  constructor(owner: Owner, isOurs: (claimId: string) => boolean) {
    this.#owner = owner;
    this.#isOurs = isOurs;
  }

  /** Begins to follow what is kept; answers how to stop. */
  start(): () => void {
    this.#forget = onKept((name) => this.#changed(name));
    for (const name of this.#names()) if (this.#known(name)?.pending) this.#soon(name, 0);
    return () => {
      this.#forget();
      for (const timer of this.#timers.values()) clearTimeout(timer);
      this.#timers.clear();
    };
  }

  state(name: string): DraftState {
    if (this.#sending.has(name)) return "saving";
    const known = this.#known(name);
    return known && !known.pending && known.savedAt !== null ? "saved" : "here";
  }

  on(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Sends at once what waits: the connection or the person is back, or the page goes and no timer runs any more. */
  flush(): void {
    for (const name of this.#pending()) {
      clearTimeout(this.#timers.get(name));
      void this.#send(name);
    }
  }

  /** Asks the server what it keeps, and takes over what this browser has not. */
  async recall(): Promise<Recalled> {
    const answer = await call(`/drafts?under=${encodeURIComponent(this.#there(""))}`, Listed);
    const taken: string[] = [];
    const rivals: { name: string; value: unknown }[] = [];
    if (!answer.ok) return { taken, rivals };
    for (const { name: there, value, savedAt } of answer.value.rows) {
      const name = this.#here(there);
      if (name === null || keptText(name) === JSON.stringify(value)) continue;
      const known = this.#known(name);
      const here = keptText(name);
      if (known?.pending) {
        if (known.savedAt !== savedAt && here !== null) rivals.push({ name, value });
        continue;
      }
      if (here !== null && known === null) {
        // Nobody knows any more what became of it: it stays, and the server is told.
        rivals.push({ name, value });
        this.#learn(name, { savedAt, pending: true });
        this.#soon(name, 0);
        continue;
      }
      // It was saved once and replaced from elsewhere since: words that are in no other place are set aside.
      if (here !== null) rivals.push({ name, value: JSON.parse(here) as unknown });
      this.#learn(name, { savedAt, pending: false });
      keep(name, value);
      // What came from there needs not go back.
      this.#learn(name, { savedAt, pending: false });
      clearTimeout(this.#timers.get(name));
      this.#timers.delete(name);
      taken.push(name);
    }
    this.#tell();
    return { taken, rivals };
  }

  #changed(name: string): void {
    // Whoever signs out takes their words out of this browser, and not off the server: they find them there again.
    if (!this.#isName(name) || isLeaving()) return;
    const savedAt = this.#known(name)?.savedAt ?? null;
    // What was never there needs not be let go of there.
    if (keptText(name) === null && savedAt === null && !this.#sending.has(name)) {
      clearTimeout(this.#timers.get(name));
      this.#timers.delete(name);
      this.#learn(name, null);
      return;
    }
    this.#learn(name, { savedAt, pending: true });
    // What is filed is no draft any more, from this moment on: nobody is to find it elsewhere.
    this.#soon(name, keptText(name) === null ? 0 : COLLECT_MS);
  }

  /** Sends a draft after a while, counted from the first letter and not from the last. */
  #soon(name: string, waitMs: number): void {
    if (waitMs > 0 && this.#timers.has(name)) return;
    clearTimeout(this.#timers.get(name));
    this.#timers.set(
      name,
      setTimeout(() => void this.#send(name), waitMs),
    );
  }

  async #send(name: string): Promise<void> {
    this.#timers.delete(name);
    if (this.#sending.has(name)) return this.#soon(name, COLLECT_MS);
    const text = keptText(name);
    this.#sending.add(name);
    this.#tell();
    const trouble = text === null ? await this.#letGo(name) : await this.#put(name, text);
    this.#sending.delete(name);
    if (trouble && trouble.kind !== "refused" && trouble.kind !== "gone") this.#soon(name, RETRY_MS);
    else if (keptText(name) !== text) this.#soon(name, COLLECT_MS);
    this.#tell();
  }

  async #put(name: string, text: string): Promise<Trouble | null> {
    const body = { value: JSON.parse(text) as unknown };
    const options = { method: "PUT", body, keepalive: true } as const;
    const answer = await call(`/drafts/${encodeURIComponent(this.#there(name))}`, KeptDraft, options);
    if (!answer.ok) return answer.reason;
    this.#learn(name, { savedAt: answer.value.savedAt, pending: keptText(name) !== text });
    return null;
  }

  async #letGo(name: string): Promise<Trouble | null> {
    const answer = await call(`/drafts/${encodeURIComponent(this.#there(name))}`, Gone, {
      method: "DELETE",
      keepalive: true,
    });
    // One that is not there was let go of already.
    if (answer.ok || answer.reason.kind === "gone")
      this.#learn(name, keptText(name) === null ? null : { savedAt: null, pending: true });
    return answer.ok ? null : answer.reason;
  }

  #tell(): void {
    for (const listener of this.#listeners) listener();
  }

  #names(): string[] {
    return keptUnder("").filter((name) => this.#isName(name));
  }

  #isName(name: string): boolean {
    const [, personId, claimId] = name.split(":");
    return personId === this.#owner.personId && claimId !== undefined && this.#isOurs(claimId);
  }

  #there(name: string): string {
    const prefix = `d:${this.#owner.documentId}:`;
    const [kind, , ...about] = name.split(":");
    return name === "" ? prefix : `${prefix}${[kind, ...about].join(":")}`.toLowerCase();
  }

  #here(there: string): string | null {
    const [kind = "", claimId, ...about] = there.slice(this.#there("").length).split(":");
    if (claimId === undefined || !this.#isOurs(claimId)) return null;
    return [kind, this.#owner.personId, claimId, ...about].join(":");
  }

  /** Each draft has an entry of its own: two tabs on one document would overwrite each other's in a common one. */
  get #book(): string {
    return `${DRAFTS_KNOWN}${this.#owner.documentId}:`;
  }

  #known(name: string): Known | null {
    return kept(this.#book + name, Known);
  }

  #pending(): string[] {
    return keptUnder(this.#book).filter((name) => this.#isName(name) && this.#known(name)?.pending);
  }

  #learn(name: string, known: Known | null): void {
    keep(this.#book + name, known);
  }
}
