"use client";

import { useDetail } from "./board-context.tsx";
import { DecisionSection } from "./decision-section.tsx";
import { Earlier } from "./earlier.tsx";
import { Gates } from "./gates.tsx";

/** The way from a verdict to a sign-off, and what was filed before the sentence was what it is. */
export default function AfterVerdict({ id }: { id: string }) {
  const detail = useDetail(id);
  if (!detail) return null;
  return (
    <>
      <Gates id={id} gates={detail.gates} />
      <DecisionSection detail={detail} />
      <Earlier id={id} />
    </>
  );
}
