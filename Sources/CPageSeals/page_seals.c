// See include/page_seals.h. A layer between SQLite and its own access to files, as https://www.sqlite.org/vfs.html
// describes it: everything is handed on, and only what is written to the main file of a database is looked at.
#include "page_seals.h"

#include <stdint.h>
#include <string.h>

enum { seal_size = 8, reserve_offset = 20 };

typedef struct {
    sqlite3_file base;
    /// What SQLite keeps free at the end of a page, as the header of the file says.
    int reserve;
    // The file of the layer below lies behind.
} sealed_file;

static sqlite3_vfs *below;
static sqlite3_vfs layer;

static sqlite3_file *inner(sqlite3_file *file) { return (sqlite3_file *)((sealed_file *)file + 1); }

/// A sum that no change of one word leaves as it was: each step is one to one in the word and in what came before.
static uint64_t sum(const unsigned char *page, int size, uint64_t number) {
    uint64_t state = number * 0x9E3779B97F4A7C15u + (uint64_t)size;
    for (int place = 0; place < size; place += 8) {
        uint64_t word;
        memcpy(&word, page + place, 8);
        state = (state ^ word) * 0xD6E8FEB86659FD93u;
        state ^= state >> 32;
    }
    return state;
}

static int is_page(int amount, sqlite3_int64 offset) {
    return amount >= 512 && (amount & (amount - 1)) == 0 && offset % amount == 0;
}

static int close_file(sqlite3_file *file) { return inner(file)->pMethods->xClose(inner(file)); }

static int read_file(sqlite3_file *file, void *buffer, int amount, sqlite3_int64 offset) {
    int status = inner(file)->pMethods->xRead(inner(file), buffer, amount, offset);
    if (status == SQLITE_OK && offset == 0 && amount > reserve_offset) {
        ((sealed_file *)file)->reserve = ((unsigned char *)buffer)[reserve_offset];
    }
    return status;
}

static int write_file(sqlite3_file *file, const void *buffer, int amount, sqlite3_int64 offset) {
    sealed_file *sealed = (sealed_file *)file;
    if (offset == 0 && amount > reserve_offset) {
        sealed->reserve = ((const unsigned char *)buffer)[reserve_offset];
    }
    if (sealed->reserve == seal_size && is_page(amount, offset)) {
        // The end of the buffer is the page's free bytes, which belong to whoever lies below SQLite.
        unsigned char *page = (unsigned char *)(uintptr_t)buffer;
        uint64_t seal = sum(page, amount - seal_size, (uint64_t)(offset / amount));
        memcpy(page + amount - seal_size, &seal, seal_size);
    }
    return inner(file)->pMethods->xWrite(inner(file), buffer, amount, offset);
}

static int truncate_file(sqlite3_file *file, sqlite3_int64 size) {
    return inner(file)->pMethods->xTruncate(inner(file), size);
}
static int sync_file(sqlite3_file *file, int flags) {
    return inner(file)->pMethods->xSync(inner(file), flags);
}
static int file_size(sqlite3_file *file, sqlite3_int64 *size) {
    return inner(file)->pMethods->xFileSize(inner(file), size);
}
static int lock_file(sqlite3_file *file, int level) {
    return inner(file)->pMethods->xLock(inner(file), level);
}
static int unlock_file(sqlite3_file *file, int level) {
    return inner(file)->pMethods->xUnlock(inner(file), level);
}
static int check_reserved_lock(sqlite3_file *file, int *result) {
    return inner(file)->pMethods->xCheckReservedLock(inner(file), result);
}
static int file_control(sqlite3_file *file, int operation, void *argument) {
    return inner(file)->pMethods->xFileControl(inner(file), operation, argument);
}
static int sector_size(sqlite3_file *file) { return inner(file)->pMethods->xSectorSize(inner(file)); }
static int device_characteristics(sqlite3_file *file) {
    return inner(file)->pMethods->xDeviceCharacteristics(inner(file));
}
static int shm_map(sqlite3_file *file, int page, int size, int extend, void volatile **memory) {
    return inner(file)->pMethods->xShmMap(inner(file), page, size, extend, memory);
}
static int shm_lock(sqlite3_file *file, int offset, int count, int flags) {
    return inner(file)->pMethods->xShmLock(inner(file), offset, count, flags);
}
static void shm_barrier(sqlite3_file *file) { inner(file)->pMethods->xShmBarrier(inner(file)); }
static int shm_unmap(sqlite3_file *file, int remove) {
    return inner(file)->pMethods->xShmUnmap(inner(file), remove);
}
static int fetch(sqlite3_file *file, sqlite3_int64 offset, int amount, void **memory) {
    // Without a mapped file all is written by way of `write_file`.
    (void)file, (void)offset, (void)amount;
    *memory = NULL;
    return SQLITE_OK;
}
static int unfetch(sqlite3_file *file, sqlite3_int64 offset, void *memory) {
    (void)file, (void)offset, (void)memory;
    return SQLITE_OK;
}

