// One self-contained page: an entry's two sides next to each other, its bullets above. Entries and passages
// have their identifiers as anchors: page.html#ENTRY/vi/body/7. Text from the corpus is escaped, and
// sanitized as for a terminal: direction controls would disorder the page.
#include <algorithm>
#include <map>
#include <memory>
#include <set>
#include <string>
#include <string_view>
#include <utility>

#include <fmt/format.h>

#include "common/base/ascii.h"
#include "common/model/entry.h"
#include "common/output/escape.h"
#include "common/text/unicode/utf8.h"
#include "indexer/align/remarks.h"
#include "indexer/render/export_writer.h"
#include "indexer/render/units.h"

namespace songngu {
namespace {

// The frame of the page: its style (light and dark, wide, narrow and printed), and the script that highlights
// what corresponds to the sentence that the pointer is on or that has the focus. The page loads nothing, and
// its Content-Security-Policy forbids it to.

struct PageTitle {
  std::string text;
  std::string_view language;  ///< "vi", "en", or empty if it is a name in neither
};

constexpr std::string_view kUpToTitle = R"(<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="generator" content="songngu">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'; base-uri 'none'; form-action 'none'">
)";

// Every colour of text (ink, faint, warn, link) has a contrast of at least 4.5:1 on every background (paper,
// lit, lit-summary, lit-word); a test computes it from these lines.
constexpr std::string_view kStyle = R"(<style>
:root { color-scheme: light; --paper: #fdfcf9; --ink: #1d1d1b; --faint: #5f5e59; --rule: #ddd9cf; --lit: #ffe58a;
  --lit-summary: #cfe3ff; --lit-word: #ffd452; --warn: #9c2d09; --link: #1556a8; }
@media screen and (prefers-color-scheme: dark) {
  :root { color-scheme: dark; --paper: #16181b; --ink: #e4e2dc; --faint: #b0aea6; --rule: #34373c; --lit: #4d3d06;
    --lit-summary: #1f4067; --lit-word: #6d2f10; --warn: #ff9d76; --link: #8ab8f2; }
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
.word { background: var(--lit-word); color: var(--ink); border-radius: .2em; text-decoration: underline; }
.word.maybe { text-decoration: underline dotted; }
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
@media (forced-colors: active) { .on { outline: 1px solid; } .word { outline: 2px solid; } }
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
  .on, .on.sum, .word { background: none; }
  .alone { color: var(--faint); }
}
</style>
</head>
<body>
<main>
)";

constexpr std::string_view kLegend =
    R"(<p class="legend">Point at a sentence, tap it, or go to it with the Tab and arrow keys, and what
corresponds to it lights up.{} <span class="alone">Nothing corresponds.</span> <span class="unsure">Unsure.</span> <mark>{} differ.</mark></p>
)";

constexpr std::string_view kWordLegend =
    " So do the words that render the word you point at; W and B lead to the next and the previous word.";

/// From </main> on. A table of contents goes before it; the script puts it above the first entry.
constexpr std::string_view kPageEnd = R"(<p class="note" role="status"></p>
</main>
<script>
(() => {
  const note = document.querySelector(".note");
  const contents = document.querySelector("nav");
  if (contents) document.querySelector("article").before(contents);
  let lit = [];
  let words = [];  // those that are lit
  const part = "[data-w], [data-k]";  // a word that has a rendering, else a sentence
  const at = (event) => event.target.closest?.(part);
  const held = () => document.activeElement?.closest(part);
  const sentence = (e) => e.closest("[data-k]");
  const language = (e) => e.closest("[lang]").lang;
  const all = (e, selector) => [...e.closest("article").querySelectorAll(selector)];
  const counterparts = (e) => (e.dataset.w ? words : lit).filter((one) => language(one) !== language(e));

  const lightSentences = (from) => {
    for (const key of from.dataset.k.split(" ")) {
      for (const e of all(from, `[data-k~="${key}"]`)) {
        const sum = key[0] === "s";
        if (e !== from && sum && language(e) === language(from)) continue;
        if (!e.classList.contains("on")) e.classList.toggle("sum", sum && e !== from);
        e.classList.add("on");
        if (!lit.includes(e)) lit.push(e);
      }
    }
  };

  const lightWords = (from) => {
    for (const number of from.dataset.w?.split(" ") ?? []) {
      for (const e of all(from, `[data-w~="${number}"]`)) {
        if (e !== from && language(e) === language(from)) continue;
        e.classList.add("word");
        if (!words.includes(e)) words.push(e);
      }
    }
  };

  // Lights what corresponds to the sentence, and to the word in it, and says how sure the former is.
  const show = (from) => {
    for (const e of lit) e.classList.remove("on", "sum");
    for (const e of words) e.classList.remove("word");
    lit = [];
    words = [];
    note.textContent = "";
    if (!from) return;
    const whole = sentence(from);
    lightSentences(whole);
    lightWords(from);
    const remarks = [...whole.querySelectorAll("[data-note]")].map((e) => e.dataset.note);
    note.textContent = [whole.dataset.note, ...new Set(remarks)].join(" · ");
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
    for (const one of all(e, "[data-k]")) one.tabIndex = one === e ? 0 : -1;
  };
  for (const article of document.querySelectorAll("article")) {
    const first = article.querySelector("[data-k]");
    if (first) first.tabIndex = 0;
  }
  const focus = (e) => {
    if (e.dataset.w) e.tabIndex = -1;
    e.focus();
  };

  addEventListener("pointerover", (event) => { if (!held()) show(at(event)); });
  addEventListener("focusin", (event) => {
    const e = at(event);
    if (!e) return;
    stop(sentence(e));
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
    focus(e);
    counterparts(e)[0]?.scrollIntoView({ block: "nearest" });
  });

  const side = (e, selector) => all(e, selector).filter((one) => language(one) === language(e));
  const next = (e, selector, step) => side(e, selector)[side(e, selector).indexOf(e) + step];
  const sentences = (e, step) => next(sentence(e), "[data-k]", step);
  const firstWord = (e) => e.querySelector("[data-w]") ?? side(e, "[data-w]").find(
    (one) => e.compareDocumentPosition(one) & Node.DOCUMENT_POSITION_FOLLOWING);
  const moves = {
    ArrowDown: (e) => sentences(e, 1), ArrowUp: (e) => sentences(e, -1),
    Home: (e) => side(e, "[data-k]")[0], End: (e) => side(e, "[data-k]").at(-1),
    ArrowLeft: (e) => counterparts(e)[0], ArrowRight: (e) => counterparts(e)[0],
    w: (e) => e.dataset.w ? next(e, "[data-w]", 1) : firstWord(e),
    b: (e) => e.dataset.w ? next(e, "[data-w]", -1) : null,
  };
  addEventListener("keydown", (event) => {
    const e = at(event);
    if (!e || event.ctrlKey || event.altKey || event.metaKey || event.shiftKey) return;
    if (event.key === "Escape") return e.blur();
    const other = event.key === "Enter" && counterparts(e)[0];
    if (other) other.scrollIntoView({ block: "nearest" });
    const to = moves[event.key]?.(e);
    if (to) focus(to);
    if (to || other) event.preventDefault();
  });
})();
</script>
</body>
</html>
)";

