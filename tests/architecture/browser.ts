import type { SourceFile } from "./source-file.ts";

/**
 * The ways from code that runs in the browser to a module of Node.js, as the files that lie on them. A bundler puts a
 * substitute for the module in the page, which may weigh more than all the rest.
 */
export function waysToNode(sources: readonly SourceFile[]): string[] {
  const byPath = new Map(sources.map((source) => [source.path, source]));
  const seen = new Set<string>();
  const ways: string[] = [];
  const walk = (path: string, way: readonly string[]): void => {
    if (path.startsWith("node:")) ways.push([...way, path].join(" → "));
    const source = byPath.get(path);
    if (!source || seen.has(path)) return;
    seen.add(path);
    for (const { to, typeOnly } of source.imports) if (!typeOnly) walk(to, [...way, path]);
  };
  for (const { path, isClient } of sources) if (isClient) walk(path, []);
  return ways;
}
