import { linecheck } from "../support/command-line.ts";
import { signIn } from "../support/pages/sign-in.ts";
import { Workbench } from "../support/pages/workbench.ts";
import { expect, test } from "../support/product.ts";

const SUPPORTED = {
  why: "The register has the very day.",
  passage: {
    where: "https://example.org/register",
    quote: "entered on the fifth of September",
    stance: "Supports" as const,
    locator: "p. 14",
  },
};
const DISPUTED = {
  why: "Two invented archives tell it in two ways.",
  passages: [
    {
      where: "https://example.org/first-archive",
      quote: "it was a blend",
      stance: "Supports" as const,
      locator: "§ 3",
    },
    {
      where: "https://example.org/second-archive",
      quote: "it never was one",
      stance: "Refutes" as const,
      locator: "§ 9",
    },
  ],
  note: "Ask the second archive for a scan.",
};

test("a reviewer checks two sentences from the keyboard and passes the report on", async ({ page, server }) => {
  await signIn(page, server.people.reviewer);
  const workbench = new Workbench(page);
  await workbench.open(/History and ideology/);
  expect(await page.locator("[data-claim]").count()).toBe(35);
  // Other stories share this server, so what counts is what this one adds.
  const coverage = page.getByText(/\d+ of 35 sentences accounted for/).first();
  const accounted = async () => Number.parseInt((await coverage.textContent())?.match(/\d+ of/)?.[0] ?? "", 10);
  const before = await accounted();

  await workbench.walkTo(4);
  await workbench.judge("1", SUPPORTED.why);
  await workbench.attach(SUPPORTED.passage);
  await page.keyboard.press("Escape");
  await workbench.walkTo(5);
  await workbench.judge("9", DISPUTED.why);
  for (const passage of DISPUTED.passages) await workbench.attach(passage);
  await page.keyboard.press("Escape");
  await workbench.note(DISPUTED.note);
  await page.keyboard.press("[");
  await expect(workbench.panel.getByText(DISPUTED.note)).toBeVisible();
  await expect(workbench.panel.getByText("A second person's verdict")).toBeVisible();

  // The address follows a moment after the hand.
  await expect(page).toHaveURL(/#c5$/);
  await page.reload();
  await expect(workbench.panel.getByRole("heading", { level: 2 })).toContainText("Claim 5 of 35");
  await expect(workbench.panel.getByLabel("Why")).toHaveValue(DISPUTED.why);
  expect(await accounted()).toBe(before + 2);

  const said = [SUPPORTED.why, SUPPORTED.passage.quote, DISPUTED.why, ...DISPUTED.passages.map(({ quote }) => quote)];
  for (const [label, ending] of [
    ["Web page", "html"],
    ["Markdown", "md"],
    ["JSON", "json"],
    ["Word document", "docx"],
    ["Spreadsheet (Excel)", "xlsx"],
    ["Table (CSV)", "csv"],
  ] as const) {
    const { name, text } = await workbench.download(label);
    expect(name).toMatch(new RegExp(`^history-and-ideology.*-draft\\.${ending}$`));
    for (const words of said) expect(text, `${ending}: ${words}`).toContain(words);
    expect(text).toContain("https://example.org/second-archive");
    expect(text).toContain("p. 14");
    if (ending !== "md") expect(text).toContain(DISPUTED.note);
  }

  const { pathname } = new URL(page.url());
  const [, , documentId = ""] = pathname.split("/");
  const printed = await linecheck(server, "report", documentId, "--format", "html");
  for (const words of said) expect(printed).toContain(words);
});

test("the report opens by itself, without a script and without the network", async ({ page, server, browser }) => {
  await signIn(page, server.people.reviewer);
  const workbench = new Workbench(page);
  await workbench.open(/History and ideology/);
  const { text } = await workbench.download("Web page");
  const requests: string[] = [];
  const reader = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
  reader.on("request", (request) => requests.push(request.url()));
  await reader.setContent(text);
  await expect(reader.getByRole("heading", { level: 1 })).toContainText("History and ideology");
  await expect(reader.getByText("DRAFT").first()).toBeVisible();
  expect(requests.filter((url) => !url.startsWith("about:"))).toEqual([]);
  await reader.context().close();
});

test("a verdict that is taken back leaves the sentence open", async ({ page, server }) => {
  await signIn(page, server.people.reviewer);
  const workbench = new Workbench(page);
  await workbench.open(/History and ideology/);
  await workbench.walkTo(9);
  const before = await page
    .getByText(/sentences accounted for/)
    .first()
    .textContent();
  await workbench.judge("5", "Filed by mistake.");
  await expect(page.getByText(before ?? "").first()).toBeHidden();
  await page.keyboard.press("Backspace");
  await expect(page.getByText(before ?? "").first()).toBeVisible();
  await page.reload();
  await expect(page.getByText(before ?? "").first()).toBeVisible();
});

test("going to the documents and back shows the sentence as it was left", async ({ page, server }) => {
  await signIn(page, server.people.reviewer);
  const workbench = new Workbench(page);
  await workbench.open(/History and ideology/);
  await workbench.walkTo(14);
  await workbench.judge("2", "Close enough, by an invented almanac.");
  await workbench.walkTo(17);
  await expect(page).toHaveURL(/#c17$/);
  await page.keyboard.press("g");
  await page.keyboard.press("d");
  await page.waitForURL("**/documents");
  await page.goBack();
  await expect(workbench.panel.getByRole("heading", { level: 2 })).toContainText("Claim 17 of 35");
  await expect(page.locator("[data-claim]").nth(13)).toHaveAttribute("data-mark", "mostly-supported");
});

test("a first verdict in a second tab meets the one in the first, and the person chooses", async ({
  page,
  server,
  context,
}) => {
  await signIn(page, server.people.reviewer);
  const first = new Workbench(page);
  await first.open(/History and ideology/);
  await first.walkTo(16);
  const second = new Workbench(await context.newPage());
  // A tab that follows the document hears of it before it can be in the way.
  await second.page.route("**/stream?*", (route) => route.abort());
  const loaded = second.page.waitForResponse(/\/api\/v1\/claims\/[^/]+$/);
  await second.page.goto(`${new URL(page.url()).pathname}#c16`);
  await expect(second.panel.getByRole("heading", { level: 2 })).toContainText("Claim 16 of 35");
  await loaded;
  await first.judge("1", "Written in the first tab.");
  await second.page.keyboard.press("5");
  const meeting = second.panel.getByRole("alert").filter({ hasText: "Your verdict was changed in another place" });
  await expect(meeting).toContainText("Written in the first tab.");
  await meeting.getByRole("button", { name: "Keep this one" }).click();
  await expect(meeting).toBeHidden();
  await expect(second.panel.getByLabel("Why")).toHaveValue("Written in the first tab.");
});

test("the form for a source opens whole, and going into the panel leaves the article where it is", async ({
  page,
  server,
}) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await signIn(page, server.people.reviewer);
  const workbench = new Workbench(page);
  await workbench.open(/History and ideology/);
  await workbench.walkTo(20);
  await workbench.attach(SUPPORTED.passage);
  await page.keyboard.press("Escape");
  const current = page.locator("[data-claim][aria-current]");
  const place = () => current.evaluate((sentence) => Math.round(sentence.getBoundingClientRect().top));
  const before = await place();
  await page.keyboard.press("s");
  const form = workbench.panel.getByRole("form", { name: "Attach a source" });
  await expect(form.getByLabel("Source: address or title")).toBeFocused();
  await expect(form.getByRole("button", { name: "Attach" })).toBeInViewport({ ratio: 1 });
  await expect(form.getByLabel("Source: address or title")).toBeInViewport({ ratio: 1 });
  await expect(workbench.panel.getByRole("heading", { name: /^Evidence/ })).toBeInViewport({ ratio: 1 });
  await expect(current).toBeInViewport();
  expect(await place()).toBe(before);
  for (const key of ["m", "Enter"]) {
    await page.keyboard.press("Escape");
    await page.keyboard.press(key);
    await expect(workbench.panel.locator(":focus")).toBeInViewport({ ratio: 1 });
    expect(await place(), `the article moved with ${key}`).toBe(before);
  }
});
