#include "indexer/import/telegram.h"

#include <algorithm>
#include <chrono>
#include <istream>
#include <optional>
#include <string_view>
#include <utility>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "common/base/number.h"
#include "indexer/digest/date.h"

namespace songngu {
namespace {

using Json = nlohmann::json;

std::string text_at(const Json& object, const char* key) {
  const auto found = object.find(key);
  return found != object.end() && found->is_string() ? found->get<std::string>() : std::string();
}

/// Identifiers are numbers; some versions write them as strings.
std::optional<std::int64_t> number_at(const Json& object, const char* key) {
  const auto found = object.find(key);
  if (found == object.end()) return std::nullopt;
  if (found->is_number_integer()) return found->get<std::int64_t>();
  if (found->is_string()) return parse_whole<std::int64_t>(found->get_ref<const std::string&>());
  return std::nullopt;
}

/// Parts of a text: strings, and objects with a type and a text. Adds them to the message's text.
bool add_part(TelegramMessage& message, const Json& part) {
  if (part.is_string()) {
    message.text += part.get_ref<const std::string&>();
    return true;
  }
  if (!part.is_object() || !part.contains("text") || !part["text"].is_string()) return false;
  const std::size_t begin = message.text.size();
  message.text += part["text"].get_ref<const std::string&>();
  std::string url = text_at(part, "href");
  if (!url.empty()) message.links.push_back({begin, message.text.size(), std::move(url)});
  return true;
}

/// False if the text is not of the form that Telegram writes.
bool read_text(TelegramMessage& message, const Json& object) {
  auto text = object.find("text");
  if (text == object.end()) text = object.find("text_entities");
  if (text == object.end()) return true;
  if (!text->is_array()) return add_part(message, *text);
  bool good = true;
  for (const Json& part : *text) good = add_part(message, part) && good;
  return good;
}

/// Seconds of "2025-03-12T08:00:00" from 1970 on, as if it were UTC: messages are compared with each other
/// alone.
std::int64_t seconds_of(std::string_view date, std::string_view time) {
  using namespace std::chrono;
  const auto part = [](std::string_view text, std::size_t at, std::size_t size) {
    return at + size <= text.size() ? parse_whole<unsigned>(text.substr(at, size)).value_or(0) : 0;
  };
  const sys_days day =
      year(static_cast<int>(part(date, 0, 4))) / month(part(date, 5, 2)) / std::chrono::day(part(date, 8, 2));
  return std::int64_t{day.time_since_epoch().count()} * 86400 + std::int64_t{part(time, 1, 2)} * 3600 +
         std::int64_t{part(time, 4, 2)} * 60 + part(time, 7, 2);
}

bool has_media(const Json& object) {
  for (const char* key : {"photo", "file", "media_type", "poll", "location_information"}) {
    if (object.contains(key)) return true;
  }
  return false;
}

/// None if it has no identifier or no date.
std::optional<TelegramMessage> message_from(const Json& object) {
  TelegramMessage message;
  const auto id = number_at(object, "id");
  const std::string when = text_at(object, "date");
  const std::size_t date_end = std::min<std::size_t>(when.size(), 10);
  const auto date = find_date(std::string_view(when).substr(0, date_end));
  if (!id || !date) return std::nullopt;
  message.id = *id;
  message.date = *date;
  message.seconds = seconds_of(*date, std::string_view(when).substr(date_end));
  message.author = text_at(object, "from_id");
  message.forwarded_from = text_at(object, "forwarded_from");
  message.has_media = has_media(object);
  return message;
}

/// Builds one value of JSON from the parser's events.
class ValueBuilder {
 public:
  /// An object, an array or a value without parts.
  void add(Json value) {
    const bool is_nest = value.is_structured();
    Json* added = &root_;
    if (open_.empty()) {
      root_ = std::move(value);
    } else if (open_.back()->is_array()) {
      open_.back()->push_back(std::move(value));
      added = &open_.back()->back();
    } else {
      added = &((*open_.back())[key_] = std::move(value));
    }
    if (is_nest) open_.push_back(added);
  }
  void key(std::string& key) { key_ = std::move(key); }
  void close() { open_.pop_back(); }
  [[nodiscard]] bool is_whole() const { return open_.empty(); }
  [[nodiscard]] const Json& value() const { return root_; }

 private:
  Json root_;
  std::vector<Json*> open_;
  std::string key_;
};

/// What nlohmann's parser calls: finds the messages, and builds each of them.
class ExportReader : public nlohmann::json_sax<Json> {
 public:
  ExportReader(JsonSource& source, DiagnosticList& diagnostics,
               const std::function<void(TelegramMessage&&)>& on_message)
      : source_(source), diagnostics_(diagnostics), on_message_(on_message) {}

  bool null() override { return value(nullptr); }
  bool boolean(bool one) override { return value(one); }
  bool number_integer(number_integer_t one) override { return value(one); }
  bool number_unsigned(number_unsigned_t one) override { return value(one); }
  bool number_float(number_float_t one, const string_t& /*written*/) override { return value(one); }
  bool string(string_t& one) override { return value(std::move(one)); }
  bool binary(binary_t& /*one*/) override { return true; }  // JSON has none
  bool start_object(std::size_t /*size*/) override { return open(Json::object()); }
  bool start_array(std::size_t /*size*/) override { return open(Json::array()); }
  bool end_object() override { return close(); }
  bool end_array() override { return close(); }
  bool key(string_t& one) override;
  bool parse_error(std::size_t /*position*/, const std::string& /*token*/,
                   const nlohmann::detail::exception& /*error*/) override {
    return false;  // the caller knows the place
  }

