/** What runs beside the requests. Next.js calls this once when the server starts, and never during a build. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== "nodejs") return;
  const { startPostman } = await import("./app/_server/postman.ts");
  startPostman();
  const { startArchivist } = await import("./app/_server/copies.ts");
  startArchivist();
  const { startLibrarian } = await import("./app/_server/lookups.ts");
  startLibrarian();
  const { startRechecks } = await import("./app/_server/rechecks.ts");
  startRechecks();
  const { startArchiving } = await import("./app/_server/archive.ts");
  startArchiving();
}
