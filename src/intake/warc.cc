#include "intake/warc.h"

#include <algorithm>
#include <cstring>
#include <utility>

#include "intake/check.h"
#include "intake/http.h"
#include "intake/sniff.h"
#include "intake/source.h"

namespace marsad::intake {
namespace {

constexpr size_t kChunk = size_t{1} << 18, kHeaders = size_t{1} << 16;
constexpr std::string_view kStart = "WARC/";

// Behind a length that is wrong by a little: where the next record begins, seen from the end of the block.
constexpr size_t kSlack = 16;

class WarcSource : public Source {
 public:
  WarcSource(std::unique_ptr<Stream> bytes, Name name, Run* run)
      : Source(std::move(name)), records_(std::move(bytes), run->options.max_article), run_(run) {}

  Step next() override {
    for (;;) {
      if (at_ < items_.size()) {
        Item& item = items_[at_++];
        if (auto* article = std::get_if<Article>(&item)) return std::move(*article);
        return std::move(std::get<Refusal>(item));
      }
      items_.clear();
      at_ = 0;
      if (over_) return std::monostate();
      WarcRecord record;
      try {
        if (!records_.next(&record)) {
          over_ = true;
          if (records_.number() == 0) return refuse("is a WARC file without records; there is nothing to read");
          continue;
        }
      } catch (const Fault& fault) {
        over_ = true;
        return refuse(
            "record " + std::to_string(records_.number()) + ": " + fault.what() + "; the records before it were read",
            records_.number());
      }
      if (!record.fault.empty())
        return refuse("record " + std::to_string(record.number) + what_of(record) + " " + record.fault, record.number);
      if (!record.kept) {
        ++run_->counts.skipped["WARC " + (record.type.empty() ? "record without type" : record.type)];
        continue;
      }
      try {
        page(record);
      } catch (const Fault& fault) {
        return refuse("record " + std::to_string(record.number) + what_of(record) + ": " + fault.what(), record.number);
      }
    }
  }

 private:
  static std::string what_of(const WarcRecord& record) {
    return record.target.empty() ? "" : " (" + record.target + ")";
  }

  void page(WarcRecord& record) {
    Http http;
    if (record.type == "response") {
      http = read_http(std::move(record.block), run_->options.max_article, run_->options.max_expansion);
      if (http.status != 0 && (http.status < 200 || http.status > 299)) {
        ++run_->counts.skipped["HTTP status " + std::to_string(http.status)];
        return;
      }
    } else {
      http.body = std::move(record.block);
      const std::string type = header(record.headers, "content-type");
      http.type = lower(type.substr(0, type.find(';')));
    }
    std::string reason;
    const Format format = is_blank(http.body)
                              ? Format::other
                              : format_of(std::string_view(http.body).substr(0, 4096), http.type, &reason);
    if (format == Format::other) {
      ++run_->counts.skipped[is_blank(http.body) ? "empty body" : reason];
      return;
    }
    Record out;
    out.bytes = std::move(http.body);
    out.name = name_;
    std::string id = record.id;
    if (id.starts_with("<") && id.ends_with(">")) id = id.substr(1, id.size() - 2);
    if (id.starts_with("urn:uuid:")) id.erase(0, 9);
    out.name.id = id.empty() ? name_.id + "#" + std::to_string(record.number) : id;
    out.number = record.number;
    out.charset = http.charset;
    out.url = record.target;
    if (out.url.starts_with("<") && out.url.ends_with(">"))
      out.url = out.url.substr(1, out.url.size() - 2);  // WARC 1.0's grammar
    out.day = record.date;
    read_record(std::move(out), format, run_, &items_);
  }

