import { inALine } from "../text/in-a-line.ts";
import type { Judged } from "./judge.ts";
import type { NewAnnotations } from "./model.ts";

/** A remark that is to be brought in, and the claim it is for. */
export type Picked = { readonly remark: Judged; readonly claimId: string };

/** What is brought in of a file, in its order; how much was here before; and why some is not, a sentence each. */
export type Picking = {
  readonly picked: readonly Picked[];
  readonly known: number;
  readonly passed: readonly string[];
};

/**
 * What of a file is brought in: what was picked, or without a pick all that is new and has a place. Nothing that is here
 * already comes twice, and no verdict at all, whatever was picked.
 */
export function pick(remarks: readonly Judged[], picks: NewAnnotations["picks"]): Picking {
  const wanted = picks && new Map(picks.map(({ mark, claimId }) => [mark, claimId]));
  const picked: Picked[] = [];
  const passed: string[] = [];
  const claimOf = new Map<string, string>();
  for (const remark of remarks) {
    const { mark, standing, place, thread } = remark;
    const isWanted = wanted ? wanted.has(mark) : standing === "new";
    if (!isWanted || (standing !== "new" && standing !== "altered")) continue;
    // What answers a remark of the same file goes where that goes, whoever chose its place.
    const claimId = claimOf.get(thread ?? "") ?? wanted?.get(mark) ?? place.claimId;
    if (claimId === null) passed.push(whyNot(remark));
    else {
      picked.push({ remark, claimId });
      claimOf.set(mark, claimId);
    }
  }
  const known = remarks.filter(({ standing }) => standing === "known" || standing === "ours").length;
  return { picked, known, passed };
}

function whyNot({ by, text, place }: Judged): string {
  const what = `“${inALine(text, 60)}” of ${by}`;
  return place.how === "ambiguous"
    ? `${what} is about words that stand in several sentences: choose the one that is meant.`
    : `${what} is about words that do not stand in the text: choose a sentence for it.`;
}
