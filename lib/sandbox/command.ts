import { existsSync, realpathSync } from "node:fs";
import { dirname, join } from "node:path";
import { kernelHere } from "./kernel.ts";

/** What may be allowed to a program beside reading its own files. An addon, once loaded, is held by the kernel alone. */
export type Allowance = { readonly network: boolean; readonly addons: boolean };

export type Command = { readonly file: string; readonly args: readonly string[] };

/** What a process may take: the kernel's half of the limits. */
export type Bounds = { readonly timeMs: number; readonly memoryBytes: number };

/**
 * The command that runs a program behind the walls that stand on this machine. All but the last program of the chain
 * replace themselves with the next, so that the process that is spawned is the one to watch and to kill. Null while the
 * machine has no room to find out which walls stand.
 */
export async function behindWalls(program: string, bounds: Bounds, allowed: Allowance): Promise<Command | null> {
  const kernel = await kernelHere();
  if (kernel === null) return null;
  const { withoutNetwork, reservedBytes } = kernel;
  const chain = [
    ...kernelLimits(bounds, reservedBytes),
    ...(allowed.network ? [] : withoutNetwork),
    process.execPath,
    ...nodeFlags(bounds, allowed),
    ...permissions(program, allowed),
    program,
  ];
  const [file = process.execPath, ...args] = chain;
  return { file, args };
}

/** The program's real path: the permission model compares real paths, and a project's folder may be a link. */
export function realProgram(program: string): string {
  if (!existsSync(program)) throw new Error(`${program} is not there: build it with \`node bin/build.mjs cli\``);
  return realpathSync(program);
}

/**
 * The shell sets the limits and becomes the program. They hold even when the parent was killed or has no time to look:
 * no file is written when it crashes, since the dump would hold somebody's document.
 */
function kernelLimits({ timeMs, memoryBytes }: Bounds, reservedBytes: number | null): string[] {
  if (process.platform === "win32") return [];
  // Collecting garbage takes threads of its own, so that in one second of the clock two of a processor may go by.
  const processorSeconds = 2 * Math.ceil(timeMs / 1000) + 1;
  const limits = ["ulimit -c 0", `ulimit -t ${processorSeconds}`];
  if (reservedBytes !== null) limits.push(`ulimit -d ${Math.ceil((memoryBytes + reservedBytes) / 1024)}`);
  // A limit that cannot be set, because a tighter one is, is no reason to stop.
  return ["/bin/sh", "-c", `${limits.map((limit) => `${limit} 2>/dev/null; `).join("")}exec "$@"`, "sh"];
}

// Of the memory a run may take, the part that V8 may fill with objects: the rest is the program itself and its buffers.
const HEAP_SHARE = 0.75;

function nodeFlags({ memoryBytes }: Bounds, { network, addons }: Allowance): string[] {
  return [
    "--no-warnings",
    ...(addons ? [] : ["--no-addons"]),
    `--max-old-space-size=${Math.floor((memoryBytes * HEAP_SHARE) / 2 ** 20)}`,
    ...(network ? [] : ["--import", NETWORK_TAKEN_AWAY]),
  ];
}

/**
 * Takes the network away in JavaScript, for machines where the kernel does not: every way to connect ends in one of
 * these. It stops a parser that fetches what a document names, not somebody who runs code of their own.
 */
const NETWORK_TAKEN_AWAY = `data:text/javascript,${encodeURIComponent(`
import net from "node:net";
import dgram from "node:dgram";
import dns from "node:dns";
import { syncBuiltinESMExports } from "node:module";
const refuse = () => { throw new Error("there is no network in here"); };
net.Socket.prototype.connect = refuse;
net.Server.prototype.listen = refuse;
dgram.Socket.prototype.bind = refuse;
dgram.Socket.prototype.send = refuse;
dgram.Socket.prototype.connect = refuse;
for (const names of [dns, dns.promises])
  for (const [name, value] of Object.entries(names))
    if (typeof value === "function" && /^(lookup|resolve|reverse)/.test(name)) names[name] = refuse;
syncBuiltinESMExports();
`)}`;

/** Reading its own folder and its packages, and what is allowed: no writing, process or thread is ever granted. */
function permissions(program: string, { network, addons }: Allowance): string[] {
  const known = process.allowedNodeEnvironmentFlags;
  return [
    known.has("--permission") ? "--permission" : "--experimental-permission",
    ...readable(program).map((path) => `--allow-fs-read=${path}`),
    ...(network && known.has("--allow-net") ? ["--allow-net"] : []),
    ...(addons && known.has("--allow-addons") ? ["--allow-addons"] : []),
  ];
}

/** Each path once and none that is not there: Node.js 20 breaks off at a path that it was given before. */
function readable(program: string): string[] {
  const own = dirname(program);
  const paths = new Set([join(own, "*")]);
  for (let folder = own; dirname(folder) !== folder; folder = dirname(folder)) {
    // Whether a .js file is a module is asked of these, from the nearest folder outwards.
    const manifest = join(folder, "package.json");
    if (folder !== own && existsSync(manifest)) paths.add(manifest);
    const packages = join(folder, "node_modules");
    if (existsSync(packages)) return [...paths.add(join(packages, "*")).add(join(realpathSync(packages), "*"))];
  }
  return [...paths];
}
