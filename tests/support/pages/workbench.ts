import { readFile } from "node:fs/promises";
import { expect, type Locator, type Page } from "@playwright/test";
import { textIn } from "../rendered.ts";

export type Passage = {
  readonly where: string;
  readonly quote: string;
  readonly stance: "Supports" | "Refutes" | "Qualifies" | "Context";
  readonly locator: string;
};

/** The workbench as somebody at the keyboard meets it. */
export class Workbench {
  readonly panel: Locator;

  constructor(readonly page: Page) {
    this.panel = page.getByRole("complementary");
  }

  /** Waits until the page listens: keys that are pressed before are lost. */
  async listens(): Promise<void> {
    await this.page.waitForFunction(() => document.documentElement.dataset.ready === "");
  }

  /** Opens a document from the list by its title, from whichever page of the list it stands on. */
  async open(title: RegExp): Promise<void> {
    const link = this.page.getByRole("link", { name: title }).first();
    const older = this.page.getByRole("link", { name: "Older documents" });
    await expect(link.or(older).first()).toBeVisible();
    while (!(await link.isVisible())) {
      const here = this.page.url();
      await older.click();
      await this.page.waitForURL((address) => address.href !== here);
      await expect(link.or(older).first()).toBeVisible();
    }
    await link.click();
    await this.page.waitForURL(/\/documents\/[0-9a-f-]{36}/);
    await this.listens();
    await expect(this.panel.getByRole("heading", { level: 2 })).toContainText("Claim");
  }

  /** Presses `j` until the claim with this number is current. */
  async walkTo(ordinal: number): Promise<void> {
    const heading = this.panel.getByRole("heading", { level: 2 });
    for (let presses = 0; presses < 60; presses++) {
      if (((await heading.textContent()) ?? "").startsWith(`Claim ${ordinal} of`)) return;
      await this.page.keyboard.press("j");
    }
    throw new Error(`j does not lead to claim ${ordinal}`);
  }

  /** Files a verdict with its key and waits until the server has it. */
  async judge(key: string, why: string): Promise<void> {
    await this.page.keyboard.press(key);
    await this.panel.getByLabel("Why").fill(why);
    await this.panel.getByLabel("Why").blur();
    await expect(this.panel.getByText("Saved").first()).toBeVisible();
  }

  /** Attaches a passage through the form that `s` opens. */
  async attach({ where, quote, stance, locator }: Passage): Promise<void> {
    await this.page.keyboard.press("s");
    const form = this.panel.getByRole("form", { name: "Attach a source" });
    await form.getByLabel("Source: address or title").fill(where);
    await form.getByLabel("The passage, word for word").fill(quote);
    await form.getByText(stance, { exact: true }).click();
    await form.getByLabel("Where in it (optional)").fill(locator);
    await form.getByRole("button", { name: "Attach" }).click();
    await expect(form).toBeHidden();
    await expect(this.panel.getByText(quote).first()).toBeVisible();
  }

  /** Writes a note through the field that `m` opens. */
  async note(text: string): Promise<void> {
    await this.page.keyboard.press("m");
    await this.page.keyboard.type(text);
    await this.page.keyboard.press("ControlOrMeta+Enter");
  }

  /** Downloads a report from the menu that `g` `e` opens. */
  async download(label: string): Promise<{ name: string; text: string }> {
    await this.listens();
    await this.page.keyboard.press("g");
    await this.page.keyboard.press("e");
    const [download] = await Promise.all([
      this.page.waitForEvent("download"),
      this.page.getByRole("link", { name: label }).click(),
    ]);
    const text = textIn(await readFile(await download.path()));
    await this.page.keyboard.press("Escape");
    return { name: download.suggestedFilename(), text };
  }
}
