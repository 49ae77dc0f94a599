/** An entry of the log, as far as it tells who has to learn what. */
export type Landed = {
  readonly seq: number;
  readonly kind: string;
  readonly documentId: string | null;
  readonly claimId: string | null;
};

/** What is not as it was in a document since some entry of the log. */
export type Change = {
  /** Claims whose rows have to be read again. Some of them may have been split or merged away since. */
  readonly claimIds: ReadonlySet<string>;
  /** The claims are other ones, or something of the document as a whole is: its list has to be read again. */
  readonly shape: boolean;
  /** Number of the document's last entry that this takes in; null when it has none. */
  readonly head: number | null;
};

/** What changes nothing that anybody sees of a document; of remarks that came in, each note tells its claim. */
const SILENT: ReadonlySet<string> = new Set([
  "export.created",
  "matches.suggested",
  "report.published",
  "report.withdrawn",
  "annotations.brought-in",
]);

/** What puts other claims in the place of some. */
const RESHAPING: ReadonlySet<string> = new Set(["claim.split", "claim.merged"]);

/** What may have ended somebody's right to look on. */
const ENDING: ReadonlySet<string> = new Set(["session.ended", "token.revoked", "user.disabled", "user.password-reset"]);

/**
 * What some entries of one document changed. A kind that is not known here changes its claim; one that names no claim
 * changes the document as a whole.
 */
export function changeIn(entries: Iterable<Omit<Landed, "documentId">>): Change {
  const claimIds = new Set<string>();
  let shape = false;
  let head: number | null = null;
  for (const { seq, kind, claimId } of entries) {
    head = Math.max(head ?? seq, seq);
    if (SILENT.has(kind)) continue;
    if (claimId === null || RESHAPING.has(kind)) shape = true;
    if (claimId !== null) claimIds.add(claimId);
  }
  return { claimIds, shape, head };
}

/** Whether an entry is a reason to ask again who may look on: a session, a token or an account came to its end. */
export function endsAccess({ kind }: Pick<Landed, "kind">): boolean {
  return ENDING.has(kind);
}
