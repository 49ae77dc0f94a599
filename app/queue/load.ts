import "server-only";
import { notFound } from "next/navigation";
import { cache } from "react";
import { roleFor } from "../../lib/auth/ability.ts";
import { workspaceGrant } from "../../lib/auth/read.ts";
import { readQueue } from "../../lib/overview/queue/read.ts";
import { context } from "../_server/context.ts";
import { requirePerson } from "../_server/session.ts";

/** What waits for the person, and the instant they look. */
export const load = cache(async () => {
  const person = await requirePerson();
  const grant = workspaceGrant(person, "read");
  if (!grant.ok) notFound();
  const ctx = await context();
  return {
    person: { id: person.userId, name: person.name, email: person.email },
    mayReview: roleFor("review", person.roles) !== null,
    groups: (await readQueue(ctx, grant.value)).groups,
    now: ctx.now().toISOString(),
  };
});
