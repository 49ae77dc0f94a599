import "server-only";

/** Where people open this installation, without a slash at the end. */
export function publicAddress(): string {
  const address = process.env.NEXTAUTH_URL;
  if (!address) throw new Error("NEXTAUTH_URL is not set: start Linecheck with `npm start`, which sets it");
  return address.replace(/\/+$/, "");
}
