// What reading a query costs, before any database is looked at.
#include <string>

#include <benchmark/benchmark.h>

#include "searcher/query/parse/parse.h"

namespace songngu {
namespace {

void parse(benchmark::State& state, const std::string& query) {
  for (auto _ : state) benchmark::DoNotOptimize(parse_query(query, {}));
  state.SetBytesProcessed(static_cast<std::int64_t>(query.size()) * state.iterations());
}

BENCHMARK_CAPTURE(parse, words, "định kiến lỗi thời");
BENCHMARK_CAPTURE(parse, phrase_and_quantity, "\"sở hữu trí tuệ\" $1tn 37 per cent");
BENCHMARK_CAPTURE(parse, fields_and_operators,
                  "+Sony (transistor NEAR/5 radio OR begin*) -Betamax tag:Japan date:2025-01..");

}  // namespace
}  // namespace songngu
