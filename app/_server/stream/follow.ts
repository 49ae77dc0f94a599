import "server-only";
import type { Grant } from "../../../lib/auth/grant.ts";
import { changesAfter, headOf } from "../../../lib/changes/read.ts";
import type { Context } from "../../../lib/context.ts";
import type { Result } from "../../../lib/result.ts";
import { problem } from "../problems.ts";
import { streams } from "./one-hub.ts";
import { OpenStream } from "./open-stream.ts";
import { helloText } from "./wire.ts";

type Following = {
  readonly ctx: Context;
  readonly grant: Grant<"read">;
  readonly request: Request;
  /** The last entry the caller knows of, when they told. */
  readonly after: number | undefined;
  /** Asks again who is calling and what they may. */
  readonly again: () => Promise<Result<Grant<"read">, string>>;
};

const HEADERS = {
  "Content-Type": "text/event-stream; charset=utf-8",
  // Untransformed: what is compressed on the way is held back until a block of it is full.
  "Cache-Control": "no-store, no-transform",
  "X-Accel-Buffering": "no",
};

/** Answers a document's changes as they land, until either side ends it. */
export async function follow({ ctx, grant, request, after, again }: Following): Promise<Response> {
  // Whoever asks for the head of the answer alone would never read it, nor say that they went.
  if (request.method === "HEAD") return new Response(null, { headers: HEADERS });
  const { hub, poll } = streams();
  const { documentId } = grant;
  const present = await headOf(ctx, grant);
  const known = lastEventId(request) ?? after ?? present;
  const head = Math.min(known, present);
  const ended = () => hub.leave(documentId, stream);
  const stream = new OpenStream({ grant, again, tab: ctx.newId(), head, ended });
  const joined = hub.join(documentId, stream, ctx.now().getTime());
  if (!joined.ok) return problem(joined.reason);
  request.signal.addEventListener("abort", () => stream.end());
  if (request.signal.aborted) stream.end();
  try {
    await poll.begin();
    // Asked after joining: what lands in between is told twice rather than not at all.
    const missed = await changesAfter(ctx, grant, head);
    // An entry from the future is one of another log, or of this one before a backup was put back in its place.
    stream.box.put({ ...missed, shape: missed.shape || known > present });
    stream.open(helloText({ head, tab: stream.tab, people: hub.people(documentId, ctx.now().getTime()) }));
  } catch (error) {
    stream.end();
    throw error;
  }
  return new Response(stream.body, { headers: HEADERS });
}

/** What a reader who comes back knows of already; undefined when they do not say, or say what nobody told them. */
function lastEventId(request: Request): number | undefined {
  const header = request.headers.get("last-event-id") ?? "";
  return /^\d{1,15}$/.test(header) ? Number(header) : undefined;
}
