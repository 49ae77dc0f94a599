import { axeFindings } from "../support/axe-findings.ts";
import { bench } from "../support/pages/hand.ts";
import { expect, test } from "../support/product.ts";
import { startChangingWeb } from "../support/web-of-tests.ts";

const QUOTE = "the sluice at Arlöv was closed in 2011";
const pageOf = (year: number) => `<!doctype html><html lang="en"><head><title>The register of sluices</title></head>
<body><main><h1>The register of sluices</h1><p>It says here that the sluice at Arlöv was closed in ${year}, in spring.</p>
<p>${"The rest of the register is about other sluices. ".repeat(20)}</p></main></body></html>`;

test("a page that is quoted changes, is looked at again, and the card and the filter tell it", async ({
  page,
  server,
}) => {
  const web = await startChangingWeb(pageOf(2011));
  const workbench = await bench(page, server);
  await workbench.walkTo(3);
  await workbench.attach({ where: `${web.origin}/sluices`, quote: QUOTE, stance: "Context", locator: "" });
  await expect(workbench.panel.getByText("Found word for word in the kept copy")).toBeVisible({ timeout: 20_000 });
  const document = page.url();

  web.says(pageOf(2012));
  await workbench.panel.getByRole("link", { name: "kept copy" }).click();
  await page.goto(page.url().replace(/\/copies\/.*/, ""));
  await expect(page.getByText("Nobody has looked at the page since it was copied.")).toBeVisible();
  await page.getByRole("button", { name: "Look at the page again" }).click();
  await expect(page.getByText("1 quote found in a kept copy is no longer on the page.")).toBeVisible();
  await expect(page.getByRole("link", { name: "the copy of it" })).toBeVisible();
  expect(await axeFindings(page)).toEqual([]);

  // A page that is taken away is no dead link at the first look.
  web.takesAway();
  await page.getByRole("button", { name: "Look at the page again" }).click();
  await expect(page.getByText("Not there this time.")).toBeVisible();
  await page.setViewportSize({ width: 390, height: 844 });
  expect(await page.evaluate(() => globalThis.document.documentElement.scrollWidth <= innerWidth)).toBe(true);
  await page.setViewportSize({ width: 1280, height: 720 });

  await page.goto(document);
  await workbench.listens();
  await workbench.walkTo(3);
  await expect(
    workbench.panel.getByText(/^The page no longer says this, seen on .+\. The kept copy of .+ does\./),
  ).toBeVisible();
  await expect(workbench.panel.getByText("Found word for word in the kept copy")).toBeVisible();
  await page.getByText("More filters").click();
  await page.getByRole("button", { name: /^Source changed or gone 1$/ }).click();
  await expect(page.getByRole("button", { name: /^Source changed or gone/ })).toHaveAttribute("aria-pressed", "true");
  await expect(page).toHaveURL(/look=lapsed/);
});
