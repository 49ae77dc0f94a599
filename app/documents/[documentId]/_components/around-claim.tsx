"use client";

import { useDetail } from "./board-context.tsx";
import { HistorySection } from "./history-section.tsx";
import { QuerySection } from "./query-section.tsx";
import { ReplySection } from "./reply-section.tsx";
import { TagSection } from "./tag-section.tsx";

/** Whom else the sentence concerns, what is wrong with it, and what happened to it. */
export default function AroundClaim({ id }: { id: string }) {
  const detail = useDetail(id);
  return (
    <>
      {detail ? <QuerySection detail={detail} /> : null}
      {detail ? <ReplySection detail={detail} /> : null}
      <TagSection id={id} />
      {detail ? <HistorySection id={id} documentId={detail.documentId} /> : null}
    </>
  );
}
