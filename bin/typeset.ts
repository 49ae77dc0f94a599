// The program that sets pages, in a process that can be killed: the question on standard input, the answer on standard
// output. Its parent is lib/reports/adapters/typst-apart.ts.
import { fileURLToPath } from "node:url";
import { typesetHere } from "../lib/reports/adapters/typst.ts";
import { parseQuestion, renderAnswer } from "../lib/reports/exchange.ts";

/** Seen from where this is built to: build/cli. */
const FONTS = fileURLToPath(new URL("../fonts/print", import.meta.url));

const parts: Uint8Array[] = [];
for await (const part of process.stdin) parts.push(part);
for (const piece of renderAnswer(typesetHere(parseQuestion(Buffer.concat(parts)), FONTS))) process.stdout.write(piece);
