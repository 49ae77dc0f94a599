import type { Metadata } from "next";
import shell from "../_shell/shell.module.css";
import { SiteHeader } from "../_shell/site-header.tsx";
import { Button } from "../_ui/button.tsx";
import { TextField } from "../_ui/field.tsx";
import { ExchangeBar } from "./_components/exchange-bar.tsx";
import { SourceList } from "./_components/source-list.tsx";
import { load } from "./load.ts";
import styles from "./sources.module.css";

export const metadata: Metadata = { title: "Sources" };

type Query = { readonly q?: string | string[]; readonly before?: string | string[] };
type Props = { searchParams: Promise<Query> };

export default async function SourcesPage({ searchParams }: Props) {
  const { q, before } = await searchParams;
  const query = typeof q === "string" && q.trim() !== "" ? q.trim() : undefined;
  const { person, mayAttach, sources, next } = await load(query, typeof before === "string" ? before : undefined);
  const searched = query === undefined ? "" : `q=${encodeURIComponent(query)}&`;
  return (
    <>
      <SiteHeader person={person} />
      <main className={`${shell.page} ${shell.narrow}`}>
        <div className={styles.head}>
          <h1 className={shell.title}>Sources</h1>
          <ExchangeBar mayImport={mayAttach} />
        </div>
        <p className={styles.aside}>
          <a href="/earlier">Checked before</a>: claims that others have checked and published
        </p>
        <form className={styles.search}>
          <TextField name="q" type="search" label="Title or address" defaultValue={query} />
          <Button type="submit">Search</Button>
        </form>
        {sources.length > 0 ? <SourceList sources={sources} /> : <Nothing query={query} />}
        <p className={styles.more}>
          {before === undefined ? null : <a href={`/sources?${searched}`}>Newest sources</a>}
          {next === null ? null : <a href={`/sources?${searched}before=${encodeURIComponent(next)}`}>Older sources</a>}
        </p>
      </main>
    </>
  );
}

function Nothing({ query }: { query: string | undefined }) {
  if (query !== undefined)
    return (
      <p className={styles.empty}>
        No source has “{query}” in its title or address. <a href="/sources">Show all sources</a>
      </p>
    );
  return (
    <p className={styles.empty}>
      There is no source yet. Open a document, go to a sentence and press <kbd>s</kbd>: what you attach there is kept
      here, with a copy of what it said.
    </p>
  );
}
