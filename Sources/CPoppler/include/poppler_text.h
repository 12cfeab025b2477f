//  CPoppler: the text of a PDF, through poppler's C++ interface, for callers that speak C.
//
//  Enters   the bytes of a PDF.
//  Leaves   its text as UTF-8, a line a line of print, an empty line where the paper leaves room, a form feed
//           between two pages; or a code that says why there is none.
//  Never    an exception, a message on standard error, a file, a network.

#ifndef ATTACHE_POPPLER_TEXT_H
#define ATTACHE_POPPLER_TEXT_H

#include <stddef.h>

#ifdef __cplusplus
extern "C" {
#endif

/// Why there is, or is not, a text.
typedef enum {
    /// `text` holds the text of all pages; it can be empty where the pages are pictures.
    attache_pdf_ok = 0,
    /// The bytes cannot be opened as a PDF.
    attache_pdf_damaged = 1,
    /// A password is needed.
    attache_pdf_locked = 2,
    /// Memory ran out.
    attache_pdf_no_memory = 3,
} attache_pdf_status;

/// What `attache_pdf_text` found. `text` is owned by the caller: give it to `attache_pdf_free`.
typedef struct {
    attache_pdf_status status;
    /// UTF-8, not ended by a zero; null where `status` is not `attache_pdf_ok`.
    char *text;
    /// Bytes in `text`.
    size_t length;
    /// Pages in the document.
    int pages;
    /// Pages read: fewer than `pages` where a limit was met or a page could not be opened.
    int pages_read;
} attache_pdf_result;

/// Reads the text of the PDF in `bytes`, at most `maximum_pages` pages and about `maximum_text` bytes of it.
attache_pdf_result attache_pdf_text(const void *bytes, size_t count, int maximum_pages, size_t maximum_text);

/// Frees the text of a result.
void attache_pdf_free(char *text);

#ifdef __cplusplus
}
#endif

#endif
