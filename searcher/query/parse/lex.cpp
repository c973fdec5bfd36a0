#include "searcher/query/parse/lex.h"

#include <algorithm>
#include <array>
#include <tuple>
#include <utility>

#include <fmt/format.h>
#include <unicode/uchar.h>

#include "common/base/ascii.h"
#include "common/base/number.h"
#include "common/database/terms/site.h"
#include "common/text/unicode/utf8.h"
#include "searcher/query/tree/field.h"
#include "searcher/query/tree/refusal.h"

namespace songngu {
namespace {

constexpr char32_t kByteOrderMark = 0xFEFF;
constexpr char32_t kZeroWidthSpace = 0x200B;
constexpr std::uint32_t kDefaultWindow = 10;

/// White space of any kind, and what is pasted in its place without being seen (U+FEFF, U+200B).
bool is_blank(char32_t character) {
  return u_isUWhiteSpace(static_cast<UChar32>(character)) || character == kByteOrderMark ||
         character == kZeroWidthSpace;
}

bool is_bracket(char32_t character) {
  return character == U'(' || character == U')';
}

bool is_sign(char32_t character) {
  return character == U'+' || character == U'-';
}

/// Part of a word: letters and digits with their combining marks.
bool is_letter(char32_t character) {
  return u_isalnum(static_cast<UChar32>(character)) ||
         (U_GET_GC_MASK(static_cast<UChar32>(character)) & U_GC_M_MASK) != 0;
}

/// The marks that close what `open` opens; none if it opens nothing.
std::u32string_view closing_marks(char32_t open) {
  switch (open) {
    case U'"':
      return U"\"";
    case U'“':
      return U"”“";
    case U'„':
      return U"“”";
    case U'”':
      return U"”";
    case U'«':
      return U"»";
    case U'»':
      return U"«";
    default:
      return {};
  }
}

bool is_quotation_mark(char32_t character) {
  return !closing_marks(character).empty();
}

/// Whether a chunk cannot go on with it.
bool is_chunk_end(char32_t character) {
  return is_blank(character) || is_bracket(character) || is_quotation_mark(character);
}

std::u32string decoded(std::string_view text) {
  std::u32string characters;
  for (std::size_t byte = 0; byte < text.size();) characters += next_code_point(text, byte);
  return characters;
}

/// Whether it is a host and ends in a domain that news sites have: not TP.HCM.
bool ends_like_a_site(std::string_view host) {
  static constexpr auto kDomains = std::to_array<std::string_view>(
      {"com", "org", "net", "vn", "uk", "gov", "edu", "info", "io", "tv", "asia", "news"});
  const std::size_t dot = host.rfind('.');
  if (dot == std::string_view::npos || dot == 0 || !is_host(host)) return false;
  return std::find(kDomains.begin(), kDomains.end(), ascii_lower(std::string(host.substr(dot + 1)))) !=
         kDomains.end();
}

class Lexer {
 public:
  explicit Lexer(std::string_view query) : query_(query), characters_(decoded(query)), index_(query) {}

  std::vector<Lexeme> lexemes() {
    while (at_ < characters_.size()) {
      if (is_blank(characters_[at_])) {
        ++at_;
      } else {
        add_next();
      }
    }
    add(LexemeType::kEnd, size());
    return std::move(lexemes_);
  }

 private:
  [[nodiscard]] std::uint32_t size() const { return static_cast<std::uint32_t>(characters_.size()); }

  [[nodiscard]] std::string_view text(Span span) const {
    const auto begin = index_.byte(span.begin);
    return query_.substr(begin, index_.byte(span.end) - begin);
  }

  Lexeme& add(LexemeType type, std::uint32_t end) {
    Lexeme lexeme;
    lexeme.type = type;
    lexeme.span = lexeme.value = {at_, end};
    at_ = end;
    return lexemes_.emplace_back(std::move(lexeme));
  }

