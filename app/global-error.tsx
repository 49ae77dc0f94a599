"use client";

import "./tokens.css";
import "./globals.css";
import ErrorScreen from "./error.tsx";

/** The same, where not even the frame of the page could be drawn. */
export default function GlobalError(props: { error: Error & { digest?: string }; reset: () => void }) {
  return (
    <html lang="en">
      <body>
        <title>Linecheck</title>
        <ErrorScreen {...props} />
      </body>
    </html>
  );
}
