/** The look a person chose; without a choice the browser's own preference holds. */
export type Theme = "light" | "dark";

/** The cookie that keeps the choice, so that the server can draw the first paint in it. */
export const THEME_COOKIE = "theme";

/** Reads a cookie's value; anything else than a theme is no choice. */
export function asTheme(value: string | undefined): Theme | undefined {
  return value === "light" || value === "dark" ? value : undefined;
}
