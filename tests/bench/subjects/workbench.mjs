import { chromium } from "@playwright/test";
import { systemChromium } from "../chromium.mjs";
import { measurePeer } from "../workbench/peer.mjs";
import { measureSaves } from "../workbench/saves.mjs";
import { measureWorkbench } from "../workbench/screen.mjs";

export const title = "the workbench in Chromium, on 200 and on 5,000 claims";

const SIZES = [200, 5000];

/** Everything a person waits for, on a short and on a long document; the peer shows the long one's highlights. */
export async function measure(openHouse) {
  const house = await openHouse();
  const browser = await chromium.launch(systemChromium());
  try {
    const lines = [];
    for (const size of SIZES) lines.push(...(await measureWorkbench(house, browser, size)));
    lines.push(...(await measurePeer(browser, SIZES.at(-1))));
    lines.push(...(await measureSaves(house)));
    return lines;
  } finally {
    await browser.close();
  }
}
