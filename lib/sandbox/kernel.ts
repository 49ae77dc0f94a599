import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { promisify } from "node:util";
import { remembering } from "./remember.ts";
import { isShortage } from "./shortage.ts";

/** What every program is told: that it is no experiment. */
export const ENVIRONMENT = { NODE_ENV: "production" } as const;

/** What the kernel of this machine can hold a process to. */
export type Kernel = {
  /** The words before a command that take its network away; empty where a user may make no namespace. */
  readonly withoutNetwork: readonly string[];
  /**
   * What a process of this Node.js has reserved as its own when it begins, in bytes; null where the kernel does not
   * count it. It is 80 MB on Node.js 20 and 560 MB on 24, nearly all of it never touched.
   */
  readonly reservedBytes: number | null;
};

/** What the kernel of this machine can do, found out once; null while it has no room for the process that tries it. */
export const kernelHere: () => Promise<Kernel | null> = remembering(tryKernel);

async function tryKernel(): Promise<Kernel | null> {
  if (process.platform !== "linux") return { withoutNetwork: [], reservedBytes: null };
  const unshare = ["/usr/bin/unshare", "/bin/unshare"].find((path) => existsSync(path));
  if (unshare !== undefined) {
    const withoutNetwork = [unshare, "--user", "--net", "--"];
    const told = await tellReserved(withoutNetwork);
    // No walls were refused, only the process: to go on would be to read a stranger's file with fewer of them.
    if (told === "no-room") return null;
    if (told !== null) return { withoutNetwork, reservedBytes: told };
  }
  const reservedBytes = await tellReserved([]);
  return reservedBytes === "no-room" ? null : { withoutNetwork: [], reservedBytes };
}

const TELL_STATUS = 'process.stdout.write(require("node:fs").readFileSync("/proc/self/status", "latin1"))';

/** What a process that is begun with these words before it has reserved, in bytes; null where it is not let. */
async function tellReserved(before: readonly string[]): Promise<number | null | "no-room"> {
  const [file = process.execPath, ...args] = [...before, process.execPath, "--eval", TELL_STATUS];
  let status: string;
  try {
    status = (await promisify(execFile)(file, args, { env: ENVIRONMENT })).stdout;
  } catch (error) {
    return isShortage(error) ? "no-room" : null;
  }
  const data = /^VmData:\s{1,20}(\d{1,15}) kB$/m.exec(status);
  return data ? Number(data[1]) * 1024 : null;
}
