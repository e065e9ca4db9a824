# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Invent contacts of whom some stand there twice, damaged, and others only look alike.

Names are those of Faker in ten languages; nothing here is read from the finder, its tables least.
"""

import random
import unicodedata
from collections import defaultdict
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from functools import cache
from importlib import import_module

from networkjournal.domain.duplicates import Card

_LOCALES = "en_US en_GB de_DE es_ES fr_FR it_IT nl_NL pl_PL pt_BR sv_SE".split()  # noqa: SIM905
_PLACES = ("University", "College", "Museum", "Bank", "Clinic", "Labs", "Foundation", "Group")
_ROLES = ("Dean", "Recruiter", "Engineer", "Analyst", "Professor", "Adviser", "Manager", "Partner")
_NEAR_KEYS = {
    "a": "sq", "b": "vn", "c": "xv", "d": "sf", "e": "wr", "f": "dg", "g": "fh", "h": "gj",
    "i": "uo", "j": "hk", "k": "jl", "l": "k", "m": "n", "n": "bm", "o": "ip", "p": "o",
    "q": "wa", "r": "et", "s": "ad", "t": "ry", "u": "yi", "v": "cb", "w": "qe", "x": "zc",
    "y": "tu", "z": "x",
}  # fmt: skip
_SHORT = {
    "William": "Bill", "Robert": "Bob", "Elizabeth": "Liz", "Margaret": "Peggy", "James": "Jim",
    "Michael": "Mike", "Thomas": "Tom", "Katherine": "Kate", "Jennifer": "Jen", "Daniel": "Dan",
    "Christopher": "Chris", "Matthew": "Matt", "Anthony": "Tony", "Steven": "Steve",
    "Edward": "Ted", "Richard": "Dick", "Rebecca": "Becky", "Susan": "Sue", "Deborah": "Debbie",
    "Patricia": "Trish", "Joseph": "Joe", "Samantha": "Sam", "Benjamin": "Ben", "Gregory": "Greg",
    "Francisco": "Paco", "José": "Pepe", "Enrique": "Quique", "Dolores": "Lola", "Ignacio": "Nacho",
    "Guillermo": "Memo", "Eduardo": "Lalo", "Mercedes": "Merche", "Rafael": "Rafa",
    "Manuel": "Manolo", "Johannes": "Hans", "Friedrich": "Fritz", "Wilhelm": "Willi",
    "Elisabeth": "Lisa", "Katharina": "Kathi", "Franziska": "Franzi", "Sebastian": "Basti",
    "Matthias": "Matze", "Susanne": "Susi", "Josef": "Sepp", "Giuseppe": "Peppe",
    "Francesca": "Fra", "Giovanni": "Gianni", "Alessandro": "Sandro", "Luigi": "Gigi",
    "Frédéric": "Fred", "Nicolas": "Nico", "Philippe": "Phil", "Hendrik": "Henk",
    "Cornelis": "Kees", "Jacobus": "Jaap", "Małgorzata": "Gosia", "Katarzyna": "Kasia",
    "Tomasz": "Tomek", "Piotr": "Piotrek", "Zachary": "Zach", "Victoria": "Vicky",
    "Alexander": "Alex", "Nathaniel": "Nate", "Abigail": "Abby", "Timothy": "Tim",
}  # fmt: skip
_PLAIN = str.maketrans({"ß": "ss", "ø": "o", "ł": "l", "Ł": "L"})
_Damage = Callable[["_Maker", Card], Card]


@dataclass(slots=True)
class People:
    """Hold the invented contacts and what is true of them."""

    cards: list[Card]
    doubles: dict[tuple[int, int], str] = field(default_factory=dict)
    """Ids of the same person, with the damage."""
    different: dict[tuple[int, int], str] = field(default_factory=dict)
    """Ids of two people of like names, with how they are alike."""


def people(count: int = 10_000, seed: int = 1) -> People:
    """Invent contacts: one in twenty is a double, one in ten looks like somebody else."""
    return _Maker(random.Random(seed), count).made()


@cache
def _names(part: str) -> tuple[str, ...]:
    found = set()
    for locale in _LOCALES:
        provider = import_module(f"faker.providers.person.{locale}").Provider
        kinds = ("first_names", "first_names_female", "first_names_male")
        for kind in kinds if part == "first" else ("last_names",):
            found |= {name for name in getattr(provider, kind, ()) if name[1:].isalpha()}
    return tuple(sorted(found))


@cache
def _near(part: str) -> tuple[tuple[str, str], ...]:
    """Return pairs of real names that are one letter apart, small or not."""
    groups: dict[str, set[str]] = defaultdict(set)
    for name in _names(part):
        if name == name.capitalize():
            for at in range(len(name)):
                groups[f"{name[:at]}*{name[at + 1 :]}"].add(name)
                groups[f"{name[:at]}*{name[at:]}"].add(name)
            groups[f"{name}*"].add(name)
    pairs = {
        (one, other)
        for group in groups.values()
        for one in group
        for other in group
        if one < other
        and len({_bare(each.translate(_PLAIN)).casefold() for each in (one, other)}) > 1
    }
    return tuple(sorted(pairs))


class _Maker:
    def __init__(self, chance: random.Random, count: int) -> None:
        self.chance, self._count = chance, count
        self._hosts = {
            f"{chance.choice(_names('last'))} {kind}": f"org{at}.example"
            for at, kind in enumerate(_PLACES * (count // 160 + 1))
        }
        self.places = sorted(self._hosts)
        self._next = 0

    def made(self) -> People:
        cards: list[Card] = []
        found = People(cards)
        for at in range(self._count // 20):
            kind, damage = list(_DAMAGES.items())[at % len(_DAMAGES)]
            card = self._fit(kind)
            double = self._second(damage(self, card), kind)
            cards += [card, double]
            found.doubles[card.id, double.id] = kind
        for at in range(self._count // 20):
            kind, alike = list(_ALIKE.items())[at % len(_ALIKE)]
            one, other = alike(self)
            cards += [one, other]
            found.different[one.id, other.id] = kind
        cards += [self.card() for _at in range(self._count - len(cards))]
        self.chance.shuffle(cards)
        return found

    def card(self, given: str = "", family: str = "", place: str = "") -> Card:
        """Invent somebody; most lists say a part of what there is to say."""
        chance, self._next = self.chance, self._next + 1
        given = given or chance.choice(_names("first"))
        family = family or chance.choice(_names("last"))
        if not place and chance.random() < 0.85:
            place = chance.choice(self.places)
        handle = _bare(f"{given}.{family}").casefold().replace(" ", "")
        host = self._hosts[place] if place and chance.random() < 0.6 else "mail.example"
        return Card(
            id=self._next,
            name=f"{given} {family}",
            given=given,
            family=family,
            emails=(f"{handle}{self._next}@{host}",) if chance.random() < 0.5 else (),
            phones=(f"+49 30 {self._next + 1_000_000}",) if chance.random() < 0.3 else (),
            linkedin_url=self._link(handle) if chance.random() < 0.5 else "",
            organization=place,
            title=chance.choice(_ROLES) if chance.random() < 0.8 else "",
        )

    def _link(self, handle: str) -> str:
        return f"https://www.linkedin.com/in/{handle}-{self._next}"

    def _fit(self, kind: str) -> Card:
        """Invent somebody to whom this damage can be done."""
        if kind == "nickname":
            return self.card(given=self.chance.choice(sorted(_SHORT)))
        card = self.card()
        while kind == "accents" and card.name.isascii():
            card = self.card()
        return card

    def _second(self, card: Card, kind: str) -> Card:
        """Let the second list know less, and the other list's title be its own."""
        chance, self._next = self.chance, self._next + 1
        changed = replace(
            card,
            id=self._next,
            given=card.given if chance.random() < 0.5 else "",
            phones=tuple(each.replace("+49 30 ", "030/") for each in card.phones),
            linkedin_url=card.linkedin_url.replace("https://www.", "") + "/",
            title=card.title if chance.random() < 0.5 else chance.choice(("", *_ROLES)),
        )
        for part in ("emails", "phones", "linkedin_url"):
            if chance.random() < 0.4 or not getattr(card, part):
                changed = replace(changed, **{part: type(getattr(card, part))()})
        if kind != "new employer" and chance.random() < 0.15:
            changed = replace(changed, organization="")
        return changed


