// Cuts every sentence into units: names, verbs and nouns of action, cues, particles, numbers, times, plain words.
//
//   وقصفت | القوات التركية | بـ+عشرات | القذائف | قرية الصافي   →   act, mention, number, word(weapon), mention
//
// One pass from left to right, longest reading first; times and numbers are already known. What a word means in its
// clause is decided later (clauses.cc): an act unit keeps all its senses, verb and noun.
#include <algorithm>
#include <map>

#include "arabic/fold.h"
#include "reading/draft.h"
#include "reading/names.h"
#include "reading/phrase_word.h"

namespace marsad::reading {
using namespace codebook;
using arabic::TokenKind;

namespace {

uint8_t clitic_letters(uint16_t clitics) {
  uint8_t n = 0;
  for (uint16_t bit : {arabic::kAnd, arabic::kThen, arabic::kBi, arabic::kLi, arabic::kKa})
    n = static_cast<uint8_t>(n + ((clitics & bit) != 0));
  return n;
}

uint8_t quote_of(std::string_view raw) {
  if (raw == "«" || raw == "“" || raw == "‹" || raw == "„") return 1;
  if (raw == "»" || raw == "”" || raw == "›") return 2;
  if (raw == "\"") return 3;
  return 0;
}

class UnitReader {
 public:
  explicit UnitReader(Draft* d)
      : d_(*d), text_(*d->text), lex_(*d->lexicon), matches_(text_, lex_), names_(d, &matches_) {
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
      u.kind = UnitKind::punct, u.quote = quote_of(text_.raw(i));
      return push(u);
    }
    const std::vector<Match>& all = matches_.at(i);
    uint32_t longest = 1;
    for (const Match& m : all) longest = std::max(longest, m.length);
    // Fixed phrases of several words: prepositions, cues, predicates, agreements.
    const Match* object = nullptr;
    for (const Match& m : all)
      if (m.sense->kind == Kind::object && (!object || m.length > object->length)) object = &m;

