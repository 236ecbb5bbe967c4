#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Sidelight developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""A session with the real program: real mouse, real keys, and what assistive technologies are told.

    test-session.py PROGRAM SAMPLE-FOLDER

Makes a comparison, opens it, tags a claim with one click on its highlight and one on a verdict, kills the
program at once, opens the comparison again, and takes the verdict back with undo. What counts is what the
SQLite file and the exported JSON say. Speaks TAP; skips where no display, xdotool or accessibility bus is.
"""

import glob
import json
import os
import shutil
import signal
import sqlite3
import subprocess
import sys
import tempfile
import time

DEADLINE = 40.0


def skip(why):
    print('1..0 # SKIP ' + why)
    sys.exit(0)


if not os.environ.get('DISPLAY'):
    skip('no display')
if shutil.which('xdotool') is None:
    skip('xdotool is not installed')
try:
    import gi
    gi.require_version('Atspi', '2.0')
    from gi.repository import Atspi
except (ImportError, ValueError):
    skip('the accessibility library is not installed')


def wait_for(what, condition):
    """What CONDITION gives as soon as that is true; fails loudly after the deadline."""
    end = time.monotonic() + DEADLINE
    while time.monotonic() < end:
        try:
            found = condition()
        except Exception:  # the tree changes while it is read
            found = None
        if found:
            return found
        time.sleep(0.05)
    raise AssertionError('still waiting for ' + what)


def xdo(*words):
    return subprocess.run(['xdotool', *map(str, words)], check=True, capture_output=True, text=True).stdout


def geometry(window):
    lines = xdo('getwindowgeometry', '--shell', window).split()
    return {name: int(value) for name, value in (line.split('=') for line in lines if '=' in line)}


def extents(node):
    return Atspi.Component.get_extents(node.get_component_iface(), Atspi.CoordType.WINDOW)


def middle_of_a_word(words):
    """Where a click is sure to meet: a space at the end of a line has no extents in GTK 4.18."""
    longest = max(words.split(), key=len)
    return words.index(longest) + len(longest) // 2


class Session:
    def __init__(self, program, comparison, home):
        environment = dict(os.environ, HOME=home, XDG_DATA_HOME=home + '/data', XDG_CONFIG_HOME=home + '/config',
                           GSETTINGS_BACKEND='memory', GSK_RENDERER='cairo', GDK_BACKEND='x11', LC_ALL='C.UTF-8',
                           G_DEBUG='fatal-criticals')
        environment.pop('GTK_A11Y', None)
        self.process = subprocess.Popen([program, comparison], env=environment)
        self.window = wait_for('the window', self._find_window)
        xdo('windowsize', self.window, 1200, 900)
        xdo('windowmove', self.window, 0, 0)
        self.application = wait_for('the accessible application', self._find_application)

    def _find_window(self):
        found = subprocess.run(['xdotool', 'search', '--onlyvisible', '--pid', str(self.process.pid)],
                               capture_output=True, text=True).stdout.split()
        return found[0] if found else None

    def _find_application(self):
        desktop = Atspi.get_desktop(0)
        for i in range(desktop.get_child_count()):
            child = desktop.get_child_at_index(i)
            if child is not None and child.get_process_id() == self.process.pid:
                return child
        return None

    def find(self, matches):
        """The first accessible, depth first, that MATCHES."""
        stack = [self.application]
        while stack:
            node = stack.pop()
            if node is None:
                continue
            if matches(node):
                return node
            stack += [node.get_child_at_index(i) for i in reversed(range(node.get_child_count()))]
        return None

    def text_with(self, words):
        def matches(node):
            text = node.get_text_iface()
            return text is not None and words in Atspi.Text.get_text(text, 0, Atspi.Text.get_character_count(text))
        return wait_for('the text “%s…”' % words[:30], lambda: self.find(matches))

    def click_on(self, node, offset):
        """Clicks on a character of a text, once it has stopped moving."""
        def place():
            text = node.get_text_iface()
            rect = Atspi.Text.get_character_extents(text, offset, Atspi.CoordType.WINDOW)
            return (rect.x + rect.width // 2, rect.y + rect.height // 2) if rect.height > 0 else None

        at = wait_for('the place of a character', place)
        while True:
            time.sleep(0.2)
            again = place()
            if again == at:
                break
            at = again
        corner = geometry(self.window)
        self.click_at(corner['X'] + at[0], corner['Y'] + at[1])

    def click_at(self, x, y):
        """A hand moves in steps: the window under the pointer hears of the first before the second."""
        xdo('mousemove', x - 6, y)
        time.sleep(0.15)
        xdo('mousemove', x, y)
        time.sleep(0.15)
        xdo('click', 1)

    def press_button(self, name):
        """Clicks on a button of the claim card, which is a window of its own."""
        button = wait_for('the button “%s”' % name, lambda: self.find(
            lambda node: node.get_role() in (Atspi.Role.PUSH_BUTTON, Atspi.Role.TOGGLE_BUTTON) and
            (node.get_name() or '').strip().endswith(name)))
        card = button
        while card.get_role() != Atspi.Role.DIALOG:
            card = card.get_parent()
        outer, inner = extents(card), extents(button)
        x, y = wait_for('the card to stand still', lambda: self._find_card(outer))
        self.click_at(x + inner.x - outer.x + inner.width // 2, y + inner.y - outer.y + inner.height // 2)

    def _find_card(self, outer):
        """The corner of the card's window, once it is the same twice."""
        corners = []
        for _ in range(2):
            for window in xdo('search', '--onlyvisible', '--pid', self.process.pid).split():
                at = geometry(window)
                if window != self.window and (at['WIDTH'], at['HEIGHT']) == (outer.width, outer.height):
                    corners.append((at['X'], at['Y']))
            time.sleep(0.2)
        return corners[0] if len(corners) == 2 and corners[0] == corners[1] else None

    def key(self, keys):
        xdo('windowfocus', self.window)
        xdo('key', keys)

    def kill(self):
        self.process.send_signal(signal.SIGKILL)
        self.process.wait()

    def quit(self):
        self.key('ctrl+q')
        wait_for('the end of the program', lambda: self.process.poll() is not None)
        return self.process.returncode


