import { type ChildProcessByStdio, spawn } from "node:child_process";
import { setPriority } from "node:os";
import { dirname } from "node:path";
import type { Readable, Writable } from "node:stream";
import { fail, ok, type Result } from "../result.ts";
import { behindWalls, type Command, realProgram } from "./command.ts";
import { ENVIRONMENT } from "./kernel.ts";
import { Lane } from "./lane.ts";
import { peakResidentBytes } from "./resident.ts";
import { isShortage } from "./shortage.ts";

/** What one run may take. Memory is what is resident at the peak. */
export type Limits = { readonly timeMs: number; readonly memoryBytes: number; readonly answerBytes: number };

/** Why there is no answer; `busy` means that it was not tried, since too many wait already or the machine is full. */
export type SandboxFailure = "too-slow" | "too-much-memory" | "answer-too-large" | "crashed" | "busy";

/** What a run took, for those who measure, and the end of what it said of its troubles. */
export type Usage = { readonly ms: number; readonly peakBytes: number | null; readonly complaint: string };

export type SandboxOptions = {
  /** Whether the program may open connections; no by default. */
  readonly network?: boolean;
  /** Whether the program may load compiled code, which Node.js's own walls do not hold; no by default. */
  readonly addons?: boolean;
  /** The program's environment beside NODE_ENV; nothing of the parent's is handed on. */
  readonly env?: Readonly<Record<string, string>>;
  /** How many runs of the program go beside each other; two by default. The first run of a program says it for all. */
  readonly atOnce?: number;
  /** How far behind the server it stands for the processor (nice(2)); five by default. */
  readonly niceness?: number;
  /** Told once, when the run has ended. */
  readonly onEnd?: (usage: Usage) => void;
};

type Child = ChildProcessByStdio<Writable, Readable, Readable>;

// Two cores are what the smallest installation has, and the server itself stands above its children in priority.
const AT_ONCE = 2;

// With runs of ten seconds the last of them waits forty: as long as a person may be asked to look at a spinner.
const WAITING = 8;

// Often enough that what is taken between two looks is little beside a limit; a look costs some 30 microseconds.
const LOOK_EVERY_MS = 10;

// A process can take some 40 MB between two looks, so that it is ended that much short of the 512 MB of a reader.
const MEMORY_SHARE = 0.92;

// Who breaks off with so much in hand was refused the next piece by the kernel, whatever it says of it.
const FULL_SHARE = 0.75;

// A third of the server's share where both want the processor: with less, a machine that is busy with other things would
// let an honest file run out of time.
const NICENESS = 5;

// The end of a stack trace tells what broke.
const COMPLAINT_LENGTH = 4096;

const lanes = new Map<string, Lane>();

/**
 * Runs a program of Node.js on one input, which it reads from standard input, and answers what it wrote to standard
 * output. Whatever the program does, this ends within the time it waits for its turn and `timeMs`.
 */
export async function runSandboxed(
  program: string,
  input: Uint8Array,
  limits: Limits,
  options: SandboxOptions = {},
): Promise<Result<Uint8Array, SandboxFailure>> {
  const real = realProgram(program);
  const bounds = { timeMs: limits.timeMs, memoryBytes: limits.memoryBytes * MEMORY_SHARE };
  const command = await behindWalls(real, bounds, {
    network: options.network ?? false,
    addons: options.addons ?? false,
  });
  if (command === null) return fail("busy");
  const lane = lanes.get(real) ?? new Lane({ atOnce: options.atOnce ?? AT_ONCE, waiting: WAITING });
  lanes.set(real, lane);
  const ended = await lane.run(() => runOnce(real, command, input, limits, options));
  return ended ?? fail("busy");
}

