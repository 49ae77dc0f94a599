import { spawn } from "node:child_process";
import { ROOT } from "./root.mjs";

/** Runs a program without showing what it prints; answers its exit code and all of its output. */
export function capture(command, args, env = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      cwd: ROOT,
      env: { ...process.env, ...env },
      stdio: ["ignore", "pipe", "pipe"],
    });
    let output = "";
    const keep = (chunk) => {
      output += chunk;
    };
    child.stdout.setEncoding("utf8").on("data", keep);
    child.stderr.setEncoding("utf8").on("data", keep);
    child.on("error", reject);
    child.on("close", (code, signal) =>
      resolve({ code: code ?? 1, output: signal ? `${output}\n(${signal})` : output }),
    );
  });
}

/** `capture` with this very Node.js, so that nothing depends on what PATH holds. */
export function captureNode(args, env = {}) {
  return capture(process.execPath, args, env);
}

// Enough to hold an error with its place; more scrolls the sentence above it off the screen.
const TAIL_LINES = 30;

/** The last lines of a program's output: what a person needs when it failed. */
export function tail(output) {
  return output.trimEnd().split("\n").slice(-TAIL_LINES).join("\n");
}
