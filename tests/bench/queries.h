// Questions and what they cost: how every engine that is measured is asked.
#pragma once

#include <string>
#include <vector>

namespace songngu::bench {

struct Question {
  std::string kind;  ///< any, all, phrase: of the words; filter, cross: in the query language of ours
  std::vector<std::string> words;
};

/// Lines `KIND<tab>WORD WORD…` of standard input.
std::vector<Question> read_questions();

/// `"a b"`, or `a` joined to `b` by `between`; each word inside `quote`s.
std::string joined(const std::vector<std::string>& words, const std::string& between,
                   const std::string& quote = "");

struct Cost {
  double cpu_ms = 0;  ///< of the whole process
  double wall_ms = 0;
  std::size_t bytes = 0;  ///< of the texts that were found, so that no answer is left out by the compiler
};

/// Calls `ask(question)`, which returns the size of what it found, `passes` times for each question, round by
/// round, and prints the least it took, a line each: `KIND<tab>CPU-MS<tab>WALL-MS<tab>BYTES`.
template <typename Ask>
void time_questions(const std::vector<Question>& questions, int passes, const Ask& ask);

/// Now, of both clocks.
Cost clocks();
void print_cost(const Question& question, const Cost& cost);

template <typename Ask>
void time_questions(const std::vector<Question>& questions, int passes, const Ask& ask) {
  std::vector<Cost> least(questions.size());
  for (int pass = 0; pass < passes; ++pass) {
    for (std::size_t i = 0; i < questions.size(); ++i) {
      const Cost begin = clocks();
      const std::size_t bytes = ask(questions[i]);
      const Cost end = clocks();
      const Cost cost{end.cpu_ms - begin.cpu_ms, end.wall_ms - begin.wall_ms, bytes};
      if (pass == 0 || cost.cpu_ms < least[i].cpu_ms) least[i] = cost;
    }
  }
  for (std::size_t i = 0; i < questions.size(); ++i) print_cost(questions[i], least[i]);
}

}  // namespace songngu::bench
