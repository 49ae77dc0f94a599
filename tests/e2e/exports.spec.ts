import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "@playwright/test";
import { inPieces } from "../../lib/in-pieces.ts";
import { SCRIPTED } from "../support/hostile/scripts.ts";
import { rendered } from "../support/rendered.ts";
import { reportFullOf } from "../unit/reports/hostile-report.ts";

test("five hundred strings in every field run nothing and ask for nothing", async ({ page }) => {
  expect(new Set(SCRIPTED).size).toBe(500);
  const folder = mkdtempSync(join(tmpdir(), "linecheck-hostile-"));
  const file = join(folder, "report.html");
  const asked: string[] = [];
  const spoke: string[] = [];
  page.on("request", (request) => void (request.url().startsWith("file:") || asked.push(request.url())));
  page.on("dialog", async (dialog) => {
    spoke.push(dialog.message());
    await dialog.dismiss();
  });
  page.on("popup", (popup) => void asked.push(popup.url()));
  // Ten to a page, each of them in every field of it: a browser takes its time to open five hundred.
  for (const [at, hostile] of inPieces(SCRIPTED, 10).entries()) {
    const report = reportFullOf(hostile.join("\n"));
    // As for readers and final, so that its data for programs is in the page as well.
    const published = { ...report, final: true, selection: { ...report.selection, audience: "public" as const } };
    writeFileSync(file, rendered("html", published));
    await page.goto(`file://${file}`);
    // Whatever of it were an element would have had the time to run by the time the page has checked itself.
    await expect(page.locator("#check")).toHaveText("This copy is not signed.");
    expect([at, await page.evaluate("globalThis.ran")]).toEqual([at, undefined]);
    expect([at, page.frames().length]).toEqual([at, 1]);
  }
  expect([asked, spoke]).toEqual([[], []]);
  rmSync(folder, { recursive: true });
});

test("a string that does get in is heard: the ear is no stone", async ({ page }) => {
  const asked: string[] = [];
  page.on("request", (request) => void asked.push(request.url()));
  await page.setContent(`<p>${SCRIPTED[0]}<img src="https://canary.example.org/heard">`);
  expect(await page.evaluate("globalThis.ran")).toBe(1);
  await expect.poll(() => asked).toContain("https://canary.example.org/heard");
});
