/** What stands after the article: the sources, the history where it is told, and what the file speaks of. */
export const BACK = `
#if d.sources.len() > 0 [
  #heading(level: 1, d.headings.sources)
  #for s in d.sources {
    // No grid: it sets what is in it twice over.
    block(below: 1.3em, breakable: false, inset: (left: 8mm), {
      block(above: 0pt, below: 0.5em, par({
        h(-8mm)
        [#box(width: 8mm, text(fill: soft, str(s.number)))#label("s" + str(s.number))]
        text(weight: "semibold", run(s.title))
      }))
      for l in s.lines { block(above: 0.5em, below: 0.5em, text(size: 8pt, fill: soft, par(runs(l)))) }
    })
  }
]

#if d.history.len() > 0 [
  #heading(level: 1, d.headings.history)
  #for e in d.history {
    block(above: 0.9em, below: 0.9em, breakable: false, text(size: 8pt, par({
      runs(e.runs)
      linebreak()
      text(fill: soft, run(e.hash))
    })))
  }
]

#block(above: 2.2em, breakable: false)[
  #heading(level: 1, d.headings.identity)
  #set text(size: 8pt)
  #grid(
    columns: (34mm, 1fr), row-gutter: 0.7em,
    ..d.identity.map(r => (text(fill: soft, r.name), runs(r.runs))).flatten(),
  )
  #block(above: 1.4em, text(fill: soft)[
    #d.headings.colophon
    #d.headings.conformance.at(sys.inputs.conformance)
  ])
]
`;
