"use client";

import { lazy, useId } from "react";
import { STANCES } from "../../../../lib/evidence/model.ts";
import { KeyCaps } from "../../../_keys/key-caps.tsx";
import { useKeyOf } from "../../../_keys/keys-context.ts";
import { Button } from "../../../_ui/button.tsx";
import { useDetail, useRow, useTopic, useWorkbench } from "./board-context.tsx";
import { EvidenceCard } from "./evidence-card.tsx";
import { EvidenceForm } from "./evidence-form.tsx";
import { LatePart } from "./late-part.tsx";
import styles from "./panel.module.css";
import { useAwaitedCopies } from "./use-awaited-copies.ts";

const EvidenceTags = lazy(() => import("./evidence-tags.tsx"));

/** The quoted passages, those that bear on the sentence first, and the form for another one. */
export function EvidenceSection({ id }: { id: string }) {
  const { board, may } = useWorkbench();
  const { evidenceCount } = useRow(id);
  const detail = useDetail(id);
  const { shortcut } = useKeyOf("add-source");
  const isAttaching = useTopic("view", () => board.view.attaching);
  const titleId = useId();
  const evidence = detail?.evidence.toSorted((a, b) => STANCES.indexOf(a.stance) - STANCES.indexOf(b.stance)) ?? [];
  useAwaitedCopies(id, evidence);
  return (
    <section className={styles.section} aria-labelledby={titleId}>
      <div className={styles.title}>
        <h3 id={titleId}>
          {countInWords(evidenceCount, new Set(evidence.map(({ source }) => source.id)).size, detail?.originCount)}
        </h3>
        {may.attach && !isAttaching ? (
          <Button
            id="attach-source"
            kind="quiet"
            aria-keyshortcuts={shortcut}
            onClick={() => board.look({ attaching: true })}
          >
            Attach a source <KeyCaps of="add-source" />
          </Button>
        ) : null}
      </div>
      {/* Under the title and above what is there already: opened, it is in view with both. */}
      {may.attach && isAttaching ? <EvidenceForm id={id} /> : null}
      {evidence.map((piece) => (
        <EvidenceCard key={piece.id} evidence={piece} text={detail?.text ?? ""}>
          {may.attach && !piece.source.withheld ? (
            <LatePart>
              <EvidenceTags id={id} evidence={piece} />
            </LatePart>
          ) : null}
        </EvidenceCard>
      ))}
      {!detail && evidenceCount > 0 ? <p className={styles.hint}>Loading the quotations</p> : null}
      {evidenceCount === 0 && !isAttaching ? (
        <p className={styles.hint}>
          {may.attach
            ? "Nothing is attached yet. Quote the passage that settles it, word for word."
            : "Nothing is attached yet."}
        </p>
      ) : null}
    </section>
  );
}

/** "Evidence", "Evidence · 1 quotation", "Evidence · 3 quotations of 2 sources", and ", 1 origin" where that differs. */
function countInWords(quotes: number, sources: number, origins = sources): string {
  if (quotes === 0) return "Evidence";
  const quotations = quotes === 1 ? "1 quotation" : `${quotes} quotations`;
  const counted = origins < sources ? `, ${origins}\u00a0origin${origins > 1 ? "s" : ""}` : "";
  return `Evidence · ${quotations}${sources > 1 ? ` of ${sources} sources${counted}` : ""}`;
}
