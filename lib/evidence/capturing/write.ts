import type { WorkspaceGrant } from "../../auth/grant.ts";
import { installationGrant } from "../../auth/read.ts";
import type { Context } from "../../context.ts";
import type { Extractor } from "../../extraction/model.ts";
import { UNNAMED_TYPE } from "../../extraction/raw-file.ts";
import type { PageFetcher, PageRefusal } from "../../net/adapters/fetch-page.ts";
import type { FetchedPage } from "../../net/model.ts";
import { ok, type Result } from "../../result.ts";
import { suggestDerivations } from "../../sources/derivations/suggesting/write.ts";
import type { CopyStore, Original, Readable } from "../../sources/snapshots/model.ts";
import { listWaitingCaptures, type Waiting } from "../../sources/snapshots/read.ts";
import { readOriginal } from "../../sources/snapshots/read-original.ts";
import { failCapture, type Stored, storeOriginal } from "../../sources/snapshots/write.ts";
import { keepCopy } from "../pins/write.ts";

/** What a copy takes of the world. */
export type CaptureTools = {
  readonly fetchPage: PageFetcher;
  readonly extract: Extractor;
  readonly store: CopyStore;
};

// A fetch waits for its site most of its time; the process that reads the page is one of two at once anyway.
const AT_ONCE = 4;

/** Takes the captures that wait, longest waiting first, a few at once. Answers how many have ended. */
export async function captureWhatWaits(ctx: Context, tools: CaptureTools): Promise<number> {
  const waiting = await listWaitingCaptures(ctx, AT_ONCE);
  const ended = await Promise.all(waiting.map((capture) => takeCapture(ctx, tools, capture)));
  return ended.filter(Boolean).length;
}

/** Gets one copy, or writes down why there is none. False when the house is busy, and it waits on. */
async function takeCapture(ctx: Context, tools: CaptureTools, capture: Waiting): Promise<boolean> {
  const grant = installationGrant<"attach">();
  const got = await getCopy(tools, capture.url);
  if (!got.ok && got.reason.kind === "busy") return false;
  if (!got.ok) await failCapture(ctx, grant, capture.id, got.reason.sentence);
  else {
    const stored = await storeOriginal(ctx, tools.store, got.value.original, got.value.readable);
    const { sourceId, id: captureId, askedById: takenById } = capture;
    // Refused only when another process was faster, whose copy is as good.
    await takeIn(ctx, grant, stored, { sourceId, captureId, takenById });
  }
  return true;
}

/** Keeps a copy, and suggests where its source has it from by what it has in common with others. */
export async function takeIn(
  ctx: Context,
  grant: WorkspaceGrant<"attach">,
  stored: Stored,
  of: Parameters<typeof keepCopy>[3],
): ReturnType<typeof keepCopy> {
  const kept = await keepCopy(ctx, grant, stored, of);
  if (kept.ok) await suggestDerivations(ctx, kept.value, of.sourceId, stored);
  return kept;
}

/** A page as it came, and its text. */
export type Got = { readonly original: Original; readonly readable: Readable };

/** The page at an address, and what can be read in it. */
export async function getCopy({ fetchPage, extract }: CaptureTools, url: string): Promise<Result<Got, PageRefusal>> {
  const page = await fetchPage(url);
  if (!page.ok) return page;
  const original = originalOfPage(page.value);
  const readable = await readOriginal(original, extract);
  return readable.ok ? ok({ original, readable: readable.value }) : readable;
}

function originalOfPage(page: FetchedPage): Original {
  const { bytes, mediaType, charset } = page;
  return { bytes, mediaType: mediaType ?? UNNAMED_TYPE, charset, fileName: null, page };
}
