import { doiAddress } from "../../../../lib/bibliography/doi.ts";
import { type Identifier, identifierInWords } from "../../../../lib/bibliography/lookup.ts";
import type { Notice } from "../../../../lib/bibliography/notice.ts";
import { noticeInWords } from "../../../../lib/evidence/notices/notice.ts";
import { dayInWords } from "../../../../lib/reports/dates.ts";
import { revealHidden } from "../../../../lib/reports/hidden-characters.ts";
import { identifierOf } from "../../../../lib/sources/lookups/identifier.ts";
import type { SourceDetail } from "../../../../lib/sources/snapshots/model.ts";
import { Callout } from "../../../_ui/callout.tsx";
import styles from "../source.module.css";
import { AskLookup } from "./ask-lookup.tsx";

/** What a service told of a source by its DOI or ISBN, why it told nothing, and whether the work was retracted. */
export function LookupLine({ source, mayAttach }: { source: SourceDetail; mayAttach: boolean }) {
  const identifier = identifierOf(source);
  if (identifier === null) return null;
  const about = source.lookups.filter((lookup) => lookup.identifier === identifier);
  const [last] = about;
  // While it is asked again, or cannot be, what was told before still stands.
  const told = about.find(({ service }) => service !== null);
  const state = last === undefined ? "unasked" : last.endedAt === null ? "waiting" : last.failure ? "failed" : "told";
  return (
    <div className={styles.lookup}>
      {told?.notices.map((notice) => (
        <Callout key={JSON.stringify(notice)} tone={notice.isOfAnother ? "note" : "alert"}>
          <NoticeWords notice={notice} service={told.service ?? ""} />
        </Callout>
      ))}
      <p className={styles.note}>
        <span role="status">
          {state === "waiting" ? `${named(identifier)} is being looked up.` : null}
          {state === "failed" ? revealHidden(last?.failure ?? "") : null}
          {state === "told" && told ? `${named(identifier)} was looked up at ${told.service}, ${dayOf(told)}.` : null}
        </span>
        {mayAttach ? <AskLookup sourceId={source.id} state={state} /> : null}
      </p>
    </div>
  );
}

function named(identifier: Identifier): string {
  return revealHidden(identifierInWords(identifier));
}

function dayOf({ endedAt }: SourceDetail["lookups"][number]): string {
  return endedAt === null ? "" : dayInWords(endedAt);
}

/** "Retracted, says Crossref, on 12 March 2024. The notice: 10.1000/xyz" */
function NoticeWords({ notice: { kind, on, isOfAnother, doi }, service }: { notice: Notice; service: string }) {
  const link =
    doi === null ? null : (
      <a href={doiAddress(doi)} target="_blank" rel="noreferrer nofollow">
        {revealHidden(doi)}
      </a>
    );
  const words = noticeInWords({ kind, on, service }, dayInWords);
  if (isOfAnother)
    return (
      <p>
        This is itself a notice about {link}: {words.charAt(0).toLowerCase() + words.slice(1)}
      </p>
    );
  return (
    <p>
      {words} {link ? <>The notice: {link}</> : null}
    </p>
  );
}
