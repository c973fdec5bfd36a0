// Answers against answer.schema.json, by as much of JSON Schema as that file uses.
#include <algorithm>
#include <fstream>

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include "searcher/render/format.h"
#include "tests/searcher/render/constructed.h"

namespace songngu {
namespace {

using nlohmann::json;

json schema() {
  std::ifstream file(SONGNGU_ANSWER_SCHEMA);
  return json::parse(file);
}

class Validator {
 public:
  explicit Validator(json root) : root_(std::move(root)) {}

  /// What is wrong with the value; empty where nothing is.
  std::string validate(const json& value, const json& rule, const std::string& where = "$") const {
    for (const auto& [keyword, argument] : rule.items()) {
      std::string wrong = check(value, keyword, argument, rule, where);
      if (!wrong.empty()) return wrong;
    }
    return {};
  }

  std::string validate(const json& value) const { return validate(value, root_); }

 private:
  static bool has_type(const json& value, const std::string& type) {
    if (type == "integer") return value.is_number_integer();
    if (type == "number") return value.is_number();
    return type == value.type_name();
  }

  std::string check(const json& value, const std::string& keyword, const json& argument, const json& rule,
                    const std::string& where) const {
    const std::string wrong = where + ": " + keyword;
    if (keyword == "$ref") {
      return validate(value, root_.at(json::json_pointer(argument.get<std::string>().substr(1))), where);
    }
    if (keyword == "type") {
      const json types = argument.is_array() ? argument : json::array({argument});
      for (const auto& type : types) {
        if (has_type(value, type)) return {};
      }
      return wrong;
    }
    if (keyword == "anyOf") {
      std::string all;
      for (const json& one : argument) {
        const std::string reason = validate(value, one, where);
        if (reason.empty()) return {};
        all += reason + "; ";
      }
      return all;
    }
    if (keyword == "const") return value == argument ? "" : wrong;
    if (keyword == "enum")
      return std::find(argument.begin(), argument.end(), value) != argument.end() ? "" : wrong;
    if (keyword == "minimum") return value >= argument ? "" : wrong;
    if (keyword == "maximum") return value <= argument ? "" : wrong;
    if (keyword == "minItems") return value.size() >= argument ? "" : wrong;
    if (keyword == "maxItems") return value.size() <= argument ? "" : wrong;
    return check_members(value, keyword, argument, rule, where);
  }

  std::string check_members(const json& value, const std::string& keyword, const json& argument,
                            const json& rule, const std::string& where) const {
    if (keyword == "required") {
      for (const auto& key : argument) {
        if (!value.contains(key)) return where + ": lacks " + key.get<std::string>();
      }
    } else if (keyword == "items") {
      for (std::size_t i = 0; i < value.size(); ++i) {
        const std::string wrong = validate(value[i], argument, where + "[" + std::to_string(i) + "]");
        if (!wrong.empty()) return wrong;
      }
    } else if (keyword == "properties" || keyword == "additionalProperties") {
      return check_properties(value, keyword, argument, rule, where);
    } else if (keyword != "$schema" && keyword != "$defs" && keyword != "title" && keyword != "description") {
      return where + ": a keyword this test does not know: " + keyword;
    }
    return {};
  }

  /// Stricter than JSON Schema: what is written must be written down.
  std::string check_properties(const json& value, const std::string& keyword, const json& argument,
                               const json& rule, const std::string& where) const {
    for (const auto& [key, member] : value.items()) {
      const bool additional = keyword == "additionalProperties";
      if (!additional && !argument.contains(key)) {
        if (rule.contains("additionalProperties")) continue;
        return where + ": undocumented key " + key;
      }
      const std::string wrong = validate(member, additional ? argument : argument.at(key), where + "." + key);
      if (!wrong.empty()) return wrong;
    }
    return {};
  }

  json root_;
};

std::string hit_line() {
  Answer answer;
  answer.hits = {constructed_hit()};
  return render_jsonl(answer, {});
}

json answer_json() {
  return json::parse(render_json(full_answer(), {}));
}

TEST(AnswerSchema, DescribesFullAndEmptyAnswers) {
  const Validator validator(schema());
  EXPECT_EQ(validator.validate(answer_json()), "");
  EXPECT_EQ(validator.validate(json::parse(render_json(Answer(), {}))), "");
}

TEST(AnswerSchema, DescribesBatchLines) {
  const Validator validator(schema());
  json answer = answer_json();
  answer["id"] = 7;
  EXPECT_EQ(validator.validate(answer), "");
  EXPECT_EQ(validator.validate(json{{"id", "q"}, {"error", "unbalanced quotation mark"}, {"status", 2}}), "");
}

TEST(AnswerSchema, DescribesALineOfJsonl) {
  const json rules = schema();
  const json hit = json::parse(hit_line());
  EXPECT_EQ(Validator(rules).validate(hit, rules.at("$defs").at("hit")), "");
}

TEST(AnswerSchema, RefusesWhatItShould) {
  const Validator validator(schema());
  json answer = answer_json();
  answer["hits"][0]["lang"] = "fr";
  EXPECT_NE(validator.validate(answer), "");
  answer = answer_json();
  answer["hits"][0].erase("counterpart");
  EXPECT_NE(validator.validate(answer), "");
  answer = answer_json();
  answer["hits"][0]["matches"][0].push_back(3);
  EXPECT_NE(validator.validate(answer), "");
  answer = answer_json();
  answer["hits"][0]["news"] = 1;
  EXPECT_NE(validator.validate(answer), "");
}

}  // namespace
}  // namespace songngu
