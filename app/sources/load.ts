import "server-only";
import { notFound } from "next/navigation";
import { cache } from "react";
import { roleFor } from "../../lib/auth/ability.ts";
import { workspaceGrant } from "../../lib/auth/read.ts";
import { listSources } from "../../lib/sources/read.ts";
import { context } from "../_server/context.ts";
import { requirePerson } from "../_server/session.ts";

/** As many as a page shows without growing long. */
const PAGE = 50;

/** The library, newest first; `cursor` is the last source of the page before. */
export const load = cache(async (query: string | undefined, cursor: string | undefined) => {
  const person = await requirePerson();
  const grant = workspaceGrant(person, "read");
  if (!grant.ok) notFound();
  const { rows, next } = await listSources(await context(), grant.value, {
    limit: PAGE,
    ...(cursor && { cursor }),
    ...(query && { query }),
  });
  return {
    person: { id: person.userId, name: person.name, email: person.email },
    mayAttach: roleFor("attach", person.roles) !== null,
    sources: rows,
    next,
  };
});
