"use client";

import { signIn } from "next-auth/react";
import { type FormEvent, useEffect, useState } from "react";
import { Button } from "../../_ui/button.tsx";
import { Callout } from "../../_ui/callout.tsx";
import { TextField } from "../../_ui/field.tsx";
import styles from "../sign-in.module.css";

// One sentence for every refusal: whether an address is known here is nobody's business.
const REFUSED = "That address and password do not match an account. Check both and try again.";
const UNREACHED = "Linecheck could not be reached, so nothing was sent. Check the connection and try again.";

/** Address and password. What was typed stays when they are refused. */
export function SignInForm({ next }: { next: string }) {
  const [isReady, setReady] = useState(false);
  const [isSending, setSending] = useState(false);
  const [wrong, setWrong] = useState<string | null>(null);
  // Sent before this page's script has loaded, the form would put the password into the address.
  useEffect(() => setReady(true), []);

  const send = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    setSending(true);
    setWrong(null);
    const email = String(form.get("email"));
    const password = String(form.get("password"));
    const answer = await signIn("credentials", { redirect: false, email, password }).catch(() => null);
    if (answer?.ok) location.assign(next);
    else {
      setWrong(answer ? REFUSED : UNREACHED);
      setSending(false);
    }
  };

  return (
    <form className={styles.form} onSubmit={send}>
      {wrong ? <Callout tone="alert">{wrong}</Callout> : null}
      <TextField
        label="Email"
        name="email"
        type="email"
        autoComplete="username"
        required
        autoFocus
        spellCheck={false}
      />
      <TextField label="Password" name="password" type="password" autoComplete="current-password" required />
      <Button type="submit" kind="primary" disabled={!isReady || isSending}>
        {isSending ? "Signing in" : "Sign in"}
      </Button>
    </form>
  );
}
