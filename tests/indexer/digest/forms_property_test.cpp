// An entry is read alike in whatever forms its parts are written.
#include <array>
#include <functional>
#include <random>

#include <fmt/format.h>
#include <gtest/gtest.h>

#include "common/text/unicode/normalize.h"
#include "common/text/unicode/utf8.h"
#include "support.h"
#include "tests/common/text/decomposed.h"

namespace songngu {
namespace {

using digest_test::parse;

using Lines = std::vector<std::string>;

const Lines kSeaweedBullets{"Làng rong biển Hải Yến thu hoạch 40 tấn mỗi tháng, gấp đôi năm ngoái",
                            "Ba nhà máy ở miền Trung đã ký hợp đồng mua toàn bộ sản lượng trong hai năm tới",
                            "Chính quyền tỉnh hứa cho vay vốn nhưng người dân vẫn chưa nhận được đồng nào"};
const std::string kSeaweedTakeaway =
    "Rong biển nuôi sống cả làng, nhưng chỉ khi biển còn sạch và giá còn cao.";
const std::string kSeaweedUrl = "https://www.example.org/coast/seaweed-2025";
const Lines kSeaweedTags{"RongBiển", "MiềnTrung", "KinhTế"};
const Lines kSeaweedVietnamese{
    "Rong biển đổi đời một làng chài",
    "Mười năm trước, thanh niên Hải Yến bỏ làng lên phố vì cá đã cạn. Nay họ trở về để "
    "trồng rong biển trên những "
    "dây thừng dài hàng cây số.",
    "“Chúng tôi không còn phải ra khơi vào mùa bão nữa”, ông Lê Thành, 62 tuổi, nói khi "
    "đang gỡ rong khỏi dây.",
    "Các nhà khoa học cảnh báo rằng nước biển ấm lên có thể giết chết cả vụ rong trong "
    "vài ngày. Năm ngoái điều đó "
    "đã xảy ra ở hai xã bên cạnh.",
    "Dù vậy, không ai ở đây muốn quay lại với nghề cũ."};
const Lines kSeaweedEnglish{
    "Seaweed changes the fortunes of a fishing village",
    "Ten years ago the young people of Hai Yen left for the city because the fish had gone. "
    "Now they are coming back "
    "to grow seaweed on ropes that are kilometres long.",
    "“We no longer have to go out to sea in the storm season,” said Le Thanh, 62, as he "
    "picked weed from a rope.",
    "Scientists warn that warmer water could kill a whole crop within days. Last year that "
    "is what happened in two of "
    "the neighbouring communes.",
    "Even so, nobody here wants to go back to the old trade."};

// What a reader sees in an entry: its passages, URL, tags and date.
Lines seen_in(const Entry& entry) {
  Lines seen;
  for (const Language language : {Language::kVietnamese, Language::kEnglish}) {
    for (const Passage& passage : entry.passages) {
      if (passage.language == language)
        seen.push_back(fmt::format("{}/{}/{} {}", name(passage.language), name(passage.kind), passage.number,
                                   to_nfc(passage.text)));
    }
  }
  seen.push_back("url " + entry.url.value_or("none"));
  for (const std::string& tag : entry.tags) seen.push_back("tag " + to_nfc(tag));
  seen.push_back("date " + entry.date.value_or("none"));
  return seen;
}

std::string joined(const Lines& lines, const std::string& between) {
  std::string text;
  for (const std::string& line : lines) text += (text.empty() ? "" : between) + line;
  return text;
}

std::string wrapped(const std::string& paragraph, std::size_t width, const std::string& indent) {
  std::string text;
  std::size_t column = 0;
  for (std::size_t begin = 0; begin < paragraph.size();) {
    const std::size_t end = std::min(paragraph.find(' ', begin), paragraph.size());
    const std::string word = paragraph.substr(begin, end - begin);
    const std::size_t size = code_point_count(word);
    if (column > 0 && column + 1 + size > width) {
      text += "\n" + indent;
      column = indent.size();
    } else if (column > 0) {
      text += ' ';
      ++column;
    }
    text += word;
    column += size;
    begin = end + 1;
  }
  return text;
}

// What is seen and should not be, and the other way round.
std::string differences(const Lines& seen, const Lines& wanted) {
  std::string text;
  for (const std::string& line : seen) {
    if (std::find(wanted.begin(), wanted.end(), line) == wanted.end()) text += "+ " + line + "\n";
  }
  for (const std::string& line : wanted) {
    if (std::find(seen.begin(), seen.end(), line) == seen.end()) text += "- " + line + "\n";
  }
  return text;
}

class Writer {
 public:
  explicit Writer(unsigned seed) : random_(seed) {}

