import { useId, useState } from "react";
import type { Gate } from "../../../../lib/reviews/model.ts";
import { Button } from "../../../_ui/button.tsx";
import { Icon } from "../../../_ui/icon.tsx";
import { useWorkbench } from "./board-context.tsx";
import styles from "./panel.module.css";
import { SayForm } from "./say-form.tsx";

/** What stands between the claim and its sign-off. */
export function Gates({ id, gates }: { id: string; gates: readonly Gate[] }) {
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
          <GateLine key={gate.code} id={id} gate={gate} />
        ))}
      </ul>
    </section>
  );
}

function GateLine({ id, gate }: { id: string; gate: Gate }) {
  const { desk, may } = useWorkbench();
  const [isExcepting, setExcepting] = useState(false);
  const path = `/claims/${id}/exceptions/${gate.code}`;
  return (
    <li data-met={gate.met}>
      <Icon name={gate.met ? "tick" : "ring"} size={16} />
      <div>
        <span className="unseen">{gate.met ? "Met: " : "Not met: "}</span>
        {gate.sentence}
        {gate.because ? <p className={styles.hint}>{gate.because}</p> : null}
        {gate.reason === null ? null : <p className={styles.hint}>Passed with a reason: {gate.reason}</p>}
        {gate.exceptable && may.decide ? (
          <div className={styles.gate}>
            {gate.met ? (
              <Button
                kind="quiet"
                onClick={() => desk.errands.send("decision", id, { path, method: "DELETE", about: gate.code })}
              >
                Take the reason back
              </Button>
            ) : isExcepting ? null : (
              <Button kind="quiet" onClick={() => setExcepting(true)}>
                Pass it with a reason
              </Button>
            )}
          </div>
        ) : null}
        {isExcepting ? (
          <SayForm
            id={id}
            matter="decision"
            name="exception"
            about={gate.code}
            label={<span className="unseen">Why it passes without</span>}
            placeholder="Why it passes without"
            submit="Pass it"
            autoFocus
            onCancel={() => setExcepting(false)}
            send={(reason, done) => desk.errands.send("decision", id, { path, method: "PUT", body: { reason } }, done)}
          />
        ) : null}
      </div>
    </li>
  );
}
