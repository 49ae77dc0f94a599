import { expect, type Locator, type Page } from "@playwright/test";
import type { Server } from "../server.ts";
import { letIn } from "./sign-in.ts";
import { Workbench } from "./workbench.ts";

const TEXT = `The bridge of Ravn

The bridge opened on 12 June 2016. It cost 412 million crowns. Nobody minded.

"It is the longest in the country," said the mayor. The river froze. It thawed again. The ferry stopped in 2017.`;

/** A reviewer, and a document of theirs that no other story works on, with the hand on its first sentence. */
export async function bench(page: Page, server: Server): Promise<Workbench> {
  await letIn(page, server.people.reviewer);
  const answer = await page.request.post("/api/v1/documents", {
    data: { text: TEXT },
    headers: { Origin: server.address },
  });
  expect(answer.status(), await answer.text()).toBe(201);
  const { id } = (await answer.json()) as { id: string };
  await page.goto(`/documents/${id}`);
  const workbench = new Workbench(page);
  await workbench.listens();
  return workbench;
}

/** Where the hand is. */
export const heading = ({ panel }: Workbench): Locator => panel.getByRole("heading", { level: 2 });
export const claim = (page: Page, ordinal: number): Locator => page.locator(`#c${ordinal}`);
/** What the heading says of the claim with this number. */
export const here = (ordinal: number) => new RegExp(`^Claim ${ordinal} of 8`);
export const selected = (page: Page): Locator => page.locator("[data-claim][data-selected]");
