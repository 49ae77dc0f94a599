import { createHash } from "node:crypto";
import type { APIResponse, Page } from "@playwright/test";
import { startCanary } from "../support/canary.ts";
import { bearerOf, linecheck } from "../support/command-line.ts";
import { signIn } from "../support/pages/sign-in.ts";
import { expect, test } from "../support/product.ts";
import type { Server } from "../support/server.ts";
import { startWeb } from "../support/web-of-tests.ts";
import { buildDocx, footnote, footnoteMark, p, r, styled, t } from "../unit/extraction/docx/build-docx.ts";
import { buildPdf, linesAt } from "../unit/extraction/pdf/build-pdf.ts";

const PAGE = `<!doctype html><html lang="en"><head><title>The bridge, ten years on - The Quay</title>
<meta name="author" content="Ines Falk"><meta property="article:published_time" content="2026-05-04T08:00:00Z">
<link rel="canonical" href="https://example.org/bridge"></head><body><nav><a href="/">Home</a><a href="/sport">Sport</a></nav>
<article><h1>The bridge, ten years on</h1>
<p>The harbour bridge opened on 12 June 2016, after four years of work by three firms. It cost 412 million crowns.</p>
<h2>What was promised</h2>
<p>The port authority had promised a price of 300 million crowns, and a ferry that would go on for ten years. Nobody who
stood there will have forgotten the fog, and few will have forgotten the speech that was held in it.</p>
<blockquote><p>It will pay for itself, said the harbour master.</p></blockquote></article></body></html>`;

const DOCX = buildDocx({
  body:
    styled("Title", r(t("The bridge, ten years on"))) +
    styled("Heading1", r(t("What was promised"))) +
    p(r(t("It cost 412 million crowns.")) + footnoteMark(2) + r(t(" Nobody minded."))),
  footnotes: footnote(2, p(r(t("Closing account of 2017.")))),
});

const PDF = buildPdf([
  linesAt(72, 700, [
    "The harbour bridge opened in 2016, after four years of",
    "work by three firms. It cost 412 million crowns.",
  ]),
]);

async function choose(page: Page, name: string, mimeType: string, bytes: Uint8Array | string): Promise<void> {
  await page.goto("/documents/new");
  await page.locator("input[type=file]").setInputFiles({ name, mimeType, buffer: Buffer.from(bytes) });
  await page.getByRole("button", { name: "Preview the split" }).click();
}

const rows = (page: Page) => page.getByRole("list", { name: "Segments" }).getByRole("listitem");

async function importIt(page: Page): Promise<void> {
  await page.getByRole("button", { name: /^Import \d/ }).click();
  await page.waitForURL(/\/documents\/[0-9a-f-]{36}/);
}

test("a saved page is imported with what it says of itself, and its menus are left out", async ({ page, server }) => {
  await signIn(page, server.people.reviewer);
  await choose(page, "bridge.html", "text/html", PAGE);
  await expect(page.getByText("Ines Falk").first()).toBeVisible();
  await expect(page.getByText("https://example.org/bridge")).toBeVisible();
  await expect(rows(page).filter({ hasText: "Sport" })).toHaveCount(0);
  await expect(rows(page).first()).toContainText("The bridge, ten years on");
  await importIt(page);
  await expect(page.locator("[data-role=title]")).toHaveText("The bridge, ten years on");
  await expect(page.locator("[data-role=heading]")).toHaveText("What was promised");
  await expect(page.locator("[data-role=quote]")).toContainText("It will pay for itself");
});

test("a Word document keeps its headings, and no note mark is glued to a word", async ({ page, server }) => {
  await signIn(page, server.people.reviewer);
  await choose(page, "bridge.docx", "application/octet-stream", DOCX);
  await importIt(page);
  await expect(page.locator("[data-role=heading]")).toHaveText("What was promised");
  await expect(page.locator("[data-role=body] [data-claim]")).toHaveText([
    "It cost 412 million crowns.",
    "Nobody minded.",
  ]);
  await expect(page.locator("[data-role=footnote]")).toContainText("Closing account of 2017.");
});

test("a PDF gives its sentences whole", async ({ page, server }) => {
  await signIn(page, server.people.reviewer);
  await choose(page, "bridge.pdf", "application/pdf", PDF);
  await importIt(page);
  await expect(page.locator("[data-claim]")).toHaveText([
    "The harbour bridge opened in 2016, after four years of work by three firms.",
    "It cost 412 million crowns.",
  ]);
});

