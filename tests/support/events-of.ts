import type { APIRequestContext } from "@playwright/test";

/** An event as a call tells it. */
type ToldEvent = { readonly seq: number; readonly kind: string };

/** The events of a document, without the matches that a job suggests after an import, at a time of its own. */
export async function eventsOf(
  request: APIRequestContext,
  headers: { readonly authorization: string },
  documentId: string,
): Promise<readonly ToldEvent[]> {
  const { rows }: { rows: ToldEvent[] } = await (
    await request.get(`/api/v1/documents/${documentId}/events`, { headers })
  ).json();
  return rows.filter(({ kind }) => kind !== "matches.suggested");
}
