/** Request header in which proxy.ts tells a page its own path: the only thing a page cannot ask Next.js for. */
export const PATH_HEADER = "x-linecheck-path";
