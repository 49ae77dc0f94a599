import { ThemeButton } from "../_theme/theme-button.tsx";
import { ButtonLink } from "../_ui/button.tsx";
import { AccountMenu, type Who } from "./account-menu.tsx";
import styles from "./shell.module.css";
import { SiteNav } from "./site-nav.tsx";
import { Wordmark } from "./wordmark.tsx";

type Props = { readonly person: Who | null };

/** The head of every screen but the workbench, which has its own. */
export function SiteHeader({ person }: Props) {
  return (
    <header className={styles.header}>
      <a className={styles.home} href="/documents">
        <Wordmark />
      </a>
      {person ? <SiteNav /> : null}
      <div className={styles.tools}>
        <ButtonLink kind="quiet" href="/help" className={styles.keys}>
          Keyboard help
        </ButtonLink>
        <ThemeButton />
        {person ? <AccountMenu person={person} /> : null}
      </div>
    </header>
  );
}
