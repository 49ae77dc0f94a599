import { expect, test } from "../support/product.ts";
import { startServer } from "../support/server.ts";

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

test("a stop ends the server and gives its port back", async () => {
  const server = await startServer();
  expect((await fetch(`${server.address}/healthz`)).status).toBe(200);
  expect(await server.stop()).toBe(0);
  await expect(fetch(`${server.address}/healthz`)).rejects.toThrow("fetch failed");
});