  /// An entry in some form; `date` is what it says of its date.
  std::string write(bool markdown, const std::string& date) {
    markdown_ = markdown;
    wraps_ = one_in(4);
    const bool labels = one_in(4);
    const bool flags = !labels && one_in(5);
    const bool at_end = one_in(4);
    const std::string gap = wraps_ || markdown_ || one_in(2) ? "\n\n" : "\n";
    std::string text = date.empty() ? "" : date + "\n" + (one_in(2) ? "\n" : "");
    if (labels) text += label({"Tóm tắt", "Tóm tắt nhanh", "Summary", "Các ý chính"}) + "\n";
    text += bullets() + (one_in(2) ? "\n\n" : "\n") + takeaway() + (at_end ? "\n\n" : "\n");
    const std::string source = this->source();
    if (!at_end) text += source + (one_in(2) ? "\n\n" : "\n");
    text += separator();
    if (labels) text += label({"Bản dịch", "Phần tiếng Việt", "Tiếng Việt", "Bản dịch tiếng Việt"}) + "\n";
    if (!labels && !flags && one_in(4))
      return text + alternating(gap) + (at_end ? "\n\n" + source : "") + "\n";
    text += side(kSeaweedVietnamese, gap, flags ? "🇻🇳 " : "") + "\n" + separator();
    if (labels)
      text += label({"Bản gốc", "Nguyên văn", "English version", "Original", "Bản gốc tiếng Anh"}) + "\n";
    text += side(kSeaweedEnglish, gap, flags ? pick({"🇬🇧 ", "🇺🇸 "}) : "") + "\n";
    return text + (at_end ? (one_in(2) ? "\n" : "") + source + "\n" : "");
  }

 private:
  bool one_in(unsigned count) { return random_() % count == 0; }
  std::string pick(const Lines& list) { return list.at(random_() % list.size()); }

  std::string bullets() {
    static const Lines kMarks{"- ", "• ", "* ",      "– ",  "— ",      "· ",  "+ ",  "● ", "> ",
                              "▶ ", "🔹 ", "✅ ",      "👉 ",  "▪️ ", "🔸",   "-",   "*",  "•",
                              "→ ", "❖ ", "✔️ ", "#) ", "#. ",     "#/ ", "(#) "};
    static const Lines kNumbers{"①", "②", "③"};
    static const Lines kKeycaps{"1️⃣ ", "2️⃣ ", "3️⃣ "};
    std::string mark = pick(kMarks);
    if (markdown_ && (mark == "*" || mark == "> ")) mark = "- ";
    const unsigned numbered = random_() % 8;
    Lines lines;
    for (std::size_t i = 0; i < kSeaweedBullets.size(); ++i) {
      std::string own = numbered == 0 ? kNumbers.at(i) : numbered == 1 ? kKeycaps.at(i) : mark;
      if (const std::size_t at = own.find('#'); at != std::string::npos)
        own.replace(at, 1, std::to_string(i + 1));
      lines.push_back(own + (wraps_ ? wrapped(kSeaweedBullets[i], 50, "  ") : kSeaweedBullets[i]));
    }
    return joined(lines, one_in(4) ? "\n\n" : "\n");
  }

  std::string takeaway() {
    const std::string text = wraps_ ? wrapped(kSeaweedTakeaway, 50, "") : kSeaweedTakeaway;
    return pick({"📌 " + text, "📌" + text, "📌\n" + text, "**📌 " + kSeaweedTakeaway + "**",
                 "> 📌 " + kSeaweedTakeaway, "- 📌 " + text, "📌 **" + kSeaweedTakeaway + "**"});
  }

  std::string source() {
    const std::string url = pick(
        {kSeaweedUrl, kSeaweedUrl + ".", "<" + kSeaweedUrl + ">", "(" + kSeaweedUrl + ")", "🔗 " + kSeaweedUrl,
         "Nguồn: " + kSeaweedUrl, "Nguồn: Coast Review - " + kSeaweedUrl,
         "[Coast Review](" + kSeaweedUrl + ")", "Nguồn: [Coast Review](" + kSeaweedUrl + ")",
         kSeaweedUrl + " (cần trả tiền)", "Coast Review | " + kSeaweedUrl,
         "👉 Xem bài gốc tại: " + kSeaweedUrl, "Nguồn: <a href=\"" + kSeaweedUrl + "\">Coast Review</a>"});
    const std::string separator = pick({" ", ", ", " | ", "; "});
    Lines marked;
    for (const std::string& tag : kSeaweedTags) marked.push_back("#" + tag);
    const std::string tags = pick({"", "🏷 ", "Tags: ", "Chủ đề: "}) + joined(marked, separator);
    if (url == kSeaweedUrl && one_in(3)) return url + " " + joined(marked, " ");
    return url + "\n" + tags + (one_in(4) ? " @kenh_tin" : "");
  }

  std::string separator() {
    return one_in(3) ? "\n" + pick({"***", "━━━━━━", "———", "====", "~~~", "---", "* * *"}) + "\n\n" : "";
  }

  std::string label(const Lines& names) {
    const std::string name = pick(names);
    return pick({name, name + ":", "**" + name + "**", "[" + name + "]", "## " + name, "📝 " + name + ":",
                 "--- " + name + " ---"});
  }

