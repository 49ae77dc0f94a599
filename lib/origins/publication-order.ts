/** What two days of publication tell of their order. */
export type PublicationOrder =
  | { readonly kind: "later"; readonly days: number | null }
  | { readonly kind: "earlier"; readonly days: number | null }
  | { readonly kind: "same" }
  | { readonly kind: "unknown" };

const DAY_MS = 86_400_000;

/**
 * Whether `one` was published later than `other`. Each is a day, a month or a year as a source states it (2024-03-12,
 * 2024-03, 2024) or null. They are compared as far as both tell: a day and its month are `same`. How many days lie between
 * them is null unless both are days.
 */
export function publicationOrder(one: string | null, other: string | null): PublicationOrder {
  if (one === null || other === null) return { kind: "unknown" };
  const told = Math.min(one.length, other.length);
  const [a, b] = [one.slice(0, told), other.slice(0, told)];
  if (a === b) return { kind: "same" };
  const days = told === "2024-03-12".length ? Math.abs(Date.parse(a) - Date.parse(b)) / DAY_MS : null;
  // A source may state a day that no calendar has.
  return { kind: a > b ? "later" : "earlier", days: Number.isNaN(days) ? null : days };
}
