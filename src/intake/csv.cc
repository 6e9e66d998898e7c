// Tables with a row of column names: comma, semicolon, tab or bar between, RFC 4180 quotation marks, rows of any length
// up to max_article in bounded memory.
//
//   id;body;date                      with --map text=body,published=date
//   17;"قصفت القوات؛ ثم انسحبت";18/2/2018   → article 17, published 2018-02-18
//
// Any charset: told from the first 64 kB. A row without text, or with a day that is none, is refused by its line. What
// it cannot do: tables without column names. Tested by sources_test.cc.
#include <algorithm>
#include <map>

#include "intake/charset.h"
#include "intake/check.h"
#include "intake/dates.h"
#include "intake/html.h"
#include "intake/source.h"

namespace marsad::intake {
namespace {

class CsvSource : public Source {
 public:
  CsvSource(std::unique_ptr<Stream> bytes, Name name, Run* run)
      : Source(std::move(name)), bytes_(std::make_unique<Peek>(std::move(bytes))), run_(run) {}

  Step next() override {
    if (over_) return std::monostate();
    if (columns_.empty()) {
      if (auto refusal = header()) {
        over_ = true;
        return std::move(*refusal);
      }
    }
    std::vector<std::string> cells;
    for (;;) {
      uint64_t line = 0;
      switch (row(&cells, &line)) {
        case Got::end:
          over_ = true;
          if (rows_ == 0) return refuse("has a row of column names and no other; there is nothing to read");
          return std::monostate();
        case Got::too_long:
          over_ = true;
          return refuse("the row has more than the " + std::to_string(run_->options.max_article) +
                            " bytes allowed; is a quotation mark never closed? The rest was not read",
                        line);
        case Got::open:
          over_ = true;
          ++rows_;
          return refuse("the row ends inside a quotation mark: the file was cut off, or one is never closed", line);
        case Got::row:
          break;
      }
      if (cells.size() == 1 && is_blank(cells[0])) continue;
      ++rows_;
      return article(cells, line);
    }
  }

 private:
  enum class Got : uint8_t { row, end, too_long, open };

  std::optional<Refusal> header() {
    const std::string_view head = bytes_->peek(1 << 16);
    if (is_blank(head)) return refuse("is empty; there is nothing to read");
    Clean look = to_utf8(std::string(head.substr(0, head.find_last_of('\n') + 1)), "", "");
    charset_ = look.charset;
    wide_ = charset_.starts_with("UTF-16") || charset_.starts_with("UTF-32");
    if (wide_) return refuse("is a table in " + charset_ + "; save it as UTF-8");
    // The separator: what the first line has most of.
    const std::string_view first = head.substr(0, head.find('\n'));
    for (char c : {',', ';', '\t', '|'})
      if (std::count(first.begin(), first.end(), c) > std::count(first.begin(), first.end(), separator_))
        separator_ = c;
    std::vector<std::string> names;
    uint64_t line = 0;
    const Got got = row(&names, &line);
    if (got != Got::row) return refuse("its row of column names cannot be read", 1);
    if (names[0].starts_with("\xEF\xBB\xBF")) names[0].erase(0, 3);
    std::string list;
    for (std::string& name : names) {
      name.erase(0, name.find_first_not_of(" \t"));
      name.erase(name.find_last_not_of(" \t") + 1);
      list += (list.empty() ? "" : ", ") + name;
    }
    for (const char* field : {"id", "text", "published", "updated", "url", "title", "publisher", "author"}) {
      const std::string wanted = run_->options.fields.of(field);
      auto found = std::find(names.begin(), names.end(), wanted);
      if (found != names.end())
        columns_[field] = static_cast<size_t>(found - names.begin());
      else if (run_->options.fields.names.count(field))
        return refuse(
            "no column is called \"" + wanted + "\", which --map says is the " + field + "; the columns are: " + list,
            1);
    }
    if (!columns_.count("text"))
      return refuse("no column is called \"text\"; say which it is with --map text=COLUMN; the columns are: " + list,
                    1);
    return std::nullopt;
  }

