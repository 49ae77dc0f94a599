import { axeFindingsInBothThemes } from "../support/axe-findings.ts";
import { linecheck } from "../support/command-line.ts";
import { eventsOf } from "../support/events-of.ts";
import { signIn } from "../support/pages/sign-in.ts";
import { expect, test } from "../support/product.ts";
import { signedOverApi } from "../support/signed-over-api.ts";

const TEXT = `The harbour crane

The crane lifts forty tonnes. It was painted green in 1998.`;

test("a signed-off report is published, read by anybody, corrected, and withdrawn", async ({
  page,
  browser,
  request,
  server,
}) => {
  const {
    id,
    claimIds,
    editor,
    editing: headers,
  } = await signedOverApi(server, request, { title: "The crane", text: TEXT });
  await signIn(page, editor);
  await page.goto(`/documents/${id}/report`);
  const section = page.getByRole("region", { name: "Public page" });
  await section.getByRole("button", { name: "Publish it" }).click();
  await expect(section.getByText("Every sentence of the article")).toBeVisible();
  expect(await axeFindingsInBothThemes(page), "the confirmation").toEqual([]);
  await section.getByRole("button", { name: "Publish the report" }).click();
  const address = (await section.getByRole("link", { name: /\/published\// }).getAttribute("href")) ?? "";
  expect(address).toMatch(new RegExp(`^${server.address}/published/[0-9a-f]{32}$`));
  await expect(section.getByRole("heading", { name: "Public page" })).toBeFocused();
  expect(await axeFindingsInBothThemes(page), "published").toEqual([]);

  const anonymous = await browser.newContext();
  const reader = await anonymous.newPage();
  const refused: string[] = [];
  const asked: string[] = [];
  reader.on("console", (message) => void (message.type() === "error" && refused.push(message.text())));
  reader.on("request", (each) => void asked.push(each.url()));
  const answer = await reader.goto(address);
  expect(answer?.status()).toBe(200);
  await expect(reader.getByText("For readers:")).toBeVisible();
  await expect(reader.getByText("Reviewer 1").first()).toBeVisible();
  await expect(reader.locator("#check")).toContainText("every word and link of it is as it was signed");
  await expect(reader.locator("#check code")).toHaveText((await linecheck(server, "key")).trim());
  expect(asked.filter((url) => !url.endsWith("/favicon.ico"))).toEqual([address]);
  expect(refused).toEqual([]);
  expect(await anonymous.cookies()).toEqual([]);
  expect(await reader.evaluate("origin"), "it has no part in the desk's own").toBe("null");
  expect(await axeFindingsInBothThemes(reader), "the public page").toEqual([]);

  const block = (await reader.locator('script[type="application/ld+json"]').textContent()) ?? "";
  const reviews = JSON.parse(block)["@graph"].filter((node: { "@type": string }) => node["@type"] === "ClaimReview");
  expect(reviews).toMatchObject([
    { claimReviewed: "The crane lifts forty tonnes.", url: "#c2", reviewRating: { ratingValue: 5 } },
  ]);
  await reader.getByRole("link", { name: "Link to sentence 2" }).click();
  await expect(reader).toHaveURL(`${address}#c2`);
  await expect(reader.locator("#c2:target")).toHaveText("The crane lifts forty tonnes.");

  const correction = { kind: "error", note: "It was weighed anew.", replacement: "The crane lifts thirty tonnes." };
  const corrected = await request.post(`/api/v1/claims/${claimIds[1]}/corrections`, { headers, data: correction });
  expect(corrected.status()).toBe(201);
  await reader.goto(address);
  const log = reader.getByRole("region", { name: "Corrections" });
  await expect(log).toContainText("It was weighed anew.");
  await expect(log).toContainText("The crane lifts thirty tonnes.");
  await expect(log.getByRole("link", { name: "Sentence 2" })).toHaveAttribute("href", "#c2");
  expect(await axeFindingsInBothThemes(reader), "with a correction").toEqual([]);

  await section.getByRole("button", { name: "Withdraw it" }).click();
  await section.getByLabel("Why (optional)").fill("The crane was mistaken for another.");
  await page.reload();
  await section.getByRole("button", { name: "Withdraw it" }).click();
  await expect(section.getByLabel("Why (optional)"), "what was typed is kept").toHaveValue(/mistaken/);
  expect(await axeFindingsInBothThemes(page), "before it is withdrawn").toEqual([]);
  await section.getByRole("button", { name: "Withdraw the report" }).click();
  await expect(section.getByText("Withdrawn once")).toBeVisible();

  const gone = await reader.goto(address);
  expect(gone?.status()).toBe(410);
  await expect(reader.getByRole("heading", { name: "This report was withdrawn" })).toBeVisible();
  await expect(reader.getByText("The crane was mistaken for another.")).toBeVisible();
  await expect(reader.getByText("forty tonnes")).toHaveCount(0);
  expect(await reader.content()).not.toContain("The crane lifts");
  expect(gone?.headers()["x-robots-tag"]).toBe("noindex");
  // Its page lets nothing run at all, and so nothing looks into it there.
  await page.setContent((await gone?.text()) ?? "");
  await anonymous.close();
  expect(await axeFindingsInBothThemes(page), "withdrawn").toEqual([]);
});

test("two visits are handed the same bytes, caches ask each time, and no visit is logged", async ({
  request,
  playwright,
  server,
}) => {
  const { id, editing: headers } = await signedOverApi(server, request, { title: "Twice", text: TEXT });
  const of = `/api/v1/documents/${id}/publication`;
  const published = await request.post(of, { headers, data: {} });
  expect(published.status()).toBe(201);
  const { path } = (await published.json()).published;
  const before = await eventsOf(request, headers, id);

  const anybody = await playwright.request.newContext({ baseURL: server.address });
  const [first, second] = [await anybody.get(path), await anybody.get(path)];
  expect((await first.body()).equals(await second.body())).toBe(true);
  const { etag = "", ...told } = first.headers();
  expect(second.headers().etag).toBe(etag);
  expect(told).toMatchObject({
    "cache-control": "public, no-cache",
    "content-type": "text/html; charset=utf-8",
    "content-security-policy": expect.stringMatching(
      /^default-src 'none'; script-src 'sha256-[^']+'; .*frame-ancestors 'none'; sandbox allow-scripts$/,
    ),
    link: `<${server.address}${path}>; rel="canonical"`,
    "x-frame-options": "DENY",
    "x-content-type-options": "nosniff",
  });
  expect([told["set-cookie"], told["x-robots-tag"]]).toEqual([undefined, undefined]);
  const known = await anybody.get(path, { headers: { "If-None-Match": etag } });
  expect([known.status(), (await known.body()).length]).toEqual([304, 0]);
  const head = await anybody.head(path);
  expect([head.status(), head.headers().etag]).toEqual([200, etag]);
  expect((await anybody.post(path)).status()).toBe(405);
  expect(await eventsOf(request, headers, id)).toEqual(before);

  const again = await request.post(of, { headers, data: {} });
  expect([again.status(), (await again.json()).type]).toEqual([409, "urn:linecheck:problem:published-already"]);
  expect((await request.delete(of, { headers, data: {} })).status()).toBe(200);
  const after = await anybody.get(path, { headers: { "If-None-Match": etag } });
  expect([after.status(), after.headers()["cache-control"]]).toEqual([410, "no-store"]);
  expect((await (await request.get(of, { headers })).json()).withdrawn).toMatchObject([{ path, reason: null }]);
  for (const nowhere of ["/published/nowhere", `/published/${"0".repeat(32)}`, "/published/%F0%9F%98%80"])
    expect([nowhere, (await anybody.get(nowhere)).status()]).toEqual([nowhere, 404]);
  await anybody.dispose();
});

test("opened again, a published document is shown to nobody until it is signed off anew", async ({
  page,
  request,
  server,
}) => {
  const { id, editor, editing: headers } = await signedOverApi(server, request, { title: "Again", text: TEXT });
  const published = await request.post(`/api/v1/documents/${id}/publication`, { headers, data: {} });
  const { path } = (await published.json()).published;
  await signIn(page, editor);
  await page.goto(`/documents/${id}/sign-off`);
  await expect(page.getByText("The report is on a public page.")).toBeVisible();
  await page.getByLabel("Why it is opened again").fill("For the desk alone.");
  await page.getByRole("button", { name: "Open it again" }).click();
  await expect(page.getByRole("button", { name: "Sign the document off" })).toBeVisible();
  const between = await page.goto(path);
  expect(between?.status()).toBe(404);
  await expect(page.getByRole("heading", { name: "This report is being worked on again" })).toBeVisible();
  await expect(page.getByText("For the desk alone.")).toHaveCount(0);
  await page.goto(`/documents/${id}/report`);
  await expect(page.getByText("Until it is signed off anew, its address says so")).toBeVisible();
  await page.goto(`/documents/${id}/sign-off`);
  await page.getByRole("button", { name: "Sign the document off" }).click();
  await expect(page.getByText("and sealed")).toBeVisible();
  expect((await page.goto(path))?.status()).toBe(200);
});

test("who may not publish is told who may, and a draft is not offered", async ({ page, request, server }) => {
  const { id, reviewing: headers } = await signedOverApi(server, request, { title: "May", text: TEXT });
  await signIn(page, server.people.reviewer);
  await page.goto(`/documents/${id}/report`);
  await expect(page.getByText("An editor can put this report on a page")).toBeVisible();
  await expect(page.getByRole("button", { name: "Publish it" })).toHaveCount(0);
  const { id: draft } = await (await request.post("/api/v1/documents", { headers, data: { text: TEXT } })).json();
  await page.goto(`/documents/${draft}/report`);
  await expect(page.getByText(/Once the document is signed off, an editor can put its report/)).toBeVisible();
});
