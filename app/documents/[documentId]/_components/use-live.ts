import { useRouter } from "next/navigation";
import { useEffect, useState } from "react";
import { Stream, type StreamState } from "../../../_client/stream.ts";
import { arrival } from "./arrival.ts";
import type { Workbench } from "./board-context.tsx";
import type { Say } from "./notice.tsx";

type Live = { readonly documentId: string; readonly head: number; readonly say: Say };

/** Follows the document: what others do appears as they do it, and they see where this hand is. */
export function useLive({ board, desk, personId }: Workbench, { documentId, head, say }: Live): StreamState {
  const router = useRouter();
  const [state, setState] = useState<StreamState>("reconnecting");
  useEffect(() => {
    const readAgain = () => {
      arrival.at = board.row(board.current).ordinal;
      router.refresh();
    };
    const stream = new Stream(documentId, head, {
      rows: (rows) => desk.learnRows(rows),
      shape: () => {
        // The fields would be drawn anew under the hand that types in them.
        if (isTyping()) say("The article was changed by someone else.", { label: "Show it", run: readAgain });
        else readAgain();
      },
      presence: (people) => board.meet(people.filter(({ id }) => id !== personId)),
      state: setState,
    });
    stream.at(board.current);
    const forget = board.on("current", () => stream.at(board.current));
    return () => {
      forget();
      stream.close();
    };
  }, [board, desk, documentId, head, personId, router, say]);
  return state;
}

function isTyping(): boolean {
  return document.activeElement instanceof Element && document.activeElement.matches("input, textarea, select");
}
