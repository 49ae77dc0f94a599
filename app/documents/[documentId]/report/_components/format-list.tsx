import { REPORT_WORDS } from "../../_components/report-words.ts";
import styles from "../report.module.css";

/** Every format, to download as it was chosen. */
export function FormatList({ address, search }: { address: string; search: string }) {
  const joined = search === "" ? "?" : `${search}&`;
  return (
    <ul className={styles.formats}>
      {Object.entries(REPORT_WORDS).map(([format, { label, use }]) => (
        <li key={format}>
          <a href={`${address}${joined}format=${format}`} download>
            {label}
          </a>
          <small>{use}</small>
        </li>
      ))}
    </ul>
  );
}
