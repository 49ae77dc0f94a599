import type { DocumentHeader } from "../../../lib/documents/model.ts";
import shell from "../../_shell/shell.module.css";
import { titleOf } from "./title-of.ts";

type Props = { readonly document: Pick<DocumentHeader, "id" | "title" | "lang">; readonly children: string };

/** What a page of a document is called, below the way back to the article. */
export function DocumentHeading({ document, children }: Props) {
  return (
    <>
      <p className={shell.back}>
        <a href={`/documents/${document.id}`} lang={document.lang} dir="auto">
          {titleOf(document)}
        </a>
      </p>
      <h1 className={shell.title}>{children}</h1>
    </>
  );
}
