/** The line under words in the hue and the style of a mark, in the legend as in the article. */
export const LINE = `
#let drawn(body, hue) = {
  let how = strokes.at(hue)
  let stroke = (paint: if hue == "quiet" { hues.quiet.lighten(55%) } else { hues.at(hue) }, thickness: how.width, dash: how.dash)
  let once = underline(stroke: stroke, offset: 0.24em, evade: false, body)
  if how.twice { underline(stroke: stroke, offset: 0.24em + 2 * how.width, evade: false, once) } else { once }
}
`;
