import { useRef } from "react";
import { Button } from "../../../../_ui/button.tsx";
import { useFileDrop } from "../../../../_ui/use-file-drop.ts";
import styles from "../annotations.module.css";

type Props = {
  /** The name of the file that is being read; null while none is. */
  readonly reading: string | null;
  readonly onFile: (file: File) => void;
};

/** A file that is chosen or dropped, and is read at once. */
export function FileChoice({ reading, onFile }: Props) {
  const picker = useRef<HTMLInputElement>(null);
  const drop = useFileDrop(({ files: [dropped] }) => {
    if (dropped && reading === null) onFile(dropped);
  });
  return (
    <fieldset className={styles.drop} {...drop}>
      <legend className="unseen">The file with the comments</legend>
      <input
        ref={picker}
        className="unseen"
        type="file"
        aria-label="File with the comments"
        accept=".docx,.json,.jsonld"
        tabIndex={-1}
        onChange={(event) => {
          const [file] = event.target.files ?? [];
          if (file) onFile(file);
          // Or the same file, mended meanwhile, could not be chosen again.
          event.target.value = "";
        }}
      />
      <p aria-live="polite">
        {reading === null ? "Drop the file here that was sent back to you, or" : `Reading ${reading}`}
      </p>
      <Button kind="primary" disabled={reading !== null} onClick={() => picker.current?.click()}>
        Choose a file
      </Button>
      <ul className={styles.forms}>
        <li>
          <strong>Word (.docx)</strong> with comments: our own export, or any Word file of the same article.
        </li>
        <li>
          <strong>Hypothesis</strong>: the annotations of the published page, exported as JSON.
        </li>
        <li>
          <strong>Web Annotations</strong> (.jsonld) of any program.
        </li>
      </ul>
      <p className={styles.fine}>
        Verdicts in a returned export are never brought in, and what went out from here does not come back twice. Up to
        20 MB.
      </p>
    </fieldset>
  );
}
