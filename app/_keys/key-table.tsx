"use client";

import styles from "./key-table.module.css";
import { useKeyTable } from "./keys-context.ts";
import { PREVIEW_KEYS } from "./preview-keys.ts";
import { capsOf } from "./registry.ts";

type Printed = { readonly keys: readonly string[]; readonly label: string };

/** The keys that work in the workbench, from the table the handler obeys, as the person has it. */
export function KeyTable() {
  const bindings = useKeyTable();
  const groups = [...new Set(bindings.map(({ group }) => group))];
  return (
    <div className={styles.groups}>
      {groups.map((group) => (
        <KeyGroup key={group} title={group} bindings={bindings.filter((binding) => binding.group === group)} />
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
          <div key={`${label} ${keys.join()}`}>
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
