import { hire, tokenOf } from "../support/command-line.ts";
import { signIn } from "../support/pages/sign-in.ts";
import { Workbench } from "../support/pages/workbench.ts";
import { expect, test } from "../support/product.ts";

const REVIEWERS = 20;
const SENTENCES = 40;
const WRITES_EACH = 10;

/** A text of so many sentences, each with a number of its own. */
function text(sentences: number): string {
  return Array.from(
    { length: sentences },
    (_, at) => `Gate ${at + 1} of the lock was rebuilt in ${1900 + (at % 100)}.`,
  ).join(" ");
}

const CODES = ["supported", "refuted", "mixed"] as const;

test("twenty reviewers write at once while another article comes in, and nothing acknowledged is lost", async ({
  page,
  server,
}) => {
  test.setTimeout(240_000);
  await signIn(page, server.people.reviewer);
  const imported = await page.request.post("/api/v1/documents", {
    data: { text: text(SENTENCES) },
    headers: { Origin: server.address },
  });
  const { id } = (await imported.json()) as { id: string };
  const listed = await page.request.get(`/api/v1/documents/${id}/claims?limit=200`);
  const claims = ((await listed.json()) as { rows: { id: string; ordinal: number }[] }).rows;
  await page.goto(`/documents/${id}`);
  await new Workbench(page).listens();

  const tokens: string[] = [];
  for (let at = 0; at < REVIEWERS; at += 1) {
    const { email } = await hire(server, `reviewer-${at}@twenty.example.org`, "reviewer");
    tokens.push(await tokenOf(server, email));
  }
  const ask = async (token: string, method: string, path: string, body: object) => {
    const answer = await fetch(`${server.address}/api/v1${path}`, {
      method,
      headers: { authorization: `Bearer ${token}`, "content-type": "application/json" },
      body: JSON.stringify(body),
    });
    return { status: answer.status, words: await answer.text() };
  };

  const acknowledged: { reviewer: number; claimId: string; code: string }[] = [];
  const write = async (reviewer: number) => {
    const token = tokens[reviewer] ?? "";
    for (let turn = 0; turn < WRITES_EACH; turn += 1) {
      const claim = claims[(reviewer * 7 + turn * 3) % claims.length];
      if (!claim) throw new Error("the article has no claims");
      const code = CODES[(reviewer + turn) % CODES.length] ?? "mixed";
      const body = { code, rationale: `Reviewer ${reviewer}, turn ${turn}.` };
      const answer = await ask(token, "PUT", `/claims/${claim.id}/verdict`, body);
      expect(answer.status, answer.words).toBe(200);
      acknowledged.push({ reviewer, claimId: claim.id, code });
    }
  };
  const [coming] = await Promise.all([
    ask(tokens[0] ?? "", "POST", "/documents", { text: text(2_000), title: "The other article" }),
    ...tokens.map((_, reviewer) => write(reviewer)),
  ]);
  expect(coming.status, coming.words).toBe(201);
  expect(acknowledged).toHaveLength(REVIEWERS * WRITES_EACH);

  // Every reviewer finds their own verdict as it was acknowledged last.
  const last = new Map(acknowledged.map((each) => [`${each.reviewer} ${each.claimId}`, each]));
  for (const [reviewer, token] of tokens.entries()) {
    const headers = { authorization: `Bearer ${token}` };
    const answer = await fetch(`${server.address}/api/v1/documents/${id}/claims?limit=200`, { headers });
    const { rows } = (await answer.json()) as { rows: { id: string; mine: boolean; shownVerdict: string | null }[] };
    for (const row of rows) {
      const filed = last.get(`${reviewer} ${row.id}`);
      expect([row.mine, filed && row.shownVerdict]).toEqual([filed !== undefined, filed?.code]);
    }
  }

  // Whoever looked on sees that each sentence was judged, without loading the page again.
  const judged = new Set(acknowledged.map(({ claimId }) => claimId)).size;
  await expect(page.locator("[data-claim][data-mark=withheld]")).toHaveCount(judged, { timeout: 2_000 });
});
