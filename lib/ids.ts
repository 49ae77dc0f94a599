declare const brand: unique symbol;
type Branded<Name extends string> = string & { readonly [brand]: Name };

/** Identifiers are opaque strings (UUIDs when ours); the brand keeps one kind from standing in for another. */
export type UserId = Branded<"User">;
export type SessionId = Branded<"Session">;
export type TokenId = Branded<"Token">;
export type DocumentId = Branded<"Document">;
export type VersionId = Branded<"Version">;
export type ClaimId = Branded<"Claim">;
export type SourceId = Branded<"Source">;
export type CaptureId = Branded<"Capture">;
export type LookupId = Branded<"Lookup">;
export type SnapshotId = Branded<"Snapshot">;
export type RecheckId = Branded<"Recheck">;
export type ArchivingId = Branded<"Archiving">;
export type DerivationId = Branded<"Derivation">;
export type EvidenceId = Branded<"Evidence">;
export type VerdictId = Branded<"Verdict">;
export type NoteId = Branded<"Note">;
export type QueryId = Branded<"Query">;
export type ContactId = Branded<"Contact">;
export type FactCheckId = Branded<"FactCheck">;
export type PublicationId = Branded<"Publication">;

/** Takes a string from outside (a URL, a row, a body) as an id of one kind. Existence is checked where it is used. */
export function asId<Id extends string>(value: string): Id {
  return value as Id;
}
