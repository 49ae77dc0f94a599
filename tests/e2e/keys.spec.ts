import type { Page } from "@playwright/test";
import { KEYS, type KeyAction } from "../../app/_keys/registry.ts";
import { VERDICT_CODES, type VerdictCode } from "../../lib/reviews/verdict-kinds.ts";
import { bench, claim, heading, here, selected } from "../support/pages/hand.ts";
import { Workbench } from "../support/pages/workbench.ts";
import { expect, test } from "../support/product.ts";

async function press(page: Page, keys: string): Promise<void> {
  for (const key of keys.split(" ")) await page.keyboard.press(key.replace("Mod+", "ControlOrMeta+"));
}

type Proof = (at: { page: Page; workbench: Workbench; keys: string }) => Promise<void>;

/** Goes to the third sentence, presses the key, and looks where that led. */
const leads = (to: number): Proof => {
  return async ({ page, workbench, keys }) => {
    await workbench.walkTo(3);
    await press(page, keys);
    await expect(heading(workbench)).toHaveText(here(to));
  };
};

const files = (code: VerdictCode): Proof => {
  return async ({ page, workbench, keys }) => {
    await workbench.walkTo(3);
    await press(page, keys);
    await expect(claim(page, 3)).toHaveAttribute("data-mark", code);
    await expect(workbench.panel.getByText("Saved").first()).toBeVisible();
  };
};

const ticks = (mark: string): Proof => {
  return async ({ page, workbench, keys }) => {
    await workbench.walkTo(2);
    await expect(workbench.panel.getByText(/of \d ticked/)).toBeVisible();
    await page.keyboard.press("t");
    await press(page, keys);
    await expect(page.locator(`article [data-tick=${mark}]`)).toHaveCount(1);
    await expect(workbench.panel.getByText("Saved").first()).toBeVisible();
  };
};

