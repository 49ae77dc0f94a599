import { hire, linecheck } from "../support/command-line.ts";
import { enter, signIn, signOut } from "../support/pages/sign-in.ts";
import { Workbench } from "../support/pages/workbench.ts";
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
  await signOut(page);
  await page.waitForURL("**/sign-in**");
  await context.addCookies(cookies);
  await page.goto("/documents");
  await page.waitForURL("**/sign-in**");
});

test("signing out leads to the sign-in of the address one came by", async ({ page, server }) => {
  const address = server.address.replace("127.0.0.1", "localhost");
  await page.goto(`${address}/sign-in`);
  await enter(page, server.people.reviewer);
  await page.waitForURL(`${address}/documents`);
  await signOut(page);
  await page.waitForURL(`${address}/sign-in`);
});

test("signing out warns of what is not saved, and then leaves nothing of it behind", async ({ page, server }) => {
  await signIn(page, server.people.reviewer);
  const workbench = new Workbench(page);
  await workbench.open(/History and ideology/);
  await workbench.walkTo(12);
  await workbench.panel.getByLabel("Why").fill("A thought without a verdict yet.");
  await page.keyboard.press("Escape");
  await page.keyboard.press("m");
  await page.keyboard.type("A note half written.");
  await signOut(page);
  // Two of this story, and what others left on the server for the same person.
  const question = page.getByRole("dialog", { name: /^\d+ texts are not filed$/ });
  await question.getByRole("button", { name: "Stay signed in" }).click();
  await expect(workbench.panel.getByLabel("New note")).toHaveValue("A note half written.");
  await signOut(page);
  await question.getByRole("button", { name: "Sign out anyway" }).click();
  await page.waitForURL("**/sign-in");
  expect(await page.evaluate(() => Object.keys(localStorage).filter((name) => name.startsWith("linecheck:")))).toEqual(
    [],
  );
});

test("a person who cannot be signed out is told so, and loses nothing", async ({ page, server }) => {
  await signIn(page, server.people.reviewer);
  await page.route("**/api/auth/signout", (route) => route.abort());
  await signOut(page);
  const told = page.getByRole("dialog", { name: "You are still signed in" });
  await expect(told).toBeVisible();
  await page.unroute("**/api/auth/signout");
  await told.getByRole("button", { name: "Try again" }).click();
  await page.waitForURL("**/sign-in");
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
