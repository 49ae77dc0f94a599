/**
 * Keeps what was worked out for the keys that were asked for last, `most` of them. Who asks while it is being worked
 * out waits for the same work; what failed is not kept, so that the next one tries again.
 */
export function rememberLast<Value>(most: number): (key: string, work: () => Promise<Value>) => Promise<Value> {
  const kept = new Map<string, Promise<Value>>();
  return (key, work) => {
    const known = kept.get(key) ?? forgettingFailure(kept, key, work());
    // Put back at the end: the first of a Map is the one that was asked for longest ago.
    kept.delete(key);
    kept.set(key, known);
    const [oldest] = kept.keys();
    if (kept.size > most && oldest !== undefined) kept.delete(oldest);
    return known;
  };
}

function forgettingFailure<Value>(kept: Map<string, Promise<Value>>, key: string, working: Promise<Value>) {
  working.catch(() => {
    if (kept.get(key) === working) kept.delete(key);
  });
  return working;
}
