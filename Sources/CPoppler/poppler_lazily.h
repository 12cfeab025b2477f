//  Poppler's library is loaded when the first PDF is read and not when the program starts: with the twenty libraries that it
//  brings it takes a fifth of the time in which an article is read from start to finish.
//
//  Each function that poppler_text.cpp calls is here a jump through a place in a table, which `load` fills. Nothing of poppler
//  may be called before `load` has said that it is there.

#ifndef ATTACHE_POPPLER_LAZILY_H
#define ATTACHE_POPPLER_LAZILY_H

namespace attache_poppler {

/// Loads the library once, from any thread; false where it is not on this machine, or of another version than the headers.
bool load();

}  // namespace attache_poppler

#endif
