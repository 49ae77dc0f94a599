import { NextRequest } from "next/server";
import NextAuth from "next-auth";
import { authOptions } from "../../../_server/auth-options.ts";
import { readBody } from "../../../_server/body.ts";
import { problem } from "../../../_server/problems.ts";

type Route = { params: Promise<{ nextauth: string[] }> };

/** Largest form that next-auth is handed, in bytes: an address, a long password and the form's token, with room. */
const MAX_FORM_BYTES = 16 * 1024;

/** next-auth's own addresses: sign-in, sign-out, the form's token. It reads a body whole, so it gets a short one. */
async function handler(request: Request, route: Route): Promise<Response> {
  const body = await readBody(request, MAX_FORM_BYTES);
  if (!body.ok) return problem("too-large");
  const { method, headers, url } = request;
  const short = new NextRequest(url, { method, headers, ...(method === "POST" && { body: body.value }) });
  return NextAuth(authOptions())(short, route);
}

export { handler as GET, handler as POST };
