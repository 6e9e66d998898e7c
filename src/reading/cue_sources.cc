// The source that a cue names by another word: a statement, a report, somebody whom no list knows.
//
//   قال بيان للجيش: the army;  تقارير تحدثت عن: the reports, kept as their words
//
// What it cannot do: tell a source of one unknown word from an adverb in every case. Tested by attribution_test.cc.
#include "reading/arguments.h"

namespace marsad::reading {
using namespace codebook;

// The preposition behind this cue names the source in one of its rows: نقل عن, بيان ل.
bool Arguments::gives_source(const Act& cue, const Act::Slotted& s) const {
  if (s.slot != codebook::Slot::prep) return false;
  for (uint32_t r : lex_.cue_rows(cue.sense.entry)) {
    const FrameItem* item = lex_.book().cues[r].frame.find_prep(s.prep);
    if (item && item->role == Role::actor) return true;
  }
  return false;
}

// وأشارت غنيمات إلى أن: one unknown word straight behind the verb; in the accusative (قال مجددا) it is no subject.
bool Arguments::bare_name(const Act& cue, const Act::Slotted& s) const {
  if (!cue.verb || s.slot != codebook::Slot::subj || s.other.size() != 1 || s.other.begin != cue.tokens.end)
    return false;
  const std::string_view word = text_[s.other.begin].fold;
  // وقالت اللجنة إن: with the article only where what was said follows at once.
  if (arabic::has_article(word)) {
    const uint32_t next = cue.unit + 2;
    const Particle* p = next < d_.sentence_units[cue.sentence].end ? d_.units[next].particle : nullptr;
    return word.size() > 8 && p && p->kind == ParticleKind::comp;
  }
  return word.size() > 6 && !word.ends_with("\xD8\xA7") && !text_.raw(s.other).ends_with("\xD8\xA9");
}

// قال بيان للجيش: the army. نقلت القناة عن سلطات الصحة, تقارير تحدثت عن: a source that no list knows is kept as its
// words.
void Arguments::sources(int i) {
  if (!act(i).cue) return;
  const CueEntry& first = lex_.book().cues[lex_.cue_rows(act(i).sense.entry).front()];
  const CueKind kind = first.kind;
  if (kind != CueKind::say && kind != CueKind::agency && kind != CueKind::deny && kind != CueKind::according) return;
  for (size_t k = 0; k < act(i).slots.size(); ++k) {
    const Act::Slotted s = act(i).slots[k];
    const bool source = s.slot == codebook::Slot::subj ||
                        (s.slot == codebook::Slot::gen && kind == CueKind::according) || gives_source(act(i), s);
    if (s.mention >= 0 || !source) continue;
    int who = -1;
    if (s.act >= 0 && act(s.act).cue && act(s.act).noun) {
      for (const Act::Slotted& of : act(s.act).slots) {
        if (of.mention >= 0 && mention(of.mention).actor &&
            (of.slot == codebook::Slot::gen || gives_source(act(s.act), of)))
          who = of.mention;
      }
      // The statement is quoted with whose it is: بيان للجيش التركي.
      if (who >= 0 && mention(who).tokens.begin > act(s.act).tokens.begin &&
          mention(who).tokens.begin - act(s.act).tokens.end <= 2) {
        Mention whole = mention(who);
        whole.tokens.begin = whole.whole.begin = act(s.act).tokens.begin;
        whole.skip = 0;
        d_.mentions.push_back(std::move(whole));
        who = static_cast<int>(d_.mentions.size() - 1);
      }
      if (who < 0) who = describe(act(s.act).tokens, act(i).sentence);
    } else if (s.act < 0 && (s.other.size() >= 2 || bare_name(act(i), s)) && !s.counted && s.number < 0) {
      who = describe(s.other, act(i).sentence);
    }
    if (who >= 0) act(i).slots[k].mention = who;
  }
}

}  // namespace marsad::reading
