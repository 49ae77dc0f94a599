import { existsSync } from "node:fs";
import { chromium } from "@playwright/test";

/** Where systems put their Chromium, or one that is built from it. */
const SYSTEM = [
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/usr/bin/google-chrome-stable",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
];

/** Keeps the browser from talking to its maker, which a closed network would turn into noise and waiting. */
const QUIET = [
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/** The browser to test with, and how to start it. @throws with the remedy when there is none. */
export function findChromium(): { executablePath: string; args: string[] } {
  const executablePath = [chromium.executablePath(), ...SYSTEM].find((path) => existsSync(path));
  if (executablePath === undefined)
    throw new Error(
      "No Chromium was found: run `npx playwright install chromium`, or install your system's package (`apt-get install chromium`).",
    );
  // Chromium's sandbox refuses to run as root, which is what a container usually is.
  return { executablePath, args: process.getuid?.() === 0 ? ["--no-sandbox", ...QUIET] : QUIET };
}
