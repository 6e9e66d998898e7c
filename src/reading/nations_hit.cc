// Whom a sanction or an attack hits, where only an adjective, the other party of a deal or the place names a nation.
//
//   عقوبات على الاقتصاد الإيراني, انسحبت واشنطن من الاتفاق النووي الإيراني, من الاتفاق مع إيران: R Iran
//   غزو العراق, قصفت إسرائيل أهدافا في سوريا: R العراق, سوريا;  انسحب ترامب من الاتفاق النووي: R Iran, where she is
//   near
//
// And whose the policy is that is blamed or refused: رفضت المعارضة الشروط الروسية (for whose_deed.cc).
// What it cannot do: nations told by their towns or firms. Tested by sentences_sanctions_test.cc and
// sentences_holders_test.cc.
#include <algorithm>

#include "arabic/fold.h"
#include "reading/arguments.h"

namespace marsad::reading {
using namespace codebook;

// The nation that an adjective within or right behind the noun phrase names; -1 for none.
int Arguments::nation_of(const Act::Slotted& s, uint32_t sentence) {
  const auto first = d_.units.begin() + d_.sentence_units[sentence].begin;
  const auto last = d_.units.begin() + d_.sentence_units[sentence].end;
  auto u = std::partition_point(first, last, [&](const Unit& x) { return x.tokens.begin < s.other.begin; });
  for (; u != last && u->tokens.begin <= s.other.end + 1; ++u)
    if (u->nisba && u->adjective && !(u->clitics & arabic::kAnd)) return d_.add_nation(*u, sentence);
  return -1;
}

// مواقع, أهداف: a bare word for what is held and hit.
bool Arguments::bare_position(Range words) const {
  for (const WordHit& h : lex_.hits(text_[words.begin].fold))
    if (!(h.clitics & ~arabic::kAl))
      for (const Sense& s : h.senses)
        if (s.kind == Kind::head && lex_.book().heads[s.entry].code == "site") return true;
  return false;
}

// غزو العراق, الغزو الأمريكي للعراق: the country is whom it is done to; and so it is where another state hits positions
// in it: قصفت إسرائيل أهدافا داخل سوريا.
void Arguments::hits_country(int i) {
  Act& a = act(i);
  if (filled(a, Role::recipient) >= 0) return;
  const int by = filled(a, Role::actor);
  // تحرير العراق, استعادة: from somebody else, whom the frame knows.
  const bool taken_from = std::any_of(a.row->frame.items.begin(), a.row->frame.items.end(),
                                      [](const FrameItem& item) { return item.role == Role::recipient; });
  const auto nation = [&](const Act::Slotted& s) {
    return s.mention >= 0 && !s.resolved && mention(s.mention).country && mention(s.mention).actor &&
           mention(s.mention).place && mention(s.mention).id == mention(s.mention).country->id;
  };
  for (size_t k = 0; k < a.slots.size(); ++k) {
    const Act::Slotted& s = a.slots[k];
    if (s.slot == codebook::Slot::subj) continue;
    const FrameItem* item = s.slot == codebook::Slot::prep ? a.row->frame.find_prep(s.prep) : a.row->frame.find(s.slot);
    if (!item) continue;
    int whom = -1;
    if (!taken_from && nation(s) && item->role == Role::place &&
        (s.slot != codebook::Slot::prep || prep_role(s.prep) == "whose"))
      whom = s.mention;
    const Act::Slotted* next = k + 1 < a.slots.size() ? &a.slots[k + 1] : nullptr;
    if (item->role == Role::recipient && s.mention < 0 && s.act < 0 && s.other.size() == 1 && bare_position(s.other) &&
        next && next->slot == codebook::Slot::prep && prep_role(next->prep) == "place" && nation(*next) &&
        mention(next->mention).whole.begin <= s.other.end + 1 && by >= 0 && mention(by).country)
      whom = next->mention;
    if (whom < 0 || (by >= 0 && mention(by).country == mention(whom).country)) continue;
    a.fills.push_back({Role::recipient, whom, -1, false, true});
    return;
  }
}

void Arguments::hits_nation(int i) {
  Act& a = act(i);
  if (!a.cue && !a.dropped && a.row && a.row->type == "ASSAULT") return hits_country(i);
  if (a.cue || a.dropped || !a.row || a.row->type != "SANCTION" || a.row->mode == "expel" ||
      filled(a, Role::recipient) >= 0)
    return;
  const auto hit = [&](int nation) {
    if (nation < 0 || (filled(a, Role::actor) >= 0 && mention(nation).id == mention(filled(a, Role::actor)).id))
      return false;
    a.fills.push_back({Role::recipient, nation, -1, false, true});
    return true;
  };
  for (const Act::Slotted& s : a.slots) {
    if (s.slot != codebook::Slot::prep || s.mention >= 0 || s.act >= 0 || s.other.empty()) continue;
    const FrameItem* item = a.row->frame.find_prep(s.prep);
    if (item && item->role == Role::recipient && hit(nation_of(s, a.sentence))) return;
  }
  // من الاتفاق النووي الإيراني, من الاتفاق مع إيران: the party that is left.
  if (a.row->mode == "withdraw" && !a.phrase.empty()) hit(party_left(a));
}

// The nation that the name of the deal, or what describes it, names; -1 for none.
int Arguments::party_left(const Act& a) {
  constexpr uint32_t kReach = 5;
  const Range units = d_.sentence_units[a.sentence];
  const auto start = std::partition_point(d_.units.begin() + units.begin, d_.units.begin() + units.end,
                                          [&](const Unit& x) { return x.tokens.end <= a.phrase.begin; });
  const uint32_t from = static_cast<uint32_t>(start - d_.units.begin());
  for (uint32_t u = from; u < std::min(units.end, from + kReach); ++u) {
    const Unit& x = d_.units[u];
    if (x.kind == UnitKind::object) {
      const int nation = nation_in(x, a.sentence);
      return nation >= 0 ? nation : named_for(x, a);
    }
    if (x.nisba && x.adjective) return d_.add_nation(x, a.sentence);
    if (x.particle && x.particle->role == "with") {
      const int other = u + 1 < units.end ? d_.units[u + 1].mention : -1;
      return other >= 0 && mention(other).actor ? other : -1;
    }
    const bool led = x.particle && u == from;
    if (!led && x.tokens.begin >= a.phrase.end && x.kind != UnitKind::word && !x.adjective) return -1;
  }
  return -1;
}

// الاتفاق النووي الإيراني, الاتفاق النووي مع إيران: a word of the name that names a nation.
int Arguments::nation_in(const Unit& name, uint32_t sentence) {
  for (uint32_t t = name.tokens.begin; t < name.tokens.end; ++t)
    for (const WordHit& h : lex_.hits(text_[t].fold))
      for (const Sense& s : h.senses) {
        if (s.kind != Kind::nisba && s.kind != Kind::country) continue;
        Unit word;
        word.tokens = {t, t + 1}, word.nisba = &lex_.book().country_list[s.entry];
        return d_.add_nation(word, sentence);
      }
  return -1;
}

// انسحاب ترامب من الاتفاق النووي, of which another name says "Iranian": Iran, where the sentence or the one before
// speaks of her as one who acts.
int Arguments::named_for(const Unit& name, const Act& a) const {
  if (a.verb && a.sense.person != 3) return -1;  // سننسحب من الاتفاق
  const Country* nation = nullptr;
  for (const Variant& v : lex_.book().objects[static_cast<size_t>(name.index)].variants) {
    const std::string words = arabic::fold(v.text);
    for (size_t at = 0; at < words.size() && !nation;) {
      const size_t end = std::min(words.find(' ', at), words.size());
      for (const WordHit& h : lex_.hits(std::string_view(words).substr(at, end - at)))
        for (const Sense& s : h.senses)
          if (s.kind == Kind::nisba || s.kind == Kind::country) nation = &lex_.book().country_list[s.entry];
      at = end + 1;
    }
  }
  if (!nation) return -1;
  int found = -1;
  uint32_t best = ~0u;
  for (size_t k = in_order_.size(); k-- > 0;) {
    const Mention& m = mention(in_order_[k]);
    if (m.sentence > a.sentence) continue;
    if (m.sentence + 1 < a.sentence) break;
    if (!m.actor || m.person || m.country != nation || position(m)) continue;
    const uint32_t away =
        m.tokens.begin > a.tokens.begin ? m.tokens.begin - a.tokens.begin : a.tokens.begin - m.tokens.begin;
    if (away < best) best = away, found = in_order_[k];
  }
  return found;
}

// Whether that is who does the act himself: nobody blames, praises or repels himself.
bool Arguments::same_actor(const Act& a, int who) const {
  const int by = filled(a, Role::actor);
  return by >= 0 && (by == who || (!mention(who).id.empty() && mention(by).id == mention(who).id));
}

// رفضت المعارضة الشروط الروسية, انتقد الرئيس السياسة الأميركية, وانتقد السياسة الأميركية: a word that no list knows,
// behind who refuses or blames, and the nation whose it is; -1 for none.
int Arguments::nation_behind_subject(const Act& a) {
  if (!a.verb || a.passive || has_slot(a, Slot::obj) || !a.row->frame.find(Slot::obj)) return -1;
  uint32_t u = a.unit + 1;
  for (const Act::Slotted& s : a.slots) {
    if (s.slot != Slot::subj || s.before || s.resolved) continue;
    if (s.mention < 0) return -1;
    while (u < d_.units.size() && d_.units[u].tokens.begin < mention(s.mention).whole.end) ++u;
  }
  if (u + 1 >= d_.sentence_units[a.sentence].end || d_.units[u].kind != UnitKind::word || d_.units[u].adjective ||
      !arabic::has_article(text_[d_.units[u].tokens.begin].fold))
    return -1;
  const Unit& next = d_.units[u + 1];
  return next.nisba && next.adjective && arabic::has_article(text_[next.tokens.begin].fold)
             ? d_.add_nation(next, a.sentence)
             : -1;
}

}  // namespace marsad::reading
