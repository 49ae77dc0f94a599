import type { Metadata } from "next";
import { dayInWords } from "../../../../lib/reports/dates.ts";
import { ReportQuery } from "../../../../lib/reports/selection.ts";
import { publicAddress } from "../../../_server/public-address.ts";
import shell from "../../../_shell/shell.module.css";
import { SiteHeader } from "../../../_shell/site-header.tsx";
import { DocumentHeading } from "../../_components/document-heading.tsx";
import { ChoiceForm } from "./_components/choice-form.tsx";
import { FormatList } from "./_components/format-list.tsx";
import { PublicPage } from "./_components/public-page.tsx";
import { load } from "./load.ts";
import styles from "./report.module.css";

type Props = {
  params: Promise<{ documentId: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export const metadata: Metadata = { title: "Report" };

export default async function ReportPage({ params, searchParams }: Props) {
  const { person, document, people, key, standing, mayPublish } = await load((await params).documentId);
  const asked = ReportQuery.safeParse(await searchParams);
  const query = asked.success ? asked.data : ReportQuery.parse({});
  const { signedOff } = document;
  const address = `/api/v1/documents/${document.id}/report`;
  const search = searchOf(query);
  return (
    <>
      <SiteHeader person={person} />
      <main className={`${shell.page} ${styles.page}`}>
        <div className={styles.choices}>
          <DocumentHeading document={document}>Report</DocumentHeading>
          <p className={shell.lead}>
            {signedOff
              ? `Signed off by ${signedOff.by} on ${dayInWords(signedOff.at)}: what is exported is final.`
              : "Not signed off: every export says DRAFT."}
          </p>
          <ChoiceForm query={query} people={people} me={person.id} />
          <section aria-labelledby="download">
            <h2 id="download">Download</h2>
            <FormatList address={address} search={search} />
          </section>
          <PublicPage
            documentId={document.id}
            personId={person.id}
            standing={standing}
            isSealed={signedOff !== null}
            mayPublish={mayPublish}
            origin={publicAddress()}
            query={query}
            whose={people.find(({ id }) => id === (query.person ?? person.id))?.name ?? null}
          />
          <details className={styles.key}>
            <summary>How a reader checks it</summary>
            <p>
              Every export is signed. Whoever receives one checks it with <code>linecheck verify FILE --key KEY</code>,
              or with openssl. Tables and graphs cannot hold their signature: take the bundle, or the command line,
              which writes it beside them. Give the key on another way than the file:
            </p>
            <p>
              <code>{key}</code>
            </p>
          </details>
        </div>
        <section className={styles.preview} aria-labelledby="preview">
          <h2 id="preview">Preview</h2>
          {/* Nothing runs in it, and it reaches nothing. */}
          <iframe title="Preview of the report" sandbox="" src={`${address}/preview${search}`} />
        </section>
      </main>
    </>
  );
}

/** What was chosen as it stands in an address; empty for everything, for the desk. */
function searchOf({ scope, person, audience, labels }: ReportQuery): string {
  const search = new URLSearchParams();
  if (scope !== "all") search.set("scope", scope);
  if (scope === "person" && person !== undefined) search.set("person", person);
  if (audience !== "internal") search.set("audience", audience);
  if (labels !== "en") search.set("labels", labels);
  return search.size === 0 ? "" : `?${search}`;
}
