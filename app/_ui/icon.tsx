/** Line drawings on a 20-unit grid. */
const DRAWINGS = {
  up: "M5 12.5 10 7.5l5 5",
  down: "M5 7.5 10 12.5l5-5",
  close: "M5.5 5.5l9 9M14.5 5.5l-9 9",
  theme: "M10 3.5a6.5 6.5 0 1 0 0 13 6.5 6.5 0 0 0 0-13ZM10 3.5v13M10 6.5h4.7M10 10h6.4M10 13.5h4.7",
  search: "M9 4a5 5 0 1 0 0 10A5 5 0 0 0 9 4ZM12.8 12.8 16 16",
  download: "M10 4v8M6.8 9 10 12.2 13.2 9M4.5 15.5h11",
  tick: "M4.5 10.5 8.3 14.3 15.5 6.5",
  ring: "M10 5.5a4.5 4.5 0 1 0 0 9 4.5 4.5 0 0 0 0-9Z",
  person: "M10 4.5a3 3 0 1 0 0 6 3 3 0 0 0 0-6ZM4.5 16.5c.6-2.7 2.7-4 5.5-4s4.9 1.3 5.5 4",
  list: "M7.5 5.5h8M7.5 10h8M7.5 14.5h8M4 5.5h.5M4 10h.5M4 14.5h.5",
  back: "M12 5 7 10l5 5",
  bell: "M5.5 13.5V9a4.5 4.5 0 0 1 9 0v4.5l1 1.5h-11ZM8.5 16.5c.3.6.8 1 1.5 1s1.2-.4 1.5-1",
  out: "M8 6h6v6M14 6l-8 8",
  undo: "M7.5 5 4 8.5 7.5 12M4.5 8.5h7a4 4 0 0 1 0 8H9",
  redo: "M12.5 5 16 8.5 12.5 12M15.5 8.5h-7a4 4 0 0 0 0 8H11",
  file: "M6 3.5h5.5L15 7v9.5H6ZM11.5 3.5V7H15",
} as const;

/** A small picture that stands beside words or inside a named button: never the only bearer of a meaning. */
export function Icon({ name, size = 18 }: { name: keyof typeof DRAWINGS; size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 20 20" aria-hidden="true" focusable="false">
      <path
        d={DRAWINGS[name]}
        fill="none"
        stroke="currentColor"
        strokeWidth="1.5"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </svg>
  );
}