  std::string paragraph(const std::string& text) {
    std::string written = wraps_ ? wrapped(text, 68, "") : text;
    if (markdown_ && !wraps_ && one_in(3))
      written = "*" + written.substr(0, written.find(' ')) + "*" + written.substr(written.find(' '));
    if (!markdown_ && !wraps_ && one_in(6)) written = "<p>" + written + "</p>";
    if (one_in(4)) {
      for (const auto& [character, entity] : {std::pair{"“", "&ldquo;"}, {"”", "&rdquo;"}}) {
        for (std::size_t at = written.find(character); at != std::string::npos; at = written.find(character))
          written.replace(at, std::string(character).size(), entity);
      }
    }
    return written;
  }

  std::string side(const Lines& side, const std::string& gap, const std::string& flag) {
    Lines lines;
    for (const std::string& text : side) lines.push_back(paragraph(text));
    if (markdown_ && flag.empty() && one_in(2)) lines[0] = pick({"# ", "## ", "### "}) + side[0];
    lines[0] = flag + lines[0];
    return joined(lines, gap);
  }

  std::string alternating(const std::string& gap) {
    Lines lines;
    for (std::size_t i = 0; i < kSeaweedVietnamese.size(); ++i) {
      lines.push_back(paragraph(kSeaweedVietnamese[i]));
      lines.push_back(paragraph(kSeaweedEnglish[i]));
    }
    return joined(lines, gap);
  }

  std::mt19937 random_;
  bool markdown_ = false;
  bool wraps_ = false;
};

std::string base_form() {
  return "- " + joined(kSeaweedBullets, "\n- ") + "\n📌 " + kSeaweedTakeaway + "\n" + kSeaweedUrl + "\n#" +
         joined(kSeaweedTags, " #") + "\n" + joined(kSeaweedVietnamese, "\n") + "\n" +
         joined(kSeaweedEnglish, "\n") + "\n";
}

TEST(Forms, AreReadAsTheBaseForm) {
  const Lines dates{"",
                    "12/03/2025",
                    "Ngày: 12/3/2025",
                    "date: 2025-03-12",
                    "Thứ Tư, ngày 12 tháng 3 năm 2025",
                    "March 12, 2025",
                    "📅 12.03.2025"};
  for (unsigned round = 0; round < 1000; ++round) {
    const bool markdown = round % 3 == 0;
    const std::string& date = dates[round % dates.size()];
    std::string text = Writer(round).write(markdown, date);
    if (round % 10 == 0) text = decomposed(text);
    if (round % 11 == 0) text = "\uFEFF" + text;
    const std::string file = markdown ? "a.md" : "a.txt";
    const ParsedFile parsed = parse(text, file);
    const Lines base = seen_in(parse(base_form(), date.empty() ? "a.txt" : "2025-03-12.txt").entries.at(0));
    ASSERT_EQ(parsed.entries.size(), 1U) << round << "\n" << text;
    const std::string wrong = differences(seen_in(parsed.entries[0]), base);
    ASSERT_TRUE(wrong.empty()) << wrong << "round " << round << " of\n" << text;
    ASSERT_TRUE(parsed.diagnostics.empty()) << to_string(parsed.diagnostics[0]) << "\n" << text;
  }
}

// The place of a passage's every stretch leads to the same text in the file.
TEST(Forms, LeadBackToTheFile) {
  for (unsigned round = 0; round < 300; ++round) {
    const std::string text = Writer(round).write(round % 2 == 0, "");
    Lines lines{""};
    for (const char c : text) c == '\n' ? lines.emplace_back() : lines.back() += c;
    const ParsedFile parsed = parse(text, round % 2 == 0 ? "a.md" : "a.txt");
    for (const Passage& passage : parsed.entries.at(0).passages) {
      for (std::size_t i = 0; i < passage.spots.size(); ++i) {
        const SourceSpot& spot = passage.spots[i];
        const std::uint32_t end =
            i + 1 < passage.spots.size() ? passage.spots[i + 1].at : code_point_count(passage.text);
        const std::string_view stretch = slice(passage.text, {spot.at, end});
        const std::string_view there = std::string_view(lines.at(spot.line - 1)).substr(spot.byte);
        EXPECT_TRUE(there.starts_with(stretch) || stretch == " " || there.starts_with("&")) << stretch << "\n"
                                                                                            << text;
      }
    }
  }
}

TEST(Forms, OfSeveralEntriesInAFileAreReadAsTheBaseForm) {
  const Lines base = seen_in(parse(base_form()).entries.at(0));
  for (unsigned round = 0; round < 1000; ++round) {
    const std::string between =
        std::array{"\n", "\n---\n\n", "\nKênh Tin, [12 Mar 2025 at 08:00:00]:\n"}[round % 3];
    const std::string text = (round % 3 == 2 ? between : "") + Writer(round).write(false, "") + between +
                             Writer(round + 5000).write(false, "");
    const ParsedFile parsed = parse(text);
    ASSERT_EQ(parsed.entries.size(), 2U) << round << "\n" << text;
    for (const Entry& entry : parsed.entries) {
      Lines seen = seen_in(entry);
      if (round % 3 == 2) seen.back() = "date none";
      const std::string wrong = differences(seen, base);
      ASSERT_TRUE(wrong.empty()) << wrong << "round " << round << " of\n" << text;
    }
  }
}

}  // namespace
}  // namespace songngu
