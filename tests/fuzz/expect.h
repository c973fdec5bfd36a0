// What a fuzz target expects of what it calls. A broken expectation ends the program: libFuzzer keeps the
// input.
#pragma once

#include <cstdio>
#include <cstdlib>

#define SONGNGU_EXPECT(condition)                                                  \
  do {                                                                             \
    if (!(condition)) {                                                            \
      std::fprintf(stderr, "%s:%d: not so: %s\n", __FILE__, __LINE__, #condition); \
      std::abort();                                                                \
    }                                                                              \
  } while (false)
