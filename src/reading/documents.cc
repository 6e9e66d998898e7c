// Who speaks where a document does: a statement, a resolution, a report asks, accuses and condemns for whoever made it.
//
//   أدان قرار مجلس الأمن القصف: the council;  طالب بيان للخارجية التركية, دعا البيان التركي: Turkey;
//   أصدرت الوزارة بيانا. ودعا البيان إلى: the ministry;  يدعو مشروع القرار الذي أعدته الكويت: Kuwait
//
// Documents are the nouns that cues.tsv knows as sources (بيان) and those that predicates/ hands on from (قرار). What
// it cannot do: a report whose maker no sentence names beside it. Tested by sentences_subjects_test.cc.
#include <algorithm>

#include "arabic/clitics.h"
#include "arabic/folded_letters.h"
#include "reading/agreement.h"
#include "reading/arguments.h"

namespace marsad::reading {
using namespace codebook;
using arabic::Pronoun;

namespace {

constexpr uint32_t kSentencesBack = 12;  // further back no document is remembered

// Types of words against somebody: who condemns, refuses or threatens did not make what he speaks of.
bool against(const Predicate* row) {
  return row && (row->type == "REJECT" || row->type == "ACCUSE" || row->type == "THREATEN" || row->type == "REQUEST");
}

}  // namespace

// بيان: a noun that is a source; قرار: one that hands on what its owner does.
bool Arguments::document(const Act& a) const {
  if (!a.noun || rows(a).empty()) return false;
  if (a.cue) {
    const CueEntry& c = lex_.book().cues[rows(a).front()];
    // تقرير: no source by itself, but somebody's; مسؤول: somebody himself.
    if (c.kind == CueKind::anonymous) return c.frame.find_prep(arabic::kLam) || c.frame.find(codebook::Slot::clause);
    return c.kind == CueKind::say || c.kind == CueKind::according;
  }
  const auto list = rows(a);
  return std::any_of(list.begin(), list.end(), [&](uint32_t r) {
    const Predicate& p = lex_.book().predicates[r];
    const FrameItem* owner = p.frame.find(codebook::Slot::gen);
    return p.type == "LIGHT" && owner && owner->role == Role::actor;
  });
}

// أدان قرار مجلس الأمن استخدام الغاز, طالب القرار بوقف القتال: behind a document that speaks stands what is spoken of.
void Arguments::spoken_of(int i) {
  Act& a = act(i);
  if (!a.verb || a.cue || a.sense.person != 3 || !speakers_.speaks(a)) return;
  for (const Act::Slotted& s : a.slots) {
    if (s.slot != codebook::Slot::subj || s.act < 0 || s.before || act(s.act).unit != a.unit + 1) continue;
    const int d = s.act;
    if (act(d).cue || !document(act(d))) return;
    const auto wanted = [&](const Act::Slotted& of) {
      if (of.slot != codebook::Slot::obj && of.slot != codebook::Slot::prep) return false;
      if (std::any_of(act(i).slots.begin(), act(i).slots.end(),
                      [&](const Act::Slotted& own) { return own.slot == of.slot && own.prep == of.prep; }))
        return false;
      const auto list = rows(act(i));
      return std::any_of(list.begin(), list.end(), [&](uint32_t r) {
        const Frame& frame = lex_.book().predicates[r].frame;
        return of.slot == codebook::Slot::prep ? frame.find_prep(of.prep) != nullptr : frame.find(of.slot) != nullptr;
      });
    };
    std::vector<Act::Slotted> moved;
    for (const Act::Slotted& of : act(d).slots)
      if (wanted(of)) moved.push_back(of);
    if (moved.empty()) return;
    std::erase_if(act(d).slots, wanted);
    for (const Act::Slotted& of : moved) {
      if (of.act >= 0 && act(of.act).parent == d) act(of.act).parent = i;
      a.slots.push_back(of);
    }
    return;
  }
}

// بيان للجيش, قرار مجلس الأمن, البيان التركي, بيان أصدرته الوزارة: who is said beside the document to have made it.
std::vector<int> Arguments::named_makers(int i) {
  const Act a = act(i);
  for (const Act::Slotted& s : a.slots)
    if (s.mention >= 0 && !s.resolved && mention(s.mention).actor &&
        (s.slot == codebook::Slot::gen || s.slot == codebook::Slot::adj || (a.cue && gives_source(a, s)) ||
         (s.slot == codebook::Slot::prep && prep_role(s.prep) == "whose" && beside(a, s))))
      return {s.mention};
  // البيان التركي, بيان تركي; but دعا البيان روسيا: behind the article no owner stands.
  if (a.unit + 1 < d_.sentence_units[a.sentence].end)
    if (const Unit& next = d_.units[a.unit + 1]; !definite(a) || (next.nisba && next.kind != UnitKind::mention &&
                                                                  arabic::has_article(text_[next.tokens.begin].fold)))
      if (const int owner = owner_behind(a.unit, a.sentence); owner >= 0) return {owner};
  constexpr int kNear = 3;  // acts behind it
  std::vector<int> out;
  for (int j = i + 1; j < static_cast<int>(d_.acts.size()) && j <= i + kNear; ++j) {
    const Act& made = act(j);
    if (made.sentence != a.sentence || made.unit > a.unit + 3) break;
    if (!made.verb || made.cue || unit(made).pronoun == Pronoun::none) continue;
    const Particle* rel = d_.units[made.unit - 1].particle;
    if (made.unit != a.unit + 1 && !(rel && rel->kind == ParticleKind::rel)) continue;
    if (against(made.row)) break;  // القرار الذي رفضته موسكو
    for (const Act::Slotted& s : made.slots)
      if (s.slot == codebook::Slot::subj && !s.before && s.mention >= 0 && mention(s.mention).actor)
        out.push_back(s.mention);
    break;
  }
  return out;
}

// بيان of بيانا, البيان, وبيان: what documents of one kind have in common.
std::string_view Arguments::kind_of_document(uint32_t token, uint16_t clitics) const {
  std::string_view word = text_[token].fold;
  if (clitics & arabic::kAnd) word.remove_prefix(2);
  if (clitics & (arabic::kBi | arabic::kLi)) word.remove_prefix(2);
  if (arabic::has_article(word)) word.remove_prefix(4);
  return word;
}

// البيان, القرار: the one told of before.
bool Arguments::definite(const Act& a) const {
  return unit(a).definite() || arabic::has_article(text_[a.tokens.begin].fold) ||
         arabic::has_article(text_[a.tokens.end - 1].fold);
}

// أصدرت الوزارة بيانا, تبنى المجلس قرارا: the subject of the verb whose object it is; قالت الوزارة في بيان: of the verb
// that tells.
std::vector<int> Arguments::issued(uint32_t u, uint32_t sentence) const {
  auto at = d_.acts.begin() + static_cast<std::ptrdiff_t>(d_.act_from(u));
  while (at != d_.acts.begin() && (--at)->sentence == sentence) {
    if (!at->verb) continue;
    const bool object = std::any_of(at->slots.begin(), at->slots.end(), [&](const Act::Slotted& s) {
      if (s.slot != codebook::Slot::obj || s.mention >= 0) return false;
      // قدمت باريس مشروع | قرار
      return s.act >= 0 ? d_.acts[static_cast<size_t>(s.act)].unit == u
                        : !s.other.empty() && s.other.end == d_.units[u].tokens.begin;
    });
    if (!object && (!at->cue || at->via_clause || at->relative_of >= 0)) continue;
    std::vector<int> out;
    // رفضت موسكو البيان, but ستقدم موسكو مشروع قرار
    if (object && against(at->row) && !at->phrase.contains(d_.units[u].tokens.begin)) return out;
    for (const Act::Slotted& s : at->slots)
      if (s.slot == codebook::Slot::subj && s.mention >= 0 && mention(s.mention).actor &&
          mention(s.mention).tokens.begin < d_.units[u].tokens.begin && mention(s.mention).type != "described" &&
          mention(s.mention).kind != ActorKind::media)
        out.push_back(s.mention);
    return out;
  }
  return {};
}

// أصدرت الوزارة بيانا. ودعا البيان إلى: who made the one told of before.
std::vector<int> Arguments::makers(int i) {
  if (std::vector<int> named = named_makers(i); !named.empty()) return named;
  const Act a = act(i);
  // قرار نقل السفارة: what is decided, no document.
  if (!a.cue && a.unit + 1 < d_.sentence_units[a.sentence].end) {
    const Unit& next = d_.units[a.unit + 1];
    if (!next.acts.empty() && next.acts.front().cls == arabic::WordClass::noun && !next.clitics) return {};
  }
  // تبنى المجلس قرارا يدعو إلى: a new one is of whom the verb before it tells.
  if (!definite(a)) return issued(a.unit, a.sentence);
  const std::string_view kind = kind_of_document(a.tokens.end - 1, a.tokens.size() == 1 ? unit(a).clitics : 0);
  if (kind.size() < 6) return {};
  const uint32_t first = a.sentence > kSentencesBack ? a.sentence - kSentencesBack : 0;
  uint32_t sentence = a.sentence;
  for (uint32_t u = a.unit; u-- > d_.sentence_units[first].begin;) {
    while (sentence > first && u < d_.sentence_units[sentence].begin) --sentence;
    const Unit& before = d_.units[u];
    if (before.kind == UnitKind::mention || before.kind == UnitKind::punct) continue;
    bool same = false;
    for (uint32_t t = before.tokens.begin; t < before.tokens.end && !same; ++t) {
      const std::string_view word = kind_of_document(t, t == before.tokens.begin ? before.clitics : 0);
      same = word.starts_with(kind) && word.size() <= kind.size() + 2;
    }
    if (!same) continue;
    const Act* at = d_.act_at(u);
    if (at && at->noun)
      if (std::vector<int> named = named_makers(static_cast<int>(at - d_.acts.data())); !named.empty()) return named;
    if (std::vector<int> by = issued(u, sentence); !by.empty()) return by;
  }
  return {};
}

// دعا البيان الأطراف إلى وقف القتال: who made the statement asks.
void Arguments::speaks_for(int i) {
  Act& a = act(i);
  if (!a.verb || a.cue || !a.row || a.sense.person != 3 || a.passive || filled(a, Role::actor) >= 0) return;
  if (!speakers_.speaks(a) || a.row->type == "LIGHT" || a.row->type == "NONE") return;
  int speaks = -1;
  bool other = false, before = false;  // somebody else is its subject; it stands before the verb
  for (const Act::Slotted& s : a.slots) {
    if (s.slot != codebook::Slot::subj) continue;
    if (s.act >= 0 && s.mention < 0 && document(act(s.act)) && !(unit(act(s.act)).clitics & arabic::kAnd))
      speaks = s.act, before = s.before;
    else
      other = other || s.mention >= 0 || s.act < 0 || s.before;
  }
  // أصدرت الوزارة بيانا شديد اللهجة يدين القصف: straight behind a new document its verb tells what it says.
  for (uint32_t u = a.unit;
       speaks < 0 && !other && !unit(a).clitics && u > d_.sentence_units[a.sentence].begin && --u;) {
    const Act* at = d_.act_at(u);
    if (at && at->noun && document(*at)) {
      if (!definite(*at)) speaks = static_cast<int>(at - d_.acts.data()), before = true;
      break;
    }
    if (d_.units[u].kind != UnitKind::word || d_.units[u].definite() || a.unit - u > 2) break;
  }
  // طالب بيان صادر عن الوزارة: a source of several words fills no slot.
  const size_t next = static_cast<size_t>(i) + 1;
  if (speaks < 0 && !other && next < d_.acts.size() && d_.acts[next].unit == a.unit + 1 && d_.acts[next].cue &&
      document(d_.acts[next]))
    speaks = i + 1;
  // رفض قرار الرئيس: that it is refused, or was.
  if (speaks < 0 || (a.row->type == "REJECT" && !before && !act(speaks).cue)) return;
  std::vector<int> who = makers(speaks);
  // يدعو مشروع القرار إلى هدنة: of unknown makers it is kept as its words.
  if (who.empty() && !before && act(speaks).tokens.size() == 2 && act(speaks).cue)
    who.push_back(describe(act(speaks).tokens, act(i).sentence));
  for (int m : who)
    if (filled(act(i), Role::recipient) != m) act(i).fills.push_back({Role::actor, m, -1, true});
}

}  // namespace marsad::reading
