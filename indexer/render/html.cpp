// One self-contained page (html_page.h): an entry's two sides next to each other, its bullets above. Entries
// and passages have their identifiers as anchors: page.html#ENTRY/vi/body/7. Text from the corpus is escaped,
// and sanitized as for a terminal: direction controls would disorder the page.
#include <algorithm>
#include <map>
#include <memory>
#include <set>
#include <utility>

#include <fmt/format.h>

#include "common/model/passage_id.h"
#include "common/output/escape.h"
#include "common/output/sanitize.h"
#include "common/text/utf8.h"
#include "indexer/render/export_writer.h"
#include "indexer/render/html_page.h"
#include "indexer/render/judgement.h"
#include "indexer/render/units.h"

namespace songngu {
namespace {

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

/// What the reader is told of the sentence.
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
    for (const Bead& bead : with_lone_bullets(text.entry, units(text, level))) add_bead(bead, ++number);
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

  /// An address of another scheme could run code; it stays text.
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

  /// The stretch of the passage's text, with what a remark is about marked.
  [[nodiscard]] std::string marked(std::uint32_t passage, Span span) const {
    std::set<std::uint32_t> cuts{span.begin, span.end};
    for (const Remark& remark : text_.remarks) {
      for (const Segment& place : {remark.where, remark.against}) {
        if (place.passage != passage) continue;
        cuts.insert({std::clamp(place.span.begin, span.begin, span.end),
                     std::clamp(place.span.end, span.begin, span.end)});
      }
    }
    std::string result;
    for (auto cut = cuts.begin(); cut != cuts.end() && std::next(cut) != cuts.end(); ++cut) {
      result += marked_whole(passage, {*cut, *std::next(cut)});
    }
    return result;
  }

  [[nodiscard]] std::string marked_whole(std::uint32_t passage, Span span) const {
    const std::string text = escaped(slice(text_.entry.passages.at(passage).text, span));
    const auto here = [&](const Segment& place) {
      return place.passage == passage && covers(place.span, span);
    };
    for (const Remark& remark : text_.remarks) {
      if (here(remark.where) || here(remark.against))
        return fmt::format("<mark data-note=\"{}\">{}</mark>", escaped(remark.text), text);
    }
    return text;
  }

  static bool covers(Span outer, Span inner) { return outer.begin <= inner.begin && inner.end <= outer.end; }

  const AlignedText& text_;
  std::vector<Bead> rows_;
  std::vector<std::unique_ptr<Key>> keys_;
  std::map<std::uint32_t, std::vector<KeyedSpan>> spans_;
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
      alone_ = page_begin(title, "") + page.html(TitleLevel::kPage);
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
    return page_begin({title_, ""}, fmt::format("<h1>{}</h1>\n", escaped(title_))) +
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
