// Who may see and do what: every route × every role × how one shows who one is, generated from the table of routes.
//
// kRules below is written by hand and says what ought to be; a route that is not in it fails the test.
#include "serve/gate.h"

#include <gtest/gtest.h>
#include <unistd.h>

#include <filesystem>
#include <map>
#include <nlohmann/json.hpp>

#include "serve/api.h"

namespace marsad::serve {
namespace {
using Json = nlohmann::ordered_json;
namespace fs = std::filesystem;

const std::map<std::string, Role> kRules = {
    {"GET /api/v1/about", Role::viewer},
    {"GET /api/v1/names", Role::viewer},
    {"GET /api/v1/overview", Role::viewer},
    {"GET /api/v1/events", Role::viewer},
    {"GET /api/v1/events/{id}", Role::viewer},
    {"GET /api/v1/articles", Role::viewer},
    {"GET /api/v1/articles/{id}", Role::viewer},
    {"GET /api/v1/actors", Role::viewer},
    {"GET /api/v1/places", Role::viewer},
    {"GET /api/v1/sources", Role::viewer},
    {"GET /api/v1/agreements/{id}", Role::viewer},
    {"GET /api/v1/tracks", Role::viewer},
    {"GET /api/v1/posts", Role::viewer},
    {"GET /api/v1/threads", Role::viewer},
    {"GET /api/v1/tallies", Role::viewer},
    {"GET /api/v1/agreements", Role::viewer},
    {"GET /api/v1/disagreements", Role::viewer},
    {"GET /api/v1/search", Role::viewer},
    {"GET /api/v1/decisions", Role::viewer},
    {"GET /api/v1/codebook/entries", Role::viewer},
    {"GET /api/v1/codebook/names", Role::viewer},
    {"POST /api/v1/codebook/names/diff", Role::reviewer},
    {"POST /api/v1/codebook/names", Role::reviewer},
    {"POST /api/v1/codebook/names/{id}/undo", Role::reviewer},
    {"GET /api/v1/changes", Role::viewer},
    {"GET /api/v1/changes/stream", Role::viewer},
    {"GET /api/v1/openapi.json", Role::nobody},
    {"GET /api/v1/session", Role::nobody},
    {"POST /api/v1/session", Role::nobody},
    {"DELETE /api/v1/session", Role::viewer},
    {"GET /api/v1/accounts", Role::admin},
    {"POST /api/v1/accounts", Role::admin},
    {"PATCH /api/v1/accounts/{id}", Role::admin},
    {"DELETE /api/v1/accounts/{id}", Role::admin},
    {"GET /api/v1/audit", Role::admin},
    {"POST /api/v1/decisions", Role::coder},
    {"POST /api/v1/decisions/{id}/undo", Role::coder},
};
const std::map<std::string, Role> kRulings = {
    {"confirm", Role::coder},   {"correct", Role::coder},  {"comment", Role::coder},  {"add", Role::coder},
    {"reject", Role::reviewer}, {"merge", Role::reviewer}, {"split", Role::reviewer}, {"article", Role::reviewer}};
constexpr Role kRoles[] = {Role::nobody, Role::viewer, Role::coder, Role::reviewer, Role::admin};
constexpr const char* kOrigin = "http://localhost:8321";

// One article with two reports, so that there is an event to rule on.
ledger::Prepared article() {
  marsad::Article from;
  from.id = "a";
  from.text = "قصفت الطائرات القرية\nتظاهر الأهالي";
  from.line = 1;
  auto report = [](const char* key, int start, int end, const char* type) {
    return Json{{"key", key},
                {"start", start},
                {"end", start + 4},
                {"text", "قصفت"},
                {"sentence", {{"start", start}, {"end", end}}},
                {"type", type},
                {"mode", nullptr},
                {"actors", Json::array()},
                {"recipients", Json::array()},
                {"place", nullptr},
                {"date", nullptr},
                {"date_basis", nullptr},
                {"window", nullptr},
                {"factuality", "actual"},
                {"attributed_to", Json::array()},
                {"numbers", Json::object()},
                {"tally", nullptr},
                {"agreements", Json::array()},
                {"rule", "r"}};
  };
  const int end = static_cast<int>(20);
  Json reading = {{"schema", "marsad.reading/1"},
                  {"id", "a"},
                  {"reader", {{"program", "t"}, {"codebook", "c"}, {"model", nullptr}}},
                  {"text", from.text},
                  {"source", nullptr},
                  {"agencies", Json::array()},
                  {"published", nullptr},
                  {"regions", Json::array({{{"start", 0}, {"end", 34}, {"kind", "body"}}})},
                  {"actors", Json::array()},
                  {"places", Json::array()},
                  {"mentions", Json::array()},
                  {"events", {report("k1", 0, end, "ASSAULT"), report("k2", end + 1, 34, "PROTEST")}}};
  return ledger::prepare(from, reading.dump());
}

struct GateTest : testing::Test {
  GateTest() {
    std::string name = (fs::temp_directory_path() / "marsad-gate-XXXXXX").string();
    folder = mkdtemp(name.data());
    const std::string file = folder + "/l";
    ledger::Ledger::open(file, ledger::Ledger::Mode::create)->add({article()});
    Source::Options options;
    options.path = file;
    options.review = true;
    options.book = book;
    source = std::make_unique<Source>(options);
    accounts = std::make_unique<Accounts>(Accounts::beside(file));
    gate = std::make_unique<Gate>(Gate::Options{.accounts = accounts.get(), .local_review = true});
    namer = std::make_unique<Namer>(*source, nullptr, Namer::Options{});
    api = std::make_unique<Api>(*source, Api::Options{gate.get(), namer.get()});
    for (Role role : kRoles) {
      if (role == Role::nobody) continue;
      const std::string who(name_of(role));
      accounts->add(who, role, "the password of " + who);
      tokens[role] = accounts->add_token(who, role, "", 1);
      Response opened = ask("POST", "/api/v1/session", {{"origin", kOrigin}, {"content-type", "application/json"}},
                            Json{{"name", who}, {"password", "the password of " + who}}.dump());
      EXPECT_EQ(opened.status, 200u) << opened.body;
      for (const auto& [key, value] : opened.fields)
        if (key == "Set-Cookie") cookies[role] = value.substr(0, value.find(';'));
      checks[role] = Json::parse(opened.body)["token"];
    }
    event = Json::parse(ask("GET", "/api/v1/events", token(Role::viewer)).body)["items"][0]["id"];
  }
  ~GateTest() override { fs::remove_all(folder); }

