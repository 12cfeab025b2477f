// TableBytes: the folder Tables/ of the project as bytes in the binary.
//
// Enters: the .tsv files, by #embed. Leaves: a name, a pointer and a length for each; read-only memory that is
// mapped with the program and never copied. A new table is an array and a line in `tables`.
#pragma clang diagnostic ignored "-Wc23-extensions"
#include "tables.h"

#include <string.h>

static const unsigned char states[] = {
#embed "../../Tables/states.tsv" suffix(, )
    0};
static const unsigned char bodies[] = {
#embed "../../Tables/bodies.tsv" suffix(, )
    0};
static const unsigned char groups[] = {
#embed "../../Tables/groups.tsv" suffix(, )
    0};
static const unsigned char places[] = {
#embed "../../Tables/places.tsv" suffix(, )
    0};
static const unsigned char firms[] = {
#embed "../../Tables/firms.tsv" suffix(, )
    0};
static const unsigned char programmes[] = {
#embed "../../Tables/programmes.tsv" suffix(, )
    0};
static const unsigned char persons[] = {
#embed "../../Tables/persons.tsv" suffix(, )
    0};
static const unsigned char articles_us_air[] = {
#embed "../../Tables/articles-us-air.tsv" suffix(, )
    0};
static const unsigned char articles_us_land_sea[] = {
#embed "../../Tables/articles-us-land-sea.tsv" suffix(, )
    0};
static const unsigned char articles_europe[] = {
#embed "../../Tables/articles-europe.tsv" suffix(, )
    0};
static const unsigned char articles_world[] = {
#embed "../../Tables/articles-world.tsv" suffix(, )
    0};
static const unsigned char ambiguous[] = {
#embed "../../Tables/ambiguous.tsv" suffix(, )
    0};
static const unsigned char designators[] = {
#embed "../../Tables/designators.tsv" suffix(, )
    0};
static const unsigned char words[] = {
#embed "../../Tables/words.tsv" suffix(, )
    0};
static const unsigned char cues[] = {
#embed "../../Tables/cues.tsv" suffix(, )
    0};
static const unsigned char verbs[] = {
#embed "../../Tables/verbs.tsv" suffix(, )
    0};
static const unsigned char event_words[] = {
#embed "../../Tables/event-words.tsv" suffix(, )
    0};
static const unsigned char event_codes[] = {
#embed "../../Tables/event-codes.tsv" suffix(, )
    0};
static const unsigned char phrases[] = {
#embed "../../Tables/phrases.tsv" suffix(, )
    0};
static const unsigned char currencies[] = {
#embed "../../Tables/currencies.tsv" suffix(, )
    0};
static const unsigned char cases[] = {
#embed "../../Tables/cases.tsv" suffix(, )
    0};
static const unsigned char case_items[] = {
#embed "../../Tables/case-items.tsv" suffix(, )
    0};
static const unsigned char check_words[] = {
#embed "../../Tables/check-words.tsv" suffix(, )
    0};
static const unsigned char check_precision[] = {
#embed "../../Tables/check-precision.tsv" suffix(, )
    0};
static const unsigned char timeline[] = {
#embed "../../Tables/timeline.tsv" suffix(, )
    0};
static const unsigned char told_events[] = {
#embed "../../Tables/told-events.tsv" suffix(, )
    0};
static const unsigned char variant_standards[] = {
#embed "../../Tables/variant-standards.tsv" suffix(, )
    0};
static const unsigned char meetings[] = {
#embed "../../Tables/meetings.tsv" suffix(, )
    0};
static const unsigned char law_thresholds[] = {
#embed "../../Tables/law-thresholds.tsv" suffix(, )
    0};
static const unsigned char law_tiers[] = {
#embed "../../Tables/law-tiers.tsv" suffix(, )
    0};
static const unsigned char law_review[] = {
#embed "../../Tables/law-review.tsv" suffix(, )
    0};
static const unsigned char law_emergencies[] = {
#embed "../../Tables/law-emergencies.tsv" suffix(, )
    0};
static const unsigned char resolutions[] = {
#embed "../../Tables/resolutions.tsv" suffix(, )
    0};
static const unsigned char law_procedure[] = {
#embed "../../Tables/law-procedure.tsv" suffix(, )
    0};
static const unsigned char law_periods[] = {
#embed "../../Tables/law-periods.tsv" suffix(, )
    0};
static const unsigned char law_provisions[] = {
#embed "../../Tables/law-provisions.tsv" suffix(, )
    0};
static const unsigned char locks[] = {
#embed "../../Tables/locks.tsv" suffix(, )
    0};
static const unsigned char lock_states[] = {
#embed "../../Tables/lock-states.tsv" suffix(, )
    0};
static const unsigned char subjects[] = {
#embed "../../Tables/subjects.tsv" suffix(, )
    0};
static const unsigned char intensities[] = {
#embed "../../Tables/event-intensities.tsv" suffix(, )
    0};
static const unsigned char tiles[] = {
#embed "../../Tables/tiles.tsv" suffix(, )
    0};
static const unsigned char watch_sources[] = {
#embed "../../Tables/watch-sources.tsv" suffix(, )
    0};

#define TABLE(file, bytes) {file, bytes, sizeof(bytes) - 1}

static const attache_table tables[] = {
    TABLE("states", states),
    TABLE("bodies", bodies),
    TABLE("groups", groups),
    TABLE("places", places),
    TABLE("firms", firms),
    TABLE("programmes", programmes),
    TABLE("persons", persons),
    TABLE("articles-us-air", articles_us_air),
    TABLE("articles-us-land-sea", articles_us_land_sea),
    TABLE("articles-europe", articles_europe),
    TABLE("articles-world", articles_world),
    TABLE("ambiguous", ambiguous),
    TABLE("designators", designators),
    TABLE("words", words),
    TABLE("cues", cues),
    TABLE("verbs", verbs),
    TABLE("event-words", event_words),
    TABLE("event-codes", event_codes),
    TABLE("phrases", phrases),
    TABLE("currencies", currencies),
    TABLE("cases", cases),
    TABLE("case-items", case_items),
    TABLE("check-words", check_words),
    TABLE("check-precision", check_precision),
    TABLE("timeline", timeline),
    TABLE("meetings", meetings),
    TABLE("told-events", told_events),
    TABLE("variant-standards", variant_standards),
    TABLE("law-thresholds", law_thresholds),
    TABLE("law-tiers", law_tiers),
    TABLE("law-review", law_review),
    TABLE("law-emergencies", law_emergencies),
    TABLE("resolutions", resolutions),
    TABLE("law-procedure", law_procedure),
    TABLE("law-periods", law_periods),
    TABLE("law-provisions", law_provisions),
    TABLE("locks", locks),
    TABLE("lock-states", lock_states),
    TABLE("subjects", subjects),
    TABLE("tiles", tiles),
    TABLE("event-intensities", intensities),
    TABLE("watch-sources", watch_sources),
};

attache_table attache_table_named(const char *name) {
    for (size_t index = 0; index < sizeof(tables) / sizeof(tables[0]); index++) {
        if (strcmp(tables[index].name, name) == 0) return tables[index];
    }
    return (attache_table){name, (const unsigned char *)"", 0};
}
