import { revealHidden } from "../../../../lib/reports/hidden-characters.ts";
import { webLink } from "../../../../lib/reports/web-link.ts";
import { archivingInWords } from "../../../../lib/sources/archiving/archiving-words.ts";
import type { SourceDetail } from "../../../../lib/sources/snapshots/model.ts";
import styles from "../source.module.css";
import { AskSource } from "./ask-source.tsx";

/** Where a web archive elsewhere keeps a copy, or how far it has come; nothing where none was ever asked. */
export function ArchiveLine({ source, mayAsk }: { source: SourceDetail; mayAsk: boolean }) {
  const [last] = source.archivings;
  const link = webLink(source.copy.archivedUrl);
  if (!last) return null;
  const { words, isFailed } = archivingInWords(last);
  return (
    <div className={styles.archive}>
      {link ? (
        <p>
          A copy for everybody is kept at{" "}
          <a href={link.href} target="_blank" rel="noreferrer nofollow">
            {link.host}
          </a>
        </p>
      ) : null}
      {words ? <p className={isFailed ? styles.failure : styles.note}>{revealHidden(words)}</p> : null}
      {isFailed && mayAsk ? <AskSource sourceId={source.id} what="archivings" label="Try again" /> : null}
    </div>
  );
}
