"""Checks values against a JSON Schema, by as much of it as this project's schemas use; what they don't describe is wrong too.

Where Python's jsonschema is installed it is asked as well.
"""

import json

try:
    import jsonschema
except ImportError:
    jsonschema = None

TYPES = {"object": dict, "array": list, "string": str, "number": (int, float), "integer": int, "boolean": bool,
         "null": type(None)}
ANNOTATIONS = {"$schema", "$defs", "title", "description"}


def has_type(value, name):
    return isinstance(value, TYPES[name]) and (name == "boolean" or not isinstance(value, bool))


class Schema:
    def __init__(self, path):
        self.root = json.loads(path.read_text(encoding="utf-8"))

    def wrong(self, value, definition):
        """What is wrong with the value as $defs/DEFINITION has it: a list of sayings."""
        rule = {"$ref": f"#/$defs/{definition}"}
        found = list(self.breaches(value, rule, "$"))
        if jsonschema:
            whole = {"$ref": rule["$ref"], "$defs": self.root["$defs"]}
            found += [error.message for error in jsonschema.Draft202012Validator(whole).iter_errors(value)]
        return found

    def breaches(self, value, rule, where):
        unknown = set(rule) - ANNOTATIONS - {"$ref", "type", "const", "enum", "minimum", "maximum", "minItems", "maxItems",
                                             "items", "required", "properties", "additionalProperties", "anyOf"}
        if unknown:
            yield f"{where}: this checker does not know {unknown}"
        if "$ref" in rule:
            yield from self.breaches(value, self.root["$defs"][rule["$ref"].rsplit("/", 1)[1]], where)
        if "anyOf" in rule and all(any(self.breaches(value, one, where)) for one in rule["anyOf"]):
            yield f"{where}: none of anyOf"
        names = rule.get("type", [])
        names = [names] if isinstance(names, str) else names
        if names and not any(has_type(value, name) for name in names):
            yield f"{where}: {value!r} is no {names}"
            return
        if "const" in rule and value != rule["const"] or "enum" in rule and value not in rule["enum"]:
            yield f"{where}: {value!r}"
        if value is not None and ("minimum" in rule and value < rule["minimum"] or "maximum" in rule and value > rule["maximum"]):
            yield f"{where}: {value!r} is out of range"
        if isinstance(value, list):
            yield from self.list_breaches(value, rule, where)
        if isinstance(value, dict):
            yield from self.object_breaches(value, rule, where)

    def list_breaches(self, value, rule, where):
        if not rule.get("minItems", 0) <= len(value) <= rule.get("maxItems", len(value)):
            yield f"{where}: {len(value)} items"
        for at, item in enumerate(value):
            yield from self.breaches(item, rule.get("items", {}), f"{where}[{at}]")

    def object_breaches(self, value, rule, where):
        for key in set(rule.get("required", [])) - set(value):
            yield f"{where}: lacks {key}"
        described = rule.get("properties", {})
        for key, item in value.items():
            if key in described:
                yield from self.breaches(item, described[key], f"{where}.{key}")
            elif "additionalProperties" in rule:
                yield from self.breaches(item, rule["additionalProperties"], f"{where}.{key}")
            elif "properties" in rule:
                yield f"{where}: {key} is not described"
