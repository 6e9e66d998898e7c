// A text read as far as one stage, for the tests of single stages, with the whole codebook of the repository.
//
//   TestDraft t("قصفت القوات التركية قرية الصافي.", TestDraft::acts);  t.slots() → "قصفت v: subj القوات التركية; obj …"
//
// Threads: one test at a time.
#pragma once
#include <memory>
#include <string>

#include "codebook/compiled.h"
#include "reading/draft.h"

namespace marsad::reading {

class TestDraft {
 public:
  enum Stage { units, acts, roles };

  TestDraft(std::string article, Stage upto) : bytes_(std::move(article)), text_(bytes_) {
    static const codebook::Compiled book = [] {
      std::string note;
      return codebook::load_lexicon(MARSAD_SOURCE_DIR "/codebook/levant", &note);
    }();
    static const auto times = TimeLexicon::load(book.lexicon->book().layers);
    const Day day = *parse_iso_day("2019-06-03");
    draft.text = &text_, draft.lexicon = book.lexicon.get();
    draft.times = read_times(text_, *times, DayRange{day, day}, Prefer::past);
    draft.numbers = read_numbers(text_, *times);
    draft.day = "2019-06-03";
    draft.sentence_off.assign(text_.sentences().size(), false);
    draft.sentence_region.assign(text_.sentences().size(), static_cast<uint8_t>(RegionKind::body));
    find_units(&draft);
    if (upto >= acts) find_acts(&draft);
    if (upto >= roles) fill_roles(&draft);
  }

  // A line a name: its words, and its id or, without one, its type.
  std::string names() const {
    std::string out;
    for (const Unit& u : draft.units)
      if (u.kind == UnitKind::mention) {
        const Mention& m = draft.mentions[static_cast<size_t>(u.mention)];
        out += raw(m.tokens) + " = " + (m.id.empty() ? m.type : m.id) + "\n";
      }
    return out;
  }
  // A line an act: its word, v(erb), n(oun), p(articiple) or c(ue), and what stands in its slots.
  std::string slots() const {
    std::string out;
    for (const Act& a : draft.acts) {
      out += raw(a.tokens) + " " + kind(a) + ":";
      for (const Act::Slotted& s : a.slots)
        out += " " + name(s) +
               (s.act >= 0       ? " >" + raw(draft.acts[static_cast<size_t>(s.act)].tokens)
                : s.mention >= 0 ? " " + mention(s.mention)
                                 : " '" + raw(s.other) + "'") +
               ";";
      out.back() == ';' ? out.pop_back() : void();
      out += "\n";
    }
    return out;
  }
  // A line an act that fired a row, no light verb and not dropped: its word, its type and its roles.
  std::string fills() const {
    std::string out;
    for (const Act& a : draft.acts) {
      if (a.cue || a.dropped || !a.row || a.row->type == "LIGHT") continue;
      out += raw(a.tokens) + " " + a.row->type + ":";
      for (const Fill& f : a.fills)
        if (f.mention >= 0) out += " " + role(f.role) + (f.resolved ? "~" : "=") + mention(f.mention) + ";";
      out.back() == ';' ? out.pop_back() : void();
      out += "\n";
    }
    return out;
  }

  Draft draft;

 private:
  std::string raw(Range tokens) const { return std::string(text_.raw(tokens)); }
  std::string mention(int m) const { return raw(draft.mentions[static_cast<size_t>(m)].tokens); }
  static std::string kind(const Act& a) { return std::string(a.cue ? "c" : "") + (a.verb ? "v" : a.noun ? "n" : "p"); }
  static std::string name(const Act::Slotted& s) {
    constexpr const char* kNames[] = {"subj", "obj", "obj2", "gen", "adj", "prep", "clause"};
    return s.slot == codebook::Slot::prep ? std::string(s.prep) : kNames[static_cast<size_t>(s.slot)];
  }
  static std::string role(codebook::Role r) {
    constexpr const char* kNames[] = {"A", "R", "P", "W", "T", "E", "N", "AA", "X"};
    return kNames[static_cast<size_t>(r)];
  }
  std::string bytes_;
  arabic::Text text_;
};

}  // namespace marsad::reading
