#include "tests/searcher/render/constructed.h"

#include "common/text/unicode/utf8.h"

namespace songngu {

Hit constructed_hit() {
  Hit hit;
  hit.rank = 1;
  hit.id = "2024-05-01-cho/vi/body/2";
  hit.entry = "2024-05-01-cho";
  hit.score = 12.309999999999999;
  hit.text = "Trời còn tối. Chợ nổi đã đông người mua bán. Đến trưa thì tan.";
  hit.matches = {{14, 17}, {18, 21}};
  hit.title = "Một buổi sáng ở chợ nổi";
  hit.url = "https://news.example/cho";
  hit.site = "news.example";
  hit.tags = {"Travel", "FT"};
  hit.date = "2024-05-01";
  hit.file = "/corpus/2024-05-01-cho.txt";
  hit.line = 9;
  CounterpartPassage passage;
  passage.id = "2024-05-01-cho/en/body/2";
  passage.text = "It is still dark. The floating market is already busy. By noon it is over.";
  passage.spans = {{0, code_point_count(passage.text)}};
  passage.focus = {{18, 54}};
  passage.matches = {{22, 37}};
  hit.counterpart = Counterpart{
      Language::kEnglish, Relation::kTranslation, 0.94, "The floating market is already busy.", {passage}};
  return hit;
}

Answer full_answer() {
  Answer answer;
  answer.query = "chợ nổi";
  answer.total = 12;
  answer.suggestion = "chợ nội";
  Hit hit = constructed_hit();
  hit.summaries = {{"2024-05-01-cho/vi/summary/1", "Chợ họp từ sớm"}};
  hit.before = {{"2024-05-01-cho/vi/body/1", "Câu chuyện bắt đầu ở bến."}};
  hit.after = {{"2024-05-01-cho/vi/body/3", "Thuyền về."}};
  hit.explain = {{"chợ (vi, exact)", 8.2}, {"nổi (vi)", 4.11}};
  Hit bare = constructed_hit();
  bare.rank = 2;
  bare.counterpart.reset();
  bare.title.reset();
  bare.url.reset();
  bare.site.reset();
  bare.date.reset();
  bare.tags.clear();
  answer.hits = {hit, bare};
  answer.facets = {{Facet::kTag, {{"FT", 9}, {"Travel", 3}}}, {Facet::kYear, {}}};
  answer.parsed = "(OR chợ nổi)";
  answer.missing = {{"tcp://127.0.0.1:7750", "no answer from tcp://127.0.0.1:7750: Couldn't connect"}};
  return answer;
}

Hit linked_hit(Language language, const std::string& id, const std::vector<std::string>& counterparts) {
  Hit hit;
  hit.id = id;
  hit.language = language;
  hit.text = "text of " + id;
  if (counterparts.empty()) return hit;
  Counterpart counterpart;
  counterpart.language = other(language);
  for (const std::string& passage : counterparts) {
    counterpart.passages.emplace_back();
    counterpart.passages.back().id = passage;
  }
  hit.counterpart = counterpart;
  return hit;
}

}  // namespace songngu
