import type { Page } from "@playwright/test";
import { bearerOf, hire } from "../support/command-line.ts";
import { signIn } from "../support/pages/sign-in.ts";
import { expect, test } from "../support/product.ts";

const TEXT = "The quay of Holm\n\nThe port broke the law in 2019. Nobody minded.";

/** How much is unread, as the head of every screen says it. */
const count = (page: Page) =>
  page.getByRole("navigation", { name: "Main" }).getByRole("link", { name: /Notifications/ });

test("what one is told is counted while a page is open, read by going there, and kept unread when that fails", async ({
  page,
  request,
  server,
}) => {
  const nora = await hire(server, "nora@bell.example.org", "reviewer");
  const headers = await bearerOf(server, server.people.reviewer.email);
  const { id } = await (await request.post("/api/v1/documents", { headers, data: { text: TEXT } })).json();
  const { rows } = await (await request.get(`/api/v1/documents/${id}/claims`, { headers })).json();
  const mention = async (words: string) => {
    const data = { text: `@nora@bell.example.org ${words}` };
    expect((await request.post(`/api/v1/claims/${rows[1].id}/notes`, { headers, data })).status()).toBe(201);
  };

  await page.clock.install();
  await signIn(page, nora);
  await page.goto("/settings");
  await expect(count(page)).toHaveText("Notifications");
  await mention("who says so?");
  await page.clock.fastForward("01:01");
  await expect(count(page)).toContainText("1 unread");

  await page.goto("/notifications");
  const told = page.getByRole("listitem").filter({ hasText: "who says so?" });
  await page.route("**/api/v1/notifications/read", (route) => route.abort());
  await told.getByRole("link").click();
  await expect(told.getByRole("alert")).toContainText("Linecheck could not be reached");
  await expect(page).toHaveURL(/\/notifications$/);
  // Who presses again goes there all the same.
  await told.getByRole("link").click();
  await expect(page).toHaveURL(new RegExp(`/documents/${id}#c2$`));
  await page.goto("/notifications");
  await expect(told).toContainText("Unread");

  await page.unroute("**/api/v1/notifications/read");
  await told.getByRole("link").click();
  await expect(page).toHaveURL(new RegExp(`/documents/${id}#c2$`));
  await page.goto("/notifications");
  await expect(told).not.toContainText("Unread");
  await expect(count(page)).toHaveText("Notifications");

  await mention("and again?");
  await page.reload();
  await expect(count(page)).toContainText("1 unread");
  await page.getByRole("button", { name: "Mark all as read" }).click();
  await expect(page.getByText("All of it is read.")).toBeVisible();
  await expect(count(page)).toHaveText("Notifications");
});

test("a link that is opened beside the page is read as well, and the page says so", async ({
  page,
  request,
  server,
}) => {
  const olga = await hire(server, "olga@bell.example.org", "reviewer");
  const headers = await bearerOf(server, server.people.reviewer.email);
  const { id } = await (await request.post("/api/v1/documents", { headers, data: { text: TEXT } })).json();
  const { rows } = await (await request.get(`/api/v1/documents/${id}/claims`, { headers })).json();
  const data = { text: "@olga@bell.example.org beside?" };
  expect((await request.post(`/api/v1/claims/${rows[1].id}/notes`, { headers, data })).status()).toBe(201);
  await signIn(page, olga);
  await page.goto("/notifications");
  const told = page.getByRole("listitem").filter({ hasText: "beside?" });
  const [other] = await Promise.all([
    page.context().waitForEvent("page"),
    told.getByRole("link").click({ modifiers: ["ControlOrMeta"] }),
  ]);
  await other.close();
  await expect(told).not.toContainText("Unread");
  await expect(count(page)).toHaveText("Notifications");
});

test("more than a page of them leads to older ones and back to the newest", async ({ page, request, server }) => {
  const paul = await hire(server, "paul@bell.example.org", "reviewer");
  const headers = await bearerOf(server, server.people.reviewer.email);
  const { id } = await (await request.post("/api/v1/documents", { headers, data: { text: TEXT } })).json();
  const { rows } = await (await request.get(`/api/v1/documents/${id}/claims`, { headers })).json();
  for (let number = 1; number <= 51; number++) {
    const data = { text: `@paul@bell.example.org call number ${number}.` };
    expect((await request.post(`/api/v1/claims/${rows[1].id}/notes`, { headers, data })).status()).toBe(201);
  }
  await signIn(page, paul);
  await page.goto("/notifications");
  await expect(page.getByText("call number 51.")).toBeVisible();
  await expect(page.getByText("call number 1.")).toHaveCount(0);
  await page.getByRole("link", { name: "Older notifications" }).click();
  await expect(page.getByText("call number 1.")).toBeVisible();
  await page.getByRole("link", { name: "Newest notifications" }).click();
  await expect(page.getByText("call number 51.")).toBeVisible();
  await expect(page).toHaveURL(/\/notifications$/);
});
