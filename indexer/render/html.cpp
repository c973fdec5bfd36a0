// One self-contained page (html_page.h): an entry's two sides beside each other, its bullets above. Text from
// the corpus is escaped, and sanitized as for a terminal: direction controls would disorder the page.
#include <algorithm>
#include <map>
#include <set>

#include <fmt/format.h>

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

/// What an entry is called, and the attribute that tells its language.
struct Title {
  std::string text;
  std::string_view language;
};

Title title_of(const Entry& entry) {
  if (const auto heading = first_heading(entry, Language::kVietnamese)) return {*heading, ""};
  if (const auto heading = first_heading(entry, Language::kEnglish)) return {*heading, " lang=\"en\""};
  return {entry.id, ""};
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

/// What the reader is told when pointing at a sentence.
std::string tooltip(const std::vector<const Key*>& keys) {
  const Key& key = *keys.front();
  if (key.judgement == Judgement::kAlone) return "nothing corresponds";
  return fmt::format("{}, confidence {:.2f}", name(key.relation), key.confidence);
}

/// The entry's beads, by the passages that they touch.
class EntryPage {
 public:
  EntryPage(const AlignedText& text, Level level) : text_(text), rows_(rows_of(text)) {
    std::size_t number = 0;
    for (const Bead& bead : with_lone_bullets(text.entry, units(text, level))) add_bead(bead, ++number);
  }

  [[nodiscard]] std::string html(std::string_view anchor) const {
    return fmt::format("<article id=\"{}\">\n{}{}{}</article>\n", anchor, head(), summary(), body());
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

  [[nodiscard]] std::string head() const {
    const Entry& entry = text_.entry;
    const Title title = title_of(entry);
    std::string facts;
    if (entry.date) facts += fmt::format("<time>{}</time> ", escaped(*entry.date));
    for (const std::string& tag : entry.tags) facts += fmt::format("<b>#{}</b> ", escaped(tag));
    if (entry.url) facts += link(*entry.url);
    if (title.text != entry.id) facts += fmt::format(" <code>{}</code>", escaped(entry.id));
    return fmt::format("<header><h2{}>{}</h2><p>{}</p></header>\n", title.language, escaped(title.text),
                       facts);
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
      items += fmt::format("<li class=\"{}\" lang=\"{}\">{}</li>\n", name(passage.kind),
                           name(passage.language), words(i));
    }
    return items.empty() ? "" : "<ul>\n" + items + "</ul>\n";
  }

  [[nodiscard]] std::string body() const {
    std::string result;
    for (const Bead& row : rows_) {
      result += "<div class=\"row\">" + cell(row.vi, Language::kVietnamese) +
                cell(row.en, Language::kEnglish) + "</div>\n";
    }
    return result;
  }

  [[nodiscard]] std::string cell(const std::vector<Segment>& side, Language language) const {
    std::string result = fmt::format("<div lang=\"{}\">", name(language));
    for (const Segment& segment : side) {
      const std::string_view element =
          text_.entry.passages.at(segment.passage).kind == Kind::kHeading ? "h3" : "p";
      result += fmt::format("<{0}>{1}</{0}>", element, words(segment.passage));
    }
    return result + "</div>";
  }

  /// A passage's text, cut wherever a sentence or remark begins or ends.
  [[nodiscard]] std::string words(std::uint32_t passage) const {
    const std::string& text = text_.entry.passages.at(passage).text;
    std::set<std::uint32_t> cuts{0, code_point_count(text)};
    const auto found = spans_.find(passage);
    const std::vector<KeyedSpan> spans = found == spans_.end() ? std::vector<KeyedSpan>{} : found->second;
    for (const KeyedSpan& span : spans) cuts.insert({span.span.begin, span.span.end});
    for (const Remark& remark : text_.remarks) {
      for (const Segment& place : {remark.where, remark.against}) {
        if (place.passage == passage) cuts.insert({place.span.begin, place.span.end});
      }
    }
    std::string result;
    for (auto cut = cuts.begin(); std::next(cut) != cuts.end(); ++cut) {
      result += piece(passage, slice(text, {*cut, *std::next(cut)}), {*cut, *std::next(cut)}, spans);
    }
    return result;
  }

  [[nodiscard]] std::string piece(std::uint32_t passage, std::string_view text, Span span,
                                  const std::vector<KeyedSpan>& spans) const {
    const auto covers = [&](Span outer) { return outer.begin <= span.begin && span.end <= outer.end; };
    std::string inner = escaped(text);
    for (const Remark& remark : text_.remarks) {
      const auto here = [&](const Segment& place) { return place.passage == passage && covers(place.span); };
      if (!here(remark.where) && !here(remark.against)) continue;
      inner = fmt::format("<mark title=\"{}\">{}</mark>", escaped(remark.text), inner);
      break;
    }
    std::vector<const Key*> keys;
    for (const KeyedSpan& keyed : spans) {
      if (covers(keyed.span)) keys.push_back(keyed.key);
    }
    if (keys.empty()) return inner;
    // Translations first: they say how a sentence looks.
    std::stable_sort(keys.begin(), keys.end(), [](auto* a, auto* b) { return a->relation < b->relation; });
    std::string names;
    for (const Key* key : keys) names += (names.empty() ? "" : " ") + key->name;
    return fmt::format("<span class=\"{}\" data-k=\"{}\" title=\"{}\">{}</span>", classes_of(keys), names,
                       tooltip(keys), inner);
  }

  const AlignedText& text_;
  std::vector<Bead> rows_;
  std::vector<std::unique_ptr<Key>> keys_;
  std::map<std::uint32_t, std::vector<KeyedSpan>> spans_;
};

class HtmlWriter : public ExportWriter {
 public:
  explicit HtmlWriter(Level level) : level_(level) {}

  std::string begin() override { return page_begin(); }

  std::string entry(const AlignedText& text) override {
    const std::string anchor = fmt::format("e{}", ++entries_);
    const Title title = title_of(text.entry);
    contents_ += fmt::format("<li><a href=\"#{}\"{}>{}</a> <small>{}</small></li>\n", anchor, title.language,
                             escaped(title.text), escaped(text.entry.date.value_or("")));
    return EntryPage(text, level_).html(anchor);
  }

  std::string end() override {
    std::string contents;
    if (entries_ > 1) {
      contents = fmt::format("<nav><details><summary>{} entries</summary><ol>\n{}</ol></details></nav>\n",
                             entries_, contents_);
    }
    return contents + std::string(kPageEnd);
  }

 private:
  Level level_;
  std::size_t entries_ = 0;
  std::string contents_;
};

}  // namespace

std::unique_ptr<ExportWriter> make_html_writer(const ExportOptions& options) {
  return std::make_unique<HtmlWriter>(options.level);
}

}  // namespace songngu
