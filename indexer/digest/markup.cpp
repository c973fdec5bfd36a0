#include "indexer/digest/markup.h"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>

#include <md4c-html.h>
#include <md4c.h>

#include "common/base/ascii.h"
#include "common/text/unicode/utf8.h"
#include "indexer/digest/trim.h"

namespace songngu {

void TracedText::spot(const char* source, const SourcePart& part) {
  spots_.push_back({static_cast<std::uint32_t>(text_.size()), part.line,
                    static_cast<std::uint32_t>(source - part.line_begin)});
}

void TracedText::add(std::string_view piece, const SourcePart& part) {
  if (piece.empty()) return;
  if (continues_ != piece.data()) spot(piece.data(), part);
  text_ += piece;
  continues_ = piece.data() + piece.size();
}

void TracedText::add_instead(std::string_view text, const char* source, const SourcePart& part) {
  if (text.empty()) return;
  spot(source, part);
  text_ += text;
  continues_ = nullptr;
}

void TracedText::write_to(Passage& passage) const {
  const std::size_t begin = leading_space(text_);
  passage.text = trim_right(std::string_view(text_).substr(begin));
  const std::size_t end = begin + passage.text.size();
  CodePointCounter counter(passage.text);
  for (std::size_t i = 0; i < spots_.size(); ++i) {
    const bool last = i + 1 == spots_.size();
    SourceSpot spot = spots_[i];
    if (spot.at >= end || (!last && spots_[i + 1].at <= begin)) continue;
    if (spot.at < begin) {
      spot.byte += static_cast<std::uint32_t>(begin - spot.at);
      spot.at = static_cast<std::uint32_t>(begin);
    }
    spot.at = counter.before(spot.at - begin);
    passage.spots.push_back(spot);
  }
  if (passage.spots.empty()) return;
  passage.line = passage.spots.front().line;
  passage.end_line = passage.spots.back().line;
}

namespace {

using namespace std::string_view_literals;

constexpr std::size_t kLongestEntity = 40;           // bytes
constexpr std::size_t kLongestMarkdown = 1U << 20U;  // bytes: the marks of longer paragraphs are not removed
constexpr std::string_view kSlowForMd4c =
    "<![CDATA[";  // md4c searches the whole rest of the text for the end of each

// Bytes of the entity that `text` begins with; 0 if it does not begin with the form of one.
std::size_t entity_size(std::string_view text) {
  if (!text.starts_with('&')) return 0;
  const std::size_t end = text.substr(0, kLongestEntity).find(';');
  if (end == std::string_view::npos || end < 2) return 0;
  const std::string_view name = text.substr(1, end - 1);
  const bool plain = std::all_of(name.begin(), name.end(),
                                 [](char c) { return is_ascii_letter(c) || is_ascii_digit(c) || c == '#'; });
  return plain ? end + 1 : 0;
}

void append_html(const MD_CHAR* text, MD_SIZE size, void* out) {
  static_cast<std::string*>(out)->append(text, size);
}

// The characters that an entity represents, by md4c's table; itself if it is unknown.
std::string decoded_entity(std::string_view entity) {
  for (const auto& [name, text] : {std::pair{"&amp;"sv, "&"sv},
                                   {"&lt;"sv, "<"sv},
                                   {"&gt;"sv, ">"sv},
                                   {"&quot;"sv, "\""sv},
                                   {"&#38;"sv, "&"sv},
                                   {"&#60;"sv, "<"sv},
                                   {"&#62;"sv, ">"sv},
                                   {"&#34;"sv, "\""sv}}) {
    if (entity == name) return std::string(text);
  }
  std::string html;
  md_html(entity.data(), static_cast<MD_SIZE>(entity.size()), append_html, &html, 0, 0);
  constexpr std::string_view kOpen = "<p>";
  constexpr std::string_view kClose = "</p>\n";
  if (!html.starts_with(kOpen) || !html.ends_with(kClose)) return std::string(entity);
  html = html.substr(kOpen.size(), html.size() - kOpen.size() - kClose.size());
  const bool unsafe = html.empty() || html.find('\0') != std::string::npos || find_invalid_utf8(html);
  return unsafe || html.front() == '&' ? std::string(entity) : html;
}

// Plain text.

constexpr std::array kPlainTags{"p"sv, "br"sv, "div"sv, "span"sv};

// Bytes of the tag of HTML that `text` begins with, if it is one of a few without meaning; else 0.
std::size_t plain_tag_size(std::string_view text) {
  std::size_t begin = text.starts_with("</") ? 2 : 1;
  std::size_t end = begin;
  while (end < text.size() && is_ascii_letter(text[end])) ++end;
  const std::string name = ascii_lower(std::string(text.substr(begin, end - begin)));
  if (std::find(kPlainTags.begin(), kPlainTags.end(), name) == kPlainTags.end()) return 0;
  const std::size_t close = text.substr(0, 200).find('>');
  return close == std::string_view::npos ? 0 : close + 1;
}

bool is_word(char c) {
  return is_ascii_letter(c) || is_ascii_digit(c);
}

// Bytes of the bold stretch at the beginning of `text`: "**Hãng:**". 0 if there is none; "a__b__c" is a name.
std::size_t bold_size(std::string_view text, bool after_word) {
  for (const std::string_view mark : {"**"sv, "__"sv}) {
    if (!text.starts_with(mark)) continue;
    const std::size_t close = text.find(mark, mark.size());
    if (close == std::string_view::npos || close == mark.size()) return 0;
    const std::size_t end = close + mark.size();
    if (mark == "__" && (after_word || (end < text.size() && is_word(text[end])))) return 0;
    const std::string_view inner = text.substr(mark.size(), close - mark.size());
    return trim(inner).size() == inner.size() ? end : 0;
  }
  return 0;
}

// The place of the next character from `at` on that may begin markup, or the size of the text.
std::size_t find_markup(std::string_view text, std::size_t at) {
  const auto begins = [](char c) { return c == '&' || c == '<' || c == '*' || c == '_'; };
  while (at < text.size() && !begins(text[at])) ++at;
  return at;
}

void add_plain(TracedText& out, std::string_view text, const SourcePart& part) {
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t next = find_markup(text, at);
    out.add(text.substr(at, next - at), part);
    at = next;
    if (at == text.size()) return;
    const std::string_view rest = text.substr(at);
    std::size_t size = 1;
    if (const std::size_t entity = entity_size(rest)) {
      out.add_instead(decoded_entity(rest.substr(0, entity)), rest.data(), part);
      size = entity;
    } else if (const std::size_t tag = rest.front() == '<' ? plain_tag_size(rest) : 0) {
      size = tag;
    } else if (const std::size_t bold = bold_size(rest, at > 0 && is_word(text[at - 1]))) {
      add_plain(out, rest.substr(2, bold - 4), part);
      size = bold;
    } else {
      out.add(rest.substr(0, 1), part);
    }
    at += size;
  }
}

TracedText plain_text_of(const std::vector<SourcePart>& parts) {
  TracedText out;
  for (const SourcePart& part : parts) {
    if (&part != &parts.front() && !part.glued) out.add_instead(" ", part.text.data(), part);
    add_plain(out, part.text, part);
  }
  return out;
}

// Markdown. md4c gives each piece of text as a pointer into what it reads, which shows where in the file the
// piece is. It reads the parts as one heading, because line.h has already read the marks of blocks.

class MarkdownText {
 public:
  explicit MarkdownText(const std::vector<SourcePart>& parts);
  TracedText run();

