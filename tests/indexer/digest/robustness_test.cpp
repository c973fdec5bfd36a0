// Whatever the lines, every one of them is a passage or a fact, or is warned about.
#include <array>
#include <random>
#include <set>
#include <sstream>

#include <gtest/gtest.h>

#include "common/model/entry.h"
#include "indexer/digest/date.h"
#include "indexer/digest/label.h"
#include "indexer/digest/source_line.h"
#include "indexer/digest/trim.h"
#include "support.h"

namespace songngu {
namespace {

using digest_test::parse;

constexpr std::array<const char*, 34> kLines{"- Giá gạo đã tăng",
                                             "• The price of rice is up",
                                             "-",
                                             "📌 Dân lo lắng",
                                             "📌",
                                             "https://example.org/a",
                                             "https://example.org (trả tiền)",
                                             "Read more: https://example.org/b",
                                             "#gạo #giá",
                                             "---",
                                             "date: 2025-01-31",
                                             "date: hôm qua",
                                             "",
                                             " \u00A0",
                                             "Tin gạo",
                                             "Rice news",
                                             "Vì sao giá tăng?",
                                             "Giá gạo đã tăng trong ba tháng liền và chưa dừng lại.",
                                             "The price of rice has risen for three months and more.",
                                             "“The price is up,” she said.",
                                             "1. Một điều",
                                             "# Tiêu đề",
                                             "* * *",
                                             "Reuters",
                                             "✅ Giá gạo đã tăng",
                                             "-Giá xăng đã giảm",
                                             "> Một câu",
                                             "12/03/2025",
                                             "Bản dịch:",
                                             "🇬🇧 Rice news",
                                             "Kênh Tin, [12 Mar 2025 at 08:00:00]:",
                                             "giá gạo đã",
                                             "Nguồn: The Review - https://example.org/c #gạo",
                                             "Theo [một báo](https://example.org/d), **giá** đã tăng."};

std::string random_file(std::mt19937& random) {
  std::string text;
  const std::size_t count = random() % 30;
  for (std::size_t i = 0; i < count; ++i) text += std::string(kLines.at(random() % kLines.size())) + "\n";
  return text;
}

// Lines that are no passage, and about which nothing is said.
bool is_fact(std::string_view line) {
  return !read_source_line(line).empty() || read_label(line) || date_of_line(line) || line == "---" ||
         line == "📌" || line == "* * *" || line == "date: 2025-01-31" ||
         line == "Kênh Tin, [12 Mar 2025 at 08:00:00]:";
}

TEST(Robustness, NoLineIsLost) {
  std::mt19937 random(20250131);
  for (int round = 0; round < 3000; ++round) {
    const std::string text = random_file(random);
    const ParsedFile parsed = parse(text, round % 2 == 0 ? "a.txt" : "a.md");
    std::set<std::size_t> accounted;
    for (const Diagnostic& diagnostic : parsed.diagnostics) {
      EXPECT_EQ(diagnostic.severity, Severity::kWarning);
      accounted.insert(diagnostic.line);
    }
    for (const Entry& entry : parsed.entries) {
      for (const Passage& passage : entry.passages) {
        EXPECT_LE(passage.line, passage.end_line);
        for (const SourceSpot& spot : passage.spots) accounted.insert(spot.line);
        EXPECT_FALSE(passage.text.empty());
      }
    }
    std::istringstream lines(text);
    std::string line;
    for (std::size_t number = 1; std::getline(lines, line); ++number) {
      if (trim(line).empty() || is_fact(trim(line))) continue;
      EXPECT_TRUE(accounted.contains(number)) << "line " << number << " of\n" << text;
    }
  }
}

TEST(Robustness, PassagesAreNumberedInOrder) {
  std::mt19937 random(7);
  for (int round = 0; round < 1000; ++round) {
    for (const Entry& entry : parse(random_file(random), round % 2 == 0 ? "a.txt" : "a.md").entries) {
      std::set<std::string> ids;
      std::uint32_t line = 0;
      for (const Passage& passage : entry.passages) {
        EXPECT_TRUE(ids.insert(passage_id(entry.id, passage)).second);
        if (passage.number > 1) {
          Passage previous = passage;
          --previous.number;
          EXPECT_TRUE(ids.contains(passage_id(entry.id, previous)));
        }
        EXPECT_GT(passage.line, line);
        line = passage.line;
      }
    }
  }
}

TEST(Robustness, AnyBytesAreAnswered) {
  std::mt19937 random(1);
  for (int round = 0; round < 2000; ++round) {
    std::string bytes = random_file(random);
    for (int i = 0; i < 3 && !bytes.empty(); ++i)
      bytes[random() % bytes.size()] = static_cast<char>(random() % 256);
    const ParsedFile parsed = parse(bytes);
    const bool refused =
        !parsed.diagnostics.empty() && parsed.diagnostics.front().severity == Severity::kError;
    EXPECT_TRUE(!refused || (parsed.entries.empty() && parsed.diagnostics.size() == 1U));
  }
}

}  // namespace
}  // namespace songngu
