import { z } from "zod";
import { CHECKABILITY_LABELS, type Checkability } from "../../../../lib/claims/model.ts";
import type { NewEvidence } from "../../../../lib/evidence/model.ts";
import { ClaimDetail, type ClaimRow } from "../../../../lib/reviews/model.ts";
import type { VerdictCode } from "../../../../lib/reviews/verdict-kinds.ts";
import { type Answer, call, freshKey, type Trouble } from "../../../_client/api.ts";
import { Outbox, type Saving } from "../../../_client/outbox.ts";
import type { Board } from "./board.ts";
import { type Draft, draftOf, type Edits, type Letter, letterOf, ownVerdict, saysNothing } from "./draft.ts";
import { Drafts } from "./drafts.ts";
import { judged, triaged } from "./painting.ts";
import { setAside, wordsLost } from "./set-aside.ts";

/** The things of a claim that are saved each by itself. */
export type Matter = "verdict" | "triage" | "note" | "evidence";

const WithClaim = z.object({ claim: ClaimDetail });
const WithClaims = z.object({ claims: z.array(ClaimDetail) });

// A pause in typing after which the text is sent: long enough to end a word, short enough to lose none.
const TYPING_PAUSE_MS = 800;

/**
 * Everything a person does to claims: painted at once, kept in this browser, and sent in the background. What is
 * written lives here from the first letter until the server has it.
 */
export class Desk {
  readonly #board: Board;
  readonly #personId: string;
  readonly #outbox: Outbox;
  readonly #drafts: Drafts;
  readonly #pauses = new Map<string, ReturnType<typeof setTimeout>>();
  readonly #triage = new Map<string, Checkability>();

  constructor(board: Board, personId: string) {
    this.#board = board;
    this.#personId = personId;
    this.#outbox = new Outbox((slot) => board.tell(`claim:${slot.slice(slot.indexOf(":") + 1)}`));
    this.#drafts = new Drafts(personId, (id) => board.tell(`claim:${id}`));
  }

  saving(matter: Matter, id: string): Saving | undefined {
    return this.#outbox.state(`${matter}:${id}`);
  }

  /** True while the thing is being sent, or waits to be sent again by itself. */
  isOnItsWay(matter: Matter, id: string): boolean {
    const saving = this.saving(matter, id);
    return saving?.kind === "saving" || (saving?.kind === "kept" && saving.retries);
  }

  /** True while something typed or chosen has not reached the server. */
  get isPending(): boolean {
    return this.#outbox.isPending || this.#pauses.size > 0;
  }

