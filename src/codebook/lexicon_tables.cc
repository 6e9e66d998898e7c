// Builds the word table and the phrase trie out of the codebook's entries.
//
//   قصف (v) → قصف, قصفت, يقصف … each a word with its senses;  "جبهة النصرة" → two steps of the trie to the actor
//
// Only what is written in the codebook and what its forms conjugate to. Tested by lexicon_test.cc.
#include <algorithm>
#include <map>

#include "arabic/clitics.h"
#include "arabic/fold.h"
#include "codebook/growing_tables.h"

namespace marsad::codebook {
using arabic::Form;
using arabic::kArticle;
using arabic::WordClass;

namespace {

arabic::Gender gender_of(std::string_view s) {
  return s == "m" ? arabic::Gender::m : s == "f" ? arabic::Gender::f : arabic::Gender::unknown;
}
arabic::Number number_of(std::string_view s) {
  return s == "sg"   ? arabic::Number::sg
         : s == "du" ? arabic::Number::du
         : s == "pl" ? arabic::Number::pl
                     : arabic::Number::unknown;
}

class Compiler {
 public:
  explicit Compiler(const Codebook& book) : book_(book) {}

  FlatTables run() {
    const Codebook& b = book_;
    for (uint32_t i : later_first(b.actors)) names(b.actors[i].variants, Kind::actor, i);
    for (uint32_t i : later_first(b.country_list)) country(b.country_list[i], i);
    for (uint32_t i = 0; i < b.heads.size(); ++i) {
      const Head& h = b.heads[i];
      for (const std::string_view f : h.forms) {
        Sense s = sense(Kind::head, i);
        s.gender = gender_of(h.gender), s.number = number_of(h.number);
        add(f, s);
        if (f.find(' ') != std::string::npos || h.number != "sg") continue;
        for (const Form& dual : arabic::inflect_noun(f, {})) {
          if (dual.number != arabic::Number::du || dual.construct) continue;
          s.number = arabic::Number::du;
          add(dual.text, s);
        }
      }
    }
    for (uint32_t i = 0; i < b.adjectives.size(); ++i)
      forms(arabic::inflect_adjective(b.adjectives[i].word), Kind::descriptor, i);
    for (uint32_t i = 0; i < b.given_names.size(); ++i) {
      Sense s = sense(Kind::given_name, i);
      s.gender = gender_of(b.given_names[i].gender);
      add(b.given_names[i].name, s);
    }
    for (uint32_t i : later_first(b.places)) names(b.places[i].variants, Kind::place, i);
    for (uint32_t i = 0; i < b.place_heads.size(); ++i)
      for (const std::string_view f : b.place_heads[i].forms) add(f, sense(Kind::place_head, i));
    for (uint32_t i : later_first(b.sources)) names(b.sources[i].variants, Kind::source, i);
    for (uint32_t i : later_first(b.objects)) names(b.objects[i].variants, Kind::object, i);
    for (uint32_t i = 0; i < b.weapons.size(); ++i)
      for (const std::string_view f : b.weapons[i].forms) add(f, sense(Kind::weapon, i));
    for (uint32_t i = 0; i < b.counts.size(); ++i)
      for (const Letters& f : b.counts[i].forms) {
        const auto listed = [&](const std::vector<Letters>& forms) {
          return std::find(forms.begin(), forms.end(), f) != forms.end();
        };
        Sense s = sense(Kind::count, i);
        s.number = listed(b.counts[i].two)   ? arabic::Number::du
                   : listed(b.counts[i].one) ? arabic::Number::sg
                                             : arabic::Number::unknown;
        add(f, s);
      }
    for (uint32_t i = 0; i < b.facts.size(); ++i) {
      if (b.facts[i].pos == "v")
        forms(arabic::conjugate(b.facts[i].lemma, b.facts[i].present), Kind::fact, i);
      else
        forms(arabic::inflect_noun(b.facts[i].lemma, {}), Kind::fact, i);
    }
    particles();
    predicates();
    cues();
    return tables_.freeze(b, predicate_groups_, cue_groups_);
  }

 private:
  static Sense sense(Kind kind, uint32_t entry) {
    Sense s;
    s.kind = kind, s.entry = entry;
    return s;
  }
  static Sense sense(Kind kind, uint32_t entry, const Form& f) {
    Sense s = sense(kind, entry);
    s.cls = f.cls, s.tense = f.tense, s.voice = f.voice, s.person = f.person, s.gender = f.gender, s.number = f.number;
    s.flags = static_cast<uint8_t>((f.construct ? kConstructForm : 0) | (f.with_suffix ? kWithSuffixForm : 0) |
                                   (f.accusative ? kAccusativeForm : 0) | (f.jussive ? kJussiveForm : 0));
    return s;
  }

  void add(std::string_view phrase, const Sense& s) { tables_.add(phrase, s); }

