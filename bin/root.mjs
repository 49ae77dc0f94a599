import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

/** The folder this installation lives in: the nearest one above this file, or above its bundle, with a package.json. */
export const ROOT = nearestPackage(dirname(fileURLToPath(import.meta.url)));

function nearestPackage(folder) {
  if (existsSync(join(folder, "package.json"))) return folder;
  const parent = dirname(folder);
  if (parent === folder) throw new Error("no package.json above Linecheck's files: copy the whole folder, not a part.");
  return nearestPackage(parent);
}
