/* The floor: what any generator that reads Markdown with libcmark must do at least. Each document is read and parsed once
   and written five times, into a folder of its own in five trees, with 2,300 bytes of page around it. It has no settings, no
   theme, no checks and no lists. Two threads.

   cc -O2 -o floor floor.c -lcmark -lpthread && ./floor CONTENT OUTPUT */
#define _GNU_SOURCE
#include <cmark.h>
#include <dirent.h>
#include <fcntl.h>
#include <pthread.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/uio.h>
#include <unistd.h>

enum { THREADS = 2, PATH = 4096, LARGEST = 1 << 20 };

static const char *const TREES[] = {"", "large-print/", "easy-read/", "high-contrast/", "print/"};
static const char *const KINDS[] = {"guides", "faqs", "ladders", "charters"};
#define COUNT(array) (sizeof(array) / sizeof(array)[0])

struct document {
  const char *kind;
  char *name;
};

static struct document *documents;
static size_t count;
static atomic_size_t upcoming;
static const char *content, *output;
static char before[2000], after[300];

static void collect(const char *kind) {
  char path[PATH];
  snprintf(path, sizeof path, "%s/%s", content, kind);
  DIR *folder = opendir(path);
  if (!folder) return;
  for (struct dirent *entry; (entry = readdir(folder));) {
    size_t length = strlen(entry->d_name);
    if (length < 4 || strcmp(entry->d_name + length - 3, ".md") || strstr(entry->d_name, ".easy.")) continue;
    if (count % 1024 == 0) documents = realloc(documents, (count + 1024) * sizeof *documents);
    documents[count++] = (struct document){kind, strndup(entry->d_name, length - 3)};
  }
  closedir(folder);
}

static char *body_of(char *text, size_t *length) {
  text[*length] = 0;
  if (strncmp(text, "---\n", 4)) return text;
  char *end = strstr(text + 4, "\n---\n");
  if (!end) return text;
  *length -= (size_t)(end + 5 - text);
  return end + 5;
}

static void publish(const struct document *document, const char *html) {
  for (size_t tree = 0; tree < COUNT(TREES); tree++) {
    char path[PATH];
    int end = snprintf(path, sizeof path - 16, "%s/%s%s/%s", output, TREES[tree], document->kind, document->name);
    mkdir(path, 0755);
    strcpy(path + end, "/index.html");
    int file = open(path, O_WRONLY | O_CREAT | O_TRUNC, 0644);
    struct iovec parts[] = {
        {before, sizeof before}, {(void *)html, strlen(html)}, {after, sizeof after}};
    if (writev(file, parts, 3) < 0) perror(path);
    close(file);
  }
}

static void *work(void *unused) {
  char *text = malloc(LARGEST + 1);
  for (size_t index; (index = atomic_fetch_add(&upcoming, 1)) < count;) {
    char path[PATH];
    snprintf(path, sizeof path, "%s/%s/%s.md", content, documents[index].kind, documents[index].name);
    int file = open(path, O_RDONLY);
    ssize_t size = read(file, text, LARGEST);
    close(file);
    if (size < 0) continue;
    size_t length = (size_t)size;
    char *body = body_of(text, &length);
    char *html = cmark_markdown_to_html(body, length, CMARK_OPT_DEFAULT);
    publish(&documents[index], html);
    free(html);
  }
  free(text);
  return unused;
}

int main(int words, char **word) {
  if (words != 3) return fprintf(stderr, "floor CONTENT OUTPUT\n"), 64;
  content = word[1];
  output = word[2];
  memset(before, 'b', sizeof before);
  memset(after, 'a', sizeof after);
  char path[PATH];
  mkdir(output, 0755);
  for (size_t tree = 0; tree < COUNT(TREES); tree++) {
    snprintf(path, sizeof path, "%s/%s", output, TREES[tree]);
    mkdir(path, 0755);
    for (size_t kind = 0; kind < COUNT(KINDS); kind++) {
      snprintf(path, sizeof path, "%s/%s%s", output, TREES[tree], KINDS[kind]);
      mkdir(path, 0755);
    }
  }
  for (size_t kind = 0; kind < COUNT(KINDS); kind++) collect(KINDS[kind]);
  pthread_t threads[THREADS];
  for (int index = 0; index < THREADS; index++) pthread_create(&threads[index], NULL, work, NULL);
  for (int index = 0; index < THREADS; index++) pthread_join(threads[index], NULL);
  printf("%zu documents\n", count);
  return 0;
}
