"""A second evaluator of campaigns, as small as it can be: plays every case of ../cases.json and says which verdict differs.

    python3 evaluate.py [cases.json]

Standard library only. It leaves out what cases.json does not ask for: reading a file that may be malformed, the arbiter between
campaigns, and how the state changes. Names are those of the rules file; facts.py beside it reads the facts.
"""
import json
import re
import sys
from datetime import datetime, timedelta
from pathlib import Path
from urllib.parse import unquote

from facts import Lower, Subjects, civil, duration, fact_of, first, is_allowed

OVERLAYS = {"perSession": 2, "perDay": 4}
WEEKDAYS = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"]
SIGNS = {"eq": "=", "ne": "<>", "lt": "<", "lte": "<=", "gt": ">", "gte": ">=", "in": " in ", "has": " has ", "hasAny": " has "}

class No(Exception):
    """A clause that does not hold, and why."""

def fnv1a32(text):
    value = 0x811C9DC5
    for byte in text.encode():
        value = ((value ^ byte) * 0x01000193) & 0xFFFFFFFF
    return value

# Conditions: 1 is true, 0 false, 0.5 unknown; then `all` is the least, `any` the greatest.

def compare(test, value):
    def holds(value, name, operand):
        if name == "in":
            return max(holds(value, "eq", one) for one in operand)
        if name in ("has", "hasAny"):
            wanted = operand if isinstance(operand, list) else [operand]
            return any(one in value for one in wanted) if isinstance(value, list) else 0.5
        kind = lambda one: float if type(one) is int else type(one)
        if kind(value) is not kind(operand):
            return 0.5
        return ("<" if value < operand else ">" if value > operand else "=") in SIGNS[name]

    truth = 0.5 if value is None else 1
    for name in SIGNS:
        if name in test and value is not None:
            if isinstance(value, Lower):
                one = 1 if name in ("gt", "gte", "has", "hasAny") and holds(value.value, name, test[name]) == 1 else 0.5
            else:
                one = holds(value, name, test[name])
            truth = min(truth, one)
    return truth

def truth_of(s, condition, path, denied, held):
    """How true it is, and the clause to blame where it is not."""
    if "not" in condition:
        return 1 - truth_of(s, condition["not"], path + ".not", denied, [])[0], path
    for name, best in (("all", min), ("any", max)):
        if name in condition:
            each = [truth_of(s, one, f"{path}.{name}[{place}]", denied, held) for place, one in enumerate(condition[name])]
            truth, clause = best(each, key=lambda one: one[0])
            return truth, clause if name == "all" else path
    if not is_allowed(s, condition["fact"]):
        denied.append(path)
    truth = compare(condition, fact_of(s, condition))
    if truth == 1:
        held.append(condition)
    return truth, path

def in_words(test):
    text = lambda value: ",".join(map(str, value)) if isinstance(value, list) else str(value)
    if test["fact"] == "demographic":
        return test["fact"]
    return test["fact"] + ",".join(SIGNS[name] + text(test[name]) for name in SIGNS if name in test)

# Triggers and windows

def is_on_page(pattern, address):
    address = unquote(address if "?" in pattern else address.split("?")[0])
    return re.fullmatch(".*".join(map(re.escape, pattern.split("*"))), address, re.S) is not None

def is_trigger(trigger, signal, page):
    if "event" in trigger:
        is_event = signal["kind"] == "event" and signal["name"] == trigger["event"]
        return is_event and trigger.get("item", None) in (None, *signal["items"])
    if "page" in trigger:
        is_type = trigger["page"] == "any" or page.get("type") in trigger["page"]
        return signal["kind"] == "page" and is_type and is_on_page(trigger.get("path", "*"), page["address"])
    if signal["kind"] not in trigger:
        return False
    wanted = trigger[signal["kind"]]
    if signal["kind"] == "exit":
        return True
    return signal["percent"] >= wanted if signal["kind"] == "scroll" else signal["ms"] >= duration(wanted)

