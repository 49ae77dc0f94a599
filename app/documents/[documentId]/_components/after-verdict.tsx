"use client";

import { useDetail } from "./board-context.tsx";
import { DecisionSection } from "./decision-section.tsx";
import { Gates } from "./gates.tsx";

/** The way from a verdict to a sign-off: what is missing, and what editors decide. */
export default function AfterVerdict({ id }: { id: string }) {
  const detail = useDetail(id);
  if (!detail) return null;
  return (
    <>
      <Gates id={id} gates={detail.gates} />
      <DecisionSection detail={detail} />
    </>
  );
}
