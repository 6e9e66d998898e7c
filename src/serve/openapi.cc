// What the API looks like from outside: OpenAPI 3.1, served at /api/v1/openapi.json. api_test.cc holds it against
// Api::routes().
#include "serve/api.h"

namespace marsad::serve {

const std::string_view kOpenApi = R"json({
"openapi": "3.1.0",
"info": {"title": "Marsad", "version": "1", "license": {"name": "Apache-2.0", "identifier": "Apache-2.0"},
  "description": "Sourced, dated, mapped reports of a conflict, merged into events. Every error is an RFC 9457 problem. Every answer has an ETag; send it back as If-None-Match. Decisions carry the event's ETag as If-Match. Where there are accounts, a script sends its token (marsad account token add) as Authorization: Bearer; the page signs in, and sends its session's token as X-Marsad-Token with whatever it writes. Each operation says the least role that may ask."},
"servers": [{"url": "/"}],
"components": {
  "parameters": {
    "type": {"name": "type", "in": "query", "schema": {"type": "string"}, "description": "PLOVER types, one or more between commas", "example": "ASSAULT,PROTEST"},
    "mode": {"name": "mode", "in": "query", "schema": {"type": "string"}},
    "factuality": {"name": "factuality", "in": "query", "schema": {"type": "string"}, "description": "actual, planned, called-for, possible, denied"},
    "actor": {"name": "actor", "in": "query", "schema": {"type": "string"}, "description": "ids, or the words of one who has none"},
    "recipient": {"name": "recipient", "in": "query", "schema": {"type": "string"}},
    "side": {"name": "side", "in": "query", "schema": {"type": "string"}, "description": "actor or recipient"},
    "place": {"name": "place", "in": "query", "schema": {"type": "string"}, "description": "ids of places or of areas that hold them"},
    "source": {"name": "source", "in": "query", "schema": {"type": "string"}},
    "agreement": {"name": "agreement", "in": "query", "schema": {"type": "string"}},
    "review": {"name": "review", "in": "query", "schema": {"type": "string"}, "description": "open, confirmed, corrected, rejected"},
    "from": {"name": "from", "in": "query", "schema": {"type": "string", "format": "date"}, "description": "events whose days reach this one or a later one; those without a day are left out"},
    "to": {"name": "to", "in": "query", "schema": {"type": "string", "format": "date"}},
    "day": {"name": "day", "in": "query", "schema": {"enum": ["yes", "no"]}, "description": "no: only events without a day"},
    "placed": {"name": "placed", "in": "query", "schema": {"enum": ["yes", "no"]}, "description": "no: only events without a place on the map"},
    "disagreement": {"name": "disagreement", "in": "query", "schema": {"enum": ["yes", "no"]}},
    "origins": {"name": "origins", "in": "query", "schema": {"type": "integer"}, "description": "at least this many independent origins"},
    "q": {"name": "q", "in": "query", "schema": {"type": "string", "maxLength": 1000}, "description": "words, in any spelling"},
    "order": {"name": "order", "in": "query", "schema": {"enum": ["newest", "oldest", "review"]}},
    "format": {"name": "format", "in": "query", "schema": {"enum": ["json", "jsonl", "csv"]}},
    "limit": {"name": "limit", "in": "query", "schema": {"type": "integer", "minimum": 1, "maximum": 500}},
    "cursor": {"name": "cursor", "in": "query", "schema": {"type": "string"}, "description": "as `next` of the page before"},
    "as_of": {"name": "as_of", "in": "query", "schema": {"type": "string"}, "description": "the ledger as it was at this entry of its log, on this day or at this moment"},
    "id": {"name": "id", "in": "path", "required": true, "schema": {"type": "string"}, "description": "percent-encoded"}
  },
  "schemas": {
    "Problem": {"type": "object", "required": ["type", "title", "status", "detail"], "properties": {"type": {"type": "string"}, "title": {"type": "string"}, "status": {"type": "integer"}, "detail": {"type": "string", "description": "what is wrong and the cure"}}},
    "List": {"type": "object", "required": ["total", "next", "items"], "properties": {"total": {"type": "integer"}, "next": {"type": ["string", "null"]}, "items": {"type": "array", "items": {"type": "object"}}}},
    "Decision": {"type": "object", "required": ["kind"], "properties": {"kind": {"enum": ["confirm", "correct", "reject", "comment", "merge", "split", "add", "article"]}, "event": {"type": "string"}, "article": {"type": "string", "description": "of add and article"}, "with": {"type": "array", "items": {"type": "string"}, "description": "of merge: the other events"}, "reports": {"type": "array", "items": {"type": "integer"}, "description": "of split: which of the event's reports are another event, from 0"}, "slot": {"type": "string", "description": "of correct: type, mode, actors, recipients, place, date, factuality, numbers/killed …"}, "value": {"description": "of correct: the slot's new value"}, "values": {"type": "object", "description": "several slots at once; of add: quote, before, after, start, type and slots; of article: published, publisher, furniture"}, "reason": {"type": "string", "maxLength": 4000, "description": "required of all but confirm"}}}
  },
  "responses": {
    "Problem": {"description": "what is wrong", "content": {"application/problem+json": {"schema": {"$ref": "#/components/schemas/Problem"}}}},
    "List": {"description": "a page of a list", "content": {"application/json": {"schema": {"$ref": "#/components/schemas/List"}}}},
    "Object": {"description": "an object", "content": {"application/json": {"schema": {"type": "object"}}}}
  }
},
"paths": {
  "/api/v1/about": {"get": {"x-role": "viewer", "summary": "What is served: program, codebook, counts, days, whether review is open", "responses": {"200": {"$ref": "#/components/responses/Object"}}}},
  "/api/v1/names": {"get": {"x-role": "viewer", "summary": "Arabic and English names of the ids that occur", "responses": {"200": {"$ref": "#/components/responses/Object"}}}},
  "/api/v1/overview": {"get": {"x-role": "viewer", "summary": "Counts by day, place, type, actor and source, and of what has no day or place; each leaves out its own filter",
    "parameters": [{"$ref": "#/components/parameters/type"}, {"$ref": "#/components/parameters/mode"}, {"$ref": "#/components/parameters/factuality"}, {"$ref": "#/components/parameters/actor"}, {"$ref": "#/components/parameters/recipient"}, {"$ref": "#/components/parameters/side"}, {"$ref": "#/components/parameters/place"}, {"$ref": "#/components/parameters/source"}, {"$ref": "#/components/parameters/agreement"}, {"$ref": "#/components/parameters/review"}, {"$ref": "#/components/parameters/from"}, {"$ref": "#/components/parameters/to"}, {"$ref": "#/components/parameters/day"}, {"$ref": "#/components/parameters/placed"}, {"$ref": "#/components/parameters/disagreement"}, {"$ref": "#/components/parameters/origins"}, {"$ref": "#/components/parameters/q"}, {"$ref": "#/components/parameters/as_of"}],
    "responses": {"200": {"$ref": "#/components/responses/Object"}, "400": {"$ref": "#/components/responses/Problem"}}}},
  "/api/v1/events": {"get": {"x-role": "viewer", "summary": "Events, briefly; format=csv or jsonl gives all of them",
    "parameters": [{"$ref": "#/components/parameters/type"}, {"$ref": "#/components/parameters/mode"}, {"$ref": "#/components/parameters/factuality"}, {"$ref": "#/components/parameters/actor"}, {"$ref": "#/components/parameters/recipient"}, {"$ref": "#/components/parameters/side"}, {"$ref": "#/components/parameters/place"}, {"$ref": "#/components/parameters/source"}, {"$ref": "#/components/parameters/agreement"}, {"$ref": "#/components/parameters/review"}, {"$ref": "#/components/parameters/from"}, {"$ref": "#/components/parameters/to"}, {"$ref": "#/components/parameters/day"}, {"$ref": "#/components/parameters/placed"}, {"$ref": "#/components/parameters/disagreement"}, {"$ref": "#/components/parameters/origins"}, {"$ref": "#/components/parameters/q"}, {"$ref": "#/components/parameters/order"}, {"$ref": "#/components/parameters/format"}, {"$ref": "#/components/parameters/limit"}, {"$ref": "#/components/parameters/cursor"}, {"$ref": "#/components/parameters/as_of"}],
    "responses": {"200": {"$ref": "#/components/responses/List"}, "400": {"$ref": "#/components/responses/Problem"}}}},
  "/api/v1/events/{id}": {"get": {"x-role": "viewer", "summary": "An event whole: reports with their sentences, origins, disagreements, decisions", "parameters": [{"$ref": "#/components/parameters/id"}, {"$ref": "#/components/parameters/as_of"}], "responses": {"200": {"$ref": "#/components/responses/Object"}, "404": {"$ref": "#/components/responses/Problem"}}}},
  "/api/v1/articles": {"get": {"x-role": "viewer", "summary": "Articles", "parameters": [{"$ref": "#/components/parameters/source"}, {"$ref": "#/components/parameters/q"}, {"$ref": "#/components/parameters/limit"}, {"$ref": "#/components/parameters/cursor"}], "responses": {"200": {"$ref": "#/components/responses/List"}}}},
  "/api/v1/articles/{id}": {"get": {"x-role": "viewer", "summary": "An article's reading, with the event of each report", "parameters": [{"$ref": "#/components/parameters/id"}, {"$ref": "#/components/parameters/as_of"}], "responses": {"200": {"$ref": "#/components/responses/Object"}, "404": {"$ref": "#/components/responses/Problem"}}}},
  "/api/v1/actors": {"get": {"x-role": "viewer", "summary": "Who acts and who receives, how often, what they are called, and on whom they act", "responses": {"200": {"$ref": "#/components/responses/Object"}}}},
  "/api/v1/places": {"get": {"x-role": "viewer", "summary": "Places by number of events", "responses": {"200": {"$ref": "#/components/responses/Object"}}}},
  "/api/v1/sources": {"get": {"x-role": "viewer", "summary": "Sources: articles by month, events, and how many nobody else tells", "responses": {"200": {"$ref": "#/components/responses/Object"}}}},
  "/api/v1/agreements": {"get": {"x-role": "viewer", "summary": "Agreements, and the events that name them", "responses": {"200": {"$ref": "#/components/responses/Object"}}}},
  "/api/v1/agreements/{id}": {"get": {"x-role": "viewer", "summary": "An agreement: its provisions with alleged breaches and reported compliance, deadlines, who accuses whom in this period and the last (docs/findings.md)", "parameters": [{"$ref": "#/components/parameters/id"}, {"name": "until", "in": "query", "schema": {"type": "string", "format": "date"}, "description": "the last day of this period; else the latest an article is from"}, {"name": "period", "in": "query", "schema": {"type": "integer"}, "description": "days of this period and of the last, 30 unless told"}], "responses": {"200": {"$ref": "#/components/responses/Object"}, "404": {"$ref": "#/components/responses/Problem"}, "503": {"$ref": "#/components/responses/Problem"}}}},
  "/api/v1/disagreements": {"get": {"x-role": "viewer", "summary": "Events whose reports disagree; takes the parameters of /api/v1/events", "parameters": [{"$ref": "#/components/parameters/type"}, {"$ref": "#/components/parameters/from"}, {"$ref": "#/components/parameters/to"}, {"$ref": "#/components/parameters/limit"}, {"$ref": "#/components/parameters/cursor"}], "responses": {"200": {"$ref": "#/components/responses/List"}}}},
  "/api/v1/search": {"get": {"x-role": "viewer", "summary": "Articles by words in any spelling, other names of what they name, \"phrases in quotes\", -without, and the filters of docs/search.md in q (type:ASSAULT) or as parameters; best first, with the place of each match and why it matched; exact=yes: the very phrase", "parameters": [{"$ref": "#/components/parameters/q"}, {"name": "exact", "in": "query", "schema": {"enum": ["yes", "no"]}}, {"$ref": "#/components/parameters/limit"}, {"$ref": "#/components/parameters/cursor"}], "responses": {"200": {"$ref": "#/components/responses/List"}}}},
  "/api/v1/tracks": {"get": {"x-role": "viewer", "summary": "Tracks of talks, their rounds: who was invited, came, stayed away (docs/findings.md)", "parameters": [{"name": "id", "in": "query", "schema": {"type": "string"}}, {"name": "until", "in": "query", "schema": {"type": "string", "format": "date"}}, {"$ref": "#/components/parameters/limit"}], "responses": {"200": {"$ref": "#/components/responses/List"}, "503": {"$ref": "#/components/responses/Problem"}}}},
  "/api/v1/posts": {"get": {"x-role": "viewer", "summary": "Posts, zones, roads, crossings and operations: what happened at each, and who is said to hold a place (docs/findings.md)", "parameters": [{"name": "id", "in": "query", "schema": {"type": "string"}}, {"name": "until", "in": "query", "schema": {"type": "string", "format": "date"}}, {"$ref": "#/components/parameters/limit"}], "responses": {"200": {"$ref": "#/components/responses/List"}, "503": {"$ref": "#/components/responses/Problem"}}}},
  "/api/v1/threads": {"get": {"x-role": "viewer", "summary": "Articles of one running story (docs/findings.md)", "parameters": [{"name": "id", "in": "query", "schema": {"type": "string"}}, {"name": "until", "in": "query", "schema": {"type": "string", "format": "date"}}, {"$ref": "#/components/parameters/limit"}], "responses": {"200": {"$ref": "#/components/responses/List"}, "503": {"$ref": "#/components/responses/Problem"}}}},
  "/api/v1/tallies": {"get": {"x-role": "viewer", "summary": "Who counted what, over which days and area (docs/findings.md)", "parameters": [{"name": "id", "in": "query", "schema": {"type": "string"}}, {"name": "until", "in": "query", "schema": {"type": "string", "format": "date"}}, {"$ref": "#/components/parameters/limit"}], "responses": {"200": {"$ref": "#/components/responses/List"}, "503": {"$ref": "#/components/responses/Problem"}}}},
  "/api/v1/decisions": {
    "get": {"x-role": "viewer", "summary": "Decisions, newest first", "parameters": [{"name": "event", "in": "query", "schema": {"type": "string"}}, {"$ref": "#/components/parameters/limit"}, {"$ref": "#/components/parameters/cursor"}], "responses": {"200": {"$ref": "#/components/responses/List"}}},
    "post": {"x-role": "coder", "summary": "Rule on an event or an article", "parameters": [{"name": "If-Match", "in": "header", "description": "the event's ETag; needed of all that rule on an event", "required": false, "schema": {"type": "string"}}], "requestBody": {"required": true, "content": {"application/json": {"schema": {"$ref": "#/components/schemas/Decision"}}}},
      "responses": {"201": {"$ref": "#/components/responses/Object"}, "403": {"$ref": "#/components/responses/Problem"}, "412": {"$ref": "#/components/responses/Problem"}, "422": {"$ref": "#/components/responses/Problem"}, "428": {"$ref": "#/components/responses/Problem"}}}},
  "/api/v1/decisions/{id}/undo": {"post": {"x-role": "coder", "summary": "Undo a decision", "parameters": [{"$ref": "#/components/parameters/id"}], "responses": {"201": {"$ref": "#/components/responses/Object"}, "403": {"$ref": "#/components/responses/Problem"}, "409": {"$ref": "#/components/responses/Problem"}}}},
  "/api/v1/changes": {"get": {"x-role": "viewer", "summary": "Events that changed after `since`, and those that are no more (gone, with what they went into)", "parameters": [{"name": "since", "in": "query", "schema": {"type": "string"}, "description": "an entry of the ledger's log, or `next` of the page before"}, {"$ref": "#/components/parameters/limit"}], "responses": {"200": {"$ref": "#/components/responses/List"}}}},
  "/api/v1/changes/stream": {"get": {"x-role": "viewer", "summary": "The same as server-sent events, as they happen", "responses": {"200": {"description": "events named change", "content": {"text/event-stream": {}}}}}},
  "/api/v1/session": {
    "get": {"x-role": "nobody", "summary": "Who asks, and what he may: mode, name, role, token (X-Marsad-Token of what he writes), may (rulings)", "responses": {"200": {"$ref": "#/components/responses/Object"}}},
    "post": {"x-role": "nobody", "summary": "Sign in", "requestBody": {"required": true, "content": {"application/json": {"schema": {"type": "object", "required": ["name", "password"], "properties": {"name": {"type": "string"}, "password": {"type": "string"}}}}}}, "responses": {"200": {"$ref": "#/components/responses/Object"}, "401": {"$ref": "#/components/responses/Problem"}, "429": {"$ref": "#/components/responses/Problem"}}},
    "delete": {"x-role": "viewer", "summary": "Sign out", "responses": {"200": {"$ref": "#/components/responses/Object"}}}},
  "/api/v1/accounts": {"get": {"x-role": "admin", "summary": "Who has an account, and the role of each", "responses": {"200": {"$ref": "#/components/responses/List"}}}},
  "/api/v1/audit": {"get": {"x-role": "admin", "summary": "Who signed in, ruled, exported and changed accounts, newest first", "parameters": [{"$ref": "#/components/parameters/limit"}, {"$ref": "#/components/parameters/cursor"}], "responses": {"200": {"$ref": "#/components/responses/List"}}}},
  "/api/v1/openapi.json": {"get": {"x-role": "nobody", "summary": "This document", "responses": {"200": {"$ref": "#/components/responses/Object"}}}}
}
})json";

}  // namespace marsad::serve
