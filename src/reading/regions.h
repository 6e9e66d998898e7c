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
#include "reading/furniture.h"
#include "reading/reading.h"

namespace marsad::reading {

std::vector<Region> split_regions(const arabic::Text& text, const Furniture& furniture);

}  // namespace marsad::reading
