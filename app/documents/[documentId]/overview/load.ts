import "server-only";
import { notFound } from "next/navigation";
import { cache } from "react";
import { grantFor } from "../../../../lib/auth/read.ts";
import { findDocument } from "../../../../lib/documents/read.ts";
import { asId, type DocumentId } from "../../../../lib/ids.ts";
import { readOverview } from "../../../../lib/overview/read.ts";
import { context } from "../../../_server/context.ts";
import { rememberedElementCount } from "../../../_server/element-count.ts";
import { requirePerson } from "../../../_server/session.ts";

/** How a document stands, as the person may see it, and the instant they look. */
export const load = cache(async (id: string) => {
  const person = await requirePerson();
  const ctx = await context();
  const grant = await grantFor(ctx, person, "read", asId<DocumentId>(id));
  if (!grant.ok) notFound();
  const [document, overview] = await Promise.all([
    findDocument(ctx, grant.value),
    readOverview(ctx, grant.value, rememberedElementCount),
  ]);
  return {
    person: { id: person.userId, name: person.name, email: person.email },
    document,
    overview,
    now: ctx.now().toISOString(),
  };
});
