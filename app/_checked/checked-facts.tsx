import type { Checked } from "../../lib/earlier/model.ts";
import { dayInWords } from "../../lib/reports/dates.ts";
import { revealHidden } from "../../lib/reports/hidden-characters.ts";
import { webLink } from "../../lib/reports/web-link.ts";
import styles from "./checked-facts.module.css";

/** What a claim that was checked before was found to be, by whom and when, and the way there. */
export function CheckedFacts({ checked }: { checked: Checked }) {
  const { checkedOn, claimant } = checked;
  return (
    <p className={styles.facts}>
      <Found checked={checked} />
      <Where checked={checked} />
      {checkedOn ? <time dateTime={checkedOn}>{dayInWords(checkedOn)}</time> : <span>undated</span>}
      {claimant ? (
        <span>
          claimed by <bdi>{revealHidden(claimant)}</bdi>
        </span>
      ) : null}
    </p>
  );
}

function Found({ checked: { verdict, withheld } }: { checked: Checked }) {
  if (withheld) return <span>Signed off; the verdict is kept from you while you may file your own there</span>;
  if (!verdict) return <span>No rating given</span>;
  // Five is best and one is worst: below the middle it is against the claim, above it for it.
  const leaning = verdict.value === null || verdict.value === 3 ? "none" : verdict.value > 3 ? "for" : "against";
  return (
    <strong className={styles.verdict} data-leaning={leaning}>
      <bdi>{revealHidden(verdict.label)}</bdi>
    </strong>
  );
}

function Where({ checked: { own, title, publisher, url } }: { checked: Checked }) {
  if (own)
    return (
      <a href={`/documents/${own.documentId}#c${own.ordinal}`}>
        Claim {own.ordinal} of <bdi>{revealHidden(title ?? "")}</bdi>
      </a>
    );
  const link = webLink(url);
  const name = publisher ?? link?.host ?? title;
  if (!link) return name ? <bdi>{revealHidden(name)}</bdi> : null;
  return (
    <a href={link.href} target="_blank" rel="noreferrer nofollow" title={title ?? undefined}>
      <bdi>{revealHidden(name ?? link.host)}</bdi>
    </a>
  );
}