  // Which layer wrote an entry: 0 base. Of two layers that say something of one word, the later is tried first.
  size_t depth(const Origin& o) const {
    const std::string_view layer = std::string_view(o.file).substr(0, o.file.find('/'));
    for (size_t i = book_.layers.size(); i-- > 0;) {
      std::string_view folder = book_.layers[i];
      while (folder.ends_with('/')) folder.remove_suffix(1);
      if (folder.substr(folder.rfind('/') + 1) == layer) return i;
    }
    return 0;
  }
  template <class T>
  std::vector<uint32_t> later_first(const std::vector<T>& list) const {
    std::vector<size_t> layer;
    std::vector<uint32_t> order;
    for (const T& entry : list)
      layer.push_back(depth(entry.origin)), order.push_back(static_cast<uint32_t>(order.size()));
    std::stable_sort(order.begin(), order.end(), [&](uint32_t a, uint32_t b) { return layer[a] > layer[b]; });
    return order;
  }

  void forms(const std::vector<Form>& list, Kind kind, uint32_t entry) {
    for (const Form& f : list) add(f.text, sense(kind, entry, f));
  }

  static std::string without_articles(std::string_view text) {
    std::string out;
    for (std::string_view w : split(text, ' ')) {
      if (w.starts_with(kArticle) && w.size() > kArticle.size() + 2) w.remove_prefix(kArticle.size());
      out += (out.empty() ? "" : " ") + std::string(w);
    }
    return out;
  }

  void names(const std::vector<Variant>& variants, Kind kind, uint32_t entry) {
    for (uint32_t v = 0; v < variants.size(); ++v) {
      Sense s = sense(kind, entry);
      s.variant = v;
      add(variants[v].text, s);
      if (!variants[v].drop_article) continue;
      s.flags |= kIndefiniteVariant;
      add(without_articles(arabic::fold(variants[v].text)), s);
    }
  }

  void country(const Country& c, uint32_t i) {
    names(c.names, Kind::country, i);
    for (const std::string_view capital : c.capitals) add(capital, sense(Kind::capital, i));
    for (const std::string_view p : c.people) {
      Sense s = sense(Kind::people, i);
      s.gender = arabic::Gender::m, s.number = arabic::Number::pl;
      add(p, s);
    }
    for (const std::string_view a : c.adjectives) forms(arabic::inflect_adjective(a), Kind::nisba, i);
  }

  void particles() {
    const Codebook& b = book_;
    for (uint32_t i = 0; i < b.particles.size(); ++i) {
      const Particle& p = b.particles[i];
      if (p.kind == ParticleKind::aux && !p.present.empty()) {
        forms(arabic::conjugate(p.form, p.present), Kind::particle, i);
        continue;
      }
      Sense s = sense(Kind::particle, i);
      if (p.role == "stands") {  // المتمركزة في, made of an adjective
        const std::string_view form = p.form;
        const size_t space = form.find(' ');
        for (const Form& f : arabic::inflect_adjective(form.substr(0, space)))
          if (arabic::has_article(f.text)) add(f.text + std::string(form.substr(space)), s);
        continue;
      }
      s.gender = gender_of(p.gender), s.number = number_of(p.number);
      add(p.form, s);
    }
  }

  // All forms of one verb, and of its masdars unless another entry has them as nouns.
  void verb(Kind kind, uint32_t group, const std::string& lemma, const std::string& present,
            const std::vector<std::string>& masdars, const std::vector<std::string>& own_nouns) {
    const std::string masdar = masdars.empty() ? std::string() : masdars.front();  // tells دمر (تدمير) from قصف
    const std::vector<Form> conjugated = arabic::conjugate(lemma, present, masdar);
    forms(conjugated, kind, group);
    forms(arabic::participles(lemma, present, masdar), kind, group);
    // بدأت is "she began" and never the plural of بدء, which folds to the same letters.
    const auto verb_form = [&](const Form& f) {
      return f.number == arabic::Number::pl && std::any_of(conjugated.begin(), conjugated.end(), [&](const Form& v) {
               return arabic::fold(v.text) == arabic::fold(f.text);
             });
    };
    for (const std::string& m : masdars) {
      if (std::find(own_nouns.begin(), own_nouns.end(), arabic::fold(m)) != own_nouns.end()) continue;
      for (const Form& f : arabic::inflect_noun(m, {})) {
        if (verb_form(f)) continue;
        Sense s = sense(kind, group, f);
        s.cls = WordClass::noun, s.flags |= kMasdar;
        add(f.text, s);
      }
    }
  }
  void noun(Kind kind, uint32_t group, const std::string& lemma, const std::vector<std::string>& plurals) {
    if (lemma.find(' ') != std::string::npos) {
      Sense s = sense(kind, group);
      add(lemma, s);
      for (const std::string& p : plurals) add(p, s);
      return;
    }
    for (const Form& f : arabic::inflect_noun(lemma, plurals)) {
      Sense s = sense(kind, group, f);
      s.cls = WordClass::noun;
      add(f.text, s);
    }
  }

