import type { Metadata } from "next";
import { dayInWords } from "../../../../../lib/reports/dates.ts";
import { revealHidden } from "../../../../../lib/reports/hidden-characters.ts";
import type { Snapshot } from "../../../../../lib/sources/snapshots/model.ts";
import { grouped } from "../../../../../lib/text/counts.ts";
import { span } from "../../../../../lib/text/span.ts";
import shell from "../../../../_shell/shell.module.css";
import { SiteHeader } from "../../../../_shell/site-header.tsx";
import { CopyText } from "./_components/copy-text.tsx";
import { Media } from "./_components/media.tsx";
import styles from "./copy.module.css";
import { load } from "./load.ts";

type Props = {
  params: Promise<{ sourceId: string; snapshotId: string }>;
  searchParams: Promise<{ from?: string | string[]; to?: string | string[] }>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { sourceId, snapshotId } = await params;
  const { source } = await load(sourceId, snapshotId);
  return { title: `Copy of ${source.title}` };
}

export default async function CopyPage({ params, searchParams }: Props) {
  const { sourceId, snapshotId } = await params;
  const { from, to } = await searchParams;
  const { person, source, snapshot, read, passages } = await load(sourceId, snapshotId);
  const here = placeOf(Number(from), Number(to), read.text.length);
  return (
    <>
      <SiteHeader person={person} />
      <main className={`${shell.page} ${shell.narrow}`}>
        <p className={styles.back}>
          <a href={`/sources/${source.id}`}>
            <bdi>{revealHidden(source.title)}</bdi>
          </a>
        </p>
        <h1 className={styles.title}>Copy of {dayInWords(snapshot.takenAt)}</h1>
        <Origin snapshot={snapshot} />
        {snapshot.transcribed ? <Media snapshot={snapshot} /> : null}
        <CopyText read={read} lang={snapshot.lang} passages={passages} here={here} />
      </main>
    </>
  );
}

/** The passage that the address names; null when it names none of this text. */
function placeOf(from: number, to: number, length: number) {
  return Number.isInteger(from) && Number.isInteger(to) && 0 <= from && from < to && to <= length
    ? span(from, to, length)
    : null;
}

function Origin({ snapshot }: { snapshot: Snapshot }) {
  const { id, url, fileName, takenBy, size, sha256, notes, transcribed } = snapshot;
  return (
    <div className={styles.origin}>
      <p>
        {url === null ? (
          <>
            {fileName === null ? "Text" : revealHidden(fileName)} brought by {takenBy.name}
          </>
        ) : (
          <>Fetched from {url}</>
        )}
        , {grouped(size)} bytes, SHA-256 <code>{sha256}</code>
      </p>
      <p>
        <a href={`/api/v1/snapshots/${id}/original`} target="_blank" rel="noreferrer">
          The original as it came
        </a>
      </p>
      {transcribed ? <p>Its words were taken down by {takenBy.name}; they are not read from the file.</p> : null}
      {notes.map((note) => (
        <p key={note}>{note}</p>
      ))}
    </div>
  );
}
