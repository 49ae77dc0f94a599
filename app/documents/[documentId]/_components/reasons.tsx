import { Fragment } from "react";
import { REASONS, type Reason } from "../../../../lib/elements/model.ts";

/** Why a sentence is worth checking first, or not, in few words; each tells more under the pointer. */
export function Reasons({ reasons }: { reasons: readonly Reason[] }) {
  return reasons.map((reason, at) => (
    <Fragment key={reason}>
      {at > 0 ? " · " : ""}
      <span title={REASONS[reason]}>{reason}</span>
    </Fragment>
  ));
}
