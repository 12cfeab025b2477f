#include "poppler_text.h"

#include <algorithm>
#include <cstdlib>
#include <cstring>
#include <limits>
#include <memory>
#include <mutex>
#include <new>
#include <string>
#include <vector>

#include <poppler-document.h>
#include <poppler-global.h>
#include <poppler-page.h>

namespace {

// Poppler reports every flaw of a file on standard error unless it is given somewhere else to put it.
void ignore_message(const std::string &, void *) {}

void quieten() {
    static std::once_flag once;
    std::call_once(once, [] { poppler::set_debug_error_function(ignore_message, nullptr); });
}

attache_pdf_result failed(attache_pdf_status status) {
    return attache_pdf_result { status, nullptr, 0, 0, 0 };
}

// A line of print with its place on the page, in points from the top left corner.
struct line {
    std::string text;
    double top;
    double bottom;
    double left_of_last;
    double right_of_last;
};

// The words of a page in reading order, put together into lines.
std::vector<line> lines_of(const poppler::page &page) {
    std::vector<line> lines;
    bool space_before = false;
    for (const poppler::text_box &box : page.text_list()) {
        const poppler::rectf place = box.bbox();
        const poppler::byte_array utf8 = box.text().to_utf8();
        const double middle = (place.top() + place.bottom()) / 2;
        const bool goes_on = !lines.empty() && middle > lines.back().top && middle < lines.back().bottom
            && place.left() >= lines.back().left_of_last;
        if (!goes_on) {
            lines.push_back(line { "", place.top(), place.bottom(), place.left(), place.right() });
        }
        line &current = lines.back();
        // A change of font cuts a word in two without any room between; cells of a table stand apart without
        // a space.
        const double room = place.left() - current.right_of_last;
        const bool stands_apart = room > (place.bottom() - place.top()) * 0.2;
        if (goes_on && (space_before || stands_apart)) { current.text.push_back(' '); }
        current.text.append(utf8.begin(), utf8.end());
        current.top = std::min(current.top, place.top());
        current.bottom = std::max(current.bottom, place.bottom());
        current.left_of_last = place.left();
        current.right_of_last = place.right();
        space_before = box.has_space_after();
    }
    return lines;
}

// Writes the lines, and an empty one where the paper leaves more room than between the lines of a paragraph.
void append(std::string &text, const std::vector<line> &lines) {
    std::vector<double> gaps;
    for (size_t index = 1; index < lines.size(); ++index) {
        const double gap = lines[index].top - lines[index - 1].bottom;
        if (gap > -(lines[index].bottom - lines[index].top)) { gaps.push_back(gap); }
    }
    std::sort(gaps.begin(), gaps.end());
    // Most lines are followed by a line of their own paragraph: the lower third is surely the usual distance.
    const double usual = gaps.empty() ? 0 : gaps[gaps.size() / 3];
    for (size_t index = 0; index < lines.size(); ++index) {
        if (index > 0) {
            const double gap = lines[index].top - lines[index - 1].bottom;
            const double height = lines[index].bottom - lines[index].top;
            text.append(gap > usual + height * 0.4 ? "\n\n" : "\n");
        }
        text.append(lines[index].text);
    }
}

attache_pdf_result read_text(const char *bytes, int count, int maximum_pages, size_t maximum_text) {
    quieten();
    std::unique_ptr<poppler::document> document(poppler::document::load_from_raw_data(bytes, count));
    if (!document) { return failed(attache_pdf_damaged); }
    if (document->is_locked()) { return failed(attache_pdf_locked); }

    const int pages = document->pages();
    std::string text;
    int pages_read = 0;
    for (int index = 0; index < pages && index < maximum_pages && text.size() < maximum_text; ++index) {
        std::unique_ptr<poppler::page> page(document->create_page(index));
        if (!page) { continue; }
        if (index > 0) { text.push_back('\f'); }
        append(text, lines_of(*page));
        ++pages_read;
    }

    char *copy = static_cast<char *>(std::malloc(text.empty() ? 1 : text.size()));
    if (copy == nullptr) { return failed(attache_pdf_no_memory); }
    std::memcpy(copy, text.data(), text.size());
    return attache_pdf_result { attache_pdf_ok, copy, text.size(), pages, pages_read };
}

}  // namespace

extern "C" attache_pdf_result attache_pdf_text(
    const void *bytes, size_t count, int maximum_pages, size_t maximum_text
) {
    if (bytes == nullptr || count == 0 || count > static_cast<size_t>(std::numeric_limits<int>::max())) {
        return failed(attache_pdf_damaged);
    }
    try {
        const char *start = static_cast<const char *>(bytes);
        return read_text(start, static_cast<int>(count), maximum_pages, maximum_text);
    } catch (const std::bad_alloc &) {
        return failed(attache_pdf_no_memory);
    } catch (...) {
        return failed(attache_pdf_damaged);
    }
}

extern "C" void attache_pdf_free(char *text) { std::free(text); }
