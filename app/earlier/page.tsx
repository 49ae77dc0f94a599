import type { Metadata } from "next";
import { revealHidden } from "../../lib/reports/hidden-characters.ts";
import { CheckedFacts } from "../_checked/checked-facts.tsx";
import shell from "../_shell/shell.module.css";
import { SiteHeader } from "../_shell/site-header.tsx";
import { Button } from "../_ui/button.tsx";
import { TextField } from "../_ui/field.tsx";
import rows from "../sources/rows.module.css";
import styles from "../sources/sources.module.css";
import { ImportBar } from "./_components/import-bar.tsx";
import own from "./earlier.module.css";
import { load } from "./load.ts";

export const metadata: Metadata = { title: "Checked before" };

type Query = { readonly q?: string | string[]; readonly before?: string | string[] };
type Props = { searchParams: Promise<Query> };

export default async function EarlierPage({ searchParams }: Props) {
  const { q, before } = await searchParams;
  const query = typeof q === "string" && q.trim() !== "" ? q.trim().slice(0, LONGEST_QUERY) : undefined;
  const { person, mayImport, checks, next } = await load(query, typeof before === "string" ? before : undefined);
  return (
    <>
      <SiteHeader person={person} />
      <main className={`${shell.page} ${shell.narrow}`}>
        <p className={own.back}>
          <a href="/sources">Sources</a>
        </p>
        <div className={styles.head}>
          <h1 className={shell.title}>Checked before</h1>
          {mayImport ? <ImportBar /> : null}
        </div>
        <p className={own.lead}>
          Claims that others have checked and published. Where a text repeats one, or one that is signed off here, the
          bench says so; no verdict is copied.
        </p>
        <form className={styles.search}>
          <TextField name="q" type="search" label="Words of a claim" defaultValue={query} />
          <Button type="submit">Search</Button>
        </form>
        {checks.length === 0 ? <Nothing query={query} mayImport={mayImport} /> : null}
        <ul className={rows.rows}>
          {checks.map((checked) => (
            <li key={checked.id}>
              <p className={own.words} lang={checked.lang} dir="auto">
                {revealHidden(checked.text)}
              </p>
              <CheckedFacts checked={checked} />
            </li>
          ))}
        </ul>
        <p className={styles.more}>
          {before === undefined ? null : <a href="/earlier">Newest fact-checks</a>}
          {next === null ? null : <a href={`/earlier?before=${encodeURIComponent(next)}`}>Older fact-checks</a>}
        </p>
      </main>
    </>
  );
}

// As long as the call of the API takes it.
const LONGEST_QUERY = 500;

function Nothing({ query, mayImport }: { query: string | undefined; mayImport: boolean }) {
  if (query !== undefined)
    return (
      <p className={styles.empty}>
        No fact-check has a word of “{query}”. <a href="/earlier">Show all fact-checks</a>
      </p>
    );
  return (
    <p className={styles.empty}>
      There is no fact-check yet.{" "}
      {mayImport
        ? "Import a file of them: ClaimReview in JSON-LD as publishers offer it, a Data Commons feed, or an answer of the Fact Check Tools API."
        : "A reviewer or an editor can import a file of them."}
    </p>
  );
}
