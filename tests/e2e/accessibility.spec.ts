import { axeFindings } from "../support/axe-findings.ts";
import { hire } from "../support/command-line.ts";
import { signIn } from "../support/pages/sign-in.ts";
import { Workbench } from "../support/pages/workbench.ts";
import { expect, test } from "../support/product.ts";

for (const colorScheme of ["light", "dark"] as const)
  test.describe(`in the ${colorScheme} theme`, () => {
    test.use({ colorScheme });

    test("axe finds nothing on any screen", async ({ page, server }) => {
      await page.goto("/sign-in");
      expect(await axeFindings(page), "sign-in").toEqual([]);
      await signIn(page, server.people.reviewer);
      expect(await axeFindings(page), "documents").toEqual([]);
      await page.goto("/documents/new");
      expect(await axeFindings(page), "import").toEqual([]);
      await page.goto("/documents");
      const workbench = new Workbench(page);
      await workbench.open(/History and ideology/);
      expect(await axeFindings(page), "workbench").toEqual([]);
      await workbench.walkTo(6);
      await page.keyboard.press("2");
      await page.keyboard.press("s");
      await expect(workbench.panel.getByRole("form", { name: "Attach a source" })).toBeVisible();
      expect(await axeFindings(page), "workbench with a verdict and the form for a source").toEqual([]);
      await page.keyboard.press("Escape");
      await page.keyboard.press("?");
      await expect(page.getByRole("dialog")).toBeVisible();
      expect(await axeFindings(page), "keyboard help").toEqual([]);
      const document = new URL(page.url()).pathname;
      for (const screen of ["overview", "findings", "sign-off", "history"]) {
        await page.goto(`${document}/${screen}`);
        expect(await axeFindings(page), screen).toEqual([]);
      }
      for (const screen of ["/queue", "/sources", "/notifications", "/settings", "/help"]) {
        await page.goto(screen);
        expect(await axeFindings(page), screen).toEqual([]);
      }
    });

    test("nor in what lies further down the panel, for an editor", async ({ page, server }) => {
      const editor = await hire(server, `eva-${colorScheme}@axe.example.org`, "editor");
      await signIn(page, editor);
      const workbench = new Workbench(page);
      await workbench.open(/History and ideology/);
      await workbench.walkTo(6);
      await workbench.panel.getByText("What is wrong with it").click();
      await workbench.panel.getByText("History", { exact: true }).click();
      await workbench.panel.getByText("Right of reply").click();
      await workbench.panel.getByRole("button", { name: "Log a contact" }).click();
      await workbench.panel.getByRole("button", { name: "Ask the author" }).click();
      await workbench.panel.getByRole("button", { name: "Waive it" }).click();
      expect(await axeFindings(page)).toEqual([]);
    });

    test("nor on a phone", async ({ page, server }) => {
      await page.setViewportSize({ width: 390, height: 844 });
      await signIn(page, server.people.reviewer);
      const workbench = new Workbench(page);
      await workbench.open(/History and ideology/);
      expect(await axeFindings(page), "workbench").toEqual([]);
      await page.getByRole("button", { name: "Check", exact: true }).click();
      expect(await axeFindings(page), "the sheet").toEqual([]);
      const width = await page.evaluate(() => document.documentElement.scrollWidth);
      expect(width, "nothing is wider than the phone").toBeLessThanOrEqual(390);
    });
  });

test("the current sentence is announced with its place, its verdict and its sources", async ({ page, server }) => {
  await signIn(page, server.people.reviewer);
  const workbench = new Workbench(page);
  await workbench.open(/History and ideology/);
  await workbench.walkTo(7);
  await page.keyboard.press("0");
  await workbench.walkTo(8);
  await page.keyboard.press("k");
  const spoken = page.getByRole("status", { name: "Current claim" });
  await expect(spoken).toContainText(/Claim 7 of 35, not enough evidence/i);
});

test("the article is read, and its state told, before any script runs", async ({ browser, page, server, context }) => {
  await signIn(page, server.people.reviewer);
  await new Workbench(page).open(/History and ideology/);
  const plain = await browser.newContext({ javaScriptEnabled: false, storageState: await context.storageState() });
  const reader = await plain.newPage();
  await reader.goto(page.url());
  await expect(reader.locator("[data-claim]").nth(3)).toContainText("was founded on 5 September 1965");
  await expect(reader.getByText(/of 35 sentences accounted for/).first()).toBeVisible();
  await plain.close();
});