  using Fields = std::vector<std::pair<std::string, std::string>>;
  Response ask(const std::string& method, const std::string& target, Fields fields, const std::string& body = {}) {
    fields.emplace_back("host", "localhost:8321");
    return api->answer(
        {.method = method, .target = target, .body = body, .fields = fields, .local = true, .from = "127.0.0.1"});
  }
  Fields token(Role role) {
    if (role == Role::nobody) return session(role);
    return {{"authorization", "Bearer " + tokens[role]}, {"content-type", "application/json"}};
  }
  Fields session(Role role) {
    Fields out = {{"origin", kOrigin}, {"content-type", "application/json"}};
    if (role == Role::nobody) return out;
    out.emplace_back("cookie", cookies[role]);
    out.emplace_back("x-marsad-token", checks[role]);
    return out;
  }
  std::string address(const Route& route) const {
    std::string out(route.path);
    if (size_t at = out.find("{id}"); at != std::string::npos)
      out.replace(at, 4,
                  out.find("/events/") != std::string::npos       ? event
                  : out.find("/agreements/") != std::string::npos ? "truce"
                  : out.find("/articles/") != std::string::npos   ? "a"
                                                                  : "D1");
    return out;
  }
  // A ruling on the event as it stands: its number.
  std::string rule(Role role, const char* kind) {
    Fields fields = session(role);
    for (const auto& [name, value] : ask("GET", "/api/v1/events/" + event, token(role)).fields)
      if (name == "ETag") fields.emplace_back("if-match", value);
    Response done =
        ask("POST", "/api/v1/decisions", fields, Json{{"kind", kind}, {"event", event}, {"reason", "r"}}.dump());
    EXPECT_EQ(done.status, 201u) << done.body;
    return Json::parse(done.body)["id"].get<std::string>();
  }
  std::string ruling(const std::string& kind) const { return Json{{"kind", kind}, {"event", event}}.dump(); }
  std::string folder, event;
  std::shared_ptr<const codebook::Codebook> book = [] {  // an agreement, so that there is one to ask for
    auto out = std::make_shared<codebook::Codebook>();
    codebook::Object truce;
    truce.kind = "agreement", truce.id = "truce";
    out->objects.push_back(truce);
    return out;
  }();
  std::unique_ptr<Source> source;
  std::unique_ptr<Accounts> accounts;
  std::unique_ptr<Gate> gate;
  std::unique_ptr<Namer> namer;
  std::unique_ptr<Api> api;
  std::map<Role, std::string> tokens, cookies, checks;
};

TEST_F(GateTest, EveryRouteForEveryRole) {
  ASSERT_EQ(rule(Role::coder, "confirm"), "D1");  // for the route that takes it back
  size_t tried = 0;
  for (const auto& route : routes()) {
    const std::string name = std::string(route.method) + " " + std::string(route.path);
    auto rule = kRules.find(name);
    ASSERT_NE(rule, kRules.end()) << name << " has no rule here: who may ask it?";
    for (Role role : kRoles)
      for (bool by_token : {true, false}) {
        // Signing out ends the session the rest of the test needs; it has a test of its own.
        if (name == "DELETE /api/v1/session" && !by_token && role != Role::nobody) continue;
        const unsigned status = ask(std::string(route.method), address(route), by_token ? token(role) : session(role),
                                    route.writes ? ruling("confirm") : "")
                                    .status;
        const std::string told = name + " as " + std::string(name_of(role)) + (by_token ? " by token" : " by session") +
                                 ": " + std::to_string(status);
        ++tried;
        if (role >= rule->second) {
          EXPECT_TRUE(status != 401 && status != 403 && status < 500) << told;
        } else {
          EXPECT_EQ(status, role == Role::nobody ? 401u : 403u) << told;
        }
        if (role >= rule->second && !route.writes) {
          EXPECT_EQ(status, 200u) << told;
        }
      }
  }
  EXPECT_EQ(kRules.size(), routes().size()) << "a rule without a route";
  EXPECT_GE(tried, routes().size() * 9);
}

TEST_F(GateTest, EveryRulingForEveryRole) {
  for (const auto& [kind, needs] : kRulings)
    for (Role role : kRoles) {
      // Without If-Match, or without its values: refused as a question, after it was clear that he may.
      const unsigned status = ask("POST", "/api/v1/decisions", token(role), ruling(kind)).status;
      if (role >= needs) {
        EXPECT_TRUE(status == 428 || status == 422 || status == 404) << kind << " " << name_of(role) << " " << status;
      } else {
        EXPECT_EQ(status, role == Role::nobody ? 401u : 403u) << kind << " " << name_of(role);
      }
      EXPECT_EQ(needed_for(kind), needs);
    }
}

// A page elsewhere has the reader's cookie sent along, but neither our Origin nor the session's token.
TEST_F(GateTest, NoOtherSiteWritesWithTheReadersCookie) {
  const uint64_t version = source->version();
  for (const auto& route : routes()) {
    if (!route.writes || route.path == "/api/v1/session") continue;
    for (size_t left_out : {0u, 3u}) {
      Fields fields = session(Role::admin);
      ASSERT_EQ(fields[3].first, "x-marsad-token");
      fields.erase(fields.begin() + static_cast<ptrdiff_t>(left_out));
      EXPECT_EQ(ask(std::string(route.method), address(route), fields, ruling("confirm")).status, 403u) << left_out;
    }
    Fields other = session(Role::admin);
    other[3].second = checks[Role::coder];
    EXPECT_EQ(ask(std::string(route.method), address(route), other, ruling("confirm")).status, 403u);
    other = session(Role::admin);
    other[0].second = "http://evil.example";
    EXPECT_EQ(ask(std::string(route.method), address(route), other, ruling("confirm")).status, 403u);
  }
  // Nor signs a reader in as somebody else.
  EXPECT_EQ(ask("POST", "/api/v1/session", {{"origin", "http://evil.example"}, {"content-type", "application/json"}},
                R"({"name":"admin","password":"the password of admin"})")
                .status,
            403u);
  EXPECT_EQ(source->version(), version);
}

TEST_F(GateTest, DecisionsCarryTheNameAndACoderTakesBackHisOwnAlone) {
  const std::string coders = rule(Role::coder, "confirm"), reviewers = rule(Role::reviewer, "comment");
  Json decisions = Json::parse(ask("GET", "/api/v1/decisions", token(Role::viewer)).body)["items"];
  EXPECT_EQ(decisions[0]["who"], "reviewer");
  EXPECT_EQ(decisions[1]["who"], "coder");
  EXPECT_EQ(ask("POST", "/api/v1/decisions/" + reviewers + "/undo", session(Role::coder), "{}").status, 403u);
  EXPECT_EQ(ask("POST", "/api/v1/decisions/" + coders + "/undo", session(Role::coder), "{}").status, 201u);
  EXPECT_EQ(ask("POST", "/api/v1/decisions/" + reviewers + "/undo", session(Role::admin), "{}").status, 201u);
  Json audit = Json::parse(ask("GET", "/api/v1/audit", token(Role::admin)).body)["items"];
  std::vector<std::string> acts;
  for (const auto& one : audit)
    if (one["who"] == "coder" || one["who"] == "reviewer" || one["who"] == "admin")
      acts.push_back(one["who"].get<std::string>() + " " + one["act"].get<std::string>());
  EXPECT_EQ(acts,
            (std::vector<std::string>{"admin undid " + reviewers, "coder undid " + coders, "reviewer comment",
                                      "coder confirm", "admin signed in", "reviewer signed in", "coder signed in"}));
  EXPECT_EQ(audit[0]["from"], "127.0.0.1");
}

TEST_F(GateTest, AnAdminMakesChangesAndRemovesAccounts) {
  const auto admin = [&](const char* method, const std::string& path, const Json& body = Json::object()) {
    return ask(method, "/api/v1/accounts" + path, session(Role::admin), body.dump());
  };
  const auto signs_in = [&](const std::string& password) {
    Fields fields = {{"origin", kOrigin}, {"content-type", "application/json"}};
    return ask("POST", "/api/v1/session", fields, Json{{"name", "نور"}, {"password", password}}.dump()).status;
  };
  const std::string nour = "/%D9%86%D9%88%D8%B1";
  const Json made = {{"name", "نور"}, {"role", "coder"}, {"password", "nine green lanterns"}};
  for (const char* left_out : {"name", "role", "password"}) {
    Json less = made;
    less.erase(left_out);
    EXPECT_EQ(admin("POST", "", less).status, 422u) << left_out << ": nothing is made up";
  }
  Json bad = made;
  bad["password"] = "short";
  EXPECT_EQ(admin("POST", "", bad).status, 422u);
  bad = made, bad["role"] = "king";
  EXPECT_EQ(admin("POST", "", bad).status, 422u);
  bad = made, bad["name"] = "a\nb";
  EXPECT_EQ(admin("POST", "", bad).status, 422u);
  EXPECT_EQ(accounts->list().size(), 4u);
  EXPECT_EQ(admin("POST", "", made).status, 201u);
  EXPECT_EQ(admin("POST", "", made).status, 409u);
  EXPECT_EQ(signs_in("nine green lanterns"), 200u);
  EXPECT_EQ(admin("PATCH", nour, {{"role", "viewer"}}).status, 200u);
  EXPECT_EQ(admin("PATCH", nour, {{"password", "ten yellow lanterns"}}).status, 200u);
  EXPECT_EQ(signs_in("nine green lanterns"), 401u);
  EXPECT_EQ(signs_in("ten yellow lanterns"), 200u);
  EXPECT_EQ(admin("PATCH", nour, Json::object()).status, 422u);
  EXPECT_EQ(admin("PATCH", "/nobody", {{"role", "viewer"}}).status, 404u);
  EXPECT_EQ(admin("DELETE", nour).status, 200u);
  EXPECT_EQ(admin("DELETE", nour).status, 404u);
  EXPECT_EQ(signs_in("ten yellow lanterns"), 401u);
  // Nobody could let himself in again.
  EXPECT_EQ(admin("DELETE", "/admin").status, 422u);
  EXPECT_EQ(admin("PATCH", "/admin", {{"role", "coder"}}).status, 422u);
  EXPECT_EQ(Json::parse(ask("GET", "/api/v1/session", session(Role::admin)).body)["role"], "admin");
  std::vector<std::string> acts;
  const std::string log = ask("GET", "/api/v1/audit", session(Role::admin)).body;
  const Json entries = Json::parse(log).at("items");
  for (const auto& one : entries)
    if (one["what"] == "نور") acts.push_back(one["who"].get<std::string>() + ": " + one["act"].get<std::string>());
  EXPECT_EQ(acts, (std::vector<std::string>{"admin: account removed", "admin: password changed",
                                            "admin: role changed to viewer", "admin: account added, coder"}));
  EXPECT_EQ(log.find("lanterns"), std::string::npos) << "no password in the log";
}

TEST_F(GateTest, SigningOutEndsTheSession) {
  EXPECT_EQ(Json::parse(ask("GET", "/api/v1/session", session(Role::coder)).body)["name"], "coder");
  EXPECT_EQ(ask("DELETE", "/api/v1/session", session(Role::coder)).status, 200u);
  EXPECT_EQ(ask("GET", "/api/v1/events", session(Role::coder)).status, 401u);
  EXPECT_EQ(Json::parse(ask("GET", "/api/v1/session", session(Role::coder)).body)["name"], nullptr);
}

// What was answered to one is not the answer to another, though the ledger's state is the same.
TEST_F(GateTest, KeptAnswersAreKeptFromWhoMayNot) {
  EXPECT_EQ(ask("GET", "/api/v1/overview", token(Role::viewer)).status, 200u);
  EXPECT_EQ(ask("GET", "/api/v1/overview", {}).status, 401u);
  EXPECT_EQ(Json::parse(ask("GET", "/api/v1/about", token(Role::coder)).body)["review"], "account");
  EXPECT_EQ(Json::parse(ask("GET", "/api/v1/about", token(Role::viewer)).body)["review"], "off");
}

TEST_F(GateTest, BehindAProxyThatSpeaksTlsTheOriginIsHttpsAndTheCookieSecure) {
  Gate behind({.accounts = accounts.get(), .secure = true});
  Api proxied(*source, {.gate = &behind, .https = true});
  Fields fields = {{"host", "localhost"},
                   {"origin", "https://localhost"},
                   {"content-type", "application/json"},
                   {"x-forwarded-for", "9.9.9.9, 203.0.113.7"}};
  Response opened = proxied.answer({.method = "POST",
                                    .target = "/api/v1/session",
                                    .body = R"({"name":"coder","password":"the password of coder"})",
                                    .fields = fields});
  ASSERT_EQ(opened.status, 200u) << opened.body;
  bool secure = false;
  for (const auto& [name, value] : opened.fields)
    secure |= name == "Set-Cookie" && value.find("; Secure") != std::string::npos;
  EXPECT_TRUE(secure);
  EXPECT_EQ(accounts->audit(0, 1)[0].from, "203.0.113.7");
}

}  // namespace
}  // namespace marsad::serve
