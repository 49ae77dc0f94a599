import { defineConfig } from "@playwright/test";
import everyday from "../../playwright.config.ts";

/** `npm run pictures`: takes the pictures under docs/pictures anew. Not a test: it judges nothing. */
export default defineConfig(everyday, {
  testDir: ".",
  testMatch: "*.pictures.ts",
  outputDir: "../../build/test-results/pictures",
  workers: 1,
});
