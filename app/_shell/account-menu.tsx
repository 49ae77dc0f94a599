"use client";

import { signOut } from "next-auth/react";
import { Icon } from "../_ui/icon.tsx";
import { Menu } from "../_ui/menu.tsx";
import styles from "./shell.module.css";

/** Who is signed in, and the way out. */
export function AccountMenu({ person }: { person: { readonly name: string; readonly email: string } }) {
  return (
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
      <a href="/help">Keyboard help</a>
      <button type="button" onClick={() => void signOut({ callbackUrl: "/sign-in" })}>
        Sign out
      </button>
    </Menu>
  );
}
