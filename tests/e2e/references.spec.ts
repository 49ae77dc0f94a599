import { axeFindings, axeFindingsInBothThemes } from "../support/axe-findings.ts";
import { tokenOf } from "../support/command-line.ts";
import { signIn } from "../support/pages/sign-in.ts";
import { Workbench } from "../support/pages/workbench.ts";
import { expect, test } from "../support/product.ts";
import { startWeb } from "../support/web-of-tests.ts";

/** A page that says of itself what it is. */
const PAGE = `<!doctype html><html lang="en"><head><title>The sluices of Lund</title>
<meta name="author" content="Jana Vitek"><meta property="og:site_name" content="The Quay">
<meta property="article:published_time" content="2024-03-12"><meta name="citation_doi" content="10.5555/sluices"></head>
<body><main><h1>The sluices of Lund</h1><p>The sluice at Lund was opened in 1912, by hand.</p>
<p>${"The rest of the page is about other sluices. ".repeat(20)}</p></main></body></html>`;

test("a source describes itself, is known again, cited, mended, and goes out and in", async ({
  page,
  server,
  context,
}) => {
  const web = await startWeb((_, response) => {
    response.setHeader("Content-Type", "text/html; charset=utf-8");
    response.end(PAGE);
  });
  await signIn(page, server.people.reviewer);
  const workbench = new Workbench(page);
  await workbench.open(/History and ideology/);
  await workbench.walkTo(31);
  const quote = "The sluice at Lund was opened in 1912";
  await workbench.attach({ where: `${web.origin}/sluices?b=1&a=2`, quote, stance: "Context", locator: "" });
  await expect(workbench.panel.getByText("Found word for word in the kept copy")).toBeVisible();
  await workbench.attach({
    where: `${web.origin}/sluices/?a=2&utm_source=x&b=1`,
    quote: "by hand",
    stance: "Context",
    locator: "",
  });
  await expect(workbench.panel.getByText("Found word for word in the kept copy")).toHaveCount(2);
  expect(web.asked.map(({ url }) => url)).toEqual(["/sluices?b=1&a=2"]);

  await page.goto("/sources");
  expect(await axeFindings(page)).toEqual([]);
  await page.getByRole("link", { name: "The sluices of Lund", exact: true }).click();
  await expect(page.getByText("Jana Vitek").first()).toBeVisible();
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await page.getByRole("button", { name: "Copy: Chicago notes" }).click();
  await expect(page.getByRole("button", { name: "Copied: Chicago notes" })).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toContain("Jana Vitek, “The sluices of Lund,”");

  // Two mend it: the later sees what stands, and keeps what they typed.
  const [, sourceId = ""] = /\/sources\/([^/]+)$/.exec(page.url()) ?? [];
  await page.getByText("Mend the description").click();
  await page.getByLabel("Author").fill("J. Vitek");
  await page.getByLabel("ISBN").fill("12");
  await page.getByRole("button", { name: "Save" }).click();
  await expect(page.getByText("is no ISBN")).toBeVisible();
  await page.getByLabel("ISBN").fill("0-306-40615-2");
  const headers = { authorization: `Bearer ${await tokenOf(server, server.people.reviewer.email)}` };
  const changed = await page.request.patch(`/api/v1/sources/${sourceId}`, {
    headers,
    data: { author: "Vitek, Jana; Holm, Per" },
  });
  expect(changed.status()).toBe(200);
  await page.getByRole("button", { name: "Save" }).click();
  await expect(page.getByText("Stands now: Vitek, Jana; Holm, Per")).toBeVisible();
  await expect(page.getByLabel("Author")).toHaveValue("J. Vitek");
  expect(await axeFindingsInBothThemes(page)).toEqual([]);
  await page.getByRole("button", { name: "Save" }).click();
  await expect(page.getByText("Saved", { exact: true })).toBeVisible();
  await expect(page.getByLabel("ISBN")).toHaveValue("9780306406157");
  await expect(page.getByText("J. Vitek, “The sluices of Lund,”")).toBeVisible();

  await page.goto("/sources");
  await page.getByText("Export", { exact: true }).click();
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("link", { name: "BibTeX" }).click(),
  ]);
  expect(download.suggestedFilename()).toBe("sources.bib");
  const chunks: Buffer[] = [];
  for await (const chunk of await download.createReadStream()) chunks.push(Buffer.from(chunk));
  const exported = Buffer.concat(chunks).toString("utf8");
  expect(exported).toContain("doi = {10.5555/sluices}");

  await page.getByRole("button", { name: "Import" }).click();
  const dialog = page.getByRole("dialog");
  await dialog
    .getByLabel("Or its text")
    .fill(`${exported}\n@book{w, title = {A book of locks}}\n@misc{n, note = {None}}`);
  await dialog.getByRole("button", { name: "Import" }).click();
  await expect(dialog.getByText(/^\d+ sources? added, \d+ known already, 1 not taken:$/)).toBeVisible();
  await expect(dialog.getByText(/neither a title nor an address/)).toBeVisible();
  expect(await axeFindings(page)).toEqual([]);
  await page.keyboard.press("Escape");
  await expect(page.getByRole("link", { name: "A book of locks" })).toBeVisible();
});
