import type { Report } from "../../model.ts";
import type { Conformance } from "../../typesetter.ts";
import { wordsOf } from "../../words/languages.ts";

/** The words of ours that belong to the page and to nothing told on it. */
export type Headings = {
  /** BCP 47: by it words of ours are broken and read aloud. */
  readonly lang: string;
  readonly title: string;
  readonly draft: string;
  readonly legend: string;
  readonly method: string;
  readonly corrections: string;
  readonly contents: string;
  readonly article: string;
  readonly sources: string;
  readonly history: string;
  readonly identity: string;
  readonly colophon: string;
  /** What the file says of its tags, known when it is set. */
  readonly conformance: Readonly<Record<Conformance, string>>;
};

export function headingsOf(report: Report): Headings {
  const words = wordsOf(report);
  const { lang, title, draft, legend, contents, article, sources, history, identity, conformance } = words;
  const [method, colophon] = [words.methodTitle, `${words.sameBytes} ${words.wholeAttached}`];
  const corrections = words.correctionLog.title;
  return {
    lang,
    title,
    draft,
    legend,
    method,
    corrections,
    contents,
    article,
    sources,
    history,
    identity,
    colophon,
    conformance,
  };
}
