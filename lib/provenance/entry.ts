import { createHash } from "node:crypto";
import { canonicalBytes } from "./canonical.ts";
import { commitment } from "./commitment.ts";
import type { EventKind, LogEvent } from "./events.ts";
import type { Actor, Json } from "./model.ts";

/** Where in the log and when an entry is written. */
export type Place = {
  readonly origin: string;
  readonly seq: number;
  /** Leaf hash (hex) of the document's previous entry; null for its first, and where there is no document. */
  readonly prevDoc: string | null;
  /** RFC 3339 UTC with milliseconds. */
  readonly ts: string;
  /** The wall clock stands before the previous entry's. */
  readonly clockRegressed: boolean;
  readonly boot: { readonly id: string; readonly upMs: number };
  readonly app: string;
  /** SHA-256 (hex) of the request's Idempotency-Key, when it had one: the key is the caller's text, and may tell. */
  readonly idempotencyKeySha256?: string;
};

/** A disclosed value behind a commitment; kept beside the entry, erasable. */
export type Payload = { readonly field: string; readonly salt: Uint8Array; readonly value: Uint8Array };

/** An entry as it is stored: the bytes that were hashed, and what they commit to. */
export type Entry = {
  readonly seq: number;
  readonly kind: EventKind;
  readonly documentId: string | null;
  readonly claimId: string | null;
  readonly actor: string;
  readonly at: string;
  readonly bytes: Uint8Array;
  readonly leafHash: string;
  readonly payloads: readonly Payload[];
};

/** Version of the entry format, and of the tables the data describes (docs/formats.md tells what each changed). */
const FORMAT = 1;
const SCHEMA = 3;

/** Writes an event down as entry v1 (docs/formats.md). Absent parts are left out; there is no `null` in an entry. */
export function entryOf(event: LogEvent, actor: Actor, role: string, place: Place, newSalt: () => Uint8Array): Entry {
  const payloads: Payload[] = [];
  const commit = (field: string, value: Json): string => {
    const payload = { field, salt: newSalt(), value: canonicalBytes(value) };
    payloads.push(payload);
    return commitment(payload.salt, payload.value);
  };
  const data = Object.fromEntries(
    Object.entries<Json>(event.data)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([field, value]) => [field, commit(field, value)]),
  );
  const span = event.span && {
    start: event.span.start,
    end: event.span.end,
    unit: "utf16",
    quote: commit("span.quote", event.span.quote),
  };
  const bytes = canonicalBytes(bodyOf(event, actor, role, place, data, span));
  return {
    seq: place.seq,
    kind: event.kind,
    documentId: event.documentId ?? null,
    claimId: event.claimId ?? null,
    actor: actor.pseudonym,
    at: place.ts,
    bytes,
    leafHash: leafHash(bytes),
    payloads,
  };
}

function bodyOf(
  event: LogEvent,
  actor: Actor,
  role: string,
  place: Place,
  data: Json,
  span: Json | undefined,
): { [key: string]: Json } {
  return present({
    v: FORMAT,
    schema: SCHEMA,
    app: place.app,
    origin: place.origin,
    seq: place.seq,
    prevDoc: place.prevDoc ?? undefined,
    ts: place.ts,
    clock: place.clockRegressed ? "regressed" : undefined,
    boot: place.boot.id,
    upMs: place.boot.upMs,
    kind: event.kind,
    actor: actor.pseudonym,
    role,
    auth: present(actor.auth),
    doc: event.documentId,
    docRev: event.docRev,
    claim: event.claimId,
    span,
    data,
    base: event.base,
    idem: place.idempotencyKeySha256,
  });
}

/** RFC 6962 leaf hash: SHA-256(0x00 ‖ bytes), hex. The zero keeps a leaf from ever passing for an inner node. */
export function leafHash(bytes: Uint8Array): string {
  return createHash("sha256").update(Uint8Array.of(0)).update(bytes).digest("hex");
}

function present(fields: Record<string, Json | undefined>): { [key: string]: Json } {
  return Object.fromEntries(Object.entries(fields).filter((field): field is [string, Json] => field[1] !== undefined));
}
