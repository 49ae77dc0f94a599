import "server-only";
import type { z } from "zod";
import type { Context } from "../../lib/context.ts";
import { sha256 } from "../../lib/text/sha256.ts";
import { MAX_BODY_BYTES, MAX_IMPORT_BYTES, parseJson, parseUpload, readBody, type Upload } from "./body.ts";
import type { Operation } from "./operations.ts";
import { type ProblemName, problem } from "./problems.ts";
import { refusedFields } from "./refused-fields.ts";

/** What a request says, parsed with the schemas of its operation. */
export type Input = {
  readonly ok: true;
  readonly query: unknown;
  readonly body: unknown;
  readonly upload: Upload["file"];
  /** The revision in If-Match, or null without one. */
  readonly seen: number | null;
  readonly once: Context["once"];
};
type Rejected = { readonly ok: false; readonly response: Response };

/** Longest Idempotency-Key, in characters: room for several UUIDs. */
const MAX_KEY_LENGTH = 200;

/** Reads a request and parses it, or answers why it cannot be taken. */
export async function inputOf(operation: Operation, request: Request): Promise<Input | Rejected> {
  const url = new URL(request.url);
  const query = operation.query?.safeParse(Object.fromEntries(url.searchParams));
  if (query && !query.success) return invalid(query.error);
  const seen = seenIn(request);
  if (seen === undefined) return rejected("bad-if-match");
  const key = request.headers.get("idempotency-key");
  if (key !== null && (key === "" || key.length > MAX_KEY_LENGTH)) return rejected("bad-idempotency-key");
  const told = await toldBy(operation, request);
  if (!told.ok) return told;
  const once: Context["once"] =
    key === null || operation.method === "get"
      ? undefined
      : { key, fingerprint: sha256(`${request.method} ${url.pathname}\n${sha256(told.content)}`) };
  return { ok: true, query: query?.data, body: told.body, upload: told.upload, seen, once };
}

/** A body, parsed, and what tells it from any other: the same request sent twice has the same `content`. */
type Told = {
  readonly ok: true;
  readonly body: unknown;
  readonly upload: Upload["file"];
  readonly content: string | Uint8Array;
};

async function toldBy(operation: Operation, request: Request): Promise<Told | Rejected> {
  if (!operation.body) return { ok: true, body: undefined, upload: null, content: "" };
  const bytes = await readBody(request, operation.upload ? MAX_IMPORT_BYTES : MAX_BODY_BYTES);
  if (!bytes.ok) return rejected(bytes.reason);
  const contentType = request.headers.get("content-type") ?? "";
  if (operation.upload && contentType.startsWith("multipart/form-data"))
    return toldByForm(operation.body, bytes.value, contentType);
  const json = parseJson(bytes.value);
  if (!json.ok) return rejected(json.reason);
  const body = operation.body.safeParse(json.value);
  if (!body.success) return invalid(body.error);
  return { ok: true, body: body.data, upload: null, content: bytes.value };
}

async function toldByForm(
  schema: z.ZodType,
  bytes: Uint8Array<ArrayBuffer>,
  contentType: string,
): Promise<Told | Rejected> {
  const form = await parseUpload(bytes, contentType);
  if (!form.ok) return rejected(form.reason);
  const { file, fields } = form.value;
  if (!file) return rejected("no-file");
  const told = toldIn(fields);
  if (!told) return rejected("not-json");
  const body = schema.safeParse(told);
  if (!body.success) return invalid(body.error);
  const content = `${JSON.stringify(fields)}\n${file.name}\n${sha256(file.bytes)}`;
  return { ok: true, body: body.data, upload: file, content };
}

/** Fields of a form that are no plain text: they hold JSON. */
const JSON_FIELDS: ReadonlySet<string> = new Set(["ownText", "mended", "fetched", "picks"]);

/** What the fields of a form say in the words of the JSON call; null when one that should hold JSON does not. */
function toldIn(fields: Upload["fields"]): Record<string, unknown> | null {
  const told: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(fields)) {
    const read = JSON_FIELDS.has(name) ? parseJson(new TextEncoder().encode(value)) : { ok: true as const, value };
    if (!read.ok) return null;
    told[name] = read.value;
  }
  return told;
}

function rejected(name: ProblemName): Rejected {
  return { ok: false, response: problem(name) };
}

function invalid(error: z.ZodError): Rejected {
  return { ok: false, response: problem("invalid", refusedFields(error)) };
}

/** The revision in If-Match; null without the header, undefined when it cannot be read. Zero is "there was none". */
function seenIn(request: Request): number | null | undefined {
  const header = request.headers.get("if-match")?.trim();
  if (header === undefined) return null;
  const [, revision] = /^"(\d{1,9})"$/.exec(header) ?? [];
  return revision === undefined ? undefined : Number(revision);
}
