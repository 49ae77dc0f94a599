/** @type {import("next").NextConfig} */
export default {
  // Native modules and drivers are loaded from node_modules, not bundled.
  serverExternalPackages: [
    "better-sqlite3",
    "@prisma/adapter-better-sqlite3",
    "@prisma/adapter-pg",
    "@prisma/client",
    "pg",
    "nodemailer",
    "@node-rs/argon2",
  ],
  // The optimiser decodes pictures from outside; we show none, so its route is switched off.
  images: { unoptimized: true },
  poweredByHeader: false,
  reactStrictMode: true,
  devIndicators: false,
  // `npm test` checks the types of the whole tree; a start need not do it again.
  typescript: { ignoreBuildErrors: true },
  headers: async () => [
    {
      source: "/:path*",
      headers: [
        { key: "X-Content-Type-Options", value: "nosniff" },
        { key: "Referrer-Policy", value: "no-referrer" },
        { key: "Permissions-Policy", value: "camera=(), microphone=(), geolocation=()" },
      ],
    },
    {
      // A public page runs in a sandbox, and browsers refuse what asks for both (HTML, 7.1.3.3).
      source: "/((?!published/).*)",
      headers: [{ key: "Cross-Origin-Opener-Policy", value: "same-origin" }],
    },
    {
      // The preview of a report stands within the page that it is chosen on; its own policy says that it may.
      source: "/((?!api/v1/documents/[^/]+/report/preview$).*)",
      headers: [{ key: "X-Frame-Options", value: "DENY" }],
    },
  ],
};
