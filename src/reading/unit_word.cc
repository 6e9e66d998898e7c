// What one word can be is decided by what it can be besides, and by the words beside it.
//
//   عبر is "through", and "expressed" before عن;  فتحت "opened", not "so under";  عسكريا a soldier behind a number
//
// read() gathers all senses of the word, then leaves out those that what stands beside it excludes: first the senses of
// a counted noun and a participle, then the particle or what is beside the particle, then rare forms of fixed words.
#include "reading/unit_word.h"

#include <algorithm>

#include "arabic/clitics.h"
#include "arabic/folded_letters.h"

namespace marsad::reading {
using namespace codebook;
using arabic::TokenKind;

// A past verb that has a row with a needed preposition, which stands two to four words on.
bool WordReader::governs_behind(const std::vector<Sense>& acts, uint32_t i) const {
  for (const Sense& s : acts) {
    if (s.cls != arabic::WordClass::verb || s.tense != arabic::Tense::past || s.person != 3) continue;
    for (uint32_t row : lex_.predicate_rows(s.entry))
      for (const FrameItem& item : lex_.book().predicates[row].frame.items)
        if (item.slot == codebook::Slot::prep && item.required)
          for (uint32_t t = i + 2; t < std::min(text_.size(), i + 5); ++t) {
            if (text_[t].kind != arabic::TokenKind::word || text_[t].line_start) break;
            if (text_[t].fold == item.prep) return true;
          }
  }
  return false;
}

const Particle& WordReader::particle_of(const Match& m) const { return lex_.book().particles[m.sense->entry]; }

bool WordReader::quantity(const Match& m) const {
  return m.sense->entry < lex_.book().particles.size() && m.pronoun == arabic::Pronoun::none &&
         particle_of(m).kind == ParticleKind::quant;
}

bool WordReader::behind_number(uint32_t first) const {
  return first < d_.units.size() && d_.units.back().kind == UnitKind::number;
}

// All senses of the word; returns the particle that it may be.
const Match* WordReader::gather(const std::vector<Match>& found, Unit* u) const {
  const uint32_t length = u->tokens.size();
  const Match* particle = nullptr;
  for (const Match& m : found) {
    if (m.sense->kind == Kind::weapon && (!u->weapon || m.length > 1)) u->weapon = &lex_.book().weapons[m.sense->entry];
    if (m.sense->kind == Kind::count) u->count = m.sense, u->clitics = m.clitics;
    if (m.sense->kind == Kind::nisba && m.length == 1)
      u->nisba = &lex_.book().country_list[m.sense->entry], u->adjective = true;
    if (m.sense->kind == Kind::descriptor && m.length == 1) u->adjective = true;
    if (m.sense->kind == Kind::fact)
      u->fact = &lex_.book().facts[m.sense->entry], u->present = u->present || m.sense->tense == arabic::Tense::present,
      u->past = u->past || m.sense->tense == arabic::Tense::past;
    if (m.length != length) continue;
    // لأي: "to any", before "for me".
    if (m.sense->kind == Kind::particle && (!particle || (quantity(m) && !quantity(*particle)))) particle = &m;
    if (m.sense->kind == Kind::predicate) {
      if (u->acts.empty()) u->clitics = m.clitics, u->pronoun = m.pronoun;
      if (m.clitics == u->clitics && m.pronoun == u->pronoun) u->acts.push_back(*m.sense);
    }
  }
  for (const Match& m : found)
    if (m.length == length && m.sense->kind == Kind::cue) {
      if (u->acts.empty() && u->cues.empty()) u->clitics = m.clitics, u->pronoun = m.pronoun;
      u->cues.push_back(*m.sense);
    }
  // A cue whose rows all say "none" is no cue.
  std::erase_if(u->cues, [&](const Sense& c) {
    for (uint32_t row : lex_.cue_rows(c.entry))
      if (lex_.book().cues[row].kind != CueKind::none) return false;
    return true;
  });
  return particle;
}

void WordReader::drop_counted(uint32_t first, Unit* u) const {
  if (!u->count || u->tokens.size() > 1) return;
  // قتلى من المدنيين: the dead, no two killings.
  const auto noun = [](const Sense& s, Number number) {
    return s.cls == arabic::WordClass::noun && s.number == number;
  };
  if (std::any_of(u->acts.begin(), u->acts.end(), [&](const Sense& s) { return noun(s, Number::pl); }))
    std::erase_if(u->acts, [&](const Sense& s) { return noun(s, Number::du); });
  // 75 متهما: counted he is somebody, and accuses nobody.
  if (lex_.book().counts[u->count->entry].pos == "p" && behind_number(first) &&
      text_[u->tokens.begin].fold.ends_with(arabic::kAlif))
    u->acts.clear(), u->cues.clear();
}

// Whether a word that may be a particle is a verb: `u` has its other senses.
bool WordReader::verb_instead(const Match& particle, const Unit& u) const {
  if (u.tokens.size() > 1 || particle.pronoun != arabic::Pronoun::none) return false;
  // فتحت قوات الأمن النار: the verb "opened", not "so under".
  if ((particle.clitics & (arabic::kAnd | arabic::kThen)) && !u.clitics && u.pronoun == arabic::Pronoun::none &&
      std::any_of(u.acts.begin(), u.acts.end(),
                  [](const Sense& s) { return s.cls == arabic::WordClass::verb && s.tense == arabic::Tense::past; }))
    return true;
  // عبر ماكرون عن قلقه: the verb, where what it needs stands behind a name.
  return !particle.clitics && particle_of(particle).kind == ParticleKind::prep &&
         governs_behind(u.acts, u.tokens.begin);
}

// مقر الحزب, مدير المشفى: before a definite noun the bare participle is a noun. (As a verb it has an accusative's ا:
// محذرا الدول.)
void WordReader::drop_participles(Unit* u) const {
  const uint32_t i = u->tokens.begin;
  if (u->tokens.size() > 1 || i + 1 >= text_.size() || text_[i + 1].kind != TokenKind::word ||
      text_[i + 1].line_start || !arabic::has_article(text_[i + 1].fold))
    return;
  if ((u->clitics & arabic::kAl) || u->pronoun != arabic::Pronoun::none || text_.raw(i).ends_with("\xD8\xA7")) return;
  const auto names_one = [](const Sense& s) {
    return (s.cls == arabic::WordClass::active_participle || s.cls == arabic::WordClass::passive_participle) &&
           s.number == Number::sg && s.gender == Gender::m;
  };
  std::erase_if(u->acts, names_one);
  std::erase_if(u->cues, names_one);
}

bool WordReader::needs_next(const Sense& cue, uint32_t i) const {
  for (uint32_t row : lex_.cue_rows(cue.entry))
    for (const FrameItem& item : lex_.book().cues[row].frame.items)
      if (item.slot == codebook::Slot::prep && item.required && item.prep == text_[i + 1].fold) return true;
  return false;
}

// What a word cannot be because it may be this particle.
void WordReader::drop_beside(const Match& particle, Unit* u) const {
  const uint32_t i = u->tokens.begin;
  if (u->tokens.size() > 1) return;
  const bool prep = particle_of(particle).kind == ParticleKind::prep;
  const bool bare = particle.pronoun == arabic::Pronoun::none;
  // عبر is "through"; a verb only before the preposition that verb needs (عبر عن).
  if (prep && bare && i + 1 < text_.size())
    std::erase_if(u->cues, [&](const Sense& c) { return c.cls == arabic::WordClass::verb && !needs_next(c, i); });
  // انتزعت منه البلدة: a preposition with its pronoun, no participle of أنهى.
  if (prep && !bare && (u->pronoun == arabic::Pronoun::none || u->pronoun == particle.pronoun) &&
      std::none_of(u->acts.begin(), u->acts.end(), [](const Sense& s) { return s.cls == arabic::WordClass::verb; }))
    u->acts.clear();
  // قصف مصدره النظام: a particle that stands whole is no noun with a pronoun joined to it.
  if (bare && u->pronoun != arabic::Pronoun::none) u->cues.clear(), u->acts.clear(), u->pronoun = arabic::Pronoun::none;
}

bool WordReader::no_particle(const Match& particle, uint32_t first, const Unit& u) const {
  if (u.tokens.size() > 1) return false;
  const Particle& p = particle_of(particle);
  // A preposition's letter alone is one only before a quotation or a number: بـ«رد قوي», not د.ب.أ.
  if (particle.pronoun == arabic::Pronoun::none && p.form.size() == 2 && p.kind == ParticleKind::prep &&
      text_.raw(u.tokens.begin).find("\xD9\x80") == std::string_view::npos)
    return true;
  // مقتل 16 عسكريا: counted, not "militarily".
  return u.count && behind_number(first) && p.kind == ParticleKind::stop;
}

// Whether the particle, or the duty that it says, is all that the word is.
bool WordReader::take_particle(const Match& particle, uint32_t first, Unit* u) const {
  const uint32_t length = u->tokens.size();
  const Particle& p = particle_of(particle);
  u->fact = nullptr;  // في is no imperative of وفى
  u->particle = &p;
  // على روسيا أن تضغط: at the head of a clause what somebody is to do, and no preposition.
  const bool nouns = !u->acts.empty() && std::all_of(u->acts.begin(), u->acts.end(), [](const Sense& s) {
    return s.cls == arabic::WordClass::noun && !(s.flags & kMasdar);
  });
  if (length == 1 && nouns && u->cues.empty() && p.kind == ParticleKind::prep && duty(u->tokens.begin, first)) {
    u->kind = UnitKind::act, u->particle = nullptr;
    u->clitics = particle.clitics, u->pronoun = arabic::Pronoun::none;
    return true;
  }
  if (!u->cues.empty() || (!u->acts.empty() && p.kind != ParticleKind::aux && length == 1 &&
                           (particle.clitics & ~(arabic::kAnd | arabic::kThen))))
    return false;
  u->kind = UnitKind::particle, u->clitics = particle.clitics, u->pronoun = particle.pronoun;
  u->present = particle.sense->tense == arabic::Tense::present;
  u->acts.clear();
  return true;
}

// A fixed cue (قد, وفق) is no rare form of some verb, and with more joined to it no cue.
void WordReader::prefer_phrases(Unit* u) const {
  const auto row = [&](const Sense& c) -> const CueEntry& { return lex_.book().cues[lex_.cue_rows(c.entry).front()]; };
  const auto phrase = [&](const Sense& c) { return row(c).pos == "phrase"; };
  std::erase_if(u->cues, [&](const Sense& c) {
    const uint16_t own = arabic::has_article(row(c).lemma) ? arabic::kAl : 0;  // المتوقع, listed with it
    return u->tokens.size() == 1 && phrase(c) &&
           (u->clitics & ~(arabic::kAnd | arabic::kThen | arabic::kBi | arabic::kLi | own));
  });
  if (std::none_of(u->cues.begin(), u->cues.end(), phrase)) return;
  std::stable_partition(u->cues.begin(), u->cues.end(), phrase);
  u->acts.clear();
}

void WordReader::read(const std::vector<Match>& found, uint32_t i, uint32_t first, uint32_t longest, Unit* u) const {
  uint32_t length = 1;
  for (const Match& m : found)
    if (m.length <= longest &&
        (m.sense->kind == Kind::particle || m.sense->kind == Kind::cue || m.sense->kind == Kind::predicate))
      length = std::max(length, m.length);
  u->tokens = {i, i + length};
  const Match* particle = gather(found, u);
  drop_counted(first, u);
  if (particle && verb_instead(*particle, *u)) particle = nullptr;
  drop_participles(u);
  if (particle) drop_beside(*particle, u);
  if (particle && no_particle(*particle, first, *u)) particle = nullptr;
  if (particle && take_particle(*particle, first, u)) return;
  prefer_phrases(u);
  // التصعيد العسكري: listed with its article, definite all the same.
  if (!u->acts.empty() && length > 1 && arabic::has_article(text_[i].fold) &&
      arabic::has_article(text_[i + length - 1].fold))
    u->clitics |= arabic::kAl;
  if (!u->acts.empty())
    u->kind = UnitKind::act;
  else if (!u->cues.empty())
    u->kind = UnitKind::cue;
  else if (u->count)
    u->kind = UnitKind::count;
  else if (found.empty())
    u->clitics = arabic::sure_clitics(text_[i].fold);
  else if (!particle && !u->clitics)
    u->clitics = found.front().clitics;
}

}  // namespace marsad::reading
