import { type ChildProcess, spawn } from "node:child_process";
import { rmSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "@playwright/test";
import { linecheck, tokenOf } from "../support/command-line.ts";
import { freePort } from "../support/free-port.ts";
import { startServer } from "../support/server.ts";

const NEXT = join(import.meta.dirname, "..", "..", "node_modules", "next", "dist", "bin", "next");
const ROUNDS = 3;
const ANSWERS_A_ROUND = 60;

/** Serves an installation that was prepared before, by itself, so that it can be killed without mercy. */
async function serve(dataFolder: string, port: number): Promise<ChildProcess> {
  const env = {
    ...process.env,
    DATABASE_URL: `file:${join(dataFolder, "linecheck.db")}`,
    LINECHECK_DATA: dataFolder,
    NEXTAUTH_SECRET: "a secret of the tests, long enough",
  };
  const child = spawn(process.execPath, [NEXT, "start", "-H", "127.0.0.1", "-p", String(port)], {
    env,
    stdio: "ignore",
  });
  for (;;) {
    const ready = await fetch(`http://127.0.0.1:${port}/readyz`).catch(() => null);
    if (ready?.ok) return child;
    if (child.exitCode !== null) throw new Error(`the server ended with ${child.exitCode}`);
  }
}

test("a killed server loses no verdict it acknowledged", async () => {
  test.setTimeout(120_000);
  const first = await startServer();
  // A second start on the same folder, after the first was stopped without its folder being removed.
  const { dataFolder } = first;
  const token = await tokenOf(first, first.people.reviewer.email);
  const acknowledged = new Map<string, string>();
  const port = await freePort();
  try {
    for (let round = 0; round < ROUNDS; round++) {
      const child = await serve(dataFolder, port);
      const headers = { authorization: `Bearer ${token}`, "content-type": "application/json" };
      const api = `http://127.0.0.1:${port}/api/v1`;
      const { rows: documents } = await (await fetch(`${api}/documents`, { headers })).json();
      const { rows } = await (await fetch(`${api}/documents/${documents[0].id}/claims?limit=200`, { headers })).json();
      for (const [id, rationale] of acknowledged) {
        const claim = await (await fetch(`${api}/claims/${id}`, { headers })).json();
        expect(claim.verdicts[0]?.rationale, `round ${round}`).toBe(rationale);
      }
      const stop = { now: false };
      let answers = 0;
      const writers = [0, 1, 2, 3].map(async (writer) => {
        for (let count = 0; !stop.now; count++) {
          const id = rows[(writer + 4 * count) % rows.length].id;
          const rationale = `${round} ${writer} ${count}`;
          const body = JSON.stringify({ code: "supported", rationale });
          const answer = await fetch(`${api}/claims/${id}/verdict`, { method: "PUT", headers, body }).catch(() => null);
          if (answer?.ok) {
            acknowledged.set(id, rationale);
            answers += 1;
          }
          // Sent and never answered: either outcome is right.
          if (answer === null) acknowledged.delete(id);
        }
      });
      while (answers < ANSWERS_A_ROUND) await new Promise((resume) => setImmediate(resume));
      child.kill("SIGKILL");
      stop.now = true;
      await Promise.all(writers);
    }
    const doctor: { ok: boolean }[] = JSON.parse(await linecheck(first, "doctor", "--json"));
    expect(doctor.filter(({ ok }) => !ok)).toEqual([]);
    expect(acknowledged.size).toBeGreaterThan(20);
  } finally {
    await first.stop();
    rmSync(dataFolder, { recursive: true, force: true });
  }
});
