// The list of the stages, in the order the text passes them:
//
//   regions → sentences → times → numbers → names and units → clauses → arguments → topic → report
//
// Each stage is one file; what they hand on is draft.h.
#include "reading/read.h"

#include <algorithm>
#include <stdexcept>

#include "codebook/compiled.h"
#include "reading/credits.h"
#include "reading/draft.h"
#include "reading/explain.h"
#include "reading/governments.h"
#include "reading/numbers.h"
#include "reading/regions.h"
#include "reading/slots.h"
#include "reading/topic.h"

#ifndef MARSAD_VERSION
#define MARSAD_VERSION "0"
#endif

namespace marsad::reading {

std::shared_ptr<const Reader> Reader::load(const std::string& dir, const ReadOptions& options) {
  auto reader = std::make_shared<Reader>();
  std::string note;
  codebook::Compiled compiled = codebook::load_lexicon(
      dir, &note, [](const std::vector<std::string>& layers) { return TimeLexicon::load(layers)->packed(); });
  reader->problems_ = std::move(compiled.problems);
  if (!note.empty()) reader->problems_.push_back({note, 0, 0, "", ""});
  const codebook::Codebook& book = compiled.lexicon->book();
  if (book.predicates.empty()) {
    std::string first = reader->problems_.empty() ? "" : "\n" + reader->problems_.front().text();
    throw std::runtime_error(dir + ": no codebook that can be read here; name its folder with --codebook DIR" + first);
  }
  reader->options_ = options;
  reader->id_ = {MARSAD_VERSION, book.name + "@" + book.hash, "", ""};
  if (!options.model.empty()) {
    reader->model_ = SlotModel::load(options.model);
    reader->id_.model = "slots@" + reader->model_->hash();
  }
  if (!options.site_model.empty()) {
    reader->site_model_ = intake::SiteModel::load(options.site_model);
    reader->id_.site_model = "sites@" + reader->site_model_->hash();
  }
  if (!compiled.extra.empty()) reader->times_ = TimeLexicon::unpacked(compiled.extra);
  if (!reader->times_) reader->times_ = TimeLexicon::load(book.layers);
  reader->furniture_ = std::make_shared<Furniture>(Furniture::load(book.layers));
  reader->topics_ = std::make_shared<Topics>(Topics::load(book.layers));
  reader->lexicon_ = std::move(compiled.lexicon);
  return reader;
}

namespace {

std::string given_by(const Article& article) {
  const std::string_view where = article.basis_of("published");
  return where.empty() ? "given with the article" : "given with the article: " + std::string(where);
}

// The day or days the article was published: as given, as a credit line says, or inferred from what it tells.
std::optional<Published> published_of(const Article& article, const arabic::Text& text,
                                      const std::vector<Region>& regions, const TimeLexicon& times) {
  if (article.published)
    if (auto day = parse_iso_day(*article.published))
      return Published{iso(*day), iso(*day), "metadata", {given_by(article)}};
  std::vector<arabic::Range> furniture;  // dates of other articles' teasers are not this one's
  auto region = regions.begin();
  for (const arabic::Line& line : text.lines()) {
    while (region != regions.end() && region->at.end + 1 < line.end) ++region;
    if (region != regions.end() && region->kind == RegionKind::furniture && region->at.start <= line.start)
      furniture.push_back(line.tokens);
  }
  return infer_published(text, times, furniture);
}

std::optional<DayRange> as_range(const std::optional<Published>& p) {
  if (!p) return std::nullopt;
  auto first = parse_iso_day(p->start), last = parse_iso_day(p->end);
  if (!first || !last) return std::nullopt;
  const auto best = parse_iso_day(p->best);
  return DayRange{*first, *last, best ? *best : kNoDay};
}

RegionKind region_at(const std::vector<Region>& regions, uint32_t at) {
  auto r = std::partition_point(regions.begin(), regions.end(), [&](const Region& x) { return x.at.end <= at; });
  return r != regions.end() && r->at.start <= at ? r->kind : RegionKind::body;
}

bool stands_in_furniture(const std::vector<Region>& regions, Chars at) {
  return region_at(regions, at.start) == RegionKind::furniture;
}

// A capital that acts is no place, unless it is where an event was.
std::vector<bool> no_places(const Draft& draft) {
  std::vector<bool> out = governments(draft);
  for (const Act& a : draft.acts)
    for (const Fill& f : a.fills)
      if (f.role == codebook::Role::place && f.mention >= 0) out[static_cast<size_t>(f.mention)] = false;
  return out;
}

void list_mentions(const Draft& draft, Reading* out) {
  const std::vector<bool> acts = no_places(draft);
  for (size_t i = 0; i < draft.mentions.size(); ++i) {
    const Mention& m = draft.mentions[i];
    const int index = static_cast<int>(i);
    if (m.actor && (!m.id.empty() || m.person)) out->actors.push_back(actor_ref(draft, index, false));
    if (m.place && m.owner == arabic::Pronoun::none && !acts[i]) out->places.push_back(place_ref(draft, index));
  }
  auto by_start = [](const auto& a, const auto& b) { return a.at.start < b.at.start; };
  std::stable_sort(out->actors.begin(), out->actors.end(), by_start);
  std::stable_sort(out->places.begin(), out->places.end(), by_start);
  for (const Unit& u : draft.units) {
    if (u.kind == UnitKind::mention && u.index < 0) {  // a crossing or a zone read as the place it is
      const codebook::Place* p = draft.mentions[static_cast<size_t>(u.mention)].known_place;
      if (!p || (p->kind != "crossing" && p->kind != "region")) continue;
      for (const codebook::Object& o : draft.lexicon->book().objects)
        if ((o.kind == "crossing" || o.kind == "zone") && o.place == p->id)
          out->mentions.push_back({draft.chars(u.tokens), std::string(draft.text->raw(u.tokens)), o.kind, o.id});
      continue;
    }
    if (u.kind != UnitKind::object && u.kind != UnitKind::mention) continue;
    const codebook::Object& o = draft.lexicon->book().objects[static_cast<size_t>(u.index)];
    out->mentions.push_back({draft.chars(u.tokens), std::string(draft.text->raw(u.tokens)), o.kind, o.id});
  }
}

}  // namespace

Reading Reader::run(const Article& article, std::string* notes, int sentence, std::string* features) const {
  Reading out;
  out.id = article.id;
  out.reader = id_;
  out.text = article.text;
  const arabic::Text text(out.text);
  out.regions = split_regions(text, *furniture_, article.marks, site_model_ ? site_model_->lines_of(article) : nullptr);
  Credits credits = find_credits(text, out.regions, *lexicon_, article);
  out.source = std::move(credits.source);
  out.agencies = std::move(credits.agencies);
  out.published = published_of(article, text, out.regions, *times_);

  Draft draft;
  draft.text = &text;
  draft.lexicon = lexicon_.get();
  draft.time_words = times_.get();
  draft.times = read_times(text, *times_, as_range(out.published), options_.prefer, &draft.gaps);
  draft.numbers = read_numbers(text, *times_);
  if (out.published) draft.day = out.published->end;
  for (arabic::Range s : text.sentences()) {
    const RegionKind kind = region_at(out.regions, text[s.begin].start);
    draft.sentence_off.push_back(kind == RegionKind::furniture);
    draft.sentence_region.push_back(static_cast<uint8_t>(kind));
  }
  find_units(&draft);
  find_acts(&draft);
  fill_roles(&draft);
  quiet_off_topic(topics_->of(text), &draft);
  for (const TimeMention& t : draft.times)
    if (!t.out.value.empty() && !stands_in_furniture(out.regions, t.out.at)) out.times.push_back(t.out);
  list_mentions(draft, &out);
  SlotTrace trace;
  trace.features = features;
  write_events(draft, out.published, features ? nullptr : model_.get(), notes || features ? &trace : nullptr, &out);
  write_facts(draft, &out);
  if (notes) explain_draft(draft, out, trace, sentence, notes);
  return out;
}

Reading Reader::read(const Article& article) const { return run(article, nullptr, 0, nullptr); }

std::string Reader::explain(const Article& article, int sentence) const {
  std::string notes;
  run(article, &notes, sentence, nullptr);
  return notes;
}

std::string Reader::features(const Article& article) const {
  std::string line;
  run(article, nullptr, 0, &line);
  return line;
}

std::string Reader::feature_header() {
  std::string out = "{\"features\": {";
  for (const FeatureSpec& f : kFeatureSpecs) {
    out +=
        (&f == kFeatureSpecs.data() ? "\"" : ", \"") + std::string(f.name) + "\": \"" + std::string(f.answers) + "\"";
  }
  return out + "}}\n";
}

}  // namespace marsad::reading
