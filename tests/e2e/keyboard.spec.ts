import type { Page } from "@playwright/test";
import { bench, claim, heading, here } from "../support/pages/hand.ts";
import { expect, test } from "../support/product.ts";

// What was imported last stands first in the list: more than its head and its first row nobody has to pass.
const MOST_PRESSES = 40;

/** Presses Tab until what has the focus has this name. */
async function tabTo(page: Page, name: RegExp): Promise<void> {
  for (let presses = 0; presses < MOST_PRESSES; presses += 1) {
    await page.keyboard.press("Tab");
    const focused = await page.evaluate(() => {
      const hand = document.activeElement;
      return hand?.getAttribute("aria-label") ?? hand?.textContent ?? "";
    });
    if (name.test(focused)) return;
  }
  throw new Error(`Tab does not lead to ${name}`);
}

test("from sign-in to export by keyboard alone", async ({ page, server }) => {
  const workbench = await bench(page, server);
  await page.context().clearCookies();
  await page.goto("/sign-in");
  await expect(page.getByRole("button", { name: "Sign in" })).toBeEnabled();
  await expect(page.getByLabel("Email")).toBeFocused();
  await page.keyboard.type(server.people.reviewer.email);
  await page.keyboard.press("Tab");
  await page.keyboard.type(server.people.reviewer.password);
  await page.keyboard.press("Enter");
  await page.waitForURL("**/documents");
  await tabTo(page, /The bridge of Ravn/);
  await page.keyboard.press("Enter");
  await page.waitForURL(/\/documents\/[0-9a-f-]{36}/);
  await workbench.listens();
  await workbench.walkTo(3);
  await page.keyboard.press("0");
  await page.keyboard.press("Enter");
  await page.keyboard.type("The city archive.");
  await page.keyboard.press("ControlOrMeta+Enter");
  await expect(heading(workbench)).toHaveText(here(4));
  await expect(claim(page, 3)).toHaveAttribute("data-mark", "unproven");
  await page.keyboard.press("g");
  await page.keyboard.press("e");
  // Past the page where a report is chosen, to the first format.
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("ArrowDown");
  const [download] = await Promise.all([page.waitForEvent("download"), page.keyboard.press("Enter")]);
  expect(download.suggestedFilename()).toMatch(/\.html$/);
});

test.describe("at 200 % zoom", () => {
  // A window of 1440 × 900 at twice the size has room for half as much.
  test.use({ viewport: { width: 720, height: 450 }, deviceScaleFactor: 2 });

  test("nothing is cut off sideways on any screen, and the panel is in reach", async ({ page, server }) => {
    const workbench = await bench(page, server);
    const document = new URL(page.url()).pathname;
    const isWithin = () =>
      page.evaluate(
        () => globalThis.document.documentElement.scrollWidth <= globalThis.document.documentElement.clientWidth,
      );
    expect(await isWithin(), "workbench").toBe(true);
    await page.getByRole("button", { name: "Check", exact: true }).click();
    await workbench.panel.getByRole("radio", { name: /^Mixed/ }).check();
    await expect(page.locator("#c1")).toHaveAttribute("data-mark", "mixed");
    expect(await isWithin(), "workbench with the panel").toBe(true);
    for (const screen of ["overview", "findings", "sign-off", "history"]
      .map((name) => `${document}/${name}`)
      .concat("/documents", "/documents/new", "/queue", "/sources", "/notifications", "/settings", "/help")) {
      await page.goto(screen);
      expect(await isWithin(), screen).toBe(true);
    }
  });
});
