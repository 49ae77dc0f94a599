import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { getPriority, tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { type Limits, runSandboxed, type SandboxOptions } from "../../../lib/sandbox/run.ts";

// Each starts processes, of which a busy machine starts few at once.
vi.setConfig({ testTimeout: 60_000 });

const LIMITS: Limits = { timeMs: 20_000, memoryBytes: 256 * 2 ** 20, answerBytes: 2 ** 20 };

let folder = "";
let written = 0;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "linecheck-sandbox-"));
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** A program with this source, alone in its folder. */
function program(source: string): string {
  const own = join(folder, String(++written));
  mkdirSync(own);
  writeFileSync(join(own, "program.mjs"), source);
  return join(own, "program.mjs");
}

/** What a program answers, as text. */
async function answerOf(source: string, options: SandboxOptions = {}, limits: Partial<Limits> = {}) {
  const ran = await runSandboxed(program(source), Buffer.from("bread"), { ...LIMITS, ...limits }, options);
  return ran.ok ? Buffer.from(ran.value).toString() : ran.reason;
}

/** A program's answer: how it fared with each attempt, by name. */
async function attempts(tries: Record<string, string>, options: SandboxOptions = {}) {
  const blocks = Object.entries(tries).map(
    ([name, code]) => `try { told.${name} = String(await (async () => { ${code} })()); }
      catch (error) { told.${name} = error.code ?? error.cause?.message ?? error.message; }`,
  );
  const source = `const told = {};\n${blocks.join("\n")}\nprocess.stdout.write(JSON.stringify(told));`;
  return JSON.parse(await answerOf(source, options));
}

test("a program answers what it makes of its input", async () => {
  const source = 'let all = ""; for await (const part of process.stdin) all += part; process.stdout.write(all + "!");';
  expect(await answerOf(source)).toBe("bread!");
});

test("what a run took is told, with the end of its complaint", async () => {
  const told: unknown[] = [];
  const source = 'process.stderr.write("x".repeat(10_000) + "the end"); process.exit(1);';
  expect(await answerOf(source, { onEnd: (usage) => told.push(usage) })).toBe("crashed");
  expect(told).toEqual([
    { ms: expect.any(Number), peakBytes: expect.anything(), complaint: expect.stringMatching(/^x+the end$/) },
  ]);
  expect((told[0] as { complaint: string }).complaint).toHaveLength(4096);
});

test.runIf(process.platform === "linux")("a program stands behind the server for the processor", async () => {
  const behind = async (options: SandboxOptions) =>
    Number(await answerOf('import os from "node:os"; process.stdout.write(String(os.getPriority()));', options)) -
    getPriority();
  expect([await behind({}), await behind({ niceness: 10 })]).toEqual([5, 10]);
});

describe("a program is killed at each limit", () => {
  test("time, when it runs away", async () => {
    expect(await answerOf("for (;;);", {}, { timeMs: 300 })).toBe("too-slow");
  });

  test("time, when it does nothing at all", async () => {
    expect(await answerOf("setInterval(() => {}, 1000);", {}, { timeMs: 300 })).toBe("too-slow");
  });

  test("time, when it will not go", async () => {
    const source = 'for (const name of ["SIGTERM", "SIGINT", "SIGHUP"]) process.on(name, () => {}); for (;;);';
    expect(await answerOf(source, {}, { timeMs: 300 })).toBe("too-slow");
  });

  test("memory in buffers", async () => {
    expect(await answerOf("const all = []; for (;;) all.push(Buffer.alloc(2 ** 20, 1));")).toBe("too-much-memory");
  });

  test("memory in objects", async () => {
    const source = "const all = []; for (let i = 0; ; i++) all.push({ i, text: 'number ' + i });";
    expect(await answerOf(source)).toBe("too-much-memory");
  });

  test("the length of its answer", async () => {
    const source = 'const more = () => process.stdout.write("x".repeat(100_000), more); more();';
    expect(await answerOf(source)).toBe("answer-too-large");
  });
});

