import { axeFindings } from "../support/axe-findings.ts";
import { bearerOf } from "../support/command-line.ts";
import { signIn } from "../support/pages/sign-in.ts";
import { Workbench } from "../support/pages/workbench.ts";
import { expect, test } from "../support/product.ts";

const FEED = {
  "@context": "https://schema.org",
  "@graph": [
    {
      "@type": "ClaimReview",
      claimReviewed: "The lighthouse of Skagholm was rebuilt for 412 thousand crowns in 1931.",
      url: "https://example.org/lighthouse",
      datePublished: "2026-03-04",
      inLanguage: "en",
      author: { name: "The Weir Press" },
      reviewRating: { ratingValue: 2, bestRating: 5, worstRating: 1, alternateName: "Mostly false" },
    },
    { "@type": "ClaimReview" },
  ],
};
const TEXT = `A light at sea

Nobody minded the fog. The lighthouse of Skagholm was rebuilt for 421 thousand crowns in 1931.`;

test("a feed is brought in, a sentence that nearly repeats it is found with what differs, and the answer is remembered", async ({
  page,
  request,
  server,
}) => {
  await signIn(page, server.people.reviewer);
  await page.goto("/sources");
  await page.getByRole("link", { name: "Checked before" }).click();
  await page.getByRole("button", { name: "Import" }).click();
  const file = { name: "feed.json", mimeType: "application/json", buffer: Buffer.from(JSON.stringify(FEED)) };
  await page.getByRole("dialog").locator("input[type=file]").setInputFiles(file);
  await expect(page.getByRole("status")).toContainText("1 fact-check added, 1 not taken");
  await page.keyboard.press("Escape");
  await expect(page.getByRole("listitem").filter({ hasText: "Skagholm" })).toContainText("Mostly false");
  await page.getByLabel("Words of a claim").fill("lighthouse rebuilt");
  await page.getByRole("button", { name: "Search" }).click();
  await expect(page.getByRole("listitem").first()).toContainText("Skagholm");
  expect(await axeFindings(page)).toEqual([]);

  const headers = await bearerOf(server, server.people.reviewer.email);
  const { id } = await (await request.post("/api/v1/documents", { headers, data: { text: TEXT } })).json();
  const before = page.getByRole("region", { name: "Checked before" });
  // What is suggested comes a moment after the import was answered.
  await expect(async () => {
    await page.goto(`/documents/${id}/findings`);
    await expect(before.getByRole("listitem")).toHaveCount(1, { timeout: 1_000 });
  }).toPass();
  await expect(before).toContainText("Says “412 thousand”, this sentence “421 thousand”.");

  await before.getByRole("link", { name: "Claim 3" }).click();
  const workbench = new Workbench(page);
  const { panel } = workbench;
  // What lies below the verdict is loaded when somebody begins to work.
  const begin = async () => {
    await workbench.listens();
    await page.keyboard.press("Shift");
  };
  await begin();
  const match = panel.getByRole("article").filter({ hasText: "412 thousand" });
  await expect(match).toContainText("Mostly false", { timeout: 15_000 });
  await expect(match).toContainText("The Weir Press");
  await expect(match).toContainText("Says “412 thousand”, this sentence “421 thousand”.");
  await match.getByRole("button", { name: "It is not" }).click();
  await expect(panel.getByText("1 is not the same claim")).toBeVisible();
  await expect(match).toBeHidden();

  await page.reload();
  await begin();
  await panel.getByText("1 is not the same claim").click();
  await expect(match).toContainText("Not the same claim, said you");
  await match.getByRole("button", { name: "Take it back" }).click();
  await expect(match.getByRole("button", { name: "It is the same claim" })).toBeVisible();
  await page.goto(`/documents/${id}#c2`);
  await expect(panel.getByText("Checked before: nothing was found that says this.")).toBeVisible();
});
