import { revealHidden } from "../../../../../lib/reports/hidden-characters.ts";
import type { ClaimRow } from "../../../../../lib/reviews/model.ts";
import styles from "../findings.module.css";

/** Where a finding stands: the claims by id, the address of the bench, and the language of the words. */
export type Place = {
  readonly claims: ReadonlyMap<string, ClaimRow>;
  readonly bench: string;
  readonly lang: string;
};

/** A sentence with its number, which leads to it at the bench. */
export function ClaimLink({ id, claims, bench, lang }: Place & { id: string }) {
  const claim = claims.get(id);
  if (!claim) return null;
  return (
    <>
      <a className={styles.number} href={`${bench}#c${claim.ordinal}`}>
        Claim {claim.ordinal}
      </a>{" "}
      <span className={styles.words} dir="auto" lang={lang}>
        {revealHidden(claim.text)}
      </span>
    </>
  );
}
