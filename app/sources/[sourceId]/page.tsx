import type { Metadata } from "next";
import { dayInWords } from "../../../lib/reports/dates.ts";
import { revealHidden } from "../../../lib/reports/hidden-characters.ts";
import { webLink } from "../../../lib/reports/web-link.ts";
import { SOURCE_KIND_LABELS, type Source } from "../../../lib/sources/model.ts";
import { isFetched, type SourceDetail } from "../../../lib/sources/snapshots/model.ts";
import shell from "../../_shell/shell.module.css";
import { SiteHeader } from "../../_shell/site-header.tsx";
import rows from "../rows.module.css";
import { ArchiveLine } from "./_components/archive-line.tsx";
import { AskSource } from "./_components/ask-source.tsx";
import { BringCopy } from "./_components/bring-copy.tsx";
import { Citations } from "./_components/citations.tsx";
import { CopyList } from "./_components/copy-list.tsx";
import { LookupLine } from "./_components/lookup-line.tsx";
import { MendForm } from "./_components/mend-form.tsx";
import { OriginSection } from "./_components/origin-section.tsx";
import { QuotedList } from "./_components/quoted-list.tsx";
import { RecheckList } from "./_components/recheck-list.tsx";
import { TwinList } from "./_components/twin-list.tsx";
import { load } from "./load.ts";
import styles from "./source.module.css";

type Props = { params: Promise<{ sourceId: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { source } = await load((await params).sourceId);
  return { title: source.title };
}

export default async function SourcePage({ params }: Props) {
  const { person, mayAttach, hasArchive, source, derivations, quoted } = await load((await params).sourceId);
  return (
    <>
      <SiteHeader person={person} />
      <main className={`${shell.page} ${shell.narrow}`}>
        <p className={styles.back}>
          <a href="/sources">Sources</a>
        </p>
        <h1 className={shell.title}>
          <bdi>{revealHidden(source.title)}</bdi>
        </h1>
        <About source={source} />
        {source.withheld ? (
          <p className={styles.guarded}>
            Who this source is, and what it says, is seen by whoever added it and by editors: ask one of them.
          </p>
        ) : (
          <Known source={source} derivations={derivations} mayAttach={mayAttach} hasArchive={hasArchive} />
        )}
        <section className={styles.section} aria-labelledby="quoted">
          <h2 id="quoted">Where it is quoted</h2>
          <QuotedList sourceId={source.id} quoted={quoted} />
        </section>
      </main>
    </>
  );
}

/** What is told of a source to those who may see it whole. */
function Known({
  source,
  derivations,
  mayAttach,
  hasArchive,
}: Pick<Awaited<ReturnType<typeof load>>, "source" | "derivations" | "mayAttach" | "hasArchive">) {
  return (
    <>
      {source.kind === "confidential" ? (
        <p className={styles.guarded}>
          Only whoever added it and editors see more of it than its tier, and every export withholds it.
        </p>
      ) : null}
      <LookupLine source={source} mayAttach={mayAttach} />
      <TwinList twins={source.twins} />
      {mayAttach ? <MendForm source={source} /> : null}
      <section className={styles.section} aria-labelledby="copies">
        <h2 id="copies">Kept copies</h2>
        <CopyList source={source} />
        {mayAttach ? (
          <BringCopy sourceId={source.id} hasAddress={source.url !== null} state={source.copy.state} />
        ) : null}
      </section>
      <ArchiveLine source={source} mayAsk={mayAttach && hasArchive} />
      {source.rechecks.length > 0 || (mayAttach && mayBeAsked(source)) ? (
        <section className={styles.section} aria-labelledby="looks">
          <h2 id="looks">What its page says now</h2>
          <RecheckList source={source} />
          {mayAttach && mayBeAsked(source) ? (
            <AskSource
              sourceId={source.id}
              what="rechecks"
              label="Look at the page again"
              underWay="The page is being looked at"
            />
          ) : null}
        </section>
      ) : null}
      <OriginSection source={source} derivations={derivations} mayAttach={mayAttach} />
      <section className={styles.section} aria-labelledby="cited">
        <h2 id="cited">How it is cited</h2>
        <Citations source={source} />
      </section>
    </>
  );
}

/** Whether there is a page to be looked at, and a copy to compare it with. */
function mayBeAsked({ url, kind, snapshots }: SourceDetail): boolean {
  return url !== null && kind !== "confidential" && snapshots.some(isFetched);
}

function About({ source }: { source: Source }) {
  const { kind, tier, author, publisher, publishedOn, addedAt, url, withheld } = source;
  const link = webLink(url);
  return (
    <div className={styles.about}>
      <p className={rows.facts}>
        {withheld ? null : <span>{SOURCE_KIND_LABELS[kind]}</span>}
        <span>{tier}</span>
        {author ? <bdi>{revealHidden(author)}</bdi> : null}
        {publisher ? <bdi>{revealHidden(publisher)}</bdi> : null}
        {publishedOn ? <span>published {dayInWords(publishedOn)}</span> : null}
        <span>added {dayInWords(addedAt)}</span>
      </p>
      {link ? (
        <p>
          <a href={link.href} target="_blank" rel="noreferrer nofollow">
            {link.href}
          </a>
        </p>
      ) : null}
    </div>
  );
}
