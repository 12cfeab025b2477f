// LexiconImage: the compiled lexicon as bytes in the binary.
//
// Enters: lexicon.bin beside this file, which `make build` lets `lexicon-compiler` write and which is not in the
// repository. Leaves: its bytes, aligned for 64-bit reads; none where the file is not there.
#pragma clang diagnostic ignored "-Wc23-extensions"
#include "lexicon_image.h"

#if __has_embed("lexicon.bin")
_Alignas(64) static const unsigned char image[] = {
#embed "lexicon.bin"
};
const unsigned char *attache_lexicon_image(void) { return image; }
size_t attache_lexicon_image_length(void) { return sizeof(image); }
#else
const unsigned char *attache_lexicon_image(void) { return (const unsigned char *)""; }
size_t attache_lexicon_image_length(void) { return 0; }
#endif
