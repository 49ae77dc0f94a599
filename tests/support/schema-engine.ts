import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import {
  bindMigrationAwareSqlAdapterFactory,
  type SqlMigrationAwareDriverAdapterFactory,
} from "@prisma/driver-adapter-utils";
import * as glue from "@prisma/schema-engine-wasm/schema_engine_bg";

/**
 * Asks Prisma's own schema engine (WebAssembly), which alone knows what SQL a schema asks for.
 *
 * The SQL that takes `from` (nothing, or the live database behind `adapter`) to the schema. Empty when equal. */
export async function sqlToReach(
  schemaPath: string,
  adapter: SqlMigrationAwareDriverAdapterFactory,
  from: "empty" | "database",
): Promise<string> {
  load();
  const files = [{ path: schemaPath, content: readFileSync(schemaPath, "utf8") }];
  const engine = await glue.SchemaEngine.new(
    { datamodels: [[schemaPath, files[0]?.content ?? ""]] },
    () => undefined,
    // The engine and the adapters speak of the same interface in two declarations of it.
    bindMigrationAwareSqlAdapterFactory(adapter) as unknown as Parameters<typeof glue.SchemaEngine.new>[2],
  );
  const result = await engine.diff({
    from: from === "empty" ? { tag: "empty" } : { tag: "schemaDatasource", files, configDir: dirname(schemaPath) },
    to: { tag: "schemaDatamodel", files },
    script: true,
    exitCode: null,
    filters: { externalTables: [], externalEnums: [] },
  });
  engine.free();
  return (result.stdout ?? "").trim();
}

let loaded = false;

function load() {
  if (loaded) return;
  const folder = dirname(createRequire(import.meta.url).resolve("@prisma/schema-engine-wasm"));
  const module = new WebAssembly.Module(readFileSync(join(folder, "schema_engine_bg.wasm")));
  const instance = new WebAssembly.Instance(module, {
    "./schema_engine_bg.js": glue as unknown as WebAssembly.ModuleImports,
  });
  const exports = instance.exports as { __wbindgen_start(): void };
  (glue as unknown as { __wbg_set_wasm(exports: unknown): void }).__wbg_set_wasm(exports);
  exports.__wbindgen_start();
  loaded = true;
}