/// The page up to and with the legend in <main>. `heading` comes above the legend: the page's h1, unless that
/// is an entry's.
std::string page_begin(const PageTitle& title, std::string_view heading, Level level) {
  std::string what = what_may_differ();
  what.front() = ascii_upper(what.front());
  const std::string language = title.language.empty() ? "" : fmt::format(" lang=\"{}\"", title.language);
  return std::string(kUpToTitle) +
         fmt::format("<title{}>{}</title>\n", language, escape_markup(sanitize(title.text))) +
         std::string(kStyle) + std::string(heading) +
         fmt::format(kLegend, level == Level::kWord ? kWordLegend : "", what);
}

std::string escaped(std::string_view text) {
  return escape_markup(sanitize(text));
}

PageTitle title_of(const Entry& entry) {
  for (const Language language : kLanguages) {
    if (const auto heading = first_heading(entry, language)) return {*heading, name(language)};
  }
  return {entry.id, ""};
}

std::string language_attribute(std::string_view language) {
  return language.empty() ? "" : fmt::format(" lang=\"{}\"", language);
}

/// A bead as the page's script knows it: "t3" or "s1".
struct Key {
  std::string name;
  Relation relation = Relation::kTranslation;
  double confidence = 0;
  Judgement judgement = Judgement::kSure;
};