  [[nodiscard]] const TelegramReport& report() const { return report_; }
  [[nodiscard]] bool found_messages() const { return found_messages_; }
  [[nodiscard]] bool is_too_deep() const { return is_too_deep_; }

 private:
  struct Level {
    bool is_array = false;
    std::string key;  ///< the last one read in it
  };
  static constexpr std::size_t kDeepest = 64;

  bool value(Json one);
  bool open(Json empty);
  bool close();
  void read_chat_fact(const Json& one);
  void take_message();
  [[nodiscard]] bool is_in_messages() const;
  [[nodiscard]] bool is_in_chat() const;
  [[nodiscard]] bool is_in_account() const { return levels_.size() > 2; }
  [[nodiscard]] bool is_channel() const { return chat_type_.ends_with("_channel"); }
  void warn(std::string text) {
    const FilePlace place = message_ ? message_place_ : source_.place();
    diagnostics_.warn(place.line, place.column, std::move(text));
  }

  JsonSource& source_;
  DiagnosticList& diagnostics_;
  const std::function<void(TelegramMessage&&)>& on_message_;
  std::vector<Level> levels_;  // outside of messages
  std::optional<ValueBuilder> message_;
  std::size_t message_depth_ = 0;
  FilePlace message_place_;
  std::string chat_;
  std::string chat_type_;
  TelegramReport report_;
  bool found_messages_ = false;
  bool is_too_deep_ = false;
};

/// The chat of an export of one chat is the outermost object; those of an account are in chats.list, and
/// left_chats.list.
bool ExportReader::is_in_chat() const {
  if (levels_.size() == 1) return !levels_[0].is_array;
  return levels_.size() == 4 && (levels_[0].key == "chats" || levels_[0].key == "left_chats") &&
         levels_[1].key == "list" && levels_[2].is_array && !levels_[3].is_array;
}

bool ExportReader::is_in_messages() const {
  return (levels_.size() == 2 || levels_.size() == 5) && levels_.back().is_array &&
         levels_[levels_.size() - 2].key == "messages";
}

bool ExportReader::key(string_t& one) {
  if (message_) {
    message_->key(one);
  } else {
    levels_.back().key = std::move(one);
    source_.begin_value();
  }
  return true;
}

void ExportReader::read_chat_fact(const Json& one) {
  const std::string& key = levels_.back().key;
  if (key == "type" && one.is_string()) chat_type_ = one.get<std::string>();
  if (key == "id" && one.is_number_integer()) chat_ = std::to_string(one.get<std::int64_t>());
  if (key == "id" && one.is_string()) chat_ = one.get<std::string>();
}

bool ExportReader::value(Json one) {
  if (message_) {
    message_->add(std::move(one));
    return true;
  }
  if (is_in_chat()) read_chat_fact(one);
  if (is_in_messages()) warn("not a message: left out");
  source_.begin_value();
  return true;
}

bool ExportReader::open(Json empty) {
  if (levels_.size() + message_depth_ >= kDeepest) {
    is_too_deep_ = true;
    return false;
  }
  if (!message_ && is_in_messages()) {
    source_.begin_value();
    message_place_ = source_.place();
    message_.emplace();
  }
  if (message_) {
    message_->add(std::move(empty));
    ++message_depth_;
    return true;
  }
  const bool is_array = empty.is_array();
  if (is_array && is_in_chat() && levels_.back().key == "messages") {
    found_messages_ = true;
    if (is_in_account() && !is_channel()) ++report_.chats_left_out;
  }
  levels_.push_back({is_array, {}});
  if (!is_array && is_in_chat()) {
    chat_.clear();
    chat_type_.clear();
  }
  return true;
}

bool ExportReader::close() {
  if (!message_) {
    levels_.pop_back();
    return true;
  }
  message_->close();
  --message_depth_;
  if (message_->is_whole()) {
    take_message();
    message_.reset();
    source_.begin_value();
  }
  return true;
}

void ExportReader::take_message() {
  const Json& object = message_->value();
  if (!object.is_object()) return warn("not a message: left out");
  const std::string type = text_at(object, "type");
  if ((is_in_account() && !is_channel()) || type == "service") return;
  auto message = message_from(object);
  if (!message) return warn("a message without a number or a date: left out");
  if (!read_text(*message, object)) warn("a part of the text is not as Telegram writes it: left out");
  message->chat = chat_;
  on_message_(*std::move(message));
}

}  // namespace

TelegramReport read_telegram(JsonSource& source, DiagnosticList& diagnostics,
                             const std::function<void(TelegramMessage&&)>& on_message) {
  ExportReader reader(source, diagnostics, on_message);
  const auto refuse = [&](std::string text) {
    const FilePlace place = source.place();
    diagnostics.refuse(place.line, place.column, std::move(text));
    return reader.report();
  };
  if (source.sgetc() == '<') {
    return refuse("HTML, not JSON: export it again, with \"Machine-readable JSON\" as the format");
  }
  std::istream stream(&source);
  bool is_json = false;
  try {
    is_json = Json::sax_parse(stream, &reader);
  } catch (const ValueTooLong&) {
    return refuse("a value of several megabytes: not an export of Telegram Desktop");
  }
  if (source.failed()) return reader.report();
  if (is_json && reader.found_messages()) return reader.report();
  if (is_json) return refuse("no chat with messages in it: not an export of Telegram Desktop");
  if (reader.is_too_deep()) return refuse("nested too deep: not an export of Telegram Desktop");
  if (!reader.found_messages()) return refuse("invalid JSON: not an export of Telegram Desktop");
  return refuse(source.sgetc() == std::char_traits<char>::eof()
                    ? "the export is cut off here: all before this place is imported"
                    : "invalid JSON from here on: all before this place is imported");
}

}  // namespace songngu
