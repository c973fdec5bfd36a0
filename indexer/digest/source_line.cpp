#include "indexer/digest/source_line.h"

#include <algorithm>
#include <array>

#include <unicode/uchar.h>

#include "common/base/ascii.h"
#include "common/database/terms/site.h"
#include "common/text/unicode/letter_case.h"
#include "common/text/unicode/normalize.h"
#include "common/text/unicode/unsafe.h"
#include "common/text/unicode/utf8.h"
#include "indexer/digest/list_mark.h"
#include "indexer/digest/trim.h"

namespace songngu {
namespace {

using namespace std::string_view_literals;

constexpr std::size_t kLongestSourceLine = 3000;  // bytes
constexpr std::size_t kLongestScheme = 20;        // bytes before "://"
constexpr std::size_t kLongestLabel = 200;        // code points, of one that ends as labels do
constexpr std::size_t kLongestPlainLabel = 40;    // code points, of one that begins as labels do
constexpr std::size_t kLongestName = 20;          // code points, of any other: "The Review"
constexpr std::size_t kLongestNote = 48;          // code points

std::size_t scheme_size(std::string_view text) {
  for (const std::string_view scheme : {"https://"sv, "http://"sv}) {
    if (starts_with_ascii(text, scheme)) return scheme.size();
  }
  return starts_with_ascii(text, "www.") ? 4 : 0;
}

// Characters that no URL contains, and that would do harm if it is printed or clicked on.
bool ends_url(char32_t c) {
  return is_trimmed(c) || is_unsafe_to_show(c) || c == '<' || c == '>' || c == '"' || c == U'“' ||
         c == U'”' || c == U'»' || c == '|' || c == U'，' || c == U'。' || c == '`';
}

constexpr std::string_view kAfterUrl = ".,;:!?'*_)]}~";

std::size_t count_of(std::string_view text, char c) {
  return static_cast<std::size_t>(std::count(text.begin(), text.end(), c));
}

// Without the punctuation of the sentence that the URL ends, but with the brackets that it opened itself.
std::string_view without_sentence_end(std::string_view url) {
  while (!url.empty() && kAfterUrl.find(url.back()) != std::string_view::npos) {
    if (url.back() == ')' && count_of(url, '(') >= count_of(url, ')')) break;
    if (url.back() == ']' && count_of(url, '[') >= count_of(url, ']')) break;
    if (url.back() == '_') break;
    url.remove_suffix(1);
  }
  return url;
}

// A URL that a character interrupts which no URL has, and that would do harm when it is shown or clicked on.
bool is_interrupted(std::string_view rest) {
  if (rest.empty()) return false;
  std::size_t at = 0;
  const char32_t c = next_code_point(rest, at);
  return (is_unsafe_to_show(c) && !is_trimmed(c)) ||
         (c == '<' && at < rest.size() && is_ascii_letter(rest[at]));
}

std::string_view url_at(std::string_view text) {
  if (scheme_size(text) == 0) return {};
  std::size_t end = 0;
  for (std::size_t next = 0; next < text.size(); end = next) {
    if (ends_url(next_code_point(text, next))) break;
  }
  if (is_interrupted(text.substr(end))) return {};
  std::string_view url = text.substr(0, end);
  const std::size_t link = url.find("](");  // "[https://…](https://…)"
  url = without_sentence_end(url.substr(0, link));
  if (text.front() == 'w' || text.front() == 'W') {
    if (count_of(url, '.') < 2) return {};
  }
  return is_host(host_of(url)) ? url : std::string_view{};
}

bool is_tag_letter(char32_t c) {
  if (c < 0x80)
    return is_ascii_letter(static_cast<char>(c)) || is_ascii_digit(static_cast<char>(c)) || c == '_';
  const auto code_point = static_cast<UChar32>(c);
  return u_isalnum(code_point) != 0 || (U_GET_GC_MASK(code_point) & U_GC_M_MASK) != 0;
}

bool is_joint(char32_t c) {
  return c == '-' || c == '.' || c == '&' || c == '\'' || c == U'’' || c == '+';
}

// Bytes of the tag that `text` begins with, without joints at its end.
std::size_t tag_size(std::string_view text) {
  std::size_t size = 0;
  for (std::size_t next = 0; next < text.size();) {
    const char32_t c = next_code_point(text, next);
    if (is_tag_letter(c)) {
      size = next;
    } else if (size == 0 || !is_joint(c)) {
      break;
    }
  }
  return size;
}

std::size_t handle_size(std::string_view text) {
  std::size_t size = 0;
  while (size < text.size() &&
         (is_ascii_letter(text[size]) || is_ascii_digit(text[size]) || text[size] == '_'))
    ++size;
  return size >= 3 ? size : 0;
}

// A line taken apart: its URLs and tags, and the text around them.
struct TakenApart {
  SourceLine found;
  std::string before;   // the first URL or tag
  std::string between;  // these
  std::string after;    // the last
  bool linked = false;  // words are a link to a URL: [name](URL), <a href="URL">name</a>
};

class Taker {
 public:
  explicit Taker(std::string_view line) : line_(line) {}
  TakenApart run();

