// The API without sockets: routes, limits of writing, tags, problems, CSV, the past, changes, and hostile text.
#include "serve/api.h"

#include <gtest/gtest.h>
#include <unistd.h>

#include <filesystem>
#include <nlohmann/json.hpp>
#include <set>

#include "serve/csv.h"

namespace marsad::serve {
namespace {
using Json = nlohmann::ordered_json;
namespace fs = std::filesystem;

// An article of one line with one report in it, as reading would have made it.
ledger::Prepared article(const std::string& name, const std::string& line, const std::string& type, bool placed,
                         const char* day) {
  marsad::Article from;
  from.id = name;
  from.text = "<script>alert(1)</script>\n" + line;
  from.line = 1;
  from.publisher = "sana";
  const size_t end = 26 + CodePoints(line).size();
  Json event = {{"key", "k-" + name},
                {"start", 26},
                {"end", 30},
                {"text", "قصفت"},
                {"sentence", {{"start", 26}, {"end", end}}},
                {"type", type},
                {"mode", nullptr},
                {"actors", Json::array({{{"text", "=SUM(A1)"}}})},
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
                {"rule", "verb:قصف"}};
  if (placed)
    event["place"] = {{"text", "القرية"},     {"id", "village"}, {"name", "Village"},      {"lat", 35.0}, {"lon", 36.0},
                      {"precision", "exact"}, {"radius_km", 2},  {"within", {"district"}}, {"start", 31}, {"end", 35}};
  if (day) {
    event["date"] = day;
    event["date_basis"] = "stated";
  }
  Json reading = {
      {"schema", "marsad.reading/1"},
      {"id", name},
      {"reader", {{"program", "t"}, {"codebook", "c"}, {"model", nullptr}}},
      {"text", from.text},
      {"source", {{"text", "سانا"}, {"id", "sana"}}},
      {"agencies", Json::array()},
      {"published", {{"start", "2018-02-18"}, {"end", "2018-02-18"}, {"basis", "metadata"}}},
      {"regions", {{{"start", 0}, {"end", 26}, {"kind", "headline"}}, {{"start", 26}, {"end", end}, {"kind", "body"}}}},
      {"actors", Json::array()},
      {"places", Json::array()},
      {"mentions", Json::array()},
      {"events", {event}}};
  return ledger::prepare(from, reading.dump());
}

struct ApiTest : testing::Test {
  ApiTest() {
    std::string name = (fs::temp_directory_path() / "marsad-api-XXXXXX").string();
    folder = mkdtemp(name.data());
    file = folder + "/l";
    add({article("a/1", "قصفت الطائرات القرية صباحا", "ASSAULT", true, "2018-02-18"),
         article("a/2", "تظاهر الأهالي في ساحة القرية", "PROTEST", false, "2018-02-19"),
         article("a/3", "اقتحم مسلحون مخفر القرية البعيدة", "ASSAULT", false, nullptr)});
    Source::Options options;
    options.path = file;
    options.review = true;
    options.read = [](const marsad::Article& again) {
      auto out = article(again.id, "قصفت الطائرات القرية صباحا", "ASSAULT", true, "2018-02-18");
      if (again.published)
        out = article(again.id, "قصفت الطائرات القرية صباحا", "ASSAULT", true, again.published->c_str());
      return out;
    };
    source = std::make_unique<Source>(options);
    api = std::make_unique<Api>(*source, Api::Options{&gate});
    e1 = id("from=2018-02-18&to=2018-02-18"), e2 = id("type=PROTEST"), e3 = id("day=no");
  }
  ~ApiTest() override { fs::remove_all(folder); }
  void add(const std::vector<ledger::Prepared>& batch) {
    ledger::Ledger::open(file, ledger::Ledger::Mode::create)->add(batch);
  }
  std::string id(const std::string& query) {
    return Json::parse(get("/api/v1/events?" + query).body)["items"][0]["id"];
  }
  std::string tag(const std::string& event) {
    for (const auto& [name, value] : get("/api/v1/events/" + event).fields)
      if (name == "ETag") return value;
    return {};
  }
  Response get(const std::string& target, std::vector<std::pair<std::string, std::string>> fields = {}) {
    fields.emplace_back("host", "localhost:8321");
    Response out = api->answer({.method = "GET", .target = target, .body = {}, .fields = fields});
    for (bool on = bool(out.more); on;) {  // a long list comes in pieces
      std::string piece;
      on = out.more(&piece);
      out.body += piece;
    }
    return out;
  }
  Json got(const std::string& target) { return Json::parse(get(target).body); }
  using Fields = std::vector<std::pair<std::string, std::string>>;
  Response post(const std::string& target, const std::string& body, Fields fields, bool local = true) {
    return api->answer({.method = "POST", .target = target, .body = body, .fields = fields, .local = local});
  }
  std::vector<std::pair<std::string, std::string>> own(const std::string& etag) {
    return {{"host", "localhost:8321"},
            {"origin", "http://localhost:8321"},
            {"content-type", "application/json"},
            {"if-match", etag}};
  }
  // A ruling on the event as it stands.
  Response rule(const std::string& event, Json body) {
    body["event"] = event;
    if (!body.contains("reason")) body["reason"] = "because";
    return post("/api/v1/decisions", body.dump(), own(tag(event)));
  }
  std::string folder, file, e1, e2, e3;
  std::unique_ptr<Source> source;
  Gate gate{{.local_review = true}};  // no accounts: whoever is at this machine
  std::unique_ptr<Api> api;
};

TEST_F(ApiTest, TheDocumentHasTheRoutesAndNoOthers) {
  Json paths = Json::parse(kOpenApi).at("paths");
  size_t operations = 0;
  for (const auto& path : paths) operations += path.size();
  EXPECT_EQ(operations, routes().size());
  for (const auto& route : routes()) {
    std::string method(route.method);
    for (char& c : method) c = static_cast<char>(c - 'A' + 'a');
    ASSERT_TRUE(paths.contains(std::string(route.path)) && paths[std::string(route.path)].contains(method))
        << route.method << " " << route.path;
    EXPECT_EQ(paths[std::string(route.path)][method]["x-role"], name_of(route.needs)) << route.path;
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
  EXPECT_EQ(page["items"][0]["id"], e2);
  EXPECT_EQ(Json::parse(get("/api/v1/events?limit=2&cursor=" + page["next"].get<std::string>()).body)["items"][0]["id"],
            e3);
}

TEST_F(ApiTest, TheTrendLeavesOutItsOwnFilterAndTheTraysCount) {
  Json all = Json::parse(get("/api/v1/overview?from=2018-02-19").body);
  EXPECT_EQ(all["total"]["events"], 1);
  EXPECT_EQ(all["days"].size(), 2u);
  EXPECT_EQ(all["trays"]["no_day"], 1);
  EXPECT_EQ(Json::parse(get("/api/v1/overview").body)["trays"]["no_place"], 2);
}

TEST_F(ApiTest, SearchTakesTheQueryLanguageAndSaysWhy) {
  Json hits = got("/api/v1/search?q=%D8%A7%D9%84%D8%B7%D8%A2%D8%A6%D8%B1%D8%A7%D8%AA");  // الطآئرات
  ASSERT_EQ(hits["total"], 1);
  const Json& hit = hits["items"][0];
  EXPECT_EQ(hit["id"], "a/1");
  ASSERT_EQ(hit["because"].size(), 1u);
  EXPECT_EQ(hit["because"][0]["text"], "الطائرات");
  const size_t start = hit["matches"][0][0], end = hit["matches"][0][1];
  EXPECT_EQ(CodePoints(hit["snippet"].get<std::string>()).cut(start, end), "الطائرات");
  // القرية, of events that are protests: in the query or as a parameter.
  EXPECT_EQ(got("/api/v1/search?q=%D8%A7%D9%84%D9%82%D8%B1%D9%8A%D8%A9%20type:PROTEST")["total"], 1);
  EXPECT_EQ(got("/api/v1/search?q=%D8%A7%D9%84%D9%82%D8%B1%D9%8A%D8%A9&type=PROTEST")["total"], 1);
  EXPECT_EQ(got("/api/v1/search?q=%D8%A7%D9%84%D9%82%D8%B1%D9%8A%D8%A9")["total"], 3);
  EXPECT_EQ(got("/api/v1/search?q=%D8%A7%D9%84%D9%82%D8%B1%D9%8A%D8%A9&limit=2")["next"], "2");
  EXPECT_EQ(get("/api/v1/search?q=from:soon").status, 400u);
  EXPECT_EQ(get("/api/v1/search?q=x&typ=ASSAULT").status, 400u);
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
  EXPECT_EQ(api->answer({.method = "GET", .target = "/", .body = {}, .fields = {{"host", "evil.example"}}}).status,
            421u);
  EXPECT_EQ(api->answer({.method = "GET", .target = "/", .body = {}, .fields = {}}).status, 421u);
}

TEST_F(ApiTest, TagsSaveTheAnswer) {
  Response first = get("/api/v1/overview");
  std::string tag;
  for (const auto& [name, value] : first.fields)
    if (name == "ETag") tag = value;
  EXPECT_EQ(get("/api/v1/overview", {{"if-none-match", tag}}).status, 304u);
  ASSERT_EQ(rule(e1, {{"kind", "confirm"}}).status, 201u);
  EXPECT_EQ(get("/api/v1/overview", {{"if-none-match", tag}}).status, 200u);
}

TEST_F(ApiTest, DecisionsHoldCanBeUndoneAndNeedAReason) {
  EXPECT_EQ(rule(e1, {{"kind", "reject"}, {"reason", ""}}).status, 422u);
  const std::string before = tag(e1);
  auto done = rule(e1, {{"kind", "correct"}, {"slot", "type"}, {"value", "PROTEST"}, {"reason", "it was a march"}});
  ASSERT_EQ(done.status, 201u) << done.body;
  Json event = got("/api/v1/events/" + e1);
  EXPECT_EQ(event["type"], "PROTEST");
  EXPECT_EQ(event["review"]["state"], "corrected");
  EXPECT_EQ(event["review"]["corrections"]["type"]["machine"], "ASSAULT");
  EXPECT_EQ(got("/api/v1/events?type=PROTEST")["total"], 2);
  const std::string late = R"({"kind":"confirm","event":")" + e1 + "\"}";
  EXPECT_EQ(post("/api/v1/decisions", late, own(before)).status, 412u);
  EXPECT_EQ(post("/api/v1/decisions", late, own("\"x\"")).status, 412u);
  // It lasts: another server over the same ledger shows it.
  Source::Options options;
  options.path = file;
  EXPECT_EQ(Json::parse(Source(options).event(e1)->json)["type"], "PROTEST");
  std::string decision = Json::parse(done.body)["id"];
  EXPECT_EQ(post("/api/v1/decisions/" + decision + "/undo", "{}", own("")).status, 201u);
  EXPECT_EQ(got("/api/v1/events/" + e1)["type"], "ASSAULT");
  EXPECT_EQ(got("/api/v1/events/" + e1)["review"]["decisions"][0]["undone"], true);
  EXPECT_EQ(post("/api/v1/decisions/" + decision + "/undo", "{}", own("")).status, 409u);
  EXPECT_EQ(post("/api/v1/decisions/D99/undo", "{}", own("")).status, 404u);
  EXPECT_EQ(got("/api/v1/decisions")["total"], 2);
}

TEST_F(ApiTest, EventsAreMergedAndSplitAgain) {
  auto done = rule(e1, {{"kind", "merge"}, {"with", {e3}}});
  ASSERT_EQ(done.status, 201u) << done.body;
  EXPECT_EQ(got("/api/v1/events")["total"], 2);
  EXPECT_EQ(got("/api/v1/events/" + e1)["reports"].size(), 2u);
  EXPECT_EQ(got("/api/v1/events/" + e3)["id"], e1);  // the alias leads there
  Json changes = got("/api/v1/changes?since=" + std::to_string(source->version() - 1));
  bool tombstone = false;
  for (const auto& one : changes["items"]) tombstone |= one["gone"] == true && one["event"] == e3 && one["into"] == e1;
  EXPECT_TRUE(tombstone) << changes;
  EXPECT_EQ(rule(e1, {{"kind", "split"}, {"reports", {7}}}).status, 422u);
  ASSERT_EQ(rule(e1, {{"kind", "split"}, {"reports", {1}}}).status, 201u);
  EXPECT_EQ(got("/api/v1/events")["total"], 3);
}

TEST_F(ApiTest, AReportIsAddedWithItsWords) {
  const std::string body = R"({"kind":"add","article":"a/2","reason":"missed","values":{"quote":"ساحة القرية",)"
                           R"("type":"COERCE","date":"2018-02-20"}})";
  auto done = post("/api/v1/decisions", body, own(""));
  ASSERT_EQ(done.status, 201u) << done.body;
  Json list = got("/api/v1/events?type=COERCE");
  ASSERT_EQ(list["total"], 1);
  Json event = got("/api/v1/events/" + list["items"][0]["id"].get<std::string>());
  EXPECT_EQ(event["reports"][0]["context"]["sentence"], "تظاهر الأهالي في ساحة القرية");
  EXPECT_EQ(event["reports"][0]["report"]["added"], true);
  EXPECT_EQ(got("/api/v1/articles/a%2F2")["events"].size(), 2u);
  EXPECT_EQ(post("/api/v1/decisions",
                 R"({"kind":"add","article":"a/2","reason":"r","values":{"quote":"none","type":"AID"}})", own(""))
                .status,
            422u);
  EXPECT_EQ(post("/api/v1/decisions",
                 R"({"kind":"add","article":"none","reason":"r","values":{"quote":"n","type":"AID"}})", own(""))
                .status,
            404u);
}

TEST_F(ApiTest, ACorrectedArticleIsReadAgain) {
  auto done =
      post("/api/v1/decisions",
           R"({"kind":"article","article":"a/1","reason":"it is a year older","values":{"published":"2017-02-18"}})",
           own(""));
  ASSERT_EQ(done.status, 201u) << done.body;
  EXPECT_EQ(got("/api/v1/events/" + e1)["date"]["start"], "2017-02-18");
  EXPECT_EQ(got("/api/v1/articles/a%2F1")["decisions"].size(), 1u);
  std::string decision = Json::parse(done.body)["id"];
  ASSERT_EQ(post("/api/v1/decisions/" + decision + "/undo", "{}", own("")).status, 201u);
  EXPECT_EQ(got("/api/v1/events/" + e1)["date"]["start"], "2018-02-18");
}

// What another program adds shows, and the past can still be asked.
TEST_F(ApiTest, TheLedgerGrowsAndItsPastStays) {
  const uint64_t before = source->version();
  add({article("a/4", "قصفت مدفعية التل البعيد", "ASSAULT", false, "2018-03-01")});
  EXPECT_TRUE(source->refresh());
  EXPECT_FALSE(source->refresh());
  EXPECT_GT(source->version(), before);
  EXPECT_EQ(got("/api/v1/events")["total"], 4);
  EXPECT_EQ(got("/api/v1/events")["items"][0]["date"]["start"], "2018-03-01");
  EXPECT_EQ(got("/api/v1/about")["articles"], 4);
  const std::string past = std::to_string(before);
  EXPECT_EQ(got("/api/v1/events?as_of=" + past)["total"], 3);
  EXPECT_EQ(got("/api/v1/overview?as_of=" + past)["total"]["events"], 3);
  EXPECT_EQ(get("/api/v1/events?as_of=soon").status, 400u);
  // What refresh() made step by step is what a new server makes at once.
  rule(e1, {{"kind", "correct"}, {"slot", "date"}, {"value", {{"start", "2018-05-01"}, {"end", "2018-05-02"}}}});
  Source::Options options;
  options.path = file;
  Source fresh(options);
  EXPECT_EQ(fresh.events({}, 10, "").items, source->events({}, 10, "").items);
  EXPECT_EQ(Json::parse(fresh.overview({})), Json::parse(source->overview({})));
  EXPECT_EQ(fresh.actors(), source->actors());
  EXPECT_EQ(fresh.sources(), source->sources());
}

TEST_F(ApiTest, ChangesComeInPagesWithoutGapOrRepeat) {
  std::set<std::string> seen;
  std::string since = "0";
  for (int page = 0; page < 10; ++page) {
    Json list = got("/api/v1/changes?limit=1&since=" + since);
    for (const auto& one : list["items"]) EXPECT_TRUE(seen.insert(one["event"]).second);
    if (list["next"].is_null()) break;
    since = list["next"];
  }
  EXPECT_EQ(seen, (std::set<std::string>{e1, e2, e3}));
  EXPECT_EQ(get("/api/v1/changes?since=x").status, 400u);
  EXPECT_EQ(get("/api/v1/changes?since=1-x").status, 400u);
}

// Who may write: {a read-only server, somebody elsewhere, another site, a form} × every route that writes.
TEST_F(ApiTest, NobodyElseWrites) {
  Gate reading{{}};
  Api closed(*source, {&reading});
  const uint64_t version = source->version();
  for (const auto& route : routes()) {
    if (!route.writes || route.path == "/api/v1/session") continue;
    std::string target(route.path);
    if (size_t at = target.find("{id}"); at != std::string::npos) target.replace(at, 4, "D1");
    auto fields = own("\"1\"");
    const std::string body = R"({"kind":"confirm","event":")" + e1 + "\"}";
    const auto send = [&](const Api& to, const Fields& with, bool local) {
      return to
          .answer({.method = std::string(route.method), .target = target, .body = body, .fields = with, .local = local})
          .status;
    };
    EXPECT_EQ(send(closed, fields, true), 403u) << target;
    EXPECT_EQ(send(*api, fields, false), 401u) << target;
    for (const char* origin : {"http://evil.example", "null", "", "https://localhost:8321", "http://localhost:1"}) {
      auto foreign = fields;
      foreign[1].second = origin;
      EXPECT_EQ(send(*api, foreign, true), 403u) << target << " " << origin;
    }
    auto form = fields;
    form[2].second = "text/plain";
    // Who is at this machine is a reviewer: what needs an admin is refused before its form is looked at.
    EXPECT_EQ(send(*api, form, true), route.needs <= Role::reviewer ? 415u : 403u) << target;
  }
  EXPECT_EQ(source->version(), version);
  EXPECT_EQ(post("/api/v1/decisions", R"({"kind":"confirm","event":")" + e1 + "\"}", own("")).status, 428u);
}

