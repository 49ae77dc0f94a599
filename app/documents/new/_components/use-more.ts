import { type RefObject, useEffect, useRef, useState } from "react";

// A screen holds some twenty rows: several screens at once, and a book does not hold up the page.
const ROWS_AT_ONCE = 300;

/**
 * How many of `count` rows are drawn: some at first, more as the mark below them comes near, and at least as far as
 * `showTo` asked.
 */
export function useMore(
  count: number,
): [shown: number, showTo: (index: number) => void, mark: RefObject<HTMLParagraphElement | null>] {
  const [shown, setShown] = useState(ROWS_AT_ONCE);
  const mark = useRef<HTMLParagraphElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the mark is another element after each addition.
  useEffect(() => {
    if (!mark.current) return;
    const observer = new IntersectionObserver(
      ([entry]) => {
        if (entry?.isIntersecting) setShown((rows) => rows + ROWS_AT_ONCE);
      },
      { rootMargin: "1200px" },
    );
    observer.observe(mark.current);
    return () => observer.disconnect();
  }, [shown, count]);
  const showTo = (index: number) => setShown((rows) => Math.max(rows, index + ROWS_AT_ONCE / 2));
  return [Math.min(shown, count), showTo, mark];
}
