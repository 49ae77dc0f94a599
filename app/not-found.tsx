import shell from "./_shell/shell.module.css";
import { SiteHeader } from "./_shell/site-header.tsx";
import { ButtonLink } from "./_ui/button.tsx";
import styles from "./trouble.module.css";

export default function NotFound() {
  return (
    <>
      <SiteHeader person={null} />
      <main className={`${shell.page} ${styles.trouble}`}>
        <h1 className={shell.title}>There is nothing at this address</h1>
        <p>The link may be mistyped or old, or the document is one you may not read. Nothing was changed.</p>
        <ButtonLink kind="primary" href="/documents">
          Go to the documents
        </ButtonLink>
      </main>
    </>
  );
}
