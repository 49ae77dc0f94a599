import "server-only";
import type { NextAuthOptions } from "next-auth";
import Credentials from "next-auth/providers/credentials";
import { Patience } from "../../lib/auth/patience.ts";
import { signIn, signOut } from "../../lib/auth/write.ts";
import { asId, type SessionId } from "../../lib/ids.ts";
import { context } from "./context.ts";
import { secret } from "./secret.ts";

/** Cookies travel over TLS only where the installation is reached that way. */
const SECURE = process.env.NEXTAUTH_URL?.startsWith("https://") ?? false;

/** `__Host-` binds the cookie to this host alone; browsers accept the prefix over TLS only. */
export const SESSION_COOKIE = SECURE ? "__Host-linecheck.session" : "linecheck.session";

/** How long a cookie is valid, in seconds. The session row in the database may end sooner and is asked each time. */
const MAX_AGE_S = 12 * 60 * 60;

const patience = new Patience((ms) => new Promise((resume) => setTimeout(resume, ms)));

/**
 * next-auth checks the form's token and keeps the signed cookie. Who is signed in is decided by our own session row,
 * whose id is all the cookie carries: credentials in next-auth 4 mean cookies without revocation (decision 0006).
 */
export function authOptions(): NextAuthOptions {
  return {
    secret: secret(),
    session: { strategy: "jwt", maxAge: MAX_AGE_S },
    useSecureCookies: SECURE,
    cookies: {
      sessionToken: {
        name: SESSION_COOKIE,
        options: { httpOnly: true, sameSite: "lax", path: "/", secure: SECURE },
      },
    },
    pages: { signIn: "/sign-in", error: "/sign-in" },
    providers: [
      Credentials({
        credentials: { email: {}, password: {} },
        authorize: async (typed) => {
          if (!typed?.email || !typed.password) return null;
          const { email, password } = typed;
          return patience.attempt(email, async () => {
            const entered = await signIn(await context(), { email, password });
            return entered.ok ? { id: entered.value.userId, sid: entered.value.sessionId } : null;
          });
        },
      }),
    ],
    callbacks: {
      jwt: ({ token, user }) => (user ? { sub: user.id, sid: (user as { sid?: string }).sid } : token),
    },
    events: {
      signOut: async ({ token }) => {
        if (typeof token?.sid === "string") await signOut(await context(), asId<SessionId>(token.sid));
      },
    },
  };
}
