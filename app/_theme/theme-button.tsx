"use client";

import { IconButton } from "../_ui/button.tsx";
import { Icon } from "../_ui/icon.tsx";
import { THEME_COOKIE, type Theme } from "./theme.ts";

// A year: the choice should outlive every session, and browsers cap cookies at about 400 days.
const KEPT_SECONDS = 365 * 24 * 60 * 60;

/** Switches between day and night, and keeps the choice. */
export function ThemeButton() {
  return (
    <IconButton label="Switch between light and dark" onClick={switchTheme}>
      <Icon name="theme" />
    </IconButton>
  );
}

function switchTheme(): void {
  const chosen = document.documentElement.dataset.theme;
  const shown = chosen ?? (matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light");
  const theme: Theme = shown === "dark" ? "light" : "dark";
  document.documentElement.dataset.theme = theme;
  // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is missing from Safari and Firefox before 2025.
  document.cookie = `${THEME_COOKIE}=${theme}; path=/; max-age=${KEPT_SECONDS}; samesite=lax`;
}
