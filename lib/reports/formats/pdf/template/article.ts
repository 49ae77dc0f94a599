/** The article: a sentence with its line, its glyph and its number, a paragraph, and what is known after each. */
export const ARTICLE = `
// Hangs on the last letter before it: a number alone on a line cites nothing.
#let reference(colour, glyph, words) = {
  set text(font: sans, size: 6.8pt, baseline: -0.5em, fill: colour)
  sym.wj + h(0.25em)
  if glyph != "" { text(size: 1.15em, say(glyph)) + h(0.12em) }
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

#pagebreak()
#heading(level: 1, d.headings.article)
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
`;
