import { revealHidden } from "../../../../../lib/reports/hidden-characters.ts";
import type { Findings } from "../../../../../lib/reviews/findings/model.ts";
import styles from "../findings.module.css";
import { ClaimLink, type Place } from "./claim-link.tsx";

/** Facts the text states more than once, and those it states in ways that cannot both be true. */
export function SaidTwice({ groups, ...place }: Place & { groups: Findings["groups"] }) {
  const conflicts = groups.filter(({ kind }) => kind === "conflict");
  const same = groups.filter(({ kind }) => kind === "same");
  return (
    <>
      <section className={styles.section} aria-labelledby="conflicts">
        <h2 id="conflicts">It contradicts itself</h2>
        {conflicts.length === 0 ? (
          <p className={styles.none}>No two sentences were found that contradict each other.</p>
        ) : null}
        <Groups groups={conflicts} {...place} />
      </section>
      <section className={styles.section} aria-labelledby="twice">
        <h2 id="twice">Said more than once</h2>
        {same.length === 0 ? (
          <p className={styles.none}>No fact was found that is stated twice.</p>
        ) : (
          <p className={styles.about}>
            Judge one of them at the bench; there your verdict and its evidence can go to the others you confirm.
          </p>
        )}
        <Groups groups={same} {...place} />
      </section>
    </>
  );
}

function Groups({ groups, ...place }: Place & { groups: Findings["groups"] }) {
  return (
    <ol className={styles.list}>
      {groups.map(({ claimIds, sentence, differences }) => (
        <li key={claimIds.join()}>
          <p className={styles.why}>{sentence}</p>
          {claimIds.map((id) => (
            <p key={id}>
              <ClaimLink id={id} {...place} />
            </p>
          ))}
          {differences.map(({ kind, label, readings }) => (
            <p key={kind} className={styles.why}>
              {label}:{" "}
              {readings.map(({ words }) => (words === "" ? "nothing" : `“${revealHidden(words)}”`)).join(" or ")}
            </p>
          ))}
        </li>
      ))}
    </ol>
  );
}
