import { createTransport } from "nodemailer";
import type { Post } from "../model.ts";

/** How long a mail server may be silent, in ms. The next round tries again, so that none is waited for long. */
const PATIENCE_MS = 15_000;

/**
 * Posts letters to a mail server, each over a connection of its own: there are few. `url` is `smtp://` (with STARTTLS
 * where the server offers it) or `smtps://`, with name and password where it asks for them.
 */
export function smtpPost(url: string, from: string): Post {
  const server = createTransport(
    {
      url,
      connectionTimeout: PATIENCE_MS,
      greetingTimeout: PATIENCE_MS,
      socketTimeout: PATIENCE_MS,
      dnsTimeout: PATIENCE_MS,
      // A letter is made of text alone: nothing in it is ever taken for a file or an address to read from.
      disableFileAccess: true,
      disableUrlAccess: true,
    },
    // Keeps answering machines quiet (RFC 3834).
    { from, headers: { "Auto-Submitted": "auto-generated" } },
  );
  return async ({ to, subject, text }) => {
    await server.sendMail({ to: { name: to.name, address: to.email }, subject, text });
  };
}
