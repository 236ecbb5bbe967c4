#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Sidelight developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""tests/count-results on logs as meson writes them."""

import json
import os
import subprocess
import tempfile
import unittest

SCRIPT = os.path.join(os.path.dirname(__file__), '..', 'count-results')


def count(*tests):
    """(exit status, lines) for a log that holds tests of (name, result, stdout)."""
    with tempfile.TemporaryDirectory() as folder:
        with open(os.path.join(folder, 'testlog.json'), 'w', encoding='utf-8') as log:
            for name, result, stdout in tests:
                log.write(json.dumps({'name': name, 'result': result, 'stdout': stdout}) + '\n')
        done = subprocess.run(['python3', SCRIPT, folder], capture_output=True, text=True, check=False)
    return done.returncode, done.stdout.strip().split('\n')


class CountTest(unittest.TestCase):
    def test_cases_and_programs(self):
        status, lines = count(('store', 'OK', 'TAP version 13\n1..2\nok 1 /a\nok 2 /b\n'), ('desktop', 'OK', ''))
        self.assertEqual((status, lines[-1]), (0, '3 passed, 0 failed, 0 skipped'))

    def test_skips_are_named(self):
        status, lines = count(('a', 'OK', '1..2\nok 1 /x\nok 2 /y # SKIP no display\n'), ('b', 'SKIP', ''))
        self.assertEqual((status, lines[-1]), (0, '1 passed, 0 failed, 2 skipped'))
        self.assertIn('/y # SKIP no display', lines[0])

    def test_failures(self):
        status, lines = count(('a', 'FAIL', '1..2\nok 1 /x\nnot ok 2 /y\n'), ('b', 'FAIL', 'what is wrong\n'))
        self.assertEqual((status, lines[-1]), (1, '1 passed, 2 failed, 0 skipped'))

    def test_crash_after_good_cases(self):
        status, lines = count(('a', 'ERROR', '1..3\nok 1 /x\n'))
        self.assertEqual((status, lines[-1]), (1, '1 passed, 1 failed, 0 skipped'))
        self.assertEqual(lines[0], 'failed   a: ERROR after 1 of 3 cases')

    def test_time_out_without_output(self):
        self.assertEqual(count(('a', 'TIMEOUT', ''))[1][-1], '0 passed, 1 failed, 0 skipped')

    def test_whole_program_skipped(self):
        self.assertEqual(count(('a', 'OK', 'ok 1 /x\n1..1\n'), ('b', 'SKIP', '1..0 # SKIP nothing to do\n'))[1][-1],
                         '1 passed, 0 failed, 1 skipped')

    def test_nothing_ran(self):
        with tempfile.TemporaryDirectory() as folder:
            done = subprocess.run(['python3', SCRIPT, folder], capture_output=True, text=True, check=False)
        self.assertEqual((done.returncode, done.stdout.strip()), (1, '0 passed, 0 failed, 0 skipped'))


if __name__ == '__main__':
    unittest.main()
