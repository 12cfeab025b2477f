// CPageSeals: a seal on every page of a ledger's file, so that a byte that is changed by hand is found wherever it lies.
//
// Enters: the pages that SQLite writes to a database whose pages keep eight bytes free at their end. Leaves: the same
// pages with a sum of their bytes in those eight; for a database, how many of its pages do not have the sum that they
// should. SQLite itself neither reads nor writes the free bytes. A database without them is left as it is.
#ifndef PAGE_SEALS_H
#define PAGE_SEALS_H

#include <sqlite3.h>

/// Lets SQLite write files through this layer from now on, in this process. Safe to call again.
///
/// @return SQLITE_OK, or SQLite's code.
int page_seals_install(void);

/// Keeps eight bytes free in every page of a database that has no page yet.
int page_seals_reserve(sqlite3 *database);

/// What reading the seals of a database's file found.
typedef struct {
    /// Whether its pages have seals.
    int has_seals;
    unsigned pages;
    unsigned broken;
    /// The first page that is broken; 0 where none is.
    unsigned first_broken;
} page_seals_found;

/// Reads every page of a database's file, as it lies on the disk.
int page_seals_check(sqlite3 *database, page_seals_found *found);

#endif
