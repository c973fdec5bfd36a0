// Files embedded in the program, so that an installed program needs no path to them.
#pragma once

#include <cstddef>
#include <string_view>

/// Defines a function `name` that returns the bytes of `file`. `file` is a string literal: the path that
/// CMake's songngu_embed() defines. Each name may be used once.
#define SONGNGU_EMBEDDED_FILE(name, file)                                                           \
  asm(".section .rodata\n.balign 8\nsongngu_" #name "_begin:\n.incbin \"" file "\"\nsongngu_" #name \
      "_end:\n.previous\n");                                                                        \
  extern "C" {                                                                                      \
  extern const char songngu_##name##_begin;                                                         \
  extern const char songngu_##name##_end;                                                           \
  }                                                                                                 \
  static std::string_view name() {                                                                  \
    return {&songngu_##name##_begin,                                                                \
            static_cast<std::size_t>(&songngu_##name##_end - &songngu_##name##_begin)};             \
  }
