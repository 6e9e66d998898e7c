// Frames as they are written in the codebook, and what is said of those that are wrong.
#include "codebook/frame.h"

#include <gtest/gtest.h>

#include "arabic/fold.h"

namespace marsad::codebook {
namespace {

Frame frame(std::string_view text, std::string* error = nullptr) {
  Frame f;
  std::string said;
  const bool right = parse_frame(text, &f, &said);
  EXPECT_EQ(right, said.empty()) << text;
  if (error)
    *error = said;
  else
    EXPECT_EQ(said, "");
  return f;
}

TEST(Frame, SaysWhichSlotGivesWhichRole) {
  const Frame f = frame("subj:A على!:P(place) ب:W");
  ASSERT_EQ(f.items.size(), 3u);
  EXPECT_EQ(f.find(Slot::subj)->role, Role::actor);
  EXPECT_FALSE(f.find(Slot::subj)->required);
  const FrameItem* on = f.find_prep(arabic::fold("على"));
  ASSERT_NE(on, nullptr);
  EXPECT_EQ(on->role, Role::place);
  EXPECT_TRUE(on->required);
  EXPECT_EQ(on->classes, kFillPlace);
  EXPECT_EQ(f.find(Slot::obj), nullptr);
  EXPECT_EQ(f.find_prep(arabic::fold("إلى")), nullptr);
}

TEST(Frame, TakesSeveralClassesAndPrepositionsOfOneItem) {
  const Frame f = frame("obj!:R(armed, people) في/ب:P إضافة إلى:R");
  EXPECT_EQ(f.find(Slot::obj)->classes, kFillArmed | kFillPeople);
  EXPECT_EQ(f.find_prep(arabic::fold("في"))->role, Role::place);
  EXPECT_EQ(f.find_prep(arabic::fold("ب"))->role, Role::place);
  ASSERT_NE(f.find_prep(arabic::fold("إضافة إلى")), nullptr);
}

TEST(Frame, NamesWhatIsWrongAndKeepsTheRest) {
  std::string said;
  EXPECT_EQ(frame("subj:Q obj:R", &said).items.size(), 1u);
  EXPECT_EQ(said, "unknown role 'Q' in 'subj:Q': one of A R P W T E N AA X");
  EXPECT_EQ(frame("obj:R(giants)", &said).items.size(), 1u);
  EXPECT_EQ(said, "unknown class 'giants' in 'obj:R(giants)'");
  EXPECT_TRUE(frame("subj", &said).items.empty());
  EXPECT_EQ(said, "'subj' has no role; write slot:role");
}

}  // namespace
}  // namespace marsad::codebook
