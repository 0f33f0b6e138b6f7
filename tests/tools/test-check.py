#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Plants one violation at a time in a small house and sees that the gate of tools/check finds it, at its place."""
import os
import subprocess
import sys
import tempfile

CHECK = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "..", "tools", "check")
SPDX = "/* SPDX-License-Identifier: GPL-3.0-or-later */\n"

FLOORS = ("base", "model", "store", "report", "export", "cli", "ui", "app")
MESON = """project('house', 'c')
gtk_dep = dependency('gtk4')
src_inc = include_directories('src')
""" + "".join(f"subdir('src/{floor}')\n" for floor in FLOORS) + "subdir('tests')\n"
LIBRARY = "{0}_lib = static_library('sgz-{0}', 'sgz-{0}.c', include_directories: src_inc{1})\n"
TESTS = "test('base/one', executable('test-one', 'test-one.c', link_with: base_lib), suite: 'displayless')\n"
SOURCE = SPDX + """#include <glib/gi18n-lib.h>

const char *
sgz_{0} (void)
{{
  return _ ("A word");
}}
"""
CATALOGUE = """msgid ""
msgstr ""
"Language: zh_CN\\n"
"MIME-Version: 1.0\\n"
"Content-Type: text/plain; charset=UTF-8\\n"
"Content-Transfer-Encoding: 8bit\\n"
"Plural-Forms: nplurals=1; plural=0;\\n"

msgid "A word"
msgstr "一个词"
"""
DESKTOP = """[Desktop Entry]
Type=Application
Name=A word
Exec=house
Categories=Office;
"""
METAINFO = """<?xml version="1.0" encoding="UTF-8"?>
<component type="desktop-application">
  <id>org.example.house</id>
  <metadata_license>CC0-1.0</metadata_license>
  <project_license>GPL-3.0-or-later</project_license>
  <name>A word</name>
  <summary>A word</summary>
  <description><p>A word</p></description>
  <launchable type="desktop-id">org.example.house.desktop</launchable>
  <url type="homepage">https://example.org</url>
  <content_rating type="oars-1.1"/>
</component>
"""
TEMPLATE = '<interface><template class="SgzPage" parent="GtkBox"/></interface>\n'


def build_house():
    """The files of a house in which every gate passes."""
    house = {
        ".clang-format": "BasedOnStyle: GNU\n",
        "meson.build": MESON,
        "tests/meson.build": TESTS,
        "tests/test-one.c": SPDX + "int\nmain (void)\n{\n  return 0;\n}\n",
        "tools/go": "#!/bin/bash\n# SPDX-License-Identifier: GPL-3.0-or-later\necho go\n",
        "po/LINGUAS": "zh_CN\n",
        "po/zh_CN.po": CATALOGUE,
        "resources/house.desktop.in": DESKTOP,
        "resources/house.metainfo.xml.in": METAINFO,
        "resources/ui.gresource.xml": "<gresources><gresource><file>page/sgz-page.ui</file></gresource></gresources>\n",
        "ui/page/sgz-page.ui": TEMPLATE,
        "src/ui/page/sgz-page.c": SPDX + "#include <gtk/gtk.h>\n",
        "src/base/sgz-base.h": SPDX + "#pragma once\n",
        "src/store/sgz-store.h": SPDX + "#pragma once\n",
        "src/store/sgz-sql-private.h": SPDX + "#include <sqlite3.h>\n",
        "src/ui/sgz-ui.h": SPDX + "#pragma once\n",
    }
    for floor in FLOORS:
        house[f"src/{floor}/meson.build"] = LIBRARY.format(floor, "")
        house[f"src/{floor}/sgz-{floor}.c"] = SOURCE.format(floor)
    listed = [f for f in house if f.endswith((".desktop.in", ".metainfo.xml.in")) or "A word" in house[f] and f.endswith(".c")]
    house["po/POTFILES"] = "\n".join(listed) + "\n"
    return house


