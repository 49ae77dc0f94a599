/**
 * What a command may touch of the world: its input, its two outputs and the environment. A command is run with the
 * real ones by `bin/linecheck.mjs` and with arrays by its tests.
 */
export type Io = {
  readonly stdin: AsyncIterable<Uint8Array>;
  /** Writes to standard output; await it, so that a slow reader slows the command instead of filling the memory. */
  out(content: string | Uint8Array): Promise<void> | void;
  /** Writes one message for people to standard error. */
  err(text: string): void;
  readonly env: Readonly<Record<string, string | undefined>>;
};
