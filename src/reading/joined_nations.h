// A second nation that shares the noun of the first: two forces, two sides, two ministers.
//
//   القوات السورية | والروسية → syr-mil, rus-mil;  الجانبان التركي | والروسي → tur-gov, rus-gov;  رؤساء روسيا | وإيران
//
// The units stage asks at the word behind a name. What it cannot do: a noun that its owner stands between
// (ضباط من المخابرات التركية والروسية), which clause_words.cc joins. One an article; one thread. Tested by
// sentences_sides_test.cc.
#pragma once
#include "reading/draft.h"
#include "reading/names.h"

namespace marsad::reading {

class JoinedNations {
 public:
  JoinedNations(Draft* draft, Matches* matches, NameReader* names)
      : d_(*draft), text_(*draft->text), lex_(*draft->lexicon), matches_(*matches), names_(*names) {}

  // Makes the unit a mention of the nation at token `i`, which ends before `end`; `before` is the unit before it.
  bool read(uint32_t i, uint32_t end, uint32_t sentence, const Unit& before, Unit* u);

 private:
  struct Shared {
    const codebook::Head* noun = nullptr;  // null: nothing
    const codebook::Country* nation = nullptr;
    codebook::Kind kind = codebook::Kind::nisba;  // named by an adjective, or as a country
    Gender form = Gender::unknown;
  };
  const codebook::Head* noun_before(uint32_t first, uint32_t nation);
  Shared shared(uint32_t first, uint32_t i, codebook::Kind kind);

  Draft& d_;
  const arabic::Text& text_;
  const codebook::Lexicon& lex_;
  Matches& matches_;
  NameReader& names_;
  Shared last_;  // of the nation joined last, which ends before end_
  uint32_t end_ = 0;
};

}  // namespace marsad::reading