 private:
  bool take_link();
  bool take_anchor();
  bool take_url();
  bool take_tag();
  bool take_handle();
  void found();
  void add_url(std::string_view url) {
    result_.found.urls.emplace_back(url);
    found();
  }
  [[nodiscard]] std::string_view rest() const { return line_.substr(at_); }
  [[nodiscard]] bool at_word_start() const;

  std::string_view line_;
  std::size_t at_ = 0;
  std::string pending_;  // text since the last find
  TakenApart result_;
};

void Taker::found() {
  std::string& place =
      result_.found.urls.size() + result_.found.tags.size() == 1 ? result_.before : result_.between;
  place += pending_;
  pending_.clear();
}

bool Taker::at_word_start() const {
  std::size_t byte = at_;
  return byte == 0 || !is_tag_letter(previous_code_point(line_, byte));
}

// "[name](URL)"
bool Taker::take_link() {
  if (!rest().starts_with('[')) return false;
  const std::size_t middle = rest().find("](");
  if (middle == std::string_view::npos || rest().substr(0, middle).find('[', 1) != std::string_view::npos)
    return false;
  std::string_view target = rest().substr(middle + 2);
  if (target.starts_with('<')) target.remove_prefix(1);
  const std::string_view url = url_at(target);
  const std::size_t close = url.empty() ? std::string_view::npos : target.find(')', url.size());
  if (close == std::string_view::npos) return false;
  add_url(url);
  result_.linked = true;
  at_ = static_cast<std::size_t>(target.data() - line_.data()) + close + 1;
  return true;
}

// <a href="URL">name</a>
bool Taker::take_anchor() {
  if (!starts_with_ascii(rest(), "<a ")) return false;
  const std::size_t close = rest().find("</a>");
  const std::size_t target = rest().find("href=");
  if (target == std::string_view::npos || close == std::string_view::npos || target > close) return false;
  std::size_t begin = target + 5;
  if (begin < rest().size() && (rest()[begin] == '"' || rest()[begin] == '\'')) ++begin;
  const std::string_view url = url_at(rest().substr(begin));
  if (url.empty()) return false;
  add_url(url);
  result_.linked = true;
  at_ += close + 4;
  return true;
}

bool Taker::take_url() {
  if (!at_word_start()) return false;
  const std::string_view url = url_at(rest());
  if (url.empty()) return false;
  add_url(url);
  at_ += url.size();
  return true;
}

bool Taker::take_tag() {
  if (!rest().starts_with('#') && !rest().starts_with("\\#")) return false;
  const std::size_t mark = rest().front() == '\\' ? 2 : 1;
  const std::size_t size = tag_size(rest().substr(mark));
  if (size == 0 || !at_word_start()) {
    // "#FT#AI": the tags are next to each other.
    if (size == 0 || result_.found.tags.empty() || !pending_.empty()) return false;
  }
  result_.found.tags.emplace_back(rest().substr(mark, size));
  found();
  at_ += mark + size;
  return true;
}

bool Taker::take_handle() {
  if (!rest().starts_with('@') || !at_word_start()) return false;
  const std::size_t size = handle_size(rest().substr(1));
  at_ += size > 0 ? size + 1 : 0;
  return size > 0;
}

TakenApart Taker::run() {
  while (at_ < line_.size()) {
    if (take_link() || take_anchor() || take_url() || take_tag() || take_handle()) continue;
    std::size_t next = at_;
    next_code_point(line_, next);
    pending_ += line_.substr(at_, next - at_);
    at_ = next;
  }
  result_.after = std::move(pending_);
  return std::move(result_);
}

bool is_decoration(char32_t c) {
  return is_trimmed(c) || is_pictograph(c) || c == 0xFE0F || c == '*' || c == '_' || c == '(' || c == ')' ||
         c == '[' || c == ']' || c == '<' || c == '>' || c == '"' || c == U'“' || c == U'”' || c == '`' ||
         c == '#';
}

std::string_view without_decoration(std::string_view text) {
  std::size_t begin = 0;
  for (std::size_t next = 0; next < text.size(); begin = next) {
    if (!is_decoration(next_code_point(text, next))) break;
  }
  if (begin >= text.size()) return {};
  std::size_t end = text.size();
  for (std::size_t previous = end; previous > begin; end = previous) {
    if (!is_decoration(previous_code_point(text, previous))) break;
  }
  return text.substr(begin, end - begin);
}

constexpr std::array kLabelEnds{":"sv, "："sv, "-"sv, "–"sv, "—"sv, "|"sv,
                                "→"sv, "•"sv,  "·"sv, "/"sv, "»"sv, "=>"sv};

bool ends_as_label(std::string_view text) {
  return std::any_of(kLabelEnds.begin(), kLabelEnds.end(),
                     [&](std::string_view end) { return text.ends_with(end); });
}

// A full stop, question or exclamation mark before a space: the label is a sentence and more.
bool has_sentence_break(std::string_view text) {
  for (std::size_t i = 0; i + 1 < text.size(); ++i) {
    if ((text[i] == '.' || text[i] == '?' || text[i] == '!') && text[i + 1] == ' ') return true;
  }
  return !text.empty() &&
         (text.back() == '.' || text.back() == '?' || text.back() == '!' || text.back() == ';');
}

constexpr std::array kLabelBeginnings{
    "nguồn"sv,    "source"sv, "link"sv,      "xem"sv,     "đọc"sv,      "read"sv,     "see"sv,
    "theo"sv,     "via"sv,    "bài gốc"sv,   "bản gốc"sv, "bài viết"sv, "original"sv, "full"sv,
    "chi tiết"sv, "more"sv,   "tham khảo"sv, "dẫn"sv,     "toàn văn"sv, "url"sv,      "web"sv};

bool begins_as_label(std::string_view text) {
  const std::string lower = lower_case(to_nfc(text));
  return std::any_of(kLabelBeginnings.begin(), kLabelBeginnings.end(),
                     [&](std::string_view word) { return lower.starts_with(word); });
}

bool is_source_label(std::string_view text, bool listed) {
  const std::string_view label = without_decoration(text);
  if (label.empty()) return true;
  if (has_sentence_break(label)) return false;
  const std::size_t size = code_point_count(label);
  if (ends_as_label(label)) return size <= (listed ? kLongestPlainLabel : kLongestLabel);
  return size <= kLongestName || (size <= kLongestPlainLabel && begins_as_label(label));
}

bool starts_as_note(std::string_view text) {
  constexpr std::array kStarts{"-"sv, "–"sv, "—"sv, "|"sv, ","sv, "·"sv, "•"sv};
  return std::any_of(kStarts.begin(), kStarts.end(),
                     [&](std::string_view start) { return text.starts_with(start); });
}

// "(cần trả tiền)", "- cần đăng ký"; where nothing is before the URL, also "cần đăng ký".
bool is_note(std::string_view text, bool labelled) {
  const std::string_view whole = trim(text);
  const std::string_view note = without_decoration(whole);
  const bool apart = note.empty() || note.size() < whole.size() || !labelled || starts_as_note(whole);
  if (!apart) return false;
  return code_point_count(note) <= kLongestNote &&
         !has_sentence_break(note.substr(0, note.empty() ? 0 : note.size() - 1));
}

bool is_between_urls(std::string_view text) {
  return code_point_count(text) <= kLongestPlainLabel && !has_sentence_break(text);
}

bool is_separators(std::string_view text) {
  for (std::size_t next = 0; next < text.size();) {
    const char32_t c = next_code_point(text, next);
    if (!is_decoration(c) && c != ',' && c != ';' && c != '|' && c != '/' && c != U'·' && c != U'•' &&
        c != '-' && c != '.' && c != U'–')
      return false;
  }
  return true;
}

constexpr std::array kTagLabels{"tags"sv,     "tag"sv,     "hashtag"sv, "hashtags"sv,
                                "thẻ"sv,      "từ khóa"sv, "từ khoá"sv, "chủ đề"sv,
                                "keywords"sv, "topics"sv,  "nhãn"sv,    "chuyên mục"sv};

bool is_tag_label(std::string_view text) {
  const std::string_view label = without_decoration(text);
  if (label.empty() || is_separators(label)) return true;
  if (ends_as_label(label))
    return code_point_count(label) <= kLongestPlainLabel && !has_sentence_break(label);
  const std::string lower = lower_case(to_nfc(label));
  return std::find(kTagLabels.begin(), kTagLabels.end(), lower) != kTagLabels.end();
}

constexpr std::array kTagListLabels{"tags"sv,     "tag"sv,     "hashtag"sv, "hashtags"sv,
                                    "keywords"sv, "từ khóa"sv, "từ khoá"sv};
constexpr std::size_t kLongestTagList = 200;  // bytes
constexpr std::size_t kLongestTag = 30;       // code points

// "Tags: Apple, Ấn Độ"
SourceLine read_tag_list(std::string_view line) {
  const std::size_t colon = line.find(':');
  if (colon == std::string_view::npos || line.size() > kLongestTagList || has_sentence_break(line)) return {};
  const std::string label = lower_case(to_nfc(without_decoration(line.substr(0, colon))));
  if (std::find(kTagListLabels.begin(), kTagListLabels.end(), label) == kTagListLabels.end()) return {};
  SourceLine found;
  for (std::size_t begin = colon + 1; begin < line.size();) {
    const std::size_t end = std::min(line.find_first_of(",;", begin), line.size());
    const std::string_view tag = without_decoration(line.substr(begin, end - begin));
    if (code_point_count(tag) > kLongestTag) return {};
    if (!tag.empty()) found.tags.emplace_back(tag);
    begin = end + 1;
  }
  return found;
}

bool may_have_source(std::string_view line) {
  return line.size() <= kLongestSourceLine &&
         (line.find('#') != std::string_view::npos || line.find("://") != std::string_view::npos ||
          line.find("www.") != std::string_view::npos || line.find("WWW.") != std::string_view::npos);
}

}  // namespace

SourceLine read_source_line(std::string_view line, bool listed) {
  if (!may_have_source(line)) return read_tag_list(line);
  const std::string visible = without_invisible(line);
  TakenApart parts = Taker(visible).run();
  if (parts.found.empty()) return {};
  const bool fits =
      parts.found.urls.empty()
          ? is_tag_label(parts.before) && is_separators(parts.between) && is_separators(parts.after)
          : is_source_label(parts.before, listed) && is_between_urls(parts.between) &&
                is_note(parts.after, !without_decoration(parts.before).empty());
  return fits ? std::move(parts.found) : SourceLine{};
}

std::vector<std::string> tags_at_end(std::string_view line) {
  std::size_t begin = line.size();
  while (begin > 0) {
    const std::size_t space = line.substr(0, begin - 1).rfind(' ');
    const std::string_view word = line.substr(space + 1, begin - space - 1);  // npos + 1 is 0
    if (!word.starts_with('#') && !is_separators(trim(word))) break;
    begin = space + 1;
  }
  const std::size_t mark = line.find('#', begin);
  if (mark == std::string_view::npos || mark == 0 || line.size() - mark > kLongestSourceLine) return {};
  const std::string visible = without_invisible(line.substr(mark));
  TakenApart parts = Taker(visible).run();
  const bool tags_alone =
      parts.found.urls.empty() && is_separators(parts.between) && is_separators(parts.after);
  return tags_alone ? std::move(parts.found.tags) : std::vector<std::string>{};
}

bool has_bare_url(std::string_view line) {
  for (std::size_t at = line.find("://"); at != std::string_view::npos; at = line.find("://", at + 3)) {
    const std::string_view before =
        line.substr(at - std::min(at, kLongestScheme), std::min(at, kLongestScheme));
    const std::size_t link = before.rfind("](");
    const bool linked = link != std::string_view::npos && before.find(' ', link) == std::string_view::npos;
    if (!linked) return true;
  }
  return false;
}

std::optional<std::string> site_of(std::string_view url) {
  std::string site = site_value(url);
  if (site.empty()) return std::nullopt;
  return site;
}

}  // namespace songngu
