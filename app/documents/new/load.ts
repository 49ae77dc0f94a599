import "server-only";
import { roleFor } from "../../../lib/auth/ability.ts";
import { requirePerson } from "../../_server/session.ts";

/** Who wants to import, and whether they may. */
export async function load() {
  const person = await requirePerson();
  return {
    person: { id: person.userId, name: person.name, email: person.email },
    mayImport: roleFor("import", person.roles) !== null,
  };
}
