#include "tests/searcher/search/ten_entries.h"

#include "indexer/build/build.h"

namespace songngu {
namespace {

struct DigestFile {
  const char* name;
  const char* text;
};

constexpr DigestFile kFiles[] = {
    {"2024-01-10-rice.txt",
     "- Giá gạo tăng mạnh trong tháng 3\n"
     "📌 Nông dân được lợi khi giá gạo tăng.\n"
     "https://www.example.org/rice\n"
     "#Rice #Trade\n"
     "Giá gạo lên cao\n"
     "Nông dân ở đồng bằng trồng nhiều lúa hơn năm ngoái.\n"
     "Giá gạo tăng 12% vì mùa mưa đến muộn.\n"
     "Các nhà xuất khẩu ký thêm nhiều hợp đồng.\n"
     "Người mua ở thành phố phàn nàn về giá.\n"
     "Kho thóc của làng đã đầy trước mùa lũ.\n"
     "Rice prices climb\n"
     "Farmers in the delta planted more paddy than last year.\n"
     "The price of rice rose by 12% because the rains came late.\n"
     "Exporters signed many more contracts.\n"
     "Buyers in the city complain about prices.\n"
     "The village granary was full before the floods.\n"},
    {"2024-02-11-bank.txt",
     "- Ngân hàng trung ương tăng lãi suất lần thứ hai\n"
     "https://news.example.com/bank\n"
     "#Banks #Trade\n"
     "Lãi suất tăng\n"
     "Ngân hàng trung ương tăng lãi suất lần thứ hai trong năm.\n"
     "Người gửi tiền ở thủ đô vui mừng.\n"
     "Interest rates rise\n"
     "The central bank raised interest rates for the second time this year.\n"
     "Savers in the capital are happy.\n"},
    {"2024-03-12-lake.txt",
     "https://www.example.org/lake\n"
     "#Lake\n"
     "Hồ nước trong xanh trở lại\n"
     "Thành phố xây một nhà máy xử lý nước thải cạnh hồ.\n"
     "Người dân tập thể dục quanh hồ mỗi sáng.\n"
     "The lake is clear again\n"
     "The city built a plant for waste water next to the lake.\n"
     "Residents exercise around the lake every morning.\n"},
    {"2024-04-13-radio.txt",
     "https://www.example.org/radio\n"
     "#Radio\n"
     "Câu chuyện của chiếc đài\n"
     "Betamax, Walkman, Trinitron.\n"
     "Hãng này thành lập năm 1946 ở Tokyo.\n"
     "Nhà sáng lập thích âm nhạc và máy móc.\n"
     "The story of a radio\n"
     "Betamax, Walkman, Trinitron.\n"
     "The company was founded in 1946 in Tokyo.\n"
     "The founder liked music and machines.\n"},
    {"2024-05-14-river.txt",
     "https://www.example.org/river\n"
     "#Lake #River\n"
     "Cá quay về sông\n"
     "Đàn cá quay về con sông cũ sau khi con đập bị dỡ bỏ.\n"
     "Fish return to the river\n"
     "The fish came back to the old river after the dam was removed.\n"},
    // Three words in all six orders.
    {"2024-06-15-harbour.txt",
     "https://www.example.org/harbour\n"
     "#Harbour\n"
     "Past the harbour stood the lantern and the orchard.\n"
     "Past the harbour stood the orchard and the lantern.\n"
     "Past the lantern stood the harbour and the orchard.\n"
     "Past the lantern stood the orchard and the harbour.\n"
     "Past the orchard stood the harbour and the lantern.\n"
     "Past the orchard stood the lantern and the harbour.\n"
     "The lantern was lit at dusk.\n"
     "The orchard was sold to the mayor.\n"
     "The orchard was never watered again.\n"
     "The orchard was still there in spring.\n"},
    // English alone: of three words that a Vietnamese query may have, two, one and all.
    {"2024-07-16-hospital.txt",
     "https://www.example.org/hospital\n"
     "#Health\n"
     "The hospital serves coffee to all who wait.\n"
     "The coffee was cold and nobody cared.\n"
     "A hospital below the volcano grows coffee.\n"},
    {"2024-08-17-vietnamese.txt",
     "https://www.example.org/vietnamese\n"
     "#Health\n"
     "Bệnh viện huyện vừa có thêm hai bác sĩ trẻ.\n"
     "Họ khám cho người già vào thứ bảy hằng tuần.\n"},
    {"2025-01-18-smelter.txt",
     "https://www.example.org/smelter\n"
     "#Steel\n"
     "The smelter cost $1tn before it was lit.\n"
     "They spent 1,000 billion dollars on the smelter.\n"},
    // The first passage has one word twice and another once; each of those below it shares one of them.
    {"2025-02-19-glacier.txt",
     "https://www.example.org/glacier\n"
     "#Lake\n"
     "One glacier met another glacier near the geyser.\n"
     "Tourists photographed the geyser yesterday.\n"
     "Tourists photographed the glacier yesterday.\n"},
};

}  // namespace

std::unique_ptr<TempFolder> TenEntriesTest::folder_;
std::unique_ptr<Searcher> TenEntriesTest::searcher_;

void TenEntriesTest::SetUpTestSuite() {
  folder_ = std::make_unique<TempFolder>();
  for (const DigestFile& file : kFiles) folder_->write(std::string("corpus/") + file.name, file.text);
  BuildOptions options;
  options.corpus = {folder_->at("corpus")};
  options.database = folder_->at("database");
  build(options, {});
  searcher_ = std::make_unique<Searcher>(std::vector<std::string>{options.database});
}

void TenEntriesTest::TearDownTestSuite() {
  searcher_.reset();
  folder_.reset();
}

std::vector<std::string> TenEntriesTest::ids(const std::vector<Hit>& hits) {
  std::vector<std::string> all;
  for (const Hit& hit : hits) all.push_back(hit.id);
  return all;
}

double TenEntriesTest::part(const Hit& hit, std::string_view what) {
  for (const ScorePart& one : hit.explain) {
    if (one.what == what) return one.score;
  }
  return 0;
}

}  // namespace songngu
