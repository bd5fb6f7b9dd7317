# SPDX-License-Identifier: GPL-3.0-or-later
"""The translations are complete: nothing to translate, nothing that the program no longer says.

usage: translations.py LUPDATE PROJECT_FOLDER

Runs lupdate on copies of the .ts files, so that a string added to the sources and forgotten in the .ts file is found too.
"""
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ElementTree

import sources

PLACE = re.compile(r'%L?(?:\d{1,2}|n)')


def problems_of_ts(path):
    """path has just been through lupdate."""
    tree = ElementTree.parse(path).getroot()
    language = tree.get('language', '')
    for context in tree.iter('context'):
        name = context.findtext('name')
        where = f'{path.name}: {name}'
        # At run time the whole name is asked for. lupdate loses it where it misreads the code (1'000 in front of tr()).
        if '::' not in name:
            yield f'{where}: lupdate has lost the context: nothing of it is ever found'
        for message in context.iter('message'):
            source = message.findtext('source') or ''
            translation = message.find('translation')
            what = f'{where}: "{source[:70]}"'
            state = translation.get('type') if translation is not None else 'unfinished'
            if state in ('vanished', 'obsolete'):
                yield f'{what}: the program no longer says this'
                continue
            forms = translation.findall('numerusform') if translation is not None else []
            texts = [form.text or '' for form in forms] if forms else [translation.text or '' if translation is not None else '']
            if state == 'unfinished' or not all(text.strip() for text in texts):
                yield f'{what}: not translated'
                continue
            if message.get('numerus') == 'yes':
                wanted = 1 if language.startswith('ja') else 2
                if len(texts) != wanted:
                    yield f'{what}: {len(texts)} plural forms instead of {wanted}'
            for text in texts:
                # Only a plural form may leave its number out ("one connector").
                missing = set(PLACE.findall(source)) ^ set(PLACE.findall(text))
                if missing - ({'%n', '%Ln'} if message.get('numerus') == 'yes' else set()):
                    yield f'{what}: other placeholders in "{text[:70]}"'


def problems_of(lupdate, project):
    project = pathlib.Path(project)
    with tempfile.TemporaryDirectory() as folder:
        for language in ('en', 'ja'):
            original = project / 'translations' / f'patchbay_{language}.ts'
            if not original.is_file():
                yield f'{original} does not exist'
                continue
            copy = pathlib.Path(folder) / original.name
            shutil.copy(original, copy)
            # The same call as in scripts/update-translations.
            options = ['-pluralonly'] if language == 'en' else []
            places = [place for place in (project / 'src', project / 'forms') if place.is_dir()]
            done = subprocess.run([lupdate, '-silent', '-locations', 'none', *options, *places, '-ts', copy],
                                  capture_output=True, text=True)
            if done.returncode != 0:
                yield f'lupdate failed: {done.stdout}{done.stderr}'
            for line in done.stderr.splitlines():
                if 'warning' in line.lower() or 'error' in line.lower() or 'lacks' in line:
                    yield f'lupdate: {line}'
            yield from problems_of_ts(copy)


if __name__ == '__main__':
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    found = list(problems_of(*sys.argv[1:]))
    code = sources.report(found, 'translations: Japanese and English plurals are complete')
    if found:
        print('scripts/update-translations brings the new strings into translations/; then translate them there.')
    sys.exit(code)
