/**
 * For each id one member of its group, the same for all that the ties join in whichever direction (union-find with path
 * halving). @param ties between ids of `ids` only. Nearly linear.
 */
export function groupsBy(
  ids: readonly string[],
  ties: readonly { readonly from: string; readonly to: string }[],
): (id: string) => string {
  const parents = new Map(ids.map((id) => [id, id]));
  const parentOf = (id: string) => parents.get(id) ?? id;
  const groupOf = (id: string): string => {
    let at = id;
    while (parentOf(at) !== at) {
      parents.set(at, parentOf(parentOf(at)));
      at = parentOf(at);
    }
    return at;
  };
  for (const { from, to } of ties) parents.set(groupOf(from), groupOf(to));
  return groupOf;
}
