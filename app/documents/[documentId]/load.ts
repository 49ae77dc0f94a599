import "server-only";
import { notFound } from "next/navigation";
import { cache } from "react";
import { type Ability, roleFor } from "../../../lib/auth/ability.ts";
import type { Person } from "../../../lib/auth/model.ts";
import { grantFor } from "../../../lib/auth/read.ts";
import type { Context } from "../../../lib/context.ts";
import { findDocument } from "../../../lib/documents/read.ts";
import { asId, type DocumentId } from "../../../lib/ids.ts";
import { listClaims } from "../../../lib/reviews/read.ts";
import { sha256 } from "../../../lib/text/sha256.ts";
import { context } from "../../_server/context.ts";
import { requirePerson } from "../../_server/session.ts";
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
  const [document, rows, review] = await Promise.all([
    findDocument(ctx, grant.value),
    listClaims(ctx, grant.value),
    mayReview(ctx, person, documentId),
  ]);
  const may = (ability: Ability) => roleFor(ability, person.roles) !== null;
  return {
    document,
    rows,
    shape: sha256(rows.map(({ id }) => id).join()),
    may: { triage: may("triage"), attach: may("attach"), note: may("note"), review },
    person: { id: person.userId, name: person.name, email: person.email },
  };
});

async function mayReview(
  ctx: Context,
  person: Person,
  documentId: DocumentId,
): Promise<WorkbenchProps["may"]["review"]> {
  const grant = await grantFor(ctx, person, "review", documentId);
  if (grant.ok) return "yes";
  return grant.reason === "own-text" ? "own-text" : "not-your-role";
}