def check_window(window, now, offset):
    local = civil(now, offset)
    text = local.isoformat()[:16]

    def side(end):
        """Before what an end says -1, within it 0, after it 1."""
        if re.search(r"T.*(Z|[+-])", end):
            end = (datetime.fromisoformat(end.replace("Z", "+00:00")).replace(tzinfo=None)
                   - datetime.fromisoformat(end.replace("Z", "+00:00")).utcoffset() + timedelta(minutes=offset)).isoformat()
        end = end[:16]
        return (text[:len(end)] > end) - (text[:len(end)] < end)

    if side(window.get("from", "")) < 0:
        raise No("window.from", "window")
    if "to" in window and side(window["to"]) > 0:
        raise No("window.to", "window")
    opens, closes = window.get("hours", "00:00-24:00").split("-")
    clock, over_midnight = text[11:], closes <= opens
    is_late = over_midnight and clock < closes
    if "days" in window and WEEKDAYS[(local.weekday() - is_late) % 7] not in window["days"]:
        raise No("window.days", "window")
    if not (is_late or (clock >= opens and (over_midnight or clock < closes))):
        raise No("window.hours", "window")

# Occurrences

def key_of(rule, s):
    kind, p, item = rule.get("key", "once"), s.profile or {}, s.item
    local = civil(s.now, s.situation["offsetMinutes"])
    year, week, _ = local.isocalendar()
    cart, orders = p.get("cart", []), p.get("orders", [])
    of_item = [one for one in orders if first(one["lines"], "id", item)]
    parts = {
        "once": [], "session": [s.situation["session"]], "day": [f"{local:%Y-%m-%d}"], "month": [f"{local:%Y-%m}"],
        "week": [f"{year}-W{week:02}"], "cart": [p.get("cartAt", min(one["at"] for one in cart)) if cart else None],
        "item": [item], "item-price": [item, s.items.get(item, {}).get("price")],
        "order": [orders[0]["id"] if orders else None], "order-line": [of_item[0]["id"] if of_item else None, item],
        "signup": [] if fact_of(s, {"fact": "daysSinceSignUp"}) is not None else [None],
    }[kind]
    if None in parts:
        raise No("key", "key")
    return ":".join([kind, *map(str, parts)])

def arm_of(rule, seed):
    split = rule.get("split", {})
    holdout = split.get("holdout", 0)
    drawn = fnv1a32(f"{rule['id']}\n{seed}") / 2**32
    if drawn < holdout:
        return "holdout"
    drawn = (drawn - holdout) / (1 - holdout)
    for arm in split.get("arms", []):
        if drawn < arm["share"]:
            return arm["name"]
        drawn -= arm["share"]
    return "base"

def check_caps(path, caps, tally, now, day, session):
    if not tally:
        return
    counts = {
        "perSession": tally["inSession"] if tally["session"] == session else 0,
        "perDay": tally["today"] if tally["day"] >= day else 0,
        "total": tally["total"],
    }
    for name, count in counts.items():
        if name in caps and count >= caps[name]:
            raise No(f"{path}.{name}", "cap")
    if "coolDown" in caps and tally["total"] and now - tally["lastAt"] < duration(caps["coolDown"]):
        raise No(f"{path}.coolDown", "cool-down")

def next_step(steps, known, s):
    """The index of the step that may be taken now."""
    index, due_at, ending = (known or {}).get("step", 0), (known or {}).get("at", s.now), ("key", "over")
    session = s.situation["session"]
    while index < len(steps):
        step = steps[index]
        if "wait" in step and known:
            due_at += duration(step["wait"])
            if s.now < due_at:
                raise No(f"steps[{index}].wait", "waits")
        elif "intent" in step and s.situation.get("mayTell") is False:
            ending = (f"steps[{index}].intent", "consent")
        elif "show" in step and known and known.get("session") == session:
            raise No(f"steps[{index}].show", "waits")
        else:
            return index
        index += 1
    raise No(*ending)

def is_overlay(step):
    return "show" in step and step["show"]["format"] != "inline"

