// Our own searcher, in process, asked as the baselines are: songngu_query_bench DB PASSES < questions
#include <cstdlib>
#include <iostream>

#include "songngu/searcher.h"
#include "tests/bench/queries.h"

namespace songngu::bench {
namespace {

SearchOptions options_of(const Question& question) {
  SearchOptions options;
  options.all = question.kind == "all";
  if (question.kind == "cross-en") options.into = Language::kEnglish;
  if (question.kind == "cross-vi") options.into = Language::kVietnamese;
  return options;
}

std::size_t ask(Searcher& searcher, const Question& question) {
  std::string text = joined(question.words, " ");
  if (question.kind == "phrase") text = '"' + text + '"';
  std::size_t bytes = 0;
  for (const Hit& hit : searcher.search(text, options_of(question)).hits) bytes += hit.text.size();
  return bytes;
}

}  // namespace
}  // namespace songngu::bench

int main(int argc, char** argv) {
  const std::vector<std::string> words(argv + 1, argv + argc);
  if (words.size() != 2) {
    std::cerr << "usage: songngu_query_bench DB PASSES\n";
    return EXIT_FAILURE;
  }
  try {
    songngu::Searcher searcher({words[0]});
    songngu::bench::time_questions(
        songngu::bench::read_questions(), std::stoi(words[1]),
        [&](const songngu::bench::Question& question) { return songngu::bench::ask(searcher, question); });
  } catch (const std::exception& error) {
    std::cerr << error.what() << '\n';
    return EXIT_FAILURE;
  }
  return EXIT_SUCCESS;
}
