#pragma once
#include <stddef.h>

/// The lexicon as `lexicon-compiler` laid it out: mapped with the program, not parsed. Length 0 where the program
/// was built without it (a plain `swift build`): the lexicon is then made from the tables at the first use.
const unsigned char *attache_lexicon_image(void);
size_t attache_lexicon_image_length(void);
