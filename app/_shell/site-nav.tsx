import { headers } from "next/headers";
import { roleFor } from "../../lib/auth/ability.ts";
import { workspaceGrant } from "../../lib/auth/read.ts";
import { countUnread } from "../../lib/notifications/read.ts";
import { context } from "../_server/context.ts";
import { PATH_HEADER } from "../_server/path-header.ts";
import { currentPerson } from "../_server/session.ts";
import { Icon } from "../_ui/icon.tsx";
import styles from "./shell.module.css";
import { UnreadCount } from "./unread-count.tsx";

type Place = { readonly href: string; readonly name: string };

const PLACES: readonly Place[] = [
  { href: "/documents", name: "Documents" },
  { href: "/queue", name: "Queue" },
  { href: "/sources", name: "Sources" },
];

const DISAGREEMENTS: Place = { href: "/disagreements", name: "Disagreements" };

/** The ways between the screens that span all documents, and how much one was told and has not read. Disagreements are there for who decides on them. */
export async function SiteNav() {
  const person = await currentPerson();
  if (!person) return null;
  const here = (await headers()).get(PATH_HEADER)?.split("?")[0];
  const grant = workspaceGrant(person, "read");
  const unread = grant.ok ? await countUnread(await context(), grant.value) : 0;
  const places: readonly Place[] = [
    ...PLACES,
    ...(roleFor("decide", person.roles) ? [DISAGREEMENTS] : []),
    { href: "/notifications", name: "Notifications" },
  ];
  return (
    <nav className={styles.places} aria-label="Main">
      {places.map(({ href, name }) => (
        <a key={href} href={href} aria-current={here === href ? "page" : undefined}>
          {href === "/notifications" ? <Icon name="bell" /> : null}
          <span>{name}</span>
          {href === "/notifications" ? <UnreadCount known={unread} /> : null}
        </a>
      ))}
    </nav>
  );
}
