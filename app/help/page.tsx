import type { Metadata } from "next";
import { KeyTable, PreviewKeyTable } from "../_keys/key-table.tsx";
import { Legend } from "../_marks/legend.tsx";
import { currentPerson } from "../_server/session.ts";
import shell from "../_shell/shell.module.css";
import { SiteHeader } from "../_shell/site-header.tsx";
import styles from "./help.module.css";

export const metadata: Metadata = { title: "Keys and marks" };

export default async function HelpPage() {
  const person = await currentPerson();
  return (
    <>
      <SiteHeader person={person && { id: person.userId, name: person.name, email: person.email }} />
      <main className={shell.page}>
        <h1 className={shell.title}>Keys and marks</h1>
        <p className={styles.lead}>
          An article can be checked without leaving the keyboard. Single keys work wherever no field has the focus;
          press <kbd>?</kbd> in an article to see them there, and to switch them off.
        </p>
        <section className={styles.part} aria-labelledby="keys">
          <h2 id="keys">Keys in an article</h2>
          <KeyTable />
        </section>
        <section className={styles.part} aria-labelledby="preview-keys">
          <h2 id="preview-keys">Keys in the preview of an import</h2>
          <PreviewKeyTable />
        </section>
        <section className={styles.part} aria-labelledby="marks">
          <h2 id="marks">Marks under the sentences</h2>
          <Legend />
        </section>
      </main>
    </>
  );
}