TEST_F(ApiTest, MalformedBodiesAreRefused) {
  const uint64_t version = source->version();
  for (
      std::string body :
      {"",
       "[]",
       "{",
       "\xff",
       R"({"kind":1,"event":"E"})",
       R"({"kind":"seize","event":"E"})",
       R"({"kind":"correct","event":"E","slot":"date","value":{"start":"2018-02-30","end":1},"reason":"r"})",
       R"({"kind":"correct","event":"E","slot":"date","value":{"start":7,"end":[]},"reason":"r"})",
       R"({"kind":"correct","event":"E","slot":"date","value":{"start":"2018-02-30","end":"2018-03-01"},"reason":"r"})",
       R"({"kind":"correct","event":"E","slot":"numbers/killed","value":{"low":-1,"best":1,"high":1},"reason":"r"})",
       R"({"kind":"correct","event":"E","slot":"numbers/killed","value":{"low":3,"best":1,"high":1},"reason":"r"})",
       R"({"kind":"correct","event":"E","slot":"place","value":{"id":7},"reason":"r"})",
       R"({"kind":"correct","event":"E","slot":"place","value":{"name":"x","within":[{}]},"reason":"r"})",
       R"({"kind":"correct","event":"E","slot":"actors","value":"all","reason":"r"})",
       R"({"kind":"correct","event":"E","slot":"reports","value":[],"reason":"r"})",
       R"({"kind":"correct","event":"E","values":7,"reason":"r"})",
       R"({"kind":"merge","event":"E","reason":"r"})",
       R"({"kind":"merge","event":"E","with":[1],"reason":"r"})",
       R"({"kind":"split","event":"E","reports":"all","reason":"r"})",
       R"({"kind":"add","article":"a/1","reason":"r","values":{"quote":7,"type":"AID"}})",
       R"({"kind":"add","article":"a/1","reason":"r"})"}) {
    if (size_t at = body.find("\"E\""); at != std::string::npos) body.replace(at + 1, 1, e1);
    unsigned status = post("/api/v1/decisions", body, own(tag(e1))).status;
    EXPECT_TRUE(status == 400 || status == 422) << body << " " << status;
  }
  EXPECT_EQ(source->version(), version);
}

TEST_F(ApiTest, CellsAreNoFormulas) {
  std::string csv = get("/api/v1/events?format=csv").body;
  EXPECT_NE(csv.find("'=SUM(A1)"), std::string::npos);
  EXPECT_EQ(csv.find(",=SUM"), std::string::npos);
  EXPECT_EQ(static_cast<size_t>(std::count(csv.begin(), csv.end(), '\r')), 4u);
}

TEST_F(ApiTest, ThePolicyLetsNothingForeignIn) {
  for (const char* target : {"/", "/event/x", "/api/v1/about", "/api/v1/events/none"}) {
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