test("a file that cannot be read is told in a sentence, and its text can be pasted instead", async ({
  page,
  server,
}) => {
  await signIn(page, server.people.reviewer);
  await choose(page, "scan.png", "image/png", Buffer.from("\x89PNG\r\n\x1a\n0000", "latin1"));
  await expect(page.getByText(/picture/i).first()).toBeVisible();
  await page.getByRole("button", { name: "Paste the text instead" }).click();
  const field = page.getByRole("textbox", { name: "Text of the article" });
  await expect(field).toBeFocused();
  await field.fill("It opened in 2016.");
  await page.getByRole("button", { name: "Preview the split" }).click();
  await importIt(page);
});

test("a page is fetched once for its preview, and its bytes are what is kept", async ({ page, request, server }) => {
  const web = await startWeb((_, response) => response.writeHead(200, { "content-type": "text/html" }).end(PAGE));
  try {
    await signIn(page, server.people.reviewer);
    await page.goto("/documents/new");
    await page.getByLabel("Or the address of its page").fill(`${web.origin}/bridge`);
    await page.getByRole("button", { name: "Preview the split" }).click();
    await expect(rows(page).first()).toContainText("The bridge, ten years on");
    await rows(page).nth(1).click();
    await page.getByRole("button", { name: "Join with the next" }).click();
    await importIt(page);
    expect(web.asked).toHaveLength(1);
    const id = page.url().replace(/.*documents\/([0-9a-f-]{36}).*/, "$1");
    const headers = await bearerOf(server, server.people.reviewer.email);
    const document = await (await request.get(`/api/v1/documents/${id}`, { headers })).json();
    expect(document.origin).toEqual({
      publisher: null,
      url: "https://example.org/bridge",
      authors: ["Ines Falk"],
      publishedOn: "2026-05-04",
      modifiedOn: null,
    });
  } finally {
    await web.close();
  }
});

/** A preview of a page as the API answers it, from a web that answers with this. */
async function fetchedPreview(server: Server, body: string) {
  const web = await startWeb((_, response) => response.writeHead(200, { "content-type": "text/html" }).end(body));
  const headers = await bearerOf(server, server.people.reviewer.email);
  const answer = await fetch(`${server.address}/api/v1/documents/preview`, {
    method: "POST",
    headers: { ...headers, "content-type": "application/json" },
    body: JSON.stringify({ url: `${web.origin}/bridge` }),
  });
  await web.close();
  return { headers, preview: await answer.json() };
}

test("nobody can say that the server fetched what it did not", async ({ request, server }) => {
  const { headers, preview } = await fetchedPreview(server, PAGE);
  const { bytes, ...from } = preview.fetched;
  const send = (page: Buffer, fetched: object) =>
    request.post("/api/v1/documents", {
      headers,
      multipart: { file: { name: "page", mimeType: "text/html", buffer: page }, fetched: JSON.stringify(fetched) },
    });
  const page = Buffer.from(bytes, "base64");
  expect(createHash("sha256").update(page).digest("hex")).toBe(createHash("sha256").update(PAGE).digest("hex"));
  const other = await send(Buffer.from(PAGE.replace("412", "421")), from);
  expect([other.status(), (await other.json()).detail]).toEqual([422, expect.stringContaining("not the page")]);
  for (const said of [{ url: "https://example.org/else" }, { charset: "windows-1252" }, { mediaType: null }])
    expect((await send(page, { ...from, ...said })).status()).toBe(422);
  expect((await send(page, from)).status()).toBe(201);
});

test("an import is answered again when its page is gone, and fetches nothing for it", async ({ request, server }) => {
  const web = await startWeb((_, response) => response.writeHead(200, { "content-type": "text/html" }).end(PAGE));
  const headers = {
    ...(await bearerOf(server, server.people.reviewer.email)),
    "idempotency-key": "one-import-of-a-page",
  };
  const send = (path: string) => request.post("/api/v1/documents", { headers, data: { url: `${web.origin}${path}` } });
  const first = await send("/bridge");
  expect(first.status()).toBe(201);
  await web.close();
  const second = await send("/bridge");
  expect([second.status(), await second.json()]).toEqual([201, await first.json()]);
  const other = await send("/other");
  expect([other.status(), (await other.json()).type]).toEqual([422, "urn:linecheck:problem:key-used-otherwise"]);
  expect(web.asked).toHaveLength(1);
});

