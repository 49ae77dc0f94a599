import { compareNames } from "./agreement.ts";
import type { Workload } from "./model.ts";

/** What is known of a person's work, by user id. */
export type Work = {
  /** Of each claim somebody is to check: by whom, and whether they are done. */
  readonly assigned: readonly { readonly userId: string; readonly done: boolean }[];
  /** Of each verdict: by whom. */
  readonly verdicts: readonly { readonly userId: string }[];
  /** When each person last changed anything. */
  readonly lastActive: ReadonlyMap<string, string>;
};

/** The workload of everybody who has or had something to do, those with the most to do first. */
export function workloadOf(
  { assigned, verdicts, lastActive }: Work,
  nameOf: (userId: string) => Workload["person"],
): Workload[] {
  const userIds = new Set([...assigned, ...verdicts].map(({ userId }) => userId).concat(...lastActive.keys()));
  return [...userIds]
    .map((userId) => {
      const theirs = assigned.filter((claim) => claim.userId === userId);
      const done = theirs.filter((claim) => claim.done).length;
      return {
        person: nameOf(userId),
        assigned: { open: theirs.length - done, done },
        verdicts: verdicts.filter((verdict) => verdict.userId === userId).length,
        lastActiveAt: lastActive.get(userId) ?? null,
      };
    })
    .sort((a, b) => b.assigned.open - a.assigned.open || b.verdicts - a.verdicts || compareNames(a.person, b.person));
}