def judge_occurrence(rule, groups, key, s, state):
    record, limits, situation = first(state["campaigns"], "id", rule["id"]), rule.get("limits", {}), s.situation
    known = first(record.get("occurrences", []), "key", key)
    arm = known.get("arm") or arm_of(rule, situation["seed"])
    steps = first(rule.get("split", {}).get("arms", []), "name", arm).get("steps", rule["steps"])
    is_again = False
    try:
        if "endedBy" in known or (not known and fnv1a32(key) in record.get("past", [])):
            raise No("key", "over")
        index = next_step(steps, known, s)
    except No:
        index = known.get("shown", -1)
        is_again = (index >= 0 and known.get("session") == situation["session"] and not known.get("isGone")
                    and known.get("endedBy", "done") == "done" and arm != "holdout" and not is_overlay(steps[index]))
        if not is_again:
            raise
    if record.get("dismissedUntil", 0) > s.now:
        raise No("dismissed", "dismissed")
    for what in limits.get("stopAfter", ["convert"] if "goal" in rule else []):
        if record.get(what + "edAt"):
            raise No("limits.stopAfter", "stopped")
    step = steps[index]
    if not is_again and ("show" in step or ("intent" in step and not any("show" in one for one in steps))):
        today = (s.now, f"{civil(s.now, situation['offsetMinutes']):%Y-%m-%d}", situation["session"])
        check_caps("limits", limits, record, *today)
        for group in dict.fromkeys([*["overlays"] * is_overlay(step), *[limits[name] for name in ["group"] if name in limits]]):
            check_caps(f"groups.{group}", groups[group], first(state["groups"], "id", group), *today)
    verdict = {"answer": "hold-out" if arm == "holdout" else "run", "occurrence": key, "arm": arm, "step": index}
    item = s.item if s.item is not None else known.get("item")
    return {**verdict, **({"item": item} if item is not None else {}), **({"isAgain": True} if is_again else {})}

# Verdicts

def judge_item(rule, groups, s, state):
    denied, held = [], []
    truth, clause = truth_of(s, rule["if"], "if", denied, held) if "if" in rule else (1, "")
    if denied:
        raise No(denied[0], "consent")
    check_window(rule.get("window", {}), s.now, s.situation["offsetMinutes"])
    if truth < 1:
        raise No(clause, "unknown" if truth else "false")
    verdict = judge_occurrence(rule, groups, key_of(rule, s), s, state)
    return {**verdict, "reasons": [in_words(test) for test in held]}

def judge(rule, groups, signal, situation, profile, state, now):
    now, page, each = max(now, state["at"]), situation["page"], rule.get("each")
    if rule.get("enabled") is False:
        raise No("enabled", "disabled")
    trigger = next((one for one in rule["when"] if signal is None or is_trigger(one, signal, page)), None)
    if trigger is None:
        raise No("when", "no-trigger")
    items = [trigger.get("item") or next(iter((signal or {}).get("items", [])), None) or page.get("item")]
    if each and profile is None:
        raise No("each", "consent")
    if each:
        lines = [line for order in profile["orders"] for line in order["lines"]]
        viewed = [one for one in profile["items"] if one["views"]]
        lists = {"viewed": viewed, "wished": profile["wishlist"], "carted": profile["cart"], "bought": lines}
        items = dict.fromkeys(one["id"] for one in lists[each])
    failure = None
    for item in items:
        try:
            return judge_item(rule, groups, Subjects(situation, profile, now, item, each), state)
        except No as no:
            failure = failure or no
    raise failure or No("each", "false")

def play(case, defaults, now):
    part = lambda name: {**defaults[name], **(case.get(name) or {})}
    profile = None if case.get("profile", {}) is None else part("profile")
    signal = case["signal"] if "signal" in case else defaults["signal"]
    groups = {"overlays": OVERLAYS, **case.get("file", {}).get("groups", {})}
    try:
        return judge(part("rule"), groups, signal, part("situation"), profile, part("state"), case.get("now", now))
    except No as no:
        return {"answer": "no", "clause": no.args[0], "because": no.args[1]}

def main(path):
    file, differ = json.loads(Path(path).read_text(encoding="utf-8")), 0
    for case in file["cases"]:
        verdict, expected = play(case, file["defaults"], file["now"]), case["verdict"]
        if "reasons" not in expected:
            verdict.pop("reasons", None)
        if verdict != expected:
            differ += 1
            print(f"{case['name']}: expected {expected}, got {verdict}")
    print(f"{len(file['cases'])} cases, {differ} differ")
    return 1 if differ else 0

if __name__ == "__main__":
    sys.exit(main(sys.argv[1] if len(sys.argv) > 1 else Path(__file__).parent.parent / "cases.json"))
