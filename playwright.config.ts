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
  // Bounds and no measurements: a machine that is busy with other things may take its time. What has to be quick says so.
  timeout: 180_000,
  expect: { timeout: 20_000 },
  use: {
    browserName: "chromium",
    launchOptions: findChromium(),
    locale: "en-GB",
    // As in the unit tests: a quarter-hour offset flushes out local time taken for UTC.
    timezoneId: "Asia/Kathmandu",
    screenshot: "only-on-failure",
    // A trace costs every story half as much again; `--trace on` makes one of the story that failed.
    trace: "off",
  },
});
