// C++: searching in process. Built against an installed songngu:
//
//   find_package(songngu REQUIRED)
//   add_executable(search search.cpp)
//   target_link_libraries(search songngu::searcher)
//
// or g++ -std=c++20 search.cpp $(pkg-config --cflags --libs songngu) -o search
#include <iostream>

#include <songngu/searcher.h>

int main(int argc, char** argv) {
  if (argc != 3) {
    std::cerr << "usage: search DATABASE QUERY\n";
    return 2;
  }
  try {
    songngu::Searcher searcher({argv[1]});
    const songngu::Answer answer = searcher.search(argv[2]);
    for (const songngu::Hit& hit : answer.hits) {
      std::cout << hit.text << '\n';
      if (hit.counterpart) std::cout << "    " << hit.counterpart->text << '\n';
    }
    return answer.hits.empty() ? 1 : 0;
  } catch (const songngu::Error& error) {
    std::cerr << error.what() << '\n';
    return static_cast<int>(error.code());
  }
}