  bool fill() {
    if (at_ < size_) return true;
    buffer_.resize(1 << 16);
    size_ = bytes_->read(buffer_.data(), buffer_.size());
    at_ = 0;
    return size_ > 0;
  }

  Got row(std::vector<std::string>* cells, uint64_t* line) {
    cells->clear();
    *line = ++line_;
    std::string cell;
    uint64_t size = 0;
    bool quoted = false, was = false, any = false;
    auto give = [&] {
      if (!was && cell.ends_with('\r')) cell.pop_back();
      cells->push_back(charset_ == "UTF-8" && !check_utf8(cell) ? std::move(cell)
                                                                : to_utf8(std::move(cell), "", charset_).text);
      cell.clear();
      was = false;
    };
    while (fill()) {
      const char c = buffer_[at_++];
      any = true;
      if (++size > run_->options.max_article) return Got::too_long;
      if (quoted) {
        if (c == '"') {
          if (fill() && buffer_[at_] == '"')
            cell += '"', ++at_;
          else
            quoted = false;
        } else {
          cell += c;
          line_ += c == '\n';
        }
        continue;
      }
      if (c == '"' && cell.empty() && !was)
        quoted = was = true;
      else if (c == separator_)
        give();
      else if (c == '\n') {
        if (was && cell.ends_with('\r')) cell.pop_back();
        give();
        return Got::row;
      } else
        cell += c;
    }
    if (!any) return Got::end;
    if (quoted) return Got::open;
    give();
    return Got::row;
  }

  Step article(std::vector<std::string>& cells, uint64_t line) {
    auto cell = [&](const char* field) -> std::string {
      auto found = columns_.find(field);
      return found == columns_.end() || found->second >= cells.size() ? std::string() : cells[found->second];
    };
    Article a;
    a.file = name_.label;
    a.line = line;
    a.kind = "csv";
    a.text = cell("text");
    if (is_blank(a.text)) return refuse("the text is empty; there is nothing to read", line);
    a.id = cell("id");
    if (a.id.empty()) a.id = name_.id + ":" + std::to_string(line);
    auto set = [&](const char* field, std::optional<std::string>* to) {
      if (std::string value = cell(field); !is_blank(value)) *to = std::move(value);
    };
    set("url", &a.url);
    set("title", &a.title);
    set("publisher", &a.publisher);
    set("author", &a.author);
    for (auto [field, to] : {std::pair{"published", &a.published}, std::pair{"updated", &a.updated}}) {
      const std::string given = cell(field);
      if (is_blank(given)) continue;
      *to = read_date(given, run_->options.words.get());
      if (!*to)
        return refuse("the column \"" + run_->options.fields.of(field) + "\" is \"" + given +
                          "\", which is no day; write 2018-02-18, or leave it out",
                      line);
    }
    if (has_markup(a.text)) {
      read_fragment(std::string(a.text), nullptr, &a);
      if (is_blank(a.text)) return refuse("the text is empty; there is nothing to read", line);
    }
    ++run_->counts.charsets[charset_];
    if (run_->options.keep_original) {
      auto original = std::make_shared<Original>();
      original->bytes = cell("text");
      original->charset = "UTF-8";
      a.original = std::move(original);
    }
    return a;
  }

  std::unique_ptr<Peek> bytes_;
  Run* run_;
  std::map<std::string, size_t> columns_;
  std::string charset_ = "UTF-8", buffer_;
  char separator_ = ',';
  size_t at_ = 0, size_ = 0;
  uint64_t line_ = 0, rows_ = 0;
  bool over_ = false, wide_ = false;
};

}  // namespace

std::unique_ptr<Source> csv_source(std::unique_ptr<Stream> bytes, Name name, Run* run) {
  return std::make_unique<CsvSource>(std::move(bytes), std::move(name), run);
}

}  // namespace marsad::intake
