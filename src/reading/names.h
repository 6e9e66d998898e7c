// The names stage: noun phrases that can act, suffer or be a place, composed out of what the codebook knows.
//
//   وزير الخارجية التركي مولود تشاوش أوغلو → one person; ريف إدلب الجنوبي → one area around Idlib; قواتها → forces of
//   whom, still to be found
//
// A name is a codebook variant, or a head noun with its owner (قوات + التركية, مقاتلو + المعارضة), or a title with a
// personal name, or a place head with a name. Unknown villages and persons are kept as text. It cannot tell two persons
// of one name apart.
#pragma once
#include <vector>

#include "reading/draft.h"
#include "reading/match.h"

namespace marsad::reading {

Gender gender_of(const codebook::GivenName&);

class NameReader {
 public:
  NameReader(Draft* draft, Matches* matches)
      : d_(*draft), text_(*draft->text), lex_(*draft->lexicon), matches_(*matches) {}

  // The mention that starts at token `at`, with the clitics of its first word; false when none does. `end` ends the
  // sentence.
  bool read(uint32_t at, uint32_t end, uint32_t sentence, Mention* out, uint16_t* clitics);
  // A post named as the codebook names it (نقطة المراقبة في مورك), as the position of whoever it belongs to: tur-site.
  Mention post(const codebook::Object& post, arabic::Range tokens, uint32_t sentence) const;

  // The places that stand inside a name: أبناء مدينة | القريتين, مواقع بالقرب من | دمشق. They fill no slot of their
  // own.
  void places_inside(const Mention& name, std::vector<Mention>* out);

 private:
  bool phrase(uint32_t at, uint32_t end, int depth, Mention* out, uint16_t* clitics);
  bool from_name(const Match& m, uint32_t at, uint32_t end, Mention* out);
  struct HeadPhrase;  // head_phrase.h
  bool from_head(const Match& m, uint32_t at, uint32_t end, int depth, Mention* out);
  bool from_place_head(const Match& m, uint32_t at, uint32_t end, int depth, Mention* out);
  uint32_t adjectives(uint32_t at, uint32_t end, bool definite, Gender g, Number n, const codebook::Country** owner,
                      Mention* place);
  const codebook::Place* capital_of(const codebook::Country& country) const;
  void leave_out_complement(uint32_t end, Mention* out);
  uint32_t title_behind(uint32_t at, uint32_t end);
  bool family_name(uint32_t i) const;
  bool origin_name(uint32_t i) const;
  bool namesake(uint32_t first, uint32_t i) const;
  uint32_t person_name(uint32_t at, uint32_t end, Mention* out);
  bool time_at(uint32_t at) const;
  bool number_at(uint32_t at) const;
  bool name_word(uint32_t at, bool first) const;
  void name_between_commas(uint32_t at, uint32_t end, Mention* out);
  bool behind_its_word(const codebook::Variant& v, uint32_t at) const;
  bool licensed(const codebook::Variant& v, uint32_t at, uint16_t clitics, const codebook::Place* place) const;
  bool beside_last(const codebook::Place& p) const;
  bool beside_next(const codebook::Place& p, const Match& m, const std::vector<Match>& others, uint32_t from,
                   uint32_t end);
  bool leads(uint32_t at) const;  // a preposition that says where
  bool spoken_of(const codebook::Place& p) const;
  bool day_begins_in(arabic::Range name) const;
  bool in_force(const codebook::Variant& v) const;
  void own(Mention* out, const codebook::Head& h, const Mention* owner, const codebook::Country* country) const;
  bool is_prep(uint32_t at);
  bool unknown_word(uint32_t at) const;

  Draft& d_;
  const arabic::Text& text_;
  const codebook::Lexicon& lex_;
  Matches& matches_;
};

}  // namespace marsad::reading
