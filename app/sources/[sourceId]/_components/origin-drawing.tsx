import { useId } from "react";
import type { PlacedArrow } from "../../../../lib/origins/origin-graph.ts";
import { originWords } from "../../../../lib/origins/origin-graph-words.ts";
import { revealHidden } from "../../../../lib/reports/hidden-characters.ts";
import type { SourceDerivation } from "../../../../lib/sources/derivations/model.ts";
import { nameInWords } from "../../../../lib/sources/derivations/origins.ts";
import { arrowLabel, drawnOrigins } from "./drawn-origins.ts";
import styles from "./origins.module.css";

type Props = {
  readonly source: { readonly id: string };
  /** Those that are drawn, at least one. */
  readonly derivations: readonly SourceDerivation[];
};

// The column of the page, and that of a phone of 390 pixels; a wide drawing made small could not be read.
const WIDE = 704;
const NARROW = 340;

/** Who has it from whom, what others derive from on top, with all of it in words for whoever does not see it. */
export function OriginDrawing({ source, derivations }: Props) {
  const titles = new Map(derivations.flatMap(({ from, to }) => [from, to]).map(({ id, title }) => [id, title]));
  const nameOf = (id: string) => nameInWords(titles.get(id) ?? "");
  const ties = derivations.map(({ from, to, kind, standing }) => ({ from: from.id, to: to.id, kind, standing }));
  const [first = "", ...words] = originWords({ sourceIds: [...titles.keys()], derivations: ties, nameOf });
  const [count = ""] = first.split(":", 1);
  const drawing = { ownId: source.id, derivations, titles, title: count, words: [first, ...words].join(" ") };
  return (
    <figure className={styles.figure}>
      <Drawing {...drawing} within={WIDE} className={styles.wide} />
      <Drawing {...drawing} within={NARROW} className={styles.narrow} />
      <figcaption className={styles.caption}>
        <strong>{count}.</strong> An arrow leads to what a source has it from. Dashed is what was suggested; it counts
        until somebody dismisses it.
      </figcaption>
    </figure>
  );
}

type DrawingProps = {
  readonly ownId: string;
  readonly derivations: readonly SourceDerivation[];
  readonly titles: ReadonlyMap<string, string>;
  readonly title: string;
  readonly words: string;
  readonly within: number;
  readonly className: string | undefined;
};

// Room around the drawing for the line of its outermost boxes.
const MARGIN = 2;

function Drawing({ ownId, derivations, titles, title, words, within, className }: DrawingProps) {
  const id = useId();
  const { width, height, boxes, arrows } = drawnOrigins(derivations, within);
  const [wide, high] = [Math.ceil(width) + 2 * MARGIN, Math.ceil(height) + 2 * MARGIN];
  return (
    <svg
      className={className}
      width={wide}
      height={high}
      viewBox={`${-MARGIN} ${-MARGIN} ${wide} ${high}`}
      role="img"
      aria-labelledby={`${id}-title`}
      aria-describedby={`${id}-words`}
    >
      <title id={`${id}-title`}>{title}</title>
      <desc id={`${id}-words`}>{words}</desc>
      <defs>
        <marker id={`${id}-head`} viewBox="0 0 8 8" refX="7" refY="4" markerWidth="7" markerHeight="7" orient="auto">
          <path className={styles.head} d="M0 0 8 4 0 8z" />
        </marker>
      </defs>
      {arrows.map((arrow) => (
        <Arrow
          key={`${arrow.from} ${arrow.to}`}
          arrow={arrow}
          derivation={derivations.find(({ from, to }) => from.id === arrow.from && to.id === arrow.to)}
          head={`url(#${id}-head)`}
        />
      ))}
      {boxes.map((box) => (
        <g key={box.id} className={styles.box} data-own={box.id === ownId}>
          <rect x={box.x} y={box.y} width={box.width} height={box.height} rx={6} />
          <foreignObject x={box.x} y={box.y} width={box.width} height={box.height}>
            <p className={styles.name}>
              <span dir="auto">{revealHidden(titles.get(box.id) ?? "")}</span>
            </p>
          </foreignObject>
        </g>
      ))}
    </svg>
  );
}

type ArrowProps = {
  readonly arrow: PlacedArrow;
  readonly derivation: SourceDerivation | undefined;
  readonly head: string;
};

function Arrow({ arrow: { curve, label }, derivation, head }: ArrowProps) {
  if (!derivation) return null;
  const [start, ...rest] = curve.map(({ x, y }) => `${x.toFixed(1)} ${y.toFixed(1)}`);
  return (
    <g className={styles.arrow} data-standing={derivation.standing}>
      <path d={`M${start}C${rest.join(" ")}`} markerEnd={head} />
      <text x={label.x} y={label.y}>
        {arrowLabel(derivation)}
      </text>
    </g>
  );
}
