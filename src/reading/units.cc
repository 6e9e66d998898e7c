// Cuts every sentence into units: names, verbs and nouns of action, cues, particles, numbers, times, plain words.
//
//   وقصفت | القوات التركية | بـ+عشرات | القذائف | قرية الصافي   →   act, mention, number, word(weapon), mention
//
// One pass from left to right, longest reading first; times and numbers are already known. What a word means in its
// clause is decided later (clauses.cc): an act unit keeps all its senses, verb and noun.
#include <algorithm>

#include "arabic/chars.h"
#include "arabic/fold.h"
#include "arabic/folded_letters.h"
#include "reading/draft.h"
#include "reading/joined_nations.h"
#include "reading/names.h"
#include "reading/names_before.h"
#include "reading/phrase_word.h"
#include "reading/unit_word.h"

namespace marsad::reading {
using namespace codebook;
using arabic::TokenKind;

namespace {

class UnitReader {
 public:
  explicit UnitReader(Draft* d)
      : d_(*d),
        text_(*d->text),
        lex_(*d->lexicon),
        matches_(text_, lex_),
        names_(d, &matches_),
        nations_(d, &matches_, &names_),
        words_(d_),
        before_(d) {
    at_time_.assign(text_.size() + 1, -1);
    at_number_.assign(text_.size() + 1, -1);
    for (size_t i = 0; i < d_.times.size(); ++i) at_time_[d_.times[i].tokens.begin] = static_cast<int>(i);
    for (size_t i = 0; i < d_.numbers.size(); ++i) at_number_[d_.numbers[i].tokens.begin] = static_cast<int>(i);
  }

  void sentence(uint32_t number, Range r) {
    const uint32_t first = first_ = static_cast<uint32_t>(d_.units.size());
    matches_.sentence(r);
    for (uint32_t i = r.begin; i < r.end;) i = std::max(i + 1, unit(i, r.end, number));
    d_.sentence_units.push_back({first, static_cast<uint32_t>(d_.units.size())});
  }

