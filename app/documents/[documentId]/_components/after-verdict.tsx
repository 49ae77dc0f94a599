"use client";

import { useDetail } from "./board-context.tsx";
import { DecisionSection } from "./decision-section.tsx";
import { Gates } from "./gates.tsx";
import { HistorySection } from "./history-section.tsx";
import { NoteSection } from "./note-section.tsx";
import { QuerySection } from "./query-section.tsx";
import { ReplySection } from "./reply-section.tsx";
import { TagSection } from "./tag-section.tsx";

/** What comes after verdict and evidence: the way to sign-off, what people say to one another, and what happened. */
export default function AfterVerdict({ id }: { id: string }) {
  const detail = useDetail(id);
  return (
    <>
      {detail ? <Gates id={id} gates={detail.gates} /> : null}
      {detail ? <DecisionSection detail={detail} /> : null}
      <NoteSection id={id} />
      {detail ? <QuerySection detail={detail} /> : null}
      {detail ? <ReplySection detail={detail} /> : null}
      <TagSection id={id} />
      {detail ? <HistorySection id={id} documentId={detail.documentId} /> : null}
    </>
  );
}
