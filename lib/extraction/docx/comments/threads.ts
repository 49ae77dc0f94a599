import type { Attributes, Visitor } from "../read-xml.ts";

/** What is told of a comment beside the standard, by what its last paragraph is called. */
export type InThread = { readonly parent: string | null; readonly isResolved: boolean };

/** Which comment answers which, and which are resolved ([MS-DOCX] 2.5.3.1). LibreOffice 7.4 tells the latter alone. */
export class Threads implements Visitor {
  readonly byParagraph = new Map<string, InThread>();

  text(): void {}

  readonly open = (name: string, attributes: Attributes): void => {
    const paragraph = name === "w15:commentEx" ? attributes.get("w15:paraId") : null;
    if (paragraph === null) return;
    const done = attributes.get("w15:done") ?? "0";
    this.byParagraph.set(paragraph, {
      parent: attributes.get("w15:paraIdParent"),
      isResolved: done === "1" || done === "true",
    });
  };

  readonly close = (): void => {};
}
