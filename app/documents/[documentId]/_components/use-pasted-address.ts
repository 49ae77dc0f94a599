import { useEffect } from "react";
import { isAddress } from "../../../../lib/sources/typed.ts";
import { keep, kept } from "../../../_client/keep.ts";
import type { Workbench } from "./board-context.tsx";
import { EMPTY_PASSAGE, Passage } from "./passage.ts";

/** An address pasted anywhere but into a field opens the form for a source, with the address in it. */
export function usePastedAddress({ board, may, personId }: Workbench): void {
  useEffect(() => {
    const take = (event: ClipboardEvent) => {
      const where = event.clipboardData?.getData("text/plain").trim() ?? "";
      const inField = event.target instanceof Element && event.target.closest("input, textarea, select");
      if (!may.attach || inField || !isAddress(where)) return;
      const name = `evidence:${personId}:${board.current}`;
      keep(name, { ...(kept(name, Passage) ?? EMPTY_PASSAGE), where });
      // Closed first: the form reads what is kept when it opens.
      board.look({ attaching: false });
      board.look({ attaching: true, sheet: true });
    };
    addEventListener("paste", take);
    return () => removeEventListener("paste", take);
  }, [board, may, personId]);
}
