/** The focus goes to the article: left on nothing, the next Tab would start from the top of the page. */
export function focusArticle(): void {
  document.getElementById("article")?.focus({ preventScroll: true });
}

/** The focus goes to what the first of these selectors finds that finds anything. */
export function focusFirst(...selectors: readonly string[]): void {
  const found = selectors.map((selector) => document.querySelector<HTMLElement>(selector));
  const field = found.find((element) => element !== null);
  field?.focus();
  field?.scrollIntoView({ block: "nearest" });
}
