#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Sidelight developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""check-schema.py DUMP-SET SCHEMA: the sample set fits the schema, and damaged copies do not."""
import copy
import json
import subprocess
import sys

dump_set, schema_path = sys.argv[1:3]
with open(schema_path, encoding="utf-8") as file:
    schema = json.load(file)
document = json.loads(subprocess.run([dump_set, "json"], capture_output=True, check=True).stdout.decode("utf-8"))

try:
    import jsonschema
except ImportError:
    print("python3-jsonschema is not here")
    sys.exit(77)

jsonschema.Draft202012Validator.check_schema(schema)
validator = jsonschema.Draft202012Validator(schema)
errors = list(validator.iter_errors(document))
for error in errors:
    print("/".join(map(str, error.absolute_path)), error.message)

DAMAGES = [
    (["format"], "other"), (["version"], 3), (["comparison", "uuid"], "x"), (["articles", 0, "sha256"], "0"),
    (["articles", 0, "claims", 0, "start"], -1), (["articles", 0, "claims", 0, "kind"], "opinion"),
    (["articles", 0, "claims", 0, "score"], 1.5), (["articles", 0, "paragraphs", 0, "role"], "x"),
    (["annotations", 0, "verdict"], "true"), (["annotations", 0, "changed"], "today"), (["matches", 0, "relation"], "is"),
    (["matches", 0, "differences", 0, "a"], 3),
]
for path, value in DAMAGES:
    damaged = copy.deepcopy(document)
    place = damaged
    for step in path[:-1]:
        place = place[step]
    assert path[-1] in place, path
    place[path[-1]] = value
    if validator.is_valid(damaged):
        errors.append(path)
        print("not noticed:", path)

# What an article does not mention, which only version 2 has.
omission = {
    "claim": document["articles"][0]["claims"][0]["uuid"], "article": document["articles"][1]["uuid"],
    "annotator": document["annotators"][0]["uuid"], "note": None, "changed": "2026-03-09T10:00:00Z",
}
for change, fits in [
    ({}, True), ({"note": "read twice"}, True), ({"claim": "x"}, False), ({"article": None}, False),
    ({"annotator": 3}, False), ({"note": ["a"]}, False), ({"changed": "today"}, False),
]:
    stated = dict(document, version=2, omissions=[{**omission, **change}])
    if validator.is_valid(stated) != fits:
        errors.append(change)
        print("judged wrongly:", change)

sys.exit(1 if errors else 0)