describe("a program that breaks is told of as broken", () => {
  test.each([
    ["it throws", 'throw new Error("no");'],
    ["it answers and then fails", 'process.stdout.write("half", () => process.exit(3));'],
    ["it kills itself", 'process.kill(process.pid, "SIGKILL");'],
    ["it is no program", "const = ;"],
    ["it imports what it may not read", 'import "/etc/passwd";'],
  ])("%s", async (_what, source) => {
    expect(await answerOf(source)).toBe("crashed");
  });

  test("it closes its input before all of it is written", async () => {
    const ran = runSandboxed(program("process.exit(0);"), Buffer.alloc(8 * 2 ** 20), LIMITS);
    expect(await ran).toEqual({ ok: true, value: Buffer.alloc(0) });
  });

  test("it closes its input and stays", async () => {
    const source = '(await import("node:fs")).closeSync(0); setInterval(() => {}, 1000);';
    const ran = runSandboxed(program(source), Buffer.alloc(8 * 2 ** 20), { ...LIMITS, timeMs: 500 });
    expect(await ran).toEqual({ ok: false, reason: "too-slow" });
  });

  test("a program that is not there is a fault of the installation", async () => {
    await expect(runSandboxed(join(folder, "nowhere.js"), Buffer.alloc(0), LIMITS)).rejects.toThrow("bin/build.mjs");
  });
});

describe("a process that cannot begin", () => {
  const leftOf = () => ({
    listeners: process.listenerCount("exit"),
    timers: process.getActiveResourcesInfo().filter((kind) => kind === "Timeout").length,
  });

  /** A program whose folder goes between the question and the start of its process. */
  async function withoutFolder() {
    const own = program("process.stdin.pipe(process.stdout);");
    const told: unknown[] = [];
    const ran = runSandboxed(own, Buffer.from("a"), LIMITS, { onEnd: (usage) => told.push(usage) });
    rmSync(join(own, ".."), { recursive: true });
    return { ran: await ran, told };
  }

  test("is told of as broken, with why", async () => {
    const { ran, told } = await withoutFolder();
    expect(ran).toEqual({ ok: false, reason: "crashed" });
    expect(told).toEqual([{ ms: expect.any(Number), peakBytes: null, complaint: expect.stringContaining("ENOENT") }]);
  });

  test("leaves no watch behind", async () => {
    const before = leftOf();
    for (let n = 0; n < 5; n++) await withoutFolder();
    const after = leftOf();
    expect(after.listeners).toBe(before.listeners);
    // Whoever runs the tests has a timer or two of their own.
    expect(after.timers).toBeLessThan(before.timers + 5);
  });
});

