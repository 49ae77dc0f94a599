/** A stream of a PDF as it lies in the file: the words of its dictionary, its number, and its bytes, packed or not. */
export type Stream = { readonly id: number; readonly dictionary: string; readonly packed: Uint8Array };

// A dictionary of a stream is longer than this only when a list of numbers stands in it, and its end is what is asked for.
const LONGEST_DICTIONARY = 4_000;

/**
 * The streams of a PDF by their words alone, wherever its table of objects says they are (ISO 32000-1, 7.3.8). A stream
 * that holds the word "endstream" is cut short. The time is linear in the bytes.
 */
export function* streamsIn(bytes: Uint8Array): Generator<Stream> {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  let at = 0;
  for (;;) {
    const word = file.indexOf("stream", at);
    if (word === -1) return;
    at = word + "stream".length;
    const start = file[at] === CR ? at + 2 : at + 1;
    if (file[start - 1] !== LF) continue;
    const end = file.indexOf("endstream", start);
    const before = file.toString("latin1", Math.max(0, word - LONGEST_DICTIONARY), word);
    const object = before.lastIndexOf(" obj");
    const id = Number(/(\d{1,9}) \d{1,5}$/.exec(before.slice(Math.max(0, object - 20), Math.max(0, object)))?.[1] ?? 0);
    yield { id, dictionary: before.slice(object + 1), packed: file.subarray(start, end === -1 ? file.length : end) };
    if (end === -1) return;
    at = end + "endstream".length;
  }
}

const CR = 0x0d;
const LF = 0x0a;

function inflating(): ReadableWritablePair<Uint8Array, Uint8Array> {
  // It takes any bytes; its own type says so in words that a stream of ours is not compared with.
  return new DecompressionStream("deflate") as unknown as ReadableWritablePair<Uint8Array, Uint8Array>;
}

function filtersOf({ dictionary }: Stream): readonly string[] {
  return dictionary.match(/\/[A-Za-z0-9]{1,12}Decode\b|\/Fl\b/g) ?? [];
}

function isFlate(filter: string): boolean {
  return filter === "/FlateDecode" || filter === "/Fl";
}

/** True when `unpacked` gives the bytes as they are read, false when they are packed in yet another way. */
export function isWhollyUnpacked(stream: Stream): boolean {
  return filtersOf(stream).every(isFlate);
}

/**
 * The bytes of a stream in pieces, unpacked as far as it was packed with Flate, once or several times over. What is broken
 * ends the pieces.
 */
export async function* unpacked(stream: Stream): AsyncGenerator<Uint8Array> {
  const filters = filtersOf(stream);
  const other = filters.findIndex((filter) => !isFlate(filter));
  let pieces: ReadableStream<Uint8Array> = new Blob([new Uint8Array(stream.packed)]).stream();
  for (const _ of other === -1 ? filters : filters.slice(0, other)) pieces = pieces.pipeThrough(inflating());
  const reader = pieces.getReader();
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      yield value;
    }
  } catch {
    // The reader of the PDF itself says what is to be said of broken bytes.
  } finally {
    await reader.cancel().catch(() => undefined);
  }
}
