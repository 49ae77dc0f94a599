import type { Import, SourceFile } from "./source-file.ts";

/**
 * The folders of lib/. A folder may import itself and those before it; files directly in lib/ come before all.
 * A new folder takes its place here first, which is the moment to think about what it may know.
 */
export const ORDER = [
  "text",
  "signing",
  "sandbox",
  "extraction",
  "elements",
  "quotes",
  "findings",
  "matches",
  "origins",
  "bibliography",
  "net",
  "mail",
  "db",
  "provenance",
  "auth",
  "notifications",
  "drafts",
  "preferences",
  "acts",
  "claims",
  "ticks",
  "sources",
  "evidence",
  "notes",
  "queries",
  "contacts",
  "documents",
  "agreement",
  "reviews",
  "earlier",
  "undo",
  "changes",
  "overview",
  "reports",
  "publications",
  "annotations",
];

/** Files that reach beyond their arguments. All others in lib/ are pure: same arguments, same answer. */
const IMPURE = /^lib\/(db|sandbox)\/|^lib\/context\.ts$|\/(read|write)\.ts$|\/adapters\//;

/** The database and its drivers. */
const DATABASE = /^lib\/db\/|^@prisma\/|^(prisma|better-sqlite3|pg)$/;

/** The web's own packages. */
const WEB = /^(next|next-auth|react|react-dom|server-only)(\/|$)/;

/** Node.js modules that a pure file may use, with the names that compute and reach for nothing. */
const PURE_BUILTINS: Readonly<Record<string, readonly string[]>> = {
  "node:crypto": ["createHash", "createHmac", "timingSafeEqual"],
  "node:buffer": ["Buffer"],
};

/** Clocks, chance and the environment: a pure file takes what they say as a parameter. */
const WORLD = ["Date.now", "new Date()", "performance.now", "Math.random", "process.env", "process.argv"];

/** What changes a table. Only the transaction that commit() hands to its work may. */
const WRITING = [
  "create",
  "createMany",
  "createManyAndReturn",
  "update",
  "updateMany",
  "updateManyAndReturn",
  "upsert",
  "delete",
  "deleteMany",
  "$executeRaw",
  "$executeRawUnsafe",
];

/** A reach for one of them through the reading side: `ctx.db.read.claim.update`, `read.$executeRaw`. */
const WRITES_BY_READER = new RegExp(`(^|\\.)read(\\.\\w+)?\\.(${WRITING.join("|").replaceAll("$", "\\$")})$`);

/** A reach into the write lane of an open database. */
const WRITE_LANE = /(^|\.)(db|database)\.write$/;

/** The only files that open a transaction for writing: the write lane, and commit(), which everybody goes through. */
const WRITERS = /^lib\/db\/|^lib\/provenance\/write\.ts$/;

/** Why the file may not import this, as a sentence with the remedy; null when it may. */
export function judgeImport(file: SourceFile, what: Import): string | null {
  if (file.path.startsWith("lib/")) return judgeInLib(file.path, what);
  if (file.path.startsWith("app/")) return judgeInApp(file, what);
  return what.to.startsWith("app/")
    ? "bin/ is the other face of lib/ and knows nothing of app/: move it into lib/"
    : null;
}

function judgeInLib(from: string, { to, typeOnly, names }: Import): string | null {
  if (/^(app|bin|tests)\//.test(to) || WEB.test(to))
    return "lib/ knows nothing of the web: move the shared part into lib/";
  // The types of an open database say what a function asks for; they bring no database along.
  if (to === "lib/db/types.ts" && typeOnly) return null;
  if (to.startsWith("lib/") && ORDER.indexOf(folderOf(to)) > ORDER.indexOf(folderOf(from)))
    return `${folderOf(from) || "lib/"} comes before ${folderOf(to)}: pass the value in, or move the code up`;
  if (isImpure(from) || typeOnly) return null;
  if (isImpure(to) || DATABASE.test(to)) return "this file is pure: take the value as a parameter";
  const computing = PURE_BUILTINS[to] ?? [];
  if (to.startsWith("node:") && !names.every((name) => computing.includes(name)))
    return "this file is pure and reaches for no file, network or chance: move that part to adapters/";
  return null;
}

function judgeInApp({ path, isClient }: SourceFile, { to, typeOnly }: Import): string | null {
  if (/^(bin|tests)\//.test(to)) return "app/ knows nothing of bin/: move the shared part into lib/";
  if (DATABASE.test(to) && !path.startsWith("app/_server/"))
    return "app/ knows nothing of the database: ask a read.ts or write.ts of lib/";
  if (!isClient || typeOnly) return null;
  if (isImpure(to) || to.startsWith("node:") || /^app\/_server\/|\/(load|route)\.ts$|^server-only$/.test(to))
    return "this file runs in the browser: let a server component pass the value in";
  return null;
}

/** Why the file may not reach for what it reaches for; null when it may. */
export function judgeReach({ path, reaches }: SourceFile): string | null {
  if (reaches.has(".$transaction") && !path.startsWith("lib/db/"))
    return "transactions are lib/db's: write through commit() of lib/provenance/write.ts";
  if ([...reaches].some((way) => WRITE_LANE.test(way)) && !WRITERS.test(path))
    return "the write lane is commit()'s alone: write through lib/provenance/write.ts";
  const past = [...reaches].find((way) => WRITES_BY_READER.test(way));
  if (past) return `${past} writes past the log: write through commit() of lib/provenance/write.ts`;
  if (reaches.has("URL.canParse"))
    return "URL.canParse comes to say no to hosts beyond ASCII once it is compiled: ask parseUrl of lib/parse-url.ts";
  const reached = path.startsWith("lib/") && !isImpure(path) && WORLD.find((name) => reaches.has(name));
  return reached ? `this file is pure: take what ${reached} says as a parameter` : null;
}

/** The folder of a file in lib/; `""` for one that lies in lib/ itself. */
export function folderOf(path: string): string {
  const [, folder = "", inside] = path.split("/");
  return inside === undefined ? "" : folder;
}

export function isImpure(path: string): boolean {
  return path.startsWith("lib/") && IMPURE.test(path);
}
