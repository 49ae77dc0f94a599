import { axeFindings, axeFindingsInBothThemes } from "../support/axe-findings.ts";
import { bench } from "../support/pages/hand.ts";
import { expect, test } from "../support/product.ts";
import { startWeb } from "../support/web-of-tests.ts";

const DOI = "10.5555/lookups.sluices";
const ISBN = "9780198526636";

const WORK = {
  ...{ type: "journal-article", title: "On the <i>weirs</i> of Tarn", "container-title": "Journal of Sluices" },
  ...{ DOI, publisher: "Quay Press", volume: "4", issued: { "date-parts": [[2024, 3, 12]] } },
  author: [{ given: "Jana", family: "Vitek", sequence: "first" }],
  "updated-by": [{ type: "retraction", DOI: "10.5555/notice", updated: { "date-parts": [[2025, 1, 2]] } }],
};
const BOOK = { title: "A book of ferries", authors: [{ name: "Per Holm" }], publish_date: "March 1998" };

test("a DOI that is typed becomes a citation, and an ISBN that nobody knew is asked about again", async ({
  page,
  server,
}) => {
  let isOpen = false;
  const services = await startWeb(
    (request, response) => {
      const isDoi = request.url === `/${DOI}`;
      response.statusCode = isDoi || isOpen ? 200 : 503;
      const type = isDoi ? "application/vnd.citationstyles.csl+json" : "application/json";
      response.setHeader("Content-Type", type);
      response.end(JSON.stringify(isDoi ? WORK : { [`ISBN:${ISBN}`]: BOOK }));
    },
    { port: server.servicePort },
  );
  const workbench = await bench(page, server);
  await workbench.walkTo(3);
  const quote = "It was opened by hand.";
  await workbench.attach({ where: `doi:${DOI}`, quote, stance: "Context", locator: "p. 14" });
  const card = workbench.panel.getByRole("article").filter({ hasText: quote });
  // Two processes are started, one for the page at the DOI and one for the question.
  await expect(card.getByRole("link", { name: "On the weirs of Tarn" })).toBeVisible({ timeout: 20_000 });
  await expect(card.getByText("Jana Vitek")).toBeVisible();
  await expect(card.getByText("Journal of Sluices")).toBeVisible();
  await expect(card.getByText("published 12 March 2024")).toBeVisible();
  await expect(card.getByText(/^Retracted, says 127\.0\.0\.2:\d+, on 2 January 2025\./)).toBeVisible();
  const [asked] = services.asked.filter(({ url }) => url === `/${DOI}`);
  expect(asked?.headers.accept).toBe("application/vnd.citationstyles.csl+json, application/json");

  await page.goto("/sources");
  await page.getByRole("link", { name: "On the weirs of Tarn" }).click();
  await expect(page.getByText("Retracted, says 127.0.0.2")).toContainText(
    "on 2 January 2025. The notice: 10.5555/notice",
  );
  await expect(page.getByText(`DOI ${DOI} was looked up at`)).toBeVisible();
  await expect(page.getByText("On the weirs of Tarn, by Jana Vitek. Journal of Sluices")).toBeVisible();
  expect(await axeFindings(page)).toEqual([]);

  // The service is away at first.
  await page.goto("/sources");
  await page.getByRole("button", { name: "Add a source" }).click();
  const dialog = page.getByRole("dialog", { name: "Add a source" });
  await dialog.getByRole("button", { name: "Add" }).click();
  await expect(dialog.getByText("Say what it is")).toBeVisible();
  await dialog.getByLabel("Source: address or title").fill("0-19-852663-6");
  await dialog.getByRole("button", { name: "Add" }).click();
  await expect(page.getByRole("heading", { level: 1, name: `ISBN ${ISBN}` })).toBeVisible();
  await expect(page.getByText(/has a fault of its own: try again later/)).toBeVisible();
  expect(await axeFindingsInBothThemes(page)).toEqual([]);
  isOpen = true;
  await page.getByRole("button", { name: "Try again" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "A book of ferries" })).toBeVisible();
  await page.setViewportSize({ width: 390, height: 844 });
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
  await services.close();
});
