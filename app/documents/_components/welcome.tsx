import type { DocumentHeader } from "../../../lib/documents/model.ts";
import { ButtonLink } from "../../_ui/button.tsx";
import styles from "../documents.module.css";
import { titleOf } from "./title-of.ts";

type Props = { readonly first: DocumentHeader | null; readonly mayImport: boolean; readonly mayReview: boolean };

const STEPS = [
  ["Read", "Every sentence of an article is a line of its own. Say which ones can be checked at all."],
  ["Check", "Attach sources with the passage quoted word for word, and file a verdict with its reason."],
  ["Pass on", "Download the annotated copy. Others see each quote, its source and who said what."],
] as const;

/** What a person sees before anything was checked: what this is, how it goes, and where to begin. */
export function Welcome({ first, mayImport, mayReview }: Props) {
  return (
    <section className={styles.welcome} aria-labelledby="welcome">
      <h1 id="welcome">Check an article, line by line</h1>
      <p className={styles.lead}>
        Linecheck keeps an article beside the sources it stands on, and accounts for every sentence of it.
      </p>
      <ol className={styles.steps}>
        {STEPS.map(([title, words]) => (
          <li key={title}>
            <h2>{title}</h2>
            <p>{words}</p>
          </li>
        ))}
      </ol>
      {first ? (
        <div className={styles.first}>
          <div>
            <p>Waiting for {mayReview ? "you" : "its first reader"}</p>
            <p className={styles.firstTitle}>
              <bdi lang={first.lang}>{titleOf(first)}</bdi>
            </p>
          </div>
          <ButtonLink kind="primary" href={`/documents/${first.id}`}>
            Open it
          </ButtonLink>
        </div>
      ) : mayImport ? (
        <ButtonLink kind="primary" href="/documents/new">
          Import the first article
        </ButtonLink>
      ) : null}
    </section>
  );
}
