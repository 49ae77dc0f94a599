import type { CopyIdentity } from "../../../sources/snapshots/model.ts";
import { citationParts, titleOf } from "../../citation.ts";
import { copiesQuoted, copyTitle } from "../../copies.ts";
import { historyOf } from "../../history.ts";
import { identityOf } from "../../identity.ts";
import type { Report, ReportedSource } from "../../model.ts";
import { webLink } from "../../web-link.ts";
import type { Words } from "../../words/en.ts";
import { wordsOf } from "../../words/languages.ts";
import { code, linked, type Run, run, soft, toSentence } from "./run.ts";
import { type Shown, shownExactly, shownText } from "./shown.ts";

export type SourceEntry = {
  readonly number: number;
  readonly title: Run;
  /** What is known of it, where it is, where copies of it are, where it is quoted: a line each. */
  readonly lines: readonly (readonly Run[])[];
};

export type IdentityLine = { readonly name: Shown; readonly runs: readonly Run[] };

/** The sources, with the way back to each quotation. */
export function sourceEntries(report: Report): SourceEntry[] {
  const copies = copiesQuoted(report);
  const words = wordsOf(report);
  return report.sources.map((source) => sourceEntry(source, copies.get(source.id) ?? [], words));
}

function sourceEntry(source: ReportedSource, copies: readonly CopyIdentity[], words: Words): SourceEntry {
  const link = webLink(source.url);
  const archived = webLink(source.copy.archivedUrl);
  const quoted = source.citedBy.flatMap((ordinal, at) => [run(at > 0 ? ", " : " "), toSentence(ordinal)]);
  return {
    number: source.number,
    title: linked(titleOf(source, words), link),
    lines: [
      [run(citationParts(source, words).join(" · "))],
      // On paper an address is read, not followed.
      ...(link ? [[{ ...linked(link.host, link), text: shownExactly(link.href) }]] : []),
      ...(archived
        ? [[run(`${words.archivedAt} `), { ...linked(archived.host, archived), text: shownExactly(archived.href) }]]
        : []),
      ...copies.map((copy) => [run(`${copyTitle(copy, words)}, SHA-256 `), code(copy.sha256)]),
      [run(words.quotedIn(source.citedBy.length)), ...quoted],
    ],
  };
}

/** Something that happened, and the hash of its entry in the log. */
export type HistoryEntry = { readonly runs: readonly Run[]; readonly hash: Run };

/** What happened to the document, oldest first; empty but in a report for legal review. */
export function historyEntries(report: Report): HistoryEntry[] {
  const words = wordsOf(report);
  return historyOf(report).map(({ at, who, did, ordinal, leafHash }) => {
    const on = ordinal === null ? [] : [run(" ("), toSentence(ordinal), run(")")];
    const runs = [soft(`${words.instant(at)} `), run(`${who} ${did}`), ...on];
    return { runs, hash: code(leafHash) };
  });
}

/** What the file speaks of, a row each. */
export function identityLines(report: Report): IdentityLine[] {
  return identityOf(report).map(({ name, words, exact }) => ({
    name: shownText(name),
    runs: [
      ...(words === null ? [] : [run(exact === null ? words : `${words}, `)]),
      ...(exact === null ? [] : [code(exact)]),
    ],
  }));
}
