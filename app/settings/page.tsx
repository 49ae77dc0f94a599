import type { Metadata } from "next";
import shell from "../_shell/shell.module.css";
import { SiteHeader } from "../_shell/site-header.tsx";
import { SettingsForm } from "./_components/settings-form.tsx";
import { load } from "./load.ts";
import styles from "./settings.module.css";

export const metadata: Metadata = { title: "Settings" };

export default async function SettingsPage() {
  const { person, preferences } = await load();
  return (
    <>
      <SiteHeader person={person} />
      <main className={`${shell.page} ${shell.narrow}`}>
        <h1 className={shell.title}>Settings</h1>
        <p className={styles.lead}>How you work: these are yours, on every machine you sign in on.</p>
        <SettingsForm stored={preferences} />
      </main>
    </>
  );
}
