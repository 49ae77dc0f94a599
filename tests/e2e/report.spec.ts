import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { axeFindings } from "../support/axe-findings.ts";
import { bearerOf, linecheck } from "../support/command-line.ts";
import { eventsOf } from "../support/events-of.ts";
import { signIn } from "../support/pages/sign-in.ts";
import { expect, test } from "../support/product.ts";
import { textIn } from "../support/rendered.ts";

const TEXT = `The harbour crane

The crane lifts forty tonnes. It was painted green in 1998. Nobody remembers who chose the colour.`;

test("a report is chosen, looked at, downloaded, and checked by whoever receives it", async ({
  page,
  request,
  server,
}) => {
  const { reviewer } = server.people;
  const headers = await bearerOf(server, reviewer.email);
  const { id } = await (
    await request.post("/api/v1/documents", { headers, data: { title: "The crane", text: TEXT } })
  ).json();
  const { rows } = await (await request.get(`/api/v1/documents/${id}/claims`, { headers })).json();
  for (const [ordinal, code] of [
    [2, "supported"],
    [3, "refuted"],
  ] as const) {
    const data = { code, rationale: `Invented reason for ${code}.` };
    expect((await request.put(`/api/v1/claims/${rows[ordinal - 1].id}/verdict`, { headers, data })).ok()).toBe(true);
  }
  await signIn(page, reviewer);
  await page.goto(`/documents/${id}/report`);
  const preview = page.frameLocator("iframe");
  await expect(preview.getByText("Invented reason for supported.")).toBeVisible();
  await page.getByRole("radio", { name: /^Only the disputed/ }).check();
  await expect(page).toHaveURL(/scope=disputed/);
  await expect(preview.getByText("Invented reason for refuted.")).toBeVisible();
  await expect(preview.getByText("Invented reason for supported.")).toHaveCount(0);
  await expect(preview.getByText("The crane lifts forty tonnes.")).toBeVisible();
  await page.getByRole("radio", { name: /^Readers/ }).check();
  await expect(page).toHaveURL(/audience=public/);
  await expect(preview.getByText("Reviewer 1").first()).toBeVisible();
  await page.getByLabel("Labels").selectOption("Deutsch");
  await expect(page).toHaveURL(/labels=de/);
  await expect(preview.getByText("Prüfende Person 1").first()).toBeVisible();
  await expect(preview.getByText("Invented reason for refuted.")).toBeVisible();
  expect(await axeFindings(page)).toEqual([]);

  const downloading = page.waitForEvent("download");
  await page.getByRole("link", { name: "Word document" }).click();
  const download = await downloading;
  expect(download.suggestedFilename()).toBe("the-crane-v1-draft.docx");
  const file = await download.path();
  const text = textIn(readFileSync(file));
  expect(text).toContain("Invented reason for refuted.");
  expect(text).toContain("Widerlegt");
  expect(text).not.toContain("Invented reason for supported.");

  const setting = page.waitForEvent("download");
  await page.getByRole("link", { name: "PDF" }).click();
  await expect(page.getByText("The file is put together")).toBeVisible();
  expect((await setting).suggestedFilename()).toBe("the-crane-v1-draft.pdf");
  await expect(page.getByText("The file is put together")).toBeHidden();
  // As the house answers when too many pages are being set.
  const detail = "Other reports are being set: try again in ten seconds.";
  await page.route("**/report?*format=pdf", (route) => route.fulfill({ status: 429, json: { detail } }));
  await page.getByRole("link", { name: "PDF" }).click();
  await expect(page.getByText(detail)).toBeVisible();

  await page.getByText("How a reader checks it").click();
  const key = await page.locator("code", { hasText: /^linecheck\/[0-9a-f]{32}\+/ }).textContent();
  expect(await linecheck(server, "verify", file, "--key", key ?? "")).toMatch(/it holds/);
  const folder = mkdtempSync(join(tmpdir(), "linecheck-report-"));
  const changed = readFileSync(file);
  changed.writeUInt8(changed.readUInt8(1000) ^ 1, 1000);
  writeFileSync(join(folder, "changed.docx"), changed);
  await expect(linecheck(server, "verify", join(folder, "changed.docx"), "--key", key ?? "")).rejects.toThrow();
  rmSync(folder, { recursive: true });
});

