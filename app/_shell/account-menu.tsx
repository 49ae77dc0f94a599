"use client";

import { useState } from "react";
import { forget, unsentBy } from "../_client/leaving.ts";
import { Button } from "../_ui/button.tsx";
import { Dialog } from "../_ui/dialog.tsx";
import { Icon } from "../_ui/icon.tsx";
import { Menu } from "../_ui/menu.tsx";
import styles from "./shell.module.css";

/** The person who is signed in, as the head of a screen knows them. */
export type Who = { readonly id: string; readonly name: string; readonly email: string };

/** What stands in the way of signing out. */
type Hurdle = { readonly title: string; readonly words: string; readonly goOn: string };

const UNREACHED: Hurdle = {
  title: "You are still signed in",
  words: "Linecheck could not be reached, so your session could not be ended. Check the connection and try again.",
  goOn: "Try again",
};

/** Who is signed in, and the way out. */
export function AccountMenu({ person }: { person: Who }) {
  const [hurdle, setHurdle] = useState<Hurdle | null>(null);
  const leave = async () => {
    // Loaded when it is needed: every page would carry it for the one press that ends a day.
    const { signOut } = await import("next-auth/react").catch(() => ({ signOut: () => Promise.reject() }));
    // Where to go is not asked of the answer: the server may know itself by another address than this browser does.
    const isOut = await signOut({ redirect: false }).then(Boolean, () => false);
    if (!isOut) return setHurdle(UNREACHED);
    forget(person.id);
    location.assign("/sign-in");
  };
  const ask = () => {
    const unsent = unsentBy(person.id);
    if (unsent === 0) void leave();
    else setHurdle(unsentInWords(unsent));
  };
  return (
    <>
      <Menu
        label={`Account of ${person.name}`}
        face={
          <>
            <Icon name="person" />
            <span className={styles.who}>{person.name}</span>
          </>
        }
      >
        <p className={styles.account}>
          {person.name}
          <small>{person.email}</small>
        </p>
        <a href="/documents">Documents</a>
        <a href="/queue">Queue</a>
        <a href="/notifications">Notifications</a>
        <a href="/settings">Settings</a>
        <a href="/help">Keyboard help</a>
        <button type="button" onClick={ask}>
          Sign out
        </button>
      </Menu>
      <Dialog size="small" title={hurdle?.title ?? ""} open={hurdle !== null} onClose={() => setHurdle(null)}>
        <p>{hurdle?.words}</p>
        <div className={styles.ways}>
          <Button onClick={() => void leave()}>{hurdle?.goOn}</Button>
          <Button kind="primary" autoFocus onClick={() => setHurdle(null)}>
            Stay signed in
          </Button>
        </div>
      </Dialog>
    </>
  );
}

function unsentInWords(count: number): Hurdle {
  return {
    title: count === 1 ? "1 text is not filed" : `${count} texts are not filed`,
    words:
      "What you typed is a draft. Signing out removes it from this browser, so that nobody who uses this computer after you finds it. What the server has of it is there when you sign in again.",
    goOn: "Sign out anyway",
  };
}
