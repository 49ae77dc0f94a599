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

/** Prints why the program ends. Anything but a Refusal is a defect and keeps its stack. */
export function printFailure(error) {
  if (!(error instanceof Refusal)) console.error(error);
  else console.error(error.detail ? `${error.detail}\n\n${error.message}` : error.message);
}

export function seconds(milliseconds) {
  const value = milliseconds / 1000;
  return `${value < 10 ? value.toFixed(1) : Math.round(value)} s`;
}