/** What shows that the key of each action does what its label says. An action without a proof does not compile. */
const PROOFS: Record<Exclude<KeyAction, `verdict:${VerdictCode}`>, Proof> = {
  next: leads(4),
  previous: leads(2),
  "save-next": leads(4),
  "save-previous": leads(2),
  "next-unjudged": async ({ page, workbench, keys }) => {
    await workbench.walkTo(4);
    await page.keyboard.press("1");
    await workbench.panel.getByText("Saved").first().waitFor();
    await page.keyboard.press("k");
    await press(page, keys);
    await expect(heading(workbench)).toHaveText(here(5));
  },
  "previous-unjudged": async ({ page, workbench, keys }) => {
    await workbench.walkTo(4);
    await page.keyboard.press("1");
    await workbench.panel.getByText("Saved").first().waitFor();
    await page.keyboard.press("j");
    await press(page, keys);
    await expect(heading(workbench)).toHaveText(here(3));
  },
  withdraw: async ({ page, workbench, keys }) => {
    await workbench.walkTo(3);
    await page.keyboard.press("5");
    await workbench.panel.getByText("Saved").first().waitFor();
    await press(page, keys);
    await expect(claim(page, 3)).toHaveAttribute("data-mark", "untriaged");
    await expect(page.getByText("Your verdict was withdrawn.")).toBeVisible();
  },
  undo: async ({ page, workbench, keys }) => {
    await workbench.walkTo(3);
    await page.keyboard.press("5");
    await press(page, keys);
    await expect(page.getByText(/^Undone: /)).toBeVisible();
    await expect(claim(page, 3)).toHaveAttribute("data-mark", "untriaged");
  },
  redo: async ({ page, workbench, keys }) => {
    await workbench.walkTo(3);
    await page.keyboard.press("5");
    await page.keyboard.press("z");
    await expect(page.getByText(/^Undone: /)).toBeVisible();
    await press(page, keys);
    await expect(page.getByText(/^Done again: /)).toBeVisible();
    await expect(claim(page, 3)).toHaveAttribute("data-mark", "refuted");
  },
  select: async ({ page, workbench, keys }) => {
    await workbench.walkTo(3);
    await press(page, keys);
    await expect(selected(page)).toHaveCount(1);
    await expect(page.getByRole("status", { name: "Selection" })).toHaveText("1 selected");
    await press(page, keys);
    await expect(selected(page)).toHaveCount(0);
  },
  "select-next": async ({ page, workbench, keys }) => {
    await workbench.walkTo(3);
    await press(page, keys);
    await expect(selected(page)).toHaveText([/It cost/, /Nobody minded/]);
    await expect(heading(workbench)).toHaveText(here(4));
  },
  "select-previous": async ({ page, workbench, keys }) => {
    await workbench.walkTo(3);
    await press(page, keys);
    await expect(selected(page)).toHaveText([/opened/, /It cost/]);
  },
  assign: async ({ page, workbench, keys }) => {
    await workbench.walkTo(3);
    await press(page, keys);
    const assign = page.getByLabel("Assign to");
    await expect(assign).toBeFocused();
    await assign.selectOption("Me");
    await expect(page.getByRole("region", { name: "Selection" }).getByText("Saved")).toBeVisible();
    await page.goto(`${new URL(page.url()).pathname}?look=mine-to-do`);
    await expect(page.locator("[data-claim]:not([data-dim])")).toHaveText([/It cost/]);
  },
  "enter-panel": async ({ page, workbench, keys }) => {
    await workbench.walkTo(3);
    await press(page, keys);
    await expect(workbench.panel.getByLabel("Why")).toBeFocused();
  },
  leave: async ({ page, workbench, keys }) => {
    await workbench.walkTo(3);
    await page.keyboard.press("x");
    await page.getByRole("searchbox").fill("it");
    await press(page, keys);
    await expect(page.locator("#article")).toBeFocused();
    await expect(selected(page)).toHaveCount(1);
    await press(page, keys);
    await expect(selected(page)).toHaveCount(0);
    await expect(page.locator("[data-dim]").first()).toBeVisible();
    await press(page, keys);
    await expect(page.locator("[data-dim]")).toHaveCount(0);
  },
  "add-source": async ({ page, workbench, keys }) => {
    await press(page, keys);
    await expect(workbench.panel.getByLabel("Source: address or title")).toBeFocused();
  },
  "add-note": async ({ page, keys }) => {
    await press(page, keys);
    await expect(page.locator("#note")).toBeFocused();
  },
  "add-comment": async ({ page, workbench, keys }) => {
    await press(page, keys);
    await page.keyboard.type("Who says so?");
    await expect(workbench.panel.getByRole("checkbox", { name: /Waits until/ })).toBeChecked();
    await page.keyboard.press("ControlOrMeta+Enter");
    await page.keyboard.press("k");
    await expect(workbench.panel.getByText("waits to be resolved")).toBeVisible();
  },
  "walk-elements": async ({ page, workbench, keys }) => {
    await workbench.walkTo(2);
    await expect(workbench.panel.getByText(/of \d ticked/)).toBeVisible();
    await press(page, keys);
    await expect(page.locator("article [data-walked]")).toHaveText("12 June 2016");
  },
  "tick-ok": ticks("ok"),
  "tick-on-author": ticks("on-author"),
  "tick-fix": async ({ page, workbench, keys }) => {
    await workbench.walkTo(2);
    await expect(workbench.panel.getByText(/of \d ticked/)).toBeVisible();
    await page.keyboard.press("t");
    await press(page, keys);
    await page.keyboard.type("2017");
    await page.keyboard.press("Enter");
    await expect(page.locator("article [data-tick=fix]")).toHaveCount(1);
    await expect(workbench.panel.locator("ins")).toHaveText("2017");
    await expect(workbench.panel.getByText("Saved").first()).toBeVisible();
  },
  search: async ({ page, keys }) => {
    await press(page, keys);
    await expect(page.getByRole("searchbox")).toBeFocused();
  },
  palette: async ({ page, keys }) => {
    await press(page, keys);
    await expect(page.getByRole("combobox", { name: "What do you want to do?" })).toBeFocused();
  },
  "fold-furniture": async ({ page, keys }) => {
    await page.goto("/documents");
    await new Workbench(page).open(/History and ideology/);
    const furniture = page.locator("article details").first();
    await expect(furniture).toHaveAttribute("open");
    await press(page, keys);
    await expect(furniture).not.toHaveAttribute("open");
  },
  "go-documents": async ({ page, keys }) => {
    await press(page, keys);
    await page.waitForURL("**/documents");
  },
  "go-queue": async ({ page, keys }) => {
    await press(page, keys);
    await page.waitForURL("**/queue");
  },
  "go-sources": async ({ page, keys }) => {
    await press(page, keys);
    await page.waitForURL("**/sources");
  },
  "open-report": async ({ page, keys }) => {
    await press(page, keys);
    await expect(page.getByRole("link", { name: "Web page" })).toBeVisible();
  },
  help: async ({ page, keys }) => {
    await press(page, keys);
    const help = page.getByRole("dialog", { name: "Keys and marks" });
    for (const { label } of KEYS) await expect(help.getByText(label, { exact: true }).first()).toBeVisible();
  },
};

function proofOf(action: KeyAction): Proof {
  const code = VERDICT_CODES.find((one) => action === `verdict:${one}`);
  return code ? files(code) : PROOFS[action as keyof typeof PROOFS];
}

for (const { keys, label, action } of KEYS)
  for (const way of keys)
    test(`${way}: ${label}`, async ({ page, server }) => {
      const workbench = await bench(page, server);
      await proofOf(action)({ page, workbench, keys: way });
    });