 private:
  struct Piece {
    std::size_t begin;  // in buffer_
    SourcePart part;
  };

  static int take(MD_TEXTTYPE type, const MD_CHAR* text, MD_SIZE size, void* self) {
    static_cast<MarkdownText*>(self)->take(type, {text, size});
    return 0;
  }
  static int enter(MD_SPANTYPE type, void* /*detail*/, void* self) {
    if (type == MD_SPAN_IMG) ++static_cast<MarkdownText*>(self)->images_;
    return 0;
  }
  static int leave(MD_SPANTYPE type, void* /*detail*/, void* self) {
    if (type == MD_SPAN_IMG) --static_cast<MarkdownText*>(self)->images_;
    return 0;
  }
  static int ignore(MD_BLOCKTYPE /*type*/, void* /*detail*/, void* /*self*/) { return 0; }
  void take(MD_TEXTTYPE type, std::string_view text);
  void add(std::string_view text);
  void add_instead(std::string_view text, std::string_view source);
  [[nodiscard]] const Piece* piece_at(const char* place) const;

  std::string buffer_ = "# ";
  std::vector<Piece> pieces_;
  std::size_t end_ = 0;  // of what is from the file
  int images_ = 0;
  TracedText out_;
};

// "text ^1a2b": Obsidian's way to name a paragraph, so that links can lead to it.
std::string_view without_block_name(std::string_view text) {
  const std::string_view trimmed = trim_right(text);
  const std::size_t mark = trimmed.rfind(" ^");
  if (mark == std::string_view::npos || mark + 2 == trimmed.size()) return text;
  const std::string_view name = trimmed.substr(mark + 2);
  const bool plain = std::all_of(name.begin(), name.end(), [](char c) { return is_word(c) || c == '-'; });
  return plain ? trimmed.substr(0, mark) : text;
}

// Bytes of the mark of a footnote ("[^1]", "[^1]:") or of an embedded file ("![[picture.png]]") at the
// beginning of `text`; 0 if there is none.
std::size_t hidden_size(std::string_view text) {
  constexpr std::size_t kLongestName = 200;
  if (text.starts_with("![[")) {
    const std::size_t close = text.substr(0, kLongestName).find("]]");
    return close == std::string_view::npos ? 0 : close + 2;
  }
  if (!text.starts_with("[^")) return 0;
  std::size_t end = 2;
  while (end < text.size() && (is_word(text[end]) || text[end] == '-')) ++end;
  if (end == 2 || end >= text.size() || text[end] != ']') return 0;
  return text.substr(end).starts_with("]:") ? end + 2 : end + 1;
}

// Puts tags of HTML of the same size, which are no text, for what CommonMark does not know as markup.
void hide_marks(std::string& text, std::size_t begin) {
  if (text.find('`', begin) != std::string::npos) return;  // code may look like them
  for (std::size_t at = text.find('[', begin); at != std::string::npos; at = text.find('[', at + 1)) {
    const std::size_t mark = at > begin && text[at - 1] == '!' ? at - 1 : at;
    const std::size_t size = hidden_size(std::string_view(text).substr(mark));
    if (size > 0) text.replace(mark, size, "<" + std::string(size - 3, 'a') + "/>");
  }
}

MarkdownText::MarkdownText(const std::vector<SourcePart>& parts) {
  for (const SourcePart& part : parts) {
    if (&part != &parts.front() && !part.glued) buffer_ += ' ';
    pieces_.push_back({buffer_.size(), part});
    std::string_view& text = pieces_.back().part.text;
    if (&part != &parts.back() && text.ends_with('\\')) text.remove_suffix(1);  // a hard line break
    if (&part == &parts.back()) text = without_block_name(text);
    buffer_ += text;
  }
  hide_marks(buffer_, pieces_.front().begin);
  std::replace(buffer_.begin(), buffer_.end(), '\r', ' ');  // it would end the line
  end_ = buffer_.size();
  if (buffer_.ends_with('#') || buffer_.ends_with("# ")) buffer_ += "&#8203;";  // not the end of a heading
}

const MarkdownText::Piece* MarkdownText::piece_at(const char* place) const {
  if (place < buffer_.data() || place >= buffer_.data() + end_) return nullptr;
  const auto offset = static_cast<std::size_t>(place - buffer_.data());
  const auto after = std::upper_bound(pieces_.begin(), pieces_.end(), offset,
                                      [](std::size_t at, const Piece& piece) { return at < piece.begin; });
  return after == pieces_.begin() ? nullptr : &*(after - 1);
}

// A piece may reach over the end of a part, with the space that the line's end has become.
void MarkdownText::add(std::string_view text) {
  while (!text.empty()) {
    const Piece* piece = piece_at(text.data());
    if (piece == nullptr) return;
    const SourcePart& part = piece->part;
    const std::size_t offset = static_cast<std::size_t>(text.data() - buffer_.data()) - piece->begin;
    if (offset < part.text.size()) {
      const std::string_view own = part.text.substr(offset, std::min(text.size(), part.text.size() - offset));
      out_.add(own, part);
      text.remove_prefix(own.size());
    } else {
      const bool last = piece == &pieces_.back();
      const SourcePart& next = last ? part : (piece + 1)->part;
      out_.add_instead(" ", last ? part.text.data() + part.text.size() : next.text.data(), next);
      text.remove_prefix(1);
    }
  }
}

void MarkdownText::add_instead(std::string_view text, std::string_view source) {
  const Piece* piece = piece_at(source.data());
  if (piece == nullptr) return;
  const std::size_t offset = static_cast<std::size_t>(source.data() - buffer_.data()) - piece->begin;
  const SourcePart& part = piece->part;
  out_.add_instead(text, part.text.data() + std::min(offset, part.text.size()), part);
}

void MarkdownText::take(MD_TEXTTYPE type, std::string_view text) {
  if (images_ > 0) return;
  switch (type) {
    case MD_TEXT_NORMAL:
    case MD_TEXT_CODE:
    case MD_TEXT_LATEXMATH:
      return add(text);
    case MD_TEXT_ENTITY:
      return add_instead(decoded_entity(text), text);
    case MD_TEXT_HTML:
    case MD_TEXT_NULLCHAR:
    case MD_TEXT_BR:
    case MD_TEXT_SOFTBR:
      return;
  }
}

TracedText MarkdownText::run() {
  MD_PARSER parser{};
  parser.flags = MD_FLAG_STRIKETHROUGH | MD_FLAG_NOHTMLBLOCKS | MD_FLAG_WIKILINKS;
  parser.enter_block = ignore;
  parser.leave_block = ignore;
  parser.enter_span = enter;
  parser.leave_span = leave;
  parser.text = take;
  md_parse(buffer_.data(), static_cast<MD_SIZE>(buffer_.size()), &parser, this);
  return std::move(out_);
}

// "![[picture.png]]" alone: Obsidian's way to show a file there.
bool is_embedding(const std::vector<SourcePart>& parts) {
  const std::string_view text = parts.front().text;
  return parts.size() == 1 && text.starts_with("![[") && text.find("]]") + 2 == text.size();
}

}  // namespace

TracedText text_of(const std::vector<SourcePart>& parts, Markup markup) {
  std::size_t size = 0;
  bool plain = markup == Markup::kPlain;
  for (const SourcePart& part : parts) {
    size += part.text.size();
    plain = plain || part.text.find(kSlowForMd4c) != std::string_view::npos;
  }
  if (plain || size > kLongestMarkdown) return plain_text_of(parts);
  return is_embedding(parts) ? TracedText{} : MarkdownText(parts).run();
}

}  // namespace songngu
