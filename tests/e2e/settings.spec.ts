import { bench, heading, here } from "../support/pages/hand.ts";
import { expect, test } from "../support/product.ts";

test("a key is given to something else, a clash is refused in words, and the bench obeys and prints it", async ({
  page,
  server,
}) => {
  const workbench = await bench(page, server);
  const document = page.url();
  await page.goto("/settings");
  const change = page.getByRole("button", { name: "Change the key for: Next sentence in the filter" });
  await change.click();
  await page.keyboard.press("k");
  await expect(page.getByRole("main").getByRole("alert")).toHaveText(
    "k already does this: Previous sentence in the filter. Give that another key first.",
  );
  await page.keyboard.press("l");
  await expect(page.getByRole("main").getByRole("status")).toHaveText("Saved");
  await page.goto(document);
  await workbench.listens();
  await page.keyboard.press("j");
  await expect(heading(workbench)).toHaveText(here(1));
  await page.keyboard.press("l");
  await expect(heading(workbench)).toHaveText(here(2));
  await page.keyboard.press("?");
  const help = page.getByRole("dialog", { name: "Keys and marks" });
  await expect(help.getByText("l", { exact: true })).toBeVisible();
  await help.getByRole("checkbox", { name: "Single-letter keys" }).uncheck();
  await page.keyboard.press("Escape");
  await page.keyboard.press("l");
  await page.keyboard.press("ArrowDown");
  await expect(heading(workbench)).toHaveText(here(2));

  await page.goto("/settings");
  await expect(page.getByRole("checkbox", { name: "Single-letter keys" })).not.toBeChecked();
  await page.getByRole("checkbox", { name: "Single-letter keys" }).check();
  await expect(page.getByRole("main").getByRole("status")).toHaveText("Saved");
  await page.getByRole("button", { name: "Give all their own keys back" }).click();
  await expect(page.getByRole("button", { name: "Give all their own keys back" })).toBeHidden();
  await page.goto(document);
  await workbench.listens();
  await page.keyboard.press("j");
  await expect(heading(workbench)).toHaveText(here(2));
});
