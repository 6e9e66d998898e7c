// The words of times and numbers and the dated events as bytes for the compiled codebook (codebook/compiled.h), and
// back: making every form with every clitic anew takes 25 ms, this under one.
//
// What it cannot do: notice bytes of another version; the compiled file's header does. Tested by times_test.cc.
#include <stdexcept>

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
  codebook::pack_all(p, v.id, v.what, v.days, v.again, v.lower_bound, v.remembered, v.scheduled);
}
template <class P>
void fields(P& p, DatedEvents::Group& v) {
  codebook::pack_all(p, v.at, v.size, v.words, v.first_use, v.uses);
}
template <class P>
void fields(P& p, DatedEvents::Use& v) {
  codebook::pack_all(p, v.pattern, v.slots);
}
template <class P>
void fields(P& p, DatedEvents::Pattern& v) {
  codebook::pack_all(p, v.event, v.slots);
}
template <class P>
void fields(P& p, DatedEvents& v) {  // index() makes the rest
  codebook::pack_all(p, v.events, v.letters, v.groups, v.uses, v.patterns);
}
template <class P>
void fields(P& p, TimeLexicon::Impl& v) {  // index() makes the rest
  codebook::pack_all(p, v.words, v.senses, v.phrases, v.phrase_words, v.written, v.holidays, v.slots, v.keys);
}

// The happenings lie behind the words as bytes of their own, which are taken apart when the first article without a day
// asks for them.
std::string TimeLexicon::packed() const {
  codebook::Packer events;
  codebook::pack_all(events, const_cast<DatedEvents&>(impl_->dated_events()));  // a Packer changes nothing
  const std::string bytes = events.take();
  codebook::Letters view(bytes);
  codebook::Packer p;
  codebook::pack_all(p, *impl_, view);
  return p.take();
}

std::shared_ptr<const TimeLexicon> TimeLexicon::unpacked(std::string_view bytes) {
  auto impl = std::make_unique<Impl>();
  codebook::Letters events;
  codebook::Unpacker u(bytes);
  codebook::pack_all(u, *impl, events);
  if (!u.done()) return nullptr;
  impl->index();
  impl->packed_events = events;
  return std::make_shared<const TimeLexicon>(std::move(impl));
}

const DatedEvents& TimeLexicon::Impl::dated_events() const {
  const std::scoped_lock lock(events_mutex_);
  if (events_) return *events_;
  if (packed_events.empty()) {
    events_ = load_dated_events(event_files);
    return *events_;
  }
  auto events = std::make_shared<DatedEvents>();
  codebook::Unpacker u(packed_events);
  codebook::pack_all(u, *events);
  if (!u.done())  // open_compiled has seen checksum and version
    throw std::logic_error("the happenings of the compiled codebook cannot be read; run marsad codebook compile");
  events->index();
  events_ = std::move(events);
  return *events_;
}

}  // namespace marsad::reading
