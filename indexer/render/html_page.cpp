#include "indexer/render/html_page.h"

#include "indexer/align/check.h"

namespace songngu {
namespace {

constexpr std::string_view kUpToDiffering = R"(<!DOCTYPE html>
<html lang="vi">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="generator" content="songngu">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'; base-uri 'none'; form-action 'none'">
<title>Song ngữ</title>
<style>
:root { color-scheme: light dark; --paper: #fdfcf9; --ink: #1d1d1b; --faint: #6b6a65; --rule: #ddd9cf; --lit: #ffe58a;
  --lit-summary: #cfe3ff; --warn: #a4300a; --link: #1556a8; }
@media (prefers-color-scheme: dark) {
  :root { --paper: #16181b; --ink: #e4e2dc; --faint: #9a9890; --rule: #34373c; --lit: #5c4a08; --lit-summary: #1f4067;
    --warn: #ff9d76; --link: #8ab8f2; }
}
* { box-sizing: border-box; }
body { margin: 0; background: var(--paper); color: var(--ink); font: 1rem/1.6 system-ui, sans-serif; }
main { display: flex; flex-direction: column; max-width: 80rem; margin: 0 auto; padding: 1rem; }
nav { order: -1; }
nav summary { cursor: pointer; }
nav ol { columns: 22rem; column-gap: 3.5rem; padding-left: 2rem; }
nav li { break-inside: avoid; }
nav small { color: var(--faint); white-space: nowrap; }
.legend, header p { color: var(--faint); font-size: .85rem; margin: .2rem 0; overflow-wrap: anywhere; }
.legend { order: -2; }
article { padding: 1.5rem 0; border-top: 1px solid var(--rule); }
h2 { margin: 0; font-size: 1.4rem; line-height: 1.3; text-wrap: balance; }
h3 { margin: 0 0 .5rem; font-size: 1.05rem; }
p { margin: 0 0 .7rem; }
a { color: var(--link); }
header b { font-weight: 600; }
ul { padding-left: 1.2rem; max-width: 60rem; }
li.takeaway { list-style: "📌 "; }
.row { display: grid; grid-template-columns: 1fr 1fr; gap: 0 2.5rem; padding-top: .5rem; }
.row > div { min-width: 0; overflow-wrap: anywhere; unicode-bidi: isolate; }
.s { border-radius: .2em; cursor: default; }
.alone { color: var(--faint); border-bottom: 1px dashed var(--faint); }
.unsure { border-bottom: 1px dotted var(--warn); }
mark { background: none; color: var(--warn); font-weight: 700; }
.on { background: var(--lit); color: var(--ink); }
.on.sum { background: var(--lit-summary); }
@media (max-width: 45rem) {
  .row { grid-template-columns: 1fr; border-left: 2px solid var(--rule); padding: .3rem 0 0 .8rem; margin-bottom: .6rem; }
  .row > div[lang=en] { color: var(--faint); }
}
@media print { .alone, .unsure { border: 0; } article { break-inside: avoid-page; } }
</style>
</head>
<body>
<main>
<p class="legend">Point at a sentence, or tap it, and what corresponds to it lights up. <span class="alone">Nothing
corresponds.</span> <span class="unsure">Unsure.</span> <mark>)";

}  // namespace

const std::string_view kPageEnd = R"(</main>
<script>
(() => {
  let lit = [], pinned = null;
  const language = (e) => e.closest("[lang]").lang;
  const show = (from) => {
    for (const e of lit) e.classList.remove("on", "sum");
    lit = [];
    if (!from) return;
    for (const key of from.dataset.k.split(" ")) {
      for (const e of from.closest("article").querySelectorAll(`[data-k~="${key}"]`)) {
        const sum = key[0] === "s";
        if (e !== from && sum && language(e) === language(from)) continue;
        if (!e.classList.contains("on")) e.classList.toggle("sum", sum && e !== from);
        e.classList.add("on");
        lit.push(e);
      }
    }
  };
  const at = (event) => event.target.closest("[data-k]");
  addEventListener("pointerover", (event) => { if (!pinned) show(at(event)); });
  addEventListener("click", (event) => {
    const e = at(event);
    pinned = e && e !== pinned ? e : null;
    show(e);
    // A counterpart that is out of sight comes into it.
    const other = pinned && lit.find((one) => language(one) !== language(e));
    if (other) other.scrollIntoView({ block: "nearest", behavior: "smooth" });
  });
})();
</script>
</body>
</html>
)";

std::string page_begin() {
  std::string what = what_may_differ();
  what.front() = static_cast<char>(what.front() - 'a' + 'A');
  return std::string(kUpToDiffering) + what + " differ.</mark></p>\n";
}

}  // namespace songngu
