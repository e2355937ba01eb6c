/*
 * Loaded before the C library (LD_PRELOAD) of a program under test. Looks at every change of a file below FAULT_FOLDER:
 *   FAULT_LOG=file    writes each change down, with its bytes, for the power-cut simulator (H4)
 *   FAULT_AT=n        the n-th change fails with FAULT_ERRNO; with FAULT_STICKY=1 all later ones too (H6)
 *   FAULT_COUNT=file  how many changes there were, at the end
 */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <pthread.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/types.h>
#include <sys/uio.h>
#include <unistd.h>

#define REAL(type, name, ...) static type (*real)(__VA_ARGS__); if (!real) real = dlsym(RTLD_NEXT, #name)

static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;
static const char *folder, *count_file;
static long at, sticky, error_number, seen;
static int log_fd = -1;
static int ready;

static ssize_t raw_write(int fd, const void *bytes, size_t size) {
  REAL(ssize_t, write, int, const void *, size_t);
  return real(fd, bytes, size);
}

static void prepare(void) {
  if (ready) return;
  ready = 1;
  folder = getenv("FAULT_FOLDER");
  count_file = getenv("FAULT_COUNT");
  at = getenv("FAULT_AT") ? atol(getenv("FAULT_AT")) : 0;
  sticky = getenv("FAULT_STICKY") ? atol(getenv("FAULT_STICKY")) : 0;
  error_number = getenv("FAULT_ERRNO") ? atol(getenv("FAULT_ERRNO")) : EIO;
  const char *name = getenv("FAULT_LOG");
  if (name) log_fd = open(name, O_CREAT | O_WRONLY | O_TRUNC | O_CLOEXEC, 0600);
}

__attribute__((destructor)) static void report(void) {
  if (!count_file) return;
  int fd = open(count_file, O_CREAT | O_WRONLY | O_TRUNC, 0600);
  char text[32];
  int size = snprintf(text, sizeof text, "%ld", seen);
  if (fd >= 0) { raw_write(fd, text, size); close(fd); }
}

static int watched(const char *path) {
  prepare();
  return folder && strncmp(path, folder, strlen(folder)) == 0 && !strstr(path, "-shm");
}

static int path_of(int fd, char *path) {
  char link[64];
  snprintf(link, sizeof link, "/proc/self/fd/%d", fd);
  ssize_t size = readlink(link, path, PATH_MAX - 1);
  if (size <= 0 || path[0] != '/') return 0;
  path[size] = 0;
  return watched(path);
}

/* kind, offset, length of path, length of bytes, path, bytes; all numbers are 8 bytes, low byte first */
static int change(char kind, const char *path, int64_t offset, const void *bytes, size_t size) {
  int fails;
  pthread_mutex_lock(&lock);
  seen += 1;
  fails = at > 0 && (seen == at || (sticky && seen > at));
  if (!fails && log_fd >= 0) {
    int64_t head[4] = {kind, offset, (int64_t)strlen(path), (int64_t)size};
    raw_write(log_fd, head, sizeof head);
    raw_write(log_fd, path, strlen(path));
    if (size) raw_write(log_fd, bytes, size);
  }
  pthread_mutex_unlock(&lock);
  if (fails) errno = (int)error_number;
  return fails;
}

static int64_t position(int fd) { return (int64_t)lseek(fd, 0, SEEK_CUR); }

ssize_t write(int fd, const void *bytes, size_t size) {
  REAL(ssize_t, write, int, const void *, size_t);
  char path[PATH_MAX];
  if (path_of(fd, path) && change('w', path, position(fd), bytes, size)) return -1;
  return real(fd, bytes, size);
}
ssize_t pwrite(int fd, const void *bytes, size_t size, off_t offset) {
  REAL(ssize_t, pwrite, int, const void *, size_t, off_t);
  char path[PATH_MAX];
  if (path_of(fd, path) && change('w', path, offset, bytes, size)) return -1;
  return real(fd, bytes, size, offset);
}
ssize_t pwrite64(int fd, const void *bytes, size_t size, off64_t offset) {
  REAL(ssize_t, pwrite64, int, const void *, size_t, off64_t);
  char path[PATH_MAX];
  if (path_of(fd, path) && change('w', path, offset, bytes, size)) return -1;
  return real(fd, bytes, size, offset);
}
ssize_t writev(int fd, const struct iovec *parts, int count) {
  char path[PATH_MAX];
  REAL(ssize_t, writev, int, const struct iovec *, int);
  if (path_of(fd, path)) {
    int64_t offset = position(fd);
    for (int part = 0; part < count; part += 1) {
      if (change('w', path, offset, parts[part].iov_base, parts[part].iov_len)) return -1;
      offset += parts[part].iov_len;
    }
  }
  return real(fd, parts, count);
}
int ftruncate(int fd, off_t size) {
  REAL(int, ftruncate, int, off_t);
  char path[PATH_MAX];
  if (path_of(fd, path) && change('t', path, size, 0, 0)) return -1;
  return real(fd, size);
}
int ftruncate64(int fd, off64_t size) {
  REAL(int, ftruncate64, int, off64_t);
  char path[PATH_MAX];
  if (path_of(fd, path) && change('t', path, size, 0, 0)) return -1;
  return real(fd, size);
}
int fsync(int fd) {
  REAL(int, fsync, int);
  char path[PATH_MAX];
  if (path_of(fd, path) && change('s', path, 0, 0, 0)) return -1;
  return real(fd);
}
int fdatasync(int fd) {
  REAL(int, fdatasync, int);
  char path[PATH_MAX];
  if (path_of(fd, path) && change('s', path, 0, 0, 0)) return -1;
  return real(fd);
}
int rename(const char *from, const char *to) {
  REAL(int, rename, const char *, const char *);
  if (watched(to) && change('r', from, 0, to, strlen(to))) return -1;
  return real(from, to);
}
int link(const char *from, const char *to) {
  REAL(int, link, const char *, const char *);
  if (watched(to) && change('l', from, 0, to, strlen(to))) return -1;
  return real(from, to);
}
int unlink(const char *path) {
  REAL(int, unlink, const char *);
  if (watched(path) && change('u', path, 0, 0, 0)) return -1;
  return real(path);
}
