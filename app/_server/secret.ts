import "server-only";

/** The key that signs session cookies. @throws when it is missing: then no cookie may be believed. */
export function secret(): string {
  const value = process.env.NEXTAUTH_SECRET;
  if (!value) throw new Error("NEXTAUTH_SECRET is not set: start Linecheck with `npm start`, which makes one");
  return value;
}
