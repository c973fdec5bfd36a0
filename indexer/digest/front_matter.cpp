#include "indexer/digest/front_matter.h"

#include <algorithm>
#include <memory>

#include <fmt/format.h>
#include <yaml.h>

#include "common/base/ascii.h"
#include "common/model/entry.h"
#include "indexer/digest/date.h"
#include "indexer/digest/source_line.h"
#include "indexer/digest/trim.h"

namespace songngu {
namespace {

constexpr std::size_t kLargestFrontMatter = std::size_t{64} << 10U;  // bytes
constexpr std::size_t kLongestKey = 60;                              // bytes

std::string_view next_line(std::string_view text, std::size_t& at) {
  const std::size_t end = std::min(text.find('\n', at), text.size());
  const std::string_view line = trim_right(text.substr(at, end - at));
  at = std::min(end + 1, text.size());
  return line;
}

enum class YamlKey : std::uint8_t { kNone, kAscii, kOther };

// "key:" or "key: value"
YamlKey yaml_key(std::string_view line) {
  std::size_t size = 0;
  bool ascii = true;
  for (; size < std::min(line.size(), kLongestKey); ++size) {
    const char c = line[size];
    const bool other = static_cast<unsigned char>(c) >= 0x80;
    if (!other && !is_ascii_letter(c) && !is_ascii_digit(c) && c != '_' && c != '-' && c != ' ') break;
    ascii = ascii && !other;
  }
  if (size == 0 || size >= line.size() || line[size] != ':') return YamlKey::kNone;
  const bool ends = size + 1 == line.size() || line[size + 1] == ' ' || line[size + 1] == '\t';
  return !ends ? YamlKey::kNone : ascii ? YamlKey::kAscii : YamlKey::kOther;
}

struct YamlBlock {
  std::string_view yaml;
  std::size_t size = 0;     // with the rules
  std::uint32_t lines = 0;  // with the rules
};

bool is_yaml_line(std::string_view line) {
  return line.empty() || yaml_key(line) != YamlKey::kNone || line.find_first_of(" \t#]}-\"'") == 0;
}

YamlBlock find_block(std::string_view text) {
  std::size_t at = 0;
  if (next_line(text, at) != "---") return {};
  const std::size_t begin = at;
  YamlBlock block;
  block.lines = 1;
  bool first = true;
  bool sure = false;  // text such as "Giá gạo: tăng" is between rules, too
  while (at < std::min(text.size(), kLargestFrontMatter)) {
    const std::size_t line_begin = at;
    const std::string_view line = next_line(text, at);
    ++block.lines;
    if (line == "---" || line == "...") {
      block.yaml = text.substr(begin, line_begin - begin);
      block.size = at;
      return sure ? block : YamlBlock{};
    }
    const YamlKey key = yaml_key(line);
    if (first && !line.empty() && !line.starts_with('#') && key == YamlKey::kNone) return {};
    if (!is_yaml_line(line)) return {};
    sure = sure || key == YamlKey::kAscii || line.starts_with("ngày:");
    first = first && (line.empty() || line.starts_with('#'));
  }
  return {};
}

struct YamlDeleter {
  void operator()(yaml_parser_t* parser) const {
    yaml_parser_delete(parser);
    delete parser;  // NOLINT(cppcoreguidelines-owning-memory)
  }
};

// Reads the scalars of the outermost mapping, and those of sequences in it.
class YamlReader {
 public:
  YamlReader(std::string_view yaml, FrontMatter& out, DiagnosticList& diagnostics)
      : out_(out), diagnostics_(diagnostics), parser_(new yaml_parser_t) {
    yaml_parser_initialize(parser_.get());
    yaml_parser_set_input_string(parser_.get(), reinterpret_cast<const unsigned char*>(yaml.data()),
                                 yaml.size());
  }
  void run();

 private:
  void take(const yaml_event_t& event);
  void take_scalar(std::string value, SourceSpot place);
  void take_value(std::string_view value, SourceSpot place);

