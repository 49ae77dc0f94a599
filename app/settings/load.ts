import "server-only";
import { notFound } from "next/navigation";
import { cache } from "react";
import { workspaceGrant } from "../../lib/auth/read.ts";
import { findPreferences } from "../../lib/preferences/read.ts";
import { context } from "../_server/context.ts";
import { requirePerson } from "../_server/session.ts";

/** How the person works. */
export const load = cache(async () => {
  const person = await requirePerson();
  const grant = workspaceGrant(person, "read");
  if (!grant.ok) notFound();
  return {
    person: { id: person.userId, name: person.name, email: person.email },
    preferences: await findPreferences(await context(), grant.value),
  };
});
