/** Stops what is under way with a sentence for the person at the terminal; `detail` is shown above it. */
export class Refusal extends Error {
  constructor(sentence, detail = "") {
    super(sentence);
    this.name = "Refusal";
    this.detail = detail;
  }
}

/** Runs one step and prints one line for it: what it does, then how long it took. */
export async function step(label, work) {
  const started = performance.now();
  process.stdout.write(`${label} … `);
  try {
    const result = await work();
    process.stdout.write(`${seconds(performance.now() - started)}\n`);
    return result;
  } catch (error) {
    process.stdout.write("failed\n");
    throw error;
  }
}

/** Prints why the program ends. */
export function printFailure(error) {
  console.error(failureText(error));
}

/** Why the program ends, in words. What is neither a Refusal nor the machine's fault is a defect and keeps its stack. */
export function failureText(error) {
  if (!(error instanceof Refusal)) return whyMachineRefused(error) ?? String(error.stack ?? error);
  return error.detail ? `${error.detail}\n\n${error.message}` : error.message;
}

/** The sentence for a disk that takes no file, or null. */
function whyMachineRefused({ code, path }) {
  if (code === "ENOSPC" || code === "EDQUOT") return "The disk is full: make room and run this again.";
  if (["EACCES", "EPERM", "EROFS"].includes(code) && path)
    return `${path} cannot be written by this account: change its owner, or run this as the one it belongs to.`;
  if ((code === "ENOTDIR" || code === "EEXIST") && path)
    return `${path} is in the way of what is to be written there: move it elsewhere and run this again.`;
  return null;
}

export function seconds(milliseconds) {
  const value = milliseconds / 1000;
  return `${value < 10 ? value.toFixed(1) : Math.round(value)} s`;
}
