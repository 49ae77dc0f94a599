import type { APIRequestContext } from "@playwright/test";
import { OPERATIONS, type Operation } from "../../app/_server/operations.ts";
import { FORMAT_NAMES } from "../../lib/reports/formats/index.ts";
import { axeFindings, axeFindingsInBothThemes } from "../support/axe-findings.ts";
import { bearerOf, hire } from "../support/command-line.ts";
import { followDocument } from "../support/event-stream.ts";
import { letIn } from "../support/pages/sign-in.ts";
import { Workbench } from "../support/pages/workbench.ts";
import { expect, test } from "../support/product.ts";
import { allTextIn } from "../support/rendered.ts";
import { startWeb } from "../support/web-of-tests.ts";

const TEXT = "The lock at Amal\n\nIt was dug in 1868. It cost 41 million crowns.";
/** The same words twice, far enough apart that not both are in view. */
const TWICE = [
  "In the first account the lock cost 41 million crowns.",
  "In the last account the lock cost 41 million crowns.",
];
const QUOTE = "the lock cost 41 million crowns";
/** Stands in everything that must not be told, and in nothing else. */
const CANARY = /canary/i;

type Headers = Record<string, string>;

/** A document of our own, and who brings things to it by the API. */
async function deskOf(request: APIRequestContext, headers: Headers) {
  const post = async (path: string, data: object) => {
    const answer = await request.post(`/api/v1${path}`, { headers, data });
    expect(answer.ok(), await answer.text()).toBe(true);
    return answer.json();
  };
  const { id: documentId } = await post("/documents", { text: TEXT });
  const listed = await request.get(`/api/v1/documents/${documentId}/claims`, { headers });
  const claimId = (await listed.json()).rows[2].id as string;
  /** Adds a source with a copy, and quotes it. */
  const quote = async (source: object, text: string, passage: { quote: string; locator?: string; start?: number }) => {
    const { id: sourceId } = await post("/sources", source);
    const { snapshotId } = (await post(`/sources/${sourceId}/snapshots`, { text })).copy;
    const { start, ...said } = passage;
    const picked = start === undefined ? {} : { picked: { snapshotId, start } };
    const { id } = await post(`/claims/${claimId}/evidence`, { sourceId, stance: "supports", ...said, ...picked });
    return { sourceId, snapshotId, evidenceId: id as string };
  };
  return { post, documentId, claimId, quote };
}

test("evidence is tagged from the keyboard, and its link leads to the right one of two", async ({ page, server }) => {
  const gap = "<p>Of other locks, nothing.</p>".repeat(200);
  const web = await startWeb((_, response) => {
    response.setHeader("Content-Type", "text/html; charset=utf-8");
    response.end(
      `<!doctype html><title>Accounts</title><p id="a">${TWICE[0]}</p>${gap}<p id="b">${TWICE[1]}</p>${gap}`,
    );
  });
  const headers = await bearerOf(server, server.people.reviewer.email);
  const desk = await deskOf(page.request, headers);
  const source = {
    title: "The accounts of the lock",
    url: `${web.origin}/accounts`,
    kind: "document",
    tier: "primary",
  };
  await desk.quote(source, TWICE.join("\n\n"), { quote: QUOTE, start: TWICE[0]?.length ?? 0 });
  const filed = await page.request.put(`/api/v1/claims/${desk.claimId}/verdict`, {
    headers,
    data: { code: "supported" },
  });
  expect(filed.ok()).toBe(true);

  await letIn(page, server.people.reviewer);
  await page.goto(`/documents/${desk.documentId}#c3`);
  const workbench = new Workbench(page);
  await workbench.listens();
  const { panel } = workbench;
  const [place] = await Promise.all([
    page.waitForEvent("popup"),
    panel.getByRole("link", { name: "The accounts of the lock" }).click(),
  ]);
  await expect(place.locator("#b")).toBeInViewport();
  await expect(place.locator("#a")).not.toBeInViewport();
  await place.close();

  await panel.getByText("Tag it").focus();
  await page.keyboard.press("Enter");
  await page.keyboard.press("Tab");
  await expect(panel.getByRole("button", { name: "Failed verification" })).toBeFocused();
  await page.keyboard.press("Space");
  await expect(panel.getByRole("button", { name: "Failed verification" })).toHaveAttribute("aria-pressed", "true");
  await panel.getByRole("button", { name: "Paywalled" }).click();
  await expect(panel.getByText("Tagged: failed verification, paywalled")).toBeVisible();
  await expect(panel.getByText("1 quotation is not counted: failed verification.").first()).toBeVisible();
  expect(await axeFindingsInBothThemes(page)).toEqual([]);
  const report = await page.request.get(`/api/v1/documents/${desk.documentId}/report?format=md`, { headers });
  expect(await report.text()).toContain("*Tagged:* failed verification, paywalled");
  await panel.getByRole("button", { name: "Failed verification" }).click();
  await expect(panel.getByText("Tagged: paywalled")).toBeVisible();
  await expect(panel.getByText("is not counted")).toHaveCount(0);
});

