import { signIn } from "../support/pages/sign-in.ts";
import { Workbench } from "../support/pages/workbench.ts";
import { expect, test } from "../support/product.ts";

test("what is typed after Enter lands in the words, and files nothing anywhere", async ({ page, server }) => {
  await signIn(page, server.people.reviewer);
  const workbench = new Workbench(page);
  await workbench.open(/History and ideology/);
  await workbench.walkTo(22);
  const heading = workbench.panel.getByRole("heading", { level: 2 });
  const why = workbench.panel.getByLabel("Why");
  await page.keyboard.press("Enter");
  await expect(why).toBeFocused();
  await page.keyboard.type("just 5 invented kings");
  await expect(why).toHaveValue("just 5 invented kings");
  for (const control of [
    workbench.panel.getByLabel("Can it be checked?"),
    workbench.panel.getByRole("button", { name: "Attach a source" }),
    workbench.panel.getByRole("radio", { name: "Refuted", exact: false }).first(),
  ]) {
    await control.focus();
    for (const key of ["k", "n", "p", "]", "Backspace"]) await page.keyboard.press(key);
  }
  await expect(heading).toContainText("Claim 22 of");
  await expect(workbench.panel.getByRole("radio", { checked: true, name: /^(?!Supports|Refutes)/ })).toHaveCount(0);
  await page.keyboard.press("6");
  await page.keyboard.press("Escape");
  await page.keyboard.press("Enter");
  await expect(workbench.panel.getByLabel("Say what is missing")).toBeFocused();
  // Other stories on this server count the verdicts.
  await page.keyboard.press("Escape");
  const withdrawn = page.waitForResponse((answer) => answer.request().method() === "DELETE");
  await page.keyboard.press("Backspace");
  await withdrawn;
  await page.getByRole("button", { name: "File it again" }).focus();
  await page.keyboard.press("Escape");
  await expect(page.locator("#article")).toBeFocused();
});

test("a quote the server would not take is told of, and the hand comes back from the form", async ({
  page,
  server,
}) => {
  await signIn(page, server.people.reviewer);
  const workbench = new Workbench(page);
  await workbench.open(/History and ideology/);
  await workbench.walkTo(23);
  const form = workbench.panel.getByRole("form", { name: "Attach a source" });
  const opener = workbench.panel.getByRole("button", { name: "Attach a source" });
  await opener.click();
  await form.getByLabel("Source: address or title").fill("https://example.org/long");
  const quote = form.getByLabel("The passage, word for word");
  await quote.fill("w".repeat(10_001));
  await page.keyboard.press("ControlOrMeta+Enter");
  await expect(form.getByText(/characters long/)).toBeVisible();
  await expect(workbench.panel.getByRole("heading", { level: 2 })).toContainText("Claim 23 of");
  await quote.fill("short enough");
  await form.getByRole("button", { name: "Attach" }).click();
  await expect(form).toBeHidden();
  await expect(opener).toBeFocused();
  await opener.press("Enter");
  await form.getByLabel("Source: address or title").fill("https://example.org/another");
  await expect(form.getByText("Saved")).toBeHidden();
  await form.getByRole("button", { name: "Close" }).click();
  await expect(opener).toBeFocused();
  await page.keyboard.press("Escape");
  await page.keyboard.press("s");
  await form.getByRole("button", { name: "Close" }).click();
  await expect(page.locator("#article")).toBeFocused();
});

test("what cannot be seen is shown, and the first words of a line that runs to the left stay in view", async ({
  page,
  server,
}) => {
  await signIn(page, server.people.reviewer);
  await page.goto("/documents/new");
  await page.getByLabel("Title (optional)").fill("A bri\u200Bdge");
  await page
    .getByRole("textbox", { name: /text/i })
    .first()
    .fill("It cost \u202Enoillim 5\u202C crowns.\n\nافتتح الجسر.");
  await page.getByRole("button", { name: "Preview the split" }).click();
  await page.getByRole("button", { name: "Import 2 segments" }).click();
  await page.waitForURL(/\/documents\/[0-9a-f-]{36}/);
  const shown = "It cost ⟨U+202E⟩noillim 5⟨U+202C⟩ crowns.";
  await expect(page.locator("[data-claim]").first()).toHaveText(shown);
  await expect(page.getByRole("complementary").locator("blockquote")).toHaveText(shown);
  await expect(page.getByRole("banner").getByText("A bri⟨U+200B⟩dge")).toBeVisible();
  await expect(page.getByRole("link", { name: "افتتح الجسر." })).toHaveCSS("direction", "rtl");
  await page.goto("/documents");
  await expect(page.getByRole("link", { name: "A bri⟨U+200B⟩dge" })).toBeVisible();
});

test("words that gave way to another tab's verdict are shown as written, and can be brought back", async ({
  page,
  server,
  context,
}) => {
  await signIn(page, server.people.reviewer);
  const first = new Workbench(page);
  await first.open(/History and ideology/);
  await first.walkTo(24);
  await first.judge("1", "Written first.");
  const second = new Workbench(await context.newPage());
  // It hears of nothing before it saves: told of the first tab's verdict in time, it would write on that.
  await second.page.route(/\/stream\?/, (route) => route.abort());
  const loaded = second.page.waitForResponse(/\/api\/v1\/claims\/[^/]+$/);
  await second.page.goto(`${new URL(page.url()).pathname}#c24`);
  await loaded;
  await expect(second.panel.getByLabel("Why")).toHaveValue("Written first.");
  const refuted = page.waitForResponse((answer) => answer.request().method() === "PUT");
  await page.keyboard.press("5");
  await refuted;
  await second.panel.getByLabel("Why").fill("Written in the second tab.");
  const meeting = second.panel.getByRole("alert").filter({ hasText: "Your verdict was changed in another place" });
  await expect(meeting).toContainText(/Stands now\s*Refuted/);
  await expect(meeting).toContainText(/Written here\s*Supported\s*Written in the second tab\./);
  await meeting.getByRole("button", { name: "Keep this one" }).click();
  await expect(second.panel.getByLabel("Why")).toHaveValue("Written first.");
  await expect(second.panel.getByRole("radio", { name: /^Refuted/ })).toBeChecked();
  await second.panel.getByRole("button", { name: "Bring it back" }).click();
  await expect(second.panel.getByLabel("Why")).toHaveValue("Written first.\n\nWritten in the second tab.");
  await expect(second.panel.getByText("Saved").first()).toBeVisible();
  // Other stories on this server count the verdicts.
  await second.page.locator("#article").focus();
  const withdrawn = second.page.waitForResponse((answer) => answer.request().method() === "DELETE");
  await second.page.keyboard.press("Backspace");
  await withdrawn;
});
