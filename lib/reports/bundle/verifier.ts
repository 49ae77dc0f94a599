/**
 * The program in a bundle that checks it with nothing but Node.js: another implementation than `linecheck verify`, short
 * enough to be read by whoever has to trust it. Made of constants only.
 */
export const VERIFIER = `// Checks this folder: node verify.mjs KEY
// KEY is one line that whoever sent the bundle gives you on another way; without it the signature is checked with the key
// that it brings along, which proves that nothing was changed since, and not by whom it was signed.
// Exit code: 0 it holds, 1 it was changed, 2 no key was given.
import { createHash, createPublicKey, verify } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

process.on("uncaughtException", (error) => fail("Something in it cannot be read: " + error.message));
const folder = dirname(fileURLToPath(import.meta.url));
const sha256 = (...parts) => parts.reduce((hash, part) => hash.update(part), createHash("sha256")).digest("hex");
const read = (name) => readFileSync(join(folder, name));
const fail = (sentence) => {
  console.log("TAMPERED. " + sentence);
  process.exit(1);
};

if (!existsSync(join(folder, "SHA256SUMS.jws")) || !existsSync(join(folder, "SHA256SUMS"))) fail("The signature or the list of sums is missing.");

// The signature: a JWS over a manifest that names the list of sums by its hash.
const jws = read("SHA256SUMS.jws").toString().trim();
const [head, payload, signature] = jws.split(".");
const decoded = (part) => Buffer.from(part ?? "", "base64url");
for (const part of [head, payload, signature])
  if (decoded(part).toString("base64url") !== part) fail("The signature is damaged.");
const { kid, jwk } = JSON.parse(decoded(head));
const given = process.argv[2];
const x = given === undefined ? jwk.x : Buffer.from(given.split("+").slice(2).join("+"), "base64").subarray(1).toString("base64url");
const key = createPublicKey({ key: { kty: "OKP", crv: "Ed25519", x }, format: "jwk" });
if (given !== undefined && !given.startsWith(kid + "+")) fail("It is signed with " + kid + ", and not with the key that was given.");
if (!verify(null, Buffer.from(head + "." + payload), key, decoded(signature))) fail("The signature does not hold.");
const manifest = JSON.parse(decoded(payload));
const list = read("SHA256SUMS");
if (sha256(list) !== manifest.sha256) fail("SHA256SUMS is not the list that was signed.");

// The files: each as it was, none missing, none added.
const sums = new Map(list.toString().trimEnd().split("\\n").map((line) => [line.slice(66), line.slice(0, 64)]));
const files = readdirSync(folder, { recursive: true, withFileTypes: true })
  .filter((entry) => !entry.isDirectory())
  .map((entry) => join(entry.parentPath ?? entry.path, entry.name).slice(folder.length + 1).replaceAll("\\\\", "/"));
for (const [name, sum] of sums) {
  if (!files.includes(name)) fail(name + " is missing.");
  if (sha256(read(name)) !== sum) fail(name + " is not as it was signed.");
}
// What is no plain file, a link to somewhere else, is in no list.
for (const name of files)
  if (!sums.has(name) && name !== "SHA256SUMS" && name !== "SHA256SUMS.jws") fail(name + " does not belong to it.");

// The report: its text is that of the version, and each sentence stands where it says.
const report = JSON.parse(read("report.json"));
if (sha256(report.document.text) !== report.document.sha256) fail("The text of the report is not that of its version.");
for (const claim of report.claims)
  if (report.document.text.slice(claim.start, claim.end) !== claim.text) fail("Sentence " + claim.ordinal + " is not in the text.");

// The manifest and the report speak of the same text and log.
if (manifest.format !== "bundle") fail("The signature is one over another kind of file.");
if (manifest.document.sha256 !== report.document.sha256 || manifest.log.headHash !== report.log.headHash)
  fail("The report is not the one that was signed.");

// The log, which readers do not get: each entry names the one before it by its hash, and the last is the report's.
let before = report.selection.audience === "public" ? report.log.headHash : undefined;
if (before === undefined) for (const line of read("log.ndjson").toString().split("\\n").filter(Boolean)) {
  const entry = JSON.parse(line);
  if (entry.prevDoc !== before) fail("Entry " + entry.seq + " of the log does not follow the one before it.");
  before = sha256(Buffer.from([0]), line);
}
if (before !== report.log.headHash) fail("The log does not end where the report says.");

console.log("It holds: " + sums.size + " files as " + kid + " signed them at " + manifest.exportedAt + ".");
console.log("Not checked: whether that log still continues so, and whether what people wrote is true.");
if (given === undefined) {
  console.log("Not checked: whose the key is. Give it as node verify.mjs KEY.");
  process.exit(2);
}
`;

/** What a bundle says of itself to whoever opens it. One for readers holds neither copies nor the log. */
export function readMe(isPublic: boolean): string {
  const inside = `copies/          the kept copies of the sources that are quoted, as WARC files (ISO 28500)
log.ndjson       what happened to the document: the entries of its log, one a line
`;
  const about = `
The entries of the log hold no words and no names but commitments and pseudonyms. A pseudonym is the same in every document
of the installation: pass the folder on to whoever may know that.
`;
  return `This folder is a report of a fact check with what it rests on.

report.html      the annotated article, to read in any browser
report.json      the same for programs
${isPublic ? "" : inside}key.txt, key.pem the key it is signed with; compare it with the one that you were given
SHA256SUMS       the hash of every file; SHA256SUMS.jws is the signature over it
verify.mjs       checks all of it with nothing but Node.js: node verify.mjs KEY
${isPublic ? "" : about}`;
}
