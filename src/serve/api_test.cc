// The API without sockets: routes, limits of writing, tags, problems, CSV, and hostile text.
#include "serve/api.h"

#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

#include "serve/csv.h"
#include "serve/memory.h"

namespace marsad::serve {
namespace {
using Json = nlohmann::json;

const char* kReading = R"({"schema":"marsad.reading/1","id":"a/1","reader":{"program":"t","codebook":"c","model":null},
"text":"<script>alert(1)</script>\nقصفت الطائرات القرية","source":{"text":"سانا","id":"sana"},"agencies":[],
"published":{"start":"2018-02-18","end":"2018-02-18","basis":"metadata","why":[]},
"regions":[{"start":0,"end":26,"kind":"headline"},{"start":26,"end":46,"kind":"body"}],"times":[],"places":[],
"actors":[],"mentions":[],"facts":[],"events":[{"key":"k1"}],"tallies":[]})";

Json event(const char* id, const char* type, bool placed, const char* day) {
  Json report = {{"key", "k1"},      {"sentence", {{"start", 26}, {"end", 46}}},
                 {"place", nullptr}, {"start", 26},
                 {"end", 30},        {"agreements", Json::array()}};
  Json out = {{"schema", "marsad.event/1"},
              {"key", id},
              {"id", id},
              {"type", type},
              {"mode", nullptr},
              {"actors", Json::array({{{"text", "=SUM(A1)"}}})},
              {"recipients", Json::array()},
              {"place", nullptr},
              {"date", nullptr},
              {"factuality", "actual"},
              {"tally", false},
              {"numbers", Json::object()},
              {"reports", Json::array({{{"article", "a/1"}, {"start", 26}, {"end", 30}, {"report", report}}})},
              {"origins", Json::array({{{"source", "sana"}, {"articles", {"a/1"}}}})},
              {"disagreements", Json::array()},
              {"because", Json::array()}};
  if (placed)
    out["place"] = {{"id", "p"},   {"name", "P"},          {"text", "القرية"}, {"lat", 35.0},
                    {"lon", 36.0}, {"precision", "exact"}, {"radius_km", 2}};
  if (day) out["date"] = {{"start", day}, {"end", day}, {"basis", "text"}};
  return out;
}

struct ApiTest : testing::Test {
  ApiTest() : source(nullptr, true), api(source, {Api::Options::Writes::local}) {
    source.add_reading(kReading);
    source.add_event(event("e1", "ASSAULT", true, "2018-02-18").dump());
    source.add_event(event("e2", "PROTEST", false, "2018-02-19").dump());
    source.add_event(event("e3", "ASSAULT", false, nullptr).dump());
    source.ready();
  }
  Response get(const std::string& target, std::vector<std::pair<std::string, std::string>> fields = {}) {
    fields.emplace_back("host", "localhost:8321");
    return api.answer({.method = "GET", .target = target, .body = {}, .fields = fields});
  }
  Response post(const std::string& target, const std::string& body,
                std::vector<std::pair<std::string, std::string>> fields, bool local = true) {
    return api.answer({.method = "POST", .target = target, .body = body, .fields = fields, .local = local});
  }
  std::vector<std::pair<std::string, std::string>> own(const std::string& tag) {
    return {{"host", "localhost:8321"},
            {"origin", "http://localhost:8321"},
            {"content-type", "application/json"},
            {"if-match", tag}};
  }
  MemorySource source;
  Api api;
};

TEST_F(ApiTest, TheDocumentHasTheRoutesAndNoOthers) {
  Json paths = Json::parse(kOpenApi).at("paths");
  size_t operations = 0;
  for (const auto& path : paths) operations += path.size();
  EXPECT_EQ(operations, Api::routes().size());
  for (const auto& route : Api::routes()) {
    std::string method = route.method == "GET" ? "get" : "post";
    EXPECT_TRUE(paths.contains(std::string(route.path)) && paths[std::string(route.path)].contains(method))
        << route.method << " " << route.path;
  }
}