test("a confidential source is there for everybody, and told to nobody else by any call", async ({ page, server }) => {
  const headers = await bearerOf(server, server.people.reviewer.email);
  const desk = await deskOf(page.request, headers);
  const secret = {
    title: "The canary in the lock house",
    url: "https://canary.example.org/cage",
    author: "C. Canary",
    kind: "confidential",
    tier: "primary",
  };
  const kept = await desk.quote(secret, "I say it as a canary: 41 million crowns it was.", {
    quote: "as a canary: 41 million crowns",
    locator: "canary tape, 00:12",
  });
  const open = await desk.quote({ title: "An open letter", kind: "document" }, "It cost 41 million crowns.", {
    quote: "41 million crowns",
  });
  const tie = { toId: kept.sourceId, kind: "quotes", reason: "The canary said so" };
  const { id: derivationId } = await desk.post(`/sources/${open.sourceId}/derivations`, tie);

  const otto = await hire(server, "otto.marks@example.org", "reviewer");
  await letIn(page, otto);
  await page.goto(`/documents/${desk.documentId}#c3`);
  const workbench = new Workbench(page);
  await workbench.listens();
  const { panel } = workbench;
  await expect(panel.getByRole("heading", { name: "Confidential source" })).toBeVisible();
  await expect(panel.getByText("Its quote is kept from you")).toBeVisible();
  await expect(panel.getByText("Tag it")).toHaveCount(1);
  expect(await axeFindings(page)).toEqual([]);
  for (const path of [`/documents/${desk.documentId}`, `/documents/${desk.documentId}/history`, "/sources"]) {
    await page.goto(path);
    expect([path, CANARY.exec(await page.content())]).toEqual([path, null]);
  }
  await page.goto(`/sources/${kept.sourceId}`);
  await expect(page.getByText("Who this source is, and what it says")).toBeVisible();
  expect(await axeFindings(page)).toEqual([]);
  expect(CANARY.exec(await page.content())).toBeNull();
  expect((await page.goto(`/sources/${kept.sourceId}/copies/${kept.snapshotId}`))?.status()).toBe(404);

  const { documentId, claimId } = desk;
  const places: Readonly<Record<string, string>> = { documentId, claimId, ...kept, derivationId };
  const asOtto = await bearerOf(server, otto.email);
  const ask = async (path: string, as: Headers) => (await page.request.get(`/api/v1${path}`, { headers: as })).text();
  const readers = Object.values<Operation>(OPERATIONS).filter(({ method, stream }) => method === "get" && !stream);
  const told: string[] = [];
  const paths = readers.map(({ path, query }) => {
    const address = path.replace(/\{(\w+)\}/g, (_, part: string) => places[part] ?? "none");
    return "limit" in (query?.shape ?? {}) ? `${address}?limit=200` : address;
  });
  const formats = FORMAT_NAMES.map((format) => `/documents/${documentId}/report?format=${format}`);
  paths.push(...formats, "/sources?q=canary", `/sources/${open.sourceId}/derivations`);
  for (const path of paths) if (CANARY.test(await ask(path, asOtto))) told.push(path);
  const followed = await followDocument(server, desk.documentId, asOtto, -1);
  await followed.next("claims");
  followed.leave();
  if (CANARY.test(JSON.stringify(followed.heard))) told.push("the stream");
  expect(told).toEqual([]);
  // What is looked for is there for whoever added it, but in no export.
  expect(CANARY.test(await ask(`/claims/${desk.claimId}`, headers))).toBe(true);
  for (const path of formats) {
    const report = await allTextIn(await (await page.request.get(`/api/v1${path}`, { headers })).body());
    expect([path, CANARY.exec(report)]).toEqual([path, null]);
    // Nothing came to a verdict yet, which is all that a ClaimReview tells.
    if (!path.endsWith("claimreview")) expect(report).toContain("Confidential source");
  }
});
