// JSON Lines as a source: a line an article, lines of any length in bounded memory.
#include "intake/check.h"
#include "intake/jsonl.h"
#include "intake/lines.h"
#include "intake/source.h"

namespace marsad::intake {
namespace {

class JsonlSource : public Source {
 public:
  JsonlSource(std::unique_ptr<Stream> bytes, Name name, Run* run)
      : Source(std::move(name)),
        bytes_(std::move(bytes)),
        run_(run),
        lines_(bytes_.get(), run->options.max_article, JsonLine::kPadding, run->options.stop),
        parser_(run->options.fields) {}

  Step next() override {
    for (;;) {
      switch (lines_.next()) {
        case Lines::Got::end:
          if (articles_ == 0) {
            articles_ = 1;
            return refuse("is empty; there is nothing to read");
          }
          return std::monostate();
        case Lines::Got::failed:
          if (failed_) return std::monostate();
          failed_ = true;
          ++articles_;
          return refuse("cannot be read on: " + lines_.error(), lines_.number() + 1);
        case Lines::Got::too_long:
          ++articles_;
          return refuse("the line has " + std::to_string(lines_.length()) + " bytes, more than the " +
                            std::to_string(run_->options.max_article) + " allowed; split it, or raise --max-article",
                        lines_.number());
        case Lines::Got::line:
          break;
      }
      std::string_view line = lines_.line();
      if (lines_.number() == 1 && line.starts_with("\xEF\xBB\xBF")) line.remove_prefix(3);
      if (is_blank(line)) continue;
      ++articles_;
      Article article;
      article.file = name_.label;
      article.line = lines_.number();
      article.kind = "json";
      if (auto what = parser_.parse(line, &article)) return refuse(std::move(*what), lines_.number());
      if (article.id.empty()) article.id = name_.id + ":" + std::to_string(article.line);
      ++run_->counts.charsets["UTF-8"];
      if (run_->options.keep_original) {
        auto original = std::make_shared<Original>();
        original->bytes = line;
        original->charset = "UTF-8";
        article.original = std::move(original);
      }
      return article;
    }
  }

 private:
  std::unique_ptr<Stream> bytes_;
  Run* run_;
  Lines lines_;
  JsonLine parser_;
  uint64_t articles_ = 0;  // seen, refused ones too
  bool failed_ = false;
};

}  // namespace

std::unique_ptr<Source> jsonl_source(std::unique_ptr<Stream> bytes, Name name, Run* run) {
  return std::make_unique<JsonlSource>(std::move(bytes), std::move(name), run);
}

}  // namespace marsad::intake
