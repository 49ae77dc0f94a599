import "server-only";
import { notFound } from "next/navigation";
import { cache } from "react";
import { roleFor } from "../../lib/auth/ability.ts";
import { grantFor, workspaceGrant } from "../../lib/auth/read.ts";
import { findDocument } from "../../lib/documents/read.ts";
import { asId, type DocumentId } from "../../lib/ids.ts";
import { listContested } from "../../lib/overview/disagreements/read.ts";
import { context } from "../_server/context.ts";
import { requirePerson } from "../_server/session.ts";

/** What reviewers differ on, in all documents or in one, as the person may see it. */
export const load = cache(async (documentId: string | undefined) => {
  const person = await requirePerson();
  const grant = workspaceGrant(person, "read");
  if (!grant.ok) notFound();
  const ctx = await context();
  const [contested, only] = await Promise.all([
    listContested(ctx, grant.value, documentId),
    documentId === undefined ? null : documentNamed(documentId),
  ]);
  return {
    person: { id: person.userId, name: person.name, email: person.email },
    mayReview: roleFor("review", person.roles) !== null,
    only,
    ...contested,
  };

  async function documentNamed(id: string) {
    const inOne = await grantFor(ctx, person, "read", asId<DocumentId>(id));
    if (!inOne.ok) notFound();
    return findDocument(ctx, inOne.value);
  }
});
