import styles from "./shell.module.css";

/** The name, with the line that is checked under it. */
export function Wordmark() {
  return <span className={styles.wordmark}>Linecheck</span>;
}
