#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Sidelight developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""data/setup/install-dependencies among package managers that only write down how they were called."""

import os
import shutil
import stat
import subprocess
import tempfile
import unittest

SCRIPT = os.path.join(os.path.dirname(__file__), '..', '..', 'data', 'setup', 'install-dependencies')
TOOLS = ('sh', 'mktemp', 'rm', 'cat', 'grep', 'env')


class Machine:
    """A folder that is all of PATH, with the programs of a made-up machine."""

    def __init__(self, manager, installed=(), uid=0, broken=False):
        self.folder = tempfile.mkdtemp()
        self.calls = os.path.join(self.folder, 'calls')
        for tool in TOOLS:
            os.symlink(shutil.which(tool), os.path.join(self.folder, tool))
        listed = ' '.join(installed)
        known = f'for p in {listed or "-"}; do [ "$p" = "$wanted" ] && {{ echo "ii "; exit 0; }}; done; exit 1'
        self.add('id', f'echo {uid}')
        self.add('dpkg-query', f'for wanted in "$@"; do :; done; {known}')
        self.add('rpm', f'for wanted in "$@"; do :; done; {known}')
        note = f'echo "$(basename "$0") $*" >>{self.calls}'
        note = note.replace('$(basename "$0")', manager or 'none') + ('; exit 7' if broken else '')
        if manager == 'pacman':
            self.add('pacman', f'if [ "$1" = -T ]; then wanted=$2; {known}; fi; {note}')
        elif manager:
            self.add(manager, note)

    def add(self, name, body):
        path = os.path.join(self.folder, name)
        with open(path, 'w', encoding='utf-8') as script:
            script.write(f'#!{shutil.which("sh")}\n{body}\n')
        os.chmod(path, os.stat(path).st_mode | stat.S_IXUSR)

    def run(self, *arguments):
        done = subprocess.run([shutil.which('sh'), SCRIPT, *arguments], capture_output=True, text=True, check=False,
                              env={'PATH': self.folder}, stdin=subprocess.DEVNULL)
        calls = ''
        if os.path.exists(self.calls):
            with open(self.calls, encoding='utf-8') as log:
                calls = log.read()
        shutil.rmtree(self.folder)
        return done.returncode, done.stdout + done.stderr, calls


def needed(manager, mode):
    """What a bare machine is told to install."""
    return Machine(manager).run('--dry-run', mode)[1].split(': ', 1)[1].split()


class InstallTest(unittest.TestCase):
    def test_modes_grow(self):
        for manager in ('apt-get', 'dnf', 'pacman'):
            sizes = [len(needed(manager, mode)) for mode in ('run', 'headless', 'test', 'ci')]
            self.assertEqual(sizes, sorted(set(sizes)))
            self.assertGreater(sizes[0], 15)

    def test_only_what_is_missing(self):
        everything = needed('apt-get', 'test')
        status, _, calls = Machine('apt-get', installed=everything[2:]).run('test')
        self.assertEqual(status, 0)
        self.assertEqual(calls.split('\n')[0], 'apt-get update -q')
        self.assertEqual(calls.split('\n')[1], f'apt-get install -y -q --no-install-recommends {everything[0]} {everything[1]}')

    def test_nothing_missing_runs_nothing(self):
        for manager in ('apt-get', 'dnf', 'pacman'):
            self.assertEqual(Machine(manager, installed=needed(manager, 'ci')).run('ci'), (0, '', ''))

    def test_other_managers(self):
        self.assertIn('dnf install -y', Machine('dnf').run('run')[2])
        self.assertIn('gtk4-devel', Machine('dnf').run('run')[2])
        self.assertIn('pacman -Sy --noconfirm --needed gcc', Machine('pacman').run('run')[2])

    def test_dry_run_calls_nothing(self):
        self.assertEqual(Machine('apt-get').run('--dry-run', 'run')[2], '')

    def test_sudo(self):
        machine = Machine('apt-get', uid=1000)
        machine.add('sudo', 'exec "$@"')
        status, output, calls = machine.run('run')
        self.assertEqual(status, 0)
        self.assertIn('with sudo', output)
        self.assertIn('apt-get install', calls)

    def test_neither_root_nor_sudo(self):
        status, output, calls = Machine('apt-get', uid=1000).run('run')
        self.assertEqual((status, calls), (1, ''))
        self.assertIn('there is no sudo', output)

    def test_failure_is_shown(self):
        status, output, _ = Machine('apt-get', broken=True).run('run')
        self.assertEqual(status, 1)
        self.assertIn('That did not work: env DEBIAN_FRONTEND=noninteractive apt-get update', output)

    def test_unknown_machine(self):
        status, output, _ = Machine(None).run('run')
        self.assertEqual(status, 1)
        self.assertIn('gtk4', output)

    def test_wrong_usage(self):
        self.assertEqual(Machine('apt-get').run('everything')[0], 2)
        self.assertEqual(Machine('apt-get').run()[0], 2)


if __name__ == '__main__':
    unittest.main()
