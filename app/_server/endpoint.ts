import "server-only";
import type { z } from "zod";
import { type Ability, roleFor } from "../../lib/auth/ability.ts";
import type { Grant, Refusal, WorkspaceGrant } from "../../lib/auth/grant.ts";
import { grantFor, grantForClaim, workspaceGrant } from "../../lib/auth/read.ts";
import type { Context } from "../../lib/context.ts";
import { claimOfEvidence } from "../../lib/evidence/read.ts";
import { asId, type ClaimId, type DocumentId, type EvidenceId, type NoteId, type QueryId } from "../../lib/ids.ts";
import { claimOfNote } from "../../lib/notes/read.ts";
import { parseUrl } from "../../lib/parse-url.ts";
import { claimOfQuery } from "../../lib/queries/read.ts";
import { fail, ok, type Result } from "../../lib/result.ts";
import { isWellFormed } from "../../lib/text/well-formed.ts";
import type { Upload } from "./body.ts";
import { context } from "./context.ts";
import { inputOf } from "./input.ts";
import { OPERATIONS, type Operation, type OperationName } from "./operations.ts";
import { problem, roleProblem } from "./problems.ts";
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
  readonly request: Request;
  /** Asks again who is calling and what they may: an answer that goes on for hours outlives its first grant. */
  readonly again: () => Promise<Result<G, NoGrant | "not-signed-in">>;
};

/** That there is nothing with this id that hangs on a claim. */
type Missing = "no-such-note" | "no-such-query" | "no-such-quotation";

/** Why no grant was minted, also for what hangs on a claim. */
type NoGrant = Refusal | Missing;

type Route = { params: Promise<Record<string, string> | undefined> };
type Handler<O extends Operation, G> = (call: Call<O, G>) => Promise<Response>;
type Mint<O extends Operation, G> = (
  ctx: Context,
  person: Parameters<typeof workspaceGrant>[0],
  params: Record<string, string>,
  body: Body<O>,
) => Promise<Result<G, NoGrant>>;

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

/** A grant on the document of a claim, and which claim that is. */
type OnClaim<A extends Ability> = { readonly grant: Grant<A>; readonly claimId: ClaimId };
type ClaimHandler<O extends Operation, A extends Ability> = (
  call: Omit<Call<O, Grant<A>>, "grant" | "again"> & OnClaim<A>,
) => Promise<Response>;

/** A route below /notes/:noteId: the claim that the note is on tells the document. */
export function noteRoute<N extends OperationName, A extends Ability>(
  name: N,
  ability: A,
  handler: ClaimHandler<(typeof OPERATIONS)[N], A>,
) {
  return attachedRoute(name, ability, handler, "no-such-note", (ctx, { noteId }) =>
    claimOfNote(ctx, asId<NoteId>(noteId ?? "")),
  );
}

/** A route below /queries/:queryId: the claim that the question is about tells the document. */
export function queryRoute<N extends OperationName, A extends Ability>(
  name: N,
  ability: A,
  handler: ClaimHandler<(typeof OPERATIONS)[N], A>,
) {
  return attachedRoute(name, ability, handler, "no-such-query", (ctx, { queryId }) =>
    claimOfQuery(ctx, asId<QueryId>(queryId ?? "")),
  );
}

/** A route below /evidence/:evidenceId: the claim that the evidence is attached to tells the document. */
export function evidenceRoute<N extends OperationName, A extends Ability>(
  name: N,
  ability: A,
  handler: ClaimHandler<(typeof OPERATIONS)[N], A>,
) {
  return attachedRoute(name, ability, handler, "no-such-quotation", (ctx, { evidenceId }) =>
    claimOfEvidence(ctx, asId<EvidenceId>(evidenceId ?? "")),
  );
}

/** A route below something that is attached to a claim. `find` tells the claim, and `missing` is said without one. */
function attachedRoute<N extends OperationName, A extends Ability>(
  name: N,
  ability: A,
  handler: ClaimHandler<(typeof OPERATIONS)[N], A>,
  missing: Missing,
  find: (ctx: Context, params: Record<string, string>) => Promise<ClaimId | null>,
) {
  return route<N, OnClaim<A>>(
    name,
    ability,
    async (ctx, person, params) => {
      const claimId = await find(ctx, params);
      if (!claimId) return fail(missing);
      const grant = await grantForClaim(ctx, person, ability, claimId);
      return grant.ok ? ok({ grant: grant.value, claimId }) : grant;
    },
    ({ grant: onClaim, ...call }) => handler({ ...call, ...onClaim }),
  );
}

/**
 * The way every call goes: who, from where, in which role, what, may they, do it. Each step that fails is a problem with
 * a remedy.
 */
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
    // Somebody else signed in on this browser, and a page of the person before them still calls.
    const page = request.headers.get("linecheck-person");
    if (caller.by === "session" && page !== null && page !== caller.person.userId) return problem("other-person");
    if (operation.method !== "get" && caller.by === "session" && !isSameOrigin(request)) return problem("cross-site");
    // Before a byte of the body is read: a role is the person's, whatever the request is about.
    if (!roleFor(ability, caller.person.roles)) return roleProblem(ability);
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
    const again = async () => {
      const person = await caller.again();
      return person ? mint(ctx, person, at, told.body) : fail("not-signed-in");
    };
    const { query, body, upload, seen } = told;
    return handler({ ctx, grant: grant.value, params: at, query, body, upload, seen, request, again });
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

/** Whether a browser says that one of our own pages sent this. A browser that says nothing is not believed. */
function isSameOrigin(request: Request): boolean {
  const site = request.headers.get("sec-fetch-site");
  if (site !== null) return site === "same-origin";
  const origin = request.headers.get("origin");
  return origin !== null && parseUrl(origin)?.host === request.headers.get("host");
}
