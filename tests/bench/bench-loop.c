/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "bench-loop.h"

/* When the main loop last stopped waiting, 0 for not yet, and the longest time until it waited again. */
static BenchBlock since;
static BenchBlock longest;

/* Milliseconds of a clock. */
double
bench_loop_get_time (clockid_t clock)
{
  struct timespec now;

  clock_gettime (clock, &now);

  return now.tv_sec * 1e3 + now.tv_nsec / 1e6;
}

/* The main loop is free while it waits here. */
static int
timed_poll (GPollFD *fds,
            guint    n_fds,
            int      timeout)
{
  int result;

  if (since.wall > 0)
    {
      longest.wall = MAX (longest.wall, bench_loop_get_time (CLOCK_MONOTONIC) - since.wall);
      longest.cpu = MAX (longest.cpu, bench_loop_get_time (CLOCK_THREAD_CPUTIME_ID) - since.cpu);
    }
  result = g_poll (fds, n_fds, timeout);
  since.wall = bench_loop_get_time (CLOCK_MONOTONIC);
  since.cpu = bench_loop_get_time (CLOCK_THREAD_CPUTIME_ID);

  return result;
}

/* From now on the main loop of this thread is watched. */
void
bench_loop_watch (void)
{
  g_main_context_set_poll_func (NULL, timed_poll);
}

/* Begins anew, with the next time that the main loop waits. */
void
bench_loop_reset (void)
{
  since = longest = (BenchBlock) { 0, 0 };
}

BenchBlock
bench_loop_longest (void)
{
  return longest;
}
