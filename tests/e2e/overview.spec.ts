import type { APIRequestContext } from "@playwright/test";
import { axeFindings } from "../support/axe-findings.ts";
import { bearerOf, hire } from "../support/command-line.ts";
import { signIn } from "../support/pages/sign-in.ts";
import { expect, test } from "../support/product.ts";
import type { Person, Server } from "../support/server.ts";

const TEXT = `The harbour bridge

The harbour bridge cost 412 million crowns. It opened on 12 June 2016. Nobody minded the fog that morning.`;

type Room = { readonly id: string; readonly title: string; readonly editor: Person; readonly third: Person };

/** An article on whose second sentence two reviewers differ, and whose third one of them has judged. */
async function prepare(request: APIRequestContext, server: Server, name: string): Promise<Room> {
  const [first, second] = [server.people.reviewer, await hire(server, `second-${name}@example.org`, "reviewer")];
  const editor = await hire(server, `editor-${name}@example.org`, "editor");
  const third = await hire(server, `third-${name}@example.org`, "reviewer");
  const [ada, ben] = [await bearerOf(server, first.email), await bearerOf(server, second.email)];
  const title = `The bridge, ${name}`;
  const data = { title, text: TEXT };
  const { id } = await (await request.post("/api/v1/documents", { headers: ada, data })).json();
  const { rows } = await (await request.get(`/api/v1/documents/${id}/claims`, { headers: ada })).json();
  const judge = async (headers: Record<string, string>, ordinal: number, code: string) => {
    const verdict = { code, rationale: `Invented reason for ${code}.` };
    const answer = await request.put(`/api/v1/claims/${rows[ordinal - 1].id}/verdict`, { headers, data: verdict });
    expect(answer.ok()).toBe(true);
  };
  await judge(ada, 2, "supported");
  await judge(ben, 2, "refuted");
  await judge(ada, 3, "supported");
  return { id, title, editor, third };
}

test("an editor sees how a document stands, and goes from a disagreement to the sentence", async ({
  page,
  request,
  server,
}) => {
  const { id, editor } = await prepare(request, server, "seen");
  await signIn(page, editor);
  await page.goto(`/documents/${id}/overview`);
  await expect(page.getByRole("img", { name: /sentences were open; now 2 are/ })).toBeVisible();
  await expect(page.getByRole("region", { name: "Before sign-off" })).toContainText("A second person's verdict");
  await page.getByText("The same as a table").click();
  await expect(page.getByRole("region", { name: "Sentences by state over time" })).toBeVisible();
  await page.getByRole("link", { name: "With the reasons, side by side" }).click();
  await expect(page.getByRole("article", { name: /: Supported$/ })).toContainText("Invented reason for supported.");
  await expect(page.getByRole("article", { name: /: Refuted$/ })).toContainText("Invented reason for refuted.");
  await page.getByRole("link", { name: "Claim 2" }).click();
  await expect(page).toHaveURL(`/documents/${id}#c2`);
});

test("the queue of an editor has what is contested, that of a reviewer what needs a second verdict", async ({
  page,
  browser,
  request,
  server,
}) => {
  const { title, editor, third } = await prepare(request, server, "queued");
  await signIn(page, editor);
  await page.getByRole("link", { name: "Queue", exact: true }).click();
  await expect(page.getByRole("region", { name: /^Contested/ })).toContainText("412 million crowns");
  const context = await browser.newContext({ baseURL: server.address });
  const other = await context.newPage();
  await signIn(other, third);
  await expect(other.getByRole("link", { name: "Disagreements" })).toHaveCount(0);
  await other.goto("/queue");
  const waiting = other.getByRole("region", { name: /^Waiting for a second verdict/ });
  await expect(waiting.locator("section").filter({ hasText: title })).toContainText("It opened on 12 June 2016.");
  await expect(other.getByRole("main")).not.toContainText(/Supported|Refuted|Invented reason/);
  await other.goto("/disagreements");
  await expect(other.getByRole("main")).not.toContainText("412 million crowns");
  await context.close();
});

for (const colorScheme of ["light", "dark"] as const)
  test.describe(`in the ${colorScheme} theme`, () => {
    test.use({ colorScheme });

    test("axe finds nothing, and nothing is wider than a phone", async ({ page, request, server }) => {
      const { id, editor } = await prepare(request, server, colorScheme);
      await signIn(page, editor);
      for (const path of [`/documents/${id}/overview`, "/queue", "/disagreements", `/disagreements?document=${id}`]) {
        await page.setViewportSize({ width: 1440, height: 900 });
        await page.goto(path);
        for (const closed of await page.getByText("The same as a table").all()) await closed.click();
        expect(await axeFindings(page), path).toEqual([]);
        await page.setViewportSize({ width: 390, height: 844 });
        expect(await axeFindings(page), `${path} on a phone`).toEqual([]);
        const width = await page.evaluate(() => document.documentElement.scrollWidth);
        expect(width, `${path} on a phone`).toBeLessThanOrEqual(390);
      }
    });
  });
