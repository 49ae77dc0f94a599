import { rmSync } from "node:fs";
import type { Browser, Page } from "@playwright/test";
import { bench } from "../support/pages/hand.ts";
import { enter, signIn } from "../support/pages/sign-in.ts";
import { Workbench } from "../support/pages/workbench.ts";
import { expect, test } from "../support/product.ts";
import { newDataFolder, type Server, startServer } from "../support/server.ts";

const WORDS = "The register of the port says otherwise, on page 14.";

/** Waits until the server has a draft with these words. */
async function untilDrafted(page: Page, words: string): Promise<void> {
  await expect
    .poll(async () => JSON.stringify(await (await page.request.get("/api/v1/drafts")).json()), { timeout: 5_000 })
    .toContain(words);
}

/** The same person in another browser, which knows nothing of the first. */
async function elsewhere(browser: Browser, server: Server, path: string): Promise<Workbench> {
  const context = await browser.newContext({ baseURL: server.address });
  const page = await context.newPage();
  await signIn(page, server.people.reviewer);
  await page.goto(path);
  const workbench = new Workbench(page);
  await workbench.listens();
  return workbench;
}

test("what was being typed in a tab that is killed is there in another browser", async ({ browser, page, server }) => {
  const workbench = await bench(page, server);
  await workbench.walkTo(3);
  await page.keyboard.press("m");
  await page.keyboard.type(WORDS);
  const path = `${new URL(page.url()).pathname}#c3`;
  await untilDrafted(page, WORDS);
  // A renderer that crashes says goodbye to nobody.
  const crashed = page.waitForEvent("crash");
  void page.goto("chrome://crash").catch(() => undefined);
  await crashed;
  const other = await elsewhere(browser, server, path);
  await expect(other.panel.getByLabel("New note")).toHaveValue(WORDS);
  await other.panel.getByRole("button", { name: "Add the note" }).click();
  await expect(other.panel.getByRole("listitem").filter({ hasText: WORDS })).toHaveCount(1);
  await expect
    .poll(async () => JSON.stringify(await (await other.page.request.get("/api/v1/drafts")).json()))
    .not.toContain(WORDS);
});

test("reasons without a verdict are found again elsewhere as well", async ({ browser, page, server }) => {
  const workbench = await bench(page, server);
  await workbench.walkTo(3);
  await page.keyboard.press("Enter");
  await page.keyboard.type(WORDS);
  const path = `${new URL(page.url()).pathname}#c3`;
  await untilDrafted(page, WORDS);
  const other = await elsewhere(browser, server, path);
  await expect(other.panel.getByLabel("Why")).toHaveValue(WORDS);
});

test("a session that ends while one types is begun again in place, and what was written is stored once", async ({
  page,
  server,
}) => {
  const workbench = await bench(page, server);
  await workbench.walkTo(3);
  const before = page.url();
  await page.context().clearCookies();
  await page.keyboard.press("m");
  await page.keyboard.type(WORDS);
  await page.keyboard.press("ControlOrMeta+Enter");
  await page.getByRole("button", { name: "Sign in again" }).click();
  const again = page.getByRole("dialog", { name: "Your session is over" });
  await expect(again.getByLabel("Password")).toBeFocused();
  await expect(again.getByLabel("Email")).toHaveValue(server.people.reviewer.email);
  await again.getByLabel("Password").fill("not the password");
  await again.getByRole("button", { name: "Sign in" }).click();
  await expect(again.getByRole("alert")).toContainText("does not match");
  await again.getByLabel("Password").fill(server.people.reviewer.password);
  await again.getByRole("button", { name: "Sign in" }).click();
  await expect(again).toBeHidden();
  await expect(page.getByRole("status", { name: "Session" })).toHaveText("");
  await page.keyboard.press("k");
  await expect(workbench.panel.getByRole("listitem").filter({ hasText: WORDS })).toHaveCount(1);
  await expect(workbench.panel.getByLabel("New note")).toHaveValue("");
  expect(new URL(page.url()).pathname).toBe(new URL(before).pathname);
});

test("nothing is filed as somebody else's who signed in meanwhile, in another tab", async ({ page, server }) => {
  const workbench = await bench(page, server);
  await workbench.walkTo(3);
  const other = await page.context().newPage();
  await page.context().clearCookies();
  await other.goto("/sign-in");
  await signIn(other, server.people.admin);
  const refused = page.waitForResponse(
    (answer) => answer.request().method() === "PUT" && answer.url().endsWith("/verdict"),
  );
  await page.bringToFront();
  await page.keyboard.press("5");
  expect((await refused).status()).toBe(401);
  await expect(page.getByRole("button", { name: "Sign in again" })).toBeVisible();
});

test("without a connection one goes on, and all of it is sent when it is back", async ({ page, server }) => {
  const workbench = await bench(page, server);
  await workbench.walkTo(3);
  await page.context().setOffline(true);
  await page.keyboard.press("5");
  await workbench.panel.getByLabel("Why").fill(WORDS);
  await page.locator("#article").focus();
  await page.keyboard.press("j");
  await expect(workbench.panel.getByRole("heading", { level: 2 })).toContainText("Claim 4 of");
  await page.keyboard.press("k");
  await expect(workbench.panel.getByText("Not saved, kept here.")).toBeVisible();
  await expect(page.locator("#c3")).toHaveAttribute("data-mark", "refuted");
  await expect(page.getByRole("status", { name: "Connection" })).toContainText("Not connected");
  await page.context().setOffline(false);
  await expect(workbench.panel.getByText("Saved").first()).toBeVisible();
  // The address follows the hand once it rests, and a reload opens what it names.
  await page.waitForURL(/#c3$/);
  await page.reload();
  await expect(workbench.panel.getByLabel("Why")).toHaveValue(WORDS);
});

test("a server that is started anew under one's hands is told what it missed", async ({ page }) => {
  const folder = newDataFolder();
  const first = await startServer(folder);
  try {
    await page.goto(`${first.address}/sign-in`);
    await enter(page, first.people.reviewer);
    const workbench = new Workbench(page);
    await workbench.open(/History and ideology/);
    await workbench.walkTo(12);
    await first.stop();
    await page.keyboard.press("5");
    await workbench.panel.getByLabel("Why").fill(WORDS);
    await expect(workbench.panel.getByText("Not saved, kept here.")).toBeVisible();
    const second = await startServer(folder, Number(new URL(first.address).port));
    // It is tried again by itself, half a minute apart at most.
    await expect(workbench.panel.getByText("Saved").first()).toBeVisible({ timeout: 40_000 });
    await page.reload();
    await expect(workbench.panel.getByLabel("Why")).toHaveValue(WORDS);
    await second.stop();
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