TEST_F(ApiTest, FiltersCountExactly) {
  EXPECT_EQ(Json::parse(get("/api/v1/events").body)["total"], 3);
  EXPECT_EQ(Json::parse(get("/api/v1/events?type=ASSAULT").body)["total"], 2);
  EXPECT_EQ(Json::parse(get("/api/v1/events?type=ASSAULT,PROTEST&day=no").body)["total"], 1);
  EXPECT_EQ(Json::parse(get("/api/v1/events?from=2018-02-19").body)["total"], 1);
  EXPECT_EQ(Json::parse(get("/api/v1/events?placed=no").body)["total"], 2);
  EXPECT_EQ(Json::parse(get("/api/v1/events?q=%D8%A7%D9%84%D9%82%D8%B1%D9%8A%D8%A9").body)["total"], 3);  // القرية
  Json page = Json::parse(get("/api/v1/events?limit=2").body);
  EXPECT_EQ(page["items"].size(), 2u);
  EXPECT_EQ(page["items"][0]["id"], "e2");
  EXPECT_EQ(Json::parse(get("/api/v1/events?limit=2&cursor=" + page["next"].get<std::string>()).body)["items"][0]["id"],
            "e3");
}

TEST_F(ApiTest, EventsOfOneKeyAreTwo) {
  MemorySource twins(nullptr, false);
  twins.add_reading(kReading);
  twins.add_event(event("e1", "ASSAULT", true, "2018-02-18").dump());
  twins.add_event(event("e1", "ASSAULT", true, "2018-03-18").dump());
  twins.ready();
  EXPECT_EQ(twins.events({}, 10, "").total, 2u);
  EXPECT_EQ(Json::parse(twins.event("e1-2")->json)["date"]["start"], "2018-03-18");
}

TEST_F(ApiTest, TheTrendLeavesOutItsOwnFilterAndTheTraysCount) {
  Json all = Json::parse(get("/api/v1/overview?from=2018-02-19").body);
  EXPECT_EQ(all["total"]["events"], 1);
  EXPECT_EQ(all["days"].size(), 2u);
  EXPECT_EQ(all["trays"]["no_day"], 1);
  EXPECT_EQ(Json::parse(get("/api/v1/overview").body)["trays"]["no_place"], 2);
}

TEST_F(ApiTest, WrongQuestionsAreProblems) {
  for (const char* target : {"/api/v1/events?typ=ASSAULT", "/api/v1/events?from=2018-02-30", "/api/v1/events?limit=x",
                             "/api/v1/events?cursor=../x", "/api/v1/events?q=%FF", "/api/v1/events?q=%4",
                             "/api/v1/events?from=2019-01-01&to=2018-01-01", "/api/v1/events?order=up"}) {
    Response answer = get(target);
    EXPECT_EQ(answer.status, 400u) << target;
    EXPECT_EQ(answer.type, "application/problem+json") << target;
  }
  EXPECT_EQ(get("/api/v1/events/none").status, 404u);
  EXPECT_EQ(get("/api/v1/nothing").status, 404u);
  EXPECT_EQ(post("/api/v1/events", "{}", own("\"1\"")).status, 405u);
}

TEST_F(ApiTest, AnotherHostIsTurnedAway) {
  EXPECT_EQ(api.answer({.method = "GET", .target = "/", .body = {}, .fields = {{"host", "evil.example"}}}).status,
            421u);
  EXPECT_EQ(api.answer({.method = "GET", .target = "/", .body = {}, .fields = {}}).status, 421u);
}

TEST_F(ApiTest, TagsSaveTheAnswer) {
  Response first = get("/api/v1/overview");
  std::string tag;
  for (const auto& [name, value] : first.fields)
    if (name == "ETag") tag = value;
  EXPECT_EQ(get("/api/v1/overview", {{"if-none-match", tag}}).status, 304u);
  ASSERT_EQ(post("/api/v1/decisions", R"({"kind":"confirm","event":"e1"})", own("\"1\"")).status, 201u);
  EXPECT_EQ(get("/api/v1/overview", {{"if-none-match", tag}}).status, 200u);
}

