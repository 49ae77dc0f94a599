import type { Page } from "@playwright/test";
import type { Person } from "../server.ts";

/** Signs in as a person does, and arrives at the documents. */
export async function signIn(page: Page, { email, password }: Person): Promise<void> {
  await page.goto("/sign-in");
  await enter(page, { email, password });
  await page.waitForURL("**/documents");
}

/** Fills in the form and sends it, whatever comes of it. */
export async function enter(page: Page, { email, password }: Person): Promise<void> {
  await page.getByLabel("Email").fill(email);
  await page.getByLabel("Password", { exact: true }).fill(password);
  await page.getByRole("button", { name: "Sign in" }).click();
}

/** Asks to be signed out, from the menu at the head of every screen, whatever comes of it. */
export async function signOut(page: Page): Promise<void> {
  await page.getByLabel(/^Account of /).click();
  await page.getByRole("button", { name: "Sign out", exact: true }).click();
}
