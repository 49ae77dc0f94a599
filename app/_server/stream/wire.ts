import type { StreamEvents } from "../../../lib/changes/model.ts";
import type { ClaimRow } from "../../../lib/reviews/model.ts";
import type { Letter } from "./letterbox.ts";

/** What keeps proxies and readers from believing that nobody is there any more. */
export const PING = ": ping\n\n";

/** How soon a browser comes back that lost the connection, in ms. */
const RETRY_MS = 2_000;

/** The beginning of a stream: how soon to come back when it breaks, and the event that is the first of all. */
export function helloText(hello: StreamEvents["hello"]): string {
  return `retry: ${RETRY_MS}\n${eventText("hello", hello, hello.head)}`;
}

/** An event as it goes over the wire. A reader who comes back with its `id` asks for what came after it. */
export function eventText<Name extends keyof StreamEvents>(name: Name, data: StreamEvents[Name], id?: number): string {
  const parts = [`event: ${name}`, ...(id === undefined ? [] : [`id: ${id}`]), `data: ${JSON.stringify(data)}`];
  return `${parts.join("\n")}\n\n`;
}

/** A letter, with its rows among those that its reader may see. Only its last part says how far it brings them. */
export function letterText({ shape, people, head, claimIds }: Letter, drawn: readonly ClaimRow[]): string {
  const rows = drawn.filter(({ id }) => claimIds.has(id));
  const parts = [
    people && eventText("presence", { people }),
    shape && eventText("shape", { head }, rows.length > 0 ? undefined : head),
    rows.length > 0 && eventText("claims", { rows, head }, head),
  ];
  return parts.filter(Boolean).join("");
}
