import "server-only";
import type { z } from "zod";
import type { Ability } from "../../lib/auth/ability.ts";
import type { Grant, Refusal, WorkspaceGrant } from "../../lib/auth/grant.ts";
import { grantFor, grantForClaim, workspaceGrant } from "../../lib/auth/read.ts";
import type { Context } from "../../lib/context.ts";
import { asId, type ClaimId, type DocumentId } from "../../lib/ids.ts";
import type { Result } from "../../lib/result.ts";
import { sha256 } from "../../lib/text/sha256.ts";
import { isWellFormed } from "../../lib/text/well-formed.ts";
import { MAX_BODY_BYTES, MAX_IMPORT_BYTES, parseJson, parseUpload, readBody, type Upload } from "./body.ts";
import { context } from "./context.ts";
import { OPERATIONS, type Operation, type OperationName } from "./operations.ts";
import { type ProblemName, problem, roleProblem } from "./problems.ts";
import { callerOf } from "./session.ts";

type Query<O extends Operation> = O extends { query: infer Q extends z.ZodType } ? z.infer<Q> : undefined;
type Body<O extends Operation> = O extends { body: infer B extends z.ZodType } ? z.infer<B> : undefined;

/** What a request says, parsed. */
type Told<O extends Operation> = {
  readonly query: Query<O>;
  readonly body: Body<O>;
  readonly upload: Upload["file"];
  /** The revision the caller had before them (If-Match), or null when they did not say. */
  readonly seen: number | null;
};

/** What a handler gets: everything parsed, everything permitted. */
type Call<O extends Operation, G> = Told<O> & {
  readonly ctx: Context;
  readonly grant: G;
  readonly params: Readonly<Record<string, string>>;
};

type Route = { params: Promise<Record<string, string> | undefined> };
type Handler<O extends Operation, G> = (call: Call<O, G>) => Promise<Response>;
type Mint<O extends Operation, G> = (
  ctx: Context,
  person: Parameters<typeof workspaceGrant>[0],
  params: Record<string, string>,
  body: Body<O>,
) => Promise<Result<G, Refusal>>;

/** A route that concerns no document. */
export function workspaceRoute<N extends OperationName, A extends Ability>(
  name: N,
  ability: A,
  handler: Handler<(typeof OPERATIONS)[N], WorkspaceGrant<A>>,
) {
  return route(name, ability, async (_ctx, person) => workspaceGrant(person, ability), handler);
}

/** A route below /documents/:documentId. */
export function documentRoute<N extends OperationName, A extends Ability>(
  name: N,
  ability: A,
  handler: Handler<(typeof OPERATIONS)[N], Grant<A>>,
) {
  return route(
    name,
    ability,
    (ctx, person, params) => grantFor(ctx, person, ability, asId<DocumentId>(params.documentId ?? "")),
    handler,
  );
}

/** A route below /claims/:claimId. */
export function claimRoute<N extends OperationName, A extends Ability>(
  name: N,
  ability: A,
  handler: Handler<(typeof OPERATIONS)[N], Grant<A>>,
) {
  return route(
    name,
    ability,
    (ctx, person, params) => grantForClaim(ctx, person, ability, asId<ClaimId>(params.claimId ?? "")),
    handler,
  );
}

/** A route whose body names claims: the first of them tells the document. */
export function claimsRoute<A extends Ability>(
  name: "mergeClaims",
  ability: A,
  handler: Handler<(typeof OPERATIONS)["mergeClaims"], Grant<A>>,
) {
  return route(
    name,
    ability,
    (ctx, person, _params, { claimIds: [first] }) => grantForClaim(ctx, person, ability, asId<ClaimId>(first ?? "")),
    handler,
  );
}

/** The way every call goes: who, from where, what, may they, do it. Each step that fails is a problem with a remedy. */
function route<N extends OperationName, G>(
  name: N,
  ability: Ability,
  mint: Mint<(typeof OPERATIONS)[N], G>,
  handler: Handler<(typeof OPERATIONS)[N], G>,
) {
  const operation: Operation = OPERATIONS[name];
  const answer = async (request: Request, { params }: Route): Promise<Response> => {
    const caller = await callerOf(request);
    if (!caller) return problem("not-signed-in");
    if (operation.method !== "get" && caller.by === "session" && !isSameOrigin(request)) return problem("cross-site");
    const input = await inputOf(operation, request);
    if (!input.ok) return input.response;
    const ctx = { ...(await context()), once: input.once };
    // A route without parts in its path is given none at all.
    const at = (await params) ?? {};
    // No id of ours holds what a database cannot even be asked for.
    if (!Object.values(at).every(isWellFormed)) return problem("not-found");
    // The table's schemas parsed these, which TypeScript cannot see through the index.
    const told = input as unknown as Told<(typeof OPERATIONS)[N]>;
    const grant = await mint(ctx, caller.person, at, told.body);
    if (!grant.ok) return grant.reason === "not-your-role" ? roleProblem(ability) : problem(grant.reason);
    const { query, body, upload, seen } = told;
    return handler({ ctx, grant: grant.value, params: at, query, body, upload, seen });
  };
  return async (request: Request, at: Route): Promise<Response> => {
    try {
      return await answer(request, at);
    } catch (error) {
      // A broken invariant: the stack is for whoever runs the server, the sentence for the person.
      console.error(error);
      return problem("broken");
    }
  };
}

