import { hire, linecheck } from "../support/command-line.ts";
import { enter, signIn } from "../support/pages/sign-in.ts";
import { expect, test } from "../support/product.ts";

test("whatever is wrong, a refused sign-in says the same words and keeps the address", async ({ page, server }) => {
  const gone = await hire(server, "gone@example.org", "reviewer");
  await linecheck(server, "user", "disable", gone.email);
  const said: (string | null)[] = [];
  for (const person of [
    { ...server.people.reviewer, password: "wrong" },
    gone,
    { ...gone, email: "who@example.org" },
  ]) {
    await page.goto("/sign-in");
    await enter(page, person);
    const alert = page.getByRole("alert").filter({ hasText: /\S/ });
    await expect(alert).toBeVisible();
    said.push(await alert.textContent());
    await expect(page.getByLabel("Email")).toHaveValue(person.email);
  }
  expect(new Set(said).size).toBe(1);
});

test("a person who is disabled is out with the next click", async ({ page, server }) => {
  const rita = await hire(server, "rita@example.org", "reviewer");
  await signIn(page, rita);
  await expect(page.getByRole("heading", { name: "Documents" })).toBeVisible();
  await linecheck(server, "user", "disable", rita.email);
  await page.goto("/documents");
  await page.waitForURL("**/sign-in**");
});

test("signing out ends the session itself, not only the cookie", async ({ page, server, context }) => {
  await signIn(page, server.people.reviewer);
  const cookies = await context.cookies();
  expect(cookies.find(({ name }) => name === "linecheck.session")).toMatchObject({ httpOnly: true, sameSite: "Lax" });
  await page.getByLabel("Account of Reviewer").click();
  await page.getByRole("button", { name: "Sign out" }).click();
  await page.waitForURL("**/sign-in**");
  await context.addCookies(cookies);
  await page.goto("/documents");
  await page.waitForURL("**/sign-in**");
});

test("nobody sees a page without signing in, and none sends a script that has no nonce", async ({ page }) => {
  for (const path of ["/documents", "/documents/new", "/documents/00000000-0000-0000-0000-000000000000"]) {
    await page.goto(path);
    expect(page.url()).toContain("/sign-in");
  }
  const response = await page.goto("/sign-in");
  expect(response?.headers()["content-security-policy"]).toMatch(/script-src 'self' 'nonce-[^']+' 'strict-dynamic'/);
  const scripts = await page.locator("script").evaluateAll((all) => all.map((one) => (one as HTMLScriptElement).nonce));
  expect(scripts.length).toBeGreaterThan(0);
  expect(scripts.every(Boolean)).toBe(true);
});

test("whoever was sent to sign in comes back to where they were going, and to nowhere else", async ({
  page,
  server,
}) => {
  await page.goto("/documents/new?from=mail");
  await enter(page, server.people.reviewer);
  await page.waitForURL("**/documents/new?from=mail");
  await page.context().clearCookies();
  for (const next of [
    "https://example.org/",
    "//example.org",
    "/\\example.org",
    "/.//example.org",
    "javascript:alert(1)",
  ]) {
    await page.goto(`/sign-in?next=${encodeURIComponent(next)}`);
    await enter(page, server.people.reviewer);
    await page.waitForURL(`${server.address}/documents`);
    await page.context().clearCookies();
  }
});
