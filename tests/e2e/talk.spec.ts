import type { Browser } from "@playwright/test";
import { hire } from "../support/command-line.ts";
import { signIn } from "../support/pages/sign-in.ts";
import { Workbench } from "../support/pages/workbench.ts";
import { expect, test } from "../support/product.ts";
import type { Person, Server } from "../support/server.ts";

const TEXT = "The quay of Holm\n\nThe port broke the law in 2019. Nobody minded.";

/** How soon another's change is to be seen. */
const SOON = { timeout: 2_000 };

async function at(browser: Browser, server: Server, person: Person, path: string): Promise<Workbench> {
  const context = await browser.newContext({ baseURL: server.address });
  const page = await context.newPage();
  await signIn(page, person);
  await page.goto(path);
  const workbench = new Workbench(page);
  await workbench.listens();
  await expect(workbench.panel.getByText("History", { exact: true })).toBeVisible();
  return workbench;
}

test("people talk about a sentence, ask its author, and ask whom it accuses", async ({ browser, server }) => {
  const author = await hire(server, "bo@quay.example.org", "author");
  const ben = await hire(server, "ben@quay.example.org", "reviewer");
  const writing = await browser.newContext({ baseURL: server.address });
  const page = await writing.newPage();
  await signIn(page, author);
  const imported = await page.request.post("/api/v1/documents", {
    data: { text: TEXT },
    headers: { Origin: server.address },
  });
  const path = `/documents/${((await imported.json()) as { id: string }).id}#c2`;
  const one = await at(browser, server, server.people.reviewer, path);
  const other = await at(browser, server, ben, path);
  const answering = await at(browser, server, author, path);

  // A comment is seen, answered and resolved, and nobody loads a page.
  await one.page.keyboard.press("c");
  await one.page.keyboard.type("@ben@quay.example.org who says so?");
  await one.page.keyboard.press("ControlOrMeta+Enter");
  const thread = other.panel.getByRole("listitem").filter({ hasText: "who says so?" });
  await expect(thread).toContainText("waits to be resolved", SOON);
  await thread.getByRole("button", { name: "Reply" }).click();
  await other.panel.getByLabel("Your reply").fill("The court did.");
  await other.panel.locator("form").getByRole("button", { name: "Reply" }).click();
  await one.page.keyboard.press("k");
  await expect(one.panel.getByText("The court did.")).toBeVisible(SOON);
  await one.panel.getByRole("button", { name: "Resolve" }).click();
  await expect(thread).toContainText("resolved by", SOON);

  // The author answers on their own word, which is told apart.
  await one.panel.getByRole("button", { name: "Ask the author" }).click();
  await one.panel.getByLabel("Your question").fill("Which court?");
  await one.panel.getByRole("button", { name: "Ask", exact: true }).click();
  await expect(one.panel.getByRole("heading", { level: 2 })).toContainText("With the author", { ignoreCase: true });
  await answering.panel.getByRole("button", { name: "Answer" }).click();
  await answering.panel.getByLabel("Your answer").fill("I was there.");
  await answering.panel.getByRole("checkbox", { name: "It rests on my word alone" }).check();
  await answering.panel.locator("form").getByRole("button", { name: "Answer" }).click();
  await expect(one.panel.getByText("On author: it rests on the author’s word alone")).toBeVisible(SOON);

  // Whom it accuses is asked for a reply, and the gate is met.
  await one.page.locator("#article").focus();
  await one.page.keyboard.press("5");
  await one.panel.getByText("Right of reply").click();
  await one.panel.getByLabel("Whom does it accuse?").fill("The port");
  await one.panel.getByLabel("Whom does it accuse?").blur();
  await expect(one.panel.getByText("Ask The port for a reply")).toBeVisible();
  await one.panel.getByRole("button", { name: "Log a contact" }).click();
  await one.panel.getByLabel("What were they asked?").fill("Is it so?");
  await one.panel.getByRole("button", { name: "Log it" }).click();
  await expect(one.panel.getByText("The port was asked for a reply")).toBeVisible();

  // Ben was told that he was mentioned, and goes there.
  await other.page.goto("/notifications");
  const told = other.page.getByRole("listitem").filter({ hasText: "mentioned you" });
  await expect(told).toContainText("Unread");
  await told.getByRole("link").click();
  await expect(other.panel.getByRole("heading", { level: 2 })).toContainText("Claim 2 of");
  await other.page.goto("/notifications");
  await expect(told).not.toContainText("Unread");
});
