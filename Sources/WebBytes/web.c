// WebBytes: the folder Web/ of the project as bytes in the binary: templates, the style sheet and the script of the desk.
//
// Enters: the files, by #embed. Leaves: a name, a pointer and a length for each. A new file is an array and a line in
// `files`.
#pragma clang diagnostic ignored "-Wc23-extensions"
#include "web.h"

static const unsigned char web_layout[] = {
#embed "../../Web/layout.mustache" suffix(, )
    0};
static const unsigned char web_source[] = {
#embed "../../Web/source.mustache" suffix(, )
    0};
static const unsigned char web_case_rows[] = {
#embed "../../Web/case-rows.mustache" suffix(, )
    0};
static const unsigned char web_check[] = {
#embed "../../Web/check.mustache" suffix(, )
    0};
static const unsigned char web_check_result[] = {
#embed "../../Web/check-result.mustache" suffix(, )
    0};
static const unsigned char web_comparison[] = {
#embed "../../Web/comparison.mustache" suffix(, )
    0};
static const unsigned char web_position[] = {
#embed "../../Web/position.mustache" suffix(, )
    0};
static const unsigned char web_today[] = {
#embed "../../Web/today.mustache" suffix(, )
    0};
static const unsigned char web_cases[] = {
#embed "../../Web/cases.mustache" suffix(, )
    0};
static const unsigned char web_case[] = {
#embed "../../Web/case.mustache" suffix(, )
    0};
static const unsigned char web_dossier[] = {
#embed "../../Web/dossier.mustache" suffix(, )
    0};
static const unsigned char web_states[] = {
#embed "../../Web/states.mustache" suffix(, )
    0};
static const unsigned char web_search[] = {
#embed "../../Web/search.mustache" suffix(, )
    0};
static const unsigned char web_sources[] = {
#embed "../../Web/sources.mustache" suffix(, )
    0};
static const unsigned char web_rules[] = {
#embed "../../Web/rules.mustache" suffix(, )
    0};
static const unsigned char web_rule[] = {
#embed "../../Web/rule.mustache" suffix(, )
    0};
static const unsigned char web_law[] = {
#embed "../../Web/law.mustache" suffix(, )
    0};
static const unsigned char web_status[] = {
#embed "../../Web/status.mustache" suffix(, )
    0};
static const unsigned char web_deadlines[] = {
#embed "../../Web/deadlines.mustache" suffix(, )
    0};
static const unsigned char web_problem[] = {
#embed "../../Web/problem.mustache" suffix(, )
    0};
static const unsigned char web_problems[] = {
#embed "../../Web/problems.mustache" suffix(, )
    0};
static const unsigned char web_watch[] = {
#embed "../../Web/watch.mustache" suffix(, )
    0};
static const unsigned char web_enter[] = {
#embed "../../Web/enter.mustache" suffix(, )
    0};
static const unsigned char web_sheet[] = {
#embed "../../Web/desk.css" suffix(, )
    0};
static const unsigned char web_script[] = {
#embed "../../Web/desk.js" suffix(, )
    0};
static const unsigned char web_mark[] = {
#embed "../../Web/mark.svg" suffix(, )
    0};

#define FILE_OF(name, array) {name, array, sizeof(array) - 1}
static const attache_web_file files[] = {
    FILE_OF("layout.mustache", web_layout),
    FILE_OF("source.mustache", web_source),
    FILE_OF("case-rows.mustache", web_case_rows),
    FILE_OF("check.mustache", web_check),
    FILE_OF("check-result.mustache", web_check_result),
    FILE_OF("comparison.mustache", web_comparison),
    FILE_OF("position.mustache", web_position),
    FILE_OF("today.mustache", web_today),
    FILE_OF("cases.mustache", web_cases),
    FILE_OF("case.mustache", web_case),
    FILE_OF("dossier.mustache", web_dossier),
    FILE_OF("states.mustache", web_states),
    FILE_OF("search.mustache", web_search),
    FILE_OF("sources.mustache", web_sources),
    FILE_OF("rules.mustache", web_rules),
    FILE_OF("rule.mustache", web_rule),
    FILE_OF("law.mustache", web_law),
    FILE_OF("status.mustache", web_status),
    FILE_OF("deadlines.mustache", web_deadlines),
    FILE_OF("problem.mustache", web_problem),
    FILE_OF("problems.mustache", web_problems),
    FILE_OF("watch.mustache", web_watch),
    FILE_OF("enter.mustache", web_enter),
    FILE_OF("desk.css", web_sheet),
    FILE_OF("desk.js", web_script),
    FILE_OF("mark.svg", web_mark),
};

size_t attache_web_count(void) { return sizeof(files) / sizeof(files[0]); }

attache_web_file attache_web_at(size_t place) { return files[place]; }
