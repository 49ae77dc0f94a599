import type { SiteAsker } from "../../../net/adapters/ask-site.ts";
import type { Unfetched } from "../../../net/adapters/fetch-apart.ts";
import { fail, type Result } from "../../../result.ts";
import type { NotArchived, WebArchive } from "../model.ts";
import { readAsked, readProgress } from "../save-page-now.ts";

/** The header that Save Page Now 2 knows an account by. */
export function keyHeaders(keyId: string, secret: string): Readonly<Record<string, string>> {
  return { authorization: `LOW ${keyId}:${secret}` };
}

/** The web archive behind an asker that has its keys. `origin` is where its copies are. */
export function webArchive(ask: SiteAsker, origin: string): WebArchive {
  return {
    save: async (url) => {
      const reply = await ask("/save", { url });
      return reply.ok ? asRefused(readAsked(reply.value)) : fail(notAnswered(reply.reason));
    },
    progressOf: async (job) => {
      const reply = await ask(`/save/status/${encodeURIComponent(job)}`);
      return reply.ok ? asRefused(readProgress(reply.value, origin)) : fail(notAnswered(reply.reason));
    },
  };
}

/** A reply that was read; what the archive said no with is a refusal. */
function asRefused<T>(read: Result<T, string>): Result<T, NotArchived> {
  return read.ok ? read : fail({ kind: "refused", sentence: read.reason });
}

/** What the door's refusals mean of an archive; for the others its own sentence does. */
const MEANINGS: Partial<Record<Unfetched["kind"], string>> = {
  "not-shown":
    "The archive does not take the keys of this installation: look at LINECHECK_ARCHIVE_KEY_ID and LINECHECK_ARCHIVE_SECRET.",
  "too-many-questions": "The archive has too much to do for this account at this moment.",
  "site-at-fault": "The archive has a fault of its own at this moment.",
  "no-page": "The archive did not take the page's address.",
  "not-there": "There is no Save Page Now at this address: look at LINECHECK_ARCHIVE_URL.",
  "too-slow": "The archive did not answer in time.",
  timeout: "The archive did not answer in time.",
  "wrong-type": "What the archive sent is not a reply of Save Page Now: look at LINECHECK_ARCHIVE_URL.",
};

function notAnswered({ kind, sentence }: Unfetched): NotArchived {
  return { kind: kind === "busy" ? "busy" : "refused", sentence: MEANINGS[kind] ?? sentence };
}
