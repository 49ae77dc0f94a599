import "server-only";
import { notFound } from "next/navigation";
import { cache } from "react";
import { grantFor } from "../../../../lib/auth/read.ts";
import { findDocument } from "../../../../lib/documents/read.ts";
import { asId, type DocumentId } from "../../../../lib/ids.ts";
import { readPublications } from "../../../../lib/publications/read.ts";
import { readSignOff } from "../../../../lib/reviews/sign-off/read.ts";
import { context } from "../../../_server/context.ts";
import { requirePerson } from "../../../_server/session.ts";

/** What stands between a document and its sign-off, and whether the person may give it. */
export const load = cache(async (id: string) => {
  const person = await requirePerson();
  const ctx = await context();
  const documentId = asId<DocumentId>(id);
  const grant = await grantFor(ctx, person, "read", documentId);
  if (!grant.ok) notFound();
  const [document, standing, { published }, decides] = await Promise.all([
    findDocument(ctx, grant.value),
    readSignOff(ctx, grant.value),
    readPublications(ctx, grant.value),
    grantFor(ctx, person, "decide", documentId),
  ]);
  return {
    person: { id: person.userId, name: person.name, email: person.email },
    document,
    standing,
    isPublished: published !== null,
    mayDecide: decides.ok ? ("yes" as const) : decides.reason === "own-text" ? ("own-text" as const) : ("no" as const),
  };
});
