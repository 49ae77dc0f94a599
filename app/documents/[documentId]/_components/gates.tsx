import { useId } from "react";
import type { Gate } from "../../../../lib/reviews/model.ts";
import { Icon } from "../../../_ui/icon.tsx";
import styles from "./panel.module.css";

/** What stands between the claim and its sign-off. */
export function Gates({ gates }: { gates: readonly Gate[] }) {
  const titleId = useId();
  if (gates.length === 0) return null;
  const open = gates.filter((gate) => !gate.met).length;
  return (
    <section className={styles.section} aria-labelledby={titleId}>
      <h3 id={titleId}>
        Before sign-off <span className={styles.count}>{open === 0 ? "all met" : `${open} to go`}</span>
      </h3>
      <ul className={styles.gates}>
        {gates.map((gate) => (
          <li key={gate.code} data-met={gate.met}>
            <Icon name={gate.met ? "tick" : "ring"} size={16} />
            <span className="unseen">{gate.met ? "Met: " : "Not met: "}</span>
            {gate.sentence}
          </li>
        ))}
      </ul>
    </section>
  );
}
