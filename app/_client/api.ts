import { z } from "zod";
import { fail, ok, type Result } from "../../lib/result.ts";

/**
 * Why a call was not done: nobody answered, the session is over, somebody else was faster, the server is in trouble
 * and may do it later, what it is about is no longer there, or it said no for good. `detail` is a sentence for the person.
 */
export type Trouble = {
  readonly kind: "offline" | "signed-out" | "lost" | "busy" | "gone" | "refused";
  readonly detail: string;
};

export type Answer<T> = Result<T, Trouble>;

type Call = {
  readonly method?: "GET" | "POST" | "PUT" | "PATCH" | "DELETE";
  /** Sent as JSON, or as it is when it is a form. */
  readonly body?: unknown;
  /** The revision of the row that was read before this change. */
  readonly revision?: number | undefined;
  /** One for each thing done, the same on every retry of it. */
  readonly key?: string;
  readonly signal?: AbortSignal;
  /** Sent also when the page goes before an answer comes. */
  readonly keepalive?: boolean;
};

/** Names the person whose page calls. */
const CALLER_HEADER = "Linecheck-Person";

const OFFLINE = "Linecheck could not be reached: check the connection.";
const SIGNED_OUT = "Your session is over: sign in again, and it is sent.";
const UNREADABLE = "The server's answer could not be understood. Load the page again: what you typed is kept.";

const Problem = z.object({ detail: z.string().min(1) });

let caller: string | null = null;

/**
 * Whose page this is: every call says so, and the server refuses it when somebody else has signed in meanwhile, in
 * another tab. What one person typed is never filed as another's.
 */
export function callAs(personId: string): void {
  caller = personId;
}

let isOver = false;
const watchers = new Set<() => void>();

/** Whether the last call found the session over. */
export function isSessionOver(): boolean {
  return isOver;
}

/** Calls back when a call finds the session over, or begun again; answers how to stop. */
export function onSession(watcher: () => void): () => void {
  watchers.add(watcher);
  return () => watchers.delete(watcher);
}

function learnSession(over: boolean): void {
  if (over === isOver) return;
  isOver = over;
  for (const watcher of watchers) watcher();
}

/** One call to `/api/v1` as the person who is signed in. Never throws: what went wrong is an answer, too. */
export async function call<T>(path: string, schema: z.ZodType<T>, options: Call = {}): Promise<Answer<T>> {
  let response: Response;
  try {
    response = await fetch(`/api/v1${path}`, requestOf(options));
  } catch {
    return fail({ kind: "offline", detail: OFFLINE });
  }
  const body: unknown = await response.json().catch(() => undefined);
  // An answer that broke off: it was done, perhaps, and is asked for again under its key.
  if (response.ok && body === undefined) return fail({ kind: "offline", detail: OFFLINE });
  if (response.ok || response.status === 401) learnSession(!response.ok);
  if (!response.ok) return fail(troubleOf(response.status, body));
  const parsed = schema.safeParse(body);
  return parsed.success ? ok(parsed.data) : fail({ kind: "refused", detail: UNREADABLE });
}

function requestOf({ method = "GET", body, revision, key, signal, keepalive = false }: Call): RequestInit {
  const headers = new Headers({ Accept: "application/json", ...(caller !== null && { [CALLER_HEADER]: caller }) });
  if (revision !== undefined) headers.set("If-Match", `"${revision}"`);
  if (key !== undefined) headers.set("Idempotency-Key", key);
  const isForm = body instanceof FormData;
  // A form's content type carries its boundary, which only the browser knows.
  if (body !== undefined && !isForm) headers.set("Content-Type", "application/json");
  return {
    method,
    headers,
    credentials: "same-origin",
    keepalive,
    ...(body !== undefined && { body: isForm ? body : JSON.stringify(body) }),
    ...(signal && { signal }),
  };
}

function troubleOf(status: number, body: unknown): Trouble {
  const problem = Problem.safeParse(body);
  const detail = problem.success ? problem.data.detail : `The server answered ${status} and gave no reason.`;
  if (status === 401) return { kind: "signed-out", detail: SIGNED_OUT };
  if (status === 404) return { kind: "gone", detail };
  if (status === 412) return { kind: "lost", detail };
  // 408 and 429 ask for patience; from 500 on it is the server's own trouble.
  if (status === 408 || status === 429 || status >= 500) return { kind: "busy", detail };
  return { kind: "refused", detail };
}

/** A fresh Idempotency-Key. Works on plain http as well, where `crypto.randomUUID` is missing. */
export function freshKey(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, "0")).join("");
}
