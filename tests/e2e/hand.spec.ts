import { axeFindings } from "../support/axe-findings.ts";
import { hire } from "../support/command-line.ts";
import { bench, claim, heading, here, selected } from "../support/pages/hand.ts";
import { signIn } from "../support/pages/sign-in.ts";
import { Workbench } from "../support/pages/workbench.ts";
import { expect, test } from "../support/product.ts";

test("a verdict on a selection is undone in one step, and a reload later done again", async ({ page, server }) => {
  const workbench = await bench(page, server);
  await workbench.walkTo(2);
  for (let more = 0; more < 3; more++) await page.keyboard.press("J");
  const bar = page.getByRole("region", { name: "Selection" });
  await expect(bar.getByText("4 selected")).toBeVisible();
  await page.keyboard.press("1");
  const supported = page.locator("[data-claim][data-mark=supported]");
  await expect(supported).toHaveCount(4);
  await expect(bar.getByText("Saved")).toBeVisible();
  await page.keyboard.press("Escape");
  await page.keyboard.press("j");
  await page.keyboard.press("z");
  await expect(page.getByText("Undone: Judge 4 claims as supported.")).toBeVisible();
  await expect(supported).toHaveCount(0);
  await expect(heading(workbench)).toHaveText(here(2));
  await page.reload();
  await workbench.listens();
  await expect(supported).toHaveCount(0);
  await page.keyboard.press("Z");
  await expect(supported).toHaveCount(4);
  await page.keyboard.press("Z");
  await expect(page.getByText("You have undone nothing here, or did something else since.")).toBeVisible();
});

test("the mouse selects as well, and what is refused stays selected", async ({ page, server }) => {
  const workbench = await bench(page, server);
  await claim(page, 2).click();
  await claim(page, 4).click({ modifiers: ["Shift"] });
  await claim(page, 7).click({ modifiers: ["ControlOrMeta"] });
  await expect(selected(page)).toHaveText([/opened/, /It cost/, /Nobody/, /thawed/]);
  await page.route("**/changes", (route) =>
    route.fulfill({ status: 403, json: { detail: "This needs another role: ask an admin." } }),
  );
  const bar = page.getByRole("region", { name: "Selection" });
  await bar.getByLabel("Triage").selectOption("Opinion");
  await expect(bar.getByRole("alert")).toHaveText("Not done. This needs another role: ask an admin.");
  await expect(page.locator("[data-claim][data-mark=set-aside]")).toHaveCount(0);
  await expect(selected(page)).toHaveCount(4);
  await page.unroute("**/changes");
  await bar.getByLabel("Triage").selectOption("Opinion");
  await expect(bar.getByText("Saved")).toBeVisible();
  await expect(page.locator("[data-claim][data-mark=set-aside]")).toHaveCount(4);
  await bar.getByRole("button", { name: "Clear" }).click();
  await expect(bar).toBeHidden();
  await expect(heading(workbench)).toHaveText(here(7));
});

test("filters combine, are walked, live in the address, and are taken away one by one", async ({ page, server }) => {
  const workbench = await bench(page, server);
  const shown = page.locator("[data-claim]:not([data-dim])");
  await page.getByText("More filters").click();
  await page.getByLabel("Contains").selectOption("Dates");
  await expect(shown).toHaveText([/12 June 2016/, /2017/]);
  await page.getByRole("button", { name: /^No evidence/ }).click();
  await page.getByRole("searchbox").fill("ferry");
  await expect(shown).toHaveText([/2017/]);
  await page.waitForURL(/kind=date.*look=no-evidence|look=no-evidence.*kind=date/);
  await page.waitForURL(/words=ferry/);
  await page.reload();
  await expect(shown).toHaveText([/2017/]);
  const chips = page.getByRole("region", { name: "Filter" });
  await expect(chips).toContainText("1 sentence of 8");
  await chips.getByRole("button", { name: "Take away: “ferry”" }).click();
  await expect(shown).toHaveCount(2);
  await shown.last().click();
  await expect(heading(workbench)).toHaveText(here(8));
  await page.keyboard.press("k");
  await expect(heading(workbench)).toHaveText(here(2));
  await page.keyboard.press("j");
  await expect(heading(workbench)).toHaveText(here(8));
  await page.keyboard.press("Escape");
  await expect(shown).toHaveCount(8);
  await page.waitForURL((address) => address.search === "");
});

