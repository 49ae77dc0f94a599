/** What is known of a sentence, set after its paragraph with a rule in the hue of its mark. */
export const CARD = `
#let rule(hue, width) = (left: width + hues.at(hue))

#let set-par(p, words) = if p.at("rtl", default: false) { text(dir: rtl, par(words)) } else { par(words) }

#let paragraph(p) = {
  let words = set-par(p, runs(p.runs, inside: d.article.linked))
  if p.kind == "by" { block(above: 1em, below: 0.5em, width: 100%, sticky: true, words) } else if p.kind == "said" {
    block(above: 0.55em, below: 0.55em, width: 100%, words)
  } else if p.kind == "fine" {
    block(above: 0.55em, below: 0.55em, text(size: 8pt, fill: soft, words))
  } else if p.kind == "fold" {
    block(above: 1.2em, below: 0.6em, sticky: true, text(size: 8pt, weight: "semibold", fill: soft, words))
  } else {
    block(above: 0.6em, below: 0.7em, width: 100%, quote(block: true, text(font: serif, size: 9.8pt, words)))
  }
}

// What fits on part of a page is not torn; a longer passage has to be.
#let length(runs) = runs.map(r => r.text.len()).sum(default: 0)
#let passage(p) = block(
  above: 1.1em, below: 1.1em, width: 100%, stroke: rule(p.hue, 1.2pt), inset: (left: 3mm),
  breakable: length(p.quote) > 1000,
  {
    block(above: 0pt, below: 0.55em, width: 100%, quote(block: true, text(font: serif, size: 9.8pt, set-par(p, runs(p.quote)))))
    for c in p.captions { block(above: 0.5em, below: 0pt, text(size: 8pt, par(runs(c, inside: d.article.linked)))) }
  },
)

#let points(p) = block(above: 1.2em, below: 0.9em, breakable: false, {
  block(below: 0.6em, text(size: 8pt, weight: "semibold", fill: soft, par(run(p.title))))
  list(marker: text(fill: soft, "–"), body-indent: 0.5em, ..p.points.map(run))
})

#let part(p) = if p.kind == "passage" { passage(p) } else if p.kind == "points" { points(p) } else { paragraph(p) }
#show quote.where(block: true): it => it.body

#let card(c) = block(
  above: 1em, below: 1em, width: 100%, stroke: rule(c.hue, 2pt), inset: (left: 3.5mm, top: 0.6mm, bottom: 0.8mm),
  {
    block(above: 0pt, below: 0.5em, sticky: true, par({
      text(fill: soft, str(c.ordinal))
      h(0.5em)
      if c.glyph != "" { text(fill: hues.at(c.hue), weight: "semibold", say(c.glyph)); h(0.4em) }
      text(weight: "semibold", c.label)
      if c.state != "" { h(0.7em); text(size: 8pt, fill: soft, c.state) }
    }))
    for p in c.body { part(p) }
  },
)
`;
