#include "searcher/command/json_number.h"

#include <nlohmann/json.hpp>

namespace songngu {
namespace {

/// Hears the events of a parse and remembers the one number that is looked for.
class NumberFinder : public nlohmann::json_sax<nlohmann::json> {
 public:
  explicit NumberFinder(std::string_view key) : key_(key) {}

  [[nodiscard]] const std::optional<std::string>& found() const { return found_; }

  bool null() override { return other(); }
  bool boolean(bool /*value*/) override { return other(); }
  bool number_integer(number_integer_t /*value*/) override { return other(); }
  bool number_unsigned(number_unsigned_t /*value*/) override { return other(); }
  bool number_float(number_float_t /*value*/, const string_t& written) override {
    if (is_member()) found_ = written;
    return true;
  }
  bool string(string_t& /*value*/) override { return other(); }
  bool binary(binary_t& /*value*/) override { return other(); }
  bool start_object(std::size_t /*elements*/) override { return enter(); }
  bool key(string_t& key) override {
    if (depth_ == 1) here_ = key == key_;
    return true;
  }
  bool end_object() override { return leave(); }
  bool start_array(std::size_t /*elements*/) override { return enter(); }
  bool end_array() override { return leave(); }
  bool parse_error(std::size_t /*position*/, const std::string& /*token*/,
                   const nlohmann::detail::exception& /*error*/) override {
    return false;
  }

 private:
  [[nodiscard]] bool is_member() const { return depth_ == 1 && here_; }
  bool other() {
    if (is_member()) found_.reset();  // of a key that comes twice the last counts
    return true;
  }
  bool enter() {
    other();
    ++depth_;
    return true;
  }
  bool leave() {
    --depth_;
    return true;
  }

  std::string key_;
  std::optional<std::string> found_;
  std::size_t depth_ = 0;
  bool here_ = false;
};

}  // namespace

std::optional<std::string> number_as_written(std::string_view json, std::string_view key) {
  NumberFinder finder(key);
  nlohmann::json::sax_parse(json, &finder);
  return finder.found();
}

}  // namespace songngu
