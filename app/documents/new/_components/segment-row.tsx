"use client";

import { memo } from "react";
import { ROLE_LABELS, ROLES } from "../../../../lib/claims/model.ts";
import type { Preview } from "../../../../lib/documents/model.ts";
import { revealHidden } from "../../../../lib/reports/hidden-characters.ts";
import { SplitPicker } from "../../../_split/split-picker.tsx";
import { Button } from "../../../_ui/button.tsx";
import { Select } from "../../../_ui/field.tsx";
import styles from "./preview.module.css";
import type { Hand } from "./use-hand.ts";

type Props = {
  readonly at: number;
  readonly text: string;
  readonly segment: Preview["segments"][number];
  readonly opensBlock: boolean;
  readonly isCurrent: boolean;
  readonly isSplitting: boolean;
  readonly isLast: boolean;
  readonly act: Hand["act"];
};

const OPTIONS = ROLES.map((role) => ({ value: role, label: ROLE_LABELS[role] }));

/** One segment with its role; under the hand also what can be done about it, and why it has that role. */
export const SegmentRow = memo(function SegmentRow(props: Props) {
  const { at, text, segment, opensBlock, isCurrent, isSplitting, act } = props;
  return (
    <li
      className={styles.row}
      data-at={at}
      data-role={segment.role}
      data-opens={opensBlock || undefined}
      aria-current={isCurrent || undefined}
      tabIndex={isCurrent ? 0 : -1}
      onFocus={() => act(at, { do: "enter" })}
    >
      <span className={styles.role}>{ROLE_LABELS[segment.role]}</span>
      <div className={styles.words} dir="auto">
        {isSplitting ? (
          <SplitPicker
            sentence={text}
            onSplit={(place) => act(at, { do: "split", place })}
            onCancel={() => act(at, { do: "leave-whole" })}
          />
        ) : (
          revealHidden(text)
        )}
      </div>
      {isCurrent ? <RowTools {...props} /> : null}
    </li>
  );
});

function RowTools({ at, segment, isSplitting, isLast, act }: Props) {
  return (
    <div className={styles.work} lang="en">
      <Select
        label={<span className="unseen">Role</span>}
        options={OPTIONS}
        value={segment.role}
        onPick={(role) => act(at, { do: "role", role })}
      />
      <Button
        aria-expanded={isSplitting}
        onClick={() => act(at, isSplitting ? { do: "leave-whole" } : { do: "open-split" })}
      >
        {isSplitting ? "Leave it whole" : "Split it"}
      </Button>
      <Button onClick={() => act(at, { do: "join" })} disabled={isLast}>
        Join with the next
      </Button>
      <p className={styles.reason}>{segment.reason}</p>
    </div>
  );
}
