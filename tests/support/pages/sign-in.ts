import { expect, type Page } from "@playwright/test";
import type { Person } from "../server.ts";

/** Signs in and arrives at the documents. */
export async function signIn(page: Page, person: Person): Promise<void> {
  await letIn(page, person);
  await page.goto("/documents");
}

/** Gives the browser a session, as the form at `/sign-in` asks for it, and leaves the page where it is. */
export async function letIn({ request }: Pick<Page, "request">, { email, password }: Person): Promise<void> {
  const asked = await request.get("/api/auth/csrf");
  const { csrfToken } = (await asked.json()) as { csrfToken: string };
  const form = { csrfToken, email, password, json: "true" };
  const answer = await request.post("/api/auth/callback/credentials", { form });
  expect(answer.status(), await answer.text()).toBe(200);
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