  WarcRecords records_;
  Run* run_;
  std::vector<Item> items_;
  size_t at_ = 0;
  bool over_ = false;
};

}  // namespace

bool WarcRecords::fill(size_t want) {
  while (end_ - at_ < want && !over_) {
    if (at_ > 0) {
      std::memmove(buffer_.data(), buffer_.data() + at_, end_ - at_);
      end_ -= at_;
      at_ = 0;
    }
    if (buffer_.size() < end_ + kChunk) buffer_.resize(end_ + kChunk);
    size_t got = 0;
    try {
      got = bytes_->read(buffer_.data() + end_, buffer_.size() - end_);
    } catch (const Fault& fault) {
      broken_ = fault.what();
    }
    end_ += got;
    over_ = got == 0;
  }
  return end_ - at_ >= want;
}

// Moves to the next "WARC/"; false at the end.
bool WarcRecords::find_start(WarcRecord*) {
  for (;;) {
    fill(kStart.size());
    while (at_ < end_ && (buffer_[at_] == '\r' || buffer_[at_] == '\n')) ++at_;
    if (!fill(kStart.size())) return false;
    if (have().starts_with(kStart)) return true;
    const size_t line = have().find('\n');
    if (line == std::string_view::npos)
      at_ = end_;
    else
      at_ += line + 1;
  }
}

bool WarcRecords::next(WarcRecord* out) {
  *out = {};
  if (!find_start(out)) {
    if (broken_.empty()) return false;
    ++number_;
    throw Fault(std::exchange(broken_, std::string()));
  }
  out->number = ++number_;
  // The headers, up to an empty line.
  size_t searched = 0, end = std::string_view::npos, body = 0;
  for (;;) {
    const std::string_view s = have().substr(0, kHeaders);
    for (size_t at = s.find('\n', searched); at != std::string_view::npos; at = s.find('\n', at + 1)) {
      if (s.substr(at + 1).starts_with("\r\n"))
        body = at + 3;
      else if (s.substr(at + 1).starts_with("\n"))
        body = at + 2;
      if (body) {
        end = at;
        break;
      }
    }
    if (end != std::string_view::npos || s.size() == kHeaders) break;
    searched = s.size() > 4 ? s.size() - 4 : 0;
    if (!fill(s.size() + 1)) break;
  }
  if (end == std::string_view::npos) {
    out->fault = over_ ? "is cut off in its headers: the file ends there" : "has headers of more than 64 kB";
    at_ += std::min<size_t>(end_ - at_, over_ ? end_ - at_ : kStart.size());
    return true;
  }
  out->headers = have().substr(0, end);
  at_ += body;
  out->type = lower(header(out->headers, "WARC-Type"));
  out->target = header(out->headers, "WARC-Target-URI");
  out->id = header(out->headers, "WARC-Record-ID");
  out->date = header(out->headers, "WARC-Date");
  const std::string length = header(out->headers, "Content-Length");
  if (length.empty() || length.size() > 18 || length.find_first_not_of("0123456789") != std::string::npos) {
    out->fault = "has no Content-Length; the next record was looked for";
    return true;
  }
  out->length = std::stoull(length);
  const bool wanted = out->type == "response" || out->type == "resource" || out->type == "conversion";
  out->kept = wanted && out->length <= limit_;
  if (wanted && !out->kept)
    out->fault = "has " + length + " bytes, more than the " + std::to_string(limit_) +
                 " allowed for one article; raise --max-article";
  if (wanted && !header(out->headers, "WARC-Segment-Number").empty() &&
      header(out->headers, "WARC-Segment-Number") != "1")
    out->fault = "is a later segment of a record; segmented records are not read";
  if (out->kept) out->block.reserve(out->length);
  uint64_t left = out->length;
  while (left > 0) {
    if (at_ == end_ && !fill(1)) {
      out->fault = "is cut off: " + std::to_string(out->length - left) + " of its " + length + " bytes are there";
      if (!broken_.empty()) out->fault += " (the file " + std::exchange(broken_, std::string()) + ")";
      return true;
    }
    const size_t take = static_cast<size_t>(std::min<uint64_t>(left, end_ - at_));
    if (out->kept) out->block.append(buffer_, at_, take);
    left -= take;
    // Keep what a length too long by a little would swallow: it may be the next record's beginning.
    if (left == 0 && take > kSlack) {
      const std::string_view tail = std::string_view(buffer_).substr(at_ + take - kSlack, kSlack);
      const size_t start = tail.rfind("\r\n\r\nW");
      if (start != std::string_view::npos) {
        const size_t back = kSlack - start - 4;
        const std::string_view rest = std::string_view(kStart).substr(std::min(back, kStart.size()));
        fill(take + rest.size());
        if (std::string_view(buffer_).substr(at_ + take).starts_with(rest)) {
          at_ += take - back;
          if (out->kept) out->block.resize(out->block.size() - back - 4);
          return true;
        }
      }
    }
    at_ += take;
  }
  // A length too short by a little: what stands before the two line ends belongs to the block.
  fill(4 + kSlack);
  if (have().empty() || have().starts_with("\r\n") || have().front() == '\n' || have().starts_with(kStart)) return true;
  const size_t ends = have().substr(0, 4 + kSlack).find("\r\n\r\n");
  if (ends != std::string_view::npos) {
    if (out->kept) out->block.append(have().substr(0, ends));
    at_ += ends;
  }
  return true;  // off by more: the block is used, the next record is looked for
}

std::unique_ptr<Source> warc_source(std::unique_ptr<Stream> bytes, Name name, Run* run) {
  return std::make_unique<WarcSource>(std::move(bytes), std::move(name), run);
}

}  // namespace marsad::intake
