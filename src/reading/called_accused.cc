// Whom a word that describes him calls accused, of what stands behind it with ب.
//
//   سوريا المتهمة بشن هجوم → she is accused, and she attacked;  لاحقت الشرطة التنظيم المتهم بخطف صحفيين → the group
//   abducted them, not the police;  اعتقلت الشرطة متهمين بقتل جندي → they killed him
//
// What it cannot do: find him further back than the word before. Tested by sentences_sides_test.cc.
#include <algorithm>

#include "arabic/clitics.h"
#include "arabic/folded_letters.h"
#include "reading/arguments.h"

namespace marsad::reading {
using namespace codebook;

static constexpr std::string_view kSuspects = "susp";  // the code of heads.tsv

void Arguments::called_accused(int i) {
  Act& a = act(i);
  if (!a.noun || a.cue || !a.row || a.dropped || a.unit <= d_.sentence_units[a.sentence].begin) return;
  const auto named = [&](uint32_t u) {
    const int m = u > d_.sentence_units[a.sentence].begin ? d_.units[u - 1].mention : -1;
    return m >= 0 && d_.units[u - 1].kind == UnitKind::mention && mention(m).actor ? m : -1;
  };
  // إيران المتهمة ب: straight behind her.
  if (a.row->type == "ACCUSE" && a.row->mode == "allege" && !(unit(a).clitics & ~arabic::kAl) &&
      arabic::has_article(text_[a.tokens.begin].fold)) {
    const FrameItem* of = a.row->frame.find_prep(arabic::kBa);
    const int who = named(a.unit);
    const bool free = !a.row->frame.find(codebook::Slot::gen) && filled(a, Role::recipient) < 0;
    if (of && of->role == Role::event && free && who >= 0 && a.row->frame.items.size() == 1)
      a.fills.push_back({Role::recipient, who, -1, false, true});
    return;
  }
  // المتهم بقتل جندي, متهمون بقتل جندي: what follows with ب he did.
  if (!(unit(a).clitics & arabic::kBi) || a.row->type == "NONE" || filled(a, Role::actor) >= 0) return;
  const int suspect = named(a.unit);
  if (suspect < 0 || !std::string_view(mention(suspect).type).ends_with(kSuspects)) return;
  // التنظيم المتهم: the word describes whom it stands behind, where no verb has it for its own object.
  int who = suspect;
  const int before = named(a.unit - 1);
  if (before >= 0 && arabic::has_article(text_[mention(suspect).whole.begin].fold) &&
      mention(before).whole.end == mention(suspect).whole.begin &&
      (mention(before).number == Number::pl) == (mention(suspect).number == Number::pl)) {
    const bool does = std::any_of(d_.acts.begin(), d_.acts.end(), [&](const Act& verb) {
      return verb.verb && verb.sentence == a.sentence && subject_of(verb) == before;
    });
    if (!does) who = before;
  }
  a.fills.push_back({Role::actor, who, -1, false, true});
}

}  // namespace marsad::reading
