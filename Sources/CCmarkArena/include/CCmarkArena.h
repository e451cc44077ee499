#ifndef HANDRAIL_CCMARK_ARENA_H
#define HANDRAIL_CCMARK_ARENA_H

#include <cmark.h>

/// Memory for the document that a thread is at: handed out in a row, and given back as a whole.
cmark_mem *cmark_arena(void);

/// Gives back all that the thread's documents were made in. Nothing of theirs may be used after it.
void cmark_arena_reset(void);

#endif
