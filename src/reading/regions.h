// The regions stage: which lines of a page dump are this article, and as what.
//
//   الرئيسية » الشأن السوري » عنوان      furniture   breadcrumb: the words, and the headline follows as a line of its
//   own عنوان                                headline قصفت القوات … فقرة طويلة.            body قصف على منبج (المرصد
//   السوري)         caption     short, no full stop, ends in brackets, between paragraphs المصدر : الجزيرة مباشر +
//   الفرنسية    credit مقالات ذات صلة                       furniture   and everything behind it: titles, captions said
//   twice, another story
//
// Whole lines, by the words of furniture.tsv and by shape: where paragraphs end, short lines without a full stop in a
// row, lines that stand twice. The regions cover the text in order; a line break belongs to the line before it. Linear
// in the text. What it cannot do: teasers written as whole paragraphs behind the last one, with no head before them,
// stay body; that takes more than one page. Threads: pure. Tested by regions_test.cc, and by tools/score.py as
// "furniture line".
#pragma once
#include <vector>

#include "arabic/text.h"
#include "intake/article.h"
#include "intake/site_model.h"
#include "reading/furniture.h"
#include "reading/reading.h"

namespace marsad::reading {

// `marks`: what the page's own markup said (intake/html.h), empty where there was none. Marks outrank shape: what they
// call furniture, caption, credit or headline is that, and within their body only the words of a line (a share button,
// a head of teasers, a credit) decide, never its shape. `site`: lines that stand on many pages of a site, which are
// furniture; may be null.
std::vector<Region> split_regions(const arabic::Text& text, const Furniture& furniture,
                                  const std::vector<Mark>& marks = {}, const SiteLines* site = nullptr);

}  // namespace marsad::reading
