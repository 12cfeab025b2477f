#include "poppler_text.h"

#include "poppler_lazily.h"

#include <cstdlib>
#include <cstring>
#include <limits>
#include <memory>
#include <mutex>
#include <new>
#include <string>
#include <vector>

#include <poppler/cpp/poppler-document.h>
#include <poppler/cpp/poppler-global.h>
#include <poppler/cpp/poppler-page.h>

namespace {

// Poppler reports every flaw of a file on standard error unless it is given somewhere else to put it.
void ignore_message(const std::string &, void *) {}

void quieten() {
    static std::once_flag once;
    std::call_once(once, [] { poppler::set_debug_error_function(ignore_message, nullptr); });
}

attache_pdf_result failed(attache_pdf_status status) {
    return attache_pdf_result { status, nullptr, 0, nullptr, 0, 0, 0 };
}

// A copy that outlives this call; never null where there is memory.
template <typename Item>
Item *copy_of(const Item *items, size_t count) {
    Item *copy = static_cast<Item *>(std::malloc(count == 0 ? 1 : count * sizeof(Item)));
    if (copy != nullptr && count > 0) { std::memcpy(copy, items, count * sizeof(Item)); }
    return copy;
}

attache_pdf_result read_words(const char *bytes, int count, int maximum_pages, size_t maximum_text) {
    quieten();
    std::unique_ptr<poppler::document> document(poppler::document::load_from_raw_data(bytes, count));
    if (!document) { return failed(attache_pdf_damaged); }
    if (document->is_locked()) { return failed(attache_pdf_locked); }

    const int pages = document->pages();
    std::string text;
    std::vector<attache_pdf_word> words;
    int pages_read = 0;
    for (int index = 0; index < pages && index < maximum_pages && text.size() < maximum_text; ++index) {
        std::unique_ptr<poppler::page> page(document->create_page(index));
        if (!page) { continue; }
        for (const poppler::text_box &box : page->text_list()) {
            const poppler::rectf frame = box.bbox();
            const poppler::byte_array utf8 = box.text().to_utf8();
            words.push_back(attache_pdf_word { text.size(), utf8.size(), index, box.rotation(), box.has_space_after(),
                                               frame.left(), frame.top(), frame.right(), frame.bottom() });
            text.append(utf8.begin(), utf8.end());
        }
        ++pages_read;
    }

    char *text_copy = copy_of(text.data(), text.size());
    attache_pdf_word *word_copy = copy_of(words.data(), words.size());
    if (text_copy == nullptr || word_copy == nullptr) {
        std::free(text_copy);
        std::free(word_copy);
        return failed(attache_pdf_no_memory);
    }
    return attache_pdf_result { attache_pdf_ok, text_copy, text.size(), word_copy, words.size(), pages, pages_read };
}

}  // namespace

extern "C" attache_pdf_result attache_pdf_words(
    const void *bytes, size_t count, int maximum_pages, size_t maximum_text
) {
    if (bytes == nullptr || count == 0 || count > static_cast<size_t>(std::numeric_limits<int>::max())) {
        return failed(attache_pdf_damaged);
    }
    if (!attache_poppler::load()) { return failed(attache_pdf_no_library); }
    try {
        const char *start = static_cast<const char *>(bytes);
        return read_words(start, static_cast<int>(count), maximum_pages, maximum_text);
    } catch (const std::bad_alloc &) {
        return failed(attache_pdf_no_memory);
    } catch (...) {
        return failed(attache_pdf_damaged);
    }
}

extern "C" void attache_pdf_free(attache_pdf_result result) {
    std::free(result.text);
    std::free(result.words);
}
