#include "common/database/record/compression.h"

#include <memory>
#include <new>

#include <fmt/format.h>
#include <zstd.h>
#include <zstd_errors.h>

#include "common/base/bytes.h"
#include "common/base/embedded_file.h"

namespace songngu {
namespace {

// Level 3 makes records a tenth larger and builds a tenth quicker; 12, one per cent smaller, a tenth slower.
constexpr int kLevel = 8;
// What every frame begins with (ZSTD_MAGICNUMBER, least byte first): four bytes that need not be kept.
constexpr std::string_view kMagic = "\x28\xB5\x2F\xFD";

template <auto free>
struct Free {
  template <typename T>
  void operator()(T* owned) const {
    free(owned);
  }
};

template <typename T, auto free>
using Owned = std::unique_ptr<T, Free<free>>;

template <typename T>
T* there(T* made) {
  if (made == nullptr) throw std::bad_alloc();
  return made;
}

/// Checks a call that can fail only for lack of memory.
std::size_t done(std::size_t result) {
  if (ZSTD_isError(result) != 0) throw std::bad_alloc();
  return result;
}

ZSTD_CCtx* make_compressor() {
  static const Owned<ZSTD_CDict, ZSTD_freeCDict> dictionary(
      there(ZSTD_createCDict(compression_dictionary().data(), compression_dictionary().size(), kLevel)));
  Owned<ZSTD_CCtx, ZSTD_freeCCtx> made(there(ZSTD_createCCtx()));
  done(ZSTD_CCtx_refCDict(made.get(), dictionary.get()));
  done(ZSTD_CCtx_setParameter(made.get(), ZSTD_c_dictIDFlag, 0));
  done(ZSTD_CCtx_setParameter(made.get(), ZSTD_c_checksumFlag, 0));
  return made.release();
}

const ZSTD_DDict* decompression_dictionary() {
  static const Owned<ZSTD_DDict, ZSTD_freeDDict> dictionary(
      there(ZSTD_createDDict(compression_dictionary().data(), compression_dictionary().size())));
  return dictionary.get();
}

/// The number of bytes that a frame contains, as it says.
std::size_t plain_size(std::string_view frame) {
  const unsigned long long size = ZSTD_getFrameContentSize(frame.data(), frame.size());
  const bool said = size != ZSTD_CONTENTSIZE_UNKNOWN && size != ZSTD_CONTENTSIZE_ERROR;
  if (!said || ZSTD_findFrameCompressedSize(frame.data(), frame.size()) != frame.size()) {
    throw RecordError("it holds a record that can't be decompressed");
  }
  if (size > kMaxPlainBytes) throw RecordError("it holds a record that is larger than any can be");
  return size;
}

}  // namespace

std::string compress(std::string_view plain) {
  if (plain.size() > kMaxPlainBytes) {
    throw Error(ExitCode::kUsage,
                fmt::format("a passage and its links take more than {} MiB", kMaxPlainBytes >> 20),
                "split it into several passages");
  }
  // Making a context takes longer than compressing a passage.
  thread_local const Owned<ZSTD_CCtx, ZSTD_freeCCtx> compressor(make_compressor());
  std::string frame(ZSTD_compressBound(plain.size()), '\0');
  frame.resize(
      done(ZSTD_compress2(compressor.get(), frame.data(), frame.size(), plain.data(), plain.size())));
  return frame.substr(kMagic.size());
}

std::string decompress(std::string_view compressed) {
  thread_local const Owned<ZSTD_DCtx, ZSTD_freeDCtx> decompressor(there(ZSTD_createDCtx()));
  std::string frame(kMagic);
  frame += compressed;
  std::string plain(plain_size(frame), '\0');
  const std::size_t size = ZSTD_decompress_usingDDict(decompressor.get(), plain.data(), plain.size(),
                                                      frame.data(), frame.size(), decompression_dictionary());
  if (ZSTD_getErrorCode(size) == ZSTD_error_memory_allocation) throw std::bad_alloc();
  if (size != plain.size()) throw RecordError("it holds a record that can't be decompressed");
  return plain;
}

SONGNGU_EMBEDDED_FILE(dictionary, SONGNGU_DICTIONARY_FILE)

std::string_view compression_dictionary() {
  return dictionary();
}

}  // namespace songngu
