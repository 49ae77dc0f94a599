import type { APIRequestContext } from "@playwright/test";
import { bearerOf, hire } from "./command-line.ts";
import type { Person, Server } from "./server.ts";

/** A document that was signed off, and those who did so. */
export type SignedDocument = {
  readonly id: string;
  /** In the order of the text. */
  readonly claimIds: readonly string[];
  readonly editor: Person;
  /** The headers of a call by the editor, and of one by a reviewer. */
  readonly editing: { readonly authorization: string };
  readonly reviewing: { readonly authorization: string };
};

/** Those who sign things off on a server: taken on once, since each run of the command line takes its time. */
const staffs = new WeakMap<Server, ReturnType<typeof takeOn>>();

async function takeOn(server: Server) {
  const editor = await hire(server, "edith@signing.example.org", "editor");
  const second = await hire(server, "omar@signing.example.org", "reviewer");
  return {
    editor,
    reviewing: await bearerOf(server, server.people.reviewer.email),
    alsoReviewing: await bearerOf(server, second.email),
    editing: await bearerOf(server, editor.email),
  };
}

function staffOf(server: Server): ReturnType<typeof takeOn> {
  const known = staffs.get(server) ?? takeOn(server);
  staffs.set(server, known);
  return known;
}

/**
 * Imports a text and signs it off as people do: two reviewers find the second sentence supported by a source each, of every other
 * it is said that it is an opinion, and an editor signs.
 */
export async function signedOverApi(
  server: Server,
  request: APIRequestContext,
  { title, text }: { readonly title: string; readonly text: string },
): Promise<SignedDocument> {
  const { editor, reviewing, alsoReviewing, editing } = await staffOf(server);
  const send = async (method: "post" | "put" | "patch", headers: object, path: string, data: object = {}) => {
    const answer = await request[method](`/api/v1${path}`, { headers: { ...headers }, data });
    if (!answer.ok()) throw new Error(`${method} ${path}: ${await answer.text()}`);
    return answer.json();
  };
  const { id } = await send("post", reviewing, "/documents", { title, text });
  const { rows } = await (await request.get(`/api/v1/documents/${id}/claims`, { headers: reviewing })).json();
  const claimIds: string[] = rows.map((row: { id: string }) => row.id);
  const [judged] = claimIds.slice(1, 2);
  for (const claimId of claimIds)
    if (claimId !== judged) await send("patch", reviewing, `/claims/${claimId}`, { checkability: "opinion" });
  for (const [headers, found] of [
    [reviewing, "The register of cranes"],
    [alsoReviewing, "The log of the harbour"],
  ] as const) {
    const quote = `${found} has it so`;
    const source = { title: `${found}, on ${title}`, kind: "document", tier: "primary" };
    const evidence = await send("post", headers, `/claims/${judged}/evidence`, { source, quote, stance: "supports" });
    await send("post", headers, `/sources/${evidence.source.id}/snapshots`, {
      text: `On page one: ${quote}. No more.`,
    });
  }
  for (const headers of [reviewing, alsoReviewing])
    await send("put", headers, `/claims/${judged}/verdict`, { code: "supported", rationale: "Invented reason." });
  await send("post", editing, `/claims/${judged}/sign-off`);
  await send("post", editing, `/documents/${id}/sign-off`);
  return { id, claimIds, editor, editing, reviewing };
}
