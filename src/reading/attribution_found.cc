// Who is quoted in a text, found once: by verbs and nouns of saying, before colons, beside clauses, at quotations.
//
// attribution.h tells what is made of it.
#include <algorithm>

#include "arabic/clitics.h"
#include "reading/attribution.h"

namespace marsad::reading {
using namespace codebook;

namespace {

constexpr std::string_view kWitness = "wit";  // the code of heads.tsv

// رفضت موسكو الاتهامات: the subject does not act, it denies.
bool denier(const Act& a) {
  const FrameItem* subject = a.row->effect == Effect::denies ? a.row->frame.find(codebook::Slot::subj) : nullptr;
  return subject && subject->role == Role::none;
}

// شاهد: الطيران يقصف البلدة: "watch", as one witness alone before a colon is never told. Not شهود: , شاهد عيان: .
bool bids_watch(const Mention& m) {
  return m.type == kWitness && m.tokens.size() == 1 && m.number == Number::sg && !m.definite;
}

}  // namespace

// …، كما أكدت مصادر: the comma stands before "as".
bool Attributions::behind_as(uint32_t unit) const {
  return unit > 1 && d_.units[unit - 1].particle && d_.units[unit - 1].particle->role == "as" &&
         d_.units[unit - 2].kind == UnitKind::punct;
}

// تبنى التنظيم الهجوم, رصد المرصد قصفا: a light verb that is one of saying too tells what its subject says.
bool Attributions::claims(const Act& a) const {
  if (a.cue || a.cue_group < 0 || !a.verb || a.negated || !a.row || a.row->type != "LIGHT") return false;
  const FrameItem* subject = a.row->frame.find(codebook::Slot::subj);
  if (!subject || subject->role == Role::place) return false;  // شهدت المدينة هجوما
  for (uint32_t row : d_.lexicon->cue_rows(static_cast<uint32_t>(a.cue_group))) {
    const codebook::CueEntry& c = d_.lexicon->book().cues[row];
    if (c.kind == CueKind::say &&
        std::any_of(
            c.frame.items.begin(), c.frame.items.end(),
            [](const FrameItem& item) { return item.role == Role::event && item.slot != codebook::Slot::clause; }) &&
        (!a.phrase.empty() || c.frame.find(codebook::Slot::obj)))
      return true;
  }
  return false;
}

// حسبما, وفق ما: the cue close before act i whose clause names the source; null for none.
const Act* Attributions::asked_by(int i) const {
  const Act& a = d_.acts[static_cast<size_t>(i)];
  const Act* found = nullptr;
  for (size_t j = static_cast<size_t>(i);
       j-- > 0 && a.unit - d_.acts[j].unit <= 4 && d_.acts[j].sentence == a.sentence && d_.acts[j].cue;) {
    const Act& before = d_.acts[j];
    const FrameItem* names = before.cue_row && before.cue_row->kind == CueKind::according
                                 ? before.cue_row->frame.find(codebook::Slot::clause)
                                 : nullptr;
    if (names && names->role == Role::actor) found = &before;
  }
  return found;
}

void Attributions::cues() {
  for (size_t i = 0; i < d_.acts.size(); ++i) {
    const Act& a = d_.acts[i];
    Said s;
    s.act = static_cast<int>(i), s.sentence = a.sentence, s.unit = a.unit, s.cue = a.tokens;
    s.quotation = speakers_.quotation_of(a.unit);
    // What someone is accused of is attributed to who accuses; what he denies, to him.
    const bool claimed = claims(a);
    if (!a.cue && a.row && ((a.row->type == "ACCUSE" && a.row->mode != "investigate") || denier(a) || claimed)) {
      if (a.row->type == "ACCUSE") {
        for (const Fill& f : a.fills)
          if (f.role == Role::actor && f.mention >= 0) s.speakers.push_back(speakers_.by_name(f.mention));
      } else {
        for (const Act::Slotted& slot : a.slots)
          if (slot.slot == codebook::Slot::subj && slot.mention >= 0 &&
              !(claimed && d_.mentions[static_cast<size_t>(slot.mention)].place))
            s.speakers.push_back(slot.mention);
      }
      if (s.speakers.empty()) continue;
      accuser_of_act_[i] = static_cast<int>(accusers_.size());
      accusers_.push_back(std::move(s));
      continue;
    }
    const CueEntry* row = a.cue_row;
    // وفق ما نقلت رويترز: behind such words the verb needs neither whom it has it from nor what.
    if (a.cue && a.verb && !row && asked_by(static_cast<int>(i)))
      for (uint32_t r : d_.lexicon->cue_rows(a.sense.entry))
        if (const CueEntry& c = d_.lexicon->book().cues[r];
            !row && (c.kind == CueKind::say || c.kind == CueKind::agency))
          row = &c;
    if (!a.cue || !row) continue;
    const CueKind k = s.kind = row->kind;
    if (k != CueKind::say && k != CueKind::deny && k != CueKind::according && k != CueKind::agency &&
        k != CueKind::hedge && k != CueKind::plan && k != CueKind::call)
      continue;
    for (const Act::Slotted& slot : a.slots) {
      if (slot.mention < 0 || !d_.mentions[static_cast<size_t>(slot.mention)].actor) continue;
      const bool subject = slot.slot == codebook::Slot::subj ||
                           (slot.slot == codebook::Slot::gen && (a.noun || k == CueKind::according));
      const FrameItem* item = slot.slot == codebook::Slot::prep ? row->frame.find_prep(slot.prep) : nullptr;
      if (k == CueKind::agency && a.verb) {
        if (subject && s.via < 0) s.via = slot.mention;
        if (subject || item) s.speakers.push_back(slot.mention);
      } else if ((subject || (item && item->role == Role::actor && (a.noun || k == CueKind::according))) &&
                 s.speakers.size() < 4) {
        // ومركزه بريطانيا: a second speaker is joined by و.
        if (!s.speakers.empty() && a.verb) {
          const Mention& m = d_.mentions[static_cast<size_t>(slot.mention)];
          const Range units = d_.sentence_units[m.sentence];
          bool joined = false;
          for (uint32_t u = units.begin; u < units.end; ++u)
            if (d_.units[u].mention == slot.mention)
              joined = (d_.units[u].clitics & arabic::kAnd) || (u > units.begin && opens_name(u - 1));
          if (!joined) continue;
        }
        s.speakers.push_back(speakers_.by_name(slot.mention));
      }
    }
    // نقلت رويترز عن مسؤول قوله: who carries it is no source of it beside him.
    if (k == CueKind::agency && s.speakers.size() < 2) s.via = -1;
    // Of نقلت سانا عن مراسلها she is the source herself.
    const auto hers = [&](int m) {
      return m != s.via && d_.mentions[static_cast<size_t>(m)].owner != arabic::Pronoun::none;
    };
    if (s.via >= 0 && std::erase_if(s.speakers, hers) > 0 && s.speakers.size() < 2) s.via = -1;
    if (s.via >= 0 && !d_.mentions[static_cast<size_t>(s.via)].id.empty()) std::erase(s.speakers, s.via);
    if (s.speakers.empty()) continue;
    const FrameItem* clause = row->frame.find(codebook::Slot::clause);
    s.from = told_from(static_cast<int>(i));
    if (clause && clause->required && !s.from && !asked_by(static_cast<int>(i))) continue;
    s.onward = a.relative_of < 0 && s.from > 0;
    if (k == CueKind::according) s.beside = true;
    // "حسبما أفاد المرصد", "حسب ما جاء في بيان للجيش": a cue whose clause names the source, and the saying close behind
    // it.
    if (const Act* before = asked_by(static_cast<int>(i))) {
      s.beside = true, s.unit = before->unit;
      s.carrier = std::all_of(s.speakers.begin(), s.speakers.end(),
                              [&](int m) { return d_.mentions[static_cast<size_t>(m)].kind == ActorKind::media; });
    }
    // "…، قال الوزير": behind a comma or a closing quotation, with nothing but the speaker after it.
    if (k == CueKind::say && a.verb && !s.onward && a.relative_of < 0 &&
        a.unit > d_.sentence_units[a.sentence].begin + 3 &&
        (d_.units[a.unit - 1].kind == UnitKind::punct || behind_as(a.unit))) {
      bool later = false;
      for (size_t j = i + 1; j < d_.acts.size() && d_.acts[j].sentence == a.sentence; ++j) later = true;
      if (!later) s.beside = true;
    }
    said_.push_back(std::move(s));
  }
}

// ومركز الدفاع المدني, but not ومقره بريطانيا: an unknown word joined by و that owns nothing opens a name.
bool Attributions::opens_name(uint32_t u) const {
  const Unit& unit = d_.units[u];
  if (unit.kind != UnitKind::word) return false;
  const std::string_view word = d_.text->raw(unit.tokens);
  return word.starts_with(arabic::kWaw) && !word.ends_with("\xD9\x87") && !word.ends_with("\xD9\x87\xD8\xA7") &&
         !word.ends_with("\xD9\x87\xD9\x85");
}

// سوريا: عشرات القتلى في غارات, تركيا: مقتل جنديين: what happened there, and no word of its government's. Not روسيا:
// الضربات غير قانونية, موسكو: اعتقال روسية; nor where a word of it is quoted (إسرائيل: ضربة المفاعل "رسالة").
bool Attributions::only_where(uint32_t colon, uint32_t end) const {
  const Mention& country = d_.mentions[static_cast<size_t>(d_.units[colon - 1].mention)];
  if (!country.place || country.kind == ActorKind::government || colon + 1 >= end) return false;
  if (std::any_of(d_.units.begin() + colon + 1, d_.units.begin() + end, [](const Unit& x) { return x.quote; }))
    return false;
  const Unit& first = d_.units[colon + 1];
  if (first.definite() || first.pronoun != arabic::Pronoun::none) return false;
  if (first.kind == UnitKind::number || first.kind == UnitKind::count) return true;
  return first.kind == UnitKind::act && std::all_of(first.acts.begin(), first.acts.end(),
                                                    [](const Sense& x) { return x.cls == arabic::WordClass::noun; });
}

// "المرصد: قصف مدفعي على …", in a headline also "موسكو: …": the name before the colon speaks. In the body a place
// before a colon is a dateline.
void Attributions::colons() {
  for (uint32_t n = 0; n < d_.sentence_units.size(); ++n) {
    const Range units = d_.sentence_units[n];
    const bool headline = d_.sentence_region[n] == static_cast<uint8_t>(RegionKind::headline);
    Said s;
    for (uint32_t u = units.begin; u < std::min(units.end, units.begin + 9); ++u) {
      const Unit& unit = d_.units[u];
      if (unit.kind == UnitKind::act || unit.kind == UnitKind::cue || unit.kind == UnitKind::time ||
          unit.kind == UnitKind::number)
        break;
      if (unit.kind == UnitKind::mention) {
        const Mention& m = d_.mentions[static_cast<size_t>(unit.mention)];
        const bool joined = unit.clitics & arabic::kAnd;
        if (s.speakers.empty() ? u == units.begin || joined || d_.units[u - 1].kind == UnitKind::punct : joined) {
          if (!m.actor || (m.place && !headline)) break;
          s.speakers.push_back(speakers_.by_name(unit.mention));
        }
      }
      if (unit.kind == UnitKind::punct && (*d_.text)[unit.tokens.begin].fold == ":") {
        if (s.speakers.empty()) break;  // nothing stands before it, or no name
        const int last = d_.units[u - 1].mention;
        if (last >= 0 && only_where(u, units.end)) break;
        if (headline && u == units.begin + 1 && bids_watch(d_.mentions[static_cast<size_t>(last)])) break;
        s.cue = unit.tokens, s.sentence = n, s.unit = s.from = u, s.onward = true;
        s.quotation = speakers_.quotation_of(u);
        said_.push_back(std::move(s));
        break;
      }
    }
  }
}

// How far a source told beside its clause reaches: back to the last such source, or onward where no verb stands before
// it.
void Attributions::sides() {
  uint32_t sentence = ~0u, done = 0;
  for (Said& s : said_) {
    if (!s.beside) continue;
    const Range units = d_.sentence_units[s.sentence];
    if (s.sentence != sentence) sentence = s.sentence, done = units.begin;
    bool verb = false;
    for (auto a = first_of(d_.acts, s.sentence); a != d_.acts.end() && a->sentence == s.sentence; ++a)
      verb = verb || (a->unit >= done && a->unit < s.unit && !a->cue && a->relative_of < 0);
    // سيتم وفق المرصد إخراج المقاتلين: no comma before it and none behind, it covers both sides.
    uint32_t behind = s.unit + 1;
    for (int m : s.speakers)
      for (uint32_t u = s.unit; u < units.end; ++u)
        if (d_.units[u].mention == m) behind = std::max(behind, u + 1);
    const bool inside = s.unit > units.begin && d_.units[s.unit - 1].kind != UnitKind::punct && behind < units.end &&
                        d_.units[behind].kind == UnitKind::act;
    s.from = done;
    s.to = verb && !inside ? s.unit : units.end;
    done = s.unit;
  }
}

// A quotation belongs to the cue before it in its sentence; else to the one that follows its end; else to who spoke
// last in the paragraph.
void Attributions::quotations() {
  const auto& all = speakers_.quotations();
  quote_speaker_.assign(all.size(), -1);
  for (size_t q = 0; q < all.size(); ++q) {
    const Quotation& quote = all[q];
    uint32_t last = quote.sentence;  // in which it closes
    while (last + 1 < d_.sentence_units.size() && d_.sentence_units[last].end <= quote.close) ++last;
    for (size_t k = static_cast<size_t>(first_of(said_, quote.sentence) - said_.begin()); k < said_.size(); ++k) {
      const Said& s = said_[k];
      if (s.sentence > quote.sentence && s.unit > quote.close + 4) break;
      if (s.quotation >= 0) continue;
      const CueKind kind = s.kind;
      const bool tells = kind == CueKind::say || kind == CueKind::deny || kind == CueKind::agency;
      if (s.sentence == quote.sentence && s.unit < quote.open && tells && (s.onward || s.act < 0))
        quote_speaker_[q] = static_cast<int>(k);
      if (s.unit > quote.close && s.unit <= quote.close + 4 && s.sentence == last && quote_speaker_[q] < 0 &&
          (tells || s.beside))
        quote_speaker_[q] = static_cast<int>(k);
    }
  }
}

}  // namespace marsad::reading
