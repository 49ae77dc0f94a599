"use client";

import shell from "./_shell/shell.module.css";
import { Button, ButtonLink } from "./_ui/button.tsx";
import styles from "./trouble.module.css";

type Props = { error: Error & { digest?: string }; reset: () => void };

/** What a person sees when a screen could not be drawn. */
export default function ErrorScreen({ error, reset }: Props) {
  return (
    <main className={`${shell.page} ${styles.trouble}`}>
      <h1 className={shell.title}>This screen could not be shown</h1>
      <p>
        Something went wrong while it was put together. What was saved is safe, and what you typed and could not be
        saved is kept in this browser.
      </p>
      <div className={styles.actions}>
        <Button kind="primary" onClick={reset}>
          Try again
        </Button>
        <ButtonLink href="/documents">Go to the documents</ButtonLink>
      </div>
      {error.digest ? (
        <p className={styles.digest}>If it happens again, tell an admin this number: {error.digest}</p>
      ) : null}
    </main>
  );
}