test("a file that changed since its preview is not imported in its place", async ({ request, server }) => {
  const headers = await bearerOf(server, server.people.reviewer.email);
  const send = (path: string, text: string, more: Record<string, string> = {}) =>
    request.post(`/api/v1/documents${path}`, {
      headers,
      multipart: { file: { name: "a.txt", mimeType: "text/plain", buffer: Buffer.from(text) }, ...more },
    });
  const { sha256: previewed, segments } = await (await send("/preview", "It opened in 2016.")).json();
  const changed = await send("", "It opened in 2017.", { previewed });
  expect([changed.status(), (await changed.json()).detail]).toEqual([422, expect.stringContaining("previewed")]);
  const [{ start, end, role }] = segments;
  const mended = JSON.stringify({ segments: [{ start, end, role }] });
  expect((await send("", "It opened in 2017.", { previewed, mended })).status()).toBe(422);
  expect((await send("", "It opened in 2016.", { mended })).status()).toBe(422);
  expect((await send("", "It opened in 2016.", { previewed, mended })).status()).toBe(201);
  expect((await send("", "It opened in 2016.", { previewed })).status()).toBe(201);
});

test("what an import would pass over is refused in a sentence", async ({ request, server }) => {
  const headers = await bearerOf(server, server.people.reviewer.email);
  const file = { name: "a.txt", mimeType: "text/plain", buffer: Buffer.from("It opened in 2016.") };
  const detailOf = async (answer: Promise<APIResponse>) => {
    const given = await answer;
    expect(given.status()).toBe(422);
    return (await given.json()).detail;
  };
  const form = (more: Record<string, string>) =>
    detailOf(request.post("/api/v1/documents", { headers, multipart: { file, ...more } }));
  expect(await form({ text: "It opened in 2017." })).toMatch(/a file and a text/);
  expect(await form({ url: "https://example.org/" })).toMatch(/a file and an address/);
  const fetched = { url: "https://example.org/", fetchedAt: "2026-11-24T08:15:00Z", mediaType: null, charset: null };
  const data = { text: "It opened.", fetched: { ...fetched, seal: "x" } };
  expect(await detailOf(request.post("/api/v1/documents", { headers, data }))).toMatch(
    /page that was fetched is missing/,
  );
});

test("who finds no place to be read is told to come again, and is read then", async ({ request, server }) => {
  const headers = await bearerOf(server, server.people.reviewer.email);
  const held: (() => void)[] = [];
  let holding = true;
  const web = await startWeb((_, response) => {
    const answer = () => response.setHeader("content-type", "text/plain").end("It is.");
    if (holding) held.push(answer);
    else answer();
  });
  const send = () => request.post("/api/v1/documents/preview", { headers, data: { url: `${web.origin}/` } });
  // Eight are fetched at once, and eight wait for them.
  const all = Array.from({ length: 17 }, send);
  const busy = await Promise.race(all);
  expect([busy.status(), busy.headers()["retry-after"]]).toEqual([429, "10"]);
  expect(await busy.json()).toMatchObject({
    type: "urn:linecheck:problem:busy",
    detail: expect.stringMatching(/try again/),
  });
  holding = false;
  for (const answer of held) answer();
  const statuses = (await Promise.all(all)).map((answer) => answer.status());
  // Reading what was fetched has a queue of its own, so that on a busy machine more than one may be told.
  const read = statuses.filter((status) => status === 200).length;
  const told = statuses.filter((status) => status === 429).length;
  expect([read >= 8, read + told]).toEqual([true, 17]);
  for (let again = 0; again < told; again++) expect((await send()).status()).toBe(200);
  await web.close();
});

test("an address inside the house is not fetched, and the refusal tells what to do", async ({ request, server }) => {
  const canary = await startCanary();
  const headers = await bearerOf(server, server.people.reviewer.email);
  const answer = await request.post("/api/v1/documents", {
    headers,
    data: { url: `http://127.0.0.1:${canary.port}/` },
  });
  expect(answer.status()).toBe(422);
  expect((await answer.json()).detail).toMatch(/import|paste/i);
  expect(canary.caught()).toBe(0);
  await canary.close();
});

test("the command line imports a page and a file, and says what was left out", async ({ server }) => {
  const web = await startWeb((_, response) => response.writeHead(200, { "content-type": "text/html" }).end(PAGE));
  const imported = JSON.parse(await linecheck(server, "import", `${web.origin}/bridge`));
  await web.close();
  expect(imported.claims).toBe(imported.segments);
  expect(imported.claims).toBeGreaterThan(5);
});
