"""The facts of campaigns, for evaluate.py: each is asked with subjects, test and item. `None` is unknown."""
from datetime import datetime, timedelta

DAY = 86_400_000
UNITS = {"s": 1000, "m": 60_000, "h": 3_600_000, "d": DAY, "w": 7 * DAY}
MOMENTS_MAX = 200
BANDS = {"recency": [-365, -180, -90, -30], "frequency": [2, 3, 5, 10], "monetary": [50, 100, 300, 1000]}

def duration(text):
    return int(text[:-1]) * UNITS[text[-1]]

def civil(at, offset_minutes):
    return datetime(1970, 1, 1) + timedelta(milliseconds=at, minutes=offset_minutes)

def first(entries, field, value):
    return next((one for one in entries if one[field] == value), {})

def total(numbers):
    numbers = list(numbers)
    return None if None in numbers else sum(numbers)

class Lower:
    """Known in part: a count that is as great or greater, a list that may have more."""

    def __init__(self, value):
        self.value = value

class Subjects:
    """What facts look at."""

    def __init__(self, situation, profile, now, item, each):
        self.situation, self.profile, self.now, self.item, self.each = situation, profile, now, item, each
        self.items = {one["id"]: one for one in situation["items"]}
        self.seen = {one["id"]: one for one in (profile or {}).get("items", [])}

    def days_since(self, at):
        return max(0, (self.now - at) / DAY) if at else None

    def days_since_order(self):
        return self.days_since(self.profile["orders"][0]["at"]) if self.profile["orders"] else None

    def traits(self, kind, item):
        now, seen = self.items.get(item, {}), self.seen.get(item, {})
        if kind == "label":
            return now.get("labels")
        if kind == "category":
            return now.get("categories", seen.get("categories"))
        brand = now.get("brand", seen.get("brand"))
        return None if brand is None else [brand]

def happened(s, test):
    """The moments a test is about, newest first; whether there may have been more; whether some may not count."""
    item = s.item if test.get("item") == "this" else test.get("item")
    if "item" in test and item is None:
        return None
    of = item or test.get("page") or test.get("keyword")
    since = s.now - (duration(test["within"]) if "within" in test else 90 * DAY)
    found, unsure = [], False
    for moment in s.profile["moments"]:
        if moment["name"] != test["event"] or moment["at"] < since or (of and moment.get("of") != of):
            continue
        for kind in set(test) & {"category", "brand", "label"}:
            traits = s.traits(kind, moment.get("of"))
            unsure = unsure or traits is None
            if test[kind] not in (traits or []):
                break
        else:
            found.append(moment)
    moments = s.profile["moments"]
    # An event with several items is several moments, of one time.
    found = [one for place, one in enumerate(found) if not place or one["at"] != found[place - 1]["at"]]
    return found, since < s.now - 90 * DAY or len(moments) >= MOMENTS_MAX and moments[-1]["at"] > since, unsure

def count(s, test, _):
    what = happened(s, test)
    if what is None:
        return None
    found, is_cut, unsure = what
    return Lower(len(found)) if is_cut or unsure else len(found)

def days_since(s, test, _):
    found, _, unsure = happened(s, test) or ([], False, True)
    if found or unsure:
        return None if unsure else s.days_since(found[0]["at"])
    is_bare = not set(test) & {"item", "page", "keyword", "category", "brand", "label", "within"}
    return s.days_since(is_bare and first(s.profile["counts"], "name", test["event"]).get("at"))

def stage(s, *_):
    p = s.profile
    return ["unknown", "visitor", "cart", "buyer", "repeat"][
        2 + min(2, len(p["orders"])) if p["orders"] else 2 if p["cart"] else 1 if p["items"] else 0]

def of_cart(kind):
    def fact(s, *_):
        lists = [s.traits(kind, line["id"]) for line in s.profile["cart"]]
        known = [one for found in lists for one in found or []]
        return Lower(known) if None in lists else known
    return fact

def spent(s, *_):
    orders = s.profile["orders"]
    return total(one.get("value") for one in orders if one.get("currency") == orders[0].get("currency"))

def in_bands(name, value_of):
    def fact(s, *_):
        value = value_of(s) if s.profile["orders"] else None
        return None if value is None else 1 + sum(value >= cut for cut in BANDS[name])
    return fact

def monetary(s):
    unit = {"KRW": 1000, "JPY": 100}.get(s.profile["orders"][0].get("currency"), 1)
    return None if spent(s) is None else spent(s) / unit

def liked(s, kind):
    """What the visitor leans to, with its score now."""
    age = lambda one: (s.now - one["at"]) / DAY
    score = lambda one: one["score"] * 2 ** (-age(one) / 14) + one.get("bought", 0) * 2 ** (-age(one) / 75)
    return {one["value"]: score(one) for one in s.profile["affinities"][kind] if one["count"] >= 3 and score(one) > 0}

def top(kind):
    return lambda s, *_: max(liked(s, kind), key=liked(s, kind).get, default=None)

def bias(s, test, _):
    kind = next(kind for kind in ("category", "brand", "keyword") if kind in test)
    scores = liked(s, kind)
    return scores.get(test[kind], 0) / sum(scores.values()) if scores else None

def find_trial(s, test):
    """When it ends and whether it was renewed; `False`: there is none."""
    record, renewed = s.profile.get("member", {}).get("trial"), False
    if record:
        return record["endsAt"], "renewedAt" in record
    for order in s.profile["orders"]:
        labels = [s.traits("label", line["id"]) for line in order["lines"]]
        if any(test.get("label", "trial") in (one or []) for one in labels):
            return (order["at"] + duration(test["lasts"]) if "lasts" in test else None), renewed
        if None in labels:
            return None
        renewed = True
    return False

