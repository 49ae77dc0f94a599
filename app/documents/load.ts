import "server-only";
import { notFound } from "next/navigation";
import { cache } from "react";
import { roleFor } from "../../lib/auth/ability.ts";
import { workspaceGrant } from "../../lib/auth/read.ts";
import type { DocumentHeader } from "../../lib/documents/model.ts";
import { listDocuments } from "../../lib/documents/read.ts";
import { asId, type DocumentId } from "../../lib/ids.ts";
import { coverageOfDocuments } from "../../lib/reviews/coverage/read.ts";
import { type Coverage, coverageOf } from "../../lib/reviews/coverage.ts";
import { context } from "../_server/context.ts";
import { requirePerson } from "../_server/session.ts";

export type ListedDocument = { readonly document: DocumentHeader; readonly coverage: Coverage };

// A screen and a half: enough to look through, few enough to count the coverage of each.
const PAGE_LENGTH = 25;

/** One page of the documents, newest first, with how far each has come. */
export const load = cache(async (cursor: string | undefined) => {
  const person = await requirePerson();
  const grant = workspaceGrant(person, "read");
  if (!grant.ok) notFound();
  const ctx = await context();
  const page = await listDocuments(ctx, grant.value, { ...(cursor && { cursor }), limit: PAGE_LENGTH });
  const ids = page.rows.map((document) => asId<DocumentId>(document.id));
  const coverages = await coverageOfDocuments(ctx, grant.value, ids);
  const documents = page.rows.map(
    (document): ListedDocument => ({ document, coverage: coverages.get(document.id) ?? coverageOf([]) }),
  );
  return {
    documents,
    next: page.next,
    now: ctx.now().toISOString(),
    person: { id: person.userId, name: person.name, email: person.email },
    mayImport: roleFor("import", person.roles) !== null,
    mayReview: roleFor("review", person.roles) !== null,
  };
});
