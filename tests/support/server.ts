import { type ChildProcess, spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { freePort } from "./free-port.ts";
import { WEB_ADDRESS } from "./web-of-tests.ts";

/** The product as a person starts it: built, and on a free port. */
export type Server = {
  /** Where it is open, without a slash at the end. */
  readonly address: string;
  readonly dataFolder: string;
  /** Of the tests' own web: who is asked about DOIs and ISBNs there. Nobody answers until a story starts a service. */
  readonly servicePort: number;
  /** The two people of the first start, with the passwords it printed; empty on a later one. */
  readonly people: { readonly admin: Person; readonly reviewer: Person };
  /** Everything it printed until it was ready. */
  readonly printed: string;
  /** Stops it as Ctrl-C does; answers the exit code. A data folder that was made for it goes, too. */
  stop(): Promise<number | null>;
};

export type Person = { readonly email: string; readonly password: string };

/** How long a start may take, in ms, when everything is built. */
const READY_WITHIN_MS = 60_000;

/** An empty data folder. Whoever asks for it removes it. */
export function newDataFolder(): string {
  return mkdtempSync(join(tmpdir(), "linecheck-server-"));
}

/**
 * Starts the product with `npm start`'s own script, in a data folder of its own or in the one that is given, which is
 * then left as it is, and at a free port or the one that is given. @throws with everything it printed when it does not get ready.
 */
export async function startServer(given?: string, at?: number): Promise<Server> {
  const dataFolder = given ?? newDataFolder();
  const port = at ?? (await freePort());
  const servicePort = await freePort();
  const services = `http://${WEB_ADDRESS}:${servicePort}`;
  const child = spawn(process.execPath, [join(import.meta.dirname, "..", "..", "bin", "start.mjs")], {
    env: {
      ...process.env,
      PORT: String(port),
      HOST: "127.0.0.1",
      LINECHECK_DATA: dataFolder,
      LINECHECK_FETCH_ALLOW: WEB_ADDRESS,
      LINECHECK_DOI_URL: services,
      LINECHECK_ISBN_URL: services,
    },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const ended = new Promise<number | null>((resolve) => child.once("close", resolve));
  const stop = async () => {
    child.kill("SIGTERM");
    const code = await ended;
    if (given === undefined) rmSync(dataFolder, { recursive: true, force: true });
    return code;
  };
  try {
    const printed = await untilReady(child, ended);
    const people = { admin: personIn(printed, "admin"), reviewer: personIn(printed, "reviewer") };
    return { address: `http://127.0.0.1:${port}`, dataFolder, servicePort, people, printed, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

function untilReady(child: ChildProcess, ended: Promise<unknown>): Promise<string> {
  return new Promise((resolve, reject) => {
    let printed = "";
    const giveUp = (why: string) => reject(new Error(`the server ${why}. It printed:\n${printed}`));
    const timer = setTimeout(() => giveUp(`was not ready within ${READY_WITHIN_MS} ms`), READY_WITHIN_MS);
    const listen = (chunk: string) => {
      printed += chunk;
      if (!printed.includes("Linecheck is ready at ")) return;
      clearTimeout(timer);
      resolve(printed);
    };
    child.stdout?.setEncoding("utf8").on("data", listen);
    child.stderr?.setEncoding("utf8").on("data", listen);
    void ended.then(() => {
      clearTimeout(timer);
      giveUp("ended");
    });
  });
}

/** Reads a person from the box that the first start prints. */
function personIn(printed: string, role: string): Person {
  const [, email = "", password = ""] = new RegExp(`│ ${role} +(\\S+) +(\\S+) +│`).exec(printed) ?? [];
  return { email, password };
}