  void add_next() {
    const char32_t character = characters_[at_];
    if (is_bracket(character)) {
      add(character == U'(' ? LexemeType::kOpen : LexemeType::kClose, at_ + 1);
    } else if (is_quotation_mark(character)) {
      const Span phrase = phrase_at(at_);
      add(LexemeType::kPhrase, phrase.end + 1).value = phrase;
    } else if (is_sign_here()) {
      add(character == U'+' ? LexemeType::kMust : LexemeType::kMustNot, at_ + 1);
    } else if (!add_operator() && !add_hashtag() && !add_address() && !add_field()) {
      const auto [type, value] = chunk_value(chunk_at(at_));
      add(type, chunk_at(at_).end).value = value;
    }
  }

  [[nodiscard]] bool is_sign_here() const {
    if (!is_sign(characters_[at_]) || at_ + 1 == size()) return false;
    const char32_t next = characters_[at_ + 1];
    const bool begins = at_ == 0 || is_blank(characters_[at_ - 1]) || characters_[at_ - 1] == U'(';
    return begins && !is_blank(next) && !is_sign(next) && next != U')';
  }

  [[nodiscard]] bool follows_sign() const {
    return !lexemes_.empty() && lexemes_.back().span.end == at_ &&
           (lexemes_.back().type == LexemeType::kMust || lexemes_.back().type == LexemeType::kMustNot);
  }

  [[nodiscard]] Span chunk_at(std::uint32_t begin) const {
    std::uint32_t end = begin;
    while (end < size() && !is_chunk_end(characters_[end])) ++end;
    return {begin, end};
  }

  /// What the quotation mark at `open` encloses.
  [[nodiscard]] Span phrase_at(std::uint32_t open) const {
    const auto end = characters_.find_first_of(closing_marks(characters_[open]), open + 1);
    if (end == std::u32string::npos) {
      refuse_query(open, "unmatched quotation mark", "close it, or use --plain to search for it as text");
    }
    const Span phrase{open + 1, static_cast<std::uint32_t>(end)};
    for (std::uint32_t i = phrase.begin + 1; i < phrase.end; ++i) {
      if (characters_[i] == U'*' && is_letter(characters_[i - 1])) {
        refuse_query(i, "a wildcard cannot be inside a phrase", "move it out of the quotation marks");
      }
    }
    return phrase;
  }

  /// Whether a chunk is text or a prefix, and which part of it that is.
  [[nodiscard]] std::pair<LexemeType, Span> chunk_value(Span chunk) const {
    const auto begin = characters_.begin() + chunk.begin;
    const auto end = characters_.begin() + chunk.end;
    const auto star = std::find(begin, end, U'*');
    if (star == end || std::none_of(begin, end, is_letter)) return {LexemeType::kText, chunk};
    if (star == begin || !is_letter(*(star - 1)) || std::any_of(star, end, is_letter)) {
      refuse_query(
          static_cast<std::uint32_t>(star - characters_.begin()),
          fmt::format("a wildcard must be at the end of a word, unlike in {}", quoted(text(chunk))),
          "write the beginning of a word, then *, for example chip*; without *, words match by themselves");
    }
    return {LexemeType::kPrefix, {chunk.begin, static_cast<std::uint32_t>(star - characters_.begin())}};
  }

  bool add_operator() {
    const Span chunk = chunk_at(at_);
    const auto word = text(chunk);
    if (follows_sign()) return false;
    if (word == "AND" || word == "OR" || word == "NOT") {
      add(word == "AND" ? LexemeType::kAnd : word == "OR" ? LexemeType::kOr : LexemeType::kNot, chunk.end);
      return true;
    }
    const auto name = word.substr(0, word.find('/'));
    if (name != "NEAR" && name != "ADJ") return false;
    const std::uint32_t window =
        name == word ? kDefaultWindow : parse_window(name, word.substr(name.size() + 1));
    add(name == "NEAR" ? LexemeType::kNear : LexemeType::kAdj, chunk.end).window = window;
    return true;
  }

  [[nodiscard]] std::uint32_t parse_window(std::string_view name, std::string_view digits) const {
    if (const auto window = parse_whole<std::uint32_t>(digits, 1, kMaxWindow)) return *window;
    const bool is_number = std::all_of(digits.begin(), digits.end(), is_ascii_digit);
    if (!is_number || digits.find_first_not_of('0') == std::string_view::npos) {
      refuse_query(at_, fmt::format("{}/ needs a number of words", name),
                   fmt::format("for example {}/5", name));
    }
    refuse_query(at_, fmt::format("{}/{} is too wide", name, quoted(digits)),
                 fmt::format("{}/{} is the widest; AND finds words anywhere in a passage", name, kMaxWindow));
  }

