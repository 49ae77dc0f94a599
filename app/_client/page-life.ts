/** How long a page may be in the background before it is at rest, in ms: a look into another tab is no leaving. */
const REST_AFTER_MS = 10_000;

/** When a page is left, and when somebody is back on it. */
export type PageLife = (life: { readonly left: () => void; readonly back: () => void }) => () => void;

/**
 * Tells when a page is left, for good or for the background, and when it is looked at again; answers how to stop. A
 * browser opens six connections to one server and no more (HTTP/1.1), so tabs in the background must not hold theirs.
 */
export const pageLife: PageLife = ({ left, back }) => {
  let rest: ReturnType<typeof setTimeout> | undefined;
  const look = () => {
    clearTimeout(rest);
    if (document.visibilityState === "visible") back();
    else rest = setTimeout(left, REST_AFTER_MS);
  };
  window.addEventListener("pagehide", left);
  window.addEventListener("pageshow", back);
  document.addEventListener("visibilitychange", look);
  return () => {
    clearTimeout(rest);
    window.removeEventListener("pagehide", left);
    window.removeEventListener("pageshow", back);
    document.removeEventListener("visibilitychange", look);
  };
};
