import type { Io } from "../../bin/io.ts";

/** Runs a command in this process, on chunks of standard input; answers its exit code and what it wrote. */
export async function piped(
  run: (args: string[], io: Io) => Promise<number>,
  args: string[],
  chunks: (string | Uint8Array)[] = [],
  env: Io["env"] = {},
) {
  const out: Uint8Array[] = [];
  let err = "";
  async function* stdin() {
    for (const chunk of chunks) yield typeof chunk === "string" ? Buffer.from(chunk) : chunk;
  }
  const code = await run(args, {
    stdin: stdin(),
    out: (content) => void out.push(Buffer.from(content)),
    err: (text) => {
      err += text;
    },
    env,
  });
  return { code, out: Buffer.concat(out).toString(), err };
}
