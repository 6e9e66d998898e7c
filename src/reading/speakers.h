// Who speaks: the quotations of an article, and the speaker of a cue that names nobody.
//
//   "قال لافروف إن … . وأضاف أن …" → the speaker of أضاف is لافروف; "أعلن الجيش …، مؤكدا أن …" → of مؤكدا it is الجيش
//
// A verb without a subject takes the speaker of the nearest cue before it whose verb has its gender (يقول goes with
// قال, تقول with قالت); a participle that of its sentence's main verb. Speakers inside a quotation stay in it. It
// cannot tell two men who speak in turns without a name apart. One object an article, after find_acts; it keeps a
// reference to the draft. Tested by attribution_test.cc.
#pragma once
#include <vector>

#include "reading/draft.h"

namespace marsad::reading {

struct Quotation {
  uint32_t open = 0, close = 0;  // units of its marks; close is the last unit of its paragraph where no mark closes it
  uint32_t sentence = 0;         // in which it opens
};

class Speakers {
 public:
  explicit Speakers(const Draft& draft);

  const std::vector<Quotation>& quotations() const { return quotations_; }
  // Index of the quotation that a unit stands in, -1 outside of any.
  int quotation_of(uint32_t unit) const { return quotation_of_[unit]; }

  // The mentions that speak at a cue (or make a speech act) whose verb or participle has no subject of its own; none:
  // nobody fits.
  std::vector<int> unsaid(int act) const;
  // الرئيس المشترك للمجلس رياض درار: the person's name behind a title, or the mention itself.
  int by_name(int mention) const;
  // A verb or participle of saying, denying, or of an act that is speech (دعا, حذر).
  bool speaks(const Act& act) const;

 private:
  std::vector<int> subjects_of(const Act& act) const;
  bool fits(const Act& verb, const Act& before, const std::vector<int>& speakers) const;

  const Draft& d_;
  std::vector<Quotation> quotations_;
  std::vector<int> quotation_of_;  // by unit
};

}  // namespace marsad::reading
