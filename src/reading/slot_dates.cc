// When: the dates that an event may have, each with its answers.
//
//   "… قصفت القرية. وكانت قد دخلتها الجمعة": the day of Friday is a candidate of both events, the publication day too
//
// What it cannot do: a day that no expression, no publication date and no other event gives. Tested by scorer_test.cc.
#include <algorithm>
#include <cstdlib>

#include "reading/slot_answers.h"
#include "reading/slot_features.h"

namespace marsad::reading {
using namespace codebook;
using namespace slot_answers;

// A date's candidates are values: an expression of the sentence or of one before, the publication day, the article's
// first, and what the rules gave this event or the one before. One value said twice is one candidate, told by its
// nearest expression.
void SlotFeatures::times(size_t k, std::vector<Candidate>* out) {
  const Event& e = events_[k];
  const int ai = acts_[k];
  const Act& a = act(ai);
  const auto offer = [&](const std::string& value) -> Candidate& {
    for (Candidate& c : *out)
      if (c.date == value) return c;
    out->emplace_back();
    out->back().date = value;
    return out->back();
  };
  if (!e.date.empty()) offer(e.date).rule = true;
  uint32_t here = 0;
  const auto at = std::partition_point(d_.times.begin(), d_.times.end(),
                                       [&](const TimeMention& t) { return t.tokens.begin < a.tokens.begin; });
  const auto sentence = d_.text->sentences()[a.sentence],
             first = d_.text->sentences()[a.sentence > kBack ? a.sentence - kBack : 0];
  const auto take = [&](size_t t) {
    if (value_[t].empty()) return;
    Candidate& c = offer(value_[t]);
    const bool inside = sentence.contains(d_.times[t].tokens.begin);
    here += inside;
    const auto distance = [&](int of) {
      return std::abs(static_cast<int>(unit_of_time_[static_cast<size_t>(of)]) - static_cast<int>(a.unit));
    };
    // The one that stands with the event; else the nearest.
    const auto worth = [&](int of) { return distance(of) - (d_.time_act[static_cast<size_t>(of)] == ai ? 1000 : 0); };
    if (c.time < 0 || worth(static_cast<int>(t)) < worth(c.time)) c.time = static_cast<int>(t);
  };
  size_t taken = 0;
  for (auto t = at; t != d_.times.begin() && taken < kReach && (t - 1)->tokens.begin >= first.begin; --t, ++taken)
    take(static_cast<size_t>(t - 1 - d_.times.begin()));
  taken = 0;
  for (auto t = at; t != d_.times.end() && taken < kReach && t->tokens.begin < sentence.end; ++t, ++taken)
    take(static_cast<size_t>(t - d_.times.begin()));
  const bool day_known = published_ && published_->start == published_->end;
  if (day_known) offer(published_->end);
  const size_t before = held_[k].first;
  if (before > 0 && !events_[before - 1].date.empty()) offer(events_[before - 1].date);
  const auto named = std::find_if(value_.begin(), value_.end(), [](const std::string& v) { return !v.empty(); });
  if (named != value_.end()) offer(*named);

  Features shared;
  event_answers(k, &shared);
  shared[F::filled] = !e.date.empty();
  shared[F::tcrowd] = bucket(here, {1, 2, 3});
  const std::string_view earlier =
      held_[k].earlier < 0 ? std::string_view() : std::string_view(events_[static_cast<size_t>(held_[k].earlier)].date);
  for (Candidate& c : *out) {
    Features& f = c.features = shared;
    if (c.date == e.date) f[F::rule] = e.date_basis == "stated" ? 1 : 2;
    f[F::grain] = c.date.find('/') != std::string::npos ? 3 : c.date.size() >= 10 ? 0 : c.date.size() >= 7 ? 1 : 2;
    if (day_known) f[F::tpub] = c.date == published_->end ? 1 : c.date < published_->end ? 2 : 3;
    f[F::tfirst] = named != value_.end() && *named == c.date;
    f[F::tprev] = before > 0 && events_[before - 1].date == c.date ? 1 : 0;
    if (!earlier.empty() && earlier == c.date) f[F::tprev] = 2;
    for (size_t j = std::max(before, k > kNear ? k - kNear : 0);
         j < events_.size() && j <= k + kNear && held_[j].first == before; ++j)
      if (j != k && events_[j].date == c.date)
        f[F::tsib] = std::max<uint8_t>(f[F::tsib], held_[j].type == held_[k].type ? 2 : 1);
    const auto times = dates_.find(c.date);
    const int own = times == dates_.end() ? 0 : times->second - (e.date == c.date);
    f[F::tusual] = own <= 0 ? 0 : own + 1 >= most_dated_ ? 2 : 1;
    if (c.time < 0) {
      f[F::tkind] = day_known && c.date == published_->end ? 3 : f[F::tfirst] ? 4 : 0;
      continue;
    }
    const TimeMention& t = d_.times[static_cast<size_t>(c.time)];
    const uint32_t u = unit_of_time_[static_cast<size_t>(c.time)];
    f[F::since] = t.since;
    const int owner = d_.time_act[static_cast<size_t>(c.time)];
    f[F::towner] =
        owner >= 0 && owner != ai && act(owner).cue && act(owner).sentence == a.sentence ? 8 : relation(owner, ai);
    if (!sentence.contains(t.tokens.begin)) {
      f[F::tkind] = 2;
      for (uint32_t s = a.sentence; s-- > 0 && f[F::back] < 3;) {
        ++f[F::back];
        if (d_.text->sentences()[s].contains(t.tokens.begin)) break;
      }
      continue;
    }
    f[F::tkind] = 1;
    between(u, a.unit, &f);
  }
}

}  // namespace marsad::reading
