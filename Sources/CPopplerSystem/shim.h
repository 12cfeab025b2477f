// Names the system's poppler-cpp for the build; its C++ headers are included by CPoppler alone.
#pragma once
