import { describe, expect, test } from "vitest";
import { BEFORE, extracted, outlineWithin } from "./outline.ts";

/** What stands before and behind a bare raised number, and what the two are read as. */
const BARE: readonly (readonly [string, string])[] = [
  ["The council resigned<sup>3</sup> on Monday.", "The council resigned on Monday."],
  ["The <b>council</b><sup>3</sup> resigned.", "The council resigned."],
  ["The council <sup>3</sup> resigned.", "The council resigned."],
  ["The council<sup>1,2</sup> resigned in 2019<sup>1,2</sup>.", "The council resigned in 2019."],
  ["He said “never”<sup>12</sup> again.<sup>13</sup>", "He said “never” again."],
  ["عقد المجلس<sup>3</sup> جلسة.", "عقد المجلس جلسة."],
  ["परिषद<sup>3</sup> ने कहा।<sup>4</sup>", "परिषद ने कहा।"],
  ["It has 40 m<sup>2</sup> and 3 km<sup>2</sup>.", "It has 40 m² and 3 km²."],
  ["It has 9 c<i>m</i><sup>3</sup>, 40 ft<sup>2</sup> or 12 in<sup>3</sup>.", "It has 9 cm³, 40 ft² or 12 in³."],
  ["It falls at 9.8 m/s<sup>2</sup>.", "It falls at 9.8 m/s²."],
  ["About 10<sup>6</sup> tons; x<sup>2</sup>, E = mc<sup>2</sup>.", "About 10⁶ tons; x², E = mc²."],
  ["Площадь 5 км<sup>2</sup>.", "Площадь 5 км²."],
  ["The isotope <sup>14</sup>C decays.", "The isotope ¹⁴C decays."],
  ["Calcium, Ca<sup>2+</sup>, and 10<sup>−3</sup>.", "Calcium, Ca²⁺, and 10⁻³."],
  ["In 2019<sup>3</sup> it was CO<sup>2</sup>, said<sup>a</sup> Vogel.", "In 2019 it was CO², said Vogel."],
  ["(x + 1)<sup>2</sup> (in Danish)<sup>3</sup> f(x)<sup>2</sup>.", "(x + 1)² (in Danish) f(x)²."],
  ["He ate <sup>1</sup>/<sub>2</sub> of it.", "He ate ¹/2 of it."],
  ["The XIX<sup>e</sup> century.", "The XIXe century."],
];

describe("a raised number without a link", () => {
  test.each(BARE)("%s", (markup, expected) => {
    expect(outlineWithin(`<p>${markup}</p>`)).toEqual([`paragraph: ${expected}`]);
  });

  test("is counted where it is dropped", () => {
    const { notes } = extracted(
      `<main><p>${BEFORE}</p><p>The council<sup>3</sup> voted<sup>4</sup> on 5 m<sup>2</sup>.</p></main>`,
    );
    expect(notes).toEqual(["2 footnote marks were left out."]);
  });
});
