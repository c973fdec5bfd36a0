// C++: searching in process. Built against an installed songngu:
//
//   find_package(songngu REQUIRED)
//   add_executable(search search.cpp)
//   target_link_libraries(search songngu::searcher)
//
// or g++ -std=c++20 search.cpp $(pkg-config --cflags --libs songngu) -o search
#include <cstdint>
#include <iostream>
#include <string_view>

#include <songngu/searcher.h>

namespace {

/// Spans count code points: bytes of UTF-8 that do not continue one.
std::string_view slice(std::string_view text, songngu::Span span) {
  const auto byte = [&](std::uint32_t point) {
    std::size_t at = 0;
    while (at < text.size() && ((text[at] & 0xC0) == 0x80 || point-- > 0)) ++at;
    return at;
  };
  const std::size_t begin = byte(span.begin);
  return text.substr(begin, byte(span.end) - begin);
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 3) {
    std::cerr << "usage: search DATABASE QUERY\n";
    return 2;
  }
  try {
    songngu::Searcher searcher({argv[1]});
    const songngu::Answer answer = searcher.search(argv[2], {.renderings = true});
    for (const songngu::Hit& hit : answer.hits) {
      std::cout << hit.text << '\n';
      if (!hit.counterpart) continue;
      std::cout << "    " << hit.counterpart->text << '\n';
      for (const songngu::CounterpartPassage& passage : hit.counterpart->passages) {
        for (const songngu::Rendering& rendering : passage.renderings) {
          for (const songngu::Span& span : rendering.spans)
            std::cout << "    " << slice(hit.text, rendering.of) << " = " << slice(passage.text, span)
                      << '\n';
        }
      }
    }
    return answer.hits.empty() ? 1 : 0;
  } catch (const songngu::Error& error) {
    std::cerr << error.what() << '\n';
    return static_cast<int>(error.code());
  }
}
