// A verb's pattern, told from its past and present: what kind of stem it has and which letters are weak.
//
// استعاد → form X, hollow; اتفق → form VIII, sound; شنّ → form I, doubled; أجرى → form IV, defective.
// Internal to src/arabic. Threads: pure. Tested by conjugate_test.cc.
#pragma once
#include "arabic/letters.h"

namespace marsad::arabic {

// The ten forms of three-letter roots, then the plain (سيطر), the ت (تمركز) and the اطمأنّ form of four-letter ones.
enum class Pattern : uint8_t { i, ii, iii, iv, v, vi, vii, viii, ix, x, q1, q2, q4, unknown };
enum class Root : uint8_t { sound, doubled, hollow, defective };  // what its last two letters do

struct PrincipalParts {
  Pattern pattern = Pattern::unknown;
  Root root = Root::sound;
  Letters past;     // قال
  Letters present;  // without the prefix: قول; empty where neither given nor certain
};

// A verbal noun, where known, settles what past and present leave open: دمر with تدمير is form II, استلم with استلام
// form VIII.
PrincipalParts principal_parts(std::string_view past, std::string_view present, std::string_view masdar = {});

// The stem letters of the passive: قال → قيل, يقول → يقال. Equal to the active where the script does not differ; empty
// where the pattern has none.
Letters passive_past(const PrincipalParts& v);
Letters passive_present(const PrincipalParts& v);

}  // namespace marsad::arabic