# gate, what is planted (file -> text put at its end, or in place of it), what the gate says
REPLACE = "\0"
PLANTED = [
    ("format", {"src/base/sgz-base.c": "int  x ;\n"}, "src/base/sgz-base.c:9: run clang-format"),
    ("licence", {"src/base/sgz-base.h": REPLACE + "#pragma once\n"}, "src/base/sgz-base.h: no SPDX line"),
    ("sizes", {"src/base/sgz-base.c": "\n" * 600}, "src/base/sgz-base.c: 608 lines"),
    ("sizes", {"src/base/sgz-base.c": "int\nf (void)\n{\n" + "  f ();\n" * 59 + "}\n"}, "sgz-base.c:11: a function of 61 lines"),
    ("leftovers", {"src/base/sgz-base.c": "/* TO" + "DO: the rest */\n"}, "src/base/sgz-base.c:9: /* "),
    ("leftovers", {"src/base/sgz-base.c": "/* not " + "implemented */\n"}, "src/base/sgz-base.c:9: /* not "),
    ("leftovers", {"tests/test-one.c": "g_test_" + 'skip ("");\n'}, "tests/test-one.c:7: a test is skipped"),
    ("paths", {"tools/go": "cd /ho" + "me/somebody\n"}, "tools/go:4: cd"),
    ("floors", {"src/base/sgz-base.c": '#include "ui/sgz-ui.h"\n'}, "base includes ui/sgz-ui.h of ui"),
    ("floors", {"src/report/sgz-report.c": '#include "../ui/sgz-ui.h"\n'}, "report includes ../ui/sgz-ui.h of ui"),
    ("floors", {"src/cli/sgz-cli.c": "#include <gtk/gtk.h>\n"}, "cli includes gtk/gtk.h"),
    ("floors", {"src/export/sgz-export.c": "#include <adwaita.h>\n"}, "export includes adwaita.h"),
    ("floors", {"src/report/sgz-report.c": "#include <sqlite3.h>\n"}, "report includes sqlite3.h"),
    ("floors", {"src/report/sgz-report.c": '#include "store/sgz-sql-private.h"\n'}, "store/sgz-sql-private.h is private"),
    ("floors", {"src/attic/sgz-attic.c": SPDX}, "attic is no floor"),
    ("links", {"src/cli/meson.build": REPLACE + LIBRARY.format("cli", ", dependencies: gtk_dep")}, "the floor cli is compiled with GTK"),
    ("links", {"src/cli/meson.build": REPLACE + LIBRARY.format("other", "").replace("sgz-other.c", "sgz-cli.c")}, "cli has no static library"),
    ("links", {"tests/meson.build": REPLACE + TESTS.replace("base_lib", "base_lib, dependencies: gtk_dep")}, "base/one is of the displayless suite"),
    ("potfiles", {"src/base/sgz-more.c": SOURCE.format("more")}, "src/base/sgz-more.c has strings"),
    ("potfiles", {"ui/page/sgz-more.ui": '<property name="label" translatable="yes">x</property>'}, "ui/page/sgz-more.ui has strings"),
    ("potfiles", {"po/POTFILES": "src/base/sgz-gone.c\n"}, "src/base/sgz-gone.c, which is not there"),
    ("translation", {"src/base/sgz-base.c": '_ ("Another")\n'}, "“Another” has no Chinese"),
    ("translation", {"po/zh_CN.po": REPLACE + CATALOGUE.replace("一个词", "")}, "“A word” has no Chinese"),
    ("translation", {"po/zh_CN.po": REPLACE + CATALOGUE.replace('msgid "A', '#, fuzzy\nmsgid "A')}, "“A word” is fuzzy"),
    ("translation", {"po/zh_CN.po": '\nmsgid "Unused"\nmsgstr "不用"\n'}, "“Unused” is used nowhere"),
    ("translation", {"po/zh_CN.po": '\nmsgid "A word"\nmsgstr "又一个"\n'}, "duplicate"),
    ("templates", {"ui/page/sgz-page.ui": "<open>"}, "ui/page/sgz-page.ui:2: parser error"),
    ("templates", {"ui/page/sgz-lost.ui": "<interface/>"}, "sgz-lost.ui is in no .gresource.xml"),
    ("templates", {"src/ui/page/sgz-page.c": None}, "is a template without src/ui/page/sgz-page.c"),
    ("templates", {"ui/page/sgz-page.ui": None}, "names page/sgz-page.ui, which is not there"),
    ("desktop", {"resources/house.desktop.in": "Colour=red\n"}, "house.desktop.in: "),
    ("desktop", {"resources/house.metainfo.xml.in": REPLACE + METAINFO.replace("CC0-1.0", "mine")}, "house.metainfo.xml.in: "),
    ("scripts", {"tools/go": "rm $1\n"}, "tools/go:4:"),
    ("scripts", {"tools/snake": "#!/usr/bin/env python3\nif\n"}, "tools/snake:2:"),
]  # fmt: skip


def write_house(folder, planted):
    house = build_house()
    for name, text in planted.items():
        if text is None:
            del house[name]
        elif text.startswith(REPLACE):
            house[name] = text[1:]
        else:
            house[name] = house.get(name, "") + text
    for name, text in house.items():
        path = os.path.join(folder, name)
        os.makedirs(os.path.dirname(path), exist_ok=True)
        with open(path, "w", encoding="utf-8") as file:
            file.write(text)
        if text.startswith("#!"):
            os.chmod(path, 0o755)


def run_check(planted, *gates):
    with tempfile.TemporaryDirectory() as folder:
        write_house(folder, planted)
        return subprocess.run([sys.executable, CHECK, "--root", folder, *gates], capture_output=True, text=True)


def main():
    results = []

    clean = run_check({})
    results.append(("/tools/check/passes-a-clean-house", clean.returncode == 0 and "✗" not in clean.stdout, clean))
    two = run_check({"src/base/sgz-base.h": REPLACE, "tools/go": "rm $1\n"}, "licence", "scripts", "paths")
    results.append(("/tools/check/counts-the-gates-that-fail", two.returncode == 2, two))
    unknown = run_check({}, "gate")
    results.append(("/tools/check/names-an-unknown-gate", unknown.returncode == 2 and "no gate gate" in unknown.stderr, unknown))
    for gate, planted, said in PLANTED:
        result = run_check(planted, gate)
        good = result.returncode == 1 and said in result.stdout
        results.append((f"/tools/check/{gate}/finds-{said.replace(' ', '-').replace('#', '')}", good, result))

    print(f"1..{len(results)}")
    for number, (name, good, result) in enumerate(results, 1):
        print(f"{'ok' if good else 'not ok'} {number} {name}")
        if not good:
            print("\n".join("# " + line for line in (result.stdout + result.stderr).split("\n")))
    return 0 if all(good for _, good, _ in results) else 1


if __name__ == "__main__":
    sys.exit(main())
