import { revealHidden } from "../../../../lib/reports/hidden-characters.ts";
import { TWIN_WORDS, type Twin } from "../../../../lib/sources/marks/model.ts";
import { Callout } from "../../../_ui/callout.tsx";
import styles from "../source.module.css";

/** Sources that seem to be the same as this one, each with what shows it. Whether they are is for people to tell. */
export function TwinList({ twins }: { twins: readonly Twin[] }) {
  if (twins.length === 0) return null;
  return (
    <div className={styles.twins}>
      <Callout>
        {twins.map(({ id, title, by }) => (
          <p key={id}>
            Seems to be the same as{" "}
            <a href={`/sources/${id}`}>
              <bdi>{revealHidden(title)}</bdi>
            </a>
            : {TWIN_WORDS[by]}.
          </p>
        ))}
      </Callout>
    </div>
  );
}
