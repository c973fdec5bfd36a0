#include "tests/indexer/build/corpus_folder.h"

#include <algorithm>
#include <array>

#include <fmt/format.h>
#include <xapian.h>

#include "common/database/open/open.h"
#include "common/database/record/passage_key.h"
#include "common/database/terms/schema.h"
#include "indexer/build/build.h"
#include "indexer/build/corpus/build_job.h"
#include "indexer/build/publish/generation.h"
#include "indexer/build/update.h"

namespace songngu {
namespace {

namespace fs = std::filesystem;

struct Saying {
  const char* vi;
  const char* en;
};

constexpr std::array<Saying, 6> kSayings{{
    {"Thành phố xây một nhà máy xử lý nước thải.", "The city built a plant for waste water."},
    {"Người dân tập thể dục quanh hồ mỗi sáng.", "Residents exercise around the lake every morning."},
    {"Giá gạo tăng 12% trong tháng 3.", "The price of rice rose by 12% in March."},
    {"Trường học mở một thư viện mới.", "The school opened a new library."},
    {"Cá quay về con sông cũ.", "The fish came back to the old river."},
    {"Chính phủ giảm thuế cho nông dân.", "The government cut taxes for farmers."},
}};

}  // namespace

std::string digest_text(int number) {
  const auto saying = [&](int i) {
    return kSayings.at(static_cast<std::size_t>(number + i) % kSayings.size());
  };
  return fmt::format(
      "- {0} {6}\nhttps://www.example.org/{6}\n#Lake #N{6}\n"
      "Tin {6}\n{0} {1}\nLần {6}. {2}\nNews {6}\n{3} {4}\nTime {6}. {5}\n",
      saying(0).vi, saying(1).vi, saying(2).vi, saying(0).en, saying(1).en, saying(2).en, number);
}

CorpusFolderTest::CorpusFolderTest() {
  fs::create_directories(at("corpus"));
}

BuildReport CorpusFolderTest::make(unsigned shards) const {
  BuildOptions options;
  options.corpus = {at("corpus")};
  options.database = at("database");
  options.shards = shards;
  return build(options, {});
}

BuildReport CorpusFolderTest::update(const std::vector<std::string>& paths, unsigned jobs) const {
  return songngu::update({.database = at("database"), .paths = paths, .jobs = jobs}, {});
}

std::string CorpusFolderTest::rebuilt(unsigned shards) const {
  BuildOptions options;
  options.corpus = {at("corpus")};
  options.database = at("rebuilt");
  options.shards = shards;
  options.lexicon_from = at("database");
  build(options, {});
  return options.database;
}

std::vector<std::string> documents_in(const std::string& database) {
  OpenDatabase open({database});
  const Xapian::Database& xapian = open.xapian();
  std::vector<std::string> documents;
  for (auto posting = xapian.postlist_begin({}); posting != xapian.postlist_end({}); ++posting) {
    const Xapian::Document document = xapian.get_document(*posting);
    std::string all =
        decode_key(document.get_value(schema::kKeySlot)).id + ' ' + document.get_value(schema::kRecordSlot);
    for (auto term = document.termlist_begin(); term != document.termlist_end(); ++term) {
      all += fmt::format(" {}:{}", *term, term.get_wdf());
    }
    for (auto value = document.values_begin(); value != document.values_end(); ++value) all += ' ' + *value;
    documents.push_back(std::move(all));
  }
  std::sort(documents.begin(), documents.end());
  return documents;
}

std::string fingerprint_in(const std::string& database) {
  return OpenDatabase({database}).xapian().get_metadata(std::string(schema::kFingerprintKey));
}

void set_metadata(const std::string& database, std::string_view key, const std::string& value) {
  const GenerationWriter writer(database);
  Xapian::WritableDatabase part(writer.present().at(0).string(), Xapian::DB_OPEN);
  part.set_metadata(std::string(key), value);
  part.commit();
}

}  // namespace songngu
