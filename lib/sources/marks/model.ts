import { z } from "zod";
import { MARK_KINDS } from "../../bibliography/sameness.ts";

/** Another source that seems to be the same, and by what: nobody has made them one. */
export const Twin = z
  .object({ id: z.string(), title: z.string(), by: z.enum(MARK_KINDS) })
  .describe("Another source that seems to be the same.");
export type Twin = z.infer<typeof Twin>;

/** By what two sources are the same, as the end of a sentence. */
export const TWIN_WORDS: Readonly<Record<Twin["by"], string>> = {
  doi: "both have the same DOI",
  sha256: "a copy of each has the same bytes",
  url: "both are at the same address, or one of them says that it is",
  isbn: "both have the same ISBN",
};
