import { CheckBox, TextField } from "../../../_ui/field.tsx";
import styles from "../import.module.css";
import type { Letter } from "./letter.ts";

type Props = { readonly letter: Letter; readonly onChange: (part: Partial<Letter>) => void };

/** What the person knows about the text and the text may not tell. */
export function AboutFields({ letter, onChange }: Props) {
  return (
    <>
      <div className={styles.pair}>
        <TextField
          label="Title (optional)"
          hint="Without one, the headline of the text is taken."
          maxLength={500}
          value={letter.title}
          onChange={(event) => onChange({ title: event.target.value })}
        />
        <TextField
          label="Language (optional)"
          hint="A tag such as en or pt-BR. Without one, it is told from the text."
          autoCapitalize="none"
          spellCheck={false}
          maxLength={35}
          value={letter.lang}
          onChange={(event) => onChange({ lang: event.target.value })}
        />
      </div>
      <TextField
        label="Where it was published (optional)"
        hint="Without one, the address is taken that the page gives as its own."
        inputMode="url"
        autoCapitalize="none"
        spellCheck={false}
        placeholder="https://"
        maxLength={2048}
        value={letter.originUrl}
        onChange={(event) => onChange({ originUrl: event.target.value })}
      />
      <CheckBox
        label="I wrote this text"
        hint="Nobody files verdicts on their own text: others will check it, and you can answer them."
        checked={letter.ownText}
        onChange={(event) => onChange({ ownText: event.target.checked })}
      />
    </>
  );
}