def read_file(comparison, sql):
    """Reads a copy, so that the program's lock is not in the way."""
    with tempfile.TemporaryDirectory() as folder:
        for part in glob.glob(comparison + '*'):
            shutil.copy(part, folder)
        database = sqlite3.connect(os.path.join(folder, os.path.basename(comparison)))
        rows = database.execute(sql).fetchall()
        database.close()
    return rows


def main():
    program, sample = sys.argv[1:3]
    articles = sorted(glob.glob(sample + '/*.html') + glob.glob(sample + '/*.txt'))
    folder = tempfile.mkdtemp(prefix='sidelight-e2e-')
    comparison = folder + '/flood.sidelight'
    session = None
    print('1..5')
    try:
        subprocess.run([program, 'new', comparison, *articles], check=True, env=dict(os.environ, HOME=folder))
        claim, start, text = read_file(comparison, '''
            SELECT claim.uuid, range_start, text FROM claim JOIN article ON article.uuid = claim.article
            JOIN article_text USING (sha256) WHERE position = 0 AND score > 0.4 AND range_start > 100
            ORDER BY range_start LIMIT 1''')[0]
        print('ok 1 a comparison is made')

        session = Session(program, comparison, folder)
        node = session.text_with(text[start:start + 40])
        session.click_on(node, start + middle_of_a_word(text[start:start + 40]))
        session.press_button('Disputed')
        verdicts = wait_for('the verdict in the file', lambda: read_file(
            comparison, 'SELECT claim, verdict FROM annotation'))
        session.kill()
        assert verdicts == [(claim, 'disputed')], verdicts
        print('ok 2 one click on a highlight and one on a verdict tag the claim')

        assert read_file(comparison, 'SELECT claim, verdict FROM annotation') == [(claim, 'disputed')]
        session = Session(program, comparison, folder)
        session.text_with(text[start:start + 40])
        print('ok 3 the verdict survives a kill')

        session.key('ctrl+z')
        wait_for('the verdict to be taken back', lambda: not read_file(comparison, 'SELECT claim FROM annotation'))
        session.key('ctrl+shift+z')
        wait_for('the verdict to be given again', lambda: read_file(comparison, 'SELECT claim FROM annotation'))
        print('ok 4 undo takes it back after a restart, redo gives it again')

        assert session.quit() == 0
        assert not os.path.exists(comparison + '-wal'), 'at rest the comparison is one file'
        exported = json.loads(subprocess.run([program, 'export', '--format=json', comparison], check=True,
                                             capture_output=True, env=dict(os.environ, HOME=folder)).stdout)
        said = [(a['claim'], a['verdict']) for a in exported['annotations']]
        assert said == [(claim, 'disputed')], said
        print('ok 5 the export says the same')
    finally:
        if session is not None and session.process.poll() is None:
            session.kill()
        shutil.rmtree(folder, ignore_errors=True)


if __name__ == '__main__':
    main()
