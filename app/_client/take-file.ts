import { z } from "zod";

const Problem = z.object({ detail: z.string().min(1) });

const OFFLINE = "Linecheck could not be reached: check the connection, and try again.";
const UNREADABLE = "The file could not be made, and the server does not say why: try again in a minute.";

/** How long a browser may take to begin with a file that is there already, in ms; its address is let go of after that. */
const TAKEN_WITHIN_MS = 60_000;

/**
 * Takes a file that may be refused to the reader's downloads. Answers what there is to say of it, a sentence: why there is
 * none, or what it is not; null where it is all it should be.
 */
export async function takeFile(href: string): Promise<string | null> {
  const response = await fetch(href).catch(() => null);
  if (response === null) return OFFLINE;
  if (!response.ok) {
    const problem = Problem.safeParse(await response.json().catch(() => null));
    return problem.success ? problem.data.detail : UNREADABLE;
  }
  const blob = await response.blob().catch(() => null);
  if (blob === null) return OFFLINE;
  const url = URL.createObjectURL(blob);
  const link = document.createElement("a");
  link.href = url;
  link.download = /filename="([^"]*)"/.exec(response.headers.get("content-disposition") ?? "")?.[1] ?? "";
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), TAKEN_WITHIN_MS);
  return response.headers.get("linecheck-remark");
}
