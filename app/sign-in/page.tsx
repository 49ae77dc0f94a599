import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { currentPerson } from "../_server/session.ts";
import { Wordmark } from "../_shell/wordmark.tsx";
import { ThemeButton } from "../_theme/theme-button.tsx";
import { localPath } from "./_components/next-path.ts";
import { SignInForm } from "./_components/sign-in-form.tsx";
import styles from "./sign-in.module.css";

export const metadata: Metadata = { title: "Sign in" };

type Props = { searchParams: Promise<{ next?: string | string[] }> };

export default async function SignInPage({ searchParams }: Props) {
  const next = localPath((await searchParams).next);
  if (await currentPerson()) redirect(next);
  return (
    <main className={styles.page}>
      <div className={styles.card}>
        <h1>
          <Wordmark />
        </h1>
        <p className={styles.what}>Check an article sentence by sentence against quoted sources.</p>
        <SignInForm next={next} />
        <noscript>
          <p className={styles.foot}>Linecheck needs JavaScript for signing in and for filing verdicts.</p>
        </noscript>
      </div>
      <p className={styles.foot}>No account, or a forgotten password? An admin of this installation can help.</p>
      <div className={styles.theme}>
        <ThemeButton />
      </div>
    </main>
  );
}
