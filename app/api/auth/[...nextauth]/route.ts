import NextAuth from "next-auth";
import { authOptions } from "../../../_server/auth-options.ts";

type Route = { params: Promise<{ nextauth: string[] }> };

/** next-auth's own addresses: sign-in, sign-out, the form's token. */
async function handler(request: Request, route: Route): Promise<Response> {
  return NextAuth(authOptions())(request, route);
}

export { handler as GET, handler as POST };
