import { z } from "zod";
import { fail, ok, type Result } from "../../result.ts";
import { inALine } from "../../text/in-a-line.ts";
import { WebAddress } from "../model.ts";
import type { Progress } from "./model.ts";

// What the archive says of its work lists every picture and script of the page: some hundred bytes each, of thousands.
const MAX_REPLY_BYTES = 4 * 2 ** 20;

// As much of the archive's own words as a sentence holds.
const MAX_MESSAGE = 200;

const Failed = z.object({ status: z.literal("error"), message: z.string() });
const Asked = z.object({ job_id: z.string().regex(/^[\w-]{1,200}$/) });
const Pending = z.object({ status: z.literal("pending") });
const Done = z.object({
  status: z.literal("success"),
  /** UTC, as YYYYMMDDhhmmss. */
  timestamp: z.string().regex(/^\d{14}$/),
  original_url: WebAddress,
});

const NONSENSE = "The archive's reply is not one that Save Page Now gives: look at LINECHECK_ARCHIVE_URL.";

/**
 * Reads the reply to `POST /save` of Save Page Now 2: what the archive calls the work. The refusal is a sentence.
 * Source: the Internet Archive's description of its SPN2 API.
 */
export function readAsked(reply: Uint8Array): Result<string, string> {
  const parsed = z.union([Failed, Asked]).safeParse(jsonIn(reply));
  if (!parsed.success) return fail(NONSENSE);
  return "job_id" in parsed.data ? ok(parsed.data.job_id) : fail(saidBy(parsed.data.message));
}

/** Reads the reply to `GET /save/status/…`. `archive` is the archive's origin, under which its copies are. */
export function readProgress(reply: Uint8Array, archive: string): Result<Progress, string> {
  const parsed = z.union([Pending, Done, Failed]).safeParse(jsonIn(reply));
  if (!parsed.success) return fail(NONSENSE);
  const told = parsed.data;
  if (told.status === "error") return fail(saidBy(told.message));
  if (told.status === "pending") return ok({ state: "under-way" });
  return ok({ state: "done", archivedUrl: `${archive}/web/${told.timestamp}/${told.original_url}` });
}

/** The value of a reply in JSON; null for one that is none, or is longer than any should be. */
function jsonIn(reply: Uint8Array): unknown {
  if (reply.length > MAX_REPLY_BYTES) return null;
  try {
    return JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(reply));
  } catch {
    // Bytes that are no UTF-8, or a text that is no JSON: the schema then says that it is no reply.
    return null;
  }
}

function saidBy(message: string): string {
  return `The archive could not keep the page. It says: “${inALine(message, MAX_MESSAGE)}”`;
}