struct KeyedSpan {
  Span span;
  const Key* key = nullptr;
};

/// Words that render others: those of the other language that have the same number.
struct NumberedWord {
  Span span;
  std::size_t number = 0;
  double confidence = 0;
};

std::string classes_of(const std::vector<const Key*>& keys) {
  std::set<std::string> classes{"s"};
  for (const Key* key : keys) {
    if (key->relation == Relation::kSummary && keys.size() > 1) continue;
    if (key->judgement == Judgement::kAlone) classes.insert("alone");
    if (key->judgement == Judgement::kUnsure) classes.insert("unsure");
  }
  std::string result;
  for (const std::string& one : classes) result += (result.empty() ? "" : " ") + one;
  return result;
}

/// The note on a sentence that the page shows.
std::string note_on(const std::vector<const Key*>& keys) {
  const Key& key = *keys.front();
  if (key.judgement == Judgement::kAlone) return "nothing corresponds";
  const std::string_view unsure = key.judgement == Judgement::kUnsure ? ", unsure" : "";
  return fmt::format("{}, confidence {:.2f}{}", name(key.relation), key.confidence, unsure);
}

/// How deep an entry's title is in the page: 1 where the entry is all of it.
enum class TitleLevel { kPage = 1, kEntry = 2 };

/// The entry's beads, by the passages that they touch.
class EntryPage {
 public:
  EntryPage(const AlignedText& text, Level level) : text_(text), rows_(rows_of(text)) {
    std::size_t number = 0;
    for (const Bead& bead : with_lone_bullets(text.entry, units(text, level))) {
      add_bead(bead, ++number);
      if (level == Level::kWord) add_words(bead);
    }
  }

  [[nodiscard]] std::string html(TitleLevel level) const {
    const int heading = static_cast<int>(level);
    return fmt::format("<article id=\"{}\">\n{}{}{}</article>\n", escaped(text_.entry.id), head(heading),
                       summary(), body(heading + 1));
  }

 private:
  static std::vector<Bead> rows_of(const AlignedText& text) {
    std::vector<Bead> rows = units(text, Level::kPassage);
    std::erase_if(rows, [](const Bead& bead) { return bead.relation == Relation::kSummary; });
    return rows;
  }

  void add_bead(const Bead& bead, std::size_t number) {
    const char letter = bead.relation == Relation::kSummary ? 's' : 't';
    keys_.push_back(std::make_unique<Key>(Key{fmt::format("{}{}", letter, number), bead.relation,
                                              bead.confidence, judge(bead, text_.remarks)}));
    for (const auto* side : {&bead.vi, &bead.en}) {
      for (const Segment& segment : *side)
        spans_[segment.passage].push_back({segment.span, keys_.back().get()});
    }
  }

  void add_words(const Bead& bead) {
    const BeadWords words = bead_words(text_.entry, bead);
    for (const WordLink& link : words.links) {
      ++links_;
      add_word(words.vietnamese.apart(link.vietnamese), link.confidence);
      add_word(words.english.apart(link.english), link.confidence);
    }
  }

  /// One side of the link that was added last.
  void add_word(const std::vector<RenderedIn>& places, double confidence) {
    for (const RenderedIn& in : places) {
      for (const Span span : in.spans) words_[in.passage].push_back({span, links_, confidence});
    }
  }

  [[nodiscard]] std::string head(int level) const {
    const Entry& entry = text_.entry;
    const PageTitle title = title_of(entry);
    std::string facts;
    if (entry.date) facts += fmt::format("<time>{}</time> ", escaped(*entry.date));
    for (const std::string& tag : entry.tags) facts += fmt::format("<b>#{}</b> ", escaped(tag));
    if (entry.url) facts += link(*entry.url);
    if (title.text != entry.id) facts += fmt::format(" <code>{}</code>", escaped(entry.id));
    return fmt::format("<header><h{0} class=\"title\"{1}>{2}</h{0}><p>{3}</p></header>\n", level,
                       language_attribute(title.language), escaped(title.text), facts);
  }

  /// A link for http and https; an address of another scheme could run code, so it stays text.
  static std::string link(const std::string& url) {
    const std::string shown = escaped(url);
    if (!url.starts_with("https://") && !url.starts_with("http://")) return shown;
    return fmt::format("<a href=\"{0}\" rel=\"noreferrer\">{0}</a>", shown);
  }

