/**
 * Fonts, the page with its foot, and how a run of words and a heading are set. Of the families, which the build makes,
 * each holds one script; Vietnamese is asked first, since the Latin one would put its letters together from pieces.
 */
export const PAGE = String.raw`
#let d = json(bytes(sys.inputs.data))

#for a in json(bytes(sys.inputs.attachments)) {
  pdf.attach(
    a.name, read("/" + a.name, encoding: none),
    relationship: "source", mime-type: a.mediaType, description: a.description,
  )
}

// Every word is set in each font that stands before its own in a family, which took a third of the time of a file: so none
// does that has only a few letters.
#let sign = "DejaVu Sans Mono"
#let marks = regex("[✓≈◐⊗×◌❞◷≠⇄↻▣⟨⟩]")
#let vietnamese = regex("[ĂăĐđĨĩŨũƠơƯưẠ-ỹ₫]")
#let has-vietnamese = sys.inputs.data.contains(vietnamese)
#let family(name) = (
  ..if has-vietnamese { ((name: name + " Vietnamese", covers: vietnamese),) },
  name,
  ..("Latin Extended", "Greek", "Cyrillic", "Cyrillic Extended").map(script => name + " " + script),
)
#let serif = family("Source Serif 4")
#let sans = family("Inter")

// Words as they are told: their lines, and where a word too long for one may be broken. That is a space of nearly no width, which is
// set as such (of none at all nothing is set) and is no character: programs that read one would lose the letter before it.
#let breakable(words) = if words.contains("\u{200B}") { words.split("\u{200B}").join(h(0.001pt)) } else { words }
#let lines(words) = if words.contains("\n") { words.split("\n").map(breakable).join(linebreak()) } else { breakable(words) }
#let say(words) = if words.contains(marks) { show marks: set text(font: sign); lines(words) } else { lines(words) }

#set document(title: d.properties.title, author: d.properties.author, date: datetime(..d.properties.made))
#set text(font: sans, size: 9pt, lang: d.headings.lang, fill: ink)
#set par(leading: 0.62em, spacing: 0.62em)
// The right margin is wide: a pencil has room in it.
#set page(
  paper: "a4",
  margin: (left: 34mm, right: 46mm, top: 24mm, bottom: 27mm),
  footer: context {
    set text(size: 7.5pt, fill: soft)
    grid(
      columns: (1fr, auto, 26mm),
      column-gutter: 6mm,
      say(d.foot.title),
      text(weight: "semibold", fill: hues.stale, tracking: 0.08em, d.foot.status),
      align(right, counter(page).display("1 / 1", both: true)),
    )
  },
)
#set heading(numbering: none)
#set outline(title: none, indent: 1.2em)
#set outline.entry(fill: text(fill: line, repeat(gap: 0.3em, ".")))
#show heading: set text(weight: "semibold")

// The name of a part of the report.
#show heading.where(level: 1): it => block(above: 2.2em, below: 1.1em, sticky: true, {
  set text(font: sans, size: 8pt, fill: soft, tracking: 0.06em)
  upper(it.body)
})

#let run(r, inside: true) = {
  let words = say(r.text)
  let look = r.at("look", default: "")
  if look == "strong" {
    words = text(weight: "semibold", fill: if "hue" in r { hues.at(r.hue) } else { ink }, words)
  } else if look == "soft" {
    words = text(fill: soft, words)
  } else if look == "code" {
    words = text(font: sign, size: 0.86em, words)
  }
  if "href" in r { link(r.href, text(fill: accent, words)) } else if "to" in r and inside {
    link(label(r.to), text(fill: accent, words))
  } else { words }
}
#let runs(list, inside: true) = for r in list { run(r, inside: inside) }
`;
