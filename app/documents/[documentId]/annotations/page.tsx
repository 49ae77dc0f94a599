import type { Metadata } from "next";
import shell from "../../../_shell/shell.module.css";
import { SiteHeader } from "../../../_shell/site-header.tsx";
import { Callout } from "../../../_ui/callout.tsx";
import { DocumentHeading } from "../../_components/document-heading.tsx";
import { titleOf } from "../../_components/title-of.ts";
import { BringInForm } from "./_components/bring-in-form.tsx";
import { load } from "./load.ts";

type Props = { params: Promise<{ documentId: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { document } = await load((await params).documentId);
  return { title: `Bring in comments: ${titleOf(document)}` };
}

export default async function AnnotationsPage({ params }: Props) {
  const { person, document, mayNote } = await load((await params).documentId);
  return (
    <>
      <SiteHeader person={person} />
      <main className={`${shell.page} ${shell.narrow}`}>
        <DocumentHeading document={document}>Bring in comments</DocumentHeading>
        <p className={shell.lead}>
          What others wrote beside the article, in Word, LibreOffice or Hypothesis, becomes comments on its sentences.
          You see where each one lands before anything is saved.
        </p>
        {document.signedOff ? (
          <Callout>
            This document is signed off and sealed: an editor opens it again, with a reason, before anything is added.
          </Callout>
        ) : mayNote ? (
          <BringInForm documentId={document.id} lang={document.lang} />
        ) : (
          <Callout>
            Comments are brought in by editors, reviewers, authors and experts. An admin of this installation can give
            you the role.
          </Callout>
        )}
      </main>
    </>
  );
}
