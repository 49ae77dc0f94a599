import type { Metadata } from "next";
import shell from "../../_shell/shell.module.css";
import { SiteHeader } from "../../_shell/site-header.tsx";
import { Callout } from "../../_ui/callout.tsx";
import { ImportForm } from "./_components/import-form.tsx";
import styles from "./import.module.css";
import { load } from "./load.ts";

export const metadata: Metadata = { title: "Import an article" };

export default async function ImportPage() {
  const { person, mayImport } = await load();
  return (
    <>
      <SiteHeader person={person} />
      <main className={`${shell.page} ${shell.narrow}`}>
        <h1 className={shell.title}>Import an article</h1>
        <p className={styles.lead}>
          Every sentence becomes a line to check. You see the split before anything is saved.
        </p>
        {mayImport ? (
          <ImportForm personId={person.id} />
        ) : (
          <Callout>
            Articles are imported by editors, reviewers and authors. An admin of this installation can give you the
            role.
          </Callout>
        )}
      </main>
    </>
  );
}
