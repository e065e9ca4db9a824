# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Own the words that head the columns of lists of people; know nothing of cells.

Those of Google, Outlook (English, German, French, Spanish, Portuguese, Italian, Dutch, and some
more), Thunderbird, our own export and people's own lists; written as `text.fold` gives them,
without figures, since they only count: “E-mail 2 Address”, “Telefon privat 2”.
"""

import re
from collections.abc import Sequence
from typing import NamedTuple

from networkjournal.domain.people_sheet import SEVERAL_OF_PEOPLE, PersonColumn
from networkjournal.domain.sheet import Column
from networkjournal.services.exchange import sheet_headings
from networkjournal.services.exchange.linkedin import HEADINGS as OF_LINKEDIN
from networkjournal.services.exchange.text import fold

_FIGURES = re.compile(r"\d+[ºª]?")


class Meaning(NamedTuple):
    """Say what a column holds and what its values are to be called."""

    column: PersonColumn
    label: str = ""


_PERSON: dict[PersonColumn, str] = {
    PersonColumn.NAME: (
        "fullname displayname personname contactname completename name"
        " vollername vollstandigername anzeigename"
        " nomcomplet nomaffiche nombrecompleto nombreyapellidos nombreparamostrar"
        " nomecompleto nomeecognome nomevisualizzato naam volledigenaam weergavenaam"
    ),
    PersonColumn.GIVEN: (
        "firstname givenname forename vorname prenom primeironome voornaam"
        " fornavn fornamn imie jmeno krestnijmeno meno etunimi имя"
    ),
    PersonColumn.FAMILY: (
        "lastname familyname surname nachname familienname nomdefamille apellido apellidos"
        " sobrenome apelido ultimonome cognome achternaam"
        " efternavn efternamn etternavn nazwisko prijmeni priezvisko sukunimi фамилия"
    ),
    PersonColumn.MIDDLE: (
        "middlename middlenames additionalname weiterevornamen zweitervorname deuxiemeprenom"
        " segundonombre segundonome secondonome middelstenaam tussenvoegsel отчество"
    ),
    PersonColumn.PREFIX: "nameprefix anrede tratamiento tratamento civilite aanhef",
    PersonColumn.SUFFIX: "suffix namesuffix suffixe sufijo sufixo suffisso achtervoegsel",
    PersonColumn.NICKNAME: "nickname spitzname surnom apodo soprannome bijnaam",
    PersonColumn.ORGANIZATION: (
        "organizationname organisationname companyname foretag virksomhed firmanavn yritys"
        " spolecnost spolocnost организация"
    ),
    PersonColumn.TITLE: "organizationtitle fonction qualifica funkce stanowisko должность",
    PersonColumn.LINKEDIN: "linkedin linkedinurl linkedinprofile linkedinprofil profileurl",
    PersonColumn.LINK: (
        "website websites websitevalue links urls webpage personalwebpage businesswebpage homepage"
        " webseite pageweb paginaweb paginadaweb sitoweb webpagina"
    ),
    PersonColumn.CITY: (
        "city town businesscity homecity othercity workcity addresscity"
        " ort stadt ortgeschaftlich ortprivat wohnort"
        " ville villebureau villedomicile ciudad ciudaddetrabajo localidad cidade"
        " cidadedoenderecoresidencial cittauff cittaab citta"
        " plaats woonplaats werkadresplaats huisadresplaats"
    ),
    PersonColumn.BIRTHDAY: (
        "birthday birthdate dateofbirth geburtstag geburtsdatum anniversaire datedenaissance"
        " cumpleanos fechadenacimiento datadenascimento compleanno datadinascita"
        " verjaardag geboortedatum деньрождения"
    ),
    PersonColumn.CONNECTED_ON: " ".join(sorted(OF_LINKEDIN["connected"])),
    PersonColumn.TAGS: "groupmembership categories kategorien categorias categories categorie",
    PersonColumn.NOTES: "anotacoes poznamky notatki заметки",
    PersonColumn.UID: "networkjournalid",
}
_EMAILS = {
    "": (
        "email emails emailaddress emailvalue mail mailaddress primaryemail secondaryemail"
        " emailadresse emailsadresse adressedemessagerie adresseemail courriel adressedecourriel"
        " direcciondecorreoelectronico direcciondelcorreoelectronico correoelectronico correo"
        " enderecodeemail enderecodocorreioelectronico enderecodecorreioeletronico"
        " indirizzopostaelettronica indirizzoemail emailprimaria emailsecondaria emailadres"
        " emailadress emailovaadresa adresemail sahkopostiosoite адресэлпочты"
    ),
    "work": "workemail businessemail emailgeschaftlich emailprofessionnel emaildetrabajo",
    "home": "homeemail personalemail privateemail emailprivat emailpersonnel emailpersonal",
}
_PHONES = {
    "": (
        "phone phones phonenumber phonevalue telephone telephonenumber"
        " telefon telefonnummer tel telefono telefone telefoon telefoonnummer"
    ),
    "work": (
        "businessphone workphone officephone telefongeschaftlich telefonarbeit telephonebureau"
        " telefonodeltrabajo telefonotrabajo telefonecomercial telefonedaempresa"
        " telefonolavoro ufficio telefoonopwerk werktelefoon telefonsluzbowy рабочийтелефон"
    ),
    "home": (
        "homephone telefonprivat telephonedomicile particular telefonoparticular"
        " telefonodomicilio telefoneresidencial telefonedaresidencia telefonocasa abitazione"
        " telefoonthuis telefondomowy домашнийтелефон"
    ),
    "cell": (
        "mobile mobilephone mobilenumber mobilephonenumber cell cellphone mobiltelefon handy"
        " mobil mobilnummer handynummer telmobile telephonemobile telephoneportable portable"
        " movil telefonomovil celular telefonecelular telemovel cellulare numerocellulare"
        " mobieletelefoon mobielnummer gsm telefonkomorkowy мобильныйтелефон телефонпереносной"
    ),
    "work fax": (
        "businessfax workfax faxgeschaftlich telecopiebureau faxdeltrabajo faxcomercial"
        " faxuff faxopwerk"
    ),
    "home fax": (
        "homefax faxprivat telecopiedomicile faxparticular faxresidencial faxab faxthuis"
    ),
    "fax": "fax faxnumber telecopie otherfax weiteresfax telecopieautre otrofax outrofax altrofax",
    "pager": "pager pagernumber recepteurderadiomessagerie localizador cercapersone",
    "car": "carphone autotelefon telephonevoiture telefonodelautomovil telefonoauto autotelefoon",
    "main": (
        "companymainphone primaryphone telefonfirma haupttelefon telephonesociete"
        " telephoneprincipal telefonoprincipal telefoneprincipal telefonoprincipale"
        " hoofdtelefoonbedrijf hoofdtelefoon"
    ),
    "other": (
        "otherphone weiterestelefon telephoneautre otrotelefono outrotelefone altrotelefono"
        " anderetelefoon"
    ),
}  # fmt: skip
# A first name where there is a family name beside it, the whole name where there is none.
_GIVEN_OR_WHOLE = frozenset({"nombre", "nome"})
# A family name where there is a first name beside it.
_FAMILY_OR_WHOLE = frozenset({"nom", "name"})
# What one does, or how one is addressed where another column says what one does.
_TITLE_OR_PREFIX = frozenset({"title", "titre", "titel", "titolo", "titulo", "titul"})
_SAME: dict[Column, PersonColumn] = {
    Column.POSITION: PersonColumn.TITLE,
    Column.ORGANIZATION: PersonColumn.ORGANIZATION,
    Column.NOTES: PersonColumn.NOTES,
    Column.TAGS: PersonColumn.TAGS,
    Column.LINK: PersonColumn.LINK,
    Column.CONTACT: PersonColumn.NAME,
}
_MEANS: dict[str, Meaning] = {
    word: Meaning(column) for column, words in _PERSON.items() for word in words.split()
}
for _column, _words in ((PersonColumn.EMAIL, _EMAILS), (PersonColumn.PHONE, _PHONES)):
    for _label, _each in _words.items():
        _MEANS.update(dict.fromkeys(_each.split(), Meaning(_column, _label)))


def bare(heading: str) -> str:
    """Give a heading folded, without the figures that only count."""
    return fold(_FIGURES.sub("", heading))


def meaning(heading: str) -> Meaning | None:
    """Give what a column of this heading holds by itself, or None."""
    word = bare(heading)
    if found := _MEANS.get(word):
        return found
    if word in _GIVEN_OR_WHOLE | _FAMILY_OR_WHOLE:
        return Meaning(PersonColumn.NAME)
    if word in _TITLE_OR_PREFIX:
        return Meaning(PersonColumn.TITLE)
    same = sheet_headings.meaning(heading)
    column = _SAME.get(same[0]) if same else None
    return Meaning(column) if column else None


def propose(header: Sequence[str], otherwise: PersonColumn) -> tuple[PersonColumn, ...]:
    """Give what the columns of a header hold, each field that is one only once."""
    words = [bare(heading) for heading in header]
    found = [each.column if (each := meaning(heading)) else None for heading in header]
    _settle_names(words, found)
    _settle_titles(words, found)
    taken: set[PersonColumn] = set()
    settled = []
    for column in found:
        if column is None or column in taken:
            settled.append(otherwise)
            continue
        if column not in SEVERAL_OF_PEOPLE:
            taken.add(column)
        settled.append(column)
    return tuple(settled)


def _settle_names(words: Sequence[str], found: list[PersonColumn | None]) -> None:
    """Decide of the words for a name by what stands beside them."""
    has = set(found)
    for place, word in enumerate(words):
        if word in _GIVEN_OR_WHOLE and PersonColumn.FAMILY in has:
            found[place] = PersonColumn.GIVEN
        elif word in _FAMILY_OR_WHOLE and PersonColumn.GIVEN in has:
            whole = PersonColumn.FAMILY in has and word == "name"
            found[place] = PersonColumn.NAME if whole else PersonColumn.FAMILY


def _settle_titles(words: Sequence[str], found: list[PersonColumn | None]) -> None:
    """Take a title for how one is addressed where a later or clearer column says what one does."""
    titles = [place for place, column in enumerate(found) if column is PersonColumn.TITLE]
    weak = [place for place in titles if words[place] in _TITLE_OR_PREFIX]
    keep = weak[-1] if weak == titles and weak else None
    for place in weak:
        if place != keep:
            found[place] = PersonColumn.PREFIX


def known(cells: Sequence[str]) -> int:
    """Count the different fields of a person that a row of headings names."""
    return len({found for cell in cells if (found := meaning(cell))})


def is_english(cells: Sequence[str]) -> bool:
    """Tell whether the words for a name are English: the month may stand before the day then."""
    english = {"firstname", "givenname", "lastname", "familyname", "fullname", "name"}
    return not english.isdisjoint(bare(cell) for cell in cells)


def about_people(cells: Sequence[str]) -> bool:
    """Tell a list of people, our own among them, which says of no application."""
    applied = {each[0] for cell in cells if (each := sheet_headings.meaning(cell))}
    if {Column.APPLIED_ON, Column.STATUS} <= applied:
        return False
    words = {bare(cell) for cell in cells}
    found = {_MEANS[word].column for word in words if word in _MEANS}
    if {PersonColumn.GIVEN, PersonColumn.FAMILY} <= found:
        return True
    reached = found & {PersonColumn.EMAIL, PersonColumn.PHONE}
    named = PersonColumn.NAME in found or words & (_GIVEN_OR_WHOLE | _FAMILY_OR_WHOLE)
    others = {Column.APPLIED_ON, Column.STATUS} | (set() if reached else {Column.LINK})
    return bool(reached or named) and not applied & others
