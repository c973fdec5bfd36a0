#include "tests/bench/queries.h"

#include <cstdio>
#include <ctime>
#include <iostream>
#include <sstream>

namespace songngu::bench {
namespace {

double milliseconds(clockid_t clock) {
  timespec now{};
  clock_gettime(clock, &now);
  return static_cast<double>(now.tv_sec) * 1e3 + static_cast<double>(now.tv_nsec) / 1e6;
}

}  // namespace

std::vector<Question> read_questions() {
  std::vector<Question> questions;
  for (std::string line; std::getline(std::cin, line);) {
    std::istringstream fields(line);
    Question question;
    std::getline(fields, question.kind, '\t');
    for (std::string word; fields >> word;) question.words.push_back(word);
    questions.push_back(std::move(question));
  }
  return questions;
}

std::string joined(const std::vector<std::string>& words, const std::string& between,
                   const std::string& quote) {
  std::string text;
  for (const std::string& word : words) {
    if (!text.empty()) text += between;
    text.append(quote).append(word).append(quote);
  }
  return text;
}

Cost clocks() {
  return {milliseconds(CLOCK_PROCESS_CPUTIME_ID), milliseconds(CLOCK_MONOTONIC), 0};
}

void print_cost(const Question& question, const Cost& cost) {
  std::printf("%s\t%.4f\t%.4f\t%zu\n", question.kind.c_str(), cost.cpu_ms, cost.wall_ms, cost.bytes);
}

}  // namespace songngu::bench
