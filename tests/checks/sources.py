# SPDX-License-Identifier: GPL-3.0-or-later
"""What the check scripts share: reading the sources of the program."""
import pathlib
import re

# Comments, raw strings, strings and characters, in the order in which C++ would see them. An apostrophe behind a digit separates digits.
TOKEN = re.compile(
    r'//[^\n]*|/\*.*?\*/|(?:u8|u|U|L)?R"(?P<d>[^(\s]*)\(.*?\)(?P=d)"|"(?:\\.|[^"\\\n])*"|(?<![0-9a-fA-F])\'(?:\\.|[^\'\\\n])+\'', re.S)


def files(root, *patterns):
    """The files below root that match one of the patterns, in a stable order."""
    root = pathlib.Path(root)
    return sorted({path for pattern in patterns for path in root.glob(pattern) if path.is_file()})


def blank(text, comments=True, strings=False):
    """The text with comments (and strings) replaced by spaces, so that offsets and line numbers stay."""
    def replace(match):
        token = match.group()
        is_comment = token.startswith('//') or token.startswith('/*')
        if (is_comment and comments) or (not is_comment and strings):
            return re.sub(r'[^\n]', ' ', token)
        return token
    return TOKEN.sub(replace, text)


def line_of(text, offset):
    return text.count('\n', 0, offset) + 1


def report(problems, fine):
    """Prints the problems, or the sentence that says what is fine; the exit code."""
    for problem in problems[:40]:
        print(problem)
    if len(problems) > 40:
        print('...')
    if problems:
        print(f'{len(problems)} problem{"s" if len(problems) != 1 else ""}')
        return 1
    print(fine)
    return 0
