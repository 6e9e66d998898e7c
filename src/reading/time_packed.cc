// The words of times and numbers and the dated events as bytes for the compiled codebook (codebook/compiled.h), and
// back: making every form with every clitic anew takes 25 ms, this under one.
//
// What it cannot do: notice bytes of another version; the compiled file's header does. Tested by times_test.cc.
#include "codebook/archive.h"
#include "reading/own_date_events.h"
#include "reading/time_words.h"

namespace marsad::reading {

template <class P>
void fields(P& p, TimeSense& v) {
  codebook::pack_all(p, v.kind, v.clitics, v.weak, v.number, v.written, v.value, v.most);
}
template <class P>
void fields(P& p, Holiday& v) {
  codebook::pack_all(p, v.calendar, v.month, v.day, v.days);
}
template <class P>
void fields(P& p, TimeWord::Phrase& v) {
  codebook::pack_all(p, v.first_word, v.words, v.entry);
}
template <class P>
void fields(P& p, TimeWord& v) {
  codebook::pack_all(p, v.kinds, v.first_sense, v.senses, v.first_phrase, v.phrases, v.written);
}
template <class P>
void fields(P& p, TimeLexicon::Impl::Slot& v) {
  codebook::pack_all(p, v.hash, v.word, v.key, v.size);
}
template <class P>
void fields(P& p, DayRange& v) {
  codebook::pack_all(p, v.first, v.last, v.best);
}
template <class P>
void fields(P& p, DatedEvent& v) {
  codebook::pack_all(p, v.id, v.what, v.days, v.again, v.lower_bound, v.remembered);
}
template <class P>
void fields(P& p, DatedEvents::Group& v) {
  codebook::pack_all(p, v.first_word, v.words);
}
template <class P>
void fields(P& p, DatedEvents::Pattern& v) {
  codebook::pack_all(p, v.event, v.groups);
}
template <class P>
void fields(P& p, DatedEvents& v) {  // groups_of_word follows from groups
  codebook::pack_all(p, v.events, v.words, v.groups, v.patterns_of_group, v.patterns);
}
template <class P>
void fields(P& p, TimeLexicon::Impl& v) {
  codebook::pack_all(p, v.words, v.senses, v.phrases, v.phrase_words, v.written, v.holidays, v.slots, v.keys);
}

std::string TimeLexicon::packed() const {
  codebook::Packer p;
  codebook::pack_all(p, *impl_, const_cast<DatedEvents&>(*impl_->events));  // a Packer changes nothing
  return p.take();
}

std::shared_ptr<const TimeLexicon> TimeLexicon::unpacked(std::string_view bytes) {
  auto impl = std::make_unique<Impl>();
  auto events = std::make_shared<DatedEvents>();
  codebook::Unpacker u(bytes);
  codebook::pack_all(u, *impl, *events);
  if (!u.done()) return nullptr;
  for (uint32_t g = 0; g < events->groups.size(); ++g)
    events->groups_of_word[events->words[events->groups[g].first_word]].push_back(g);
  impl->events = std::move(events);
  return std::make_shared<const TimeLexicon>(std::move(impl));
}

}  // namespace marsad::reading