  [[nodiscard]] std::string summary() const {
    std::string items;
    for (std::uint32_t i = 0; i < text_.entry.passages.size(); ++i) {
      const Passage& passage = text_.entry.passages[i];
      if (is_article(passage.kind)) continue;
      items += fmt::format("<li id=\"{}\" class=\"{}\" lang=\"{}\">{}</li>\n", anchor(i), name(passage.kind),
                           name(passage.language), words(i));
    }
    return items.empty() ? "" : "<ul>\n" + items + "</ul>\n";
  }

  [[nodiscard]] std::string body(int level) const {
    std::string result;
    for (const Bead& row : rows_) {
      result += "<div class=\"row\">" + cell(row.vi, Language::kVietnamese, level) +
                cell(row.en, Language::kEnglish, level) + "</div>\n";
    }
    return result;
  }

  [[nodiscard]] std::string cell(const std::vector<Segment>& side, Language language, int level) const {
    std::string result = fmt::format("<div lang=\"{}\">", name(language));
    for (const Segment& segment : side) {
      const Passage& passage = text_.entry.passages.at(segment.passage);
      const std::string element = passage.kind == Kind::kHeading ? fmt::format("h{}", level) : "p";
      result +=
          fmt::format("<{0} id=\"{1}\">{2}</{0}>", element, anchor(segment.passage), words(segment.passage));
    }
    return result + "</div>";
  }

  [[nodiscard]] std::string anchor(std::uint32_t passage) const {
    return escaped(passage_id(text_.entry.id, text_.entry.passages.at(passage)));
  }

  /// A passage's text, cut wherever a sentence begins or ends.
  [[nodiscard]] std::string words(std::uint32_t passage) const {
    const auto found = spans_.find(passage);
    const std::vector<KeyedSpan> spans = found == spans_.end() ? std::vector<KeyedSpan>{} : found->second;
    std::set<std::uint32_t> cuts{0, code_point_count(text_.entry.passages.at(passage).text)};
    for (const KeyedSpan& span : spans) cuts.insert({span.span.begin, span.span.end});
    std::string result;
    for (auto cut = cuts.begin(); std::next(cut) != cuts.end(); ++cut) {
      result += piece(passage, {*cut, *std::next(cut)}, spans);
    }
    return result;
  }

  [[nodiscard]] std::string piece(std::uint32_t passage, Span span,
                                  const std::vector<KeyedSpan>& spans) const {
    std::vector<const Key*> keys;
    for (const KeyedSpan& keyed : spans) {
      if (covers(keyed.span, span)) keys.push_back(keyed.key);
    }
    if (keys.empty()) return marked(passage, span);
    // Translations first: they say how a sentence looks.
    std::stable_sort(keys.begin(), keys.end(), [](auto* a, auto* b) { return a->relation < b->relation; });
    std::string names;
    for (const Key* key : keys) names += (names.empty() ? "" : " ") + key->name;
    // The script makes one sentence of an entry at a time a stop of the Tab key; arrows go on from there.
    return fmt::format("<span class=\"{}\" tabindex=\"-1\" data-k=\"{}\" data-note=\"{}\">{}</span>",
                       classes_of(keys), names, note_on(keys), marked(passage, span));
  }

  /// `show` of each piece of the stretch that results if it is cut where any of the spans begins or ends.
  template <typename Show>
  static std::string cut_at(const std::vector<Span>& spans, Span stretch, const Show& show) {
    std::set<std::uint32_t> cuts{stretch.begin, stretch.end};
    for (const Span span : spans) {
      cuts.insert({std::clamp(span.begin, stretch.begin, stretch.end),
                   std::clamp(span.end, stretch.begin, stretch.end)});
    }
    std::string result;
    for (auto cut = cuts.begin(); cut != cuts.end() && std::next(cut) != cuts.end(); ++cut)
      result += show(Span{*cut, *std::next(cut)});
    return result;
  }

  /// The stretch of the passage's text, with what a remark is about marked.
  [[nodiscard]] std::string marked(std::uint32_t passage, Span stretch) const {
    std::vector<Span> spans;
    for (const Remark& remark : text_.remarks) {
      for (const Segment& place : places_of(remark)) {
        if (place.passage == passage) spans.push_back(place.span);
      }
    }
    return cut_at(spans, stretch, [&](Span piece) { return marked_whole(passage, piece); });
  }

