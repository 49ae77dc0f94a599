/** The system's codes for too many processes or open files, and for memory that is not there just now. */
const SHORTAGES: ReadonlySet<unknown> = new Set(["EAGAIN", "EMFILE", "ENFILE", "ENOMEM"]);

/** Whether a process could not begin for want of something that may be there again in a minute. */
export function isShortage(error: unknown): error is Error {
  return error instanceof Error && "code" in error && SHORTAGES.has(error.code);
}
