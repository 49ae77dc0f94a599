import "server-only";
import { notFound } from "next/navigation";
import { cache } from "react";
import { workspaceGrant } from "../../lib/auth/read.ts";
import { listNotifications } from "../../lib/notifications/read.ts";
import { context } from "../_server/context.ts";
import { requirePerson } from "../_server/session.ts";

/** As many as a page shows without growing long. */
const PAGE = 50;

/** What the person was told, newest first; `cursor` is the last one of the page before. */
export const load = cache(async (cursor: string | undefined) => {
  const person = await requirePerson();
  const grant = workspaceGrant(person, "read");
  if (!grant.ok) notFound();
  const ctx = await context();
  return {
    person: { id: person.userId, name: person.name, email: person.email },
    ...(await listNotifications(ctx, grant.value, { limit: PAGE, cursor })),
  };
});
