import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { dirname, join as joinPath } from "node:path/posix";
import { parseAst } from "vitest/node";

/** An import as the file states it. */
export type Import = {
  /** A path in this tree, or the name of a package. */
  readonly to: string;
  /** Gone after compilation. */
  readonly typeOnly: boolean;
  /** What it takes, by the exporter's names; `*` for everything. */
  readonly names: readonly string[];
};

/** What the rules need to know of a source file. */
export type SourceFile = {
  /** Relative to the root, with forward slashes. */
  readonly path: string;
  readonly imports: readonly Import[];
  /** Begins with "use client": its code is sent to the browser. */
  readonly isClient: boolean;
  /** Holds nothing but re-exports. */
  readonly isBarrel: boolean;
  /**
   * Every `.name` it reaches for (`.$transaction`), the same with the way to it (`ctx.db.write`, or `.db.write` when it
   * begins with something that has no name, such as a call), and `new Date()`.
   */
  readonly reaches: ReadonlySet<string>;
};

export const ROOT = join(import.meta.dirname, "..", "..");

/** Paths of the files below a folder of the tree, forward slashes, sorted. What is generated or installed is not ours. */
export function filesBelow(folder: string): string[] {
  return readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(ROOT.length + 1)
        .replaceAll("\\", "/"),
    )
    .filter((path) => !path.startsWith("lib/db/generated/"))
    .sort();
}

/** The TypeScript of the product. */
export function readSources(): SourceFile[] {
  return ["lib", "app", "bin"]
    .flatMap(filesBelow)
    .filter((path) => /\.tsx?$/.test(path))
    .map((path) => parseSource(path, readFileSync(join(ROOT, path), "utf8")));
}

/** Reads a file with the parser of the bundler, so that no spelling of an import escapes the rules. */
export function parseSource(path: string, code: string): SourceFile {
  const program = parseAst(code, { lang: path.endsWith("x") ? "tsx" : "ts" }) as unknown as { body: Node[] };
  const imports: Import[] = [];
  const reaches = new Set<string>();
  visit(program.body, (node) => {
    const from = textOf(node.source);
    if (from !== null) imports.push({ to: target(path, from), typeOnly: isTypeOnly(node), names: namesOf(node) });
    if (node.type === "MemberExpression") {
      reaches.add(`.${nameOf(node.property)}`);
      reaches.add(wayTo(node));
    }
    if (node.type === "NewExpression" && nameOf(node.callee) === "Date" && partsOf(node.arguments).length === 0)
      reaches.add("new Date()");
  });
  const reexports = program.body.filter((node) => node.type.startsWith("Export") && textOf(node.source) !== null);
  return {
    path,
    imports,
    reaches,
    isClient: program.body[0]?.directive === "use client",
    isBarrel: reexports.length > 0 && reexports.length === program.body.length,
  };
}

/** A node of an ESTree syntax tree, its fields yet unread. */
type Node = { readonly type: string; readonly [field: string]: unknown };

function isNode(value: unknown): value is Node {
  return typeof value === "object" && value !== null && "type" in value;
}

function visit(value: unknown, look: (node: Node) => void): void {
  if (Array.isArray(value)) for (const part of value) visit(part, look);
  if (!isNode(value)) return;
  look(value);
  for (const field of Object.values(value)) visit(field, look);
}

function partsOf(value: unknown): Node[] {
  return Array.isArray(value) ? value.filter(isNode) : [];
}

function textOf(value: unknown): string | null {
  return isNode(value) && typeof value.value === "string" ? value.value : null;
}

function nameOf(value: unknown): string | null {
  return isNode(value) && typeof value.name === "string" ? value.name : textOf(value);
}

/** The names on the way to what an expression reaches for; empty for what has no name. */
function wayTo(value: unknown): string {
  if (!isNode(value)) return "";
  if (value.type === "MemberExpression") return `${wayTo(value.object)}.${nameOf(value.property)}`;
  // What only TypeScript sees, and the frame of a `?.`, change nothing of the way.
  if (/^(TS\w+|ChainExpression|ParenthesizedExpression)$/.test(value.type)) return wayTo(value.expression);
  return nameOf(value) ?? "";
}

function isTypeOnly(node: Node): boolean {
  if (node.type === "TSImportType" || kindOf(node) === "type") return true;
  const specifiers = partsOf(node.specifiers);
  return specifiers.length > 0 && specifiers.every((specifier) => kindOf(specifier) === "type");
}

function kindOf(node: Node): unknown {
  return node.importKind ?? node.exportKind;
}

function namesOf(node: Node): string[] {
  if (node.type.startsWith("ExportAll") || node.type === "ImportExpression") return ["*"];
  return partsOf(node.specifiers).map((specifier) => nameOf(specifier.imported ?? specifier.local) ?? "*");
}

function target(from: string, specifier: string): string {
  return specifier.startsWith(".") ? joinPath(dirname(from), specifier) : specifier;
}
