import "server-only";
import { notFound } from "next/navigation";
import { cache } from "react";
import { roleFor } from "../../lib/auth/ability.ts";
import { workspaceGrant } from "../../lib/auth/read.ts";
import { listFactChecks } from "../../lib/earlier/read.ts";
import { context } from "../_server/context.ts";
import { pools } from "../_server/earlier.ts";
import { requirePerson } from "../_server/session.ts";

/** As many as a page shows without growing long. */
const PAGE = 50;

/** Imported fact-checks, newest first, or what has most to do with a query; `cursor` is the last of the page before. */
export const load = cache(async (query: string | undefined, cursor: string | undefined) => {
  const person = await requirePerson();
  const grant = workspaceGrant(person, "read");
  if (!grant.ok) notFound();
  const page = { limit: PAGE, query, ...(cursor && { cursor }) };
  const { rows, next } = await listFactChecks(await context(), grant.value, page, pools);
  return {
    person: { id: person.userId, name: person.name, email: person.email },
    mayImport: roleFor("attach", person.roles) !== null,
    checks: rows,
    next,
  };
});
