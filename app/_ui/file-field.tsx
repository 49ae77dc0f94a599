import type { ReactNode } from "react";
import styles from "./file-field.module.css";

type Props = {
  readonly label: ReactNode;
  /** Endings of file names, with commas between them. */
  readonly accept: string;
  readonly disabled: boolean;
  readonly onPick: (file: File) => void;
};

/** A file to choose, which is taken at once. */
export function FileField({ label, accept, disabled, onPick }: Props) {
  return (
    <label className={styles.file}>
      <span>{label}</span>
      <input
        type="file"
        accept={accept}
        disabled={disabled}
        onChange={({ target }) => {
          const [file] = target.files ?? [];
          if (file) onPick(file);
          // It was taken: nothing is chosen any more, and the same file can be chosen again.
          target.value = "";
        }}
      />
    </label>
  );
}