def _bare(text: str) -> str:
    parts = unicodedata.normalize("NFKD", text)
    return "".join(sign for sign in parts if not unicodedata.combining(sign))


def _case(maker: _Maker, card: Card) -> Card:
    change = maker.chance.choice((str.upper, str.lower))
    return _renamed(card, change(card.given), change(card.family))


def _accents(maker: _Maker, card: Card) -> Card:
    german = maker.chance.random() < 0.5
    pairs = {"ä": "ae", "ö": "oe", "ü": "ue", "Ä": "Ae", "Ö": "Oe", "Ü": "Ue"} if german else {}
    table = _PLAIN | str.maketrans(pairs)
    return _renamed(card, *(_bare(each.translate(table)) for each in (card.given, card.family)))


def _swapped(maker: _Maker, card: Card) -> Card:
    comma = maker.chance.choice((", ", " "))
    return replace(card, name=f"{card.family}{comma}{card.given}", given="", family="")


def _initial(maker: _Maker, card: Card) -> Card:
    return _renamed(card, card.given[0] + maker.chance.choice((".", "")), card.family)


def _typo(maker: _Maker, card: Card) -> Card:
    if maker.chance.random() < len(card.given) / len(card.name):
        return _renamed(card, _slip(maker.chance, card.given), card.family)
    return _renamed(card, card.given, _slip(maker.chance, card.family))


