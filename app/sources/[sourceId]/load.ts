import "server-only";
import { notFound } from "next/navigation";
import { cache } from "react";
import { roleFor } from "../../../lib/auth/ability.ts";
import { workspaceGrant } from "../../../lib/auth/read.ts";
import { listQuoted } from "../../../lib/evidence/quoted/read.ts";
import { asId, type SourceId } from "../../../lib/ids.ts";
import { listDerivations } from "../../../lib/sources/derivations/read.ts";
import { hasArchive } from "../../_server/archive.ts";
import { context } from "../../_server/context.ts";
import { requirePerson } from "../../_server/session.ts";
import { presentSource } from "../../_server/source.ts";

/** A source with its copies, what it derives from, and where it is quoted. */
export const load = cache(async (sourceId: string) => {
  const person = await requirePerson();
  const grant = workspaceGrant(person, "read");
  if (!grant.ok) notFound();
  const ctx = await context();
  const id = asId<SourceId>(sourceId);
  const source = await presentSource(ctx, grant.value, id);
  if (!source) notFound();
  return {
    person: { id: person.userId, name: person.name, email: person.email },
    mayAttach: roleFor("attach", person.roles) !== null,
    source,
    hasArchive: hasArchive(),
    derivations: await listDerivations(ctx, grant.value, id),
    quoted: await listQuoted(ctx, grant.value, id),
  };
});
