#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Sidelight developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""tests/lint on small checkouts, each with one thing wrong."""

import os
import subprocess
import tempfile
import unittest

SCRIPT = os.path.join(os.path.dirname(__file__), '..', 'lint')
NOTICE = '/* SPDX-FileCopyrightText: 2026 X\n * SPDX-License-Identifier: GPL-3.0-or-later\n */\n'
PO = 'msgid ""\nmsgstr "Content-Type: text/plain; charset=UTF-8\\n"\n'


def lint(**files):
    """The broken rules, for a tree of files; the keys are paths with __ for / and the extension after _."""
    with tempfile.TemporaryDirectory() as folder:
        for key, text in files.items():
            stem, extension = key.replace('__', '/').rsplit('_', 1)
            path = os.path.join(folder, f'{stem.replace("_", "-")}.{extension}'.replace('.none', ''))
            os.makedirs(os.path.dirname(path), exist_ok=True)
            with open(path, 'w', encoding='utf-8') as stream:
                stream.write(text)
        done = subprocess.run(['python3', SCRIPT, folder], capture_output=True, text=True, check=False)
    broken = [line[6:] for line in done.stdout.split('\n') if line.startswith('FAIL')]
    assert (done.returncode != 0) == bool(broken), done.stdout + done.stderr
    assert f'{len(broken)} failed' in done.stdout.strip().split('\n')[-1]
    return ' | '.join(broken)


class LintTest(unittest.TestCase):
    def test_clean(self):
        self.assertEqual(lint(app__model__sl_a_c=NOTICE + 'int a;\n', app__model__sl_a_h=NOTICE + '#pragma once\n'), '')

    def test_gtk_in_app(self):
        self.assertIn('no GTK', lint(app__text__a_c=NOTICE + '#include <gtk/gtk.h>\n'))
        self.assertEqual(lint(ui__a_c=NOTICE + '#include <gtk/gtk.h>\n'), '')

    def test_comments_do_not_count(self):
        self.assertEqual(lint(app__text__a_c=NOTICE + '/* #include <gtk/gtk.h>, g_error (x) */\n'), '')

    def test_sqlite(self):
        self.assertIn('sqlite3.h', lint(app__workspace__a_c=NOTICE + '#include <sqlite3.h>\n'))
        self.assertEqual(lint(app__store__a_c=NOTICE + '#include <sqlite3.h>\n'), '')
        self.assertIn('sqlite3_exec', lint(app__store__sl_store_c=NOTICE + 'int a = sqlite3_exec (b);\n'))
        self.assertEqual(lint(app__store__sl_db_c=NOTICE + 'int a = sqlite3_exec (b);\n'), '')

    def test_abort(self):
        self.assertIn('end the program', lint(ui__a_c=NOTICE + 'g_error ("no");\n'))
        self.assertEqual(lint(tests__a_c=NOTICE + 'g_error ("no");\n'), '')

    def test_goto(self):
        self.assertIn('no goto', lint(ui__a_c=NOTICE + '  goto out;\n'))

    def test_deprecations(self):
        silenced = NOTICE + 'G_GNUC_BEGIN_IGNORE_DEPRECATIONS\n'
        self.assertIn('deprecations', lint(ui__a_c=silenced))
        self.assertEqual(lint(ui__sl_dialogs_c=silenced), '')

    def test_versions(self):
        self.assertIn('version', lint(ui__a_c=NOTICE + '#if GTK_CHECK_VERSION (4, 10, 0)\n#endif\n'))
        self.assertIn('version', lint(ui__meson_build="a = ['-Wno-deprecated-declarations']\n"))

    def test_folders(self):
        self.assertIn('include only model', lint(app__text__a_c=NOTICE + '#include "store/sl-store.h"\n'))
        self.assertIn('include only model', lint(app__model__a_c=NOTICE + '#include "text/sl-reader.h"\n'))
        self.assertEqual(lint(app__workspace__a_c=NOTICE + '#include "store/sl-store.h"\n'), '')

    def test_async(self):
        begun = NOTICE + '#pragma once\nvoid sl_a_run_async (int b);\n'
        self.assertIn('_finish', lint(app__text__a_h=begun))
        self.assertEqual(lint(app__text__a_h=begun + 'int sl_a_run_finish (int b);\n'), '')

    def test_notice(self):
        self.assertIn('licence', lint(app__text__a_c='int a;\n'))
        self.assertIn('licence', lint(tests__tool_none='#!/bin/sh\n'))

    def test_length(self):
        self.assertIn('thousand', lint(app__text__a_c=NOTICE + 'int a;\n' * 1000))

    def test_pragma(self):
        self.assertIn('read once', lint(app__text__a_h=NOTICE + 'int a;\n'))

    def test_blanks(self):
        self.assertIn('no tabs', lint(app__text__a_c=NOTICE + 'int a; \n'))
        self.assertIn('no tabs', lint(app__text__a_c=NOTICE + '\tint a;\n'))
        self.assertIn('no tabs', lint(app__text__a_c=NOTICE + 'int a;'))

    def test_translation(self):
        speaks = NOTICE + 'const char *a = _("Hello");\n'
        self.assertIn('POTFILES', lint(ui__a_c=speaks))
        listed = {'ui__a_c': speaks, 'data__po__POTFILES_none': 'ui/a.c\n'}
        self.assertIn('every translation', lint(**listed, data__po__de_po=PO))
        self.assertEqual(lint(**listed, data__po__de_po=PO + '\nmsgid "Hello"\nmsgstr "Hallo"\n'), '')


if __name__ == '__main__':
    unittest.main()
