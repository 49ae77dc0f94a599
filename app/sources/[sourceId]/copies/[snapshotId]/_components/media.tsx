import type { Snapshot } from "../../../../../../lib/sources/snapshots/model.ts";
import styles from "../copy.module.css";

/** The picture or the recording that a transcript was taken from; nothing for what no browser shows within a page. */
export function Media({ snapshot: { id, mediaType, fileName } }: { snapshot: Snapshot }) {
  const [kind] = mediaType.split("/", 1);
  const src = `/api/v1/snapshots/${id}/original`;
  const label = fileName ?? "The original";
  // biome-ignore lint/performance/noImgElement: the framework's own is switched off, and a copy is shown as it is.
  if (kind === "image") return <img className={styles.media} src={src} alt={`${label}: its words stand below`} />;
  const Player = kind === "audio" || kind === "video" ? kind : null;
  // No captions: nobody knows at which second each word is said. The transcript stands below.
  return Player && <Player className={styles.media} controls preload="metadata" src={src} aria-label={label} />;
}
