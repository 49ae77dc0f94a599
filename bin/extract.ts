// The program that reads foreign files, behind the walls of lib/sandbox: the question on standard input, the answer on
// standard output. An error ends it, which its parent tells a person in plain words.
import { parseQuestion, renderAnswer } from "../lib/extraction/adapters/question.ts";
import { extract } from "../lib/extraction/extract.ts";

const parts: Uint8Array[] = [];
for await (const part of process.stdin) parts.push(part);
const { kind, bytes, hints } = parseQuestion(Buffer.concat(parts));
process.stdout.write(renderAnswer(await extract(kind, bytes, hints)));