describe("what a program can reach", () => {
  test("no environment but its own", async () => {
    const source = "const { PWD, ...env } = process.env; process.stdout.write(JSON.stringify(env));";
    expect(JSON.parse(await answerOf(source))).toEqual({ NODE_ENV: "production" });
    const given = { env: { LIMIT: "20" } };
    expect(JSON.parse(await answerOf(source, given))).toEqual({ NODE_ENV: "production", LIMIT: "20" });
  });

  test("no file but its own, no other process, no thread, no debugger", async () => {
    writeFileSync(join(folder, "secret.txt"), "secret");
    const told = await attempts({
      read: `return (await import("node:fs")).readFileSync(${JSON.stringify(join(folder, "secret.txt"))}, "utf8");`,
      list: `return (await import("node:fs")).readdirSync("/");`,
      write: `return (await import("node:fs")).writeFileSync(new URL("made.txt", import.meta.url), "x");`,
      process: `return (await import("node:child_process")).execFileSync("/bin/echo", ["out"]);`,
      thread: `new (await import("node:worker_threads")).Worker("1", { eval: true }); return "begun";`,
      debugger: `(await import("node:inspector")).open(0); return "open";`,
      own: `return (await import("node:fs")).readFileSync(new URL(import.meta.url), "utf8").length > 0;`,
    });
    const denied = "ERR_ACCESS_DENIED";
    const none = { read: denied, list: denied, write: denied, process: denied, thread: denied, debugger: denied };
    expect(told).toEqual({ ...none, own: "true" });
  });

  test("no compiled code, but for one that is allowed its addons; and then still nothing else", async () => {
    const tries = {
      addon: `process.dlopen({ exports: {} }, "/nowhere.node"); return "loaded";`,
      write: `return (await import("node:fs")).writeFileSync(new URL("made.txt", import.meta.url), "x");`,
    };
    expect(await attempts(tries)).toEqual({ addon: "ERR_DLOPEN_DISABLED", write: "ERR_ACCESS_DENIED" });
    // It was looked for, and is not there.
    const allowed = await attempts(tries, { addons: true });
    expect(allowed).toEqual({ addon: "ERR_DLOPEN_FAILED", write: "ERR_ACCESS_DENIED" });
  });

  test("its folder may be a link, as the project's may", async () => {
    const linked = join(folder, "link");
    symlinkSync(join(program('process.stdout.write("found");'), ".."), linked);
    const ran = await runSandboxed(join(linked, "program.mjs"), Buffer.alloc(0), LIMITS);
    expect(ran).toEqual({ ok: true, value: Buffer.from("found") });
  });

  test.each([
    ["beside it", (own: string) => mkdirSync(join(own, "..", "node_modules", "bread"), { recursive: true })],
    [
      "behind a link",
      (own: string) => {
        mkdirSync(join(own, "..", "elsewhere", "bread"), { recursive: true });
        symlinkSync(join(own, "..", "elsewhere"), join(own, "..", "node_modules"));
      },
    ],
  ])("its packages may lie %s", async (_where, lay) => {
    const project = join(folder, String(++written));
    const own = join(project, "build");
    mkdirSync(own, { recursive: true });
    lay(own);
    writeFileSync(join(project, "package.json"), '{ "type": "module" }');
    writeFileSync(join(project, "node_modules", "bread", "package.json"), "{}");
    writeFileSync(join(project, "node_modules", "bread", "index.js"), 'module.exports = "rises";');
    writeFileSync(join(own, "program.js"), 'import bread from "bread"; process.stdout.write(bread);');
    const ran = await runSandboxed(join(own, "program.js"), Buffer.alloc(0), LIMITS);
    expect(ran).toEqual({ ok: true, value: Buffer.from("rises") });
  });

  describe("the network", () => {
    let knocks = 0;
    const server = createServer((_request, response) => response.end("let in"));
    server.on("connection", () => {
      knocks += 1;
    });
    let port = 0;
    beforeAll(async () => {
      await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
      port = (server.address() as AddressInfo).port;
    });
    afterAll(() => server.close());

    test("is not there", async () => {
      const told = await attempts({
        fetch: `return (await fetch("http://127.0.0.1:${port}")).text();`,
        connect: `const { connect } = await import("node:net"); return new Promise((done, failed) =>
          connect(${port}, "127.0.0.1").once("connect", () => done("in")).once("error", failed));`,
        http: `const { get } = await import("node:http"); return new Promise((done, failed) =>
          get("http://127.0.0.1:${port}", () => done("in")).once("error", failed));`,
        listen: `const { createServer } = await import("node:net"); createServer().listen(0); return "open";`,
        datagram: `const socket = (await import("node:dgram")).createSocket("udp4"); socket.send("x", 53, "127.0.0.1");
          return "sent";`,
        name: `return (await import("node:dns")).promises.lookup("localhost");`,
      });
      const none = "there is no network in here";
      expect(told).toEqual({ fetch: none, connect: none, http: none, listen: none, datagram: none, name: none });
      expect(knocks).toBe(0);
    });

    test("is there for a program that may use it", async () => {
      const tries = { fetch: `return (await fetch("http://127.0.0.1:${port}")).text();` };
      expect(await attempts(tries, { network: true })).toEqual({ fetch: "let in" });
      expect(knocks).toBe(1);
    });
  });
});

test("ten runs of a program are taken on, two at once, and more are told that it is busy", async () => {
  const echo = program("process.stdin.pipe(process.stdout);");
  const ran = await Promise.all(Array.from({ length: 13 }, () => runSandboxed(echo, Buffer.from("a"), LIMITS)));
  expect(ran.filter(({ ok }) => ok)).toHaveLength(10);
  expect(ran.slice(10)).toEqual(Array.from({ length: 3 }, () => ({ ok: false, reason: "busy" })));
  expect(await answerOf('process.stdout.write("after");')).toBe("after");
});

test("a program that only waits may run as often at once as its caller says", async () => {
  const echo = program("process.stdin.pipe(process.stdout);");
  const options = { atOnce: 4 };
  const ran = Array.from({ length: 13 }, () => runSandboxed(echo, Buffer.from("a"), LIMITS, options));
  expect((await Promise.all(ran)).map(({ ok }) => ok)).toEqual([...Array(12).fill(true), false]);
});

test.runIf(process.platform === "linux")("no process stays behind, dead or alive", async () => {
  await Promise.all(["for (;;);", "", "throw 1;"].map((source) => answerOf(source, {}, { timeMs: 300 })));
  const own = readdirSync("/proc/self/task").flatMap((task) =>
    readFileSync(`/proc/self/task/${task}/children`, "utf8").split(" ").filter(Boolean),
  );
  const ours = own.filter((pid) => readFileSync(`/proc/${pid}/stat`, "utf8").match(/\(node\)|\) Z /));
  expect(ours).toEqual([]);
});
