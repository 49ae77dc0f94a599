import "server-only";
import { notFound } from "next/navigation";
import { cache } from "react";
import { grantFor } from "../../../../lib/auth/read.ts";
import { findDocument } from "../../../../lib/documents/read.ts";
import { listCheckedBefore } from "../../../../lib/earlier/suggesting/read.ts";
import { asId, type DocumentId } from "../../../../lib/ids.ts";
import { listClaims, listFindings } from "../../../../lib/reviews/read.ts";
import { context } from "../../../_server/context.ts";
import { rememberedFindings } from "../../../_server/findings.ts";
import { requirePerson } from "../../../_server/session.ts";

/** The findings of a document, with its claims to show their words. */
export const load = cache(async (id: string) => {
  const person = await requirePerson();
  const ctx = await context();
  const grant = await grantFor(ctx, person, "read", asId<DocumentId>(id));
  if (!grant.ok) notFound();
  const [document, rows, findings, before] = await Promise.all([
    findDocument(ctx, grant.value),
    listClaims(ctx, grant.value),
    listFindings(ctx, grant.value, rememberedFindings),
    listCheckedBefore(ctx, grant.value),
  ]);
  return { person: { id: person.userId, name: person.name, email: person.email }, document, rows, findings, before };
});
