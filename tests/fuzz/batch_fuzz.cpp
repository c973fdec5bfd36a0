// Any bytes as the input of --batch: for each line one line of valid JSON, whatever is asked.
#include <algorithm>
#include <cstdint>
#include <sstream>
#include <string>
#include <string_view>

#include <nlohmann/json.hpp>

#include "searcher/command/batch.h"
#include "tests/fuzz/expect.h"

namespace songngu {
namespace {

Answer echo(const Request& request) {
  Answer answer;
  answer.query = request.text;
  Hit hit;
  hit.text = request.text;
  answer.hits.push_back(hit);
  return answer;
}

void check(const std::string& bytes) {
  std::istringstream input(bytes);
  std::size_t answers = 0;
  run_batch(input, {}, echo, [&](std::string_view line) {
    ++answers;
    SONGNGU_EXPECT(line.find('\n') == line.size() - 1);
    SONGNGU_EXPECT(nlohmann::json::accept(line));
    return true;
  });
  const auto ends = static_cast<std::size_t>(std::count(bytes.begin(), bytes.end(), '\n'));
  SONGNGU_EXPECT(answers == ends + (bytes.empty() || bytes.back() == '\n' ? 0 : 1));
}

}  // namespace
}  // namespace songngu

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  songngu::check({reinterpret_cast<const char*>(data), size});
  return 0;
}
