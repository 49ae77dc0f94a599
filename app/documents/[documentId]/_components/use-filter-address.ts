import { useEffect } from "react";
import type { Workbench } from "./board-context.tsx";
import { filterOf, isOpen, queryOf } from "./filter.ts";
import { look } from "./filtering.ts";

// Browsers refuse more than a hundred changes of the address in half a minute: it follows once typing rests.
const ADDRESS_PAUSE_MS = 250;

/** Ties the filter to the address: a link and a reload keep it. */
export function useFilterAddress(workbench: Workbench): void {
  useEffect(() => {
    const { board } = workbench;
    const asked = filterOf(new URLSearchParams(location.search));
    if (!isOpen(asked)) look(workbench, asked);
    let pause: ReturnType<typeof setTimeout> | undefined;
    let { filter } = board.view;
    const follow = () => {
      if (board.view.filter === filter) return;
      ({ filter } = board.view);
      clearTimeout(pause);
      pause = setTimeout(() => {
        const query = String(queryOf(filter));
        // Without the router's own state, so that the router takes the address in and does not put the old one back.
        history.replaceState(null, "", `${location.pathname}${query && `?${query}`}${location.hash}`);
      }, ADDRESS_PAUSE_MS);
    };
    const forget = board.on("view", follow);
    return () => {
      forget();
      clearTimeout(pause);
    };
  }, [workbench]);
}
