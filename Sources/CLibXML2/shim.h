#pragma once
#include <libxml/xmlversion.h>
// Debian's libxml2 is built with ICU and pulls ICU's headers in; Foundation brings an ICU of its own, and the two
// cannot be seen by one Swift file. Nothing of it is used here.
#undef LIBXML_ICU_ENABLED
#include <libxml/HTMLparser.h>
#include <libxml/parser.h>
#include <libxml/tree.h>
#include <libxml/xmlerror.h>
#include <libxml/xmlreader.h>
