"use client";

import { lazy, useEffect, useState } from "react";
import { type NewSource, Source } from "../../../../lib/sources/model.ts";
import { call, freshKey } from "../../../_client/api.ts";
import { Button } from "../../../_ui/button.tsx";
import { LatePart } from "./late-part.tsx";
import styles from "./panel.module.css";
import type { Picked } from "./passage.ts";

const PassagePicker = lazy(() => import("./passage-picker.tsx"));

// A fetch takes a second or two; who waits looks again as often.
const LOOK_AGAIN_MS = 1_000;

type Props = {
  /** The source that is named, when it is known already. */
  readonly known: Source | undefined;
  /** The source as it would be added; null when none with an address is named. */
  readonly described: NewSource | null;
  readonly onPick: (quote: string, picked: Picked) => void;
};

/** The way to a passage that can be selected: get a copy of the address first, then pick it there. */
export function CopyOffer({ known, described, onPick }: Props) {
  const [added, setAdded] = useState<Source | null>(null);
  const [isPicking, setPicking] = useState(false);
  const [trouble, setTrouble] = useState<string | null>(null);
  const isAdded = known ? known.id === added?.id : described !== null && described.url === added?.url;
  const source = isAdded ? added : (known ?? null);
  const { snapshotId, state, failure } = source?.copy ?? { snapshotId: null, state: "none", failure: null };
  useEffect(() => {
    if (state !== "waiting" || !source) return;
    const timer = setTimeout(async () => {
      const answer = await call(`/sources/${source.id}`, Source);
      if (answer.ok) setAdded(answer.value);
    }, LOOK_AGAIN_MS);
    return () => clearTimeout(timer);
  }, [state, source]);

  const add = async () => {
    setTrouble(null);
    const answer = await call("/sources", Source, { method: "POST", body: described, key: freshKey() });
    if (answer.ok) setAdded(answer.value);
    else setTrouble(answer.reason.detail);
  };

  return (
    <>
      <p className={styles.hint} role="status">
        {trouble ?? failure ?? (state === "waiting" ? "A copy of the page is on its way" : "")}
      </p>
      {source && snapshotId ? (
        <>
          <Button onClick={() => setPicking(true)}>Select the passage in the copy</Button>
          {isPicking ? (
            <LatePart>
              <PassagePicker
                source={source}
                snapshotId={snapshotId}
                onClose={() => setPicking(false)}
                onPick={(quote, picked) => {
                  setPicking(false);
                  onPick(quote, picked);
                }}
              />
            </LatePart>
          ) : null}
        </>
      ) : null}
      {!source && described ? <Button onClick={() => void add()}>Get a copy to select from</Button> : null}
    </>
  );
}
