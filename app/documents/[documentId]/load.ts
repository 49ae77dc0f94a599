import "server-only";
import { notFound } from "next/navigation";
import { cache } from "react";
import { type Ability, roleFor } from "../../../lib/auth/ability.ts";
import type { Person } from "../../../lib/auth/model.ts";
import { grantFor, workspaceGrant } from "../../../lib/auth/read.ts";
import { headOf } from "../../../lib/changes/read.ts";
import type { Context } from "../../../lib/context.ts";
import { findDocument } from "../../../lib/documents/read.ts";
import { asId, type DocumentId } from "../../../lib/ids.ts";
import { findPreferences } from "../../../lib/preferences/read.ts";
import type { ClaimRow } from "../../../lib/reviews/model.ts";
import { listClaims } from "../../../lib/reviews/read.ts";
import { sha256 } from "../../../lib/text/sha256.ts";
import { context } from "../../_server/context.ts";
import { requirePerson } from "../../_server/session.ts";
import { blocksOf, outlineOf } from "./_components/blocks.ts";
import type { Words } from "./_components/board.ts";
import { firstToDo } from "./_components/first-to-do.ts";
import { type Leaf, leafAt, leavesOf } from "./_components/leaves.ts";
import { onceSealed } from "./_components/may.ts";
import { packRows } from "./_components/packing.ts";
import type { WorkbenchProps } from "./_components/workbench.tsx";

/** `shape` is another whenever the claims are: split or merged. */
type Shown = WorkbenchProps & { readonly shape: string };

/** What the workbench shows. A document that may not be read looks like one that is not there. */
export const load = cache(async (id: string): Promise<Shown> => {
  const person = await requirePerson();
  const ctx = await context();
  const documentId = asId<DocumentId>(id);
  const grant = await grantFor(ctx, person, "read", documentId);
  if (!grant.ok) notFound();
  // Asked before the rows: whatever lands after it comes by the stream.
  const head = await headOf(ctx, grant.value);
  const workspace = workspaceGrant(person, "read");
  if (!workspace.ok) notFound();
  const [preferences, document, rows, review] = await Promise.all([
    findPreferences(ctx, workspace.value),
    findDocument(ctx, grant.value),
    listClaims(ctx, grant.value),
    mayReview(ctx, person, documentId),
  ]);
  const ownText = grant.value.holder?.wroteIt ?? false;
  const may = (ability: Ability) => roleFor(ability, person.roles) !== null;
  const open: WorkbenchProps["may"] = {
    triage: may("triage"),
    attach: may("attach"),
    note: may("note"),
    tick: may("tick") && !ownText,
    assign: assigns(person),
    ask: may("ask"),
    answer: may("answer"),
    contact: may("contact"),
    decide: may("decide") && !ownText,
    correct: may("decide") && !ownText,
    schedule: may("schedule"),
    review,
  };
  return {
    document,
    head,
    now: ctx.now().toISOString(),
    ...sheetOf(rows),
    shape: sha256(rows.map(({ id }) => id).join()),
    may: document.signedOff ? onceSealed(open) : open,
    preferences,
    person: { id: person.userId, name: person.name, email: person.email },
  };
});

/** The claims as the page carries them: what is known of all, the words of those that are seen first, the outline. */
function sheetOf(rows: readonly ClaimRow[]): Pick<WorkbenchProps, "rows" | "leaves" | "opened" | "outline"> {
  const leaves = leavesOf(rows);
  const begun = rows.findIndex(({ id }) => id === firstToDo(rows));
  const seen = rows.length === 0 ? [] : [...new Set([0, leafAt(leaves, begun)])];
  return {
    rows: packRows(rows.map(({ text: _, start: __, end: ___, ...row }) => row)),
    leaves,
    opened: seen.map((leaf) => ({ leaf, words: wordsOn(rows, leaves[leaf]) })),
    outline: outlineOf(blocksOf(rows)),
  };
}

function wordsOn(rows: readonly ClaimRow[], leaf: Leaf | undefined): Words[] {
  const { first, count } = leaf ?? { first: 0, count: 0 };
  return rows.slice(first, first + count).map(({ id, start, end, text }) => ({ id, start, end, text }));
}

/** Whom a person may give claims to: an editor anybody, a reviewer themselves. */
function assigns({ roles }: Person): WorkbenchProps["may"]["assign"] {
  if (roleFor("assign", roles) === null) return "no";
  return roles.has("editor") ? "anybody" : "own";
}

async function mayReview(
  ctx: Context,
  person: Person,
  documentId: DocumentId,
): Promise<WorkbenchProps["may"]["review"]> {
  const grant = await grantFor(ctx, person, "review", documentId);
  if (grant.ok) return "yes";
  return grant.reason === "own-text" ? "own-text" : "not-your-role";
}
