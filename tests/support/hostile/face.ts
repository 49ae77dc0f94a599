import { mkdtempSync, rmSync, statSync, utimesSync, writeFileSync } from "node:fs";
import { createServer, type Server } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { readOriginal } from "../../../lib/documents/read-text.ts";
import { sandboxedExtractor } from "../../../lib/extraction/adapters/sandboxed-extractor.ts";
import type { Usage } from "../../../lib/sandbox/run.ts";
import type { Canary, HostileFile } from "./hostile-file.ts";

/** Bait, and whether anybody took it. */
export type Bait = Canary & {
  readonly secret: string;
  /** Connections to the listener so far. */
  readonly knocks: () => number;
  /** Whether the file was opened, as far as this file system keeps account of it. */
  readonly wasRead: () => boolean;
  readonly remove: () => Promise<void>;
};

// Any time before the file was written: a file system notes the first reading after a change even where it saves notes.
const LONG_AGO = new Date("2001-01-01T00:00:00Z");

/** Lays out a file with a secret in it, and listens on loopback. */
export async function layBait(): Promise<Bait> {
  const folder = mkdtempSync(join(tmpdir(), "linecheck-bait-"));
  const file = join(folder, "secret.txt");
  const secret = "the canary sings at midnight";
  writeFileSync(file, secret);
  utimesSync(file, LONG_AGO, new Date());
  let knocks = 0;
  const server = createServer((socket) => {
    knocks += 1;
    socket.destroy();
  });
  const port = await listening(server);
  return {
    file,
    address: `http://127.0.0.1:${port}`,
    secret,
    knocks: () => knocks,
    wasRead: () => statSync(file).atimeMs !== LONG_AGO.getTime(),
    remove: async () => {
      rmSync(folder, { recursive: true, force: true });
      await new Promise<void>((closed) => server.close(() => closed()));
    },
  };
}

async function listening(server: Server): Promise<number> {
  await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("the canary has no port");
  return address.port;
}

/** What became of a file: all that was read from it or the refusal, and what its reader took; null when none ran. */
export type Faced = {
  readonly text: string | null;
  readonly refusal: string | null;
  readonly all: string;
  readonly usage: Usage | null;
  readonly ms: number;
};

/** Brings a file in as a person would, up to the point where it would be saved. */
export async function face({ name }: HostileFile, bytes: Uint8Array, program: string): Promise<Faced> {
  const used: Usage[] = [];
  const extract = sandboxedExtractor(program, (usage) => used.push(usage));
  const original = { bytes, mediaType: "application/octet-stream", fileName: name, charset: null, fetched: null };
  const began = performance.now();
  const read = await readOriginal(original, {}, extract);
  const [usage = null] = used;
  const [text, refusal] = read.ok ? [read.value.text, null] : [null, read.reason.sentence];
  return { text, refusal, all: JSON.stringify(read), usage, ms: performance.now() - began };
}
