#include "tests/indexer/render/constructed.h"

#include "common/text/unicode/utf8.h"

namespace songngu {
namespace {

Segment sentence(const Entry& entry, std::uint32_t passage, const std::string& text) {
  const std::string& whole = entry.passages.at(passage).text;
  const std::uint32_t begin = code_point_count(whole.substr(0, whole.find(text)));
  return {passage, {begin, begin + code_point_count(text)}};
}

Entry harbour() {
  Entry entry;
  entry.id = "2031-05-06-harbour";
  entry.file = "digest/2031-05-06-harbour.txt";
  entry.url = "https://news.example/harbour?a=1&b=2";
  entry.urls = {*entry.url};
  entry.site = "news.example";
  entry.tags = {"Trade", "Ports"};
  entry.date = "2031-05-06";
  const auto vi = Language::kVietnamese;
  const auto en = Language::kEnglish;
  entry.passages = {
      {vi, Kind::kSummary, 1, "Cảng mới xử lý 37% hàng hóa", 1},
      {vi, Kind::kTakeaway, 1, "Không ai nói điều này", 2},
      {vi, Kind::kHeading, 1, "Cảng biển mở cửa", 5},
      {vi, Kind::kBody, 1, "Cảng mở cửa hôm qua. Tàu đã đến.", 6},
      {vi, Kind::kBody, 2, "Cảng xử lý 37% hàng hóa.", 7},
      {en, Kind::kHeading, 1, "The harbour opens", 8},
      {en, Kind::kBody, 1, "The harbour opened yesterday. Nobody cheered. Ships came.", 9},
      {en, Kind::kBody, 2, "It handles 73 per cent of all freight.", 10},
  };
  return entry;
}

}  // namespace

Constructed harbour_entry() {
  Constructed made{harbour(), {}};
  const Entry& entry = made.entry;
  const auto bead = [&](Relation relation, double confidence, std::vector<Segment> vi,
                        std::vector<Segment> en) {
    made.beads.push_back({relation, confidence, std::move(vi), std::move(en)});
  };
  const auto at = [&](std::uint32_t passage, const std::string& text) {
    return sentence(entry, passage, text);
  };
  // In no particular order: putting them in order is the writers' work.
  bead(Relation::kTranslation, 0.5, {}, {at(6, "Nobody cheered.")});
  bead(Relation::kTranslation, 0.98, {at(2, "Cảng biển mở cửa")}, {at(5, "The harbour opens")});
  bead(Relation::kTranslation, 0.95, {at(3, "Cảng mở cửa hôm qua.")},
       {at(6, "The harbour opened yesterday.")});
  bead(Relation::kTranslation, 0.45, {at(3, "Tàu đã đến.")}, {at(6, "Ships came.")});
  bead(Relation::kTranslation, 0.9, {at(4, "Cảng xử lý 37% hàng hóa.")},
       {at(7, "It handles 73 per cent of all freight.")});
  bead(Relation::kSummary, 0.8, {at(0, "Cảng mới xử lý 37% hàng hóa")},
       {at(7, "It handles 73 per cent of all freight.")});
  return made;
}

std::string written(const ExportFormat& format, const AlignedText& text, const ExportOptions& options) {
  const auto writer = format.make(options);
  std::string result = writer->begin();
  result += writer->entry(text);
  return result + writer->end();
}

std::string written(std::string_view format, const AlignedText& text, Level level) {
  ExportOptions options;
  options.level = level;
  return written(*export_format_named(format), text, options);
}

}  // namespace songngu