 private:
  uint32_t unit(uint32_t i, uint32_t end, uint32_t sentence) {
    Unit u;
    u.tokens = {i, i + 1};
    if (int t = at_time_[i]; t >= 0 && d_.times[static_cast<size_t>(t)].tokens.end <= end) {
      u.kind = UnitKind::time, u.index = t, u.tokens = d_.times[static_cast<size_t>(t)].tokens;
      return push(u);
    }
    if (text_[i].kind == TokenKind::punct) {
      u.kind = UnitKind::punct, u.quote = arabic::quote_of(text_.raw(i));
      return push(u);
    }
    if (first_ < d_.units.size() && nations_.read(i, end, sentence, d_.units.back(), &u)) return push(u);
    const std::vector<Match>& all = matches_.at(i);
    uint32_t longest = 1;
    for (const Match& m : all) longest = std::max(longest, m.length);
    // Fixed phrases of several words: prepositions, cues, predicates, agreements.
    const Match* object = nullptr;
    for (const Match& m : all)
      if (m.sense->kind == Kind::object && (!object || m.length > object->length)) object = &m;

    Mention mention;
    uint16_t clitics = 0;
    const bool named = !second_nation(i, all) && names_.read(i, end, sentence, &mention, &clitics);
    const uint32_t named_length = named ? mention.whole.end - i : 0;
    if (named && (clitics & arabic::kAnd)) joins_governorates(i, &mention);
    // A crossing or a zone is a place on the map; the mention of it is listed from the place.
    const bool mapped = object && named && mention.known_place && named_length == object->length &&
                        (lex_.book().objects[object->sense->entry].kind == "crossing" ||
                         lex_.book().objects[object->sense->entry].kind == "zone");
    if (object && object->length > 1 && object->length >= named_length && !mapped) {
      u.kind = UnitKind::object, u.index = static_cast<int>(object->sense->entry), u.clitics = object->clitics;
      u.tokens = {i, i + object->length};
      if (const Object& one = lex_.book().objects[object->sense->entry]; one.kind == "post") {
        u.kind = UnitKind::mention, u.mention = static_cast<int>(d_.mentions.size());
        d_.mentions.push_back(names_.post(one, u.tokens, sentence));
      }
      return push(u);
    }
    uint32_t phrase_length = 0;
    for (const Match& m : all)
      if ((m.sense->kind == Kind::particle || m.sense->kind == Kind::cue || m.sense->kind == Kind::predicate) &&
          m.length > 1)
        phrase_length = std::max(phrase_length, m.length);
    // A verb that is also a name (وعد, صالح): the name must be longer or the word unmarked for verbs.
    bool verb_like = false, strong_particle = false;
    const bool behind_number = first_ < d_.units.size() && d_.units.back().kind == UnitKind::number;
    for (const Match& m : all) {
      if (m.length != 1) continue;
      // A source that may stand unnamed (نشطاء) is a cue and a name at once: there the name holds.
      const bool source = m.sense->kind == Kind::cue && [&] {
        for (uint32_t row : lex_.cue_rows(m.sense->entry))
          if (lex_.book().cues[row].kind == CueKind::anonymous) return true;
        return false;
      }();
      if ((m.sense->kind == Kind::predicate || m.sense->kind == Kind::cue) && !source &&
          m.sense->cls != arabic::WordClass::active_participle &&
          !(behind_number && m.sense->cls == arabic::WordClass::verb))  // 12 طالبا: students, none demanded
        verb_like = verb_like || !plain(m);
      // مقتل 16 عسكريا تركيا: behind a number a soldier, not "militarily".
      const bool counted = behind_number && std::any_of(all.begin(), all.end(),
                                                        [](const Match& c) { return c.sense->kind == Kind::count; });
      if (m.sense->kind == Kind::particle && m.sense->entry < lex_.book().particles.size()) strong_particle = !counted;
    }
    const bool told = named && !mention.person && tells_what(all, i, named_length);
    if (named && !told && named_length >= phrase_length) {
      const bool weak = mention.person && mention.id.empty() && (verb_like || strong_particle);
      const bool single_head = named_length == 1 && (verb_like || strong_particle) && mention.id.empty() &&
                               !mention.anaphor && !his_own(mention, i);
      // التصعيد العسكري, بالعمل الإرهابي: behind a definite noun the word is its adjective, no soldier; so it is behind
      // the sign that closes a name, تنظيم "داعش" الإرهابي.
      const bool quoted_name = first_ + 1 < d_.units.size() && d_.units.back().kind == UnitKind::punct &&
                               d_.units.back().quote && d_.units[d_.units.size() - 2].kind == UnitKind::mention &&
                               d_.mentions[static_cast<size_t>(d_.units[d_.units.size() - 2].mention)].actor;
      const bool describes = named_length == 1 && mention.id.empty() && mention.number == Number::sg &&
                             (clitics & arabic::kAl) && i > 0 && !text_[i].line_start &&
                             text_[i].fold.ends_with(arabic::kYa) && first_ < d_.units.size() &&
                             (arabic::has_article(text_[i - 1].fold) || quoted_name ||
                              (d_.units.back().kind == UnitKind::act && d_.units.back().definite()));
      // أمام البرلمان is "before parliament", no imam: a particle beats a head noun, never a whole name or an office of
      // two words (ولي العهد), and never what tells how near: قرب حمص is not Homs.
      const bool whole_name = std::any_of(all.begin(), all.end(), [&](const Match& m) {
        const Kind k = m.sense->kind;
        return m.length > 1 && (k == Kind::actor || k == Kind::place || k == Kind::country || k == Kind::source ||
                                (k == Kind::head && lex_.book().heads[m.sense->entry].title));
      });
      const bool particle_name =
          strong_particle && !whole_name && !(mention.place && mention.effect == PlaceHead::area);
      if (!weak && !single_head && !particle_name && !describes) {
        u.kind = UnitKind::mention, u.clitics = clitics, u.tokens = mention.whole;
        if (mention.place && mention.effect == PlaceHead::area)
          for (const Match& m : all)
            if (m.sense->kind == Kind::particle && m.sense->entry < lex_.book().particles.size() &&
                m.length < named_length)
              if (const Particle& p = lex_.book().particles[m.sense->entry]; p.role == "place") u.particle = &p;
        // نقاط المراقبة داخل محافظة إدلب: the name says more than the post's, but not whose it is.
        if (object && object->length > 1 && mention.actor && mention.id.empty())
          if (const Object& one = lex_.book().objects[object->sense->entry]; one.kind == "post") {
            const Mention post = names_.post(one, u.tokens, sentence);
            mention.id = post.id, mention.name = post.name, mention.country = post.country;
            u.index = static_cast<int>(object->sense->entry);
          }
        mention.skip = letters_before_name(text_, lex_, i, clitics);
        if (mention.tokens.begin != i) mention.skip = 0;
        for (const Match& m : all)
          if (m.sense->kind == Kind::count) u.count = m.sense;
        u.weapon = weapon_of(mention);
        // المستشارة الألمانية أنغيلا ميركل: the office and the name are one person.
        if (mention.person && !mention.id.empty() && !clitics && first_ < d_.units.size()) {
          Unit& office = d_.units.back();
          const Mention* said =
              office.kind == UnitKind::mention ? &d_.mentions[static_cast<size_t>(office.mention)] : nullptr;
          if (said && said->id == mention.id) {
            mention.whole.begin = office.tokens.begin;
            office.tokens.end = mention.whole.end;
            const Gender gender = d_.mentions[static_cast<size_t>(office.mention)].gender;
            d_.mentions[static_cast<size_t>(office.mention)] = std::move(mention);
            if (gender != Gender::unknown) d_.mentions[static_cast<size_t>(office.mention)].gender = gender;
            return office.tokens.end;
          }
        }
        u.mention = static_cast<int>(d_.mentions.size());
        if (!mention.person && !mention.place && !mention.id.empty() && mention.tokens.size() > 1 &&
            !mention.known_place)
          before_.body(mention.tokens.begin, mention.tokens.begin == i ? clitics : uint16_t{0}, u.mention);
        if (mention.person && mention.tokens.size() > 1) before_.person(mention.tokens.end - 1, u.mention);
        const bool may_hold_places = mention.actor && !mention.person && mention.tokens.size() > 1;
        d_.mentions.push_back(std::move(mention));
        if (may_hold_places) {
          std::vector<Mention> inside;
          names_.places_inside(d_.mentions.back(), &inside);
          for (Mention& place : inside) d_.mentions.push_back(std::move(place));
        }
        return push(u);
      }
    }
    if (!named) {
      const bool behind_cue = first_ < d_.units.size() && d_.units.back().kind == UnitKind::cue;
      if (before_.surname(i, all, sentence, behind_cue, &u) || before_.short_name(i, all, sentence, &u)) return push(u);
    }
    if (int n = at_number_[i]; n >= 0 && d_.numbers[static_cast<size_t>(n)].tokens.end <= end) {
      u.kind = UnitKind::number, u.index = n, u.tokens = d_.numbers[static_cast<size_t>(n)].tokens;
      u.clitics = number_clitics(i, d_.numbers[static_cast<size_t>(n)]);
      return push(u);
    }
    words_.read(all, i, first_, until_name(i, phrase_length, end), &u);
    return push(u);
  }

