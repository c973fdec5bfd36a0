// A post as a digest file: its text in the form that songngu-digest(5) describes, and its name.
#pragma once

#include <string>

#include "indexer/import/telegram.h"

namespace songngu {

struct DigestText {
  std::string text;  ///< empty if the post has no passage: tags alone, a lone link
  std::string name;  ///< of the file, without extension: DATE-SUBJECT, of [a-z0-9-]
};

/// The lines stay as they are and where they are, less those of symbols alone ("---", "━━━"). If they are
/// then not read as one entry, or not without a warning, a URL or hashtags that a line begins with become a
/// line of their own, and "https://t.me/…" amid words becomes "t.me/…"; if that is not enough, sources, tags
/// and 📌 lines from further down move up to the others. A post that is the news of a day, several entries
/// with bullets and a source each, stays as it is. A URL behind words becomes a line of its own where the
/// words are a source ("Nguồn: The Review"); where the post names no source on such a line, the first URL
/// behind or amid its words is copied to one.
DigestText digest_text(const TelegramMessage& post);

}  // namespace songngu