test("a preview is no export: nothing is logged, and nobody else may frame it", async ({ request, server }) => {
  const headers = await bearerOf(server, server.people.reviewer.email);
  const { id } = await (await request.post("/api/v1/documents", { headers, data: { text: TEXT } })).json();
  const before = await eventsOf(request, headers, id);
  const preview = await request.get(`/api/v1/documents/${id}/report/preview?audience=public`, { headers });
  expect(preview.headers()["content-security-policy"]).toMatch(/^sandbox; default-src 'none'.*frame-ancestors 'self'$/);
  expect(preview.headers()["x-frame-options"]).toBeUndefined();
  expect(await preview.text()).toContain("For readers:");
  expect(await eventsOf(request, headers, id)).toEqual(before);
  const page = await request.get(`/documents/${id}/report`);
  expect(page.headers()["x-frame-options"]).toBe("DENY");
  const exported = await request.get(`/api/v1/documents/${id}/report?format=csv`, { headers });
  expect(exported.headers()["x-frame-options"]).toBe("DENY");
  expect(exported.headers()["linecheck-signature"]?.split(".")).toHaveLength(3);
  const final = await request.get(`/api/v1/documents/${id}/report?status=final`, { headers });
  expect([final.status(), (await final.json()).type]).toEqual([409, "urn:linecheck:problem:not-final"]);
});

test("a page tells in the language of its labels what it found of itself", async ({ browser, request, server }) => {
  const headers = await bearerOf(server, server.people.reviewer.email);
  const { id } = await (await request.post("/api/v1/documents", { headers, data: { text: TEXT } })).json();
  const folder = mkdtempSync(join(tmpdir(), "linecheck-report-"));
  const file = join(folder, "report.html");
  await linecheck(server, "report", id, "--format", "html", "--labels", "fr", "--out", file);
  const reader = await (await browser.newContext({ offline: true })).newPage();
  await reader.goto(`file://${file}`);
  await expect(reader.locator("#check")).toContainText("est tel qu’il a été signé");
  await reader.getByRole("button", { name: /Ouvert/ }).click();
  await expect(reader.locator("#told")).toHaveText(
    /^Seuls les paragraphes portant cette marque sont affichés : \d sur \d\.$/,
  );
  rmSync(folder, { recursive: true });
});

test("a page checks itself when it is opened, and narrows to a mark", async ({ browser, request, server }) => {
  const headers = await bearerOf(server, server.people.reviewer.email);
  const data = { text: `${TEXT}\n\nIt stands & “creaks” <loudly>.` };
  const { id } = await (await request.post("/api/v1/documents", { headers, data })).json();
  const { rows } = await (await request.get(`/api/v1/documents/${id}/claims`, { headers })).json();
  const verdict = { code: "refuted", rationale: "Invented reason." };
  expect((await request.put(`/api/v1/claims/${rows[2].id}/verdict`, { headers, data: verdict })).ok()).toBe(true);
  const folder = mkdtempSync(join(tmpdir(), "linecheck-report-"));
  const file = join(folder, "report.html");
  await linecheck(server, "report", id, "--format", "html", "--out", file);
  const key = (await linecheck(server, "key")).trim();

  const context = await browser.newContext({ offline: true });
  const reader = await context.newPage();
  const refused: string[] = [];
  reader.on("console", (message) => void (message.type() === "error" && refused.push(message.text())));
  await reader.goto(`file://${file}`);
  await expect(reader.locator("#check")).toContainText("every word and link of it is as it was signed");
  await expect(reader.locator("#check code")).toHaveText(key);
  await reader.getByRole("button", { name: /Refuted/ }).click();
  await expect(reader.locator("#told")).toHaveText("Only paragraphs with this mark are shown: 1 of 3.");
  await expect(reader.getByText("It stands & “creaks” <loudly>.")).toBeHidden();
  await reader.getByRole("button", { name: /Refuted/ }).click();
  await expect(reader.getByText("It stands & “creaks” <loudly>.")).toBeVisible();
  expect(refused).toEqual([]);
  expect(await axeFindings(reader)).toEqual([]);

  const page = readFileSync(file, "utf8");
  for (const changed of [
    page.replace("forty tonnes", "fifty tonnes"),
    page.replace('href="#d3"', 'href="#d2"'),
    page.replace("<main>", "<div><h1>Found true in every point</h1></div><main>"),
    page.replace("<main>", "<main hidden>"),
    page.replace("</style>", ".summary{display:none}</style>"),
    page.replace("</body>", "<p>Found true in every point</p></body>"),
    page.replace(/(?<=id="signature">[\w-]+\.[\w-]+\.)[\w-]{4}/, "AAAA"),
  ]) {
    expect(changed).not.toBe(page);
    writeFileSync(file, changed);
    await reader.goto(`file://${file}`);
    await expect(reader.locator("#check")).toContainText("somebody changed");
  }
  await context.close();
  rmSync(folder, { recursive: true });
});