  void predicates() {
    const std::vector<Predicate>& list = book_.predicates;
    std::map<std::pair<std::string, std::string>, uint32_t> groups;
    std::vector<std::string> nouns;
    for (uint32_t i = 0; i < list.size(); ++i) {
      auto [at, fresh] =
          groups.try_emplace({arabic::fold(list[i].lemma), list[i].plain() ? "verb " + list[i].present : list[i].pos},
                             static_cast<uint32_t>(predicate_groups_.size()));
      if (fresh) predicate_groups_.emplace_back();
      predicate_groups_[at->second].push_back(i);
      if (list[i].pos == "n") nouns.push_back(arabic::fold(list[i].lemma));
    }
    // Rows of one lemma may stand in several files and layers: the later layer's come first; in a layer idioms that are
    // no event, then rows with fixed words, then those with needs, those without any last.
    auto rank = [&](uint32_t row) {
      const Predicate& p = list[row];
      const bool needs =
          std::any_of(p.frame.items.begin(), p.frame.items.end(), [](const FrameItem& i) { return i.required; });
      if (p.type == "NONE" && !p.phrases.empty()) return 0;
      if (!p.phrases.empty()) return 1;
      return needs ? 2 : 3;
    };
    for (auto& group : predicate_groups_)
      std::stable_sort(group.begin(), group.end(), [&](uint32_t a, uint32_t b) {
        const size_t x = depth(list[a].origin), y = depth(list[b].origin);
        return x != y ? x > y : rank(a) < rank(b);
      });
    for (const auto& [key, group] : groups) {
      const auto& rows = predicate_groups_[group];
      const auto spelt =
          std::find_if(rows.begin(), rows.end(), [&](uint32_t row) { return !list[row].present.empty(); });
      const Predicate& first = list[spelt == rows.end() ? rows.front() : *spelt];
      std::vector<std::string> masdars, plurals;
      for (uint32_t row : predicate_groups_[group]) {
        masdars.insert(masdars.end(), list[row].masdars.begin(), list[row].masdars.end());
        plurals.insert(plurals.end(), list[row].forms.begin(), list[row].forms.end());
      }
      auto unique = [](std::vector<std::string>& v) {
        std::sort(v.begin(), v.end());
        v.erase(std::unique(v.begin(), v.end()), v.end());
      };
      unique(masdars), unique(plurals);
      if (first.pos == "v" &&
          first.lemma.find(' ') != std::string::npos) {  // "لن تسمح": the verb as it stands, with its forms
        Sense s = sense(Kind::predicate, group);
        s.cls = WordClass::verb, s.tense = arabic::Tense::present, s.voice = arabic::Voice::active;
        if (first.plain()) s.flags |= kPlainVerb;
        add(first.lemma, s);
        for (const std::string& f : plurals) add(f, s);
      } else if (first.plain()) {
        for (const Form& f : arabic::conjugate(first.lemma, first.present, {}))
          if ((f.person == 3 ||
               (f.person == 1 && f.number == arabic::Number::pl && f.voice != arabic::Voice::passive)) &&
              (f.tense == arabic::Tense::present || (f.tense == arabic::Tense::past && first.past))) {
            Sense s = sense(Kind::predicate, group, f);
            s.flags |= kPlainVerb;
            add(f.text, s);
          }
      } else if (first.pos == "v")
        verb(Kind::predicate, group, first.lemma, first.present, masdars, nouns);
      else if (std::any_of(book_.particles.begin(), book_.particles.end(), [&](const Particle& p) {
                 return p.kind == ParticleKind::prep && p.form == first.lemma;
               })) {  // على روسيا أن تنسحب: a preposition has no forms
        Sense s = sense(Kind::predicate, group);
        s.cls = WordClass::noun;
        add(first.lemma, s);
      } else
        noun(Kind::predicate, group, first.lemma, plurals);
    }
  }

  void cues() {
    const std::vector<CueEntry>& list = book_.cues;
    std::map<std::pair<std::string, std::string>, uint32_t> groups;
    for (uint32_t i = 0; i < list.size(); ++i) {
      auto [at, fresh] =
          groups.try_emplace({arabic::fold(list[i].lemma), list[i].pos}, static_cast<uint32_t>(cue_groups_.size()));
      if (fresh) cue_groups_.emplace_back();
      cue_groups_[at->second].push_back(i);
    }
    for (auto& group : cue_groups_)
      std::stable_sort(group.begin(), group.end(),
                       [&](uint32_t a, uint32_t b) { return depth(list[a].origin) > depth(list[b].origin); });
    for (const auto& [key, group] : groups) {
      const CueEntry& c = list[cue_groups_[group].front()];
      if (c.pos == "v")
        verb(Kind::cue, group, c.lemma, c.present, {c.masdars.begin(), c.masdars.end()}, {});
      else if (c.pos == "n")
        noun(Kind::cue, group, c.lemma, {c.masdars.begin(), c.masdars.end()});
      else
        add(c.lemma, sense(Kind::cue, group));
    }
  }

  const Codebook& book_;
  GrowingTables tables_;
  std::vector<std::vector<uint32_t>> predicate_groups_, cue_groups_;
};

}  // namespace

FlatTables compile_tables(const Codebook& book) { return Compiler(book).run(); }

}  // namespace marsad::codebook
