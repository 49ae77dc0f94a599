import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    // A zone with a quarter-hour offset flushes out code that takes local time for UTC.
    env: { TZ: "Asia/Kathmandu" },
    // Left to itself a run leaves one core to whoever watches it, which of two is every other one.
    maxWorkers: "100%",
    setupFiles: ["tests/support/seeded.ts"],
    projects: [
      // Tests take milliseconds; a machine that does much else at once may still take seconds for the largest. What is
      // pure keeps nothing from one file to the next: the files share what they import, which halves the time of all.
      {
        extends: true,
        test: { name: "unit", include: ["tests/unit/**/*.test.ts"], testTimeout: 30_000, isolate: false },
      },
      { extends: true, test: { name: "property", include: ["tests/property/**/*.test.ts"], testTimeout: 120_000 } },
      {
        extends: true,
        test: { name: "architecture", include: ["tests/architecture/**/*.test.ts"], testTimeout: 30_000 },
      },
      {
        extends: true,
        test: {
          name: "db",
          include: ["tests/db/**/*.test.ts"],
          globalSetup: ["tests/support/database-setup.ts"],
          testTimeout: 30_000,
        },
      },
    ],
  },
});
