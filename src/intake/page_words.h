// The words of a page's visible dates, given to intake by its caller: intake knows no language.
//
//   {"شباط": 2, "فبراير": 2, "تشرين الثاني": 11, "february": 2}
//
// Names are folded (arabic/fold.h), lower case, one blank between words. Threads: immutable once built.
#pragma once
#include <map>
#include <string>

namespace marsad::intake {

struct PageWords {
  std::map<std::string, int, std::less<>> months;  // folded name → 1–12
};

}  // namespace marsad::intake
