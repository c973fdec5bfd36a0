#include "indexer/digest/traced_text.h"

#include "common/text/unicode/utf8.h"
#include "indexer/digest/trim.h"

namespace songngu {

void TracedText::spot(const char* source, const SourcePart& part) {
  spots_.push_back({static_cast<std::uint32_t>(text_.size()), part.line,
                    static_cast<std::uint32_t>(source - part.line_begin)});
}

void TracedText::add(std::string_view piece, const SourcePart& part) {
  if (piece.empty()) return;
  if (continues_ != piece.data()) spot(piece.data(), part);
  text_ += piece;
  continues_ = piece.data() + piece.size();
}

void TracedText::add_instead(std::string_view text, const char* source, const SourcePart& part) {
  if (text.empty()) return;
  spot(source, part);
  text_ += text;
  continues_ = nullptr;
}

void TracedText::write_to(Passage& passage) const {
  const std::size_t begin = leading_space(text_);
  passage.text = trim_right(std::string_view(text_).substr(begin));
  const std::size_t end = begin + passage.text.size();
  CodePointCounter counter(passage.text);
  for (std::size_t i = 0; i < spots_.size(); ++i) {
    const bool last = i + 1 == spots_.size();
    SourceSpot spot = spots_[i];
    if (spot.at >= end || (!last && spots_[i + 1].at <= begin)) continue;
    if (spot.at < begin) {
      spot.byte += static_cast<std::uint32_t>(begin - spot.at);
      spot.at = static_cast<std::uint32_t>(begin);
    }
    spot.at = counter.before(spot.at - begin);
    passage.spots.push_back(spot);
  }
  if (passage.spots.empty()) return;
  passage.line = passage.spots.front().line;
  passage.end_line = passage.spots.back().line;
}

}  // namespace songngu
