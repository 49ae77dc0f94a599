import type { Piece } from "../compose.ts";
import { blockElements } from "./block-elements.ts";
import type { Tally } from "./letters.ts";
import type { Attributes, Visitor } from "./read-xml.ts";
import { type Leave, Reading, SKIP } from "./reading.ts";
import { absentElements, runElements } from "./run-elements.ts";
import type { Styles } from "./styles.ts";
import { tableElements } from "./table-elements.ts";

/** What one part of a document tells. */
export type Story = {
  /** The blocks of the body, or of each note by its id. */
  readonly flows: ReadonlyMap<string, readonly Piece[]>;
  /** Notes in the order of their marks, as `footnote 2`. */
  readonly references: ReadonlySet<string>;
};

/** Reads WordprocessingML (ISO/IEC 29500-1, 17): hand it to the walk, then ask for the `story`. */
export class StoryReader implements Visitor {
  private readonly reading: Reading;
  private readonly leaves: (Leave | undefined)[] = [];
  private skipped = 0;

  constructor(styles: Styles, tally: Tally, part: "body" | "notes") {
    const reading = new Reading(styles, tally, part);
    const elements = [blockElements, tableElements, runElements, absentElements];
    reading.handlers = new Map(elements.flatMap((elementsFor) => elementsFor(reading)));
    this.reading = reading;
  }

  story(): Story {
    const { flows, references } = this.reading;
    return { flows, references };
  }

  readonly open = (name: string, attributes: Attributes): void => {
    if (this.skipped > 0) {
      this.skipped += 1;
      return;
    }
    // Such elements hold what was so before a tracked change of looks.
    const isFormer = name.startsWith("w:") && name.endsWith("Change");
    const leave = isFormer ? SKIP : this.reading.handlers.get(name)?.(attributes);
    if (leave === SKIP) this.skipped = 1;
    else this.leaves.push(leave);
  };

  readonly close = (): void => {
    if (this.skipped > 0) this.skipped -= 1;
    else this.leaves.pop()?.();
  };

  readonly text = (value: string): void => {
    // A line end in here is the file's; those of the text are elements.
    if (this.reading.isLetters && this.skipped === 0) this.reading.write(value.replaceAll(/[\t\n\r]+/g, " "));
  };
}