test("the palette goes to a claim, finds words, filters, and does what keys do", async ({ page, server }) => {
  const workbench = await bench(page, server);
  const run = async (typed: string) => {
    await page.keyboard.press("ControlOrMeta+k");
    await page.getByRole("combobox", { name: "What do you want to do?" }).fill(typed);
    await page.keyboard.press("Enter");
  };
  await run("6");
  await expect(heading(workbench)).toHaveText(here(6));
  await run("river");
  await expect(page.locator("[data-claim]:not([data-dim])")).toHaveText([/river/]);
  await run("show all");
  await expect(page.locator("[data-dim]")).toHaveCount(0);
  // What is called so goes before a search for the word.
  await run("over");
  await page.waitForURL("**/overview");
});

test("what is typed before the palette has come in is typed into it, and is no key of the bench", async ({
  page,
  server,
}) => {
  const workbench = await bench(page, server);
  let comeIn = () => {};
  const arrival = new Promise<void>((resolve) => {
    comeIn = resolve;
  });
  await page.route("**/_next/static/chunks/*.js", async (route) => {
    await arrival;
    await route.continue();
  });
  await page.keyboard.press("ControlOrMeta+k");
  await page.keyboard.type("s1");
  const field = page.getByRole("combobox", { name: "What do you want to do?" });
  await expect(field).toHaveValue("s1");
  await field.fill("6");
  await page.keyboard.press("Enter");
  await expect(heading(workbench)).toHaveText(here(1));
  comeIn();
  await expect(heading(workbench)).toHaveText(here(6));
  await expect(page.getByRole("dialog")).toHaveCount(0);
  await expect(workbench.panel.getByRole("form", { name: "Attach a source" })).toHaveCount(0);
  await expect(page.locator("[data-mark=supported]")).toHaveCount(0);
});

test("the strip of all claims is walked with keys and pressed with the mouse", async ({ page, server }) => {
  const workbench = await bench(page, server);
  const strip = page.getByRole("slider", { name: "Place in the article" });
  await strip.focus();
  await page.keyboard.press("End");
  await expect(heading(workbench)).toHaveText(here(8));
  await page.keyboard.press("ArrowLeft");
  await expect(strip).toHaveAttribute("aria-valuetext", /^Claim 7 of 8, /);
  await page.keyboard.press("Home");
  await expect(heading(workbench)).toHaveText(here(1));
  await strip.click({ position: { x: 41, y: 5 } });
  await expect(heading(workbench)).toHaveText(here(4));
});

test("an editor says until when the document is to be checked", async ({ page, server }) => {
  const editor = await hire(server, "edna@hand.example.org", "editor");
  await signIn(page, editor);
  await new Workbench(page).open(/History and ideology/);
  await page.getByRole("button", { name: "Set a due date" }).click();
  await page.getByLabel("Due by the end of").fill("2099-05-04");
  await page.getByRole("button", { name: "Save", exact: true }).click();
  await expect(page.getByText(/due 4 May 2099/)).toBeVisible();
  await page.reload();
  await expect(page.getByText(/due 4 May 2099/)).toBeVisible();
});

for (const colorScheme of ["light", "dark"] as const)
  test.describe(`in the ${colorScheme} theme`, () => {
    test.use({ colorScheme });

    test("axe finds nothing on a selection, the filters and the palette", async ({ page, server }) => {
      const workbench = await bench(page, server);
      await page.getByText("More filters").click();
      await page.getByLabel("Contains").selectOption("Dates");
      await workbench.walkTo(2);
      await page.locator("#article").focus();
      await page.keyboard.press("J");
      await expect(page.getByRole("region", { name: "Selection" })).toBeVisible();
      await expect(page.getByRole("region", { name: "Filter" })).toBeVisible();
      expect(await axeFindings(page), "a selection under a filter").toEqual([]);
      await page.setViewportSize({ width: 390, height: 844 });
      expect(await axeFindings(page), "the same on a phone").toEqual([]);
      const width = await page.evaluate(() => document.documentElement.scrollWidth);
      expect(width, "nothing is wider than the phone").toBeLessThanOrEqual(390);
      await page.keyboard.press("ControlOrMeta+k");
      await expect(page.getByRole("combobox", { name: "What do you want to do?" })).toBeFocused();
      expect(await axeFindings(page), "the palette").toEqual([]);
    });
  });
