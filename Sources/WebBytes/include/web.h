#pragma once
#include <stddef.h>

/// One file of the folder Web/: its bytes as they lie in the file.
typedef struct {
    const char *name;
    const unsigned char *bytes;
    size_t length;
} attache_web_file;

/// How many files there are.
size_t attache_web_count(void);

/// The file at a place below that count.
attache_web_file attache_web_at(size_t place);
