import { headers } from "next/headers";
import { roleFor } from "../../lib/auth/ability.ts";
import { PATH_HEADER } from "../_server/path-header.ts";
import { currentPerson } from "../_server/session.ts";
import styles from "./shell.module.css";

type Place = { readonly href: string; readonly name: string };

const PLACES: readonly Place[] = [
  { href: "/documents", name: "Documents" },
  { href: "/queue", name: "Queue" },
];

const DISAGREEMENTS: Place = { href: "/disagreements", name: "Disagreements" };

/** The ways between the screens that span all documents. Disagreements are there for who decides on them. */
export async function SiteNav() {
  const person = await currentPerson();
  if (!person) return null;
  const here = (await headers()).get(PATH_HEADER)?.split("?")[0];
  const places = roleFor("decide", person.roles) ? [...PLACES, DISAGREEMENTS] : PLACES;
  return (
    <nav className={styles.places} aria-label="Main">
      {places.map(({ href, name }) => (
        <a key={href} href={href} aria-current={here === href ? "page" : undefined}>
          {name}
        </a>
      ))}
    </nav>
  );
}
