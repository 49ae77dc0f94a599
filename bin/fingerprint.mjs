import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";

/** Every file at or below `paths`, sorted; a path that does not exist has none. `skip` names folders to leave out. */
export function filesUnder(paths, skip = []) {
  const found = [];
  const visit = (path) => {
    if (!existsSync(path) || skip.includes(path)) return;
    if (statSync(path).isDirectory()) for (const name of readdirSync(path)) visit(join(path, name));
    else found.push(path);
  };
  for (const path of paths) visit(path);
  return found.sort();
}

/** SHA-256 over names and bytes, so that a touched file counts as unchanged and a renamed one does not. */
export function fingerprint(files) {
  const hash = createHash("sha256");
  for (const file of files) {
    const bytes = readFileSync(file);
    hash.update(`${file}\0${bytes.length}\0`).update(bytes);
  }
  return hash.digest("hex");
}
