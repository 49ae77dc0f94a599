import styles from "./key-table.module.css";
import { capsOf, KEYS } from "./registry.ts";

const GROUPS = [...new Set(KEYS.map((binding) => binding.group))];

/** The keys that work in the workbench, from the registry the handler obeys. */
export function KeyTable() {
  return (
    <div className={styles.groups}>
      {GROUPS.map((group) => (
        <section key={group} className={styles.group}>
          <h3>{group}</h3>
          <dl>
            {KEYS.filter((binding) => binding.group === group).map(({ keys, label }) => (
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
      ))}
    </div>
  );
}
