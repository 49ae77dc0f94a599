import { context } from "../_server/context.ts";

export const dynamic = "force-dynamic";

/** Readiness: the database answers. */
export async function GET(): Promise<Response> {
  try {
    await (await context()).db.read.logHead.findUniqueOrThrow({ where: { id: 1 } });
    return new Response("ready\n", { headers: { "Cache-Control": "no-store" } });
  } catch (error) {
    console.error(error);
    return new Response("the database does not answer; see the log of the server\n", { status: 503 });
  }
}