    Mention mention;
    uint16_t clitics = 0;
    const bool named = !second_nation(all) && names_.read(i, end, sentence, &mention, &clitics);
    const uint32_t named_length = named ? mention.whole.end - i : 0;
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
    for (const Match& m : all) {
      if (m.length != 1) continue;
      // A source that may stand unnamed (نشطاء) is a cue and a name at once: there the name holds.
      const bool source = m.sense->kind == Kind::cue && [&] {
        for (uint32_t row : lex_.cue_rows(m.sense->entry))
          if (lex_.book().cues[row].kind == CueKind::anonymous) return true;
        return false;
      }();
      if ((m.sense->kind == Kind::predicate || m.sense->kind == Kind::cue) && !source &&
          m.sense->cls != arabic::WordClass::active_participle)
        verb_like = verb_like || !plain(m);
      if (m.sense->kind == Kind::particle && m.sense->entry < lex_.book().particles.size()) strong_particle = true;
    }
    const bool told = named && !mention.person && tells_what(all, i, named_length);
    if (named && !told && named_length >= phrase_length) {
      const bool weak = mention.person && mention.id.empty() && (verb_like || strong_particle);
      const bool single_head =
          named_length == 1 && (verb_like || strong_particle) && mention.id.empty() && !mention.anaphor;
      // التصعيد العسكري: behind a definite noun the word is its adjective, no soldier.
      const bool describes = named_length == 1 && mention.id.empty() && mention.number == Number::sg &&
                             (clitics & arabic::kAl) && i > 0 && !text_[i].line_start &&
                             text_[i].fold.ends_with("\xD9\x8A") && first_ < d_.units.size() &&
                             arabic::has_article(text_[i - 1].fold);
      // أمام البرلمان is "before parliament", no imam: a particle beats a head noun, never a whole name, and never what
      // tells how near: قرب حمص is not Homs.
      const bool whole_name = std::any_of(all.begin(), all.end(), [](const Match& m) {
        return m.length > 1 && (m.sense->kind == Kind::actor || m.sense->kind == Kind::place ||
                                m.sense->kind == Kind::country || m.sense->kind == Kind::source);
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
        mention.skip = name_skip(i, clitics);
        if (mention.tokens.begin != i) mention.skip = 0;
        for (const Match& m : all) {
          if (m.sense->kind == Kind::count) u.count = m.sense;
          if (m.sense->kind == Kind::weapon) u.weapon = &lex_.book().weapons[m.sense->entry];  // بالمدفعية
        }
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
          note_short_name(mention.tokens.begin, mention.tokens.begin == i ? clitics : uint16_t{0}, u.mention);
        if (mention.person && mention.tokens.size() > 1)
          surnames_[std::string(text_[mention.tokens.end - 1].fold)] = u.mention;
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
    if (!named && (surname(i, all, sentence, &u) || short_name(i, all, sentence, &u))) return push(u);
    if (int n = at_number_[i]; n >= 0 && d_.numbers[static_cast<size_t>(n)].tokens.end <= end) {
      u.kind = UnitKind::number, u.index = n, u.tokens = d_.numbers[static_cast<size_t>(n)].tokens;
      u.clitics = number_clitics(i);
      return push(u);
    }
    return word(all, i, &u);
  }

  // غارات روسية وسورية: behind an adjective of a nation the second is one too, no country.
  bool second_nation(const std::vector<Match>& all) const {
    if (d_.units.size() <= first_) return false;
    const Unit& before = d_.units.back();
    if (before.kind != UnitKind::word || !before.nisba || !before.adjective) return false;
    return std::any_of(all.begin(), all.end(), [&](const Match& m) {
      return m.sense->kind == Kind::nisba && m.length == 1 && (m.clitics & arabic::kAnd) &&
             (m.clitics & arabic::kAl) == (before.clitics & arabic::kAl);
    });
  }

  // لعدة هجمات, بثلاث غارات: the preposition joined to the number is that of what it counts.
  uint16_t number_clitics(uint32_t i) const {
    if (!d_.time_words) return 0;
    const std::string_view word = text_[i].fold;
    for (const auto& [letter, clitic] : {std::pair{"\xD9\x84", arabic::kLi}, {"\xD8\xA8", arabic::kBi}}) {
      if (!word.starts_with(letter) || word.size() < 6) continue;
      const arabic::Text rest(word.substr(2));
      if (const auto bare = read_numbers(rest, *d_.time_words); !bare.empty() && bare.front().tokens.begin == 0)
        return clitic;
    }
    return 0;
  }

  // Letters before the name in its first word: ل of لبغداد and of للندن, but لل of للنازحين, whose article is in it.
  uint8_t name_skip(uint32_t i, uint16_t clitics) const {
    const uint8_t letters = clitic_letters(clitics);
    const std::string_view word = text_[i].fold;
    if (!(clitics & arabic::kLi) || word.size() < 2u * letters + 6) return letters;
    const std::string_view rest = word.substr(2u * letters);
    return rest.starts_with("\xD9\x84") && ((clitics & arabic::kAl) || !lex_.word(rest))
               ? static_cast<uint8_t>(letters + 1)
               : letters;
  }

  // الهيئة, الوحدات, المجلس: the head of a body's name read before, with the article, stands for it.
  void note_short_name(uint32_t i, uint16_t clitics, int mention) {
    if (clitics & arabic::kAl) return;
    arabic::split(text_[i].fold, &splits_);
    for (const arabic::Split& s : splits_) {
      if (s.clitics != clitics || s.pronoun != arabic::Pronoun::none) continue;
      if (!arabic::has_article(s.stem)) short_names_[s.stem] = mention;
      return;
    }
  }
  bool short_name(uint32_t i, const std::vector<Match>& found, uint32_t sentence, Unit* u) {
    if (short_names_.empty() || std::any_of(found.begin(), found.end(), [](const Match& m) {
          return m.sense->kind == Kind::predicate || m.sense->kind == Kind::cue || m.sense->kind == Kind::particle ||
                 m.sense->kind == Kind::nisba;
        }))
      return false;
    auto at = short_names_.end();
    uint16_t clitics = 0;
    arabic::split(text_[i].fold, &splits_);
    for (const arabic::Split& s : splits_) {
      if (!(s.clitics & arabic::kAl) || (at = short_names_.find(s.stem)) == short_names_.end()) continue;
      clitics = s.clitics;
      break;
    }
    if (at == short_names_.end()) return false;
    Mention m = d_.mentions[static_cast<size_t>(at->second)];
    m.tokens = m.whole = {i, i + 1};
    m.skip = name_skip(i, clitics), m.sentence = sentence, m.definite = true;
    u->kind = UnitKind::mention, u->clitics = clitics, u->mention = static_cast<int>(d_.mentions.size());
    d_.mentions.push_back(std::move(m));
    return true;
  }

  // وأضاف أوزومجو: the last word of a person's name read before stands for that person.
  bool surname(uint32_t i, const std::vector<Match>& found, uint32_t sentence, Unit* u) {
    std::string_view word = text_[i].fold;
    auto at = surnames_.find(word);
    // وقال مسلم: straight behind a verb of saying even a word that means something else is the name.
    const bool behind_cue = first_ < d_.units.size() && d_.units.back().kind == UnitKind::cue;
    for (const Match& m : found)
      if (m.sense->kind != Kind::given_name && m.sense->kind != Kind::descriptor &&
          !(behind_cue && at != surnames_.end() && m.sense->kind == Kind::predicate))
        return false;
    uint8_t skip = 0;
    if (at == surnames_.end() && word.size() > 6) {
      arabic::split(word, &splits_);
      for (const arabic::Split& s : splits_) {
        if (s.pronoun != arabic::Pronoun::none || (s.clitics & (arabic::kAl | arabic::kWill)) || !s.clitics) continue;
        if ((at = surnames_.find(s.stem)) == surnames_.end()) continue;
        u->clitics = s.clitics, skip = clitic_letters(s.clitics);
        break;
      }
    }
    if (at == surnames_.end()) return false;
    Mention m = d_.mentions[static_cast<size_t>(at->second)];
    m.tokens = m.whole = {i, i + 1};
    m.skip = skip, m.sentence = sentence;
    u->kind = UnitKind::mention, u->mention = static_cast<int>(d_.mentions.size());
    d_.mentions.push_back(std::move(m));
    return true;
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
        for (const auto& words : p.phrases)
          if (words.size() > 1 && phrase_end(text_, i + 1, text_.size(), words)) return true;
      }
    }
    return false;
  }

