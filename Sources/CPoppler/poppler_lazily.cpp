#include "poppler_lazily.h"

#include <dlfcn.h>

#include <cstddef>

#include <poppler/cpp/poppler-version.h>

// A function that is missing here is an undefined symbol when the program is linked.
#define ATTACHE_POPPLER_FUNCTIONS(with) \
    with(0, "_ZN7poppler24set_debug_error_functionEPFvRKNSt7__cxx1112basic_stringIcSt11char_traitsIcESaIcEEEPvES8_") \
    with(1, "_ZN7poppler8document18load_from_raw_dataEPKciRKNSt7__cxx1112basic_stringIcSt11char_traitsIcESaIcEEESA_") \
    with(2, "_ZNK7poppler8document9is_lockedEv") \
    with(3, "_ZNK7poppler8document5pagesEv") \
    with(4, "_ZNK7poppler8document11create_pageEi") \
    with(5, "_ZN7poppler8documentD1Ev") \
    with(6, "_ZNK7poppler4page9text_listEv") \
    with(7, "_ZN7poppler4pageD1Ev") \
    with(8, "_ZNK7poppler8text_box4textEv") \
    with(9, "_ZNK7poppler8text_box4bboxEv") \
    with(10, "_ZNK7poppler8text_box8rotationEv") \
    with(11, "_ZNK7poppler8text_box15has_space_afterEv") \
    with(12, "_ZN7poppler8text_boxD1Ev") \
    with(13, "_ZNK7poppler7ustring7to_utf8Ev") \
    with(14, "_ZN7poppler7ustringD1Ev") \
    with(15, "_ZN7poppler13version_majorEv") \
    with(16, "_ZN7poppler13version_minorEv") \
    with(17, "_ZN7poppler13version_microEv")

#define ATTACHE_NAME(number, name) name,
static const char *const names[] = { ATTACHE_POPPLER_FUNCTIONS(ATTACHE_NAME) };
static constexpr size_t count = sizeof(names) / sizeof(names[0]);

// Where each function lies in the memory.
extern "C" __attribute__((used, visibility("hidden"))) void *attache_poppler_places[count] = {};

// A function of poppler's name: a jump to its place, with all that was given to it.
#if defined(__x86_64__)
#define ATTACHE_JUMP(number) "jmp *(attache_poppler_places + 8 * " #number ")(%rip)\n"
#elif defined(__aarch64__)
#define ATTACHE_JUMP(number) \
    "adrp x16, attache_poppler_places + 8 * " #number "\n" \
    "ldr x16, [x16, :lo12:attache_poppler_places + 8 * " #number "]\n" \
    "br x16\n"
#else
#error "a jump through the table is wanted for this processor"
#endif
#define ATTACHE_FUNCTION(number, name) \
    asm(".text\n.balign 16\n.globl " name "\n.hidden " name "\n.type " name ", %function\n" name ":\n" ATTACHE_JUMP(number) \
        ".size " name ", . - " name "\n");
ATTACHE_POPPLER_FUNCTIONS(ATTACHE_FUNCTION)

// Debian 12 and Ubuntu until 24.04 have the first; a version that is not the headers' is not used.
static const char *const libraries[] = { "libpoppler-cpp.so.0", "libpoppler-cpp.so.1", "libpoppler-cpp.so.2", "libpoppler-cpp.so.3" };

static bool fill(void *library) {
    for (size_t index = 0; index < count; ++index) {
        attache_poppler_places[index] = dlsym(library, names[index]);
        if (attache_poppler_places[index] == nullptr) { return false; }
    }
    return poppler::version_major() == POPPLER_VERSION_MAJOR && poppler::version_minor() == POPPLER_VERSION_MINOR
        && poppler::version_micro() == POPPLER_VERSION_MICRO;
}

static bool load_one() {
    for (const char *name : libraries) {
        void *library = dlopen(name, RTLD_NOW | RTLD_LOCAL);
        if (library == nullptr) { continue; }
        if (fill(library)) { return true; }
        dlclose(library);
    }
    return false;
}

bool attache_poppler::load() {
    static const bool is_there = load_one();
    return is_there;
}