static const sqlite3_io_methods methods = {
    3,           close_file,  read_file,           write_file,   truncate_file, sync_file,
    file_size,   lock_file,   unlock_file,         check_reserved_lock, file_control,
    sector_size, device_characteristics, shm_map, shm_lock,     shm_barrier,   shm_unmap,
    fetch,       unfetch,
};

static int open_file(sqlite3_vfs *vfs, const char *name, sqlite3_file *file, int flags, int *out_flags) {
    (void)vfs;
    if (!(flags & SQLITE_OPEN_MAIN_DB)) return below->xOpen(below, name, file, flags, out_flags);
    sealed_file *sealed = (sealed_file *)file;
    memset(sealed, 0, sizeof *sealed);
    int status = below->xOpen(below, name, inner(file), flags, out_flags);
    // A layer below without shared memory could not keep a log beside the file.
    if (status == SQLITE_OK && inner(file)->pMethods->iVersion < 2) {
        inner(file)->pMethods->xClose(inner(file));
        status = SQLITE_CANTOPEN;
    }
    // SQLite closes a file that has methods, also where opening failed.
    if (status == SQLITE_OK) file->pMethods = &methods;
    return status;
}

int page_seals_install(void) {
    if (below) return SQLITE_OK;
    // Without the count of its bytes, each of which would be taken under one lock of all connections. Refused, without
    // harm, where SQLite is at work already.
    sqlite3_config(SQLITE_CONFIG_MEMSTATUS, 0);
    sqlite3_vfs *found = sqlite3_vfs_find(NULL);
    if (!found) return SQLITE_ERROR;
    layer = *found;
    layer.szOsFile = (int)sizeof(sealed_file) + found->szOsFile;
    layer.pNext = NULL;
    layer.zName = "page-seals";
    layer.xOpen = open_file;
    below = found;
    return sqlite3_vfs_register(&layer, 1);
}

int page_seals_reserve(sqlite3 *database) {
    int size = seal_size;
    return sqlite3_file_control(database, "main", SQLITE_FCNTL_RESERVE_BYTES, &size);
}

int page_seals_check(sqlite3 *database, page_seals_found *found) {
    memset(found, 0, sizeof *found);
    sqlite3_file *file = NULL;
    int status = sqlite3_file_control(database, "main", SQLITE_FCNTL_FILE_POINTER, &file);
    if (status != SQLITE_OK || !file || !file->pMethods) return status;
    unsigned char header[100];
    sqlite3_int64 bytes = 0;
    status = file->pMethods->xFileSize(file, &bytes);
    if (status != SQLITE_OK || bytes < (sqlite3_int64)sizeof header) return status;
    status = file->pMethods->xRead(file, header, sizeof header, 0);
    if (status != SQLITE_OK) return status;
    int size = header[16] << 8 | header[17];
    if (size == 1) size = 65536;
    if (size < 512 || (size & (size - 1)) != 0 || header[reserve_offset] != seal_size) return SQLITE_OK;
    found->has_seals = 1;
    unsigned char *page = sqlite3_malloc(size);
    if (!page) return SQLITE_NOMEM;
    for (sqlite3_int64 offset = 0; offset < bytes && status == SQLITE_OK; offset += size) {
        found->pages += 1;
        int is_whole = 0;
        // Another process may be writing this very page: it is read again before it is called broken.
        for (int attempt = 0; attempt < 3 && !is_whole && status == SQLITE_OK; attempt++) {
            status = offset + size > bytes ? SQLITE_IOERR_SHORT_READ
                                           : file->pMethods->xRead(file, page, size, offset);
            uint64_t seal = sum(page, size - seal_size, (uint64_t)(offset / size));
            is_whole = memcmp(&seal, page + size - seal_size, seal_size) == 0;
        }
        if (status == SQLITE_IOERR_SHORT_READ) status = SQLITE_OK, is_whole = 0;
        if (!is_whole) {
            found->broken += 1;
            if (!found->first_broken) found->first_broken = found->pages;
        }
    }
    sqlite3_free(page);
    return status;
}
