import AxeBuilder from "@axe-core/playwright";
import { signIn } from "../support/pages/sign-in.ts";
import { Workbench } from "../support/pages/workbench.ts";
import { expect, test } from "../support/product.ts";
import { startWeb } from "../support/web-of-tests.ts";

const QUOTE = 'rebuilt in 2019, and cost "41 million" crowns';

/** A page that can be quoted, and that would tell its site of whoever opened it unguarded. */
const pageOf = (host: string) => `<!doctype html><html lang="en"><head><title>The register of weirs</title>
<script>document.title = "it ran"; fetch("http://${host}/beacon", { mode: "no-cors" })</script></head>
<body><main><h1>The register of weirs</h1><p>The weir at Lund was rebuilt in 2019, and cost “41 million” crowns.</p>
<img src="http://${host}/picture.png" alt=""><p>${"The rest of the register is about other weirs. ".repeat(20)}</p></main>
</body></html>`;

const register = () =>
  startWeb((request, response) => {
    if (request.url === "/gone") response.statusCode = 404;
    response.setHeader("Content-Type", "text/html; charset=utf-8");
    response.end(pageOf(request.headers.host ?? ""));
  });

test("a page is copied as it is quoted, and the quote leads to where it stands there", async ({ page, server }) => {
  const web = await register();
  await signIn(page, server.people.reviewer);
  const workbench = new Workbench(page);
  await workbench.open(/History and ideology/);
  await workbench.walkTo(25);
  await workbench.attach({ where: `${web.origin}/a`, quote: QUOTE, stance: "Context", locator: "" });
  await expect(workbench.panel.getByText("Found word for word in the kept copy")).toBeVisible();

  await workbench.panel.getByRole("link", { name: "kept copy" }).click();
  await expect(page.locator("mark")).toHaveText(/^rebuilt in 2019, and cost “41 million” crowns$/);
  await expect(page.locator("mark")).toBeInViewport();
  expect((await new AxeBuilder({ page }).analyze()).violations.map(({ id }) => id)).toEqual([]);

  // The original is shown as it came, and does nothing.
  const [original] = await Promise.all([
    page.waitForEvent("popup"),
    page.getByRole("link", { name: "The original as it came" }).click(),
  ]);
  await expect(original.getByRole("heading", { name: "The register of weirs" })).toBeVisible();
  expect(await original.title()).toBe("The register of weirs");
  expect(web.asked.map(({ url }) => url)).toEqual(["/a"]);
});

test("what the copy does not say is not attached, and what is typed is kept", async ({ page, server }) => {
  const web = await register();
  await signIn(page, server.people.reviewer);
  const workbench = new Workbench(page);
  await workbench.open(/History and ideology/);
  await workbench.walkTo(26);
  await workbench.attach({ where: `${web.origin}/b`, quote: QUOTE, stance: "Context", locator: "" });
  await expect(workbench.panel.getByText("Found word for word in the kept copy")).toBeVisible();
  await page.keyboard.press("s");
  const form = workbench.panel.getByRole("form", { name: "Attach a source" });
  await form.getByLabel("Source: address or title").fill(`${web.origin}/b`);
  await form.getByLabel("The passage, word for word").fill("rebuilt in 2018, and cost “41 million” crowns");
  await form.getByRole("button", { name: "Attach" }).click();
  await expect(form.getByText(/The source says this in other words.*It says: “.*2019/)).toBeVisible();
  await expect(form.getByLabel("The passage, word for word")).toHaveValue(/2018/);
});

test("where a page is gone its words are brought, and the quotes that waited are found in them", async ({
  page,
  server,
}) => {
  const web = await register();
  await signIn(page, server.people.reviewer);
  const workbench = new Workbench(page);
  await workbench.open(/History and ideology/);
  await workbench.walkTo(27);
  await workbench.attach({ where: `${web.origin}/gone`, quote: QUOTE, stance: "Context", locator: "" });
  await expect(workbench.panel.getByText(/^No copy is kept: /)).toBeVisible();
  await page.goto("/sources");
  await page.getByRole("link", { name: /\/gone$/ }).click();
  await expect(page.getByText("The last try gave no copy.")).toBeVisible();
  await expect(page.getByText("not found in a copy")).toBeVisible();
  await page.getByText("Bring its words").click();
  await page
    .getByLabel("The words of the source")
    .fill("They say it was rebuilt in 2019,\nand cost “41 million” crowns.");
  await page.getByRole("button", { name: "Keep as a copy" }).click();
  await expect(page.getByText("found in the copy", { exact: true })).toBeVisible();
  await expect(page.getByText("text brought by")).toBeVisible();
  expect((await new AxeBuilder({ page }).analyze()).violations.map(({ id }) => id)).toEqual([]);
  // On a phone neither page is wider than the phone.
  await page.setViewportSize({ width: 390, height: 844 });
  const isWithin = () => page.evaluate(() => document.documentElement.scrollWidth <= innerWidth);
  expect(await isWithin(), "the source").toBe(true);
  await page.getByRole("link", { name: "found in the copy" }).click();
  await expect(page.locator("mark")).toBeInViewport();
  expect(await isWithin(), "the copy").toBe(true);
});

test("a passage is selected in a copy, and pinned at the very place", async ({ page, server }) => {
  const web = await register();
  await signIn(page, server.people.reviewer);
  const workbench = new Workbench(page);
  await workbench.open(/History and ideology/);
  await workbench.walkTo(28);
  await page.keyboard.press("s");
  const form = workbench.panel.getByRole("form", { name: "Attach a source" });
  await form.getByLabel("Source: address or title").fill(`${web.origin}/d`);
  await form.getByRole("button", { name: "Get a copy to select from" }).click();
  await form.getByRole("button", { name: "Select the passage in the copy" }).click();
  const picker = page.getByRole("dialog", { name: "Select the passage" });
  await picker.getByRole("button", { name: "Quote what is selected" }).click();
  await expect(picker.getByText("Select the passage first")).toBeVisible();
  // Its words have a caret, and cannot be changed.
  const words = picker.getByRole("textbox", { name: "The words of the copy" });
  const before = await words.innerText();
  await words.click();
  await page.keyboard.press("x");
  await page.keyboard.press("Backspace");
  await page.keyboard.press("Control+Delete");
  expect(await words.innerText()).toBe(before);
  // The second of many sentences that are all the same.
  await picker.getByText(/^The rest of the register/).evaluate((block) => {
    const words = block.firstChild;
    if (!words) throw new Error("the block is empty");
    getSelection()?.setBaseAndExtent(words, 47, words, 93);
  });
  expect((await new AxeBuilder({ page }).analyze()).violations.map(({ id }) => id)).toEqual([]);
  await picker.getByRole("button", { name: "Quote what is selected" }).click();
  await expect(form.getByLabel("The passage, word for word")).toHaveValue(
    "The rest of the register is about other weirs.",
  );
  await form.getByText("Context", { exact: true }).click();
  await form.getByRole("button", { name: "Attach" }).click();
  const link = workbench.panel.getByRole("link", { name: "kept copy" });
  await expect(link).toBeVisible();
  const { from, to } = Object.fromEntries(new URL(await link.evaluate((a: HTMLAnchorElement) => a.href)).searchParams);
  await link.click();
  await expect(page.locator("mark")).toHaveText("The rest of the register is about other weirs.");
  const text = await page.locator("article").innerText();
  expect(Number(to) - Number(from)).toBe(46);
  expect(Number(from), "not the first of them").toBeGreaterThan(text.indexOf("The rest of the register") + 40);
});
