import { defineConfig } from "@playwright/test";
import { findChromium } from "./tests/support/chromium.ts";

export default defineConfig({
  testDir: "tests/e2e",
  outputDir: "build/test-results/browser",
  // Each worker has a server of its own; two keep two cores busy.
  workers: 2,
  // A test that passes at the second try is a test that fails.
  retries: 0,
  forbidOnly: Boolean(process.env.CI),
  timeout: 60_000,
  use: {
    browserName: "chromium",
    launchOptions: findChromium(),
    locale: "en-GB",
    // As in the unit tests: a quarter-hour offset flushes out local time taken for UTC.
    timezoneId: "Asia/Kathmandu",
    screenshot: "only-on-failure",
    trace: "retain-on-failure",
  },
});
