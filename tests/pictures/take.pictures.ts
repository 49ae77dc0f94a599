import type { APIRequestContext, Page } from "@playwright/test";
import { hire, tokenOf } from "../support/command-line.ts";
import { signIn } from "../support/pages/sign-in.ts";
import { Workbench } from "../support/pages/workbench.ts";
import { test } from "../support/product.ts";
import { ARTICLE, FIRST_READER, OPINIONS, SECOND_READER } from "./bridge.ts";

const FOLDER = "docs/pictures";
const WIDE = { width: 1440, height: 900 };
const PHONE = { width: 390, height: 844 };

/** All that is quoted of a source, by whomever. */
const quotesOf = (title: string) =>
  [...FIRST_READER, ...SECOND_READER]
    .flatMap(({ passages = [] }) => passages)
    .flatMap((passage) => (passage.title === title ? [passage.quote] : []));

/** Imports the invented article and files what the two readers made of it. */
async function prepare(request: APIRequestContext, tokens: { first: string; second: string }): Promise<string> {
  const send = async (method: string, path: string, token: string, data?: object) => {
    const headers = { authorization: `Bearer ${token}` };
    const answer = await request.fetch(`/api/v1${path}`, { method, headers, ...(data && { data }) });
    if (!answer.ok()) throw new Error(`${method} ${path}: ${await answer.text()}`);
    return answer.json();
  };
  const { id } = await send("POST", "/documents", tokens.first, { text: ARTICLE });
  const { rows } = await send("GET", `/documents/${id}/claims?limit=200`, tokens.first);
  const claim = (starts: string) => {
    const found = rows.find(({ text }: { text: string }) => text.startsWith(starts));
    if (!found) throw new Error(`no sentence begins with ${starts}`);
    return `/claims/${found.id}`;
  };
  const brought = new Set<string>();
  for (const [token, reader] of [
    [tokens.first, FIRST_READER],
    [tokens.second, SECOND_READER],
  ] as const)
    for (const { starts, passages = [], ...verdict } of reader) {
      for (const { title, tier, ...passage } of passages) {
        const source = { title, tier, url: `https://example.org/${title.toLowerCase().replace(/\W+/g, "-")}` };
        const { source: known } = await send("POST", `${claim(starts)}/evidence`, token, { source, ...passage });
        if (brought.has(title)) continue;
        // Nothing stands at an invented address: what it says is brought.
        brought.add(title);
        await send("POST", `/sources/${known.id}/snapshots`, token, { text: [title, ...quotesOf(title)].join("\n\n") });
      }
      await send("PUT", `${claim(starts)}/verdict`, token, verdict);
    }
  for (const starts of OPINIONS) await send("PATCH", claim(starts), tokens.first, { checkability: "opinion" });
  return id;
}

test("pictures of the main screens", async ({ browser, request, server }) => {
  test.setTimeout(180_000);
  const first = await hire(server, "ada@example.org", "reviewer");
  const second = await hire(server, "ben@example.org", "reviewer");
  const editor = await hire(server, "eva@example.org", "editor");
  const tokens = { first: await tokenOf(server, first.email), second: await tokenOf(server, second.email) };
  const documentId = await prepare(request, tokens);
  const take = (page: Page, name: string) => page.screenshot({ path: `${FOLDER}/${name}.png`, animations: "disabled" });
  for (const [name, options] of [
    ["light", { viewport: WIDE, colorScheme: "light" }],
    ["dark", { viewport: WIDE, colorScheme: "dark" }],
    ["phone", { viewport: PHONE, colorScheme: "light" }],
  ] as const) {
    const context = await browser.newContext({ ...options, baseURL: server.address, acceptDownloads: true });
    const page = await context.newPage();
    await page.goto("/sign-in");
    await take(page, `sign-in-${name}`);
    await signIn(page, first);
    await page.waitForLoadState("networkidle");
    await take(page, `documents-${name}`);
    const workbench = new Workbench(page);
    await workbench.open(/harbour bridge/);
    await workbench.walkTo(8);
    await page.waitForLoadState("networkidle");
    await take(page, `workbench-${name}`);
    for (const screen of ["findings", "overview", "sign-off"]) {
      await page.goto(`/documents/${documentId}/${screen}`);
      await take(page, `${screen}-${name}`);
    }
    await page.goto("/queue");
    await take(page, `queue-${name}`);
    await page.goto("/sources");
    await take(page, `sources-${name}`);
    await page.getByRole("link", { name: /account of the bridge/ }).click();
    await page.getByRole("heading", { name: "Where it is quoted" }).waitFor();
    await take(page, `source-${name}`);
    await page.getByRole("link", { name: "found in the copy" }).first().click();
    await page.locator("mark").first().waitFor();
    await take(page, `copy-${name}`);
    await page.goto("/documents/new");
    await page.getByRole("textbox", { name: "Text of the article" }).fill(ARTICLE);
    await page.getByRole("button", { name: "Preview the split" }).click();
    await page.getByRole("button", { name: /^Import \d/ }).waitFor();
    await page.locator("[data-at='4']").click();
    await page.keyboard.press("s");
    await page.keyboard.press("ArrowRight");
    await take(page, `preview-${name}`);
    await page.goto(`/documents/${documentId}`);
    await workbench.walkTo(8);
    const { text } = await workbench.download("Web page");
    const deciding = await browser.newContext({ ...options, baseURL: server.address });
    const desk = await deciding.newPage();
    await signIn(desk, editor);
    await desk.goto(`/documents/${documentId}#c15`);
    await desk.getByRole("complementary").getByText("History", { exact: true }).waitFor({ state: "attached" });
    if (name === "phone") await desk.getByRole("button", { name: "Check", exact: true }).click();
    await desk.getByRole("button", { name: "Decide on the verdicts" }).click();
    await take(desk, `decision-${name}`);
    await deciding.close();
    const report = await context.newPage();
    await report.setContent(text);
    if (name !== "phone") await report.setViewportSize({ width: WIDE.width, height: 1600 });
    await take(report, `report-${name}`);
    await context.close();
  }
});
