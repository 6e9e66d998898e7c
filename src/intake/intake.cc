#include "intake/intake.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <filesystem>

#include "arabic/fold.h"
#include "intake/check.h"
#include "intake/ids.h"
#include "intake/jsonl.h"
#include "intake/lines.h"

namespace marsad::intake {

std::string Refusal::text() const {
  std::string out = file;
  if (line) out += ":" + std::to_string(line);
  if (column) out += ":" + std::to_string(column);
  return out + ": " + what;
}

struct Intake::Impl {
  std::vector<std::string> inputs;
  Options options;
  size_t at = 0;  // the input to open next
  // The open input.
  std::string name;
  int fd = -1;
  bool json = false, opened = false;
  std::optional<Lines> lines;
  uint64_t articles = 0;  // seen in it, refused ones too
  JsonLine parser;
  Ids ids;

  ~Impl() { close(); }
  void close() {
    lines.reset();
    if (fd > 0) ::close(fd);
    fd = -1;
    opened = false;
  }
  Refusal refuse(std::string what, uint64_t line = 0, uint64_t column = 0) const {
    return {name, line, column, std::move(what)};
  }
  std::optional<Refusal> open(const std::string& input);
  std::optional<Item> line();
  Item whole();
  Item admit(Article article);
};

// Opens and decides what it is; a refusal when it cannot be read.
std::optional<Refusal> Intake::Impl::open(const std::string& input) {
  bool standard = input == "-";
  name = standard ? "standard input" : input;
  fd = standard ? STDIN_FILENO : ::open(input.c_str(), O_RDONLY | O_CLOEXEC);
  if (fd < 0) return refuse(std::string("cannot be opened: ") + std::strerror(errno));
  struct stat info {};
  if (::fstat(fd, &info) == 0 && S_ISDIR(info.st_mode))
    return refuse("is a directory; name the files in it, as in " + input + "/*.txt");
  lines.emplace(fd, options.max_article, JsonLine::kPadding, options.stop);
  std::string_view head = lines->peek();
  if (lines->error()) return refuse(std::string("cannot be read: ") + std::strerror(lines->error()));
  if (head.starts_with("\x1f\x8b"))
    return refuse("is compressed (gzip); give it through a pipe, as in zcat " + input + " | marsad read -");
  std::string extension = standard ? "" : std::filesystem::path(input).extension().string();
  if (extension == ".jsonl" || extension == ".ndjson") {
    json = true;
  } else if (extension == ".txt") {
    json = false;
  } else {
    if (head.starts_with("\xEF\xBB\xBF")) head.remove_prefix(3);
    size_t first = head.find_first_not_of(" \t\r\n");
    json = first != std::string_view::npos && head[first] == '{';
  }
  articles = 0;
  opened = true;
  return std::nullopt;
}

Item Intake::Impl::admit(Article article) {
  if (!article.published) article.published = options.published;
  if (!ids.insert(article.id))
    return refuse("the id \"" + article.id +
                      "\" was given before in this run, and the earlier article was read; give each its own id",
                  article.line);
  return article;
}

// The next article of a JSON Lines input, or nothing at its end.
std::optional<Item> Intake::Impl::line() {
  for (;;) {
    switch (lines->next()) {
      case Lines::Got::end:
        if (articles == 0 && !(options.stop && options.stop->load())) {
          articles = 1;
          return refuse("is empty; there is nothing to read");
        }
        return std::nullopt;
      case Lines::Got::failed:
        return refuse(std::string("cannot be read on: ") + std::strerror(lines->error()), lines->number() + 1);
      case Lines::Got::too_long:
        ++articles;
        return refuse("the line has " + std::to_string(lines->length()) + " bytes, more than the " +
                          std::to_string(options.max_article) + " allowed; split it, or raise --max-article",
                      lines->number());
      case Lines::Got::line:
        break;
    }
    std::string_view line = lines->line();
    if (lines->number() == 1 && line.starts_with("\xEF\xBB\xBF")) line.remove_prefix(3);
    if (is_blank(line)) continue;
    ++articles;
    Article article;
    article.file = name;
    article.line = lines->number();
    if (auto what = parser.parse(line, &article)) return refuse(std::move(*what), lines->number());
    return admit(std::move(article));
  }
}

// A text input as one article.
Item Intake::Impl::whole() {
  Article article;
  article.file = name;
  // Lines that are put together again: bounded reading is written once. A missing last line end stays missing.
  uint64_t size = 0;
  bool too_long = false;
  for (bool more = true; more;) {
    switch (lines->next()) {
      case Lines::Got::end:
        more = false;
        break;
      case Lines::Got::failed:
        return refuse(std::string("cannot be read: ") + std::strerror(lines->error()));
      case Lines::Got::too_long:
        too_long = true;
        [[fallthrough]];
      case Lines::Got::line:
        size += lines->length() + lines->ended();
        too_long |= size > options.max_article;
        if (too_long) {
          std::string().swap(article.text);
        } else {
          article.text += lines->line();
          if (lines->ended()) article.text += '\n';
        }
    }
  }
  if (options.stop && options.stop->load()) return refuse("was cut off by the interruption");
  if (too_long)
    return refuse("has " + std::to_string(size) + " bytes, more than the " + std::to_string(options.max_article) +
                  " allowed for one article; split it, or raise --max-article");
  if (is_blank(article.text)) return refuse("is empty; there is nothing to read");
  size_t bad = 0;
  if (auto what = check_utf8(article.text, &bad)) {
    auto before = std::string_view(article.text).substr(0, bad);
    size_t start = before.rfind('\n') + 1;  // 0 when there is none
    auto characters = std::count_if(before.begin() + static_cast<ptrdiff_t>(start), before.end(),
                                    [](char c) { return (c & 0xC0) != 0x80; });
    return refuse(std::move(*what), static_cast<uint64_t>(std::count(before.begin(), before.end(), '\n')) + 1,
                  static_cast<uint64_t>(characters) + 1);
  }
  article.id = fd == STDIN_FILENO ? "stdin" : std::filesystem::path(name).stem().string();
  if (auto what = check_utf8(article.id)) return refuse("the file's name is to be the id, but " + *what);
  return admit(std::move(article));
}

Intake::Intake(std::vector<std::string> inputs, Options options) : impl_(std::make_unique<Impl>()) {
  impl_->inputs = std::move(inputs);
  impl_->options = std::move(options);
}
Intake::~Intake() = default;

std::optional<Item> Intake::next() {
  Impl& in = *impl_;
  for (;;) {
    if (in.options.stop && in.options.stop->load()) return std::nullopt;
    if (in.opened) {
      if (!in.json) {
        Item item = in.whole();
        in.close();
        return item;
      }
      if (auto item = in.line()) return item;
      in.close();
      continue;
    }
    if (in.at == in.inputs.size()) return std::nullopt;
    if (auto refusal = in.open(in.inputs[in.at++])) {
      in.close();
      return std::move(*refusal);
    }
  }
}

}  // namespace marsad::intake
