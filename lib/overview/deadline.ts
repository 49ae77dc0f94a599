const DAY_MS = 86_400_000;

/** How a deadline stands to an instant, both RFC 3339 UTC, by whole days of UTC: "in 9 days", "today", "3 days ago". */
export function untilInWords(dueAt: string, now: string): string {
  const days = dayNumber(dueAt) - dayNumber(now);
  if (days === 0) return isOverdue(dueAt, now) ? "earlier today" : "today";
  if (Math.abs(days) === 1) return days > 0 ? "tomorrow" : "yesterday";
  return days > 0 ? `in ${days} days` : `${-days} days ago`;
}

/** Whether the instant the check was to be done at has passed. */
export function isOverdue(dueAt: string, now: string): boolean {
  return Date.parse(dueAt) < Date.parse(now);
}

function dayNumber(instant: string): number {
  return Math.floor(Date.parse(instant) / DAY_MS);
}