TEST_F(ApiTest, DecisionsHoldCanBeUndoneAndNeedAReason) {
  EXPECT_EQ(post("/api/v1/decisions", R"({"kind":"reject","event":"e1"})", own("\"1\"")).status, 422u);
  auto done = post("/api/v1/decisions",
                   R"({"kind":"correct","event":"e1","slot":"type","value":"PROTEST","reason":"it was a march"})",
                   own("\"1\""));
  ASSERT_EQ(done.status, 201u);
  Json event = Json::parse(get("/api/v1/events/e1").body);
  EXPECT_EQ(event["type"], "PROTEST");
  EXPECT_EQ(event["review"]["corrections"]["type"]["machine"], "ASSAULT");
  EXPECT_EQ(Json::parse(get("/api/v1/events?type=PROTEST").body)["total"], 2);
  EXPECT_EQ(post("/api/v1/decisions", R"({"kind":"confirm","event":"e1"})", own("\"1\"")).status, 412u);
  std::string id = Json::parse(done.body)["id"];
  EXPECT_EQ(post("/api/v1/decisions/" + id + "/undo", "{}", own("")).status, 201u);
  EXPECT_EQ(Json::parse(get("/api/v1/events/e1").body)["type"], "ASSAULT");
  EXPECT_EQ(post("/api/v1/decisions/" + id + "/undo", "{}", own("")).status, 409u);
  EXPECT_EQ(Json::parse(get("/api/v1/changes").body)["total"], 2);
}

// Who may write: {a read-only server, somebody elsewhere, another site, a form} × every route that writes.
TEST_F(ApiTest, NobodyElseWrites) {
  Api closed(source, {Api::Options::Writes::nobody});
  for (const auto& route : Api::routes()) {
    if (!route.writes) continue;
    std::string target(route.path);
    if (size_t at = target.find("{id}"); at != std::string::npos) target.replace(at, 4, "d1");
    auto fields = own("\"1\"");
    const std::string body = R"({"kind":"confirm","event":"e1"})";
    EXPECT_EQ(closed.answer({.method = "POST", .target = target, .body = body, .fields = fields}).status, 403u);
    EXPECT_EQ(post(target, body, fields, false).status, 403u);
    for (const char* origin : {"http://evil.example", "null", "", "https://localhost:8321", "http://localhost:1"}) {
      auto foreign = fields;
      foreign[1].second = origin;
      EXPECT_EQ(post(target, body, foreign).status, 403u) << origin;
    }
    auto form = fields;
    form[2].second = "text/plain";
    EXPECT_EQ(post(target, body, form).status, 415u);
  }
  EXPECT_EQ(source.version(), 1u);
  EXPECT_EQ(post("/api/v1/decisions", R"({"kind":"confirm","event":"e1"})", own("")).status, 428u);
}

TEST_F(ApiTest, MalformedBodiesAreRefused) {
  for (const char* body :
       {"", "[]", "{", "\xff", R"({"kind":1,"event":"e1"})", R"({"kind":"seize","event":"e1"})",
        R"({"kind":"correct","event":"e1","slot":"date","value":{"start":"2018-02-30","end":1},"reason":"r"})",
        R"({"kind":"correct","event":"e1","slot":"date","value":{"start":7,"end":[]},"reason":"r"})",
        R"({"kind":"correct","event":"e1","slot":"numbers/killed","value":{"low":-1,"best":1,"high":1},"reason":"r"})",
        R"({"kind":"correct","event":"e1","slot":"reports","value":[],"reason":"r"})"}) {
    unsigned status = post("/api/v1/decisions", body, own("\"1\"")).status;
    EXPECT_TRUE(status == 400 || status == 422) << body << " " << status;
  }
  EXPECT_EQ(source.version(), 1u);
}

TEST_F(ApiTest, CellsAreNoFormulas) {
  std::string csv = get("/api/v1/events?format=csv").body;
  EXPECT_NE(csv.find("'=SUM(A1)"), std::string::npos);
  EXPECT_EQ(csv.find(",=SUM"), std::string::npos);
  EXPECT_EQ(static_cast<size_t>(std::count(csv.begin(), csv.end(), '\r')), 4u);
}

TEST_F(ApiTest, ThePolicyLetsNothingForeignIn) {
  for (const char* target : {"/", "/event/e1", "/api/v1/about", "/api/v1/events/none"}) {
    std::string policy;
    for (const auto& [name, value] : get(target).fields)
      if (name == "Content-Security-Policy") policy = value;
    EXPECT_NE(policy.find("default-src 'none'"), std::string::npos) << target;
    EXPECT_EQ(policy.find("unsafe"), std::string::npos) << target;
  }
}

TEST_F(ApiTest, ThePageIsInTheProgram) {
  Response page = get("/review");
  EXPECT_EQ(page.status, 200u);
  EXPECT_EQ(page.type, "text/html; charset=utf-8");
  EXPECT_GT(page.still.size(), 100u);
  EXPECT_EQ(get("/assets/none.js").status, 404u);
}

}  // namespace
}  // namespace marsad::serve
