#include "intake/intake.h"

#include <algorithm>
#include <array>

#include "intake/check.h"
#include "intake/ids.h"
#include "intake/inputs.h"
#include "intake/source.h"

namespace marsad::intake {

std::string Refusal::text() const {
  std::string out = file;
  if (line) out += ":" + std::to_string(line);
  if (column) out += ":" + std::to_string(column);
  return out + ": " + what;
}

std::optional<std::string> FieldMap::parse(const std::string& given, FieldMap* out) {
  constexpr std::array<std::string_view, 8> kFields = {"id",  "text",  "published", "updated",
                                                       "url", "title", "publisher", "author"};
  for (size_t at = 0; at < given.size();) {
    size_t end = std::min(given.find(',', at), given.size());
    const std::string pair = given.substr(at, end - at);
    at = end + 1;
    const size_t is = pair.find('=');
    if (is == std::string::npos || is == 0 || is + 1 == pair.size())
      return "\"" + pair + "\" is no pair; write FIELD=THEIRS, as in text=body,published=date";
    std::string field = pair.substr(0, is);
    if (std::find(kFields.begin(), kFields.end(), field) == kFields.end())
      return "\"" + field +
             "\" is no field of an article; those are id, text, published, updated, url, title, publisher, author";
    if (!out->names.emplace(field, pair.substr(is + 1)).second) return "\"" + field + "\" stands twice";
  }
  return std::nullopt;
}

std::string FieldMap::of(const std::string& field) const {
  auto found = names.find(field);
  return found == names.end() ? field : found->second;
}

struct Intake::Impl {
  Run run;
  Inputs inputs;
  std::vector<std::unique_ptr<Source>> open;  // the innermost last
  Ids ids;

  Impl(std::vector<std::string> given, Options options) : run{std::move(options), {}}, inputs(std::move(given)) {}
  bool stopped() const { return run.options.stop && run.options.stop->load(); }

  // Everything goes out through here: counted, with the default date, its id new.
  Item admit(Article article) {
    if (!article.published && run.options.published) {
      article.published = run.options.published;
      article.basis.emplace_back("published", "--published");
    }
    if (run.options.unique_ids && !ids.insert(article.id))
      return admit(
          Refusal{article.file, article.line, 0,
                  "the id \"" + article.id +
                      "\" was given before in this run, and the earlier article was read; give each its own id"});
    ++run.counts.articles[article.kind];
    return article;
  }
  Item admit(Refusal refusal) {
    ++run.counts.refused;
    return refusal;
  }
};

Intake::Intake(std::vector<std::string> inputs, Options options)
    : impl_(std::make_unique<Impl>(std::move(inputs), std::move(options))) {}
Intake::~Intake() = default;

const Counts& Intake::counts() const { return impl_->run.counts; }

std::optional<Item> Intake::next() {
  Impl& in = *impl_;
  for (;;) {
    if (in.stopped()) return std::nullopt;
    if (in.open.empty()) {
      auto input = in.inputs.next();
      if (!input) return std::nullopt;
      const std::string label = input->path == "-" ? "standard input" : input->path;
      ++in.run.counts.files;
      if (!input->complaint.empty()) return in.admit(Refusal{label, 0, 0, input->complaint});
      if (auto what = check_utf8(input->id))
        return in.admit(Refusal{label, 0, 0, "the file's name is to be the id, but " + *what});
      std::unique_ptr<Stream> stream;
      try {
        stream = open_file(input->path, in.run.options.stop);
      } catch (const Fault& fault) {
        return in.admit(Refusal{label, 0, 0, std::string("cannot be opened: ") + fault.what()});
      }
      try {
        in.open.push_back(open_source(std::move(stream), {label, input->path, input->id, input->named, 0}, &in.run));
      } catch (const Fault& fault) {
        if (in.stopped()) return std::nullopt;
        return in.admit(Refusal{label, 0, 0, fault.what()});
      }
      continue;
    }
    Source::Step step;
    try {
      step = in.open.back()->next();
    } catch (const Fault& fault) {
      step = Refusal{in.open.back()->name().label, 0, 0, fault.what()};
      in.open.pop_back();
    }
    // What an interruption cut off is neither an article nor a fault.
    if (in.stopped() && !std::holds_alternative<Article>(step)) return std::nullopt;
    if (auto* article = std::get_if<Article>(&step)) return in.admit(std::move(*article));
    if (auto* refusal = std::get_if<Refusal>(&step)) return in.admit(std::move(*refusal));
    if (auto* inner = std::get_if<std::unique_ptr<Source>>(&step)) {
      in.open.push_back(std::move(*inner));
      continue;
    }
    in.open.pop_back();
  }
}

}  // namespace marsad::intake
