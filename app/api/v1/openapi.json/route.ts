import { openapi } from "../../../_server/openapi.ts";
import { respond } from "../../../_server/respond.ts";

/** The API's description, generated from the schemas the routes parse with. Public: it describes, it discloses nothing. */
export function GET(): Response {
  return respond(openapi());
}
