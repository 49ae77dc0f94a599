import { z } from "zod";
import type { Checkability } from "../../../../lib/claims/model.ts";
import type { NewEvidence } from "../../../../lib/evidence/model.ts";
import type { NoteKind } from "../../../../lib/notes/model.ts";
import { ClaimDetail, type ClaimRow } from "../../../../lib/reviews/model.ts";
import type { VerdictCode } from "../../../../lib/reviews/verdict-kinds.ts";
import { type Answer, call, freshKey, type Trouble } from "../../../_client/api.ts";
import { Outbox, type Saving } from "../../../_client/outbox.ts";
import type { Board } from "./board.ts";
import {
  begunOn,
  type Draft,
  draftOf,
  type Edits,
  edited,
  type Letter,
  letterOf,
  ownVerdict,
  saysNothing,
  saysTheSame,
} from "./draft.ts";
import { Drafts } from "./drafts.ts";
import { Errands, type Matter } from "./errands.ts";
import { judged } from "./painting.ts";
import { setAside, wordsLost } from "./set-aside.ts";

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
  /** Everything but verdicts. */
  readonly errands: Errands;

  constructor(board: Board, personId: string) {
    this.#board = board;
    this.#personId = personId;
    this.#outbox = new Outbox((slot) => board.tell(`claim:${slot.slice(slot.indexOf(":") + 1)}`));
    this.errands = new Errands({
      board,
      outbox: this.#outbox,
      learn: (claim) => this.learn(claim),
      load: (id) => this.load(id),
    });
    this.#drafts = new Drafts(personId, (id) => board.tell(`claim:${id}`));
  }

  saving(matter: Matter, id: string): Saving | undefined {
    return this.#outbox.state(`${matter}:${id}`) ?? this.#outbox.worst(`${matter}@`, `:${id}`);
  }

  /** True while the thing is being sent, or waits to be sent again by itself. */
  isOnItsWay(matter: Matter, id: string): boolean {
    return this.#outbox.isOnItsWay(`${matter}:${id}`);
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
    return edited(this.#own(id), this.#drafts.get(id));
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
    this.#write(id, { code });
    this.#paint(id);
    this.save(id);
  }

  /** Takes one's verdict back; what was written stays in its fields. */
  withdraw(id: string): void {
    this.#write(id, { code: null });
    this.#paint(id);
    this.#send(id);
  }

  /** Takes in what is typed, keeps it, and sends it once the hand rests. */
  type(id: string, change: Omit<Edits, "code">): void {
    this.#write(id, change);
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

  /** Sends one's own although another change came first; words that this one has not are set aside. */
  insist(id: string): void {
    setAside(this.#personId, id, wordsLost(draftOf(this.#own(id)), this.draft(id)));
    this.#rebase(id);
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
    this.errands.change(id, { checkability });
  }

  /** Sends a note; `done` is called when the server has it. */
  note(id: string, text: string, kind: NoteKind, done: () => void): void {
    this.errands.send("note", id, { path: `/claims/${id}/notes`, body: { text, kind } }, done);
  }

  /** Attaches a passage; `done` is called when the server has it. */
  attach(id: string, evidence: NewEvidence, done: () => void): void {
    this.errands.send("evidence", id, { path: `/claims/${id}/evidence`, body: evidence }, () => {
      done();
      this.#citeAll(id);
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
    this.#outbox.retryLike(`${matter}@`, `:${id}`);
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
    // Begun before it was known what stands: whoever wrote over those words never saw them.
    if (letter?.edits.base === undefined && letter?.body)
      setAside(this.#personId, id, wordsLost(draftOf(this.#own(id)), letter.draft));
    if (edits && !letter) this.#keepWords(id, this.draft(id));
    return letter;
  }

  async #deliver(id: string, { edits, draft, body, revision }: Letter, key: string): Promise<Trouble | null> {
    const options = body
      ? ({ method: "PUT", body, revision, key } as const)
      : ({ method: "DELETE", revision, key } as const);
    const answer = await call(`/claims/${id}/verdict`, WithClaim, options);
    const failed = await this.#settle(id, claimIn(answer));
    // What stands may be this very letter, sent by a page that never heard of its arrival.
    const isThere = failed?.kind === "lost" && saysTheSame(draft, draftOf(this.#own(id)));
    if (failed?.kind === "lost" && !isThere) this.#keepWhole(id, draft);
    if (failed && !isThere) return failed;
    // What was written meanwhile stays, on top of what was sent: it has not been sent yet.
    if (this.#drafts.get(id) !== edits) {
      this.#rebase(id);
      return null;
    }
    if (body) this.#drafts.letGo(id);
    else this.#keepWords(id, draft);
    return null;
  }

  /** Adds to what was edited; what was not edited before begins with what stands. */
  #write(id: string, change: Edits): void {
    const isNew = !this.#drafts.get(id) && this.#board.detail(id);
    this.#drafts.write(id, isNew ? { ...begunOn(this.#own(id)), ...change } : change);
  }

  /** What was edited replaces the verdict as it stands now. */
  #rebase(id: string): void {
    if (this.#drafts.get(id)) this.#drafts.write(id, { base: this.#own(id)?.revision ?? 0 });
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
    this.errands.repaint(id);
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