  // على | ما لا يقل عن خمسة مواقع: fixed words (على ما) end before a number or name that goes on behind them.
  uint32_t until_name(uint32_t i, uint32_t length, uint32_t end) {
    for (uint32_t j = i + 1; j < i + length; ++j)
      if (const int n = at_number_[j]; n >= 0)
        if (const Range r = d_.numbers[static_cast<size_t>(n)].tokens; r.end > i + length && r.end <= end) return j - i;
    // سيطر على | رأس العين: nor do they take a place's first word.
    for (const Match& m : length > 1 ? matches_.at(i + length - 1) : std::vector<Match>())
      if (m.sense->kind == Kind::place && m.length > 1 && !m.clitics && i + length - 1 + m.length <= end)
        return length - 1;
    return length;
  }

  // محافظتي إدلب وحماة: the plural is of all that are named.
  void joins_governorates(uint32_t i, Mention* mention) {
    if (!mention->known_place || mention->tokens.begin != i || d_.units.size() <= first_) return;
    const Unit& before = d_.units.back();
    if (before.kind != UnitKind::mention || before.tokens.end != i) return;
    const Place* last = d_.mentions[static_cast<size_t>(before.mention)].known_place;
    const bool singular = text_.raw(before.tokens.begin).ends_with("\xD8\xA9");
    if (!last || last->kind != "governorate" || singular) return;
    if (const Place* gov = lex_.place(mention->id + "-governorate"))
      mention->known_place = gov, mention->id = gov->id, mention->name = gov->name_en;
  }

  // غارات روسية وسورية: behind an adjective of a nation the second is one too, no country.
  bool second_nation(uint32_t i, const std::vector<Match>& all) const {
    if (d_.units.size() <= first_) return false;
    const Unit& before = d_.units.back();
    if (before.kind != UnitKind::word || !before.adjective) return false;
    // غارات جوية سورية: nor behind an adjective in the feminine (جمهورية جورجيا ends otherwise).
    const auto feminine = [&](uint32_t token) { return text_[token].fold.ends_with("\xD9\x87"); };
    if (!before.nisba)
      return !before.definite() && feminine(before.tokens.begin) && feminine(i) &&
             std::any_of(all.begin(), all.end(),
                         [&](const Match& m) { return m.sense->kind == Kind::nisba && m.length == 1 && !m.clitics; });
    return std::any_of(all.begin(), all.end(), [&](const Match& m) {
      return m.sense->kind == Kind::nisba && m.length == 1 && (m.clitics & arabic::kAnd) &&
             (m.clitics & arabic::kAl) == (before.clitics & arabic::kAl);
    });
  }

