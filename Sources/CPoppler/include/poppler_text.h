//  CPoppler: the words of a PDF with their places, through poppler's C++ interface, for callers that speak C.
//
//  Enters   the bytes of a PDF.
//  Leaves   its words as UTF-8, each with its page and its frame on the paper, in poppler's reading order; or a
//           code that says why there are none.
//  Never    an exception, a message on standard error, a file, a network.

#ifndef ATTACHE_POPPLER_TEXT_H
#define ATTACHE_POPPLER_TEXT_H

#include <stddef.h>

#ifdef __cplusplus
extern "C" {
#endif

/// Why there is, or is not, a text.
typedef enum {
    /// `words` holds the words of all pages; there can be none where the pages are pictures.
    attache_pdf_ok = 0,
    /// The bytes cannot be opened as a PDF.
    attache_pdf_damaged = 1,
    /// A password is needed.
    attache_pdf_locked = 2,
    /// Memory ran out.
    attache_pdf_no_memory = 3,
    /// Poppler is not on this machine, or another version than the program was built for.
    attache_pdf_no_library = 4,
} attache_pdf_status;

/// A word of print, or a piece of one where the font changes within it.
typedef struct {
    /// Where it stands in the text of the result, in bytes.
    size_t start;
    size_t length;
    /// The page, counted from 0.
    int page;
    /// Quarter turns by which it is turned on the page.
    int turns;
    /// Whether a space follows in the same line.
    int space_after;
    /// Its frame in points from the top left corner of the page.
    double left;
    double top;
    double right;
    double bottom;
} attache_pdf_word;

/// What `attache_pdf_words` found. The caller owns it: give it to `attache_pdf_free`.
typedef struct {
    attache_pdf_status status;
    /// UTF-8 of all words, one behind the other, not ended by a zero; null where `status` is not `attache_pdf_ok`.
    char *text;
    /// Bytes in `text`.
    size_t length;
    /// In poppler's reading order, page by page.
    attache_pdf_word *words;
    size_t count;
    /// Pages in the document.
    int pages;
    /// Pages read: fewer than `pages` where a limit was met or a page could not be opened.
    int pages_read;
} attache_pdf_result;

/// Reads the words of the PDF in `bytes`, of at most `maximum_pages` pages and about `maximum_text` bytes.
attache_pdf_result attache_pdf_words(const void *bytes, size_t count, int maximum_pages, size_t maximum_text);

/// Frees what a result holds.
void attache_pdf_free(attache_pdf_result result);

#ifdef __cplusplus
}
#endif

#endif
