import "server-only";
import { smtpPost } from "../../lib/mail/adapters/smtp.ts";
import { Pauses } from "../../lib/mail/pauses.ts";
import { mailWhatWaits } from "../../lib/notifications/mailing/write.ts";
import { context } from "./context.ts";

/** Time from one round to the next, in ms. */
const EVERY_MS = 20_000;

// One postman for the process, also across the module reloads of development.
const shared = globalThis as typeof globalThis & { linecheckPostman?: NodeJS.Timeout };

/** Starts to mail people what waits for them, every twenty seconds; without a mail server in the environment nobody is. */
export function startPostman(): void {
  const { LINECHECK_SMTP_URL: url, LINECHECK_MAIL_FROM: from, NEXTAUTH_URL: address } = process.env;
  if (!url || !from || !address || shared.linecheckPostman) return;
  const post = smtpPost(url, from);
  const pauses = new Pauses();
  let isOut = false;
  const round = async () => {
    if (isOut) return;
    isOut = true;
    try {
      const mailed = await mailWhatWaits(await context(), post, address.replace(/\/+$/, ""), pauses);
      if (!mailed.ok) console.error(mailed.reason.sentence);
    } catch (error) {
      // The database was away: it may be back at the next round.
      console.error(error);
    } finally {
      isOut = false;
    }
  };
  // A server that is told to stop waits for no round.
  shared.linecheckPostman = setInterval(() => void round(), EVERY_MS).unref();
}
