#include "common/database/record/passage_key.h"

#include "common/base/bytes.h"

namespace songngu {

std::string encode(const PassageKey& key) {
  ByteWriter out;
  for (const std::int32_t link : key.links) out.signed_number(link);
  // The identifier first and ended by NUL: keys sort as identifiers do.
  return key.id + '\0' + out.take();
}

namespace {

std::size_t end_of_identifier(std::string_view encoded_key) {
  const std::size_t end = encoded_key.find('\0');
  if (end == std::string_view::npos) {
    throw RecordError("it holds a document without a passage identifier");
  }
  return end;
}

}  // namespace

std::vector<std::int32_t> links_in(std::string_view encoded_key) {
  std::vector<std::int32_t> links;
  ByteReader in(encoded_key.substr(end_of_identifier(encoded_key) + 1));
  while (!in.at_end()) links.push_back(static_cast<std::int32_t>(in.signed_number()));
  return links;
}

std::string_view id_in(std::string_view encoded_key) {
  return encoded_key.substr(0, encoded_key.find('\0'));
}

PassageKey decode_key(std::string_view bytes) {
  return {.id = std::string(bytes.substr(0, end_of_identifier(bytes))), .links = links_in(bytes)};
}

}  // namespace songngu
