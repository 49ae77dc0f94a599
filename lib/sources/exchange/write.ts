import { doer, type WorkspaceGrant } from "../../auth/grant.ts";
import type { ReadReference, ReadReferences } from "../../bibliography/reference-file.ts";
import { kindOfType } from "../../bibliography/source-kinds.ts";
import type { Context } from "../../context.ts";
import type { CommitRefusal } from "../../provenance/model.ts";
import { commit } from "../../provenance/write.ts";
import { fail, ok, type Result } from "../../result.ts";
import { markOlder } from "../marks/write.ts";
import { sourceDescribedAs } from "../write.ts";
import type { ImportedReferences } from "./model.ts";

/**
 * Most entries of one import: each is looked up and written by itself, some milliseconds each, and everybody else waits
 * for all of them.
 */
export const MOST_ENTRIES = 500;

/**
 * Adds what was read of a file of references, in one commit; what is there already stays as it is. No copy is asked for:
 * a library may name a thousand pages that nobody quotes, and the first quote of one asks for its own.
 */
export async function importReferences(
  ctx: Context,
  grant: WorkspaceGrant<"attach">,
  read: ReadReferences,
): Promise<Result<ImportedReferences, CommitRefusal>> {
  const outcome: ImportedReferences = {
    added: [],
    known: [],
    refused: read.refusals.map((refusal) => ({ ...refusal })),
  };
  const wanted = read.entries.slice(0, MOST_ENTRIES);
  outcome.refused.push(...wanted.filter((entry) => !isNamed(entry)).map(unnamed), ...beyond(read.entries));
  if (wanted.length === 0 && outcome.refused.length === 0) outcome.refused.push(NOTHING_FOUND);
  outcome.refused.sort((one, other) => one.line - other.line);
  const done = await commit<ImportedReferences, "nothing-to-add">(ctx, grant, async (tx, record) => {
    await markOlder(tx);
    for (const { reference } of wanted.filter(isNamed)) {
      const input = { kind: kindOfType(reference.type), tier: "secondary", reference } as const;
      const { id, known } = await sourceDescribedAs(ctx, tx, record, doer(grant), input);
      const { title } = await tx.source.findUniqueOrThrow({ where: { id }, select: { title: true } });
      (known ? outcome.known : outcome.added).push({ id, title });
    }
    return outcome.added.length > 0 ? ok(outcome) : fail("nothing-to-add");
  });
  if (done.ok) return done;
  return done.reason === "nothing-to-add" ? ok(outcome) : fail(done.reason);
}

const NOTHING_FOUND = { line: 1, sentence: "There is no reference here: give BibTeX, RIS or CSL-JSON." };

/** Whether there is something to call the source by. */
function isNamed({ reference: { title, URL, DOI } }: ReadReference): boolean {
  return title !== undefined || URL !== undefined || DOI !== undefined;
}

function unnamed({ line }: ReadReference) {
  return { line, sentence: "This entry has neither a title nor an address nor a DOI: give it one of them." };
}

function beyond(entries: readonly ReadReference[]) {
  const first = entries[MOST_ENTRIES];
  if (first === undefined) return [];
  return [
    { line: first.line, sentence: `Only the first ${MOST_ENTRIES} entries were taken: import from here on by itself.` },
  ];
}
