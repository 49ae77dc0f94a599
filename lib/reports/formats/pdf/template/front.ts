/** What stands before the article: on one page with the contents of a short one, and so set wider than the article is. */
export const FRONT = `
#let entry-of-legend(e) = (
  align(center, text(
    font: ((name: sign, covers: marks),) + sans, weight: "semibold",
    fill: if e.hue == none { soft } else { hues.at(e.hue) }, e.glyph,
  )),
  align(right, text(fill: soft, e.count)),
  {
    let name = text(weight: "semibold", e.label)
    if e.hue == none { name } else { drawn(name, e.hue) }
    h(0.5em)
    text(fill: soft, say(e.meaning))
  },
)

#let bar(shares) = {
  let quiet = (open: line, set-aside: soft.lighten(55%), left-out: ground)
  let paint(kind) = quiet.at(kind, default: hues.at(kind, default: line))
  pdf.artifact(block(above: 1em, below: 1em, radius: 1.5pt, clip: true, grid(
    columns: shares.map(s => s.count * 1fr),
    rows: 3mm,
    ..shares.map(s => rect(width: 100%, height: 100%, fill: paint(s.kind), stroke: none)),
  )))
}

#pad(right: -20mm)[
  #if d.front.draft != none {
    block(width: 100%, below: 2.4em, inset: (x: 3.5mm, y: 2.6mm), radius: 2pt, stroke: (
      left: 2.5pt + hues.stale, rest: 0.6pt + hues.stale,
    ), par(text(fill: hues.stale, { text(weight: "semibold", tracking: 0.08em, d.headings.draft); h(0.7em); say(d.front.draft) })))
  }
  #block(below: 0.9em, par(text(size: 8pt, weight: "semibold", fill: soft, tracking: 0.06em, upper(d.headings.title))))
  #{
    set par(leading: 0.42em)
    show title: it => block(above: 0.5em, below: 0.75em, text(font: serif, size: 23pt, weight: "semibold", it.body))
    title(say(d.front.title))
  }
  #for p in d.front.provenance { block(above: 0.5em, below: 0.5em, par(text(fill: soft, runs(p)))) }
  #block(above: 1.6em, below: 1em, text(font: serif, size: 12.5pt, par(leading: 0.6em, say(d.front.summary))))
  #bar(d.front.shares)
  #for l in d.front.limits {
    block(above: 0.8em, below: 0.8em, stroke: (left: 1.5pt + accent), inset: (left: 3mm, y: 0.5mm), par(say(l)))
  }
  #block(par(text(fill: soft, say(d.front.reviewers))))
  #if d.front.corrections.len() > 0 {
    heading(level: 1, outlined: false, d.headings.corrections)
    for c in d.front.corrections {
      block(above: 1.1em, below: 1.1em, breakable: false, for l in c { block(above: 0.5em, below: 0.5em, par(runs(l))) })
    }
  }
  #v(0.8em)
  #[
    #set text(size: 8.5pt)
    #heading(level: 1, outlined: false, d.headings.legend)
    #grid(columns: (5mm, 7mm, 1fr), row-gutter: 0.75em, column-gutter: 2mm, ..d.front.legend.map(entry-of-legend).flatten())
    #heading(level: 1, outlined: false, d.headings.method)
    #for p in d.front.method { block(above: 0.9em, below: 0.9em, par(say(p))) }
  ]
  #if d.article.blocks.any(b => b.level > 0) [
    #heading(level: 1, outlined: false, d.headings.contents)
    #outline()
  ]
]
`;
