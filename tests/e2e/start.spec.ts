import { expect, test } from "../support/product.ts";

test("a fresh installation is alive", async ({ request }) => {
  const response = await request.get("/healthz");
  expect(response.status()).toBe(200);
});

test("a fresh installation asks who is there", async ({ page, server }) => {
  await page.goto("/");
  await expect(page.getByLabel("Password", { exact: true })).toBeVisible();
  expect(server.people.admin.email).toContain("@");
  expect(server.people.reviewer.password.length).toBeGreaterThanOrEqual(20);
});
