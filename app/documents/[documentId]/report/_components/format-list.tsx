"use client";

import { type MouseEvent, useState } from "react";
import { takeFile } from "../../../../_client/take-file.ts";
import { REPORT_WORDS } from "../../_components/report-words.ts";
import styles from "../report.module.css";

/** Formats that are put together before a byte of them is sent, and may be refused. */
const PUT_TOGETHER: ReadonlySet<string> = new Set(["pdf", "bundle"]);

/** Every format, to download as it was chosen. What has to be put together first says so, and why when it cannot be. */
export function FormatList({ address, search }: { address: string; search: string }) {
  const [told, setTold] = useState<string | null>(null);
  const joined = search === "" ? "?" : `${search}&`;
  const take = async (event: MouseEvent<HTMLAnchorElement>) => {
    event.preventDefault();
    const { href } = event.currentTarget;
    setTold("The file is put together: a long document takes some seconds.");
    setTold(await takeFile(href));
  };
  return (
    <>
      <p className={styles.told} role="status">
        {told}
      </p>
      <ul className={styles.formats}>
        {Object.entries(REPORT_WORDS).map(([format, { label, use }]) => (
          <li key={format}>
            <a
              href={`${address}${joined}format=${format}`}
              download
              onClick={PUT_TOGETHER.has(format) ? take : undefined}
            >
              {label}
            </a>
            <small>{use}</small>
          </li>
        ))}
      </ul>
    </>
  );
}
