import { axeFindings } from "../support/axe-findings.ts";
import { bearerOf } from "../support/command-line.ts";
import { signIn } from "../support/pages/sign-in.ts";
import { Workbench } from "../support/pages/workbench.ts";
import { expect, test } from "../support/product.ts";

const TEXT = `The harbour bridge

The harbour bridge cost 412 million crowns, the port authority said. Nobody minded the fog that morning.

Boats still pass beneath it. The harbour bridge cost 412 million crowns, the authority of the port said.

The ferry carried 900 passengers a day in 2015. Each of them paid. The ferry carried 700 passengers a day in 2015.

Marta Kovac opened the bridge. Later Marta Kovač spoke at length about the tide.`;

test("what the text says of itself is shown, and leads to the bench", async ({ page, request, server }) => {
  const headers = await bearerOf(server, server.people.reviewer.email);
  const { id } = await (await request.post("/api/v1/documents", { headers, data: { text: TEXT } })).json();
  await signIn(page, server.people.reviewer);
  await page.goto(`/documents/${id}`);
  await page.getByLabel("About this document").click();
  await page.getByRole("link", { name: "Findings" }).click();
  await expect(page.getByRole("region", { name: "Check these first" }).getByRole("listitem").first()).toContainText(
    "million crowns",
  );
  const conflicts = page.getByRole("region", { name: "It contradicts itself" });
  await expect(conflicts).toContainText("900");
  await expect(conflicts).toContainText("700");
  await expect(page.getByRole("region", { name: "Said more than once" }).getByRole("listitem")).toHaveCount(1);
  await expect(page.getByRole("region", { name: "Names spelt in two ways" })).toContainText(
    "Only accents or umlauts differ.",
  );
  expect(await axeFindings(page)).toEqual([]);
  await conflicts.getByRole("link").first().click();
  await expect(new Workbench(page).panel.getByRole("heading", { name: "Said otherwise elsewhere" })).toBeVisible();
});

test("a fact said twice is judged once, and the verdict goes where a person says", async ({
  page,
  request,
  server,
}) => {
  const headers = await bearerOf(server, server.people.reviewer.email);
  const { id } = await (await request.post("/api/v1/documents", { headers, data: { text: TEXT } })).json();
  await signIn(page, server.people.reviewer);
  await page.goto(`/documents/${id}#c2`);
  const workbench = new Workbench(page);
  const { panel } = workbench;
  await expect(panel.getByRole("heading", { name: "The same fact, said again" })).toBeVisible();
  await expect(panel.getByRole("listitem").filter({ hasText: "412 million crowns" }).first()).toBeVisible();
  await expect(page.locator("[aria-current] [data-kind=number]").first()).toContainText("412 million");
  await workbench.attach({ where: "https://example.org/a", quote: "412 million", stance: "Supports", locator: "p. 1" });
  await page.keyboard.press("Escape");
  await workbench.judge("1", "The account has it.");
  await panel.getByRole("checkbox").check();
  await panel.getByRole("button", { name: "File my verdict and its evidence on this one too" }).click();
  await expect(panel.getByText("judged by you")).toBeVisible();
  const rows = await (await request.get(`/api/v1/documents/${id}/claims`, { headers })).json();
  const judged = rows.rows.filter(({ verdictCount }: { verdictCount: number }) => verdictCount > 0);
  expect(judged.map(({ evidenceCount }: { evidenceCount: number }) => evidenceCount)).toEqual([1, 1]);
});

test("a suggested checkability is taken only when a person takes it", async ({ page, request, server }) => {
  const headers = await bearerOf(server, server.people.reviewer.email);
  const text = "The bridge will be closed next year, and the ferry will return in 2031. Boats pass.";
  const { id } = await (await request.post("/api/v1/documents", { headers, data: { text } })).json();
  await signIn(page, server.people.reviewer);
  await page.goto(`/documents/${id}#c1`);
  const { panel } = new Workbench(page);
  await expect(panel.getByText("prediction", { exact: true })).toBeVisible();
  await expect(panel.getByLabel("Can it be checked?")).toHaveValue("untriaged");
  await panel.getByRole("button", { name: "Take “Prediction”" }).click();
  await expect(panel.getByLabel("Can it be checked?")).toHaveValue("prediction");
});
