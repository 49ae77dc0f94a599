import type { ComponentProps, ReactNode } from "react";
import styles from "./button.module.css";

type ButtonProps = ComponentProps<"button"> & { kind?: "primary" | "plain" | "quiet" };

/** A button. `primary` once a screen at most; `quiet` where many stand in a row. */
export function Button({ kind = "plain", type = "button", className, ...rest }: ButtonProps) {
  return <button {...rest} type={type} className={classes(styles.button, styles[kind], className)} />;
}

/** A link that looks like a button, for going somewhere. */
export function ButtonLink({ kind = "plain", className, ...rest }: ComponentProps<"a"> & Pick<ButtonProps, "kind">) {
  return <a {...rest} className={classes(styles.button, styles[kind], className)} />;
}

/** A square button with a picture for a face; `label` is its name, and its tip. */
export function IconButton({ label, children, className, ...rest }: ComponentProps<"button"> & { label: string }) {
  return (
    <button
      {...rest}
      type="button"
      aria-label={label}
      title={label}
      className={classes(styles.button, styles.icon, className)}
    >
      {children}
    </button>
  );
}

/** The key that does the same, printed where the hand can learn it; its name is told by `aria-keyshortcuts`. */
export function KeyCap({ children }: { children: ReactNode }) {
  return (
    <span className={styles.cap} aria-hidden="true">
      <kbd>{children}</kbd>
    </span>
  );
}

function classes(...names: readonly (string | undefined)[]): string {
  return names.filter(Boolean).join(" ");
}
