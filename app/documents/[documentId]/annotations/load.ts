import "server-only";
import { notFound } from "next/navigation";
import { cache } from "react";
import { alsoGranted, grantFor } from "../../../../lib/auth/read.ts";
import { findDocument } from "../../../../lib/documents/read.ts";
import { asId, type DocumentId } from "../../../../lib/ids.ts";
import { context } from "../../../_server/context.ts";
import { requirePerson } from "../../../_server/session.ts";

/** The document that was remarked on, and whether the person may write on it. */
export const load = cache(async (id: string) => {
  const person = await requirePerson();
  const ctx = await context();
  const grant = await grantFor(ctx, person, "read", asId<DocumentId>(id));
  if (!grant.ok) notFound();
  return {
    person: { id: person.userId, name: person.name, email: person.email },
    document: await findDocument(ctx, grant.value),
    mayNote: alsoGranted(grant.value, "note").ok,
  };
});
