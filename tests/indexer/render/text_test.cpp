#include <gmock/gmock.h>

#include "common/output/width.h"
#include "tests/indexer/render/constructed.h"

namespace songngu {
namespace {

using testing::HasSubstr;
using testing::Not;

std::string shown(const Constructed& made, int columns, std::vector<Remark> remarks = {},
                  bool color = false) {
  ExportOptions options;
  options.columns = columns;
  options.appearance.color = color;
  return written(*export_format_named("text"), made.text(std::move(remarks)), options);
}

std::string line_with(const std::string& text, const std::string& part) {
  const std::size_t at = text.find(part);
  if (at == std::string::npos) return "";
  const std::size_t begin = text.rfind('\n', at) + 1;
  return text.substr(begin, text.find('\n', at) - begin);
}

TEST(AlignText, PutsASentenceBesideItsCounterpart) {
  const std::string text = shown(harbour_entry(), 120);
  EXPECT_THAT(line_with(text, "Cảng mở cửa hôm qua."), HasSubstr("│   The harbour opened yesterday."));
}

TEST(AlignText, MarksWhatATranslatorShouldLookAt) {
  const std::string text =
      shown(harbour_entry(), 120, {{{4, {11, 14}}, Segment{7, {11, 22}}, "37% here, 73% there"}});
  EXPECT_THAT(line_with(text, "Nobody cheered."), HasSubstr("∅"));
  EXPECT_THAT(line_with(text, "Không ai nói điều này"), HasSubstr("∅"));
  EXPECT_THAT(line_with(text, "Tàu đã đến."), HasSubstr("0.45?"));
  EXPECT_THAT(line_with(text, "Cảng xử lý 37%"), HasSubstr("≠"));
  EXPECT_THAT(text, HasSubstr("≠ 37% here, 73% there\n"));
  EXPECT_THAT(text, HasSubstr("5 pairs, 1 unsure (?), 1 with differing figures (≠); 2 alone (∅)\n"));
}

TEST(AlignText, StandsUnderEachOtherWhereItIsNarrow) {
  const std::string text = shown(harbour_entry(), 50);
  EXPECT_THAT(text, HasSubstr("\n? vi  Tàu đã đến.\n? en  Ships came.\n"));
  EXPECT_THAT(text, HasSubstr("\n∅ en  Nobody cheered.\n"));
}

TEST(AlignText, StaysReadableOnVeryWideTerminals) {
  EXPECT_EQ(shown(harbour_entry(), 500), shown(harbour_entry(), 200));
}

TEST(AlignText, FitsItsColumns) {
  for (const int columns : {20, 50, 79, 80, 81, 120}) {
    const std::string text = shown(harbour_entry(), columns);
    for (std::size_t begin = 0; begin < text.size();) {
      const std::size_t end = text.find('\n', begin);
      const std::string line = text.substr(begin, end - begin);
      EXPECT_LE(display_width(line), columns) << line;
      begin = end + 1;
    }
  }
}

TEST(AlignText, HasNoEscapesWithoutColour) {
  Constructed made = harbour_entry();
  made.entry.passages[2].text = "\x1b[31mCảng\x07";
  EXPECT_THAT(shown(made, 80), Not(HasSubstr("\x1b")));
  EXPECT_THAT(shown(made, 80, {}, true), Not(HasSubstr("\x1b[31mC")));
  EXPECT_THAT(shown(made, 80, {}, true), Not(HasSubstr("\x07")));
}

}  // namespace
}  // namespace songngu
