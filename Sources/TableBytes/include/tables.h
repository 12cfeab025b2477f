#pragma once
#include <stddef.h>

/// One table of the folder Tables/: its bytes as they lie in the file.
typedef struct {
    const char *name;
    const unsigned char *bytes;
    size_t length;
} attache_table;

/// The table of that name (the file's name without `.tsv`); of length 0 where there is none.
attache_table attache_table_named(const char *name);
