import type { Grant } from "../../lib/auth/grant.ts";
import type { Context } from "../../lib/context.ts";
import type { FormatName } from "../../lib/reports/formats/index.ts";
import { exportReport } from "../../lib/reports/write.ts";
import { must } from "./newsroom.ts";
import { typesetter } from "./typesetter.ts";

/** The file of an export. */
export async function exported(ctx: Context, grant: Grant<"read">, format: FormatName): Promise<Buffer> {
  const { chunks } = must(await exportReport(ctx, grant, { format, typeset: typesetter }));
  return Buffer.concat([...chunks]);
}
