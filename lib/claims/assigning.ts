/** Who gives a claim to whom: the assignee it has, the one it is to have, and the person who says so. */
export type Assignment = {
  readonly from: readonly (string | null)[];
  readonly to: string | null;
  readonly by: { readonly role: string; readonly userId: string | undefined };
};

/** Whether it is theirs to say: an editor gives claims to anybody; a reviewer takes them, and gives their own back. */
export function isTheirsToAssign({ from, to, by }: Assignment): boolean {
  if (by.role !== "reviewer") return true;
  if (to !== null) return to === by.userId;
  return from.every((assigneeId) => assigneeId === null || assigneeId === by.userId);
}
