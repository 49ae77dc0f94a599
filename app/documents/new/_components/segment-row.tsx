"use client";

import { type ClaimRole, ROLE_LABELS } from "../../../../lib/claims/model.ts";
import type { Preview } from "../../../../lib/documents/model.ts";
import { revealHidden } from "../../../../lib/reports/hidden-characters.ts";
import { SplitPicker } from "../../../_split/split-picker.tsx";
import { Button } from "../../../_ui/button.tsx";
import { Select } from "../../../_ui/field.tsx";
import styles from "./preview.module.css";

type Props = {
  readonly at: number;
  readonly text: string;
  readonly segment: Preview["segments"][number];
  readonly opensBlock: boolean;
  readonly isCurrent: boolean;
  readonly isSplitting: boolean;
  readonly isLast: boolean;
  readonly roles: readonly { readonly value: ClaimRole; readonly label: string }[];
  readonly onEnter: () => void;
  readonly onRole: (role: ClaimRole) => void;
  readonly onJoin: () => void;
  readonly onSplitting: (is: boolean) => void;
  readonly onSplit: (place: number) => void;
};

/** One segment with its role; under the hand also what can be done about it, and why it has that role. */
export function SegmentRow(props: Props) {
  const { at, text, segment, opensBlock, isCurrent, isSplitting, onEnter, onSplit, onSplitting } = props;
  return (
    <li
      className={styles.row}
      data-at={at}
      data-role={segment.role}
      data-opens={opensBlock || undefined}
      aria-current={isCurrent || undefined}
      tabIndex={isCurrent ? 0 : -1}
      onFocus={onEnter}
    >
      <span className={styles.role}>{ROLE_LABELS[segment.role]}</span>
      <div className={styles.words} dir="auto">
        {isSplitting ? (
          <SplitPicker sentence={text} onSplit={onSplit} onCancel={() => onSplitting(false)} />
        ) : (
          revealHidden(text)
        )}
      </div>
      {isCurrent ? <RowTools {...props} /> : null}
    </li>
  );
}

function RowTools({ segment, isSplitting, isLast, roles, onRole, onJoin, onSplitting }: Props) {
  return (
    <div className={styles.work} lang="en">
      <Select label={<span className="unseen">Role</span>} options={roles} value={segment.role} onPick={onRole} />
      <Button onClick={() => onSplitting(!isSplitting)} aria-expanded={isSplitting}>
        {isSplitting ? "Leave it whole" : "Split it"}
      </Button>
      <Button onClick={onJoin} disabled={isLast}>
        Join with the next
      </Button>
      <p className={styles.reason}>{segment.reason}</p>
    </div>
  );
}
