import { axeFindings } from "../support/axe-findings.ts";
import { signIn } from "../support/pages/sign-in.ts";
import { Workbench } from "../support/pages/workbench.ts";
import { expect, test } from "../support/product.ts";
import { startWeb } from "../support/web-of-tests.ts";

const QUOTE = "the sluice at Tarn was opened by hand at four in the morning";

const STORY = `<p>When the river rose for the third time in a month, ${QUOTE}, two hours before the council was told
that anybody had touched it.</p><p>Three keepers were on duty that night, and none of them has been asked for a statement
since. The gauge below the mill, which writes the height of the water down every ten minutes, fell by eighty centimetres
between four and five, and the meadows on the other bank were under water by noon.</p>`;

/** Two papers, the second of which has the story of the first word for word, and two texts with one sentence in common. */
const PAGES: Readonly<Record<string, readonly [title: string, story: string, more: string]>> = {
  "/first": ["A sluice in the night", STORY, "The council meets on Thursday and will hear the keepers then, it says."],
  "/second": ["Who opened the sluice?", STORY, "More about the flood on the pages behind this one, with pictures."],
  "/minutes": [
    "Minutes of the council",
    `<p>It was put down that ${QUOTE}.</p>`,
    "Then the chairman closed the meeting.",
  ],
  "/summary": [
    "What was said",
    `<p>Of the minutes: ${QUOTE}.</p>`,
    "Whoever wants to know more may ask at the town hall.",
  ],
};

const papers = () =>
  startWeb((request, response) => {
    const [title, story, more] = PAGES[request.url ?? ""] ?? ["", "", ""];
    response.setHeader("Content-Type", "text/html; charset=utf-8");
    response.end(`<!doctype html><html lang="en"><head><title>${title}</title></head>
<body><main><h1>${title}</h1>${story}<p>${more}</p></main></body></html>`);
  });

test("a paper that reprints another is no second source, until somebody says that it is one", async ({
  page,
  server,
}) => {
  const web = await papers();
  await signIn(page, server.people.reviewer);
  const workbench = new Workbench(page);
  await workbench.open(/History and ideology/);
  await workbench.walkTo(29);
  for (const paper of ["first", "second"])
    await workbench.attach({ where: `${web.origin}/${paper}`, quote: QUOTE, stance: "Supports", locator: "" });
  await expect(workbench.panel.getByText("Found word for word in the kept copy")).toHaveCount(2);
  await workbench.judge("1", "Both papers say so.");
  const bench = page.url();
  const { panel } = workbench;
  // What two copies have in common is looked up behind the scenes.
  await expect(async () => {
    await page.reload();
    await expect(panel.getByRole("heading", { name: /2 quotations of 2 sources, 1\sorigin$/ })).toBeVisible();
  }).toPass();
  await expect(panel.getByText(/^2 sources, 1 origin: .* seems to reprint /)).toBeVisible();

  await page.goto("/sources");
  await page.getByRole("link", { name: "Who opened the sluice?" }).click();
  const origins = page.getByRole("region", { name: "Where it has it from" });
  await expect(origins.getByRole("img", { name: "2 sources, 1 origin" })).toBeVisible();
  await expect(origins.getByText("Suggested, not looked at yet")).toBeVisible();
  await expect(origins.getByText(/Which of them derives from the other cannot be told/)).toBeVisible();
  expect(await axeFindings(page)).toEqual([]);
  await origins.getByRole("button", { name: "Dismiss" }).click();
  await expect(origins.getByText(/^Dismissed by /)).toBeVisible();
  await expect(origins.getByRole("img")).toBeHidden();

  await page.goto(bench);
  await expect(panel.getByRole("heading", { name: /2 quotations of 2 sources$/ })).toBeVisible();
  await expect(panel.getByText("At least two sources of independent origin")).toBeVisible();
  await expect(panel.getByText(/^2 sources, 1 origin/)).toBeHidden();
});

test("what a source has it from is said by hand, and taken back", async ({ page, server }) => {
  const web = await papers();
  await signIn(page, server.people.reviewer);
  const workbench = new Workbench(page);
  await workbench.open(/History and ideology/);
  await workbench.walkTo(30);
  for (const paper of ["minutes", "summary"])
    await workbench.attach({ where: `${web.origin}/${paper}`, quote: QUOTE, stance: "Context", locator: "" });
  // A source is called by its address until its copy tells its title.
  await expect(workbench.panel.getByText("Found word for word in the kept copy")).toHaveCount(2);
  await page.goto("/sources");
  await page.getByRole("link", { name: "What was said" }).click();
  const origins = page.getByRole("region", { name: "Where it has it from" });
  await origins.getByText("Say what it has it from").click();
  const form = origins.getByRole("form", { name: "Say what it has it from" });
  const other = form.getByLabel("The other source: its title or address");
  await other.fill("nothing that is there");
  await form.getByRole("button", { name: "Put it down" }).click();
  await expect(form.getByRole("alert")).toHaveText(/No source of the library/);
  await other.fill(`${web.origin}/minutes`);
  await expect(form.locator('datalist option[value$="/minutes"]')).toBeAttached();
  await form.getByLabel("How it derives from it").selectOption("Quotes");
  await form.getByLabel("How you know (optional)").fill("It says so in its first line.");
  await form.getByRole("button", { name: "Put it down" }).click();
  await expect(origins.getByText(/^Confirmed by /)).toBeVisible();
  await expect(origins.getByText(/^This source quotes /)).toBeVisible();
  await expect(origins.getByText("“It says so in its first line.”")).toBeVisible();
  await origins.getByRole("button", { name: "Take it back" }).click();
  await expect(origins.getByText(/^This source quotes /)).toBeHidden();
});
