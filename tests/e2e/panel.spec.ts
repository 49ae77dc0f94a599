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
  await expect(workbench.panel.getByLabel(/what is missing/i)).toBeFocused();
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
