// Accounts, passwords and tokens in their file; wrong tries, sessions, and being at the machine.
#include "serve/accounts.h"

#include <gtest/gtest.h>
#include <sys/stat.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>
#include <sstream>

#include "serve/gate.h"

namespace marsad::serve {
namespace {
namespace fs = std::filesystem;
using namespace std::chrono_literals;
const std::string kWords = "seven green lanterns";

struct AccountsTest : testing::Test {
  AccountsTest() {
    std::string name = (fs::temp_directory_path() / "marsad-accounts-XXXXXX").string();
    folder = mkdtemp(name.data());
    file = Accounts::beside(folder + "/l");
  }
  ~AccountsTest() override { fs::remove_all(folder); }
  std::string bytes() const {
    std::string out;
    for (const auto& entry : fs::directory_iterator(folder)) {
      std::ostringstream all;
      all << std::ifstream(entry.path(), std::ios::binary).rdbuf();
      out += all.str();
    }
    return out;
  }
  std::string folder, file;
};

TEST_F(AccountsTest, AskingMakesNoFile) {
  Accounts accounts(file);
  EXPECT_FALSE(accounts.any());
  EXPECT_FALSE(accounts.by_password("amal", kWords));
  EXPECT_FALSE(fs::exists(file));
}

TEST_F(AccountsTest, PasswordsAndTokensAreKeptHashedAndTheFileIsTheOwners) {
  Accounts accounts(file);
  accounts.add("amal", Role::coder, kWords);
  const std::string token = accounts.add_token("amal", Role::viewer, "export", 30);
  EXPECT_EQ(bytes().find(kWords), std::string::npos);
  EXPECT_EQ(bytes().find(token), std::string::npos);
  EXPECT_EQ(bytes().find(token.substr(4)), std::string::npos);
  EXPECT_NE(bytes().find("$argon2id$v=19$m=65536"), std::string::npos);
  for (const auto& entry : fs::directory_iterator(folder)) {
    struct stat found {};
    ASSERT_EQ(::stat(entry.path().c_str(), &found), 0);
    EXPECT_EQ(found.st_mode & 077, 0u) << entry.path();
  }
  Accounts again(file);  // another program
  ASSERT_TRUE(again.by_password("amal", kWords));
  EXPECT_EQ(again.by_password("amal", kWords)->role, Role::coder);
  EXPECT_FALSE(again.by_password("amal", kWords + " "));
  EXPECT_FALSE(again.by_password("amal", ""));
  EXPECT_FALSE(again.by_password("Amal", kWords));
  ASSERT_TRUE(again.by_token(token));
  EXPECT_EQ(again.by_token(token)->role, Role::viewer);  // the lesser of the two
  EXPECT_FALSE(again.by_token(token.substr(0, token.size() - 1)));
  again.remove("amal");
  EXPECT_FALSE(accounts.by_password("amal", kWords));
  EXPECT_FALSE(accounts.by_token(token));
  EXPECT_FALSE(accounts.any());
}

TEST_F(AccountsTest, AFileThatOthersMayReadIsRefused) {
  Accounts(file).add("amal", Role::coder, kWords);
  ::chmod(file.c_str(), 0644);
  EXPECT_THROW(Accounts(file).any(), ledger::Trouble);
}

TEST_F(AccountsTest, NamesAndPasswordsThatWouldDeceiveAreRefused) {
  Accounts accounts(file);
  for (const char* name : {"", "local", " amal", "amal ", "a\xE2\x80\xAEmal", "a\nb",
                           "a\xC2\xA0"
                           "b",
                           "\xD8\x9C"
                           "a",
                           "\xEF\xBB\xBF"
                           "a",
                           "\xff"})
    EXPECT_THROW(accounts.add(name, Role::viewer, kWords), ledger::Trouble) << name;
  EXPECT_THROW(accounts.add("amal", Role::viewer, "short"), ledger::Trouble);
  EXPECT_THROW(accounts.add("amal-hassan", Role::viewer, "amal-hassan"), ledger::Trouble);
  accounts.add("أمل", Role::viewer, kWords);
  EXPECT_THROW(accounts.add("أمل", Role::admin, kWords), ledger::Trouble);
  EXPECT_THROW(accounts.add_token("أمل", Role::coder, "", 1), ledger::Trouble);  // more than the account may
}

Request with_cookie(const std::string& field) {
  return {
      .method = "GET", .target = "/", .body = {}, .fields = {{"cookie", "a=b; " + field.substr(0, field.find(';'))}}};
}

TEST_F(AccountsTest, SessionsEndWithThePasswordTheAccountAndTheDay) {
  Accounts accounts(file);
  accounts.add("amal", Role::coder, kWords);
  auto now = std::chrono::steady_clock::now();
  Gate gate({.accounts = &accounts, .clock = [&] { return now; }});
  auto opened = gate.sign_in("amal", kWords, "10.0.0.1");
  ASSERT_EQ(opened.status, Gate::Opened::Status::done);
  for (const char* part : {"HttpOnly", "SameSite=Strict", "Path=/"})
    EXPECT_NE(opened.cookie.find(part), std::string::npos) << opened.cookie;
  const Request request = with_cookie(opened.cookie);
  EXPECT_EQ(gate.asker(request).name, "amal");
  EXPECT_EQ(gate.asker(with_cookie("marsad=guess")).role, Role::nobody);
  accounts.set_role("amal", Role::viewer);
  EXPECT_EQ(gate.asker(request).role, Role::viewer);
  now += 13h;
  EXPECT_EQ(gate.asker(request).role, Role::nobody);
  const Request second = with_cookie(gate.sign_in("amal", kWords, "10.0.0.1").cookie);
  EXPECT_EQ(gate.asker(second).name, "amal");
  accounts.set_password("amal", kWords + "!");
  EXPECT_EQ(gate.asker(second).role, Role::nobody);
  const Request third = with_cookie(gate.sign_in("amal", kWords + "!", "10.0.0.1").cookie);
  accounts.remove("amal");
  accounts.add("amal", Role::admin, kWords);  // another person of that name
  EXPECT_EQ(gate.asker(third).role, Role::nobody);
  const Request fourth = with_cookie(gate.sign_in("amal", kWords, "10.0.0.1").cookie);
  gate.sign_out(fourth);
  EXPECT_EQ(gate.asker(fourth).role, Role::nobody);
}

TEST_F(AccountsTest, WrongTriesMustWaitEvenForTheRightPassword) {
  Accounts accounts(file);
  accounts.add("amal", Role::coder, kWords);
  auto now = std::chrono::steady_clock::now();
  Gate gate({.accounts = &accounts, .clock = [&] { return now; }});
  for (int i = 0; i < 5; ++i) EXPECT_EQ(gate.sign_in("amal", "wrong", "10.0.0.1").status, Gate::Opened::Status::wrong);
  auto late = gate.sign_in("amal", kWords, "10.0.0.1");
  EXPECT_EQ(late.status, Gate::Opened::Status::later);
  EXPECT_EQ(late.wait, 2);
  EXPECT_EQ(gate.sign_in("amal", kWords, "10.0.0.2").status, Gate::Opened::Status::done);  // another address may
  now += 3s;
  EXPECT_EQ(gate.sign_in("amal", "wrong", "10.0.0.1").status, Gate::Opened::Status::wrong);
  EXPECT_EQ(gate.sign_in("amal", kWords, "10.0.0.1").wait, 4);
  now += 5s;
  EXPECT_EQ(gate.sign_in("amal", kWords, "10.0.0.1").status, Gate::Opened::Status::done);
  EXPECT_EQ(gate.sign_in("amal", "wrong", "10.0.0.1").status, Gate::Opened::Status::wrong);  // counted anew
  // Thirty from one neighbourhood, whatever the names and addresses in it.
  int taken = 0;
  for (int i = 0; i < 40; ++i)
    taken += gate.sign_in("n" + std::to_string(i), "wrong", "2001:db8:0:1::" + std::to_string(i)).status ==
             Gate::Opened::Status::wrong;
  EXPECT_EQ(taken, 30);
  const auto log = accounts.audit(0, 100);
  EXPECT_EQ(std::count_if(log.begin(), log.end(), [](const auto& one) { return one.act == "sign-in failed"; }), 37);
}

TEST_F(AccountsTest, WithoutAccountsBeingAtTheMachineIsAllAndAProxyIsNot) {
  Gate gate({.local_review = true});
  EXPECT_EQ(gate.asker({.method = "GET", .target = "/"}).role, Role::reviewer);
  EXPECT_EQ(gate.asker({.method = "GET", .target = "/", .local = false}).role, Role::nobody);
  for (const char* sign : {"forwarded", "x-forwarded-for", "via", "x-real-ip"})
    EXPECT_EQ(gate.asker({.method = "GET", .target = "/", .body = {}, .fields = {{sign, "1.2.3.4"}}}).role,
              Role::nobody);
  // The last account removed from a server that others reach: it closes, it does not open.
  Gate far({.local_review = false, .local_reading = false});
  EXPECT_EQ(far.asker({.method = "GET", .target = "/"}).role, Role::nobody);
}

}  // namespace
}  // namespace marsad::serve