  [[nodiscard]] std::string marked_whole(std::uint32_t passage, Span stretch) const {
    const std::string text = numbered(passage, stretch);
    const auto here = [&](const Segment& place) {
      return place.passage == passage && covers(place.span, stretch);
    };
    for (const Remark& remark : text_.remarks) {
      if (here(remark.where) || (remark.against && here(*remark.against)))
        return fmt::format("<mark data-note=\"{}\">{}</mark>", escaped(remark.text), text);
    }
    return text;
  }

  /// The stretch of the passage's text, with words that have a rendering numbered.
  [[nodiscard]] std::string numbered(std::uint32_t passage, Span stretch) const {
    std::vector<Span> spans;
    for (const NumberedWord& word : words_in(passage)) spans.push_back(word.span);
    return cut_at(spans, stretch, [&](Span piece) { return numbered_whole(passage, piece); });
  }

  [[nodiscard]] std::string numbered_whole(std::uint32_t passage, Span stretch) const {
    const std::string text = escaped(slice(text_.entry.passages.at(passage).text, stretch));
    std::string numbers;
    bool sure = false;
    for (const NumberedWord& word : words_in(passage)) {
      if (!covers(word.span, stretch)) continue;
      numbers += fmt::format("{}{}", numbers.empty() ? "" : " ", word.number);
      sure = sure || word.confidence >= kLowConfidence;
    }
    if (numbers.empty()) return text;
    return fmt::format("<span{} data-w=\"{}\">{}</span>", sure ? "" : " class=\"maybe\"", numbers, text);
  }

  [[nodiscard]] const std::vector<NumberedWord>& words_in(std::uint32_t passage) const {
    static const std::vector<NumberedWord> none;
    const auto found = words_.find(passage);
    return found == words_.end() ? none : found->second;
  }

  static bool covers(Span outer, Span inner) { return outer.begin <= inner.begin && inner.end <= outer.end; }

  const AlignedText& text_;
  std::vector<Bead> rows_;
  std::vector<std::unique_ptr<Key>> keys_;
  std::map<std::uint32_t, std::vector<KeyedSpan>> spans_;
  std::map<std::uint32_t, std::vector<NumberedWord>> words_;  ///< by passage
  std::size_t links_ = 0;
};

/// The first entry is held back until it is known whether the page has another: alone, it gives the page its
/// title.
class HtmlWriter : public ExportWriter {
 public:
  explicit HtmlWriter(const ExportOptions& options) : level_(options.level), title_(options.title) {}

  std::string entry(const AlignedText& text) override {
    const EntryPage page(text, level_);
    const PageTitle title = title_of(text.entry);
    contents_ += fmt::format("<li><a href=\"#{}\"{}>{}</a> <small>{}</small></li>\n", escaped(text.entry.id),
                             language_attribute(title.language), escaped(title.text),
                             escaped(text.entry.date.value_or("")));
    std::string html = page.html(TitleLevel::kEntry);
    if (++entries_ == 1) {
      alone_ = page_begin(title, "", level_) + page.html(TitleLevel::kPage);
      first_ = std::move(html);
      return {};
    }
    return entries_ == 2 ? begin_several() + html : html;
  }

  std::string end() override {
    if (entries_ == 1) return alone_ + std::string(kPageEnd);
    std::string contents;
    if (entries_ > 1) {
      contents = fmt::format(
          "<nav aria-label=\"Entries\"><details><summary>{} entries</summary><ol>\n{}</ol></details></nav>\n",
          entries_, contents_);
    }
    return (entries_ == 0 ? begin_several() : "") + contents + std::string(kPageEnd);
  }

 private:
  std::string begin_several() {
    alone_.clear();
    return page_begin({title_, ""}, fmt::format("<h1>{}</h1>\n", escaped(title_)), level_) +
           std::exchange(first_, {});
  }

  Level level_;
  std::string title_;
  std::size_t entries_ = 0;
  std::string alone_;  ///< the page up to its end, of the first entry alone
  std::string first_;  ///< the first entry as one of several
  std::string contents_;
};

}  // namespace

std::unique_ptr<ExportWriter> make_html_writer(const ExportOptions& options) {
  return std::make_unique<HtmlWriter>(options);
}

}  // namespace songngu