def _slip(chance: random.Random, word: str) -> str:
    """Hit a key beside the right one, miss one, hit one twice, or two in the wrong order."""
    made = word
    while made == word:
        at, kind = chance.randrange(len(word)), chance.randrange(4)
        sign, before, after = word[at], word[:at], word[at + 1 :]
        if kind == 0:
            beside = chance.choice(_NEAR_KEYS.get(sign.casefold(), "e"))
            made = before + (beside.upper() if sign.isupper() else beside) + after
        elif kind == 1:
            made = before + after
        elif kind == 2:
            made = before + sign + sign.casefold() + after
        elif after:
            made = (before + after[0] + sign + after[1:]).capitalize()
    return made


def _nickname(_maker: _Maker, card: Card) -> Card:
    return _renamed(card, _SHORT[card.given], card.family)


def _no_email(_maker: _Maker, card: Card) -> Card:
    return replace(card, emails=())


def _new_employer(maker: _Maker, card: Card) -> Card:
    return replace(card, organization=maker.chance.choice(maker.places), title="")


def _renamed(card: Card, given: str, family: str) -> Card:
    return replace(card, name=f"{given} {family}", given=given, family=family)


_DAMAGES: dict[str, _Damage] = {
    "case": _case,
    "accents": _accents,
    "swapped order": _swapped,
    "initial only": _initial,
    "one typo": _typo,
    "nickname": _nickname,
    "missing e-mail": _no_email,
    "new employer": _new_employer,
}


def _near_given(maker: _Maker) -> tuple[Card, Card]:
    one, other = maker.chance.choice(_near("first"))
    family, place = maker.chance.choice(_names("last")), maker.chance.choice(maker.places)
    return maker.card(one, family, place), maker.card(other, family, place)


def _near_family(maker: _Maker) -> tuple[Card, Card]:
    one, other = maker.chance.choice(_near("last"))
    given, place = maker.chance.choice(_names("first")), maker.chance.choice(maker.places)
    return maker.card(given, one, place), maker.card(given, other, place)


def _namesakes(maker: _Maker) -> tuple[Card, Card]:
    here, there = maker.chance.sample(maker.places, 2)
    one = maker.card(place=here)
    return one, maker.card(one.given, one.family, there)


def _relatives(maker: _Maker) -> tuple[Card, Card]:
    one = maker.card(place=maker.chance.choice(maker.places))
    given = maker.chance.choice(_names("first"))
    while given[0] == one.given[0]:
        given = maker.chance.choice(_names("first"))
    return one, maker.card(given, one.family, one.organization)


def _father_and_son(maker: _Maker) -> tuple[Card, Card]:
    one = maker.card(place=maker.chance.choice(maker.places))
    return one, maker.card(one.given, f"{one.family} Jr.", one.organization)


_ALIKE: dict[str, Callable[[_Maker], tuple[Card, Card]]] = {
    "given name a letter apart": _near_given,
    "family name a letter apart": _near_family,
    "one name, two places": _namesakes,
    "one family, one place": _relatives,
    "father and son": _father_and_son,
}


def sharing(one: Card, other: Card) -> Iterator[str]:
    """Name what two cards share, as a person would see it."""
    if set(one.emails) & set(other.emails):
        yield "e-mail"
    if {each[-7:] for each in one.phones} & {each[-7:] for each in other.phones}:
        yield "phone"
    ends = [each.linkedin_url.rstrip("/").rpartition("/")[2] for each in (one, other)]
    if ends[0] and ends[0] == ends[1]:
        yield "link"
    if one.organization and one.organization == other.organization:
        yield "employer"