  FrontMatter& out_;
  DiagnosticList& diagnostics_;
  std::unique_ptr<yaml_parser_t, YamlDeleter> parser_;
  int depth_ = 0;      // of mappings and sequences
  bool list_ = false;  // in a sequence that is a value
  std::string key_;    // empty where a key comes next
};

void YamlReader::run() {
  for (bool more = true; more;) {
    yaml_event_t event;
    if (yaml_parser_parse(parser_.get(), &event) == 0) {
      const std::size_t line = parser_->problem_mark.line + 2;
      diagnostics_.warn(
          line, parser_->problem_mark.column + 1,
          fmt::format("front matter that is not valid YAML from here on ({}): the rest of it is ignored",
                      parser_->problem != nullptr ? parser_->problem : ""));
      return;
    }
    more = event.type != YAML_STREAM_END_EVENT;
    take(event);
    yaml_event_delete(&event);
  }
}

void YamlReader::take(const yaml_event_t& event) {
  const bool begins = event.type == YAML_MAPPING_START_EVENT || event.type == YAML_SEQUENCE_START_EVENT;
  const bool ends = event.type == YAML_MAPPING_END_EVENT || event.type == YAML_SEQUENCE_END_EVENT;
  if (begins) {
    ++depth_;
    if (depth_ == 2) list_ = event.type == YAML_SEQUENCE_START_EVENT;
  } else if (ends) {
    --depth_;
    if (depth_ == 1) {
      list_ = false;
      key_.clear();
    }
  } else if (event.type == YAML_SCALAR_EVENT) {
    const auto* value = reinterpret_cast<const char*>(event.data.scalar.value);
    const bool quoted = event.data.scalar.style == YAML_SINGLE_QUOTED_SCALAR_STYLE ||
                        event.data.scalar.style == YAML_DOUBLE_QUOTED_SCALAR_STYLE;
    take_scalar({value, event.data.scalar.length},
                {0, static_cast<std::uint32_t>(event.start_mark.line) + 2,
                 static_cast<std::uint32_t>(event.start_mark.column) + (quoted ? 1U : 0U)});
  }
}

void YamlReader::take_scalar(std::string value, SourceSpot place) {
  if (depth_ == 1 && key_.empty()) {
    key_ = ascii_lower(std::move(value));
    if (key_.empty()) key_ = " ";
    return;
  }
  if (depth_ == 1 || (depth_ == 2 && list_)) take_value(trim(value), place);
  if (depth_ == 1) key_.clear();
}

void add_tags(std::vector<std::string>& tags, std::string_view value) {
  for (std::size_t begin = 0; begin <= value.size();) {
    const std::size_t end = std::min(value.find_first_of(",;", begin), value.size());
    std::string_view tag = trim(value.substr(begin, end - begin));
    if (tag.starts_with('#')) tag.remove_prefix(1);
    if (!tag.empty()) tags.emplace_back(tag);
    begin = end + 1;
  }
}

void YamlReader::take_value(std::string_view value, SourceSpot place) {
  if (value.empty()) return;
  if (key_ == "date" || key_ == "published" || key_ == "ngày") {
    if (out_.date) return;
    out_.date = find_date(value);
    if (!out_.date) diagnostics_.warn(place.line, 1, "no date that can be read: write YYYY-MM-DD");
  } else if (key_ == "title" && value.find('\n') == std::string_view::npos) {
    out_.title = value;
    out_.title_line = place.line;
    out_.title_byte = place.byte;
  } else if (key_ == "source" || key_ == "url" || key_ == "link") {
    for (std::string& url : read_source_line(value).urls) out_.urls.push_back(std::move(url));
  } else if (key_ == "tags" || key_ == "tag" || key_ == "keywords") {
    add_tags(out_.tags, value);
  }
}

}  // namespace

FrontMatter read_front_matter(std::string_view text, DiagnosticList& diagnostics) {
  FrontMatter result;
  const YamlBlock block = find_block(text);
  result.size = block.size;
  result.lines = block.lines;
  if (block.size > 0) YamlReader(block.yaml, result, diagnostics).run();
  return result;
}

}  // namespace songngu
