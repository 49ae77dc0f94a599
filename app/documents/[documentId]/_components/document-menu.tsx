import { Icon } from "../../../_ui/icon.tsx";
import { Menu } from "../../../_ui/menu.tsx";
import styles from "./workbench.module.css";

/** The pages around the bench, each about the document as a whole. */
export const DOCUMENT_PAGES = [
  ["Overview", "overview"],
  ["Findings", "findings"],
  ["Sign-off", "sign-off"],
  ["History", "history"],
  ["Bring in comments…", "annotations"],
] as const;

/** The ways to the pages about the document as a whole. */
export function DocumentMenu({ documentId }: { documentId: string }) {
  return (
    <Menu
      label="About this document"
      face={
        <>
          <Icon name="list" />
          <span className={styles.pages}>Document</span>
        </>
      }
    >
      {DOCUMENT_PAGES.map(([label, page]) => (
        <a key={page} href={`/documents/${documentId}/${page}`}>
          {label}
        </a>
      ))}
    </Menu>
  );
}