async function runOnce(
  program: string,
  command: Command,
  input: Uint8Array,
  limits: Limits,
  { env = {}, niceness = NICENESS, onEnd }: SandboxOptions,
): Promise<Result<Uint8Array, SandboxFailure>> {
  const began = performance.now();
  const begun = await begin(program, command, env);
  if (!begun.ok) {
    onEnd?.({ ms: performance.now() - began, peakBytes: null, complaint: begun.error.message });
    return fail(isShortage(begun.error) ? "busy" : "crashed");
  }
  const { child } = begun;
  lower(child, niceness);
  const watch = watchOver(child, limits);
  let ended: Ended;
  let watched: Watched;
  try {
    // A program that ends before it has read all closes the pipe; how it ended is told by its exit.
    child.stdin.on("error", () => undefined);
    child.stdin.end(input);
    ended = await ending(child);
  } finally {
    watched = watch();
  }
  const { code, complaint } = ended;
  const { answer, broken, peakBytes } = watched;
  onEnd?.({ ms: performance.now() - began, peakBytes, complaint });
  if (broken !== null) return fail(broken);
  if (code === 0) return ok(answer);
  const full = OUT_OF_MEMORY.test(complaint) || (peakBytes ?? 0) > limits.memoryBytes * FULL_SHARE;
  return fail(full ? "too-much-memory" : "crashed");
}

type Begun = { readonly ok: true; readonly child: Child } | { readonly ok: false; readonly error: Error };

/** Starts the process. One that could not begin has no pid, says why a moment later, and may even have no pipes. */
async function begin(program: string, { file, args }: Command, env: Readonly<Record<string, string>>): Promise<Begun> {
  const how = { cwd: dirname(program), env: { ...ENVIRONMENT, ...env }, windowsHide: true };
  let child: Child;
  try {
    child = spawn(file, args, { ...how, stdio: ["pipe", "pipe", "pipe"] });
  } catch (error) {
    // Some shortages are thrown, others told later.
    if (isShortage(error)) return { ok: false, error };
    throw error;
  }
  if (child.pid !== undefined) return { ok: true, child };
  return new Promise((begun) => child.once("error", (error) => begun({ ok: false, error })));
}

/** How V8, the C++ library and Node.js say that there is no more. */
const OUT_OF_MEMORY = /out of memory|bad_alloc|allocation failed|failed to allocate/i;

type Watched = {
  readonly answer: Uint8Array;
  readonly broken: SandboxFailure | null;
  readonly peakBytes: number | null;
};

/** Kills the process at the first limit it breaks. What is answered ends the watch and tells what was seen. */
function watchOver(child: Child, { timeMs, memoryBytes, answerBytes }: Limits): () => Watched {
  const parts: Buffer[] = [];
  let length = 0;
  let broken: SandboxFailure | null = null;
  let peakBytes: number | null = null;
  const kill = (why: SandboxFailure) => {
    broken ??= why;
    child.kill("SIGKILL");
  };
  const killQuietly = () => void child.kill("SIGKILL");
  const look = () => {
    peakBytes = (child.pid === undefined ? null : peakResidentBytes(child.pid)) ?? peakBytes;
    if (peakBytes !== null && peakBytes > memoryBytes * MEMORY_SHARE) kill("too-much-memory");
  };
  child.stdout.on("data", (part: Buffer) => {
    length += part.length;
    if (length > answerBytes) kill("answer-too-large");
    else parts.push(part);
  });
  const clock = setTimeout(() => kill("too-slow"), timeMs);
  const looks = setInterval(look, LOOK_EVERY_MS);
  process.once("exit", killQuietly);
  return () => {
    clearTimeout(clock);
    clearInterval(looks);
    process.off("exit", killQuietly);
    return { answer: Buffer.concat(parts), broken, peakBytes };
  };
}

/** Sets the server above the process, whose work can wait a little. */
function lower(child: Child, niceness: number): void {
  if (child.pid === undefined) return;
  try {
    setPriority(child.pid, niceness);
  } catch (error) {
    const code = error instanceof Error && "code" in error ? error.code : null;
    // It has ended already, or this system lets nobody do so: a kindness to others, and no wall.
    if (code !== "ERR_SYSTEM_ERROR") throw error;
  }
}

type Ended = { readonly code: number | null; readonly complaint: string };

/** Waits until the process is gone and its pipes are empty. */
function ending(child: Child): Promise<Ended> {
  return new Promise((resolve, reject) => {
    let complaint = "";
    child.stderr.setEncoding("utf8").on("data", (part: string) => {
      complaint = (complaint + part).slice(-COMPLAINT_LENGTH);
    });
    child.once("error", reject);
    child.once("close", (code) => resolve({ code, complaint }));
  });
}
