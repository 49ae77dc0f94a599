import "server-only";
import { cookies, headers } from "next/headers";
import { redirect } from "next/navigation";
import { decode } from "next-auth/jwt";
import { cache } from "react";
import type { Person } from "../../lib/auth/model.ts";
import { personOfSession, personOfToken } from "../../lib/auth/read.ts";
import { asId, type SessionId } from "../../lib/ids.ts";
import { SESSION_COOKIE } from "./auth-options.ts";
import { context } from "./context.ts";
import { PATH_HEADER } from "./path-header.ts";
import { secret } from "./secret.ts";

/** The id of the session in a signed cookie; null when there is none or it was not signed here. */
export async function sessionIdIn(cookie: string | undefined): Promise<SessionId | null> {
  if (!cookie) return null;
  try {
    const token = await decode({ token: cookie, secret: secret() });
    return typeof token?.sid === "string" ? asId<SessionId>(token.sid) : null;
  } catch {
    // A cookie that cannot be decrypted is somebody else's, or older than the secret: the same as none.
    return null;
  }
}

/** The person behind this page request, asked of the database once a request; null when nobody is signed in. */
export const currentPerson = cache(async (): Promise<Person | null> => {
  const sessionId = await sessionIdIn((await cookies()).get(SESSION_COOKIE)?.value);
  return sessionId && personOfSession(await context(), sessionId);
});

/** The person behind this page request; whoever is not signed in is sent to do so, and back to this page. */
export async function requirePerson(): Promise<Person> {
  const person = await currentPerson();
  if (person) return person;
  const here = (await headers()).get(PATH_HEADER);
  redirect(here ? `/sign-in?next=${encodeURIComponent(here)}` : "/sign-in");
}

/**
 * How a call came in: with a browser's cookie, which a foreign page can make it send, or with a token, which it cannot.
 * `again` asks whether the person may still come in that way.
 */
export type Caller = {
  readonly person: Person;
  readonly by: "session" | "token";
  readonly again: () => Promise<Person | null>;
};

/** The person behind an API call. A token, where there is one, decides alone. */
export async function callerOf(request: Request): Promise<Caller | null> {
  const authorization = request.headers.get("authorization");
  if (authorization !== null) {
    const [, bearer] = /^Bearer (\S+)$/i.exec(authorization) ?? [];
    return bearer ? callerBy("token", async () => personOfToken(await context(), bearer)) : null;
  }
  const sessionId = await sessionIdIn((await cookies()).get(SESSION_COOKIE)?.value);
  return sessionId && callerBy("session", async () => personOfSession(await context(), sessionId));
}

async function callerBy(by: Caller["by"], again: Caller["again"]): Promise<Caller | null> {
  const person = await again();
  return person && { person, by, again };
}