  uint32_t word(const std::vector<Match>& found, uint32_t i, Unit* u) {
    uint32_t length = 1;
    for (const Match& m : found)
      if (m.sense->kind == Kind::particle || m.sense->kind == Kind::cue || m.sense->kind == Kind::predicate)
        length = std::max(length, m.length);
    u->tokens = {i, i + length};
    const Match* particle = nullptr;
    for (const Match& m : found) {
      if (m.sense->kind == Kind::weapon && (!u->weapon || m.length > 1))
        u->weapon = &lex_.book().weapons[m.sense->entry];
      if (m.sense->kind == Kind::count) u->count = m.sense, u->clitics = m.clitics;
      if (m.sense->kind == Kind::nisba && m.length == 1)
        u->nisba = &lex_.book().country_list[m.sense->entry], u->adjective = true;
      if (m.sense->kind == Kind::descriptor && m.length == 1) u->adjective = true;
      if (m.sense->kind == Kind::fact)
        u->fact = &lex_.book().facts[m.sense->entry],
        u->present = u->present || m.sense->tense == arabic::Tense::present,
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
    // فتحت قوات الأمن النار: the verb "opened", not "so under".
    if (particle && (particle->clitics & (arabic::kAnd | arabic::kThen)) &&
        particle->pronoun == arabic::Pronoun::none && length == 1 && !u->clitics &&
        u->pronoun == arabic::Pronoun::none && std::any_of(u->acts.begin(), u->acts.end(), [](const Sense& s) {
          return s.cls == arabic::WordClass::verb && s.tense == arabic::Tense::past;
        }))
      particle = nullptr;
    // عبر ماكرون عن قلقه: the verb, where what it needs stands behind a name.
    if (particle && length == 1 && particle->pronoun == arabic::Pronoun::none && !particle->clitics &&
        lex_.book().particles[particle->sense->entry].kind == ParticleKind::prep && governs_behind(u->acts, i))
      particle = nullptr;
    // مقر الحزب, مدير المشفى: before a definite noun the bare participle is a noun. (As a verb it has an accusative's
    // ا: محذرا الدول.)
    if (length == 1 && i + 1 < text_.size() && text_[i + 1].kind == TokenKind::word && !text_[i + 1].line_start &&
        arabic::has_article(text_[i + 1].fold)) {
      const auto names_one = [](const Sense& s) {
        return (s.cls == arabic::WordClass::active_participle || s.cls == arabic::WordClass::passive_participle) &&
               s.number == Number::sg && s.gender == Gender::m;
      };
      if (!(u->clitics & arabic::kAl) && u->pronoun == arabic::Pronoun::none && !text_.raw(i).ends_with("\xD8\xA7")) {
        std::erase_if(u->acts, names_one);
        std::erase_if(u->cues, names_one);
      }
    }
    // عبر is "through"; a verb only before the preposition that verb needs (عبر عن).
    if (particle && lex_.book().particles[particle->sense->entry].kind == ParticleKind::prep && length == 1 &&
        particle->pronoun == arabic::Pronoun::none && i + 1 < text_.size())
      std::erase_if(u->cues, [&](const Sense& c) {
        if (c.cls != arabic::WordClass::verb) return false;
        for (uint32_t row : lex_.cue_rows(c.entry)) {
          const Frame& frame = lex_.book().cues[row].frame;
          for (const FrameItem& item : frame.items)
            if (item.slot == codebook::Slot::prep && item.required && item.prep == text_[i + 1].fold) return false;
        }
        return true;
      });
    // قصف مصدره النظام: a particle that stands whole is no noun with a pronoun joined to it.
    if (particle && length == 1 && particle->pronoun == arabic::Pronoun::none && u->pronoun != arabic::Pronoun::none)
      u->cues.clear(), u->acts.clear(), u->pronoun = arabic::Pronoun::none;
    // A preposition's letter alone is one only before a quotation or a number: بـ«رد قوي», not د.ب.أ.
    if (particle && length == 1 && particle->pronoun == arabic::Pronoun::none &&
        particle->sense->entry < lex_.book().particles.size() &&
        lex_.book().particles[particle->sense->entry].form.size() == 2 &&
        lex_.book().particles[particle->sense->entry].kind == ParticleKind::prep &&
        text_.raw(i).find("\xD9\x80") == std::string_view::npos)
      particle = nullptr;
    // مقتل 16 عسكريا: counted, not "militarily".
    if (particle && u->count && length == 1 && first_ < d_.units.size() && d_.units.back().kind == UnitKind::number &&
        lex_.book().particles[particle->sense->entry].kind == ParticleKind::stop)
      particle = nullptr;
    if (particle) {
      u->fact = nullptr;  // في is no imperative of وفى
      const Particle& p = lex_.book().particles[particle->sense->entry];
      u->particle = &p;
      if (u->cues.empty() && (u->acts.empty() || p.kind == ParticleKind::aux || length > 1 ||
                              !(particle->clitics & ~(arabic::kAnd | arabic::kThen)))) {
        u->kind = UnitKind::particle, u->clitics = particle->clitics, u->pronoun = particle->pronoun;
        u->present = particle->sense->tense == arabic::Tense::present;
        u->acts.clear();
        return push(*u);
      }
    }
    // A fixed cue (قد, وفق) is no rare form of some verb.
    std::erase_if(u->cues, [&](const Sense& c) {
      return length == 1 && lex_.book().cues[lex_.cue_rows(c.entry).front()].pos == "phrase" &&
             (u->clitics & ~(arabic::kAnd | arabic::kThen | arabic::kBi | arabic::kLi));
    });
    if (std::any_of(u->cues.begin(), u->cues.end(),
                    [&](const Sense& c) { return lex_.book().cues[lex_.cue_rows(c.entry).front()].pos == "phrase"; })) {
      std::stable_partition(u->cues.begin(), u->cues.end(), [&](const Sense& c) {
        return lex_.book().cues[lex_.cue_rows(c.entry).front()].pos == "phrase";
      });
      u->acts.clear();
    }
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
    return push(*u);
  }

  // A past verb that has a row with a needed preposition, which stands two to four words on.
  bool governs_behind(const std::vector<Sense>& acts, uint32_t i) const {
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

  bool quantity(const Match& m) const {
    return m.sense->entry < lex_.book().particles.size() && m.pronoun == arabic::Pronoun::none &&
           lex_.book().particles[m.sense->entry].kind == ParticleKind::quant;
  }

  bool plain(const Match& m) const {
    return m.sense->kind == Kind::predicate &&
           lex_.book().predicates[lex_.predicate_rows(m.sense->entry).front()].plain();
  }

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
  uint32_t first_ = 0;  // the sentence's first unit
  std::vector<int> at_time_, at_number_;
  std::vector<arabic::Split> splits_;
  std::map<std::string, int, std::less<>> short_names_;  // heads of bodies' names read so far, without the article
  std::map<std::string, int, std::less<>> surnames_;     // last words of personal names read so far
};

}  // namespace

void find_units(Draft* draft) {
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
