#include "CCmarkArena.h"

#include <stdbool.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

// A document is thousands of small pieces of memory that all end at the same time.

enum { alignment = 16, usual = 256 * 1024 };

typedef struct block {
  struct block *before;
  size_t size, used;
} block;

// Before each piece: how large it is, for realloc.
typedef struct {
  _Alignas(alignment) size_t size;
} head;

static _Thread_local block *current;

static void add_block(size_t room) {
  size_t size = room > usual ? room : usual;
  block *new = malloc(sizeof(block) + alignment + size);
  // As libcmark's own memory does: nothing can go on from here.
  if (!new) abort();
  *new = (block){.before = current, .size = size};
  current = new;
}

static unsigned char *bytes(block *block) {
  return (unsigned char *)(((uintptr_t)(block + 1) + alignment - 1) & ~(uintptr_t)(alignment - 1));
}

static size_t room_for(size_t size) { return sizeof(head) + ((size + alignment - 1) & ~(size_t)(alignment - 1)); }

static void *take(size_t size) {
  size_t room = room_for(size);
  if (!current || current->size - current->used < room) add_block(room);
  head *piece = (head *)(bytes(current) + current->used);
  current->used += room;
  piece->size = size;
  return piece + 1;
}

static void *take_zeros(size_t count, size_t size) {
  if (size && count > SIZE_MAX / 2 / size) abort();
  return memset(take(count * size), 0, count * size);
}

static void *resize(void *old, size_t size) {
  if (!old) return take(size);
  head *piece = (head *)old - 1;
  if (size <= piece->size) return old;
  // Text that grows is mostly what was made last.
  size_t before = room_for(piece->size), more = room_for(size) - before;
  bool is_last = (unsigned char *)piece + before == bytes(current) + current->used;
  if (is_last && more <= current->size - current->used) {
    current->used += more;
    piece->size = size;
    return old;
  }
  void *new = take(size);
  return memcpy(new, old, piece->size);
}

static void give_back(void *piece) { (void)piece; }

cmark_mem *cmark_arena(void) {
  static cmark_mem arena = {take_zeros, resize, give_back};
  return &arena;
}

void cmark_arena_reset(void) {
  while (current && (current->before || current->size > usual)) {
    block *last = current;
    current = last->before;
    free(last);
  }
  if (current) current->used = 0;
}