  bool add_hashtag() {
    if (characters_[at_] != U'#' || at_ + 1 == size() || !is_letter(characters_[at_ + 1])) return false;
    const Span chunk = chunk_at(at_);
    Lexeme& lexeme = add(LexemeType::kTextOrField, chunk.end);
    lexeme.field = "tag";
    lexeme.value = without_mark({chunk.begin + 1, chunk.end});
    return true;
  }

  /// https://host/path names an entry, a host alone its site.
  bool add_address() {
    const Span chunk = without_mark(chunk_at(at_));
    const auto typed = text(chunk);
    const bool is_url = typed.starts_with("https://") || typed.starts_with("http://");
    const auto host = host_of(typed);
    if (!is_url && !ends_like_a_site(host)) return false;
    if (!is_host(site_value(typed))) return false;
    const auto path = typed.substr(static_cast<std::size_t>(host.end() - typed.begin()));
    Lexeme& lexeme = add(LexemeType::kTextOrField, chunk_at(at_).end);
    lexeme.field = path.empty() || path == "/" ? "site" : "url";
    lexeme.value = chunk;
    return true;
  }

  bool add_field() {
    const Span chunk = chunk_at(at_);
    const auto typed = text(chunk);
    const auto colon = typed.find(':');
    if (colon == std::string_view::npos) return false;
    const auto value_begin = at_ + code_point_count(typed.substr(0, colon + 1));
    if (value_begin == size() || is_blank(characters_[value_begin]) || characters_[value_begin] == U')')
      return false;
    const auto name = typed.substr(0, colon);
    const auto field = field_named(name);
    if (!field) {
      refuse_misspelling(name, typed.substr(colon + 1));
      return false;
    }
    add_field_value(*field, value_begin);
    return true;
  }

  void refuse_misspelling(std::string_view name, std::string_view value) const {
    const auto meant = field_almost_named(name);
    if (!meant || value.starts_with("//")) return;
    refuse_query(at_, fmt::format("unknown field {}; did you mean {}:?", quoted(name), *meant),
                 "if it is text, leave a space after the colon or use --plain");
  }

  void add_field_value(std::string_view field, std::uint32_t begin) {
    if (characters_[begin] == U'(') {
      refuse_query(begin, fmt::format("{}: takes one value", field),
                   fmt::format("repeat it in parentheses: ({}:A OR {}:B)", field, field));
    }
    std::uint32_t end = 0;
    std::pair<LexemeType, Span> value;
    if (is_quotation_mark(characters_[begin])) {
      value = {LexemeType::kPhrase, phrase_at(begin)};
      end = value.second.end + 1;
    } else {
      const Span chunk = chunk_at(begin);
      value = field == "title" ? chunk_value(chunk) : std::pair(LexemeType::kText, without_comma(chunk));
      end = chunk.end;
    }
    Lexeme& lexeme = add(LexemeType::kField, end);
    lexeme.field = field;
    std::tie(lexeme.value_type, lexeme.value) = value;
  }

  /// Without a full stop, comma or the like after it, which is not part of the word.
  [[nodiscard]] Span without_mark(Span chunk) const {
    const std::u32string_view marks = U".,;:!?";
    while (chunk.size() > 1 && marks.find(characters_[chunk.end - 1]) != std::u32string_view::npos)
      --chunk.end;
    return chunk;
  }

  /// A list of fields may be typed with commas.
  [[nodiscard]] Span without_comma(Span chunk) const {
    while (!chunk.empty() && (characters_[chunk.end - 1] == U',' || characters_[chunk.end - 1] == U';'))
      --chunk.end;
    return chunk;
  }

  std::string_view query_;
  std::u32string characters_;
  CodePointIndex index_;
  std::uint32_t at_ = 0;
  std::vector<Lexeme> lexemes_;
};

}  // namespace

std::vector<Lexeme> lex(std::string_view query) {
  return Lexer(query).lexemes();
}

}  // namespace songngu