  // بالمدفعية, طائرة مسيرة, طائرة تركية مسيرة: the weapon that a name begins with, as exactly as its words tell it.
  const Weapon* weapon_of(const Mention& mention) {
    const Weapon* found = nullptr;
    for (uint32_t i = mention.whole.begin; i < mention.whole.end; ++i) {
      const Weapon* here = nullptr;
      for (const Match& m : matches_.at(i))  // longest first
        if (!here && m.sense->kind == Kind::weapon) here = &lex_.book().weapons[m.sense->entry];
      if (!here && !found) return nullptr;
      if (here) found = here;
    }
    return found;
  }

  // لعدة هجمات, بثلاث غارات: the preposition joined to the number is that of what it counts.
  uint16_t number_clitics(uint32_t i, const NumberMention& number) const {
    if (!d_.time_words) return 0;
    const std::string_view word = text_[i].fold;
    for (const auto& [letter, clitic] :
         {std::pair{arabic::kLam, arabic::kLi}, {arabic::kBa, arabic::kBi}, {arabic::kWaw, arabic::kAnd}}) {
      if (!word.starts_with(letter) || word.size() < 6) continue;
      if (clitic == arabic::kAnd && number.value == 1) continue;  // واحد
      const arabic::Text rest(word.substr(2));
      if (const auto bare = read_numbers(rest, *d_.time_words); !bare.empty() && bare.front().tokens.begin == 0)
        return clitic;
    }
    return 0;
  }

  // قال إن إدارته فرضت عقوبات: between إن and a verb "his administration" is who does it, and no managing of his.
  bool his_own(const Mention& who, uint32_t i) {
    if (who.owner == arabic::Pronoun::none || !who.actor || d_.units.empty() || i + 1 >= text_.size()) return false;
    const Particle* before = d_.units.back().particle;
    if (!before || before->kind != ParticleKind::comp || d_.units.back().tokens.end != i) return false;
    const std::vector<Match>& next = matches_.at(i + 1);
    return std::any_of(next.begin(), next.end(), [](const Match& m) {
      return (m.sense->kind == Kind::predicate || m.sense->kind == Kind::cue) &&
             m.sense->cls == arabic::WordClass::verb && m.sense->person == 3;
    });
  }

  // الدوريات التركية – الروسية: a noun of action with the two who act behind it is what they do, no force of one of
  // them.
  bool tells_what(const std::vector<Match>& all, uint32_t i, uint32_t named_length) const {
    for (const Match& m : all) {
      if (m.sense->kind != Kind::predicate || m.length != 1 || named_length < 2) continue;
      for (uint32_t r : lex_.predicate_rows(m.sense->entry)) {
        const Predicate& p = lex_.book().predicates[r];
        if (p.pos != "n" || !std::any_of(p.frame.items.begin(), p.frame.items.end(), [](const FrameItem& item) {
              return item.slot == codebook::Slot::adj && item.role == Role::both;
            }))
          continue;
        for (const Phrase& phrase : p.phrases)
          if (phrase.words.size() > 1 && phrase_end(text_, i + 1, text_.size(), phrase.words)) return true;
      }
    }
    return false;
  }

  static bool plain(const Match& m) { return m.sense->flags & codebook::kPlainVerb; }

  uint32_t push(Unit& u) {
    const uint32_t end = u.tokens.end;
    d_.units.push_back(std::move(u));
    return end;
  }

  Draft& d_;
  const arabic::Text& text_;
  const Lexicon& lex_;
  Matches matches_;
  NameReader names_;
  JoinedNations nations_;
  WordReader words_;
  NamesBefore before_;
  uint32_t first_ = 0;  // the sentence's first unit
  std::vector<int> at_time_, at_number_;
};

}  // namespace

void find_units(Draft* draft) {
  draft->units.reserve(draft->text->size());
  UnitReader reader(draft);
  uint32_t n = 0;
  for (Range r : draft->text->sentences()) {
    if (draft->sentence_off[n])
      draft->sentence_units.push_back(
          {static_cast<uint32_t>(draft->units.size()), static_cast<uint32_t>(draft->units.size())});
    else
      reader.sentence(n, r);
    ++n;
  }
}

}  // namespace marsad::reading
