import type { Metadata } from "next";
import type { DocumentEvent } from "../../../../lib/changes/model.ts";
import { eventInWords } from "../../../../lib/changes/words.ts";
import { dayInWords } from "../../../../lib/reports/dates.ts";
import shell from "../../../_shell/shell.module.css";
import { SiteHeader } from "../../../_shell/site-header.tsx";
import { DocumentHeading } from "../../_components/document-heading.tsx";
import { titleOf } from "../../_components/title-of.ts";
import styles from "./history.module.css";
import { load } from "./load.ts";

type Props = {
  params: Promise<{ documentId: string }>;
  searchParams: Promise<{ after?: string | string[] }>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { document } = await load((await params).documentId, undefined);
  return { title: `History: ${titleOf(document)}` };
}

export default async function HistoryPage({ params, searchParams }: Props) {
  const after = (await searchParams).after;
  const { person, document, events, ordinals } = await load(
    (await params).documentId,
    typeof after === "string" ? after : undefined,
  );
  const bench = `/documents/${document.id}`;
  return (
    <>
      <SiteHeader person={person} />
      <main className={shell.page}>
        <DocumentHeading document={document}>History</DocumentHeading>
        <p className={shell.lead}>
          Everything that happened to it, oldest first. Nobody can change or remove an entry.
        </p>
        {events.rows.length === 0 ? (
          <p className={shell.lead}>That is all: nothing came after it.</p>
        ) : (
          <table className={styles.table}>
            <thead>
              <tr>
                <th scope="col">Entry</th>
                <th scope="col">When</th>
                <th scope="col">What</th>
                <th scope="col">Claim</th>
              </tr>
            </thead>
            <tbody>
              {events.rows.map((event) => (
                <Entry key={event.seq} event={event} ordinal={ordinals.get(event.claimId ?? "")} bench={bench} />
              ))}
            </tbody>
          </table>
        )}
        <p className={styles.ways}>
          {after === undefined ? null : <a href={`${bench}/history`}>From the beginning</a>}
          {events.next === null ? null : <a href={`${bench}/history?after=${events.next}`}>What came after</a>}
        </p>
      </main>
    </>
  );
}

function Entry({ event, ordinal, bench }: { event: DocumentEvent; ordinal: number | undefined; bench: string }) {
  return (
    <tr>
      <td>{event.seq}</td>
      <td>
        <time dateTime={event.at}>
          {dayInWords(event.at)}, {event.at.slice(11, 16)} UTC
        </time>
      </td>
      <td>
        {event.actor?.name ?? "This installation"} {eventInWords(event)}
      </td>
      <td>{ordinal === undefined ? null : <a href={`${bench}#c${ordinal}`}>{ordinal}</a>}</td>
    </tr>
  );
}
