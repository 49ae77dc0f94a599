import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { rmSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { expect, test } from "@playwright/test";
import { linecheck, tokenOf } from "../support/command-line.ts";
import { freePort } from "../support/free-port.ts";
import { newDataFolder, startServer } from "../support/server.ts";

const NEXT = join(import.meta.dirname, "..", "..", "node_modules", "next", "dist", "bin", "next");
const ROUNDS = 3;
const ANSWERS_A_ROUND = 60;

/** How long a server may take to be ready, or to answer a round, in ms: well below the test's own time. */
const PATIENCE_MS = 30_000;

/** Between two looks at what is awaited, in ms. */
const PAUSE_MS = 20;

/** Serves an installation that was prepared before, by the web server alone, so that it can be killed without mercy. */
function serve(dataFolder: string, port: number): ChildProcess {
  const env = {
    ...process.env,
    DATABASE_URL: `file:${join(dataFolder, "linecheck.db")}`,
    LINECHECK_DATA: dataFolder,
    NEXTAUTH_SECRET: "a secret of the tests, long enough",
  };
  return spawn(process.execPath, [NEXT, "start", "-H", "127.0.0.1", "-p", String(port)], { env, stdio: "ignore" });
}

/** Waits until `isSo` while the server runs. @throws when the server ends first, or it takes too long. */
async function until(child: ChildProcess, isSo: () => Promise<boolean> | boolean): Promise<void> {
  const deadline = performance.now() + PATIENCE_MS;
  while (!(await isSo())) {
    if (performance.now() > deadline) throw new Error(`what was awaited took longer than ${PATIENCE_MS} ms`);
    if (child.exitCode !== null) throw new Error(`the server ended with ${child.exitCode}`);
    await pause(PAUSE_MS);
  }
}

/** Ends it as a power cut does, and waits until it is gone: its port is free and its files are let go. */
async function kill(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = once(child, "exit");
  child.kill("SIGKILL");
  await gone;
}

test("a killed server loses no verdict it acknowledged", async () => {
  const dataFolder = newDataFolder();
  // What was acknowledged last, by claim.
  const acknowledged = new Map<string, string>();
  let child: ChildProcess | undefined;
  try {
    const first = await startServer(dataFolder);
    await first.stop();
    const token = await tokenOf(first, first.people.reviewer.email);
    const headers = { authorization: `Bearer ${token}`, "content-type": "application/json" };
    const port = await freePort();
    const api = `http://127.0.0.1:${port}/api/v1`;
    const read = async (path: string) => (await fetch(`${api}${path}`, { headers })).json();
    for (let round = 0; round < ROUNDS; round++) {
      const server = serve(dataFolder, port);
      child = server;
      await until(server, () => answers(`http://127.0.0.1:${port}/readyz`));
      const [document] = (await read("/documents")).rows;
      const { rows } = await read(`/documents/${document.id}/claims?limit=200`);
      for (const [id, rationale] of acknowledged)
        expect((await read(`/claims/${id}`)).verdicts[0]?.rationale, `round ${round}`).toBe(rationale);
      let answered = 0;
      // Each writer has claims of its own, so that what it was told last is what must stand.
      const writers = [0, 1, 2, 3].map(async (writer) => {
        const own = rows.filter((_: unknown, index: number) => index % 4 === writer);
        for (let count = 0; ; count++) {
          const { id } = own[count % own.length];
          const rationale = `${round} ${writer} ${count}`;
          const body = JSON.stringify({ code: "supported", rationale });
          const answer = await fetch(`${api}/claims/${id}/verdict`, { method: "PUT", headers, body }).catch(() => null);
          // Sent and never answered, for the server is gone: either outcome is right.
          if (answer === null) return acknowledged.delete(id);
          if (!answer.ok) throw new Error(`a verdict was refused with ${answer.status}`);
          acknowledged.set(id, rationale);
          answered += 1;
        }
      });
      try {
        await until(server, () => answered >= ANSWERS_A_ROUND);
      } finally {
        await kill(server);
        await Promise.all(writers);
      }
    }
    const doctor: { ok: boolean }[] = JSON.parse(await linecheck(first, "doctor", "--json"));
    expect(doctor.filter(({ ok }) => !ok)).toEqual([]);
    expect(acknowledged.size).toBeGreaterThan(20);
  } finally {
    if (child) await kill(child);
    rmSync(dataFolder, { recursive: true, force: true });
  }
});

async function answers(url: string): Promise<boolean> {
  const response = await fetch(url).catch(() => null);
  return response?.ok ?? false;
}
