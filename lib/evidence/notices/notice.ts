import { z } from "zod";
import { gravestFirst, NOTICE_KINDS, NOTICE_WORDS, type Notice } from "../../bibliography/notice.ts";

/** That the work a quote is from was retracted, withdrawn or doubted, as a service told of its DOI. */
export const WorkNotice = z
  .object({
    kind: z.enum(NOTICE_KINDS),
    /** A day, a month or a year; null when the service does not say. */
    on: z.string().nullable(),
    /** Who told: Crossref, or another. */
    service: z.string(),
  })
  .describe("That a work was retracted, withdrawn or doubted, and who says so.");
export type WorkNotice = z.infer<typeof WorkNotice>;

/** The gravest of some notices about a work; null when none is, also when the work is itself a notice about another. */
export function gravestOf(notices: readonly Notice[], service: string): WorkNotice | null {
  const [gravest] = gravestFirst(notices.filter(({ isOfAnother }) => !isOfAnother));
  return gravest ? { kind: gravest.kind, on: gravest.on, service } : null;
}

/** "Retracted, says Crossref, on 12 March 2024." `dayOf` says a date in words. */
export function noticeInWords({ kind, on, service }: WorkNotice, dayOf: (date: string) => string): string {
  // "on 12 March 2024", "in March 2024", "in 2024".
  const date = on === null ? "" : `, ${on.length === 10 ? "on" : "in"} ${dayOf(on)}`;
  return `${NOTICE_WORDS[kind]}, says ${service}${date}.`;
}
