// The program that reads foreign files of remarks, behind the walls of lib/sandbox: the file on standard input, the answer on
// standard output. Its parent is lib/annotations/adapters/sandboxed-remarks.ts.
import { readRemarks } from "../lib/annotations/read-remarks.ts";

const parts: Uint8Array[] = [];
for await (const part of process.stdin) parts.push(part);
process.stdout.write(JSON.stringify(await readRemarks(new Uint8Array(Buffer.concat(parts)))));
