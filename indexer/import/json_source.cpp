#include "indexer/import/json_source.h"

#include <algorithm>

#include "common/text/unicode/utf8.h"

namespace songngu {

JsonSource::JsonSource(std::istream& file, std::uint64_t longest) : file_(file), longest_(longest) {
  setg(chunk_.data(), chunk_.data(), chunk_.data());
  counted_ = chunk_.data();
}

std::uint64_t JsonSource::bytes_read() const {
  return before_chunk_ + static_cast<std::uint64_t>(gptr() - eback());
}

void JsonSource::count_to(const char* end) {
  for (; counted_ < end; ++counted_) {
    if (*counted_ == '\n') {
      ++line_;
      column_ = 0;
    } else if (!is_continuation_byte(*counted_)) {
      ++column_;
    }
  }
}

FilePlace JsonSource::place() {
  count_to(gptr());
  return {line_, std::max<std::size_t>(column_, 1)};
}

JsonSource::int_type JsonSource::underflow() {
  if (gptr() < egptr()) return traits_type::to_int_type(*gptr());
  count_to(egptr());
  before_chunk_ = bytes_read();
  if (before_chunk_ - value_begin_ > longest_) throw ValueTooLong();
  setg(chunk_.data(), chunk_.data(), chunk_.data());
  counted_ = chunk_.data();
  file_.read(chunk_.data(), static_cast<std::streamsize>(chunk_.size()));
  const std::streamsize size = file_.gcount();
  if (size <= 0) return traits_type::eof();
  setg(chunk_.data(), chunk_.data(), chunk_.data() + size);
  return traits_type::to_int_type(*gptr());
}

}  // namespace songngu
