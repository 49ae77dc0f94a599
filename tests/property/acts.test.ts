import fc from "fast-check";
import { expect, test } from "vitest";
import { nextToRedo, nextToUndo } from "../../lib/acts/stack.ts";

type Act = { readonly name: string; readonly number: number; undoneAt: Date | null };

/** The rows of a stack as the writes leave them. */
class Rows {
  acts: Act[] = [];

  do(name: string): void {
    this.acts.unshift({ name, number: (this.acts[0]?.number ?? 0) + 1, undoneAt: null });
  }

  undo(): string | null {
    const act = nextToUndo(this.acts);
    if (!act) return null;
    act.undoneAt = new Date(0);
    this.acts = this.acts.filter(({ number, undoneAt }) => number >= act.number || undoneAt === null);
    return act.name;
  }

  redo(): string | null {
    const act = nextToRedo(this.acts);
    if (act) act.undoneAt = null;
    return act?.name ?? null;
  }
}

test("a stack of rows is the two stacks that everybody knows", () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom("do", "do", "undo", "undo", "redo"), { maxLength: 60 }), (moves) => {
      const rows = new Rows();
      const done: string[] = [];
      let undone: string[] = [];
      for (const [at, move] of moves.entries()) {
        if (move === "do") {
          rows.do(`act ${at}`);
          done.push(`act ${at}`);
          undone = [];
        } else if (move === "undo") {
          const name = done.pop();
          if (name !== undefined) undone.push(name);
          expect(rows.undo()).toBe(name ?? null);
        } else {
          const name = undone.pop();
          if (name !== undefined) done.push(name);
          expect(rows.redo()).toBe(name ?? null);
        }
      }
    }),
    { numRuns: 500, seed: 20261124 },
  );
});
