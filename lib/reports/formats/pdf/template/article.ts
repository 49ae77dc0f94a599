/** The three parts in their order: what stands before the article, the article, what stands after it. */
export const ARTICLE = `
#let drawn(body, hue) = {
  let how = strokes.at(hue)
  let stroke = (paint: if hue == "quiet" { hues.quiet.lighten(55%) } else { hues.at(hue) }, thickness: how.width, dash: how.dash)
  let once = underline(stroke: stroke, offset: 0.24em, evade: false, body)
  if how.twice { underline(stroke: stroke, offset: 0.24em + 2 * how.width, evade: false, once) } else { once }
}

// Hangs on the last letter before it: a number alone on a line cites nothing.
#let reference(colour, glyph, words) = {
  set text(font: sans, size: 6.8pt, baseline: -0.5em, fill: colour)
  sym.wj + h(0.25em)
  if glyph != "" { text(size: 1.15em, glyph) + h(0.12em) }
  words
}

#let sentence(s) = {
  if s.gap { " " }
  [#(if s.hue == none { say(s.text) } else { drawn(say(s.text), s.hue) })#label("c" + str(s.ordinal))]
  if s.numbered {
    let hue = if s.hue == none { "quiet" } else { s.hue }
    reference(hues.at(hue), s.glyph, str(s.ordinal))
  } else if s.why != "" {
    reference(soft, "", s.why)
  }
}

#let article-text(b) = {
  let words = for s in b.sentences { sentence(s) }
  let plain = say(b.sentences.map(s => s.text).join(" "))
  // As wide as the column, so that a text that is read from the right begins there.
  set block(width: 100%)
  if b.role == "title" {
    show heading: it => block(above: 0pt, below: 0.7em, sticky: true, text(size: 19pt, weight: "semibold", words))
    heading(level: b.level, plain)
  } else if b.role == "heading" {
    show heading: it => block(above: 1.5em, below: 0.8em, sticky: true, text(size: 13.5pt, weight: "semibold", words))
    heading(level: b.level, plain)
  } else if b.role == "quote" {
    block(above: 1em, below: 1em, stroke: (left: 1pt + line), inset: (left: 5mm), quote(block: true, par(words)))
  } else if b.role == "body" {
    block(above: 1em, below: 1em, par(words))
  } else if b.role == "list-item" {
    block(above: 0.8em, below: 0.8em, inset: (left: 5mm), par(words))
  } else if b.role in ("caption", "footnote") {
    block(above: 0.8em, below: 0.8em, text(size: 9.8pt, par(words)))
  } else {
    block(above: 0.8em, below: 0.8em, text(font: sans, size: 8pt, fill: soft, par(words)))
  }
}

#let entry-of-legend(e) = (
  align(center, text(fill: if e.hue == none { soft } else { hues.at(e.hue) }, weight: "semibold", e.glyph)),
  align(right, text(fill: soft, e.count)),
  {
    let name = text(weight: "semibold", e.label)
    if e.hue == none { name } else { drawn(name, e.hue) }
    h(0.5em)
    text(fill: soft, say(e.meaning))
  },
)

#let bar(shares) = {
  let total = shares.map(s => s.count).sum(default: 1)
  let paint(kind) = if kind == "open" { line } else if kind == "set-aside" { soft.lighten(55%) } else { hues.at(kind) }
  pdf.artifact(block(above: 1em, below: 1em, radius: 1.5pt, clip: true, grid(
    columns: shares.map(s => s.count * 1fr),
    rows: 3mm,
    ..shares.map(s => rect(width: 100%, height: 100%, fill: paint(s.kind), stroke: none)),
  )))
}

// What stands before the article.
#if d.front.draft != none {
  block(width: 100%, below: 2.4em, inset: (x: 3.5mm, y: 2.6mm), radius: 2pt, stroke: (
    left: 2.5pt + hues.stale, rest: 0.6pt + hues.stale,
  ), par(text(fill: hues.stale, { text(weight: "semibold", tracking: 0.08em, "DRAFT"); h(0.7em); say(d.front.draft) })))
}
#block(below: 0.9em, par(text(size: 8pt, weight: "semibold", fill: soft, tracking: 0.06em, upper("Annotated fact-check report"))))
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

// Set wider than the article, and smaller, so that all of it stands on one page with the contents of a short article.
#pad(right: -20mm, top: 1.6em)[
  #set text(size: 8.5pt)
  #heading(level: 1, outlined: false)[What the marks mean]
  #grid(columns: (5mm, 7mm, 1fr), row-gutter: 0.75em, column-gutter: 2mm, ..d.front.legend.map(entry-of-legend).flatten())
  #heading(level: 1, outlined: false)[How this was checked]
  #for p in d.front.method { block(above: 0.9em, below: 0.9em, par(p)) }
]
#if d.article.blocks.any(b => b.level > 0) [
  #heading(level: 1, outlined: false)[Contents]
  #outline()
]

#pagebreak()
#heading(level: 1)[The article]
#[
  #for b in d.article.blocks {
    {
      set text(font: serif, size: 11.5pt, dir: if d.article.dir == "rtl" { rtl } else { ltr })
      set text(lang: d.article.lang, region: d.article.region) if d.article.lang != none
      set par(leading: 0.78em)
      article-text(b)
    }
    for c in b.cards { card(c) }
  }
]

// What stands after it.
#if d.sources.len() > 0 [
  #heading(level: 1)[Sources]
  #for s in d.sources {
    block(below: 1.3em, breakable: false, grid(
      columns: (8mm, 1fr),
      [#text(fill: soft, str(s.number))#label("s" + str(s.number))],
      {
        block(below: 0.5em, par(text(weight: "semibold", run(s.title))))
        for l in s.lines { block(above: 0.5em, below: 0.5em, text(size: 8pt, fill: soft, par(runs(l)))) }
      },
    ))
  }
]

#if d.history.len() > 0 [
  #heading(level: 1)[What happened, in order]
  #for e in d.history { block(above: 0.7em, below: 0.7em, breakable: false, text(size: 8pt, par(runs(e)))) }
]

#block(above: 2.2em, breakable: false)[
  #heading(level: 1)[What this file speaks of]
  #set text(size: 8pt)
  #grid(
    columns: (34mm, 1fr), row-gutter: 0.7em,
    ..d.identity.map(r => (text(fill: soft, r.name), runs(r.runs))).flatten(),
  )
  #block(above: 1.4em, text(fill: soft)[
    The same version, log head, exporter and time give the same file, byte for byte. Made with Linecheck. The whole
    report is attached to this file. #sys.inputs.conformance
  ])
]
`;
