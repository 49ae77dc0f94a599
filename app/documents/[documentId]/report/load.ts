import "server-only";
import { notFound } from "next/navigation";
import { grantFor, listPeople, workspaceGrant } from "../../../../lib/auth/read.ts";
import { findDocument } from "../../../../lib/documents/read.ts";
import { asId, type DocumentId } from "../../../../lib/ids.ts";
import { findLogOrigin } from "../../../../lib/provenance/read.ts";
import { readPublications } from "../../../../lib/publications/read.ts";
import { namedKey } from "../../../../lib/signing/adapters/key-file.ts";
import { renderKey } from "../../../../lib/signing/verification-key.ts";
import { context } from "../../../_server/context.ts";
import { requirePerson } from "../../../_server/session.ts";
import { signingKey } from "../../../_server/signing-key.ts";

/** The document that is exported, who may be asked for, the key that checks what is exported, and the public page. */
export async function load(id: string) {
  const person = await requirePerson();
  const ctx = await context();
  const documentId = asId<DocumentId>(id);
  const grant = await grantFor(ctx, person, "read", documentId);
  const everywhere = workspaceGrant(person, "read");
  if (!grant.ok || !everywhere.ok) notFound();
  const [document, people, origin, standing, publishes] = await Promise.all([
    findDocument(ctx, grant.value),
    listPeople(ctx, everywhere.value),
    findLogOrigin(ctx),
    readPublications(ctx, grant.value),
    grantFor(ctx, person, "publish", documentId),
  ]);
  return {
    person: { id: person.userId, name: person.name, email: person.email },
    document,
    people: people.map(({ id: personId, name }) => ({ id: personId, name })),
    key: renderKey(namedKey(signingKey(), origin)),
    standing,
    mayPublish: publishes.ok
      ? ("yes" as const)
      : publishes.reason === "own-text"
        ? ("own-text" as const)
        : ("no" as const),
  };
}
