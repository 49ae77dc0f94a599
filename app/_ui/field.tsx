import { type ComponentProps, type ReactNode, useId } from "react";
import styles from "./field.module.css";

type Frame = {
  /** Where something else has to find the field; else it names itself. */
  readonly id?: string;
  readonly label: ReactNode;
  /** A sentence under the field: what it is for, or what happens to it. */
  readonly hint?: ReactNode;
  /** What is wrong with the value, in words; the field is marked invalid. */
  readonly error?: string | null | undefined;
};

type Wiring = {
  readonly id: string;
  readonly "aria-describedby": string | undefined;
  readonly "aria-invalid": boolean;
};

/** Label above, hint and error below, wired for screen readers. */
function Framed({ id: given, label, hint, error, children }: Frame & { children: (wiring: Wiring) => ReactNode }) {
  const own = useId();
  const id = given ?? own;
  const described = [hint ? `${id}-hint` : "", error ? `${id}-error` : ""].filter(Boolean).join(" ");
  return (
    <div className={styles.field}>
      <label className={styles.label} htmlFor={id}>
        {label}
      </label>
      {children({ id, "aria-describedby": described || undefined, "aria-invalid": Boolean(error) })}
      {error ? (
        <p className={styles.error} id={`${id}-error`}>
          {error}
        </p>
      ) : null}
      {hint ? (
        <div className={styles.hint} id={`${id}-hint`}>
          {hint}
        </div>
      ) : null}
    </div>
  );
}

export function TextField({ id, label, hint, error, ...rest }: Frame & Omit<ComponentProps<"input">, "id">) {
  return (
    <Framed {...(id && { id })} label={label} hint={hint} error={error}>
      {(wiring) => <input {...rest} {...wiring} className={styles.input} />}
    </Framed>
  );
}

type TextAreaProps = Frame & Omit<ComponentProps<"textarea">, "id"> & { serif?: boolean };

export function TextArea({ id, label, hint, error, serif = false, ...rest }: TextAreaProps) {
  return (
    <Framed {...(id && { id })} label={label} hint={hint} error={error}>
      {(wiring) => (
        <textarea
          dir="auto"
          {...rest}
          {...wiring}
          className={`${styles.input} ${styles.area} ${serif ? styles.serif : ""}`}
        />
      )}
    </Framed>
  );
}

type SelectProps<Value extends string> = Frame &
  Omit<ComponentProps<"select">, "id" | "value" | "onChange"> & {
    readonly options: readonly { readonly value: Value; readonly label: string }[];
    readonly value: Value;
    readonly onPick: (value: Value) => void;
  };

/** A choice from a closed list. The value handed on is always one of `options`. */
export function Select<Value extends string>(props: SelectProps<Value>) {
  const { label, hint, error, options, value, onPick, ...rest } = props;
  return (
    <Framed label={label} hint={hint} error={error}>
      {(wiring) => (
        <select
          {...rest}
          {...wiring}
          className={`${styles.input} ${styles.select}`}
          value={value}
          onChange={(event) => {
            const picked = options.find((option) => option.value === event.target.value);
            if (picked) onPick(picked.value);
          }}
        >
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
      )}
    </Framed>
  );
}

export function CheckBox({
  label,
  hint,
  ...rest
}: Pick<Frame, "label" | "hint"> & Omit<ComponentProps<"input">, "id">) {
  const id = useId();
  return (
    <div className={styles.check}>
      <input {...rest} type="checkbox" id={id} aria-describedby={hint ? `${id}-hint` : undefined} />
      <label htmlFor={id}>{label}</label>
      {hint ? (
        <p className={styles.hint} id={`${id}-hint`}>
          {hint}
        </p>
      ) : null}
    </div>
  );
}
