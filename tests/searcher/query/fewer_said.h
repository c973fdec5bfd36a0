// A damaged database: its version file says that there are 136 documents.
#pragma once

#include <fstream>
#include <ios>
#include <iterator>
#include <string>

#include <xapian.h>

namespace songngu {

/// 200 documents, each second of which has w0 and all of which have "all".
inline Xapian::Database with_fewer_said(const std::string& folder) {
  {
    Xapian::WritableDatabase whole(folder);
    for (int i = 0; i < 200; ++i) {
      Xapian::Document document;
      document.add_term("w" + std::to_string(i % 2), 2);  // no other number in the file is 200
      document.add_boolean_term("all");
      whole.add_document(document);
    }
    whole.commit();
  }
  std::fstream version(folder + "/iamglass", std::ios::in | std::ios::out | std::ios::binary);
  const std::string bytes{std::istreambuf_iterator<char>(version), {}};
  const std::size_t count = bytes.rfind("\xC8\x01");
  version.seekp(static_cast<std::streamoff>(count));
  version.put('\x88');
  version.close();
  return Xapian::Database(folder);
}

}  // namespace songngu
