import "server-only";
import { notFound } from "next/navigation";
import { cache } from "react";
import { workspaceGrant } from "../../../../../lib/auth/read.ts";
import { listQuoted } from "../../../../../lib/evidence/quoted/read.ts";
import { asId, type SnapshotId, type SourceId } from "../../../../../lib/ids.ts";
import { findSource } from "../../../../../lib/sources/read.ts";
import { findSnapshot, findSnapshotText } from "../../../../../lib/sources/snapshots/read.ts";
import { context } from "../../../../_server/context.ts";
import { requirePerson } from "../../../../_server/session.ts";

/** A kept copy with its text and the passages of it that are quoted. */
export const load = cache(async (sourceId: string, snapshotId: string) => {
  const person = await requirePerson();
  const grant = workspaceGrant(person, "read");
  if (!grant.ok) notFound();
  const ctx = await context();
  const [of, id] = [asId<SourceId>(sourceId), asId<SnapshotId>(snapshotId)];
  const [source, snapshot, read, quoted] = await Promise.all([
    findSource(ctx, grant.value, of),
    findSnapshot(ctx, grant.value, id),
    findSnapshotText(ctx, grant.value, id),
    listQuoted(ctx, grant.value, of),
  ]);
  if (!source || !snapshot || !read || snapshot.sourceId !== source.id) notFound();
  return {
    person: { id: person.userId, name: person.name, email: person.email },
    source,
    snapshot,
    read,
    passages: quoted.flatMap(({ pin }) => (pin?.snapshotId === snapshot.id ? [pin] : [])),
  };
});
