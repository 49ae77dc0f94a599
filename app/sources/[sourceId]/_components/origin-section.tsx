import type { SourceDerivations } from "../../../../lib/sources/derivations/model.ts";
import styles from "../source.module.css";
import { DerivationList } from "./derivation-list.tsx";
import { OriginDrawing } from "./origin-drawing.tsx";
import { StateDerivation } from "./state-derivation.tsx";

type Props = {
  readonly source: { readonly id: string; readonly title: string };
  readonly derivations: SourceDerivations;
  readonly mayAttach: boolean;
};

/** What a source has what it says from: drawn, in words, and to be decided on. */
export function OriginSection({ source, derivations, mayAttach }: Props) {
  const { own, further } = derivations;
  const drawn = [...own, ...further].filter(({ standing }) => standing !== "dismissed");
  return (
    <section className={styles.section} aria-labelledby="origins">
      <h2 id="origins">Where it has it from</h2>
      {drawn.length > 0 ? <OriginDrawing source={source} derivations={drawn} /> : null}
      {own.length === 0 ? (
        <p className={styles.note}>
          Nothing says that it has it from another source. What copies have in common is looked up when they are kept.
        </p>
      ) : (
        <DerivationList sourceId={source.id} derivations={own} mayAttach={mayAttach} />
      )}
      {mayAttach ? <StateDerivation sourceId={source.id} /> : null}
    </section>
  );
}
