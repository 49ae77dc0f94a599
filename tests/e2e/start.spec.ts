import { rmSync } from "node:fs";
import { expect, test } from "../support/product.ts";
import { newDataFolder, startServer } from "../support/server.ts";

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

test("a second start finds what the first one made, and prints no password", async () => {
  const dataFolder = newDataFolder();
  try {
    const first = await startServer(dataFolder);
    await first.stop();
    const second = await startServer(dataFolder);
    await second.stop();
    expect(first.printed).toContain("The passwords are shown only now.");
    expect(first.people.reviewer.email).toBe("reviewer@linecheck.local");
    expect(second.printed).not.toContain("password");
  } finally {
    rmSync(dataFolder, { recursive: true, force: true });
  }
});
