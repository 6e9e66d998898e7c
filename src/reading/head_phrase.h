// A head noun while it is read: what stands behind it that says whose it is, or who he is.
//
//   قوات | النظام | السوري;  مواقع | لـ | قسد;  القيادي | في «جيش الإسلام» | محمد علوش
//
// Internal to the names stage: NameReader::from_head takes its steps one after the other, each from where the one
// before it ended. Threads: one at a time. Tested by names_test.cc.
#pragma once
#include "codebook/codebook.h"
#include "reading/names.h"

namespace marsad::reading {

inline constexpr std::string_view kPosition = "site";  // the code of positions in heads.tsv

struct NameReader::HeadPhrase {
  HeadPhrase(NameReader* reader, const Match& match, uint32_t at_, uint32_t end_, int depth_, Mention* out_);

  // head_phrase.cc: whose it is. False: it is no name.
  bool takes_suffix();
  void takes_adjectives();
  void owner_behind_of();
  void owner_in_genitive();
  void owner_behind_li();
  void owner_still_to_be_found();
  void home_town();
  void settle();
  bool stands_alone() const;
  // head_titles.cc: who he is.
  void body_behind();
  void land_behind();
  bool person_behind();
  void leave_others();
  Mention name_at(uint32_t j);

  bool ownerless() const { return !country && !owned; }
  bool word_at(uint32_t k) const { return text[k].kind == arabic::TokenKind::word && !text[k].line_start; }
  bool men_at(uint32_t k);
  bool country_at(uint32_t k);
  bool accusative(uint32_t k);
  bool nominative(uint32_t k);

  NameReader& names;
  const arabic::Text& text;
  const codebook::Lexicon& lex;
  Matches& matches;
  const Match& m;
  const codebook::Head& h;
  const uint32_t at, end;
  const int depth;
  Mention* const out;

  const bool al;        // it has the article
  const bool closed;    // ... inside, راجمات الصواريخ: no owner follows
  const bool joins;     // it ends in a preposition that leads its owner, المتحدث باسم
  const bool men, nun;  // of men; a sound plural or dual that keeps its ن
  const bool one_man;
  uint32_t i, text_end;  // where the next step begins; where the name ends
  const codebook::Country* country = nullptr;
  Mention owner, home;
  bool owned = false, described = false;
  bool whole = false;  // its ن is kept before what is no part of it
  bool bare = false;   // nothing says whose it is
};

}  // namespace marsad::reading
