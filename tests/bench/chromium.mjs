import { existsSync } from "node:fs";
import { chromium } from "@playwright/test";

const SYSTEM = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

/** How to launch the browser that is measured. @throws with the remedy when there is none. */
export function systemChromium() {
  const executablePath = [chromium.executablePath(), ...SYSTEM].find((path) => existsSync(path));
  if (!executablePath) throw new Error("No Chromium was found: install it (`apt-get install chromium`).");
  return { executablePath, args: process.getuid?.() === 0 ? ["--no-sandbox"] : [] };
}