/** Longest Idempotency-Key, in characters: room for several UUIDs. */
const MAX_KEY_LENGTH = 200;

type Input = {
  readonly ok: true;
  readonly query: unknown;
  readonly body: unknown;
  readonly upload: Upload["file"];
  readonly seen: number | null;
  readonly once: Context["once"];
};
type Rejected = { readonly ok: false; readonly response: Response };

async function inputOf(operation: Operation, request: Request): Promise<Input | Rejected> {
  const url = new URL(request.url);
  const query = operation.query?.safeParse(Object.fromEntries(url.searchParams));
  if (query && !query.success) return invalid(query.error);
  const seen = seenIn(request);
  if (seen === undefined) return rejected("bad-if-match");
  const key = request.headers.get("idempotency-key");
  if (key !== null && (key === "" || key.length > MAX_KEY_LENGTH)) return rejected("bad-idempotency-key");
  const once = (content: string | Uint8Array): Context["once"] =>
    key === null || operation.method === "get"
      ? undefined
      : { key, fingerprint: sha256(`${request.method} ${url.pathname}\n${sha256(content)}`) };
  if (!operation.body) return { ok: true, query: query?.data, body: undefined, upload: null, seen, once: once("") };
  const bytes = await readBody(request, operation.upload ? MAX_IMPORT_BYTES : MAX_BODY_BYTES);
  if (!bytes.ok) return rejected(bytes.reason);
  const contentType = request.headers.get("content-type") ?? "";
  if (operation.upload && contentType.startsWith("multipart/form-data")) {
    const form = await parseUpload(bytes.value, contentType);
    if (!form.ok) return rejected(form.reason);
    const { file, fields } = form.value;
    if (!file) return rejected("no-file");
    const told = toldIn(fields);
    if (!told) return rejected("not-json");
    const body = operation.body.safeParse(told);
    if (!body.success) return invalid(body.error);
    const content = `${JSON.stringify(fields)}\n${file.name}\n${sha256(file.bytes)}`;
    return { ok: true, query: query?.data, body: body.data, upload: file, seen, once: once(content) };
  }
  const json = parseJson(bytes.value);
  if (!json.ok) return rejected(json.reason);
  const body = operation.body.safeParse(json.value);
  if (!body.success) return invalid(body.error);
  return { ok: true, query: query?.data, body: body.data, upload: null, seen, once: once(bytes.value) };
}

/** Fields of a form that are no plain text: they hold JSON. */
const JSON_FIELDS: ReadonlySet<string> = new Set(["ownText", "mended", "fetched"]);

/** What the fields of a form say in the words of the JSON call; null when one that should hold JSON does not. */
function toldIn(fields: Upload["fields"]): Record<string, unknown> | null {
  const told: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(fields)) {
    const read = JSON_FIELDS.has(name) ? parseJson(new TextEncoder().encode(value)) : { ok: true as const, value };
    if (!read.ok) return null;
    told[name] = read.value;
  }
  return told;
}

function rejected(name: ProblemName): Rejected {
  return { ok: false, response: problem(name) };
}

function invalid(error: z.ZodError): Rejected {
  const errors = error.issues.map(({ path, message }) => ({ field: path.join("."), message }));
  const detail = errors.map(({ field, message }) => (field ? `${field}: ${message}` : message)).join("; ");
  return { ok: false, response: problem("invalid", { detail: `Not accepted. ${detail}`, errors }) };
}

/** The revision in If-Match; null without the header, undefined when it cannot be read. Zero is "there was none". */
function seenIn(request: Request): number | null | undefined {
  const header = request.headers.get("if-match")?.trim();
  if (header === undefined) return null;
  const [, revision] = /^"(\d{1,9})"$/.exec(header) ?? [];
  return revision === undefined ? undefined : Number(revision);
}

/** Whether a browser says that one of our own pages sent this. A browser that says nothing is not believed. */
function isSameOrigin(request: Request): boolean {
  const site = request.headers.get("sec-fetch-site");
  if (site !== null) return site === "same-origin";
  const origin = request.headers.get("origin");
  return origin !== null && URL.canParse(origin) && new URL(origin).host === request.headers.get("host");
}