def trial(s, test, _):
    ends_at, renewed = find_trial(s, test) or (None, False)
    if renewed or ends_at is None:
        return "renewed" if renewed else "none" if find_trial(s, test) is False else None
    return "running" if ends_at > s.now else "ended"

def trial_ended_days(s, test, _):
    ends_at, _ = find_trial(s, test) or (None, False)
    return None if ends_at is None else (s.now - ends_at) / DAY

def price_change(s, test, item):
    lists = {"wished": "wishlist", "carted": "cart"}
    entry = first(s.profile[lists.get(test.get("since", s.each), "items")], "id", item)
    before, now = entry.get("price"), s.items.get(item, {})
    currency = entry.get("currency", s.seen.get(item, {}).get("currency"))
    is_known = before and now.get("price") and now.get("currency") == currency
    return 100 * (now["price"] / before - 1) if is_known else None

def back_in_stock(s, _, item):
    seen, now = s.seen.get(item), s.items.get(item, {}).get("availability")
    if not seen or seen.get("availability") != "out_of_stock":
        return False if seen else None
    return None if now is None else now == "in_stock"

def bought_at(s, item):
    return [one["at"] for one in s.profile["orders"] if first(one["lines"], "id", item)]

def due_in_days(s, _, item):
    dates = bought_at(s, item)
    own = (dates[0] - dates[-1]) / DAY / (len(dates) - 1) if len(dates) > 1 else 0
    gap = own if own >= 1 else s.items.get(item, {}).get("gapDays")
    return (dates[0] - s.now) / DAY + gap if dates and gap is not None else None

def discount(s, _, item):
    now = s.items.get(item, {})
    return 100 * max(0, 1 - now["price"] / now.get("was", now["price"])) if "price" in now else None

page = lambda field: lambda s, *_: s.situation["page"].get(field)
utm = lambda field: lambda s, *_: s.situation["page"].get("utm", {}).get(field)
size = lambda name: lambda s, *_: len(s.profile[name])
now_of = lambda field: lambda s, _, item: s.items.get(item, {}).get(field)

OF_PAGE = {
    "known": lambda s, *_: any((s.profile or {}).get(name) for name in ("items", "orders", "cart", "wishlist", "searches")),
    "signedIn": lambda s, *_: s.situation.get("isSignedIn"),
    "demographic": lambda s, test, _: s.situation.get("demographics", {}).get(test["name"]),
    "utmSource": utm("source"), "utmMedium": utm("medium"), "utmCampaign": utm("campaign"),
    "pageType": page("type"), "language": page("language"),
    "path": lambda s, *_: s.situation["page"]["address"].split("?")[0],
    "device": lambda s, *_: s.situation["device"],
    "hour": lambda s, *_: civil(s.now, s.situation["offsetMinutes"]).hour,
    "price": now_of("price"), "discount": discount, "availability": now_of("availability"),
    "itemCategories": lambda s, _, item: s.traits("category", item),
    "itemBrand": lambda s, _, item: (s.traits("brand", item) or [None])[0],
    "itemLabels": lambda s, _, item: s.traits("label", item),
}
OF_PROFILE = {
    "count": count, "daysSince": days_since, "stage": stage, "spent": spent, "bias": bias,
    "visits": lambda s, *_: s.profile["visits"]["count"],
    "daysSinceFirstVisit": lambda s, *_: s.days_since(s.profile["visits"]["firstAt"]),
    "cartValue": lambda s, *_: total(one["quantity"] * one["price"] if "price" in one else None for one in s.profile["cart"]),
    "cartCount": lambda s, *_: sum(one["quantity"] for one in s.profile["cart"]),
    "cartItems": lambda s, *_: [one["id"] for one in s.profile["cart"]],
    "cartCategories": of_cart("category"), "cartLabels": of_cart("label"),
    "cartIdleMinutes": lambda s, *_: (s.days_since(max(one["at"] for one in s.profile["cart"])) * 1440
                                      if s.profile["cart"] else None),
    "wishCount": size("wishlist"), "orders": size("orders"), "daysSinceOrder": lambda s, *_: s.days_since_order(),
    "recencyBand": in_bands("recency", lambda s: -s.days_since_order()), "monetaryBand": in_bands("monetary", monetary),
    "frequencyBand": in_bands("frequency", lambda s: len(s.profile["orders"])),
    "topCategory": top("category"), "topBrand": top("brand"), "topKeyword": top("keyword"),
    "daysSinceSignUp": lambda s, *_: s.days_since(s.profile.get("member", {}).get(
        "signedUpAt", first(s.profile["counts"], "name", "sign_up").get("at"))),
    "signedUp": lambda s, *_: "member" in s.profile or any(one["name"] in ("sign_up", "login") for one in s.profile["counts"]),
    "trial": trial, "trialEndedDays": trial_ended_days, "priceChange": price_change,
}
OF_ITEM = {  # of the profile, and unknown without an item
    "backInStock": back_in_stock, "dueInDays": due_in_days,
    "inCart": lambda s, _, item: bool(first(s.profile["cart"], "id", item)),
    "wished": lambda s, _, item: bool(first(s.profile["wishlist"], "id", item)),
    "timesBought": lambda s, _, item: len(bought_at(s, item)),
}

def is_allowed(s, name):
    needed = {"signedIn": s.situation["isLinked"], "demographic": "demographics" in s.situation}
    return needed.get(name, s.profile is not None or name not in {**OF_PROFILE, **OF_ITEM})

def fact_of(s, test):
    name, item = test["fact"], test.get("item", "this")
    item = s.item if item == "this" else item
    fact = {**OF_PAGE, **OF_PROFILE, **OF_ITEM}.get(name)
    if not fact or not is_allowed(s, name) or (name in OF_ITEM and item is None):
        return None
    return fact(s, test, item)
