import "@fontsource-variable/inter/wght.css";
import "@fontsource-variable/source-serif-4/wght.css";
import "@fontsource-variable/source-serif-4/wght-italic.css";
import "./fonts.css";
import "./tokens.css";
import "./globals.css";
import "./_marks/marks.css";

import type { Metadata, Viewport } from "next";
import { cookies } from "next/headers";
import type { ReactNode } from "react";
import { GlyphSprite } from "./_marks/glyph.tsx";
import { asTheme, THEME_COOKIE } from "./_theme/theme.ts";

export const metadata: Metadata = {
  title: { default: "Linecheck", template: "%s · Linecheck" },
  description: "Check an article sentence by sentence against quoted sources.",
  robots: { index: false, follow: false },
};

export const viewport: Viewport = {
  width: "device-width",
  initialScale: 1,
  themeColor: [
    { media: "(prefers-color-scheme: light)", color: "#fbf8f1" },
    { media: "(prefers-color-scheme: dark)", color: "#191a1c" },
  ],
};

export default async function RootLayout({ children }: { children: ReactNode }) {
  const theme = asTheme((await cookies()).get(THEME_COOKIE)?.value);
  return (
    // The theme button and the browser's extensions write to <html>; React is to leave that alone.
    <html lang="en" data-theme={theme} suppressHydrationWarning>
      <body>
        <GlyphSprite />
        {children}
      </body>
    </html>
  );
}
