import type { Server } from "./server.ts";

/** An event as it came over the wire. */
export type ServerEvent = { readonly event: string; readonly id: string | null; readonly data: unknown };

/** Reads an answer of server-sent events, in order. Ends when the server ends it. */
async function* eventsOf(body: ReadableStream<Uint8Array>): AsyncGenerator<ServerEvent> {
  let text = "";
  for await (const piece of body.pipeThrough(new TextDecoderStream() as ReadableWritablePair<string, Uint8Array>)) {
    text += piece;
    const blocks = text.split("\n\n");
    text = blocks.pop() ?? "";
    for (const block of blocks) {
      const fields = new Map(block.split("\n").map((line) => [line.split(":", 1)[0], line.replace(/^[^:]*: /, "")]));
      const [event, data] = [fields.get("event"), fields.get("data")];
      if (event && data) yield { event, id: fields.get("id") ?? null, data: JSON.parse(data) };
    }
  }
}

/** A document that is being followed. */
export type Followed = {
  readonly status: number;
  readonly headers: Headers;
  /** The next event of this name; those before it are passed over. @throws when the server ends the stream first. */
  next(name: string): Promise<ServerEvent>;
  /** Everything that was read so far, as it came. */
  readonly heard: readonly ServerEvent[];
  /** Answers when the server has ended the stream. */
  ended(): Promise<void>;
  leave(): void;
};

/** Follows a document as a person does whose headers these are. */
export async function followDocument(
  server: Pick<Server, "address">,
  documentId: string,
  headers: Record<string, string>,
  after?: number,
): Promise<Followed> {
  const leaving = new AbortController();
  const query = after === undefined ? "" : `?after=${after}`;
  const answer = await fetch(`${server.address}/api/v1/documents/${documentId}/stream${query}`, {
    headers,
    signal: leaving.signal,
  });
  const heard: ServerEvent[] = [];
  const events = answer.ok && answer.body ? eventsOf(answer.body) : null;
  const step = async () => {
    const read = await events?.next();
    if (!read || read.done) return null;
    heard.push(read.value);
    return read.value;
  };
  return {
    status: answer.status,
    headers: answer.headers,
    heard,
    next: async (name) => {
      for (;;) {
        const event = await step();
        if (!event) throw new Error(`the stream ended before an event ${name}; heard ${JSON.stringify(heard)}`);
        if (event.event === name) return event;
      }
    },
    ended: async () => {
      while (await step());
    },
    leave: () => leaving.abort(),
  };
}
