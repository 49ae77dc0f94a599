// The program that reads the comments of foreign Word files, behind the walls of lib/sandbox: the file on standard input,
// the answer on standard output. Its parent is lib/extraction/adapters/sandboxed-comments.ts.
import { readComments } from "../lib/extraction/docx/comments/read-comments.ts";

const parts: Uint8Array[] = [];
for await (const part of process.stdin) parts.push(part);
process.stdout.write(JSON.stringify(await readComments(new Uint8Array(Buffer.concat(parts)))));
