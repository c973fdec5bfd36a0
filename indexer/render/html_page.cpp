#include "indexer/render/html_page.h"

#include <fmt/format.h>

#include "common/base/ascii.h"
#include "common/output/escape.h"
#include "common/output/sanitize.h"
#include "indexer/align/remarks.h"

namespace songngu {
namespace {

constexpr std::string_view kUpToTitle = R"(<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="generator" content="songngu">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'; base-uri 'none'; form-action 'none'">
)";

// Every colour of text (ink, faint, warn, link) has a contrast of 4.5:1 and more on every background (paper,
// lit, lit-summary); a test computes it from these lines.
constexpr std::string_view kStyle = R"(<style>
:root { color-scheme: light; --paper: #fdfcf9; --ink: #1d1d1b; --faint: #5f5e59; --rule: #ddd9cf; --lit: #ffe58a;
  --lit-summary: #cfe3ff; --warn: #9c2d09; --link: #1556a8; }
@media screen and (prefers-color-scheme: dark) {
  :root { color-scheme: dark; --paper: #16181b; --ink: #e4e2dc; --faint: #b0aea6; --rule: #34373c; --lit: #4d3d06;
    --lit-summary: #1f4067; --warn: #ff9d76; --link: #8ab8f2; }
}
* { box-sizing: border-box; }
@media (prefers-reduced-motion: no-preference) { html { scroll-behavior: smooth; } }
html { scroll-padding: 1rem 0 3.5rem; }
body { margin: 0; background: var(--paper); color: var(--ink); font: 1rem/1.6 system-ui, sans-serif; }
main { max-width: 80rem; margin: 0 auto; padding: 1rem 1rem 3.5rem; }
nav summary { cursor: pointer; }
nav ol { columns: 22rem; column-gap: 3.5rem; padding-left: 2rem; }
nav li { break-inside: avoid; }
nav small { color: var(--faint); white-space: nowrap; }
.legend, header p { color: var(--faint); font-size: .85rem; margin: .2rem 0; overflow-wrap: anywhere; }
article { padding: 1.5rem 0; border-top: 1px solid var(--rule); }
h1, .title { margin: 0; font-size: 1.4rem; line-height: 1.3; text-wrap: balance; overflow-wrap: anywhere; }
.row h2, .row h3 { margin: 0 0 .5rem; font-size: 1.05rem; }
p { margin: 0 0 .7rem; }
a { color: var(--link); }
header b { font-weight: 600; }
header code { display: inline-block; }
ul { padding-left: 1.2rem; max-width: 60rem; }
li { overflow-wrap: anywhere; unicode-bidi: isolate; }
li.takeaway { list-style: "📌 "; }
.row { display: grid; grid-template-columns: 1fr 1fr; gap: 0 2.5rem; padding-top: .5rem; }
.row > div { min-width: 0; overflow-wrap: anywhere; unicode-bidi: isolate; }
.s { border-radius: .2em; cursor: default; }
.alone { color: var(--faint); border-bottom: 1px dashed var(--faint); }
.unsure { border-bottom: 1px dotted var(--warn); }
mark { background: none; color: var(--warn); font-weight: 700; }
.on { background: var(--lit); color: var(--ink); }
.on.sum { background: var(--lit-summary); }
:focus-visible { outline: 2px solid var(--link); outline-offset: 1px; }
p:target, li:target, .row :target { outline: 1px solid var(--link); outline-offset: .3rem; }
.note { position: fixed; inset: auto 0 0; margin: 0; padding: .4rem 1rem; font-size: .85rem; text-align: center;
  background: var(--paper); border-top: 1px solid var(--rule); }
.note:empty { border: 0; padding: 0; }
.note [lang] { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
@media (max-width: 45rem) {
  .row { grid-template-columns: 1fr; border-left: 2px solid var(--rule); padding: .3rem 0 0 .8rem; margin-bottom: .6rem; }
  .row > div[lang=en] { color: var(--faint); }
}
@media (forced-colors: active) { .on { outline: 2px solid; } }
@media print {
  .legend, nav, .note { display: none; }
  html { font-size: 10pt; }
  body { background: none; line-height: 1.4; }
  main { max-width: none; padding: 0; }
  article:first-of-type { border-top: 0; padding-top: 0; }
  header, h1, h2, h3 { break-after: avoid; }
  .row, li, header { break-inside: avoid; }
  .row { grid-template-columns: 1fr 1fr; border-left: 0; padding: .3rem 0 0; margin: 0; }
  .row > div[lang=en] { color: var(--ink); }
  .s { border: 0; }
  .on, .on.sum { background: none; }
  .alone { color: var(--faint); }
}
</style>
</head>
<body>
<main>
)";

constexpr std::string_view kLegend =
    R"(<p class="legend">Point at a sentence, tap it, or go to it with the Tab and arrow keys, and what
corresponds to it lights up. <span class="alone">Nothing corresponds.</span> <span class="unsure">Unsure.</span> <mark>{} differ.</mark></p>
)";

}  // namespace

const std::string_view kPageEnd = R"(<p class="note" role="status"></p>
</main>
<script>
(() => {
  const note = document.querySelector(".note");
  const contents = document.querySelector("nav");
  if (contents) document.querySelector("article").before(contents);
  let lit = [];
  const at = (event) => event.target.closest?.("[data-k]");
  const held = () => document.activeElement?.closest("[data-k]");
  const language = (e) => e.closest("[lang]").lang;
  const sentences = (e) => [...e.closest("article").querySelectorAll("[data-k]")];
  const counterparts = (e) => lit.filter((one) => language(one) !== language(e));

  // Lights what corresponds to the sentence and says how sure that is.
  const show = (from) => {
    for (const e of lit) e.classList.remove("on", "sum");
    lit = [];
    note.textContent = "";
    if (!from) return;
    for (const key of from.dataset.k.split(" ")) {
      for (const e of from.closest("article").querySelectorAll(`[data-k~="${key}"]`)) {
        const sum = key[0] === "s";
        if (e !== from && sum && language(e) === language(from)) continue;
        if (!e.classList.contains("on")) e.classList.toggle("sum", sum && e !== from);
        e.classList.add("on");
        if (!lit.includes(e)) lit.push(e);
      }
    }
    const remarks = [...from.querySelectorAll("[data-note]")].map((e) => e.dataset.note);
    note.textContent = [from.dataset.note, ...new Set(remarks)].join(" · ");
  };

  // Whoever can't see the counterpart hears it.
  const say = (from) => {
    for (const e of counterparts(from)) {
      const said = document.createElement("span");
      said.lang = language(e);
      said.textContent = " " + e.textContent;
      note.append(said);
    }
  };

  // One sentence of each entry is a stop of the Tab key: the first, later the one that had the focus last.
  const stop = (e) => {
    for (const one of sentences(e)) one.tabIndex = one === e ? 0 : -1;
  };
  for (const article of document.querySelectorAll("article")) {
    const first = article.querySelector("[data-k]");
    if (first) first.tabIndex = 0;
  }

  addEventListener("pointerover", (event) => { if (!held()) show(at(event)); });
  addEventListener("focusin", (event) => {
    const e = at(event);
    if (!e) return;
    stop(e);
    show(e);
    say(e);
  });
  addEventListener("focusout", () => show(null));

  // A click holds the light, a second one lets go.
  let before = null;
  addEventListener("pointerdown", () => { before = held(); });
  addEventListener("click", (event) => {
    const e = at(event);
    if (!e) return;
    if (e === before) return e.blur();
    e.focus();
    counterparts(e)[0]?.scrollIntoView({ block: "nearest" });
  });

  const side = (e) => sentences(e).filter((one) => language(one) === language(e));
  const next = (e, step) => side(e)[side(e).indexOf(e) + step];
  const moves = {
    ArrowDown: (e) => next(e, 1), ArrowUp: (e) => next(e, -1), Home: (e) => side(e)[0], End: (e) => side(e).at(-1),
    ArrowLeft: (e) => counterparts(e)[0], ArrowRight: (e) => counterparts(e)[0],
  };
  addEventListener("keydown", (event) => {
    const e = at(event);
    if (!e || event.ctrlKey || event.altKey || event.metaKey || event.shiftKey) return;
    if (event.key === "Escape") return e.blur();
    const other = event.key === "Enter" && counterparts(e)[0];
    if (other) other.scrollIntoView({ block: "nearest" });
    const to = moves[event.key]?.(e);
    if (to) to.focus();
    if (to || other) event.preventDefault();
  });
})();
</script>
</body>
</html>
)";

std::string page_begin(const PageTitle& title, std::string_view heading) {
  std::string what = what_may_differ();
  what.front() = ascii_upper(what.front());
  const std::string language = title.language.empty() ? "" : fmt::format(" lang=\"{}\"", title.language);
  return std::string(kUpToTitle) +
         fmt::format("<title{}>{}</title>\n", language, escape_markup(sanitize(title.text))) +
         std::string(kStyle) + std::string(heading) + fmt::format(kLegend, what);
}

}  // namespace songngu
