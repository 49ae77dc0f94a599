import "server-only";
import { notFound } from "next/navigation";
import { cache } from "react";
import { grantFor } from "../../../../lib/auth/read.ts";
import { listEvents } from "../../../../lib/changes/events/read.ts";
import { EventsQuery } from "../../../../lib/changes/model.ts";
import { findDocument } from "../../../../lib/documents/read.ts";
import { asId, type DocumentId } from "../../../../lib/ids.ts";
import { listClaims } from "../../../../lib/reviews/read.ts";
import { context } from "../../../_server/context.ts";
import { requirePerson } from "../../../_server/session.ts";

/** As many as a page shows without growing long. */
const PAGE = 100;

/** A page of what happened to a document, oldest first, as the person may see it. */
export const load = cache(async (id: string, after: string | undefined) => {
  const person = await requirePerson();
  const ctx = await context();
  const grant = await grantFor(ctx, person, "read", asId<DocumentId>(id));
  if (!grant.ok) notFound();
  // What stands in the address is somebody's typing: what is no number begins at the beginning.
  const query = EventsQuery.safeParse({ limit: PAGE, ...(after !== undefined && { after }) });
  const [document, events, claims] = await Promise.all([
    findDocument(ctx, grant.value),
    listEvents(ctx, grant.value, query.success ? query.data : { after: -1, limit: PAGE }),
    listClaims(ctx, grant.value),
  ]);
  return {
    person: { id: person.userId, name: person.name, email: person.email },
    document,
    events,
    ordinals: new Map(claims.map(({ id: claimId, ordinal }) => [claimId, ordinal])),
  };
});
