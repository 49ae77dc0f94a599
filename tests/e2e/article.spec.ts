import type { Browser, Page } from "@playwright/test";
import { hire } from "../support/command-line.ts";
import { signIn } from "../support/pages/sign-in.ts";
import { Workbench } from "../support/pages/workbench.ts";
import { expect, test } from "../support/product.ts";
import type { Person, Server } from "../support/server.ts";
import { startWeb, type Web } from "../support/web-of-tests.ts";

const TEXT = `The weir of Lund

The weir was rebuilt in 2019. It cost 41 million crowns, the mayor said.`;

/** A word of the first reviewer's that the second must not come across before they have filed. */
const CANARY = "canary-of-the-first";

type Seat = { readonly page: Page; readonly workbench: Workbench; readonly seen: string[]; readonly web: Web };

/** A person at a browser of their own; `seen` is everything the server ever sent there. */
async function seat(browser: Browser, server: Server, web: Web, person: Person): Promise<Seat> {
  const context = await browser.newContext({ baseURL: server.address });
  const page = await context.newPage();
  const seen: string[] = [];
  page.on("response", async (answer) => {
    // A stream never ends, and a script is the same for everybody.
    if (/\/stream\?|\/_next\//.test(answer.url())) return;
    seen.push(await answer.text().catch(() => ""));
  });
  await signIn(page, person);
  return { page, workbench: new Workbench(page), seen, web };
}

async function sit({ page, workbench }: Seat, path: string, ordinal: number): Promise<void> {
  // From elsewhere: to another place of the page one is on, a browser goes without loading it.
  await page.goto("about:blank");
  await page.goto(`${path}#c${ordinal}`);
  await workbench.listens();
  await expect(workbench.panel.getByRole("heading", { level: 2 })).toContainText(`Claim ${ordinal} of`);
  await expect(workbench.panel.getByText("History", { exact: true })).toBeVisible();
}

/** Attaches what a page of the tests' own web says, which is copied by and by. */
async function source({ workbench, web }: Seat, where: string, stance: "Supports" | "Refutes"): Promise<void> {
  await workbench.attach({ where: `${web.origin}/${where}`, quote: wordsOf(where), stance, locator: "p. 2" });
  await expect(workbench.panel.getByText("Found word for word in the kept copy").first()).toBeVisible();
}

const wordsOf = (where: string) => `As ${where} has it, word for word.`;

test("an article goes from import to sign-off through three pairs of hands, and is corrected", async ({
  browser,
  server,
}) => {
  const web = await startWeb((request, response) => {
    response.setHeader("Content-Type", "text/plain");
    response.end(`A page of the tests.\n\n${wordsOf((request.url ?? "").slice(1))}`);
  });
  const [ada, ben, eva] = [
    await seat(browser, server, web, server.people.reviewer),
    await seat(browser, server, web, await hire(server, "ben@weir.example.org", "reviewer")),
    await seat(browser, server, web, await hire(server, "eva@weir.example.org", "editor")),
  ];

  // Ada imports, sets the title aside, ticks a figure and files two verdicts.
  await ada.page.goto("/documents/new");
  await ada.page.getByRole("textbox", { name: "Text of the article" }).fill(TEXT);
  await ada.page.getByRole("button", { name: "Preview the split" }).click();
  await ada.page.getByRole("button", { name: "Import 3 segments" }).click();
  await ada.page.waitForURL(/\/documents\/[0-9a-f-]{36}/);
  const path = new URL(ada.page.url()).pathname;
  await sit(ada, path, 2);
  await ada.page.keyboard.press("t");
  await ada.page.keyboard.press("y");
  await expect(ada.page.locator("article [data-tick=ok]")).toHaveCount(1);
  await source(ada, "yearbook", "Supports");
  await source(ada, "gazette", "Supports");
  await ada.workbench.judge("1", CANARY);
  await sit(ada, path, 3);
  await source(ada, "budget", "Supports");
  await ada.workbench.judge("1", CANARY);

  // Ben sees that somebody filed, and nothing of it, until he has filed his own.
  await sit(ben, path, 2);
  await expect(
    ben.workbench.panel.getByText("1 verdict by someone else is shown once you have filed yours."),
  ).toBeVisible();
  await source(ben, "register", "Supports");
  await sit(ben, path, 3);
  await source(ben, "account", "Refutes");
  expect(ben.seen.join("\n")).not.toContain(CANARY);
  await ben.page.keyboard.press("5");
  await ben.workbench.panel.getByLabel("Why").fill("The account says 14 million.");
  await ben.workbench.panel.getByLabel("Say the correction").fill("It cost 14 million crowns.");
  // Whoever leaves before it is filed has it as a draft, and Eva would wait for it in vain.
  const filed = ben.page.waitForResponse(
    (answer) => /\/verdict$/.test(answer.url()) && (answer.request().postData() ?? "").includes("It cost 14 million"),
  );
  await ben.workbench.panel.getByLabel("Say the correction").blur();
  await filed;
  await expect(ben.workbench.panel.getByRole("heading", { name: "Reviewers differ" })).toBeVisible();
  await expect(ben.workbench.panel.getByText(CANARY)).toBeVisible();
  await sit(ben, path, 2);
  await ben.workbench.judge("1", "The register has the year.");

  // Eva cannot sign the document off yet, and is told why.
  await eva.page.goto(`${path}/sign-off`);
  await expect(eva.page.getByText("3 sentences stand between the document and its sign-off.")).toBeVisible();
  await expect(eva.page.getByRole("button", { name: "Sign the document off" })).toBeDisabled();
  await sit(eva, path, 1);
  const { panel } = eva.workbench;
  await panel.getByRole("button", { name: "Waive it" }).click();
  await panel.getByLabel("Why it passes unchecked").fill("A title claims nothing.");
  await panel.getByRole("button", { name: "Waive it" }).click();
  await expect(panel.getByText("Waived, and not checked")).toBeVisible();

  await sit(eva, path, 2);
  await panel.getByRole("button", { name: "Pass it with a reason" }).click();
  await panel.getByLabel("Why it passes without").fill("The yearbook is all there is.");
  await panel.getByRole("button", { name: "Pass it", exact: true }).click();
  await panel.getByRole("button", { name: "Sign off as “Supported”" }).click();
  await expect(panel.getByText("Signed off as “Supported”")).toBeVisible();

  await sit(eva, path, 3);
  await expect(panel.getByRole("heading", { name: "Reviewers differ" })).toBeVisible();
  await panel.getByRole("button", { name: "Decide on the verdicts" }).click();
  await panel.getByLabel("Which one?").selectOption({ index: 1 });
  await panel.getByLabel("Why", { exact: true }).fill("The account is the better source.");
  await panel.getByRole("button", { name: "Decide", exact: true }).click();
  await expect(panel.getByText("An editor decided: “Refuted”")).toBeVisible();
  // The one source of the verdict that holds is neither two of them nor a primary one; the other verdict's do not count.
  for (const left of [1, 0]) {
    await panel.getByRole("button", { name: "Pass it with a reason" }).first().click();
    await panel.getByLabel("Why it passes without").fill("The account is all there is.");
    await panel.getByRole("button", { name: "Pass it", exact: true }).click();
    await expect(panel.getByLabel("Why it passes without")).toHaveCount(0);
    await expect(panel.getByRole("button", { name: "Pass it with a reason" })).toHaveCount(left);
  }
  await panel.getByRole("button", { name: "Sign off as “Refuted”" }).click();
  await expect(panel.getByText("Signed off as “Refuted”")).toBeVisible();

  await eva.page.goto(`${path}/sign-off`);
  await eva.page.getByRole("button", { name: "Sign the document off" }).click();
  await expect(eva.page.getByText(/^Signed off by .* and sealed/)).toBeVisible();

  // Sealed: nobody judges any more, in a page that was open all the while, and what was wrong is corrected in the open.
  await expect(ben.workbench.panel.getByText("This document is signed off and sealed.")).toBeVisible();
  await ben.page.keyboard.press("5");
  await expect(ben.page.getByText("This document is signed off and sealed.").first()).toBeVisible();
  await sit(eva, path, 2);
  await panel.getByRole("button", { name: "Correct it" }).click();
  await panel.getByLabel("What readers are told").fill("We gave the wrong year.");
  await panel.getByLabel(/^The words as they should/).fill("The weir was rebuilt in 2018.");
  await panel.getByRole("button", { name: "Record the correction" }).click();
  await expect(panel.getByRole("heading", { level: 2 })).toContainText("corrected");

  const { text } = await eva.workbench.download("Web page");
  for (const words of [
    "A title claims nothing.",
    "The account is the better source.",
    "We gave the wrong year.",
    "The weir was rebuilt in 2018.",
    CANARY,
  ])
    expect(text).toContain(words);
  expect(text).not.toContain("DRAFT");
});
