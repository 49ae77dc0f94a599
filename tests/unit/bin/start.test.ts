import { spawn } from "node:child_process";
import { once } from "node:events";
import { type AddressInfo, createServer } from "node:net";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";

const PROGRAM = join(import.meta.dirname, "../../../bin/start.mjs");

/** Runs a start that is expected to refuse before it installs or builds anything. */
async function start(variables: Record<string, string>) {
  const child = spawn(process.execPath, [PROGRAM], { env: { ...process.env, ...variables } });
  const said = { out: "", err: "" };
  child.stdout.setEncoding("utf8").on("data", (text) => {
    said.out += text;
  });
  child.stderr.setEncoding("utf8").on("data", (text) => {
    said.err += text;
  });
  const [code] = await once(child, "close");
  return { code, ...said };
}

test("an address that is in use is named with another to take, before anything is done", async () => {
  const occupant = createServer().listen(0, "127.0.0.1");
  onTestFinished(() => void occupant.close());
  await once(occupant, "listening");
  const { port } = occupant.address() as AddressInfo;
  expect(await start({ PORT: String(port) })).toEqual({
    code: 1,
    out: "",
    err: `127.0.0.1:${port} is in use: stop what runs there, or choose another port: PORT=${port + 1} npm start\n`,
  });
});

test.each(["0", "65536", "-1", "three", "3000.5"])("PORT=%s is no port", async (port) => {
  const { code, out, err } = await start({ PORT: port });
  expect([code, out]).toEqual([1, ""]);
  expect(err).toBe("PORT must be a whole number from 1 to 65535, such as PORT=3001.\n");
});

test("an address of another machine cannot be served", async () => {
  // TEST-NET-1 (RFC 5737): nobody's, so never this machine's.
  const { code, err } = await start({ HOST: "192.0.2.1", PORT: "3000" });
  expect([code, err]).toEqual([1, expect.stringContaining("set HOST to an address of this machine")]);
});
