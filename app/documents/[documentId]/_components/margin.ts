/**
 * Sentences that begin on one line would put their glyphs on top of one another: they are set side by side instead,
 * the first one nearest to the text.
 */
export function spreadGlyphs(block: HTMLElement): void {
  const glyphs = block.querySelectorAll<HTMLElement>("[data-glyph]");
  // Measuring a paragraph the browser has not drawn yet would make it draw it.
  if (glyphs.length < 2 || !block.checkVisibility({ contentVisibilityAuto: true })) return;
  const onLine = new Map<number, number>();
  const places = Array.from(glyphs, (glyph) => {
    const place = onLine.get(glyph.offsetTop) ?? 0;
    onLine.set(glyph.offsetTop, place + 1);
    return [glyph, place] as const;
  });
  for (const [glyph, place] of places) glyph.style.setProperty("--place", String(place));
}

/** Keeps the glyphs apart while lines break anew and paragraphs come into view. Answers how to stop. */
export function watchMargin(article: HTMLElement): () => void {
  const spreadAll = () => {
    for (const block of article.querySelectorAll<HTMLElement>("[data-block]")) spreadGlyphs(block);
  };
  const spreadOne = (event: Event) => {
    if (event.target instanceof HTMLElement) spreadGlyphs(event.target);
  };
  const width = new ResizeObserver(spreadAll);
  width.observe(article);
  article.addEventListener("contentvisibilityautostatechange", spreadOne, true);
  return () => {
    width.disconnect();
    article.removeEventListener("contentvisibilityautostatechange", spreadOne, true);
  };
}
