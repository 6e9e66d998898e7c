// Looks words, phrases and ids up in the tables that lexicon_tables.cc builds or the compiled file holds.
#include "codebook/lexicon.h"

#include "arabic/fold.h"
#include "arabic/text.h"

namespace marsad::codebook {

namespace {
constexpr std::string_view kArticle = "\xD8\xA7\xD9\x84";  // ال, the article: of the script, not of the world
}  // namespace

Lexicon::Lexicon(Codebook book, std::vector<Problem>*) : book_(std::move(book)) {
  t_ = compile_tables(book_);
  index();
}

Lexicon::Lexicon(Codebook book, FlatTables tables) : book_(std::move(book)), t_(std::move(tables)) { index(); }

void Lexicon::index() {
  for (const Particle& p : book_.particles)
    if (p.kind == ParticleKind::prep && !p.role.empty() && p.role != "matter" && p.role != "about" &&
        p.role != "except" && p.role != "statement")
      prep_roles_.add(arabic::fold(p.form)).first = p.role;
}

const std::vector<WordHit>& Lexicon::hits(std::string_view folded) const {
  return cache_.find(folded, [&](const arabic::Split& s, std::vector<WordHit>* hits) {
    const auto offer = [&](std::string_view stem, uint16_t clitics) {
      uint32_t w = word(stem);
      if (!w) return;
      for (const WordHit& h : *hits)
        if (h.word == w && h.clitics == clitics && h.pronoun == s.pronoun) return;
      const uint32_t node = start(w);
      hits->push_back(
          {w, clitics, s.pronoun, node ? next(node) : 0, node, node ? senses(node) : std::span<const Sense>()});
    };
    offer(s.stem, s.clitics);
    // للجيش = ل + الجيش: names are written with their article.
    if ((s.clitics & arabic::kAl) && (s.clitics & arabic::kLi))
      offer(std::string(kArticle) + s.stem, static_cast<uint16_t>(s.clitics & ~arabic::kAl));
  });
}

std::string_view Lexicon::prep_role(std::string_view folded) const {
  const std::string* role = prep_roles_.find(folded);
  return role ? std::string_view(*role) : std::string_view();
}

const PlaceHead* Lexicon::place_head(std::string_view folded, arabic::Pronoun pronoun) const {
  for (const WordHit& hit : hits(folded))
    for (const Sense& s : hit.senses)
      if (s.kind == Kind::place_head && hit.pronoun == pronoun) return &book_.place_heads[s.entry];
  return nullptr;
}

const Actor* Lexicon::actor(std::string_view id) const { return t_.find_id(book_.actors, t_.actor_ids, id); }
const Country* Lexicon::country(std::string_view id) const {
  return t_.find_id(book_.country_list, t_.country_ids, id);
}
const Place* Lexicon::place(std::string_view id) const { return t_.find_id(book_.places, t_.place_ids, id); }
const Source* Lexicon::source(std::string_view id) const { return t_.find_id(book_.sources, t_.source_ids, id); }

bool armed(ActorKind k) {
  return k == ActorKind::state || k == ActorKind::military || k == ActorKind::police || k == ActorKind::rebel ||
         k == ActorKind::militia || k == ActorKind::jihadist || k == ActorKind::government ||
         k == ActorKind::intelligence;
}

}  // namespace marsad::codebook
