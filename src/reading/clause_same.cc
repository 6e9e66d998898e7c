// Two phrases for one: a name that says who the noun before it is.
//
//   حليفتها | روسيا;  المبعوث الأممي، | مارتن غريفيث،;  الأمين العام للحزب | سامي الأحمد;  وكالة الأنباء السورية |
//   (سانا)
//
// Tested by clauses_test.cc and sentences_subjects_test.cc.
#include <algorithm>

#include "arabic/clitics.h"
#include "reading/clauses.h"

namespace marsad::reading {
using namespace codebook;
using arabic::WordClass;

// حليفتها روسيا, حليفه الأبرز روسيا: a name straight behind a noun with a pronoun says who that is, and stands in its
// slot.
bool ClauseReader::names_the_one_before(uint32_t u, int m) {
  const Mention& name = d_.mentions[static_cast<size_t>(m)];
  if (!prep_.empty() || d_.units[u].clitics || u == begin_ || name.id.empty() || !name.actor) return false;
  uint32_t before = u - 1;
  const Unit& between = d_.units[before];
  if (before > begin_ && (between.adjective || between.kind == UnitKind::word) &&
      arabic::has_article(text_[between.tokens.begin].fold))
    --before;
  const int noun = d_.units[before].mention;
  if (noun < 0) return false;
  const Mention& known_by = d_.mentions[static_cast<size_t>(noun)];
  if (known_by.owner == arabic::Pronoun::none || !known_by.id.empty()) return false;
  // يتهم النظام وأنصاره منظمة …: several are not one.
  if (known_by.number == Number::pl && !name.person &&
      !(u + 1 < end_ && d_.units[u + 1].kind == UnitKind::mention && (d_.units[u + 1].clitics & arabic::kAnd)))
    return false;
  const auto rename = [&](std::vector<Act::Slotted>* slots) {
    if (slots->empty() || slots->back().mention != noun) return false;
    slots->back().mention = m;
    return true;
  };
  if (last_.valid()) return rename(&d_.acts[static_cast<size_t>(last_.act)].slots);
  return rename(&topic_);
}

// الأمين العام للحزب سامي الأحمد, الرئيس المشترك للحركة: the name behind an office and whose it is says who holds it,
// and stands in its slot.
bool ClauseReader::names_the_officer(uint32_t u, int m) {
  if (u < begin_ + 2 || !d_.mentions[static_cast<size_t>(m)].person || !prep_.empty() || d_.units[u].clitics)
    return false;
  const Unit &of = d_.units[u - 1], &post = d_.units[u - 2];
  if (of.kind != UnitKind::mention || !(of.clitics & arabic::kLi) || post.kind != UnitKind::mention) return false;
  const Mention& office = d_.mentions[static_cast<size_t>(post.mention)];
  if (!office.office || office.person || !arabic::has_article(text_[office.tokens.begin].fold)) return false;
  const auto is = [](int mention) { return [mention](const Act::Slotted& s) { return s.mention == mention; }; };
  std::vector<Act::Slotted>* slots = &topic_;
  auto found = std::find_if(topic_.begin(), topic_.end(), is(post.mention));
  if (found == topic_.end() && verb_top() >= 0) {
    slots = &d_.acts[static_cast<size_t>(verb_top())].slots;
    found = std::find_if(slots->begin(), slots->end(), is(post.mention));
  }
  if (found == slots->end()) return false;
  found->mention = m;
  std::erase_if(*slots, is(of.mention));
  return true;
}

// وكالة الأنباء السورية (سانا), قصف على منبج (المرصد), الثلاثة (الدول الضامنة للمسار): a name between brackets, and no
// act with it, says who is meant or who says so.
bool ClauseReader::spot_in_brackets(uint32_t u) const {
  if (u < begin_ + 2 || text_.raw(d_.units[u - 1].tokens.begin) != "(" || !prep_.empty()) return false;
  if (last_.valid() && last_.slot == codebook::Slot::prep && d_.units[u].kind == UnitKind::mention &&
      d_.mentions[static_cast<size_t>(d_.units[u].mention)].place)
    return true;
  return d_.units[u - 2].kind == UnitKind::mention && d_.mentions[static_cast<size_t>(d_.units[u - 2].mention)].place;
}

bool ClauseReader::aside_in_brackets(uint32_t u) {
  constexpr uint32_t kLongest = 8;
  if (u < begin_ + 2 || text_.raw(d_.units[u - 1].tokens.begin) != "(") return false;
  for (uint32_t v = u + 1; v < end_ && v < u + kLongest; ++v) {
    if (!d_.units[v].acts.empty() || !d_.units[v].cues.empty()) return false;
    if (text_.raw(d_.units[v].tokens.begin) == ")") return aside_end_ = v, true;
  }
  return false;
}

// رحب المبعوث الأممي إلى اليمن، مارتن غريفيث، بالاتفاق: between two commas the name of the one man of that office who
// is the verb's subject.
bool ClauseReader::name_of_office(uint32_t u, int m, const Act::Slotted& subject) const {
  constexpr uint32_t kNear = 5;  // units between the two: المرشد الأعلى للثورة في إيران، علي خامنئي،
  const Mention& office = d_.mentions[static_cast<size_t>(subject.mention)];
  if (office.person || !office.actor || office.number == Number::pl || office.number == Number::du || office.country ||
      office.place || office.known_place || subject.before || subject.resolved ||
      office.kind == ActorKind::population || office.kind == ActorKind::state || office.kind == ActorKind::media)
    return false;
  if (u + 1 >= end_ || !comma(u + 1) || !comma(u - 1)) return false;
  uint32_t from = u - 1;
  while (from > begin_ && d_.units[from - 1].mention != subject.mention) {
    const Unit& between = d_.units[--from];
    const bool verb = std::any_of(between.acts.begin(), between.acts.end(),
                                  [](const Sense& sense) { return sense.cls == WordClass::verb; });
    if (u - from > kNear || verb || !between.cues.empty() || between.kind == UnitKind::punct) return false;
  }
  return from > begin_ && agrees(d_.acts[static_cast<size_t>(verb_top())].sense, m, false);
}

// عقد وزراء خارجية روسيا وتركيا، سيرغي لافروف وهاكان فيدان، اجتماعا: a name behind a comma, where the verb's subject is
// several of one office: they are whom the names name.
bool ClauseReader::names_who_they_are(uint32_t u, int m) {
  const Mention& name = d_.mentions[static_cast<size_t>(m)];
  if (!prep_.empty() || d_.units[u].clitics || u == begin_ || !name.person) return false;
  if (d_.units[u - 1].kind != UnitKind::punct || d_.units[u - 1].quote) return false;
  const int v = verb_top();
  if (v < 0 || !d_.acts[static_cast<size_t>(v)].verb || has(v, codebook::Slot::obj)) return false;
  std::vector<Act::Slotted>& slots = d_.acts[static_cast<size_t>(v)].slots;
  const auto first =
      std::find_if(slots.begin(), slots.end(), [](const auto& s) { return s.slot == codebook::Slot::subj; });
  if (first == slots.end() || first->mention < 0) return false;
  const Mention& office = d_.mentions[static_cast<size_t>(first->mention)];
  if (name_of_office(u, m, *first)) return first->mention = m, open_ = {}, true;
  if (name.id.empty() || office.person || (office.number != Number::pl && office.number != Number::du)) return false;
  if (office.kind != ActorKind::government && office.kind != ActorKind::person) return false;
  const bool named = std::any_of(slots.begin(), slots.end(), [&](const auto& s) {
    return s.slot == codebook::Slot::subj && s.mention >= 0 && d_.mentions[static_cast<size_t>(s.mention)].person;
  });
  if (named) return false;
  std::erase_if(slots, [](const auto& s) { return s.slot == codebook::Slot::subj; });
  put({v, codebook::Slot::subj, {}}, m, -1, {});
  open_ = {};
  return true;
}

}  // namespace marsad::reading
