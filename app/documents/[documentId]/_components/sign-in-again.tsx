"use client";

import { type FormEvent, useEffect, useRef, useState } from "react";
import { Button } from "../../../_ui/button.tsx";
import { Callout } from "../../../_ui/callout.tsx";
import { Dialog } from "../../../_ui/dialog.tsx";
import { TextField } from "../../../_ui/field.tsx";
import panel from "./panel.module.css";

type Props = {
  readonly email: string;
  /** The person is back. */
  readonly onBack: () => void;
  readonly onClose: () => void;
};

const REFUSED = "That password does not match the account. Check it and try again.";
const UNREACHED = "Linecheck could not be reached, so nothing was sent. Check the connection and try again.";

/** The session is over: its person signs in again where they are, and everything goes on from there. */
export default function SignInAgain({ email, onBack, onClose }: Props) {
  const [wrong, setWrong] = useState<string | null>(null);
  const [isSending, setSending] = useState(false);
  const password = useRef<HTMLInputElement>(null);
  // A dialog that opens takes the focus to its first button.
  useEffect(() => password.current?.focus(), []);
  const send = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const typed = String(new FormData(event.currentTarget).get("password"));
    setSending(true);
    setWrong(null);
    const { signIn } = await import("next-auth/react").catch(() => ({ signIn: () => Promise.resolve(null) }));
    const answer = await signIn("credentials", { redirect: false, email, password: typed }).catch(() => null);
    setSending(false);
    if (answer?.ok) onBack();
    else setWrong(answer ? REFUSED : UNREACHED);
  };
  return (
    <Dialog size="small" title="Your session is over" open onClose={onClose}>
      <p>Sign in again to go on where you are. What you typed is kept here, and is sent then.</p>
      <form className={panel.again} onSubmit={send}>
        {wrong ? <Callout tone="alert">{wrong}</Callout> : null}
        <TextField label="Email" type="email" name="email" autoComplete="username" value={email} readOnly />
        <TextField
          label="Password"
          type="password"
          name="password"
          autoComplete="current-password"
          required
          ref={password}
        />
        <div className={panel.actions}>
          <Button type="submit" kind="primary" disabled={isSending}>
            {isSending ? "Signing in" : "Sign in"}
          </Button>
          <Button kind="quiet" onClick={onClose}>
            Not now
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
