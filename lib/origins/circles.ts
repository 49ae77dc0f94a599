/**
 * The strongly connected components of a graph (Tarjan 1972): nodes that lead to one another in a circle stand together,
 * every other node stands alone. A component comes after all that it leads to. Members stand in the order of `nodes`.
 *
 * @param next where each node leads to, all of them in `nodes`.
 * Time and memory are linear but for the sorting; nothing recurses, so a chain may be as long as it likes.
 */
export function circlesIn<Node>(nodes: readonly Node[], next: (node: Node) => readonly Node[]): Node[][] {
  const places = new Map(nodes.map((node, place) => [node, place]));
  const marks = new Map<Node, Mark>();
  const open: Node[] = [];
  const found: Node[][] = [];
  for (const start of nodes) {
    if (marks.has(start)) continue;
    const path = [step(start)];
    for (let here = path.at(-1); here; here = path.at(-1)) {
      const target = here.ahead.next();
      if (!target.done) {
        const met = marks.get(target.value);
        if (!met) path.push(step(target.value));
        else if (met.isOpen) here.mark.lowest = Math.min(here.mark.lowest, met.number);
        continue;
      }
      path.pop();
      const before = path.at(-1);
      if (before) before.mark.lowest = Math.min(before.mark.lowest, here.mark.lowest);
      if (here.mark.lowest === here.mark.number) found.push(close(here.node));
    }
  }
  return found;

  function step(node: Node) {
    const mark: Mark = { number: marks.size, lowest: marks.size, isOpen: true };
    marks.set(node, mark);
    open.push(node);
    return { node, mark, ahead: next(node).values() };
  }

  /** Everything that was opened from `first` on and is open still leads back to it. */
  function close(first: Node): Node[] {
    const members = open.splice(open.lastIndexOf(first));
    for (const member of members) {
      const mark = marks.get(member);
      if (mark) mark.isOpen = false;
    }
    return members.sort((a, b) => (places.get(a) ?? 0) - (places.get(b) ?? 0));
  }
}

/** When a node was met, the earliest open node that it leads back to, and whether its component is open still. */
type Mark = { readonly number: number; lowest: number; isOpen: boolean };
