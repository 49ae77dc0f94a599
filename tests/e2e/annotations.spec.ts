import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { axeFindings } from "../support/axe-findings.ts";
import { bearerOf, linecheck } from "../support/command-line.ts";
import { signIn } from "../support/pages/sign-in.ts";
import { expect, test } from "../support/product.ts";
import { withComments } from "../support/remarked-word.ts";

const TEXT = `The lighthouse keeper

The lamp was lit in 1871. Nobody knew. It burned 412 litres of oil a night.

The keeper retired in 1904. Nobody knew.`;

test("a Word file comes back with comments, which are looked at, chosen and brought in", async ({
  page,
  request,
  server,
}) => {
  const { reviewer } = server.people;
  const headers = await bearerOf(server, reviewer.email);
  const { id } = await (await request.post("/api/v1/documents", { headers, data: { text: TEXT } })).json();
  const { rows } = await (await request.get(`/api/v1/documents/${id}/claims`, { headers })).json();
  const note = { text: "Ask the harbour office.", kind: "comment" };
  await request.post(`/api/v1/claims/${rows[3].id}/notes`, { headers, data: note });
  const verdict = { code: "refuted", rationale: "The invented log has 390." };
  await request.put(`/api/v1/claims/${rows[3].id}/verdict`, { headers, data: verdict });
  const sent = await (await request.get(`/api/v1/documents/${id}/report?format=docx`, { headers })).body();
  const returned = withComments(sent, [
    { by: "Jane Doe", text: "It was 421 in the end.", on: "412 litres" },
    { by: "Jane Doe", text: "They do not answer.", answers: "Ask the harbour office." },
    { by: "John Roe", text: "Leave this out.", on: "1871" },
  ]);
  // The same words from Hypothesis, where nothing tells which of two sentences is meant.
  const twin = { type: "TextQuoteSelector", exact: "Nobody knew." };
  const row = { id: "h1", user: "acct:jane@hypothes.is", text: "Who knew?", target: [{ selector: [twin] }] };
  const folder = mkdtempSync(join(tmpdir(), "linecheck-annotations-"));
  const [word, json] = [join(folder, "returned.docx"), join(folder, "annotations.json")];
  writeFileSync(word, returned);
  writeFileSync(json, JSON.stringify({ total: 1, rows: [row] }));

  await signIn(page, reviewer);
  await page.goto(`/documents/${id}`);
  await page.getByLabel("About this document").click();
  await page.getByRole("link", { name: "Bring in comments…" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Bring in comments" })).toBeVisible();
  expect(await axeFindings(page)).toEqual([]);

  // A file that is none keeps the page as it is, and says what to choose.
  const field = page.getByLabel("File with the comments");
  await field.setInputFiles({ name: "page.html", mimeType: "text/html", buffer: Buffer.from("<p>no</p>") });
  await expect(page.getByRole("alert").filter({ hasText: "Nothing was brought in." })).toContainText(
    "neither a Word file nor JSON",
  );

  await field.setInputFiles(word);
  const list = page.getByRole("list", { name: "What comes in" });
  await expect(list.getByRole("listitem")).toHaveCount(3);
  await expect(list).toContainText("It burned 412 litres of oil a night.");
  await expect(list.getByRole("listitem").filter({ hasText: "They do not answer." })).toContainText(
    "On the thread of the note",
  );
  await page.getByText("Here already: 2").click();
  await expect(page.getByText("Ask the harbour office.")).toBeVisible();
  await expect(page.getByText("invented log")).toHaveCount(0);
  expect(await axeFindings(page)).toEqual([]);
  await list.getByRole("checkbox", { name: /Leave this out/ }).uncheck();
  await page.getByRole("button", { name: "Bring in 2 remarks" }).click();
  await expect(page.getByRole("heading", { name: "2 remarks brought in" })).toBeFocused();

  // In the panel of its sentence stands who said it, and who brought it in.
  await page.getByRole("link", { name: "Sentence 4" }).first().click();
  const panel = page.getByRole("complementary");
  const remark = panel.getByRole("listitem").filter({ hasText: "It was 421 in the end." });
  await expect(remark).toContainText("Jane Doe");
  await expect(remark).toContainText("412 litres");
  await expect(remark).toContainText("from returned.docx");
  await expect(panel.getByRole("listitem").filter({ hasText: "They do not answer." })).toBeVisible();

  // What was left out is still offered, and what came in is here already; then nothing is new.
  await page.goto(`/documents/${id}/annotations`);
  await field.setInputFiles(word);
  await expect(list.getByRole("listitem")).toHaveCount(1);
  await expect(page.getByText(/brought in remarks from this very file/)).toBeVisible();

  // Of twins a person chooses; until then the remark stays out.
  await page.getByRole("button", { name: "Choose another file" }).click();
  await field.setInputFiles(json);
  await expect(list).toContainText("stand in 2 sentences");
  await expect(list.getByRole("checkbox")).not.toBeChecked();
  await expect(page.getByRole("button", { name: "Bring in 0 remarks" })).toBeDisabled();
  await list.getByRole("combobox").selectOption({ index: 2 });
  await page.getByRole("button", { name: "Bring in 1 remark" }).click();
  await expect(page.getByRole("link", { name: "Sentence 6" })).toBeVisible();

  // The command line tells the same.
  expect(JSON.parse(await linecheck(server, "annotations", id, json, "--dry-run"))).toMatchObject({
    remarks: [{ standing: "known" }],
  });
  expect(JSON.parse(await linecheck(server, "annotations", id, word, "--as", reviewer.email))).toMatchObject({
    notes: [{ by: "John Roe", ordinal: 2 }],
    known: 3,
  });
  rmSync(folder, { recursive: true });
});