  /** Sends what waits for a pause, and waits for the answers. False when something could not be sent. */
  settle(): Promise<boolean> {
    for (const id of [...this.#pauses.keys()]) this.save(id);
    return this.#outbox.settled();
  }

  edits(id: string): Edits | undefined {
    return this.#drafts.get(id);
  }

  /** The verdict as its fields show it: the server's, under what was edited since. */
  draft(id: string): Draft {
    return { ...draftOf(this.#own(id)), ...this.#drafts.get(id) };
  }

  /** Brings back what an earlier visit could not send, and sends it. */
  recall(): void {
    for (const id of this.#drafts.recall((claimId) => this.#board.has(claimId))) {
      this.#paint(id);
      this.save(id);
    }
  }

  /** Chooses a verdict: it is on the page before this returns. */
  choose(id: string, code: VerdictCode): void {
    this.#drafts.write(id, { code });
    this.#paint(id);
    this.save(id);
  }

  /** Takes one's verdict back; what was written stays in its fields. */
  withdraw(id: string): void {
    this.#drafts.write(id, { code: null });
    this.#paint(id);
    this.#send(id);
  }

  /** Takes in what is typed, keeps it, and sends it once the hand rests. */
  type(id: string, change: Omit<Edits, "code">): void {
    this.#drafts.write(id, change);
    clearTimeout(this.#pauses.get(id));
    this.#pauses.set(
      id,
      setTimeout(() => this.save(id), TYPING_PAUSE_MS),
    );
  }

  /** Sends what was typed without waiting for the pause. */
  flush(id: string): void {
    if (this.#pauses.has(id)) this.save(id);
  }

  /** Sends what was edited, where there is a verdict for it to belong to and no conflict to be settled first. */
  save(id: string): void {
    clearTimeout(this.#pauses.get(id));
    this.#pauses.delete(id);
    const edits = this.#drafts.get(id);
    if (!edits || this.saving("verdict", id)?.kind === "lost") return;
    if (edits.code || this.#own(id) || (!this.#board.detail(id) && this.#board.row(id).mine)) this.#send(id);
    else if (saysNothing(edits)) this.#drafts.letGo(id);
  }

  /** Sends one's own although another change came first. */
  insist(id: string): void {
    this.#send(id);
  }

  /** Takes what stands now; words written here that it does not have are set aside, to be found again. */
  giveWay(id: string): void {
    setAside(this.#personId, id, wordsLost(this.draft(id), draftOf(this.#own(id))));
    this.#drafts.letGo(id);
    this.#outbox.drop(`verdict:${id}`);
    const detail = this.#board.detail(id);
    if (detail) this.learn(detail);
  }

  triage(id: string, checkability: Checkability): void {
    this.#triage.set(id, checkability);
    this.#board.change(id, triaged(this.#board.row(id), checkability));
    let revision: number | undefined;
    this.#outbox.put(`triage:${id}`, async (key) => {
      // Read when its turn comes, and held to until there is an answer.
      revision ??= this.#board.row(id).revision;
      const trouble = await this.#sendTriage(id, { checkability, revision, key });
      if (trouble?.kind === "refused") revision = undefined;
      return trouble;
    });
  }

  /** Sends a note; `done` is called when the server has it. */
  note(id: string, text: string, done: () => void): void {
    this.post("note", id, `/claims/${id}/notes`, { text }, done);
  }

  /** Attaches a passage; `done` is called when the server has it. */
  attach(id: string, evidence: NewEvidence, done: () => void): void {
    this.post("evidence", id, `/claims/${id}/evidence`, evidence, () => {
      done();
      this.#citeAll(id);
    });
  }

  /** Sends something new. While one is on its way it is sent again instead: nobody wants a second note for a lost answer. */
  post(matter: Matter, id: string, path: string, body: unknown, done: () => void): void {
    if (this.isOnItsWay(matter, id)) this.retry(matter, id);
    else
      this.#outbox.put(`${matter}:${id}`, async (key) => {
        const answer = await call(path, WithClaim, { method: "POST", body, key });
        if (!answer.ok) return answer.reason;
        this.learn(answer.value.claim);
        done();
        return null;
      });
  }

  /** Files one's verdict, as the server has it, on other claims as well. */
  async apply(id: string, claimIds: readonly string[]): Promise<Trouble | null> {
    if (this.isPending) return { kind: "busy", detail: "Your verdict is still being saved: try again in a moment." };
    const answer = await call(`/claims/${id}/apply`, WithClaims, {
      method: "POST",
      body: { claimIds },
      // What is applied is the verdict that was confirmed, and no later one of another tab.
      revision: this.#own(id)?.revision,
      key: freshKey(),
    });
    if (!answer.ok && answer.reason.kind === "lost") await this.load(id);
    if (!answer.ok) return answer.reason;
    for (const claim of answer.value.claims) this.learn(claim);
    return null;
  }

  retry(matter: Matter, id: string): void {
    this.#outbox.retry(`${matter}:${id}`);
  }

  retryAll(): void {
    this.#outbox.retry();
  }

  drop(matter: Matter, id: string): void {
    this.#outbox.drop(`${matter}:${id}`);
  }

  /** Takes in rows that others changed, without painting over what is on its way from here. */
  learnRows(rows: readonly ClaimRow[]): void {
    const here = rows.filter(({ id }) => this.#board.has(id));
    this.#board.learnRows(here);
    for (const { id } of here) {
      this.#repaint(id);
      if (id === this.#board.current) void this.load(id);
      else this.#board.forgetDetail(id);
    }
  }

  /** Takes in what the server says, without painting over what is on its way to it. */
  learn(detail: ClaimDetail): void {
    this.#board.learn(detail);
    this.#repaint(detail.id);
  }

  /** Asks the server for a claim. */
  async load(id: string): Promise<Trouble | null> {
    const answer = await call(`/claims/${id}`, ClaimDetail);
    if (!answer.ok) return answer.reason;
    this.learn(answer.value);
    return null;
  }

  /** A verdict cites what its reviewer has attached by the time it is filed: it is filed again to cite the newest. */
  #citeAll(id: string): void {
    const own = this.#own(id);
    const attached = this.#board.detail(id)?.evidence.filter((piece) => piece.attachedBy.id === this.#personId) ?? [];
    if (own && attached.some((piece) => !own.evidenceIds.includes(piece.id))) this.choose(id, own.code);
  }

  async #sendTriage(
    id: string,
    { checkability, revision, key }: { checkability: Checkability; revision: number; key: string },
  ): Promise<Trouble | null> {
    const answer = await call(`/claims/${id}`, ClaimDetail, { method: "PATCH", body: { checkability }, revision, key });
    if (answer.ok && this.#triage.get(id) === checkability) this.#triage.delete(id);
    const trouble = await this.#settle(id, answer);
    const theirs = this.#board.detail(id)?.checkability;
    if (trouble?.kind !== "lost" || !theirs) return trouble;
    const why = `Somebody chose “${CHECKABILITY_LABELS[theirs]}” meanwhile: try again to put yours in its place.`;
    return { kind: "refused", detail: why };
  }

  #send(id: string): void {
    let letter: Letter | null = null;
    this.#outbox.put(`verdict:${id}`, async (key) => {
      // Without the details it is not known which verdict this one replaces.
      const trouble = this.#board.detail(id) ? null : await this.load(id);
      if (trouble) return trouble;
      // Sealed when its turn comes, and once: what is sent again under its key is the same to the letter.
      letter ??= this.#seal(id);
      return letter && this.#deliver(id, letter, key);
    });
  }

  #seal(id: string): Letter | null {
    const edits = this.#drafts.get(id);
    const letter = edits ? letterOf(edits, this.#own(id)) : null;
    if (edits && !letter) this.#keepWords(id, this.draft(id));
    return letter;
  }

  async #deliver(id: string, { edits, draft, body, revision }: Letter, key: string): Promise<Trouble | null> {
    const options = body
      ? ({ method: "PUT", body, revision, key } as const)
      : ({ method: "DELETE", revision, key } as const);
    const answer = await call(`/claims/${id}/verdict`, WithClaim, options);
    const failed = await this.#settle(id, claimIn(answer));
    if (failed?.kind === "lost") this.#keepWhole(id, draft);
    // What was written meanwhile stays: it has not been sent yet.
    if (failed || this.#drafts.get(id) !== edits) return failed;
    if (body) this.#drafts.letGo(id);
    else this.#keepWords(id, draft);
    return null;
  }

  /** A draft that came second holds all it was written with: what came first changes nothing in it. */
  #keepWhole(id: string, draft: Draft): void {
    this.#drafts.replace(id, { ...draft, ...this.#drafts.get(id) });
    this.#paint(id);
  }

  /** After a verdict was taken back: its words go on living as a draft. */
  #keepWords(id: string, { rationale, detail, confidence }: Draft): void {
    if (rationale || detail) this.#drafts.replace(id, { rationale, detail, confidence });
    else this.#drafts.letGo(id);
  }

  /** Learns from an answer; where another change was first, learns what stands now, for both to be shown. */
  async #settle(id: string, answer: Answer<ClaimDetail>): Promise<Trouble | null> {
    if (answer.ok) this.learn(answer.value);
    else if (answer.reason.kind === "lost") return (await this.load(id)) ?? answer.reason;
    return answer.ok ? null : answer.reason;
  }

  /** Draws what is on its way to the server over what it last said. */
  #repaint(id: string): void {
    const checkability = this.#triage.get(id);
    if (checkability) this.#board.change(id, triaged(this.#board.row(id), checkability));
    this.#paint(id);
  }

  /** Draws the verdict a person chose, or took back, over what the server last said. */
  #paint(id: string): void {
    const code = this.#drafts.get(id)?.code;
    if (code !== undefined) this.#board.change(id, judged(this.#board.row(id), code));
  }

  #own(id: string) {
    return ownVerdict(this.#board.detail(id), this.#personId);
  }
}

function claimIn(answer: Answer<{ claim: ClaimDetail }>): Answer<ClaimDetail> {
  return answer.ok ? { ok: true, value: answer.value.claim } : answer;
}
