import styles from "./key-table.module.css";
import { PREVIEW_KEYS } from "./preview-keys.ts";
import { capsOf, KEYS } from "./registry.ts";

const GROUPS = [...new Set(KEYS.map((binding) => binding.group))];

type Printed = { readonly keys: readonly string[]; readonly label: string };

/** The keys that work in the workbench, from the registry the handler obeys. */
export function KeyTable() {
  return (
    <div className={styles.groups}>
      {GROUPS.map((group) => (
        <KeyGroup key={group} title={group} bindings={KEYS.filter((binding) => binding.group === group)} />
      ))}
    </div>
  );
}

/** The keys that work in the preview of an import. */
export function PreviewKeyTable() {
  return (
    <div className={styles.groups}>
      <KeyGroup title="Mend the split" bindings={PREVIEW_KEYS} />
    </div>
  );
}

function KeyGroup({ title, bindings }: { title: string; bindings: readonly Printed[] }) {
  return (
    <section className={styles.group}>
      <h3>{title}</h3>
      <dl>
        {bindings.map(({ keys, label }) => (
          <div key={keys.join()}>
            <dt>
              {keys.map((way) => (
                <span key={way} className={styles.way}>
                  {capsOf(way).map((cap) => (
                    <kbd key={cap}>{cap}</kbd>
                  ))}
                </span>
              ))}
            </dt>
            <dd>{label}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
