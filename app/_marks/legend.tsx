import { VERDICT_CODES } from "../../lib/reviews/verdict-kinds.ts";
import { Glyph } from "./glyph.tsx";
import styles from "./legend.module.css";
import { MARK_LOOKS, type ScreenMark } from "./mark.ts";

const SHOWN: readonly ScreenMark[] = [...VERDICT_CODES, "contested", "stale", "withheld", "open", "untriaged"];

/** What every mark under and beside a sentence means. */
export function Legend() {
  return (
    <dl className={styles.legend}>
      {SHOWN.map((mark) => (
        <div key={mark}>
          <dt>
            <span className={styles.face}>
              <Glyph mark={mark} />
            </span>
            <span className="mark" data-hue={MARK_LOOKS[mark].hue} data-mark={mark}>
              {MARK_LOOKS[mark].label}
            </span>
          </dt>
          <dd>{MARK_LOOKS[mark].meaning}</dd>
        </div>
      ))}
    </dl>
  );
}
