#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Sidelight developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""test-install.py BUILD: what `meson install` puts down is complete, and the installed program runs."""

import json
import os
import shutil
import subprocess
import sys
import tempfile
import unittest

APP_ID = 'org.sidelight.Sidelight'
SHARED = (
    f'applications/{APP_ID}.desktop',
    f'metainfo/{APP_ID}.metainfo.xml',
    f'mime/packages/{APP_ID}.xml',
    f'glib-2.0/schemas/{APP_ID}.gschema.xml',
    f'icons/hicolor/scalable/apps/{APP_ID}.svg',
    f'icons/hicolor/symbolic/apps/{APP_ID}-symbolic.svg',
    'locale/de/LC_MESSAGES/sidelight.mo',
    'sidelight/sample/verdicts.json',
    'sidelight/sample/harbour-gazette.html',
)


class InstallTest(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.root = tempfile.mkdtemp()
        subprocess.run(['meson', 'install', '-C', BUILD, '--no-rebuild', '--destdir', cls.root], check=True,
                       stdout=subprocess.DEVNULL)
        options = json.loads(subprocess.run(['meson', 'introspect', '--buildoptions', BUILD], check=True, capture_output=True,
                                            text=True).stdout)
        prefix = next(option['value'] for option in options if option['name'] == 'prefix')
        cls.prefix = cls.root + prefix
        cls.program = os.path.join(cls.prefix, 'bin', 'sidelight')

    @classmethod
    def tearDownClass(cls):
        shutil.rmtree(cls.root)

    def run_program(self, *arguments):
        """The installed program as on another machine: nothing points to the source or to a display."""
        env = {key: value for key, value in os.environ.items() if key not in ('DISPLAY', 'WAYLAND_DISPLAY', 'SL_SAMPLE_DIR')}
        return subprocess.run([self.program, *arguments], capture_output=True, text=True, check=False, env=env)

    def test_files(self):
        for path in SHARED:
            self.assertTrue(os.path.isfile(os.path.join(self.prefix, 'share', path)), path)

    def test_nothing_of_the_tests(self):
        for base, _, files in os.walk(self.root):
            for name in files:
                self.assertFalse(name.startswith('test-') or name.endswith('.a'), os.path.join(base, name))

    def test_version(self):
        done = self.run_program('--version')
        self.assertEqual(done.returncode, 0, done.stderr)
        self.assertRegex(done.stdout, r'[0-9]+\.[0-9]+')

    def test_a_verb_without_display(self):
        sample = os.path.join(self.prefix, 'share', 'sidelight', 'sample')
        articles = [os.path.join(sample, name) for name in sorted(os.listdir(sample)) if not name.endswith('.json')]
        done = self.run_program('compare', '--format=json', *articles)
        self.assertEqual(done.returncode, 0, done.stderr)
        self.assertEqual(len(json.loads(done.stdout)['articles']), 5)

    @unittest.skipUnless(os.environ.get('DISPLAY'), 'there is no display')
    def test_the_window(self):
        schemas = os.path.join(self.prefix, 'share', 'glib-2.0', 'schemas')
        subprocess.run(['glib-compile-schemas', schemas], check=True)
        home = os.path.join(self.root, 'home')
        os.mkdir(home)
        picture = os.path.join(home, 'window.png')
        env = {**os.environ, 'GSETTINGS_SCHEMA_DIR': schemas, 'GSETTINGS_BACKEND': 'memory', 'GTK_A11Y': 'none',
               'GSK_RENDERER': 'cairo', 'G_DEBUG': 'fatal-warnings', 'HOME': home, 'XDG_DATA_HOME': home,
               'XDG_CONFIG_HOME': home, 'XDG_CACHE_HOME': home, 'SL_SCREENSHOT': picture,
               'SL_SAMPLE_DIR': os.path.join(self.prefix, 'share', 'sidelight', 'sample')}
        done = subprocess.run([self.program, '--sample'], capture_output=True, text=True, check=False, env=env, timeout=120)
        self.assertEqual(done.returncode, 0, done.stderr)
        self.assertGreater(os.path.getsize(picture), 20000)


if __name__ == '__main__':
    BUILD = sys.argv.pop(1)
    unittest.main()
